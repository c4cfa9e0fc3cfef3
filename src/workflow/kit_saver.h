#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "core/finding.h"
#include "workflow/autosave.h"
#include "workflow/kit_library.h"

namespace evenhand::workflow {

/// Saves an open kit again and again and remembers how it went: a disk that fails is a state to be
/// told and tried again, not the end of the work.
class KitSaver {
public:
    /// `kit` outlives the saver.
    explicit KitSaver(OpenKit& kit) : kit_(kit) {}

    /// What was changed is in the file, waits for the next save, or could not be written.
    [[nodiscard]] SaveState state() const;

    /// Tries to save. Findings as OpenKit::save().
    Findings save();
    /// The same for whoever must not keep a person waiting: when somebody else is writing in the
    /// library for longer than a moment, nothing is done and the changes wait for the next save;
    /// state() tells it as a failure from the second time in a row on.
    Findings save_soon();

    /// What save_soon() waits for others at most.
    static constexpr std::chrono::milliseconds moment{100};

private:
    Findings save_within(std::chrono::milliseconds patience);

    OpenKit& kit_;
    std::optional<std::string> failure_;
    bool was_busy_ = false;
};

}  // namespace evenhand::workflow
