#pragma once

#include <functional>
#include <string>
#include <utility>

#include <wx/checkbox.h>
#include <wx/stattext.h>

#include "app/platform/rich_label.h"
#include "app/rubric/form/form.h"

namespace evenhand::app {

/// A row to tick: a look-for that belongs to a criterion, or that is heard in a sample.
class TickRow : public FormPart {
public:
    TickRow(wxWindow* parent, Form& form);

    /// Called with what the person has set it to.
    void on_tick(std::function<void(bool)> hook) { on_tick_ = std::move(hook); }

    struct View {
        RubricPlace place;
        std::string text;
        std::string meta;   ///< Quietly behind the text.
        std::string below;  ///< Quietly under it.
        std::string spoken;
        std::string state;  ///< "heard"
        bool on = false;
    };
    void show(const View& view);
    void hide();
    /// Gives the height that it takes.
    int arrange(int x, int y, int width);

    [[nodiscard]] const RubricPlace& place() const override { return place_; }
    [[nodiscard]] bool is_shown() const override { return shown_; }
    [[nodiscard]] bool has_keyboard() const override;
    [[nodiscard]] wxRect area() const override;
    void focus() override { box_->SetFocus(); }

private:
    Form& form_;
    wxCheckBox* box_;
    platform::RichLabel label_;
    wxStaticText* below_;
    RubricPlace place_;
    bool shown_ = false;
    bool on_ = false;
    std::function<void(bool)> on_tick_;
};

}  // namespace evenhand::app
