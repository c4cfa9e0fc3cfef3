#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/finding.h"
#include "workflow/report_desk.h"

namespace evenhand::workflow {

/// As what a sealed card leaves the program.
enum class CardOutput {
    pdf,       ///< To read and print.
    xml,       ///< The card itself, byte for byte.
    harvest,   ///< JSON as applicant tracking systems exchange it.
    csv,       ///< A line for each criterion, for spreadsheets.
    markdown,  ///< For an e-mail.
};

/// What a file's name asks for by its ending: .pdf, .xml, .json, .csv, .md; in any case.
[[nodiscard]] std::optional<CardOutput> output_named(const std::filesystem::path& file);

/// ".pdf", ".xml", ".json", ".csv", ".md".
[[nodiscard]] std::string ending_of(CardOutput output);

/// "PDF", "XML", "JSON", "CSV", "Markdown".
[[nodiscard]] std::string words(CardOutput output);

/// Why a card is not written there ("export.target"): the name has none of the endings, or what
/// lies there is no file that may be replaced. Nothing when it is.
[[nodiscard]] Findings refused_output(const std::filesystem::path& file);

/// A card's text, and warnings about what the format cannot say as the card does.
struct OutputText {
    std::string bytes;
    Findings findings;
};

/// The card as harvest, csv or markdown. Throws Error (invalid_value) for the others: a PDF is laid
/// out, and the XML is the card's own bytes.
[[nodiscard]] OutputText output_text(const ReadCard& card, CardOutput output);

/// Writes a card that lies in a file, as what the name of `file` asks for. Errors, and nothing
/// written, when the card cannot be read or refused_output() says so; warnings as print_card() and
/// output_text(). Throws Error (unwritable_file); an earlier file is kept then.
[[nodiscard]] Findings export_card(const std::filesystem::path& card,
                                   const std::filesystem::path& file,
                                   const ReportStyle& style = {});

}  // namespace evenhand::workflow
