#pragma once

#include <optional>
#include <string>

#include "core/finding.h"
#include "core/rubric.h"
#include "workflow/internal/kept_file.h"
#include "workflow/internal/library_paths.h"

namespace evenhand::workflow::internal {

/// A draft's file as one of several authors sees it.
class DraftFile : public KeptFile {
public:
    /// `known`: what the file holds; nothing when there is none yet.
    DraftFile(const LibraryPaths& paths, Id<Rubric> id, std::optional<std::string> known);

    [[nodiscard]] const Id<Rubric>& id() const noexcept { return id_; }

private:
    Id<Rubric> id_;
};

/// A draft by the bytes of its file. No value, and the errors, when it cannot be read or is
/// another rubric than its file's name says ("draft.other-id").
[[nodiscard]] Parsed<Rubric> read_draft(const std::string& bytes, const Id<Rubric>& id);

/// The draft as it is saved. No value, and an error, when there is none ("library.no-draft") or it
/// cannot be read ("rubric.unreadable", those of read_draft()).
[[nodiscard]] Parsed<Rubric> read_draft_of(const LibraryPaths& paths, const Id<Rubric>& id);

}  // namespace evenhand::workflow::internal
