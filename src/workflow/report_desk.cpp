#include "workflow/report_desk.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <system_error>
#include <utility>

#include "formats/file.h"
#include "formats/scorecard_file.h"
#include "report/scorecard_pdf.h"

namespace evenhand::workflow {

namespace {

/// A slip of the keyboard must not turn a record into a picture of it.
std::optional<Finding> refused_target(const std::filesystem::path& pdf) {
    const std::string name = pdf.filename().string();
    for (const char* ending : {".scorecard.xml", ".journal", ".rubric.xml", ".invitation.xml"}) {
        if (name.ends_with(ending)) {
            return Finding{Severity::error,
                           "export.target",
                           "A PDF is not written to a file that ends in " + std::string(ending) +
                               "; give it a name that ends in .pdf.",
                           pdf.string()};
        }
    }
    return std::nullopt;
}

bool is_same_file(const std::filesystem::path& one, const std::filesystem::path& other) {
    std::error_code missing;
    return std::filesystem::equivalent(one, other, missing);
}

}  // namespace

Parsed<ReadCard> read_card(const std::filesystem::path& card) {
    auto read = formats::read_scorecard(formats::read_file(card), card.filename().string());
    if (!read.value) {
        return {std::nullopt, std::move(read.findings)};
    }
    return {ReadCard{std::move(read.value->card), std::move(read.value->sha256)},
            std::move(read.findings)};
}

Findings print_card(const std::filesystem::path& card, const std::filesystem::path& pdf) {
    Parsed<ReadCard> read = read_card(card);
    if (!read.value) {
        return read.findings;
    }
    if (is_same_file(card, pdf)) {
        return {{Severity::error,
                 "export.target",
                 "The PDF would take the place of the card itself; give it another name.",
                 pdf.string()}};
    }
    if (const auto refusal = refused_target(pdf)) {
        return {*refusal};
    }
    report::PrintedPdf printed = report::scorecard_pdf(read.value->card, read.value->sha256);
    formats::write_file(pdf, printed.bytes);
    Findings findings = std::move(read.findings);
    std::ranges::move(printed.findings, std::back_inserter(findings));
    return findings;
}

}  // namespace evenhand::workflow
