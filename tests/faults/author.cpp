// author DATA EDITS: edits and saves a draft in the library DATA so many times, publishes every
// tenth, and tries each again however often the disk fails meanwhile; then reads all back and
// compares. Prints "saved EDITS, failures N"; exit 1 when words or a version are missing.

#include <chrono>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <string>
#include <thread>

#include "core/error.h"
#include "workflow/library_fixture.h"

using namespace evenhand;
using workflow::OpenDraft;
using workflow::RubricLibrary;

namespace {

const Id<Rubric> id("q01-example");
const RubricPlace title{RubricPart::rubric, "", "", 0, 0, RubricField::title};

/// Tries for at most a minute; counts the failures.
bool done_at_last(const std::function<bool()>& step, int& failures) {
    for (int tries = 0; tries < 600; ++tries) {
        try {
            return step();
        } catch (const Error&) {
            ++failures;
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
        }
    }
    return false;
}

bool all_is_there(const RubricLibrary& library, int edits) {
    const auto versions = library.versions(id);
    for (const workflow::VersionEntry& entry : versions) {
        const auto read = library.version(id, entry.version);
        if (!read.value ||
            read.value->rubric.title != "Bug number " + std::to_string(10 * entry.version)) {
            return false;
        }
    }
    return versions.size() == static_cast<std::size_t>(edits / 10) && library.findings().empty();
}

int edit(RubricLibrary& library, int edits) {
    int failures = 0;
    std::unique_ptr<OpenDraft> draft;
    const auto opened = [&] {
        draft = std::move(library.open(id).value).value_or(nullptr);
        return draft != nullptr;
    };
    const auto saved = [&] { return draft->save().empty() && draft->saved(); };
    const auto published = [&] { return library.publish(*draft, "Author", "").value.has_value(); };
    const auto added = [&] { return library.add_draft(testing::fit_draft()).empty(); };
    bool good = done_at_last(added, failures) && done_at_last(opened, failures);
    for (int number = 1; good && number <= edits; ++number) {
        draft->editor().type(title, "Bug number " + std::to_string(number));
        good = done_at_last(saved, failures);
        if (good && number % 10 == 0) {
            good = done_at_last(published, failures) && done_at_last(opened, failures);
        }
    }
    if (!good || !all_is_there(library, edits)) {
        std::cerr << "words or versions are missing\n";
        return 1;
    }
    std::cout << "saved " << edits << ", failures " << failures << '\n';
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: author DATA EDITS\n";
        return 2;
    }
    try {
        RubricLibrary library(argv[1], testing::shipped_rubrics, workflow::system_services());
        return edit(library, std::atoi(argv[2]));
    } catch (const Error& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
