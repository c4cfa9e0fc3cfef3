#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/finding.h"
#include "core/rubric_lint.h"

namespace evenhand::workflow {

/// The word lists of the program, a file like rubrics/lint.txt, and those of an organisation added
/// to them. Throws Error (unreadable_file).
[[nodiscard]] Parsed<LintWords> lint_words(const std::filesystem::path& shipped,
                                           const std::optional<std::filesystem::path>& own);

/// What there is to check.
struct Documents {
    std::vector<std::filesystem::path> files;
    Findings findings;  ///< "check.nothing": a folder without a document.
};

/// The paths themselves, and in place of each folder the rubrics, scorecards, invitations and kits
/// that lie in it, by name. Folders within are left alone. Throws Error (unreadable_file) for a
/// folder that cannot be read.
[[nodiscard]] Documents documents_at(const std::vector<std::filesystem::path>& paths);

/// Every remark on a rubric, scorecard, invitation or kit file, told apart by its ending; a rubric
/// is checked and linted. A draft's open points are hints. Throws Error (unreadable_file).
[[nodiscard]] Findings check_file(const std::filesystem::path& file, const LintWords& words);

/// What only shows in all rubrics among the files together: of several versions the newest counts,
/// and what cannot be read is left out, for check_file() tells of it. Throws Error
/// (unreadable_file).
[[nodiscard]] Findings check_set(const std::vector<std::filesystem::path>& files,
                                 const LintWords& words);

/// A finding as a line of JSON (docs/formats.md, "Findings as JSON").
[[nodiscard]] std::string finding_line(const std::string& file, const Finding& finding);

}  // namespace evenhand::workflow
