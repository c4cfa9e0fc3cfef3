#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "app/rubric/form/choice_box.h"
#include "app/rubric/form/fields_pane.h"
#include "workflow/sample_form.h"

namespace evenhand::app {

/// Who speaks in a sample, whose key it has, and its text.
class AnswerPane : public FieldsPane {
public:
    struct Words {
        std::string_view none;  ///< Instead of a sample: what to do first.
        std::string_view help;  ///< Below the answer.
    };

    AnswerPane(wxWindow* parent, Form& form, const Words& words);

    void show(const workflow::SampleForm& view);
    /// Instead of a sample: what to do first.
    void show_none();
    /// What is selected in the answer.
    [[nodiscard]] std::string selection() const { return answer_.selection(); }

protected:
    int lay_out(const Look& look) override;

private:
    bool none_ = false;
    bool panel_shown_ = false;
    workflow::SampleForm view_;
    wxStaticText* nothing_;
    FieldBox speaker_;
    ChoiceBox status_;
    FieldBox panel_;
    FieldBox answer_;
    wxStaticText* help_;
    RemarkLine of_samples_;
};

}  // namespace evenhand::app
