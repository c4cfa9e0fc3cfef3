#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/finding.h"
#include "core/redaction.h"
#include "core/report_style.h"
#include "workflow/card_batch.h"
#include "workflow/card_output.h"
#include "workflow/pdf_target.h"

namespace evenhand::workflow {

/// Which copy a person wants.
struct CopyWish {
    CopyKind kind = CopyKind::anonymised;
    std::vector<std::string> also = {};  ///< Further names and words to take out.
};

/// A redacted copy of a card, ready to be written.
struct RedactedCopy {
    CardCopy copy;
    std::string bytes;   ///< As XML (docs/formats.md, "Redacted copy").
    std::string sha256;  ///< Its own seal.
};

/// One line of what a copy leaves out, or of what is to be looked at.
struct CopyLine {
    std::string words;   ///< "Priya"; may be empty.
    std::string what;    ///< "replaced by [candidate]"
    std::string places;  ///< "the summary; question 1, note 2 and 3 more"
};

/// What a person is shown before a copy is written.
struct CopyView {
    std::string title;    ///< "Anonymised copy"
    std::string summary;  ///< "7 places are replaced. 2 are to be looked at."
    std::vector<CopyLine> look_at;
    std::vector<CopyLine> replaced;
};

/// The copy. Its id and salt are made of the card's by SHA-256, so that the same wish gives the
/// same copy, and nobody finds the card from them. `rubrics`: as CopyOrder has them. Throws Error
/// (invalid_value) when what is left is no card.
[[nodiscard]] RedactedCopy redacted_copy(const Scorecard& card,
                                         const CopyWish& wish,
                                         const RubricCopies& rubrics = {});

/// What the copy replaced, and what is to be looked at; equal words are one line.
[[nodiscard]] CopyView copy_view(const CardCopy& copy);
/// The same of what is no card.
[[nodiscard]] CopyView copy_view(CopyKind kind,
                                 const std::vector<Replacement>& replaced,
                                 const std::vector<Doubt>& doubts);

/// As sentences for a window, with as many lines as are read: what is to be looked at first.
[[nodiscard]] std::string copy_brief(const CopyView& view);

/// Names that a person typed with commas between, without blanks around them.
[[nodiscard]] std::vector<std::string> typed_names(const std::string& text);

/// As lines for a terminal.
[[nodiscard]] std::string copy_text(const CopyView& view);

/// What is to be looked at, as warnings ("copy.look").
[[nodiscard]] Findings copy_findings(const CopyView& view);

/// How a file with the copy is called: "anonymised-1f2e3d4c5b6a", without an ending. Nobody's name
/// is in it.
[[nodiscard]] std::string copy_name(const RedactedCopy& copy);

/// The copy's bytes in a format, with warnings about what the format cannot say. `style`: of a PDF.
[[nodiscard]] OutputText copy_output(const RedactedCopy& copy,
                                     CardOutput output,
                                     const ReportStyle& style = {});

/// Why a copy is not written there; refused_output(), and a name that belongs to scorecards.
[[nodiscard]] Findings refused_copy(const std::filesystem::path& file);

/// Writes it as the name of `file` asks for; warnings as copy_findings() and copy_output(). Errors,
/// and nothing written, when refused_copy() says so. Throws Error (unwritable_file); an earlier
/// file is kept then.
[[nodiscard]] Findings write_copy(const RedactedCopy& copy,
                                  const std::filesystem::path& file,
                                  const ReportStyle& style = {});

/// Prints the XML of a redacted copy, as copy_output() prints a copy that was just made. A hint
/// ("copy.intact") says that it is whole under its own seal. Findings as print_card() has them;
/// errors also when the copy cannot be read or its seal is broken.
[[nodiscard]] Findings print_copy(const std::filesystem::path& copy,
                                  const PdfTarget& pdf,
                                  const ReportStyle& style = {});

/// The copy of a card in a file, XML or PDF. Errors when it cannot be read.
[[nodiscard]] Parsed<RedactedCopy> copy_of_file(const std::filesystem::path& card,
                                                const CopyWish& wish);

/// As export_folder(), with redacted copies, each under its copy_name() in `into` itself: names of
/// files and folders may tell whose the cards are.
[[nodiscard]] Parsed<BatchView> export_copies(const std::filesystem::path& from,
                                              const std::filesystem::path& into,
                                              CardOutput output,
                                              const CopyWish& wish,
                                              bool replace,
                                              const BatchProgress& progress,
                                              const ReportStyle& style = {});

}  // namespace evenhand::workflow
