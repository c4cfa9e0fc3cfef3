// The program is killed while an author saves and publishes, sixty times; no word that was
// saved and no version that was published may be lost, and none may be there twice.

#include <csignal>
#include <random>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

#include <doctest/doctest.h>

#include "core/number_text.h"
#include "workflow/library_fixture.h"

using namespace evenhand;
using workflow::RubricLibrary;

namespace {

const Id<Rubric> id("q01-example");
const RubricPlace title{RubricPart::rubric, "", "", 0, 0, RubricField::title};
const std::string words = "Bug number ";

workflow::Services services() {
    return {
        [] { return testing::at(5); }, [] { return std::string("author"); }, [] { return Salt{}; }};
}

/// What the author was told.
struct Told {
    int saved = 0;      ///< The number in the title.
    int published = 0;  ///< The version.
};

int number_in(const std::string& text) {
    return text.starts_with(words) ? to_int(text.substr(words.size())).value_or(0) : 0;
}

/// Saves and publishes title after title; tells of each once it is done. Never returns.
[[noreturn]] void publish_until_killed(RubricLibrary library, Told told, int pipe) {
    for (;;) {
        const auto draft = library.open(id);
        if (!draft.value) {
            ::_exit(1);
        }
        workflow::OpenDraft& open = **draft.value;
        ++told.saved;
        open.editor().type(title, words + std::to_string(told.saved));
        // Found out now, so that the kill meets the writing and not the checking.
        (void)open.editor().publishing_findings();
        if (!open.save().empty() || ::write(pipe, &told, sizeof told) != sizeof told) {
            ::_exit(1);
        }
        const auto done = library.publish(open, "Author", std::to_string(told.saved));
        if (!done.value) {
            ::_exit(1);
        }
        told.published = done.value->pinned.rubric.version;
        if (::write(pipe, &told, sizeof told) != sizeof told) {
            ::_exit(1);
        }
    }
}

Told last_told(int pipe, Told before) {
    Told told = before;
    Told next;
    while (::read(pipe, &next, sizeof next) == static_cast<ssize_t>(sizeof next)) {
        told = next;
    }
    return told;
}

Told kill_one(const RubricLibrary& library, Told before, std::mt19937& chance) {
    int ends[2] = {};
    REQUIRE(::pipe(ends) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        (void)::close(ends[0]);
        publish_until_killed(library, before, ends[1]);
    }
    (void)::close(ends[1]);
    Told first;
    REQUIRE(::read(ends[0], &first, sizeof first) == static_cast<ssize_t>(sizeof first));
    (void)::usleep(std::uniform_int_distribution<useconds_t>(0, 80000)(chance));
    (void)::kill(child, SIGKILL);
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFSIGNALED(status));
    const Told told = last_told(ends[0], first);
    (void)::close(ends[0]);
    return told;
}

void check_version(const RubricLibrary& library, const workflow::VersionEntry& entry) {
    CHECK(entry.remark.empty());
    CHECK(entry.author == "Author");
    const auto read = library.version(id, entry.version);
    REQUIRE(read.value);
    CHECK(read.value->rubric.title == words + entry.note);
}

/// Versions without a gap, the last ones each with its author, its note and its words.
int check_versions(const RubricLibrary& library, int known) {
    const auto versions = library.versions(id);
    for (std::size_t i = 0; i < versions.size(); ++i) {
        CAPTURE(i);
        CHECK(versions[i].version == static_cast<int>(i) + 1);
        if (versions[i].version >= known) {
            check_version(library, versions[i]);
        }
    }
    return static_cast<int>(versions.size());
}

}  // namespace

TEST_CASE("sixty kills while publishing lose no word and no version") {
    const testing::ScratchFolder folder;
    RubricLibrary library(folder / "rubrics", testing::shipped_rubrics, services());
    REQUIRE(library.add_draft(testing::fit_draft()).empty());
    std::mt19937 chance(20261125);
    Told told;
    for (int kills = 0; kills < 60; ++kills) {
        CAPTURE(kills);
        told = kill_one(library, told, chance);
        const int published = check_versions(library, told.published);
        CHECK(published >= told.published);
        CHECK(published <= told.published + 1);
        const auto draft = library.open(id);
        REQUIRE(draft.value);
        CHECK(draft.findings.empty());
        const int saved = number_in((*draft.value)->editor().rubric().title);
        CHECK(saved >= told.saved);
        told = {saved, published};
    }
    CHECK(check_versions(library, 1) > 5);
    CHECK(library.findings().empty());
}
