#include "app/committee/debrief_pane.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

#include "app/platform/accessible.h"
#include "app/texts.h"
#include "app/texts_committee.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int line_gap = 4;
constexpr int row_gap = 8;
constexpr int enough_for_all_buttons = 4000;

using Weight = ActionButton::Weight;

constexpr std::array<std::pair<Recommendation, std::string_view>, 5> ballots = {
    {{Recommendation::strong_yes, texts::vote_strong_yes},
     {Recommendation::yes, texts::vote_yes},
     {Recommendation::no, texts::vote_no},
     {Recommendation::strong_no, texts::vote_strong_no},
     {Recommendation::no_decision, texts::vote_abstain}}};

constexpr std::array<std::pair<Decision, std::string_view>, 3> decisions = {
    {{Decision::hire, texts::decide_hire},
     {Decision::no_hire, texts::decide_no_hire},
     {Decision::another_interview, texts::decide_another}}};

}  // namespace

DebriefPane::DebriefPane(wxWindow* parent, const Hooks& hooks)
    : DetailPane(parent, texts::debrief_pane),
      hooks_(hooks),
      begin_(add_button(texts::begin_debrief, texts::next_keys, Weight::next, hooks.begin)),
      end_reading_(
          add_button(texts::end_reading, texts::next_keys, Weight::next, hooks.end_reading)),
      votes_(vote_buttons()),
      open_votes_(add_button(texts::open_votes, texts::next_keys, Weight::next, hooks.open_votes)),
      discussed_(add_button(
          texts::mark_discussed, texts::mark_discussed_keys, Weight::quiet, hooks.discussed)),
      note_(add_button(texts::debrief_note, texts::debrief_note_keys, Weight::quiet, hooks.note)),
      end_discussion_(
          add_button(texts::end_discussion, texts::next_keys, Weight::next, hooks.end_discussion)) {
    text().begin_at(row_gap + 4);
    for (const auto& [decision, words] : decisions) {
        decisions_.push_back(add_button(
            words, "", Weight::quiet, [this, decision = decision] { hooks_.decide(decision); }));
    }
}

std::vector<ActionButton*> DebriefPane::vote_buttons() {
    std::vector<ActionButton*> buttons;
    buttons.reserve(ballots.size());
    for (const auto& [vote, words] : ballots) {
        buttons.push_back(
            add_button(words, "", Weight::quiet, [this, vote = vote] { hooks_.vote(vote); }));
    }
    return buttons;
}

void DebriefPane::show(const workflow::CommitteeDebriefView& view) {
    view_ = view;
    reading_ = nullptr;
    text().begin();
    platform::make_heading(text().add(view.title, {"subheading"}, 0));
    for (const std::string& line : view.lines) {
        text().add(line, {"body"}, line_gap);
    }
    if (view.reading_until) {
        reading_ = &text().add("", {"muted"}, row_gap);
    }
    for (const std::string& topic : view.topics) {
        text().add(topic, {"muted"}, line_gap);
    }
    if (!view.notes.empty()) {
        text().add(words(texts::debrief_notes), {"subheading"}, row_gap);
    }
    for (const std::string& note : view.notes) {
        text().add(note, {"body"}, line_gap);
    }
    const bool voting = view.step == DebriefStep::vote || view.step == DebriefStep::revote;
    const bool talking = view.step == DebriefStep::discuss;
    begin_->Show(!view.step && view.chair);
    end_reading_->Show(view.step == DebriefStep::read && view.chair);
    for (ActionButton* vote : votes_) {
        vote->Show(voting);
    }
    open_votes_->Show(voting && view.chair);
    discussed_->Show(talking);
    note_->Show(view.takes_notes);
    end_discussion_->Show(talking && view.chair);
    for (ActionButton* decision : decisions_) {
        decision->Show(view.step == DebriefStep::decide && view.chair);
    }
    end();
}

void DebriefPane::show_reading(const std::string& words) {
    if (reading_ != nullptr) {
        (void)set_words(*reading_, words);
    }
}

bool DebriefPane::step() {
    for (const ActionButton* button : {begin_, end_reading_, open_votes_, end_discussion_}) {
        if (button->IsShown()) {
            button == begin_         ? hooks_.begin()
            : button == end_reading_ ? hooks_.end_reading()
            : button == open_votes_  ? hooks_.open_votes()
                                     : hooks_.end_discussion();
            return true;
        }
    }
    return false;
}

/// What is scrolled is never lower than its window: it is measured in the lowest one.
int DebriefPane::measure(const Look& look, int width, int most, int least_text) {
    SetSize(wxDefaultCoord, wxDefaultCoord, width, enough_for_all_buttons);
    arrange(look);
    const int bar = std::max(0, GetClientSize().y - text().GetSize().y);
    SetSize(wxDefaultCoord, wxDefaultCoord, width, bar + 1);
    arrange(look);
    const int limit = std::max({1, most, least_text > 0 ? bar + least_text : 0});
    return std::clamp(text().GetVirtualSize().y + bar, 1, limit);
}

}  // namespace evenhand::app
