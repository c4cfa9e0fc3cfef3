#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace evenhand::workflow {

/// Undo and redo for a plain value: each edit keeps the whole value it replaced.
/// Meant for small values such as one interview session (some kilobytes an edit).
template <typename Value>
class History {
public:
    /// Edits that can be undone; older ones are forgotten.
    static constexpr std::size_t depth = 400;

    explicit History(Value start) : states_{std::move(start)} {}

    [[nodiscard]] const Value& current() const noexcept { return states_[position_]; }
    [[nodiscard]] bool can_undo() const noexcept { return position_ > 0; }
    [[nodiscard]] bool can_redo() const noexcept { return position_ + 1 < states_.size(); }

    /// Makes `next` current and forgets what had been undone. An edit that changes nothing is
    /// no edit: undo never seems to do nothing.
    void edit(Value next) {
        if (next == current()) {
            return;
        }
        forget_undone();
        states_.push_back(std::move(next));
        ++position_;
        if (states_.size() > depth + 1) {
            states_.erase(states_.begin());
            --position_;
        }
    }

    /// Makes `next` current as part of the latest edit: undo takes both back in one step.
    void amend(Value next) {
        if (next == current()) {
            return;
        }
        forget_undone();
        states_[position_] = std::move(next);
    }

    /// Does nothing when there is nothing to undo.
    void undo() noexcept { position_ -= can_undo() ? 1U : 0U; }

    /// Does nothing when there is nothing to redo.
    void redo() noexcept { position_ += can_redo() ? 1U : 0U; }

private:
    void forget_undone() {
        const auto kept = static_cast<std::ptrdiff_t>(position_ + 1);
        states_.erase(states_.begin() + kept, states_.end());
    }

    std::vector<Value> states_;
    std::size_t position_ = 0;
};

}  // namespace evenhand::workflow
