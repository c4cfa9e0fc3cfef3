#include "workflow/printed_file.h"

#include <string>

#include "core/error.h"
#include "formats/file.h"
#include "workflow/pdf_check.h"

namespace evenhand::workflow {

namespace {

using Result = PdfCheck::Result;

Finding finding_of(const PdfCheck& check, const std::string& name) {
    std::string sentence = check.title;
    switch (check.result) {
        case Result::intact:
        case Result::redacted_copy:
            return {Severity::hint, "pdf.intact", sentence, name};
        case Result::pages_differ:
        case Result::altered:
            for (const std::string& line : check.lines) {
                sentence += " " + line;
            }
            return check.result == Result::altered
                       ? Finding{Severity::error, "pdf.altered", sentence, name}
                       : Finding{Severity::warning, "pdf.pages-differ", sentence, name};
        case Result::no_scorecard:
            break;
    }
    return {Severity::error, "pdf.no-card", sentence, name};
}

}  // namespace

Findings show_printed(const std::filesystem::path& file, const PdfTarget& pdf) {
    if (const auto refusal = pdf.refusal()) {
        return {*refusal};
    }
    Findings findings = {finding_of(check_pdf(file), file.filename().string())};
    if (!has_error(findings)) {
        pdf.put(formats::read_file(file));
    }
    return findings;
}

Findings doubts_of_pages(const std::filesystem::path& file) {
    try {
        if (is_pdf_file(file)) {
            const Finding finding = finding_of(check_pdf(file), file.filename().string());
            if (finding.code == "pdf.pages-differ" || finding.code == "pdf.altered") {
                return {finding};
            }
        }
    } catch (const Error&) {
        // What cannot be read has been told where its card is read.
    }
    return {};
}

}  // namespace evenhand::workflow
