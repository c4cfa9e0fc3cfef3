#include "app/rubric/conflict_pane.h"

#include <algorithm>
#include <utility>

#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/texts.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int bar = 44;       // Pixels at zoom 1.
constexpr int high_bar = 84;  // With the buttons on a line of their own.
constexpr int button_gap = 8;
constexpr int one_line = 900;  // Narrower has no room for sentence and buttons side by side.

bool has_two_lines(const Look& look) {
    return look.width < look.px(one_line);
}

}  // namespace

ConflictPane::ConflictPane(wxWindow* parent, Hooks hooks)
    : Pane(parent, texts::two_authors, Scrolls::no, Ground::surface),
      sentence_(add_text("", {"strong"})),
      differences_(new ActionButton(this,
                                    texts::show_differences,
                                    "",
                                    ActionButton::Weight::next,
                                    std::move(hooks.differences))),
      mine_(
          new ActionButton(this, "", "", ActionButton::Weight::quiet, std::move(hooks.keep_mine))),
      theirs_(new ActionButton(
          this, "", "", ActionButton::Weight::quiet, std::move(hooks.take_theirs))) {
    platform::ellipsize(*sentence_);
    platform::make_alert(*sentence_);
}

void ConflictPane::show(const workflow::ConflictView& view, Differences differences) {
    view_ = view;
    if (set_words(*sentence_, view.sentence)) {
        platform::announce(*sentence_, view.sentence);
        disorder();
    }
    disorder(differences_->set_words(to_utf8(say(
        differences == Differences::shown ? texts::hide_differences : texts::show_differences))));
    disorder(mine_->set_words(view.keep_mine));
    disorder(theirs_->set_words(view.take_theirs));
    differences_->Show(view.has_differences);
    theirs_->Show(!view.take_theirs.empty());
}

void ConflictPane::focus_first() {
    shown_buttons().front()->SetFocus();
}

std::vector<ActionButton*> ConflictPane::shown_buttons() const {
    std::vector<ActionButton*> buttons;
    for (ActionButton* button : {differences_, mine_, theirs_}) {
        if (button->IsShown()) {
            buttons.push_back(button);
        }
    }
    return buttons;
}

int ConflictPane::height_for(const Look& look) const {
    return look.px(has_two_lines(look) ? high_bar : bar);
}

void ConflictPane::arrange(const Look& look) {
    const wxSize size = GetClientSize();
    const int side = look.compact() ? 12 : 20;
    const bool two_lines = has_two_lines(look);
    const int middle = two_lines ? size.y * 3 / 4 - 4 : size.y / 2;
    std::vector<ActionButton*> buttons = shown_buttons();
    int edge = two_lines ? side - button_gap : size.x - side + button_gap;
    if (two_lines) {
        for (ActionButton* button : buttons) {
            edge = button->place_after(edge + button_gap, middle);
        }
    } else {
        std::ranges::reverse(buttons);
        for (ActionButton* button : buttons) {
            edge = button->place_before(edge - button_gap, middle);
        }
    }
    const int width = two_lines ? size.x - 2 * side : edge - 2 * side;
    const int line = platform::height_for(*sentence_, platform::natural_width(*sentence_));
    const int centre = two_lines ? size.y / 4 : size.y / 2;
    sentence_->SetSize(side, centre - line / 2, std::max(1, width), line);
}

}  // namespace evenhand::app
