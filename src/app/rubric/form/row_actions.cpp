#include "app/rubric/form/row_actions.h"

#include <utility>

#include "app/platform/accessible.h"
#include "app/platform/measure.h"
#include "app/platform/style.h"
#include "app/texts.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int gap = 4;  // Pixels
constexpr int line = 100;

ActionButton* small_button(wxWindow* parent, std::string_view words, std::function<void()> action) {
    auto* button =
        new ActionButton(parent, words, "", ActionButton::Weight::quiet, std::move(action));
    platform::set_class(*button, "small");
    return button;
}

}  // namespace

RowActions::RowActions(wxWindow* parent, Direction direction, Hooks hooks) : direction_(direction) {
    const bool vertical = direction == Direction::vertical;
    if (hooks.move) {
        back_ = small_button(parent, vertical ? "↑" : "←", [move = hooks.move] { move(-1); });
        on_ = small_button(parent, vertical ? "↓" : "→", [move = hooks.move] { move(1); });
    }
    remove_ = small_button(parent, texts::remove_part, std::move(hooks.remove));
    hide();
}

void RowActions::show(const std::string& name) {
    name_ = name;
    const bool vertical = direction_ == Direction::vertical;
    if (back_ != nullptr) {
        platform::describe(*back_, texts::move_back(name, vertical));
        platform::describe(*on_, texts::move_on(name, vertical));
    }
    platform::describe(*remove_, texts::delete_named(name));
}

void RowActions::hide() {
    for (ActionButton* button : {back_, on_, remove_}) {
        if (button != nullptr) {
            button->Hide();
        }
    }
}

int RowActions::arrange(int right, int middle) {
    for (ActionButton* button : {remove_, on_, back_}) {
        if (button != nullptr) {
            button->Show();
            right = button->place_before(right, middle) - gap;
        }
    }
    return right;
}

int RowActions::height() const {
    remove_->Show();
    return platform::height_for(*remove_, line);
}

}  // namespace evenhand::app
