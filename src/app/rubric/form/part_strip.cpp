#include "app/rubric/form/part_strip.h"

#include <algorithm>

#include <wx/panel.h>

#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/platform/measure.h"
#include "app/platform/style.h"
#include "app/texts.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int height = 58;  // Pixels at zoom 1.
constexpr int side = 10;    // So that the titles in the cards stand at the pane's margin.
constexpr int gap = 4;
constexpr int above = 6;
constexpr int margin = 20;
constexpr int narrow = 900;
constexpr int widest = 240;

}  // namespace

PartStrip::PartStrip(wxWindow* parent,
                     std::string_view spoken_name,
                     std::string_view add_words,
                     Order order)
    : Pane(parent, spoken_name, Scrolls::no, Ground::canvas),
      add_words_(add_words),
      group_(new wxPanel(this)),
      add_(new ActionButton(
          this, texts::add_part, "", ActionButton::Weight::quiet, [this] { on_add_(); })) {
    RowActions::Hooks hooks;
    if (order == Order::own) {
        hooks.move = [this](int by) { on_move_(by); };
    }
    hooks.remove = [this] { on_remove_(); };
    actions_ =
        std::make_unique<RowActions>(this, RowActions::Direction::horizontal, std::move(hooks));
}

void PartStrip::add_card() {
    auto* button = new wxToggleButton(group_, wxID_ANY, wxString());
    platform::set_class(*button, "plain");
    platform::set_class(*button, "segment");
    platform::keep_focus_on_click(*button);
    const std::size_t index = cards_.size();
    cards_.push_back({button, {*button, platform::RichLabel::Shape::card}});
    button->Bind(wxEVT_TOGGLEBUTTON, [this, index](wxCommandEvent&) {
        guarded([&] {
            show_card(index);  // The button has toggled by itself.
            on_choose_(index);
        });
    });
}

void PartStrip::show(const std::vector<workflow::PartTab>& tabs, std::size_t chosen) {
    disorder(tabs.size() != tabs_.size());
    while (cards_.size() < tabs.size()) {
        add_card();
        platform::restyle(*cards_.back().button);
    }
    tabs_ = tabs;
    chosen_ = chosen;
    for (std::size_t i = 0; i < tabs.size(); ++i) {
        show_card(i);
    }
}

void PartStrip::show_card(std::size_t index) {
    Card& card = cards_[index];
    card.label.body(tabs_[index].title);
    card.label.trail(tabs_[index].remark);
    card.button->SetValue(index == chosen_);
    if (card.button->GetToolTipText() != to_wx(tabs_[index].title)) {
        card.button->SetToolTip(to_wx(tabs_[index].title));
    }
    platform::describe(*card.button, tabs_[index].spoken, tabs_[index].remark);
}

void PartStrip::may_edit(bool add, bool chosen) {
    add_->Show(add);
    may_change_ = add && chosen;
}

int PartStrip::height_for_look(const Look& look) const {
    return look.px(height);
}

void PartStrip::arrange(const Look& look) {
    const wxSize size = GetClientSize();
    add_->set_words(to_utf8(say(size.x < look.px(narrow) ? texts::add_part : add_words_)));
    platform::describe(*add_, to_utf8(say(add_words_)));
    const int count = std::max(1, static_cast<int>(tabs_.size()));
    const int middle = size.y / 2;
    // Their room is kept when they are hidden: the cards stay where they are.
    const int right = actions_->arrange(size.x - margin, middle) - margin;
    if (!may_change_) {
        actions_->hide();
    }
    const int add = add_->IsShown() ? platform::natural_width(*add_) + gap : 0;
    const int room = right - side - add;
    const int width = std::max(1, std::min(look.px(widest), (room - gap * (count - 1)) / count));
    int x = 0;
    for (std::size_t i = 0; i < cards_.size(); ++i) {
        cards_[i].button->Show(i < tabs_.size());
        if (i < tabs_.size()) {
            cards_[i].button->SetSize(x, 0, width, size.y - 2 * above);
            x += width + gap;
        }
    }
    group_->SetBackgroundColour(GetBackgroundColour());
    group_->SetSize(side, above, std::max(1, x), size.y - 2 * above);
    if (add_->IsShown()) {
        add_->place_after(side + x + gap, middle);
    }
}

}  // namespace evenhand::app
