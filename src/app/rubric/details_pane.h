#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "app/action_button.h"
#include "app/rubric/form/choice_box.h"
#include "app/rubric/form/field_box.h"
#include "app/rubric/form/fields_pane.h"
#include "workflow/review_view.h"

namespace evenhand::app {

/// What belongs to the chosen part beside its words, and what can be done to it.
class DetailsPane : public FieldsPane {
public:
    struct Hooks {
        std::function<void(std::size_t)> tie;
        std::function<void()> split;
        std::function<void()> join;
        std::function<void()> add;
        std::function<void()> remove;
    };

    DetailsPane(wxWindow* parent, Form& form, Hooks hooks);
    ~DetailsPane() override;
    DetailsPane(const DetailsPane&) = delete;
    DetailsPane& operator=(const DetailsPane&) = delete;

    void show(const workflow::ChosenView& view);
    /// False when nothing of the part is edited here.
    bool focus_first();
    /// False when there is nothing but the part's own words.
    [[nodiscard]] bool has_content() const;
    /// The height that all of it takes at the width of the last arrange(), in pixels.
    [[nodiscard]] int content_height() const { return has_content() ? height_ : 0; }

protected:
    int lay_out(const Look& look) override;

private:
    void lay_out_actions(const Look& look, int top);
    int lay_out_row(const Look& look, const wxRect& area, const std::vector<FormPart*>& parts);
    int arrange_part(FormPart& part, const wxRect& place);

    workflow::ChosenView view_;
    bool read_only_ = false;
    int height_ = 0;
    wxStaticText* title_;
    ChoiceBox criterion_;
    FieldBox short_one_;
    FieldBox short_two_;
    FieldBox long_one_;
    FieldBox long_two_;
    ActionButton* split_;
    ActionButton* join_;
    ActionButton* add_;
    ActionButton* remove_;
};

}  // namespace evenhand::app
