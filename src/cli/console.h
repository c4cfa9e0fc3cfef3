#pragma once

#include <string>

#include "core/finding.h"

namespace evenhand::cli {

/// What a program run tells its caller.
enum class Exit {
    done = 0,     ///< Warnings, if any, are on standard error.
    failure = 1,  ///< A failure of the world: disk, lock, font.
    refused = 2   ///< Bad usage, bad input, or a document that fails its check or verification.
};

/// One line each on standard error: "place: error: sentence [code]".
void print_findings(const Findings& findings);

/// For an option that names a file: why it names none; empty when it does.
[[nodiscard]] std::string is_named(const std::string& file);

/// For an option that is a number: what would be one; empty when it is.
[[nodiscard]] std::string is_number(const std::string& text);
[[nodiscard]] std::string is_whole_number(const std::string& text);

/// For an option that gives a reason: why it gives none; empty when it does.
[[nodiscard]] std::string is_reason(const std::string& text);

/// Exit::refused when there is an error among them, else Exit::done.
[[nodiscard]] Exit exit_for(const Findings& findings);

}  // namespace evenhand::cli
