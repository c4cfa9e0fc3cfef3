#include "app/practice/round_tools_pane.h"

#include <algorithm>
#include <utility>

#include "app/flow.h"
#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/platform/measure.h"
#include "app/texts_practice.h"
#include "app/wx_text.h"
#include "core/utf8.h"

namespace evenhand::app {

namespace {

constexpr int pause_ms = 600;  // After the last key.
constexpr int margin = 14;     // Above and below, in pixels.
constexpr int gap = 12;
constexpr int row_gap = 10;
constexpr int least_field = 200;  // Pixels at zoom 1.
constexpr int most_field = 320;

int side_of(const Look& look) {
    return look.compact() ? 12 : 24;
}

}  // namespace

RoundToolsPane::RoundToolsPane(wxWindow* parent, const std::string& rater, Hooks hooks)
    : Pane(parent, texts::practice, Scrolls::no, Ground::surface),
      hooks_(std::move(hooks)),
      told_(rater),
      label_(add_text(texts::rater_name, {"title"})),
      name_(new wxTextCtrl(
          this, wxID_ANY, to_wx(rater), wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER)),
      new_(new ActionButton(this,
                            texts::new_round,
                            texts::new_round_keys,
                            ActionButton::Weight::quiet,
                            hooks_.create)),
      open_(new ActionButton(this,
                             texts::open_round,
                             texts::open_round_keys,
                             ActionButton::Weight::quiet,
                             hooks_.open)),
      fetch_(new ActionButton(this,
                              texts::fetch_rounds,
                              texts::fetch_rounds_keys,
                              ActionButton::Weight::quiet,
                              hooks_.fetch)) {
    fetch_->Hide();
    name_->SetHint(say(texts::rater_hint));
    platform::describe(*name_, to_utf8(say(texts::rater_name)), to_utf8(say(texts::rater_hint)));
    pause_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { guarded([&] { settle_name(); }); });
    name_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { pause_.StartOnce(pause_ms); });
    name_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { guarded([&] { settle_name(); }); });
    name_->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        guarded([&] { settle_name(); });
        event.Skip();
    });
}

void RoundToolsPane::settle_name() {
    pause_.Stop();
    if (told_ != rater()) {
        told_ = rater();
        hooks_.named();
    }
}

std::string RoundToolsPane::rater() const {
    return std::string(trimmed(to_utf8(name_->GetValue())));
}

void RoundToolsPane::set_rater(const std::string& name) {
    name_->ChangeValue(to_wx(name));
    settle_name();
}

bool RoundToolsPane::offer_team(bool team) {
    return fetch_->Show(team);
}

std::vector<wxWindow*> RoundToolsPane::buttons() const {
    std::vector<wxWindow*> shown = {new_, open_};
    if (fetch_->IsShown()) {
        shown.push_back(fetch_);
    }
    return shown;
}

void RoundToolsPane::focus_name() {
    name_->SetFocus();
    name_->SelectAll();
}

void RoundToolsPane::focus_first() {
    if (rater().empty()) {
        focus_name();
    } else {
        open_->SetFocus();
    }
}

bool RoundToolsPane::one_row(const Look& look, int width) const {
    return width - 2 * side_of(look) - flow_width(buttons()) - platform::natural_width(*label_) -
               2 * gap >=
           look.px(least_field);
}

int RoundToolsPane::row_height(int width) const {
    return std::max(platform::height_for(*name_, width), platform::height_for(*new_, width));
}

int RoundToolsPane::height_for(const Look& look, int width) const {
    const int inner = width - 2 * side_of(look);
    const int below = one_row(look, width) ? 0 : row_gap + flow_height(buttons(), inner);
    return 2 * margin + row_height(inner) + below;
}

void RoundToolsPane::arrange(const Look& look) {
    const int width = GetClientSize().x;
    const int side = side_of(look);
    const int inner = width - 2 * side;
    const int row = row_height(inner);
    const bool one = one_row(look, width);
    const int words = platform::natural_width(*label_);
    const int line = platform::height_for(*label_, words);
    label_->SetSize(side, margin + (row - line) / 2, words, line);
    const int left = side + words + gap;
    const int room = inner - words - gap - (one ? flow_width(buttons()) + gap : 0);
    const int field = std::min(room, look.px(most_field));
    const int high = platform::height_for(*name_, field);
    name_->SetSize(left, margin + (row - high) / 2, std::max(1, field), high);
    const wxPoint corner =
        one ? wxPoint(left + field + gap, margin + (row - flow_height(buttons(), inner)) / 2)
            : wxPoint(side, margin + row + row_gap);
    flow(buttons(), corner, inner);
}

}  // namespace evenhand::app
