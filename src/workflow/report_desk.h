#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/finding.h"
#include "core/kit_check.h"
#include "core/report_style.h"
#include "core/rubric_lint.h"
#include "core/scorecard.h"
#include "workflow/kit_library.h"
#include "workflow/pdf_target.h"

namespace evenhand::workflow {

/// A card read from its file, with its seal found whole.
struct ReadCard {
    Scorecard card;
    std::string sha256;
    /// Of an archived card that was corrected: by whom and why, or that this revision was corrected
    /// since; else empty.
    std::string standing = {};
};

/// From its file or its PDF. No value, and errors, for what is neither, or has a broken seal, and
/// for a redacted copy or its PDF ("card.redacted-copy").
[[nodiscard]] Parsed<ReadCard> read_card(const std::filesystem::path& card);

// What prints a PDF gives warnings (a character that no font has: "print.no-glyph"), or errors, and
// then nothing is written: when `pdf` is named like a record of ours, or a file lies there that is
// no PDF ("export.target"), and for the reasons that stand beside each. Throws Error
// (unwritable_file) when the PDF cannot be written; an earlier file of that name is kept then.
// The same content and style give the same bytes. Without a style it is the program's own look.

/// Prints a card. Errors also when it cannot be read.
[[nodiscard]] Findings print_card(const std::filesystem::path& card,
                                  const PdfTarget& pdf,
                                  const ReportStyle& style = {});

/// How a rubric is printed.
enum class RubricPaper {
    rubric,        ///< To be read, or scored with: everything a rater needs.
    with_samples,  ///< The same with its sample answers and their keys, for authors and leads.
    sheet          ///< Blank, to be filled in by hand: two pages.
};

/// How a kit is printed.
enum class KitPaper {
    interview,  ///< The plan, a blank sheet for each question, a page for the recommendation.
    sheets      ///< The same without the plan.
};

/// Prints a rubric, published or not.
[[nodiscard]] Findings print_rubric(const Rubric& rubric,
                                    RubricPaper paper,
                                    const PdfTarget& pdf,
                                    const ReportStyle& style = {});

/// Prints a kit. `rubrics`: what the library has for each entry; `words`: for what the kit leaves
/// to another interview. Errors also when it asks nothing ("kit.empty") or a rubric is not there
/// ("kit.missing"). A draft among its rubrics is printed as one.
[[nodiscard]] Findings print_kit(const KitPlan& kit,
                                 const std::vector<KitRubric>& rubrics,
                                 const LintWords& words,
                                 KitPaper paper,
                                 const PdfTarget& pdf,
                                 const ReportStyle& style = {});

/// What a person asks to have printed.
struct PrintOrder {
    enum class Kind { rubric_or_kit, rubric, kit };
    std::string what;  ///< The id of a rubric or kit in the library, or the name of a file.
    Kind kind = Kind::rubric_or_kit;
    bool sheet = false;    ///< Blank sheets alone.
    bool samples = false;  ///< Sample answers with their keys; not with `sheet`.
    PdfTarget pdf;
};

/// Prints a rubric or kit of a library, or of a file; of a rubric in the library its newest
/// published version (a hint names a draft that is not in it, "print.draft-left-out"), or its draft
/// when there is none. A name with a "/" or ".xml" at its end is a file's. Errors also when there
/// is nothing of that id ("print.none"), when a rubric and a kit have it ("print.both"), when a kit
/// is to be printed with samples ("print.samples"), and those of reading. Throws Error
/// (unreadable_file) for a file.
[[nodiscard]] Findings print_named(const KitLibrary& library,
                                   const PrintOrder& order,
                                   const ReportStyle& style = {});

}  // namespace evenhand::workflow
