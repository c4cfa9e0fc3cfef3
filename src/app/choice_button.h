#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include <wx/radiobut.h>

namespace evenhand::app {

/// One of several choices. Tab stops once at the group; arrows move inside.
class ChoiceButton : public wxRadioButton {
public:
    enum class Group { begins, goes_on };

    ChoiceButton(wxWindow* parent, Group group);

    [[nodiscard]] bool AcceptsFocusFromKeyboard() const override;
    /// Gives whether this is new.
    bool stop_tab(bool on);

private:
    bool tab_stop_ = false;
};

/// Any arrow walks through the choices, however they are laid out. `choose` is called with the
/// index of the one come to; it has the keyboard then.
void walk_by_arrows(const std::vector<ChoiceButton*>& choices,
                    const std::function<void(std::size_t)>& choose);

/// The stop of Tab: the choice that is made, else the first.
void place_tab_stop(const std::vector<ChoiceButton*>& choices);

}  // namespace evenhand::app
