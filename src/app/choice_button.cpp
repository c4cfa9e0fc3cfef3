#include "app/choice_button.h"

#include <algorithm>

#include "app/guarded.h"

namespace evenhand::app {

namespace {

/// 1 forwards, -1 backwards, 0 for a key that does not walk.
int direction_of(int code) {
    switch (code) {
        case WXK_RIGHT:
        case WXK_DOWN:
            return 1;
        case WXK_LEFT:
        case WXK_UP:
            return -1;
        default:
            return 0;
    }
}

}  // namespace

ChoiceButton::ChoiceButton(wxWindow* parent, Group group)
    : wxRadioButton(parent,
                    wxID_ANY,
                    wxString(),
                    wxDefaultPosition,
                    wxDefaultSize,
                    group == Group::begins ? wxRB_GROUP : 0) {}

bool ChoiceButton::AcceptsFocusFromKeyboard() const {
    return tab_stop_ && wxRadioButton::AcceptsFocusFromKeyboard();
}

bool ChoiceButton::stop_tab(bool on) {
    const bool changed = tab_stop_ != on;
    tab_stop_ = on;
    return changed;
}

void walk_by_arrows(const std::vector<ChoiceButton*>& choices,
                    const std::function<void(std::size_t)>& choose) {
    const std::size_t count = choices.size();
    for (std::size_t i = 0; i < count; ++i) {
        choices[i]->Bind(wxEVT_KEY_DOWN, [choices, choose, i, count](wxKeyEvent& event) {
            const int direction = event.HasAnyModifiers() ? 0 : direction_of(event.GetKeyCode());
            if (direction == 0) {
                event.Skip();
                return;
            }
            const std::size_t next = (i + (direction > 0 ? 1 : count - 1)) % count;
            guarded([&] {
                choices[next]->SetValue(true);
                choices[next]->SetFocus();
                choose(next);
            });
        });
    }
}

void place_tab_stop(const std::vector<ChoiceButton*>& choices) {
    const auto made = std::ranges::find_if(
        choices, [](const ChoiceButton* choice) { return choice->GetValue(); });
    const ChoiceButton* stop = made == choices.end() ? choices.front() : *made;
    bool moved = false;
    for (ChoiceButton* choice : choices) {
        moved = choice->stop_tab(choice == stop) || moved;
    }
    if (moved && choices.size() > 1) {
        // Where it stands already: wxWidgets asks anew where Tab stops only after such a move.
        choices[0]->MoveBeforeInTabOrder(choices[1]);
    }
}

}  // namespace evenhand::app
