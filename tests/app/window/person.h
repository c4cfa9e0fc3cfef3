#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <wx/uiaction.h>
#include <wx/window.h>

namespace evenhand::testing {

/// Lets the window work until the condition holds. False when it does not within some seconds.
[[nodiscard]] bool wait_for(const std::function<bool()>& condition);

/// Keys and eyes: types into a window and reads what it shows, as a person would.
class Person {
public:
    Person() = default;
    virtual ~Person() = default;
    Person(const Person&) = delete;
    Person& operator=(const Person&) = delete;

    void type(std::string_view text);
    void press(int key, int modifiers = wxMOD_NONE);
    void ctrl(int key) { press(key, wxMOD_CONTROL); }
    void alt(int key) { press(key, wxMOD_ALT); }
    /// Drags what is at one place of the screen to another.
    void drag(const wxPoint& from, const wxPoint& to);

    /// The accessible name of what has the keyboard.
    [[nodiscard]] std::string focus() const;
    /// What stands in the text field that has the keyboard, and where the caret is.
    [[nodiscard]] std::string focused_text() const;
    [[nodiscard]] int caret() const;
    /// Whether a control of this accessible name can be seen.
    [[nodiscard]] bool shows(std::string_view name) const;
    /// The accessible description of the visible control of this name.
    [[nodiscard]] std::string description(std::string_view name) const;
    /// Whether the visible toggle of this name is on.
    [[nodiscard]] bool is_on(std::string_view name) const;
    /// Where the visible control of this name stands on the screen, in pixels.
    [[nodiscard]] wxRect place_of(std::string_view name) const;
    /// Every visible text of the window.
    [[nodiscard]] std::vector<std::string> texts() const;
    [[nodiscard]] bool says(std::string_view text) const;
    /// The words of visible buttons that do not fit into them.
    [[nodiscard]] std::vector<std::string> cut_buttons() const;
    /// Those whose lines are higher than the button.
    [[nodiscard]] std::vector<std::string> sliced_buttons() const;
    /// Presses Tab once round everything, from where the keyboard is. Gives the names of the
    /// visible controls that it did not lead to, or that it leads to out of sight; of alternatives
    /// of which one is chosen it leads to that.
    [[nodiscard]] std::vector<std::string> out_of_tabs_reach();

protected:
    [[nodiscard]] virtual const wxWindow& window() const = 0;
    wxUIActionSimulator simulator_;
};

}  // namespace evenhand::testing
