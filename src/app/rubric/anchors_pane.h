#pragma once

#include <memory>
#include <vector>

#include "app/rubric/form/fields_pane.h"
#include "workflow/criterion_form.h"

namespace evenhand::app {

/// The form of one criterion, with the anchors of all levels.
class AnchorsPane : public FieldsPane {
public:
    AnchorsPane(wxWindow* parent, Form& form);

    void show(const workflow::CriterionForm& view);
    /// Instead of a criterion: what to do first.
    void show_none();

protected:
    int lay_out(const Look& look) override;

private:
    struct Row {
        Row(wxWindow* parent, Form& form);
        FieldBox text;
        FieldBox handle;
    };

    void show_rows(const std::vector<workflow::CriterionForm::AnchorRow>& rows);
    void hide_all();
    int lay_out_head(const Look& look, Flow& flow);

    bool none_ = false;
    bool reason_ = false;
    std::size_t rows_shown_ = 0;
    wxStaticText* nothing_;
    FieldBox title_;
    FieldBox weight_;
    FieldBox handle_;
    FieldBox weight_reason_;
    FieldBox dimension_;
    FieldBox terms_;
    wxStaticText* anchors_;
    wxStaticText* order_;
    std::vector<std::unique_ptr<Row>> rows_;  ///< Highest level first; more may be hidden.
};

}  // namespace evenhand::app
