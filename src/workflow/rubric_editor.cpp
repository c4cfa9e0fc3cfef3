#include "workflow/rubric_editor.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <utility>

#include "core/rubric_check.h"
#include "core/rubric_diff.h"

namespace evenhand::workflow {

namespace {

/// Typing in one text counts as one edit until a pause longer than this.
constexpr std::chrono::seconds typing_pause{1};

/// The sample that a key or tick belongs to.
RubricPlace sample_of(const RubricPlace& place) {
    RubricPlace sample;
    sample.part = RubricPart::sample;
    sample.id = place.id;
    return sample;
}

/// Where a finding belongs: its part's place in the order of the rubric, and the field in it. What
/// is said of a list stands before its parts, what is said of the whole before all.
std::pair<std::size_t, RubricField> rank_of(const std::vector<RubricPlace>& places,
                                            const Finding& finding) {
    RubricPlace place = place_in_rubric(finding.location);
    const RubricField field = std::exchange(place.field, RubricField::none);
    if (place.part == RubricPart::rubric) {
        return {0, field};
    }
    auto found = std::ranges::find(places, place);
    if (found == places.end() &&
        (place.part == RubricPart::key || place.part == RubricPart::tick)) {
        found = std::ranges::find(places, sample_of(place));
    }
    if (found == places.end()) {
        found = std::ranges::find_if(
            places, [&](const RubricPlace& other) { return other.part >= place.part; });
    }
    return {1 + static_cast<std::size_t>(found - places.begin()), field};
}

/// Most severe first, then in the order of the rubric.
Findings sorted(const Findings& findings, const Rubric& rubric) {
    const std::vector<RubricPlace> places = all_places(rubric);
    std::multimap<std::pair<int, std::pair<std::size_t, RubricField>>, Finding> by_weight;
    for (const Finding& finding : findings) {
        const int mildness = static_cast<int>(Severity::error) - static_cast<int>(finding.severity);
        by_weight.emplace(std::pair(mildness, rank_of(places, finding)), finding);
    }
    Findings result;
    for (auto& [weight, finding] : by_weight) {
        result.push_back(std::move(finding));
    }
    return result;
}

/// What stands where a part has gone: the next one of its list, or the list when it is empty. For a
/// key or tick its sample.
RubricPlace neighbour(const Rubric& before, const Rubric& now, const RubricPlace& gone) {
    if (gone.part == RubricPart::key || gone.part == RubricPart::tick) {
        const RubricPlace sample = sample_of(gone);
        return is_there(now, sample) ? sample : neighbour(before, now, sample);
    }
    const std::vector<RubricPlace> old = places_of(before, gone.part, gone.id);
    const std::vector<RubricPlace> left = places_of(now, gone.part, gone.id);
    RubricPlace place = gone;
    place.field = RubricField::none;
    const auto index = static_cast<std::size_t>(std::ranges::find(old, place) - old.begin());
    if (!left.empty()) {
        return left[std::min(index, left.size() - 1)];
    }
    RubricPlace list;
    list.part = gone.part == RubricPart::note ? RubricPart::rubric : gone.part;
    return list;
}

/// The first part that an import left open in one of the two only.
std::optional<RubricPlace> accepted_between(const Rubric& before, const Rubric& now) {
    const std::vector<RubricPlace> was = open_places(before);
    const std::vector<RubricPlace> is = open_places(now);
    const bool more_now = was.size() < is.size();
    const std::vector<RubricPlace>& less = more_now ? was : is;
    const std::vector<RubricPlace>& more = more_now ? is : was;
    const auto found = std::ranges::find_if(more, [&](const RubricPlace& place) {
        return std::ranges::find(less, place) == less.end();
    });
    return found == more.end() ? std::nullopt : std::optional(*found);
}

/// Where the window should look after a step of undo or redo.
RubricPlace changed_place(const Rubric& before, const Rubric& now) {
    const std::vector<RubricDifference> all = differences(before, now);
    if (all.empty()) {
        return accepted_between(before, now).value_or(RubricPlace{});
    }
    const RubricPlace& first = all.front().place;
    return is_there(now, first) ? first : neighbour(before, now, first);
}

}  // namespace

RubricEditor::RubricEditor(Rubric draft,
                           std::optional<SourcePage> page,
                           LintWords words,
                           Clock clock)
    : history_(std::move(draft)),
      page_(std::move(page)),
      words_(std::move(words)),
      clock_(std::move(clock)),
      read_only_(rubric().status == RubricStatus::published) {}

void RubricEditor::edit(const std::function<Rubric(Rubric)>& edit) {
    if (read_only_) {
        return;
    }
    Rubric next = edit(rubric());
    if (next == rubric()) {
        return;
    }
    typing_at_.reset();
    history_.edit(std::move(next));
    changed();
}

void RubricEditor::type(const RubricPlace& place, const std::string& text) {
    if (read_only_) {
        return;
    }
    Rubric next = with_text_at(rubric(), place, text);
    if (next == rubric()) {
        return;
    }
    const Timestamp now = clock_();
    const bool goes_on = typing_at_ == place && now - typed_at_ <= typing_pause;
    typed_at_ = now;
    if (!goes_on) {
        typing_at_ = place;
        text_before_typing_ = text_at(rubric(), place);
        history_.edit(std::move(next));
    } else if (text_at(next, place) == text_before_typing_) {
        typing_at_.reset();
        history_.take_back();
    } else {
        history_.amend(std::move(next));
    }
    changed();
}

std::optional<RubricPlace> RubricEditor::undo() {
    return can_undo() ? move_in_history(&RubricHistory::undo) : std::nullopt;
}

std::optional<RubricPlace> RubricEditor::redo() {
    return can_redo() ? move_in_history(&RubricHistory::redo) : std::nullopt;
}

std::optional<RubricPlace> RubricEditor::move_in_history(void (RubricHistory::*step)()) {
    const Rubric before = rubric();
    (history_.*step)();
    typing_at_.reset();
    const RubricPlace place = changed_place(before, rubric());
    changed();
    return place;
}

void RubricEditor::replace(Rubric rubric) {
    edit([&](const Rubric& /*current*/) { return std::move(rubric); });
}

void RubricEditor::renumber(int version) {
    if (!read_only_ && rubric().version != version) {
        history_.renumber(version);
        changed();
    }
}

Findings RubricEditor::findings_of(const Rubric& rubric) const {
    const auto lines = page_ ? std::optional(page_->lines) : std::nullopt;
    Findings findings = check(rubric);
    std::ranges::move(lint(rubric, words_, lines), std::back_inserter(findings));
    return sorted(findings, rubric);
}

const Findings& RubricEditor::findings() const {
    if (!findings_) {
        findings_ = findings_of(rubric());
    }
    return *findings_;
}

const Findings& RubricEditor::publishing_findings() const {
    if (!publishing_findings_) {
        Rubric published = rubric();
        published.status = RubricStatus::published;
        publishing_findings_ = findings_of(published);
    }
    return *publishing_findings_;
}

std::size_t RubricEditor::open_parts() const {
    return open_places(rubric()).size();
}

std::optional<RubricPlace> RubricEditor::next_open(const RubricPlace& place) const {
    return next_open_place(rubric(), place);
}

void RubricEditor::on_change(std::function<void()> listener) {
    listener_ = std::move(listener);
}

void RubricEditor::changed() {
    findings_.reset();
    publishing_findings_.reset();
    if (listener_) {
        listener_();
    }
}

}  // namespace evenhand::workflow
