#include "workflow/report_desk.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

#include "formats/file.h"
#include "formats/hash.h"
#include "formats/kit_file.h"
#include "formats/rubric_file.h"
#include "formats/scorecard_file.h"
#include "report/copy_document.h"
#include "report/document_pdf.h"
#include "report/kit_document.h"
#include "report/pdf_reading.h"
#include "report/rubric_document.h"
#include "report/scorecard_pdf.h"
#include "report/sheet_document.h"
#include "workflow/internal/card_pdf.h"
#include "workflow/packet_check.h"

namespace evenhand::workflow {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kit_ending = ".kit.xml";

Finding error_about(std::string place, const char* code, std::string sentence) {
    return {Severity::error, code, std::move(sentence), std::move(place)};
}

PinnedRubric pinned(const Rubric& rubric) {
    return {rubric, formats::sha256_hex(formats::rubric_bytes(rubric))};
}

report::Document document_of(const PinnedRubric& rubric, RubricPaper paper) {
    switch (paper) {
        case RubricPaper::rubric:
            return report::rubric_document(rubric, report::Samples::left_out);
        case RubricPaper::with_samples:
            return report::rubric_document(rubric, report::Samples::with_keys);
        case RubricPaper::sheet:
            break;
    }
    return report::sheet_document(rubric);
}

/// One rubric or kit gives several documents: the title tells their identities apart.
Findings print_document(report::Document document, const PdfTarget& pdf, const ReportStyle& style) {
    if (const auto refusal = pdf.refusal()) {
        return {*refusal};
    }
    document.info.identity =
        formats::sha256_hex(document.info.title + "\n" + document.info.identity);
    report::PrintedPdf printed = report::document_pdf(document, style);
    pdf.put(printed.bytes);
    return std::move(printed.findings);
}

/// Why a kit cannot be printed; a draft among its rubrics is no reason.
Findings unprintable(const KitPlan& kit,
                     const std::vector<KitRubric>& rubrics,
                     const LintWords& words) {
    Findings obstacles = check_kit(kit, rubrics, words);
    std::erase_if(obstacles, [](const Finding& finding) {
        return finding.code != "kit.empty" && finding.code != "kit.missing";
    });
    return obstacles;
}

/// Finds what an order names, and prints it.
class NamedPrinter {
public:
    NamedPrinter(const KitLibrary& library, const PrintOrder& order, const ReportStyle& style)
        : library_(library), order_(order), style_(style) {}

    [[nodiscard]] Findings print() const {
        if (names_file()) {
            return order_.what.ends_with(kit_ending) ? print_kit_file() : print_rubric_file();
        }
        const std::optional<LibraryEntry> rubric = found_rubric();
        const bool has_kit = wants(PrintOrder::Kind::kit) && is_kit();
        if (rubric && has_kit) {
            return {error_about(order_.what,
                                "print.both",
                                "There is a rubric and a kit of this id; say which with --rubric "
                                "or --kit.")};
        }
        if (has_kit) {
            return print_found(library_.kit(order_.what));
        }
        if (rubric) {
            return print_found(*rubric);
        }
        return {error_about(
            order_.what,
            "print.none",
            "There is no " + kind_words() + " of this id in the library, and no such file.")};
    }

private:
    [[nodiscard]] bool wants(PrintOrder::Kind kind) const {
        return order_.kind == PrintOrder::Kind::rubric_or_kit || order_.kind == kind;
    }

    /// An id is never taken for a file that happens to have its name.
    [[nodiscard]] bool names_file() const {
        const bool looks_so =
            order_.what.find('/') != std::string::npos || order_.what.ends_with(".xml");
        std::error_code is_no_path;
        return looks_so && order_.kind == PrintOrder::Kind::rubric_or_kit &&
               fs::is_regular_file(order_.what, is_no_path);
    }

    [[nodiscard]] std::string kind_words() const {
        switch (order_.kind) {
            case PrintOrder::Kind::rubric:
                return "rubric";
            case PrintOrder::Kind::kit:
                return "kit";
            case PrintOrder::Kind::rubric_or_kit:
                break;
        }
        return "rubric or kit";
    }

    [[nodiscard]] std::optional<LibraryEntry> found_rubric() const {
        if (!wants(PrintOrder::Kind::rubric)) {
            return std::nullopt;
        }
        const std::vector<LibraryEntry> entries = library_.rubrics().entries();
        const auto found = std::ranges::find(entries, Id<Rubric>(order_.what), &LibraryEntry::id);
        return found == entries.end() ? std::nullopt : std::optional(*found);
    }

    [[nodiscard]] bool is_kit() const {
        return std::ranges::any_of(
            library_.kits(), [&](const KitFile& file) { return file.plan.id == order_.what; });
    }

    [[nodiscard]] Findings print_found(const LibraryEntry& entry) const {
        const RubricLibrary& rubrics = library_.rubrics();
        if (entry.published == 0) {
            auto draft = rubrics.draft(entry.id);
            return draft.value ? print_it(*draft.value, std::move(draft.findings))
                               : std::move(draft.findings);
        }
        auto version = rubrics.version(entry.id, entry.published);
        if (entry.draft) {
            version.findings.push_back({Severity::hint,
                                        "print.draft-left-out",
                                        "Version " + std::to_string(entry.published) +
                                            " is printed; its draft of version " +
                                            std::to_string(*entry.draft) + " is not in it.",
                                        entry.id.text()});
        }
        return version.value ? print_it(version.value->rubric, std::move(version.findings))
                             : std::move(version.findings);
    }

    [[nodiscard]] Findings print_rubric_file() const {
        const fs::path file(order_.what);
        auto read = formats::read_rubric(formats::read_file(file), file.filename().string());
        return read.value ? print_it(read.value->rubric, std::move(read.findings))
                          : std::move(read.findings);
    }

    [[nodiscard]] Findings print_it(const Rubric& rubric, Findings findings) const {
        const RubricPaper whole = order_.samples ? RubricPaper::with_samples : RubricPaper::rubric;
        append(findings,
               print_rubric(rubric, order_.sheet ? RubricPaper::sheet : whole, order_.pdf, style_));
        return findings;
    }

    [[nodiscard]] Findings print_kit_file() const {
        const fs::path file(order_.what);
        return print_found(formats::read_kit(formats::read_file(file), file.filename().string()));
    }

    [[nodiscard]] Findings print_found(Parsed<KitPlan> kit) const {
        if (!kit.value) {
            return std::move(kit.findings);
        }
        if (order_.samples) {
            return {error_about(order_.what,
                                "print.samples",
                                "A kit is printed without sample answers; print the rubric that "
                                "they belong to.")};
        }
        auto words = library_.rubrics().words();
        if (!words.value) {
            return std::move(words.findings);
        }
        append(kit.findings,
               print_kit(*kit.value,
                         library_.rubrics_of(*kit.value),
                         *words.value,
                         order_.sheet ? KitPaper::sheets : KitPaper::interview,
                         order_.pdf,
                         style_));
        return std::move(kit.findings);
    }

    const KitLibrary& library_;
    const PrintOrder& order_;
    const ReportStyle& style_;
};

/// The scorecard in a PDF, or the redacted copy; empty when there is neither.
std::string attached_record(const std::string& pdf) {
    for (const std::string_view name : {report::attached_scorecard, report::attached_copy}) {
        auto read = report::read_pdf(pdf, std::string(name));
        if (read && !read->attached.empty()) {
            return std::move(read->attached);
        }
    }
    return "";
}

/// Why there is not one scorecard to be taken from it.
std::string no_card(const std::string& pdf) {
    if (!report::attached_files(pdf)) {
        return "This PDF cannot be read: it is damaged, or locked with a password. Fetch it again "
               "from where it came from, or give the scorecard’s own file (*.scorecard.xml).";
    }
    if (holds_packet(pdf)) {
        return "This PDF is a committee packet, which holds several scorecards and not one of its "
               "own. Give a scorecard’s own file (*.scorecard.xml), or one that was saved from "
               "among the packet’s attachments.";
    }
    return "This PDF holds no scorecard. Those that Evenhand exports from scorecards do; open the "
           "scorecard’s own file (*.scorecard.xml).";
}

bool is_same_file(const std::filesystem::path& one, const std::filesystem::path& other) {
    std::error_code missing;
    return std::filesystem::equivalent(one, other, missing);
}

}  // namespace

Parsed<ReadCard> read_card(const std::filesystem::path& card) {
    std::string bytes = formats::read_file(card);
    if (internal::is_pdf(bytes)) {
        const std::string pdf = std::exchange(bytes, "");
        bytes = attached_record(pdf);
        if (bytes.empty()) {
            return {std::nullopt, {error_about(card.string(), "pdf.no-card", no_card(pdf))}};
        }
    }
    auto read = formats::read_scorecard(bytes, card.filename().string());
    if (!read.value) {
        return {std::nullopt, std::move(read.findings)};
    }
    return {ReadCard{std::move(read.value->card), std::move(read.value->sha256)},
            std::move(read.findings)};
}

Findings print_card(const std::filesystem::path& card,
                    const PdfTarget& pdf,
                    const ReportStyle& style) {
    Parsed<ReadCard> read = read_card(card);
    if (!read.value) {
        return read.findings;
    }
    if (is_same_file(card, pdf.file())) {
        return {
            error_about(pdf.file().string(),
                        "export.target",
                        "The PDF would take the place of the card itself; give it another name.")};
    }
    if (const auto refusal = pdf.refusal()) {
        return {*refusal};
    }
    report::PrintedPdf printed =
        internal::card_pdf(read.value->card, read.value->sha256, {}, style);
    pdf.put(printed.bytes);
    Findings findings = std::move(read.findings);
    append(findings, std::move(printed.findings));
    return findings;
}

Findings print_rubric(const Rubric& rubric,
                      RubricPaper paper,
                      const PdfTarget& pdf,
                      const ReportStyle& style) {
    return print_document(document_of(pinned(rubric), paper), pdf, style);
}

Findings print_kit(const KitPlan& kit,
                   const std::vector<KitRubric>& rubrics,
                   const LintWords& words,
                   KitPaper paper,
                   const PdfTarget& pdf,
                   const ReportStyle& style) {
    Findings obstacles = unprintable(kit, rubrics, words);
    if (!obstacles.empty()) {
        return obstacles;
    }
    report::PrintableKit printable{
        kit, {}, coverage_of(kit, rubrics, words), formats::sha256_hex(formats::kit_bytes(kit))};
    for (const KitRubric& found : rubrics) {
        printable.questions.push_back(pinned(*found.rubric));
    }
    report::Document document = paper == KitPaper::sheets ? report::sheet_document(printable)
                                                          : report::kit_document(printable);
    for (const PinnedRubric& question : printable.questions) {
        document.info.identity += question.sha256;  // The plan does not pin a draft.
    }
    return print_document(std::move(document), pdf, style);
}

Findings print_named(const KitLibrary& library, const PrintOrder& order, const ReportStyle& style) {
    return NamedPrinter(library, order, style).print();
}

}  // namespace evenhand::workflow
