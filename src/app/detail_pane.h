#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include <wx/statline.h>

#include "app/action_button.h"
#include "app/pane.h"
#include "app/reading_pane.h"

namespace evenhand::app {

/// What is chosen in a list, read from top to bottom beside it; below it what can be done with it.
class DetailPane : public Pane {
public:
    DetailPane(wxWindow* parent, std::string_view spoken_name);

    void show_nothing();
    void focus_text() { text_->SetFocus(); }

    void arrange(const Look& look) override;
    void use_colours(const Palette& palette) override;

protected:
    /// In the order of the bar, which is Tab's. Hidden until end() shows it.
    ActionButton* add_button(std::string_view words,
                             std::string_view keys,
                             ActionButton::Weight weight,
                             const std::function<void()>& action);
    [[nodiscard]] ReadingPane& text() const noexcept { return *text_; }
    /// The text and the buttons that are to be seen have been set.
    void end();

private:
    [[nodiscard]] std::vector<wxWindow*> shown_buttons() const;

    Look look_;
    ReadingPane* text_;
    wxStaticLine* rule_;
    std::vector<ActionButton*> buttons_;
};

}  // namespace evenhand::app
