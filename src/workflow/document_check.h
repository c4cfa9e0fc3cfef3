#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/finding.h"
#include "core/rubric.h"
#include "core/rubric_lint.h"

namespace evenhand::workflow {

/// The word lists of the program, a file like rubrics/lint.txt, and those of an organisation added
/// to them. Throws Error (unreadable_file).
[[nodiscard]] Parsed<LintWords> lint_words(const std::filesystem::path& shipped,
                                           const std::optional<std::filesystem::path>& own);

/// What there is to check.
struct Documents {
    std::vector<std::filesystem::path> files;
    Findings findings;  ///< "check.nothing": a folder without a document; "file.unreadable".
};

/// The paths themselves, and in place of each folder the rubrics, scorecards, invitations, kits,
/// debriefs' records and the style (style.xml) that lie in it, by name. Folders within are left
/// alone. A folder that cannot be read is told
/// ("file.unreadable").
[[nodiscard]] Documents documents_at(const std::vector<std::filesystem::path>& paths);

/// What one file gave.
struct CheckedFile {
    Findings findings;
    std::optional<Rubric> rubric;  ///< Of a rubric that could be read.
};

/// Every remark on a rubric, scorecard, invitation, kit or debrief's record, told apart by its
/// ending, or on a style, whatever it is called, and its logo; a rubric is checked and linted. A
/// draft's open points are hints. A file that cannot be read at all is told too
/// ("file.unreadable").
[[nodiscard]] CheckedFile check_file(const std::filesystem::path& file, const LintWords& words);

/// What only shows in all rubrics together: of several versions of one the newest counts.
[[nodiscard]] Findings check_set(const std::vector<Rubric>& rubrics, const LintWords& words);

/// A finding as a line of JSON (docs/formats.md, "Findings as JSON").
[[nodiscard]] std::string finding_line(const std::string& file, const Finding& finding);

}  // namespace evenhand::workflow
