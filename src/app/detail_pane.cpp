#include "app/detail_pane.h"

#include <algorithm>
#include <iterator>

#include "app/flow.h"

namespace evenhand::app {

namespace {

constexpr int bar_margin = 8;

}  // namespace

DetailPane::DetailPane(wxWindow* parent, std::string_view spoken_name)
    : Pane(parent, spoken_name, Scrolls::no, Ground::canvas),
      text_(new ReadingPane(this, spoken_name, Ground::canvas)),
      rule_(new wxStaticLine(this)) {
    rule_->Hide();
}

ActionButton* DetailPane::add_button(std::string_view words,
                                     std::string_view keys,
                                     ActionButton::Weight weight,
                                     const std::function<void()>& action) {
    auto* button = new ActionButton(this, words, keys, weight, action);
    button->Hide();
    buttons_.push_back(button);
    return button;
}

void DetailPane::show_nothing() {
    text_->begin();
    text_->end();
    for (ActionButton* button : buttons_) {
        button->Hide();
    }
    rule_->Hide();
}

void DetailPane::end() {
    text_->end();
    rule_->Show(!shown_buttons().empty());
    arrange(look_);
}

std::vector<wxWindow*> DetailPane::shown_buttons() const {
    std::vector<wxWindow*> shown;
    std::ranges::copy_if(buttons_, std::back_inserter(shown), [](ActionButton* button) {
        return button->IsShown();
    });
    return shown;
}

void DetailPane::arrange(const Look& look) {
    look_ = look;
    if (look.width == 0) {
        return;
    }
    const wxSize size = GetClientSize();
    const int side = look.compact() ? 12 : 20;
    const int width = std::max(1, size.x - 2 * side);
    const std::vector<wxWindow*> shown = shown_buttons();
    const int bar = shown.empty() ? 0 : flow_height(shown, width) + 2 * bar_margin + 1;
    text_->SetSize(0, 0, size.x, std::max(1, size.y - bar));
    text_->arrange(look);
    rule_->SetSize(0, size.y - bar, size.x, 1);
    flow(shown, {side, size.y - bar + 1 + bar_margin}, width);
}

void DetailPane::use_colours(const Palette& palette) {
    Pane::use_colours(palette);
    text_->use_colours(palette);
}

}  // namespace evenhand::app
