#include "cli/progress.h"

#include <iostream>
#include <unistd.h>
#include <utility>

namespace evenhand::cli {

namespace {

/// Back to the beginning of the line, which is made empty.
constexpr const char* clear_line = "\r\x1B[K";

/// A terminal takes longer to show a line than a task to do a part.
constexpr std::size_t step = 20;

}  // namespace

Progress::Progress(std::string things)
    : things_(std::move(things)), seen_(::isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() {
    if (shown_) {
        std::cerr << clear_line << std::flush;
    }
}

workflow::ImportProgress Progress::listener() {
    return [this](std::size_t done, std::size_t all) {
        if (seen_ && all > 1 && done % step == 0) {
            std::cerr << clear_line << done << " of " << all << " " << things_ << std::flush;
            shown_ = true;
        }
        return true;
    };
}

}  // namespace evenhand::cli
