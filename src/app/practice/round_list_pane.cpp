#include "app/practice/round_list_pane.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/stack.h"
#include "app/texts.h"
#include "app/texts_practice.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int foot_height = 48;  // Pixels at zoom 1.
constexpr int list_above = 14;
constexpr int lead_above = 18;  // Of the words where a list would be.
constexpr int state_width = 156;

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
    : Pane(parent, texts::rounds, Scrolls::no, Ground::surface),
      list_(new ListView(this,
                         texts::rounds,
                         {{texts::round_column, 0}, {texts::state_column, state_width, true}},
                         ListView::Selection::one)),
      empty_(add_text(texts::no_rounds, {"muted"})),
      keys_(add_text(texts::keys_hint, {"muted"})) {
    platform::wrap(*empty_);
    list_->on_select([this, chosen = hooks.select] {
        wanted_.reset();
        chosen();
    });
    list_->on_activate(hooks.open);
}

void RoundListPane::show(std::vector<workflow::RoundEntry> rounds) {
    const workflow::RoundEntry* before = chosen();
    const std::optional<std::string> kept =
        wanted_ || before == nullptr ? wanted_ : std::optional(before->id);
    rounds_ = std::move(rounds);
    loaded_ = true;
    std::vector<ListView::Cells> cells;
    std::ranges::transform(
        rounds_, std::back_inserter(cells), [](const workflow::RoundEntry& round) {
            return ListView::Cells{{round.title, facts_of(round)},
                                   {state_of(round), "", ListView::Weight::plain}};
        });
    list_->show(cells);
    if (kept && select(*kept)) {
        wanted_.reset();
    }
    arrange(look_);
}

bool RoundListPane::select(const std::string& id) {
    const auto row = std::ranges::find(rounds_, id, &workflow::RoundEntry::id);
    if (row != rounds_.end()) {
        list_->select(static_cast<std::size_t>(std::distance(rounds_.begin(), row)));
    }
    return row != rounds_.end();
}

void RoundListPane::choose(const std::string& id) {
    wanted_.reset();
    if (!select(id)) {
        wanted_ = id;
    }
}

const workflow::RoundEntry* RoundListPane::chosen() const {
    const std::vector<std::size_t> chosen = list_->selected();
    return chosen.empty() || chosen.front() >= rounds_.size() ? nullptr : &rounds_[chosen.front()];
}

bool RoundListPane::focus_list() {
    if (rounds_.empty()) {
        return false;
    }
    list_->SetFocus();
    return true;
}

void RoundListPane::arrange(const Look& look) {
    look_ = look;
    if (look.width == 0) {
        return;
    }
    const int side = look.compact() ? 12 : 24;
    const int foot = look.px(foot_height);
    const wxRect area = content_area(side, side, foot);
    const bool nothing = rounds_.empty();
    list_->Show(!nothing);
    list_->SetSize(area.x, list_above, area.width, std::max(1, area.height - list_above));
    list_->arrange(look);
    empty_->Show(nothing && loaded_);
    empty_->SetSize(area.x, lead_above, area.width, platform::height_for(*empty_, area.width));
    const int line = platform::height_for(*keys_, area.width);
    place_before(*keys_, area.GetRight() + 1, area.height + (foot + line) / 2);
}

}  // namespace evenhand::app
