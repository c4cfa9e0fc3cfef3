#pragma once

#include <chrono>
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
    /// The same for whoever must not keep a person waiting: when somebody else is writing in the
    /// library for longer than a moment, nothing is done and what was typed waits for the next
    /// save; state() tells it as a failure from the second time in a row on.
    Findings save_soon();

    /// What save_soon() waits for others at most.
    static constexpr std::chrono::milliseconds moment{100};

private:
    Findings save_within(std::chrono::milliseconds patience);

    OpenDraft& draft_;
    std::optional<std::string> failure_;
    bool was_busy_ = false;
};

}  // namespace evenhand::workflow
