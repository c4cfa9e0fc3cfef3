// typist DATA LINES: types so many note lines into one interview in the folder DATA, waits until
// all are on disk, however often the disk fails meanwhile, then reads the journal back and
// compares. Prints "saved LINES, failures N"; exit 1 when a line is missing or the disk never
// recovers.

#include <chrono>
#include <cstdlib>
#include <iostream>
#include <string>
#include <thread>
#include <vector>

#include "core/error.h"
#include "example_interview.h"
#include "workflow/live_interview.h"

using namespace evenhand;
using workflow::SaveState;

namespace {

workflow::Services services() {
    return {
        [] { return testing::at(5); }, [] { return std::string("typed"); }, [] { return Salt{}; }};
}

std::vector<std::string> lines_of(const std::vector<NoteLine>& notes) {
    std::vector<std::string> lines;
    for (const NoteLine& note : notes) {
        lines.push_back(note.text);
    }
    return lines;
}

/// Waits for at most a minute; counts how often saving was found to have failed.
bool all_saved(workflow::LiveInterview& interview, int& failures) {
    for (int tries = 0; tries < 600; ++tries) {
        interview.flush();
        if (interview.save_state().kind == SaveState::Kind::saved) {
            return true;
        }
        ++failures;
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    return false;
}

int type(const workflow::Folders& folders, int count) {
    std::vector<std::string> lines;
    int failures = 0;
    {
        const auto interview = workflow::begin_interview(folders,
                                                         services(),
                                                         {{Id<Candidate>("c"), "Candidate"},
                                                          "Role",
                                                          {Id<Rater>("r"), "Rater"},
                                                          testing::example_kit()});
        for (int i = 0; i < count; ++i) {
            lines.push_back("line " + std::to_string(i) + std::string(100, '.'));
            interview->editor().set_notes(lines);
            if (i % 10 == 0 && !all_saved(*interview, failures)) {
                std::cerr << "the disk never recovered\n";
                return 1;
            }
        }
        if (!all_saved(*interview, failures)) {
            std::cerr << "the disk never recovered\n";
            return 1;
        }
    }
    const auto again = workflow::resume_interview(folders, services(), Id<Session>("typed"));
    if (!again.value || lines_of((*again.value)->editor().record().notes) != lines) {
        std::cerr << "lines are missing\n";
        return 1;
    }
    std::cout << "saved " << count << ", failures " << failures << '\n';
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: typist DATA LINES\n";
        return 2;
    }
    try {
        return type({argv[1], {}}, std::atoi(argv[2]));
    } catch (const Error& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
