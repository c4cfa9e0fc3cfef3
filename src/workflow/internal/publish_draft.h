#pragma once

#include <filesystem>
#include <string>

#include "core/timestamp.h"
#include "workflow/internal/library_paths.h"
#include "workflow/internal/version_shelf.h"
#include "workflow/rubric_library.h"

namespace evenhand::workflow::internal {

/// Who publishes, when, and what they say of it.
struct Imprint {
    Timestamp at;
    std::string author;
    std::string note;
};

/// What keeps the draft from being published, whatever the library holds.
[[nodiscard]] Findings publishing_errors(const RubricEditor& draft);

/// "publish.unchanged" when the newest version says what the draft says, else nothing.
[[nodiscard]] Findings same_as_published(const VersionShelf& shelf, const Rubric& draft);

/// RubricLibrary::publish().
[[nodiscard]] Parsed<PublishedRubric> publish_draft(const LibraryPaths& paths,
                                                    const std::filesystem::path& shipped,
                                                    OpenDraft& draft,
                                                    const Imprint& imprint);

}  // namespace evenhand::workflow::internal
