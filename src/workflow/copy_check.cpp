#include "workflow/copy_check.h"

#include <utility>
#include <vector>

#include "core/error.h"
#include "formats/card_copy_file.h"
#include "formats/file.h"
#include "report/copy_document.h"
#include "report/pdf_reading.h"
#include "workflow/internal/card_pdf.h"
#include "workflow/internal/page_words.h"

namespace evenhand::workflow {

namespace {

using Result = PdfCheck::Result;

PdfCheck altered(const Findings& findings) {
    return {Result::altered,
            "Altered: the redacted copy in this file is not as it was made.",
            {first_fault(findings)},
            ""};
}

PdfCheck intact(const formats::SealedCopy& copy) {
    return {Result::redacted_copy,
            "Redacted copy, intact: " + words(copy.kind) + ", as Evenhand made it.",
            {"The data in the file is under its own seal " + copy.sha256 + ".",
             "It is no scorecard, and proves nothing about the one that it was made of."},
            copy.sha256};
}

/// Whether the seal is printed on these pages.
bool prints_seal(const internal::Words& words, const std::string& sha256) {
    for (std::size_t i = 2; i < words.size(); ++i) {
        if (words[i] == sha256 && words[i - 1] == "(SHA-256)" && words[i - 2] == "Seal") {
            return true;
        }
    }
    return false;
}

PdfCheck checked_pages(const report::ReadPdf& pdf, const formats::SealedCopy& copy) {
    const internal::Words found = internal::words_of(pdf.text);
    if (!prints_seal(found, copy.sha256)) {
        return {Result::altered,
                "Altered: the pages are not those of the redacted copy in this PDF.",
                {"The copy’s seal " + copy.sha256 + " is not printed on them."},
                copy.sha256};
    }
    ReportStyle style;
    style.left_out =
        internal::left_out_of(found, "Copy " + copy.card.session().head.id.text(), "copy");
    const auto anew = report::read_pdf(
        internal::copy_pdf({copy.kind, copy.card, copy.sha256, pdf.attached}, style).bytes,
        std::string(report::attached_copy));
    if (!anew || internal::words_of(anew->text) != found) {
        return {
            Result::pages_differ,
            "Not the same: the redacted copy in this PDF is intact, but its pages say something "
            "else.",
            {"They were altered, or printed by another version of Evenhand. Trust the data."},
            copy.sha256};
    }
    PdfCheck check = intact(copy);
    check.lines.emplace_back(
        "The pages say, word for word, what the data says; drawings are not compared.");
    return check;
}

}  // namespace

bool is_copy_file(const std::filesystem::path& file) {
    constexpr std::size_t beginning = 200;
    try {
        return formats::is_card_copy(formats::read_beginning(file, beginning));
    } catch (const Error&) {
        return false;
    }
}

PdfCheck check_copy(const std::filesystem::path& file) {
    const auto read = formats::read_card_copy(formats::read_file(file), file.filename().string());
    return read.value ? intact(*read.value) : altered(read.findings);
}

std::optional<PdfCheck> check_copy_pdf(const std::string& pdf, const std::string& name) {
    const auto read = report::read_pdf(pdf, std::string(report::attached_copy));
    if (!read || read->attached.empty()) {
        return std::nullopt;
    }
    const auto copy = formats::read_card_copy(read->attached, name);
    return copy.value ? checked_pages(*read, *copy.value) : altered(copy.findings);
}

}  // namespace evenhand::workflow
