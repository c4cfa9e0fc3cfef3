#include "app/practice/round_list_pane.h"

#include <utility>

#include "app/texts.h"
#include "app/texts_practice.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int state_width = 156;  // Pixels at zoom 1.

std::string facts_of(const workflow::RoundEntry& round) {
    if (!round.fault.empty()) {
        return round.fault;
    }
    return round.rubric + " · " + short_date(round.made_at) +
           (round.lead.empty() ? "" : " · " + round.lead);
}

std::string state_of(const workflow::RoundEntry& round) {
    if (!round.fault.empty()) {
        return "! " + to_utf8(say(texts::unreadable));
    }
    return texts::answers_sealed(round.sealed, round.answers);
}

}  // namespace

RoundListPane::RoundListPane(wxWindow* parent, const Hooks& hooks)
    : ListPane(parent,
               texts::rounds,
               {{texts::round_column, 0}, {texts::state_column, state_width, true}},
               hooks),
      empty_(add_lead(texts::no_rounds)),
      empty_of_team_(add_lead(texts::no_rounds_of_team)) {}

void RoundListPane::show(std::vector<workflow::RoundEntry> rounds) {
    rounds_ = std::move(rounds);
    show_list();
}

void RoundListPane::offer_team(bool team) {
    if (team_ != team) {
        team_ = team;
        show_list();
    }
}

void RoundListPane::show_list() {
    std::vector<std::string> ids;
    std::vector<ListView::Cells> cells;
    for (const workflow::RoundEntry& round : rounds_) {
        ids.push_back(round.id);
        cells.push_back(
            {{round.title, facts_of(round)}, {state_of(round), "", ListView::Weight::plain}});
    }
    show_rows(std::move(ids), cells, team_ ? empty_of_team_ : empty_);
}

const workflow::RoundEntry* RoundListPane::chosen() const {
    const auto index = chosen_index();
    return index ? &rounds_[*index] : nullptr;
}

}  // namespace evenhand::app
