#pragma once

#include <functional>
#include <memory>
#include <utility>
#include <vector>

#include "app/action_button.h"
#include "app/choice_button.h"
#include "app/platform/rich_label.h"
#include "app/rubric/form/choice_box.h"
#include "app/rubric/form/fields_pane.h"
#include "workflow/scale_form.h"

namespace evenhand::app {

/// The labels of the scale, and its change to another: said before it is done.
class ScalePane : public FieldsPane {
public:
    ScalePane(wxWindow* parent, Form& form);

    /// Called when the person changes the scale.
    void on_change(std::function<void(const Scale&)> hook) { on_change_ = std::move(hook); }

    void show(const workflow::FieldMaker& maker);
    void focus_first();

protected:
    int lay_out(const Look& look) override;

private:
    struct Choice {
        ChoiceButton* button;
        platform::RichLabel label;
    };

    void add_label();
    void add_choices();
    [[nodiscard]] std::vector<ChoiceButton*> buttons() const;
    void choose(std::size_t index);
    void show_choices();
    void change();
    void lay_out_labels(Flow& flow);
    void lay_out_change(const Look& look, Flow& flow);

    workflow::ScaleForm view_;
    Scale present_;
    std::size_t chosen_ = 0;
    int own_levels_ = 0;  ///< 0 until the scale is known.
    wxStaticText* labels_title_;
    wxStaticText* summary_;
    std::vector<std::unique_ptr<FieldBox>> boxes_;
    wxStaticText* change_title_;
    std::vector<Choice> choices_;
    std::unique_ptr<ChoiceBox> own_;
    wxStaticText* effect_;
    ActionButton* change_;
    std::function<void(const Scale&)> on_change_;
};

}  // namespace evenhand::app
