#include "cli/console.h"

#include <iostream>

#include "core/number_text.h"
#include "core/utf8.h"

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

std::string is_number(const std::string& text) {
    return to_double(text) ? "" : "'" + text + "' is no number; write one like 3.5.";
}

std::string is_whole_number(const std::string& text) {
    return to_int(text) ? "" : "'" + text + "' is no whole number; write one like 10.";
}

std::string is_reason(const std::string& text) {
    return trimmed(clean_text(text)).empty() ? "The reason is blank; say why." : "";
}

Exit exit_for(const Findings& findings) {
    return has_error(findings) ? Exit::refused : Exit::done;
}

}  // namespace evenhand::cli
