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
    const auto whole = [&] {
        for (const std::string& line : check.lines) {
            sentence += " " + line;
        }
        return sentence;
    };
    switch (check.result) {
        case Result::intact:
        case Result::redacted_copy:
            return {Severity::hint, "pdf.intact", sentence, name};
        case Result::file_changed:
            return {Severity::warning, "pdf.file-changed", whole(), name};
        case Result::pages_differ:
            return {Severity::warning, "pdf.pages-differ", whole(), name};
        case Result::altered:
            return {Severity::error, "pdf.altered", whole(), name};
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
            const PdfCheck check = check_pdf(file);
            if (check.result != Result::intact && check.result != Result::redacted_copy &&
                check.result != Result::no_scorecard) {
                return {finding_of(check, file.filename().string())};
            }
        }
    } catch (const Error&) {
        // What cannot be read has been told where its card is read.
    }
    return {};
}

}  // namespace evenhand::workflow
