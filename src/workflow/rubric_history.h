#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/rubric.h"

namespace evenhand::workflow {

/// The parts of a rubric that stand in lists.
struct RubricLists {
    std::vector<Criterion> criteria;
    std::vector<Item> items;
    std::vector<Probe> probes;
    std::vector<CoverageItem> coverage;
    std::vector<SampleAnswer> samples;
    std::vector<std::string> rater_notes;
};

/// A stretch of a list that became another one.
template <typename Part>
struct ListChange {
    std::size_t at = 0;
    std::vector<Part> before;
    std::vector<Part> after;
};

/// What one edit changed, and no more: a rubric's samples are long, and most edits touch one part.
class RubricStep {
public:
    /// The two are as they were when it is made.
    RubricStep(Rubric& before, Rubric& after);

    /// Makes of the rubric after the edit the one before it, and back.
    void undo(Rubric& rubric) const;
    void redo(Rubric& rubric) const;

private:
    std::optional<std::pair<Rubric, Rubric>> head_;  ///< All but the lists, when it was changed.
    ListChange<Criterion> criteria_;
    ListChange<Item> items_;
    ListChange<Probe> probes_;
    ListChange<CoverageItem> coverage_;
    ListChange<SampleAnswer> samples_;
    ListChange<std::string> rater_notes_;
};

/// Undo and redo for a rubric, but not for its version number, which is no author's choice: that
/// stays as it is. Does what History does, but keeps changes instead of whole values:
/// 400 edits of a long rubric take some megabytes.
class RubricHistory {
public:
    /// Edits that can be undone; older ones are forgotten.
    static constexpr std::size_t depth = 400;

    explicit RubricHistory(Rubric start) : current_(std::move(start)) {}

    [[nodiscard]] const Rubric& current() const noexcept { return current_; }
    [[nodiscard]] bool can_undo() const noexcept { return position_ > 0; }
    [[nodiscard]] bool can_redo() const noexcept { return position_ < steps_.size(); }

    /// Makes `next` current and forgets what had been undone. An edit that changes nothing is no
    /// edit.
    void edit(Rubric next);
    /// Makes `next` current as part of the latest edit: undo takes both back in one step.
    void amend(Rubric next);
    /// Undoes the latest edit as if it had never been: there is no redo.
    void take_back();

    /// Makes this the version, with no step: undo and redo leave it alone.
    void renumber(int version) noexcept { current_.version = version; }

    /// Each does nothing when there is no such step.
    void undo();
    void redo();

private:
    void forget_undone();

    Rubric current_;
    std::vector<RubricStep> steps_;
    std::size_t position_ = 0;
};

}  // namespace evenhand::workflow
