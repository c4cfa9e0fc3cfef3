#include "cli/console.h"

#include <iostream>

namespace evenhand::cli {

namespace {

const char* word(Severity severity) {
    switch (severity) {
        case Severity::error:
            return "error";
        case Severity::warning:
            return "warning";
        case Severity::hint:
            break;
    }
    return "hint";
}

}  // namespace

void print_findings(const Findings& findings) {
    for (const Finding& finding : findings) {
        std::cerr << (finding.location.empty() ? "" : finding.location + ": ")
                  << word(finding.severity) << ": " << finding.message << " [" << finding.code
                  << "]\n";
    }
}

std::string is_named(const std::string& file) {
    return file.empty() ? "The name of the file is empty." : "";
}

Exit exit_for(const Findings& findings) {
    return has_error(findings) ? Exit::refused : Exit::done;
}

}  // namespace evenhand::cli
