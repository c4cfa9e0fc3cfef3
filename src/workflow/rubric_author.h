#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/finding.h"
#include "core/rubric.h"

namespace evenhand::workflow {

/// What became of one question page.
struct ImportedPage {
    std::optional<std::filesystem::path> file;  ///< The draft's file; empty when there is none.
    std::optional<Rubric> draft;
    Findings findings;  ///< Of the page and of the draft.
};

/// Makes a draft rubric from a question page and writes it into a folder, as its id and
/// ".rubric.xml". A file that is already there stays: when it holds the same, that is fine; when it
/// differs there is an error ("import.exists"). `vocabulary` is a file like rubrics/tags.txt.
/// Throws Error (unreadable_file, unwritable_file).
[[nodiscard]] ImportedPage import_page(const std::filesystem::path& page,
                                       const std::filesystem::path& into,
                                       const std::filesystem::path& vocabulary);

/// The draft and its findings as one JSON object (docs/formats.md, "Import as JSON"); null when
/// there is no draft.
[[nodiscard]] std::string import_json(const ImportedPage& page);

/// Every remark on a rubric, scorecard or invitation file, told apart by its ending. A draft's open
/// points are hints. Throws Error (unreadable_file).
[[nodiscard]] Findings check_file(const std::filesystem::path& file);

}  // namespace evenhand::workflow
