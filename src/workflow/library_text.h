#pragma once

#include <string>
#include <vector>

#include "core/rubric_diff.h"
#include "workflow/page_import.h"
#include "workflow/rubric_library.h"

namespace evenhand::workflow {

// What the command line prints of a library (docs/formats.md). Texts end with a line feed unless
// they are empty.

/// "Version 2, draft of version 3", "Version 1, came with Evenhand", "Draft": how far a rubric is.
[[nodiscard]] std::string state_of(const LibraryEntry& entry);

/// A line for each: id, state, title, in columns. What cannot be read says why below it.
[[nodiscard]] std::string entries_text(const std::vector<LibraryEntry>& entries);
[[nodiscard]] std::string entries_json(const std::vector<LibraryEntry>& entries);

/// An import as one object, with what became of each page.
[[nodiscard]] std::string import_json(const ImportReport& report);
/// The draft that a page became, with the findings on it ("Import as JSON"); empty when it became
/// none or several. Throws Error (unreadable_file).
[[nodiscard]] std::string page_json(const PageReport& page);

/// One of two rubrics that are compared.
struct DiffSide {
    std::string name;  ///< "version 2", "draft", or a file's name.
    Rubric rubric;
};

/// Each difference with its place and its words: within a text [-removed-] {+added+}, whole parts
/// behind "-" and "+".
[[nodiscard]] std::string diff_text(const DiffSide& older, const DiffSide& newer);
[[nodiscard]] std::string diff_json(const DiffSide& older, const DiffSide& newer);

}  // namespace evenhand::workflow
