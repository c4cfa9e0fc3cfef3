#pragma once

#include <optional>
#include <string>

#include "core/finding.h"
#include "workflow/autosave.h"
#include "workflow/rubric_library.h"

namespace evenhand::workflow {

/// Saves an open draft again and again and remembers how it went: a disk that fails is a state to
/// be told and tried again, not the end of the work.
class DraftSaver {
public:
    /// `draft` outlives the saver.
    explicit DraftSaver(OpenDraft& draft) : draft_(draft) {}

    /// What the author typed is in the file, waits for the next save, or could not be written.
    [[nodiscard]] SaveState state() const;

    /// Tries to save. Findings tell of another author's version ("draft.conflict"); then nothing of
    /// theirs was touched.
    Findings save();

private:
    OpenDraft& draft_;
    std::optional<std::string> failure_;
};

}  // namespace evenhand::workflow
