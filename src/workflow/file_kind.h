#pragma once

#include <filesystem>
#include <optional>

namespace evenhand::workflow {

/// What a file is opened as.
enum class FileKind {
    invitation,
    scorecard,  ///< Its XML or its PDF, and every PDF that is none of ours.
    copy,       ///< A redacted copy's XML.
    printed,    ///< The PDF of a redacted copy or a packet: pages to be looked at.
    rubric,
    kit,
    round,
    practice,
    decision,  ///< The record of a panel's debrief.
    panel,     ///< Of a folder that its people share.
    style,     ///< How an organisation's documents look.
    ratings,   ///< A table of ratings (CSV) with the names of its columns.
    other      ///< To be read as a question page, which says what it is when it is none.
};

/// By the ending of its name, as desktops go by it; of any other name by how the file begins, for
/// a browser may save a file as "q09.rubric.xml.download". A table is one of ratings when its first
/// line names person, rater, criterion and score. One that cannot be read is `other`.
[[nodiscard]] FileKind kind_of_file(const std::filesystem::path& file);

/// The same as far as the ending of its name tells: without a look into it, which may take long.
[[nodiscard]] std::optional<FileKind> kind_by_name(const std::filesystem::path& file);

}  // namespace evenhand::workflow
