#pragma once

#include <filesystem>
#include <string>

#include "core/rubric_draft.h"
#include "workflow/page_import.h"

namespace evenhand::workflow::internal {

/// The words of run-together tags. Throws Error (unreadable_file) when there are none.
[[nodiscard]] TagVocabulary read_vocabulary(const std::filesystem::path& file);

/// A page's bytes. Throws Error (unreadable_file).
[[nodiscard]] std::string bytes_of(const PageSource& source);

/// The drafts of a page; none, and the errors, of what is no question page.
[[nodiscard]] Parsed<DraftSet> drafts_of(const PageSource& source,
                                         const std::string& bytes,
                                         const TagVocabulary& vocabulary);

}  // namespace evenhand::workflow::internal
