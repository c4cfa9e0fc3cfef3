#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "core/finding.h"
#include "workflow/autosave.h"
#include "workflow/practice_result.h"
#include "workflow/practice_view.h"
#include "workflow/session_editor.h"

namespace evenhand::workflow {

/// One rater in one round. At any time either an answer is being rated, blind, with every change
/// kept in a journal as in an interview, or the rater looks at what has been sealed. What the
/// editor holds is the rubric without its sample answers: no key is in reach before an answer is
/// sealed.
class PracticeRun {
public:
    virtual ~PracticeRun() = default;
    PracticeRun(const PracticeRun&) = delete;
    PracticeRun& operator=(const PracticeRun&) = delete;

    /// Of the round.
    [[nodiscard]] virtual const std::string& id() const noexcept = 0;
    [[nodiscard]] virtual const std::string& title() const noexcept = 0;
    [[nodiscard]] virtual const std::string& rater() const noexcept = 0;
    /// Answers that are sealed, and those of the round.
    [[nodiscard]] virtual std::size_t sealed() const noexcept = 0;
    [[nodiscard]] virtual std::size_t answers() const noexcept = 0;
    [[nodiscard]] bool finished() const noexcept { return sealed() == answers(); }

    /// Whether an answer is being rated.
    [[nodiscard]] virtual bool rating() const noexcept = 0;
    /// Shows the next answer, or goes on with the one that was left. Does nothing while one is
    /// being rated or when all are sealed. Errors when its journal cannot be read, or another
    /// program has sealed answers meanwhile ("practice.elsewhere"). Throws Error when the journal
    /// cannot be written, or another program has it open.
    virtual Findings go_on() = 0;

    /// Of the answer that is being rated; throws Error (invalid_value) when there is none.
    [[nodiscard]] virtual SessionEditor& editor() = 0;
    [[nodiscard]] virtual PracticeView view() const = 0;

    [[nodiscard]] virtual SaveState save_state() const = 0;
    /// Waits until everything is on disk or saving has failed.
    virtual void flush() = 0;

    /// Seals the answer that is being rated: nothing of it changes any more, and comparison() shows
    /// the key. Errors, and nothing is sealed, while a criterion has no rating
    /// ("practice.not-rated"), or as go_on(); warnings when it could not be handed in beside the
    /// round. Throws Error when the disk fails; nothing is sealed then, and nothing lost.
    [[nodiscard]] virtual Findings seal() = 0;

    /// A sealed answer beside the key, by its place in the order of sealing.
    [[nodiscard]] virtual ComparisonView comparison(std::size_t index) const = 0;
    [[nodiscard]] virtual RoundResultView result() const = 0;

protected:
    PracticeRun() = default;
};

}  // namespace evenhand::workflow
