#include "app/archive/cards_pane.h"

#include <algorithm>
#include <utility>

#include "app/flow.h"
#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/platform/style.h"
#include "app/texts.h"
#include "app/texts_archive.h"

namespace evenhand::app {

namespace {

constexpr int list_above = 14;
constexpr int list_below = 14;
constexpr int state_above = 40;
constexpr int gap = 8;
constexpr int ways_gap = 18;
constexpr int search_side = 24;  // What is said in the list's place stands under the field.
constexpr int search_side_compact = 12;
constexpr int most_width = 520;  // Of the sentences, in pixels at zoom 1.

}  // namespace

CardsPane::CardsPane(wxWindow* parent, CardList::Hooks hooks)
    : Pane(parent, texts::cards_found, Scrolls::no, Ground::surface),
      list_(new CardList(this, std::move(hooks))),
      title_(add_text("", {"subheading"})),
      text_(add_text("", {"muted"})) {
    platform::wrap(*title_);
    platform::wrap(*text_);
    platform::make_heading(*title_);
    list_->Hide();
}

void CardsPane::show_list() {
    show_state({});
    list_->Show();
    arrange(look_);
}

void CardsPane::show_state(const ListState& state) {
    list_->Hide();
    set_words(*title_, state.title);
    set_words(*text_, state.text);
    title_->Show(!state.title.empty());
    text_->Show(!state.text.empty());
    for (ActionButton* way : ways_) {
        way->Destroy();
    }
    ways_.clear();
    for (const ListState::Way& way : state.ways) {
        const auto weight =
            ways_.empty() ? ActionButton::Weight::next : ActionButton::Weight::quiet;
        auto* button = new ActionButton(this, way.words, "", weight, [this, take = way.take] {
            CallAfter([take] { guarded([&] { take(); }); });  // The button may go by it.
        });
        ways_.push_back(button);
    }
    platform::restyle(*this);
    arrange(look_);
}

bool CardsPane::take_focus() {
    if (list_->IsShown() && list_->rows().size() > 0) {
        list_->SetFocus();
        return true;
    }
    if (!ways_.empty()) {
        ways_.front()->SetFocus();
    }
    return !ways_.empty();
}

std::vector<wxWindow*> CardsPane::buttons() const {
    return {ways_.begin(), ways_.end()};
}

void CardsPane::arrange(const Look& look) {
    look_ = look;
    if (look.width == 0) {
        return;
    }
    const int side = look.compact() ? 12 : 14;
    const wxRect area = content_area(side, side, list_below);
    if (list_->IsShown()) {
        list_->SetSize(area.x, list_above, area.width, std::max(1, area.height - list_above));
        list_->arrange(look);
        return;
    }
    const int width = std::clamp(area.width - 2 * side, 1, look.px(most_width));
    const int left = look.compact() ? search_side_compact : search_side;
    int y = look.compact() ? list_above : state_above;
    for (wxStaticText* text : {title_, text_}) {
        const int high = platform::height_for(*text, width);
        text->SetSize(left, y, width, high);
        y += high + gap;
    }
    flow(buttons(), {left, y + ways_gap - gap}, std::max(1, area.width - 2 * side));
}

}  // namespace evenhand::app
