// typist DATA LINES [ACK]: types so many note lines into one interview in the folder DATA, waits
// until all are on disk, however often the disk fails meanwhile, then reads the journal back and
// compares. Prints "saved LINES, failures N"; exit 1 when a line is missing or the disk never
// recovers. Writes the number of lines that are on disk into the file ACK each time it is told so.

#include <chrono>
#include <cstdlib>
#include <fcntl.h>
#include <iostream>
#include <memory>
#include <string>
#include <thread>
#include <unistd.h>
#include <vector>

#include "core/error.h"
#include "example_interview.h"
#include "faults/typed.h"
#include "workflow/live_interview.h"

using namespace evenhand;
using workflow::SaveState;

namespace {

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

/// Tries again when the disk fails: nothing has been typed yet.
std::unique_ptr<workflow::LiveInterview> begin(const workflow::Folders& folders, int& failures) {
    for (;;) {
        try {
            return workflow::begin_interview(folders,
                                             testing::typing_services(),
                                             {{Id<Candidate>("c"), "Candidate"},
                                              "Role",
                                              {Id<Rater>("r"), "Rater"},
                                              testing::example_kit()});
        } catch (const Error&) {
            if (++failures > 100) {
                throw;
            }
        }
    }
}

void acknowledge(int ack, int lines) {
    if (ack >= 0 && lines > 0 && ::write(ack, &lines, sizeof lines) != sizeof lines) {
        throw Error(ErrorCode::unwritable_file, "What is saved cannot be told.");
    }
}

int type(const workflow::Folders& folders, int count, int ack) {
    std::vector<std::string> lines;
    int failures = 0;
    {
        const auto interview = begin(folders, failures);
        for (int i = 0; i < count; ++i) {
            lines.push_back(testing::typed_line(i));
            interview->editor().set_notes(lines);
            if (i % 10 == 0 && !all_saved(*interview, failures)) {
                std::cerr << "the disk never recovered\n";
                return 1;
            }
            acknowledge(ack, i % 10 == 0 ? i + 1 : 0);
        }
        if (!all_saved(*interview, failures)) {
            std::cerr << "the disk never recovered\n";
            return 1;
        }
        acknowledge(ack, count);
    }
    const auto again =
        workflow::resume_interview(folders, testing::typing_services(), testing::typed_session());
    if (!again.value || testing::typed_lines((*again.value)->editor().record().notes) != lines) {
        std::cerr << "lines are missing\n";
        return 1;
    }
    std::cout << "saved " << count << ", failures " << failures << '\n';
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3 && argc != 4) {
        std::cerr << "usage: typist DATA LINES [ACK]\n";
        return 2;
    }
    try {
        const int ack = argc == 4 ? ::open(argv[3], O_WRONLY | O_CREAT | O_APPEND, 0600) : -1;
        return type({argv[1], {}}, std::atoi(argv[2]), ack);
    } catch (const Error& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
