#include "workflow/rubric_history.h"

#include <algorithm>

namespace evenhand::workflow {

namespace {

RubricLists taken_from(Rubric& rubric) {
    return {std::exchange(rubric.criteria, {}),
            std::exchange(rubric.items, {}),
            std::exchange(rubric.probes, {}),
            std::exchange(rubric.coverage, {}),
            std::exchange(rubric.samples, {}),
            std::exchange(rubric.rater_notes, {})};
}

void give_back(Rubric& rubric, RubricLists lists) {
    rubric.criteria = std::move(lists.criteria);
    rubric.items = std::move(lists.items);
    rubric.probes = std::move(lists.probes);
    rubric.coverage = std::move(lists.coverage);
    rubric.samples = std::move(lists.samples);
    rubric.rater_notes = std::move(lists.rater_notes);
}

/// Changes all but the lists.
void set_head(Rubric& rubric, const Rubric& head) {
    RubricLists lists = taken_from(rubric);
    rubric = head;
    give_back(rubric, std::move(lists));
}

template <typename Part>
ListChange<Part> change_of(const std::vector<Part>& before, const std::vector<Part>& after) {
    const auto front = std::ranges::mismatch(before, after);
    auto old_end = before.end();
    auto new_end = after.end();
    while (old_end != front.in1 && new_end != front.in2 && *(old_end - 1) == *(new_end - 1)) {
        --old_end;
        --new_end;
    }
    return {static_cast<std::size_t>(front.in1 - before.begin()),
            {front.in1, old_end},
            {front.in2, new_end}};
}

/// Puts `to` where `from` stands.
template <typename Part>
void replace(std::vector<Part>& parts,
             std::size_t at,
             const std::vector<Part>& from,
             const std::vector<Part>& to) {
    const auto place = parts.begin() + static_cast<std::ptrdiff_t>(at);
    const auto behind = parts.erase(place, place + static_cast<std::ptrdiff_t>(from.size()));
    parts.insert(behind, to.begin(), to.end());
}

template <typename Part>
void undo_in(std::vector<Part>& parts, const ListChange<Part>& change) {
    replace(parts, change.at, change.after, change.before);
}

template <typename Part>
void redo_in(std::vector<Part>& parts, const ListChange<Part>& change) {
    replace(parts, change.at, change.before, change.after);
}

}  // namespace

RubricStep::RubricStep(Rubric& before, Rubric& after) {
    RubricLists old_lists = taken_from(before);
    RubricLists new_lists = taken_from(after);
    if (before != after) {
        head_.emplace(before, after);
    }
    criteria_ = change_of(old_lists.criteria, new_lists.criteria);
    items_ = change_of(old_lists.items, new_lists.items);
    probes_ = change_of(old_lists.probes, new_lists.probes);
    coverage_ = change_of(old_lists.coverage, new_lists.coverage);
    samples_ = change_of(old_lists.samples, new_lists.samples);
    rater_notes_ = change_of(old_lists.rater_notes, new_lists.rater_notes);
    give_back(before, std::move(old_lists));
    give_back(after, std::move(new_lists));
}

void RubricStep::undo(Rubric& rubric) const {
    if (head_) {
        set_head(rubric, head_->first);
    }
    undo_in(rubric.criteria, criteria_);
    undo_in(rubric.items, items_);
    undo_in(rubric.probes, probes_);
    undo_in(rubric.coverage, coverage_);
    undo_in(rubric.samples, samples_);
    undo_in(rubric.rater_notes, rater_notes_);
}

void RubricStep::redo(Rubric& rubric) const {
    if (head_) {
        set_head(rubric, head_->second);
    }
    redo_in(rubric.criteria, criteria_);
    redo_in(rubric.items, items_);
    redo_in(rubric.probes, probes_);
    redo_in(rubric.coverage, coverage_);
    redo_in(rubric.samples, samples_);
    redo_in(rubric.rater_notes, rater_notes_);
}

void RubricHistory::edit(Rubric next) {
    if (next == current_) {
        return;
    }
    forget_undone();
    steps_.emplace_back(current_, next);
    current_ = std::move(next);
    if (steps_.size() > depth) {
        steps_.erase(steps_.begin());
    }
    position_ = steps_.size();
}

void RubricHistory::amend(Rubric next) {
    if (next == current_) {
        return;
    }
    take_back();
    edit(std::move(next));
}

void RubricHistory::take_back() {
    undo();
    forget_undone();
}

void RubricHistory::undo() {
    if (can_undo()) {
        const int version = current_.version;
        steps_[--position_].undo(current_);
        renumber(version);
    }
}

void RubricHistory::redo() {
    if (can_redo()) {
        const int version = current_.version;
        steps_[position_++].redo(current_);
        renumber(version);
    }
}

void RubricHistory::forget_undone() {
    steps_.erase(steps_.begin() + static_cast<std::ptrdiff_t>(position_), steps_.end());
}

}  // namespace evenhand::workflow
