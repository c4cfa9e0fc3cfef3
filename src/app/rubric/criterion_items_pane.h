#pragma once

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "app/rubric/form/fields_pane.h"
#include "app/rubric/form/tick_row.h"
#include "workflow/criterion_form.h"

namespace evenhand::app {

/// All look-fors and pitfalls beside the form of a criterion; those that belong to it are ticked.
class CriterionItemsPane : public FieldsPane {
public:
    CriterionItemsPane(wxWindow* parent, Form& form);

    /// Called with an item's id and whether it is to belong to the criterion.
    void on_tie(std::function<void(const std::string&, bool)> hook) { on_tie_ = std::move(hook); }

    void show(const workflow::CriterionForm& view);

protected:
    int lay_out(const Look& look) override;

private:
    void add_row();

    wxStaticText* title_;
    wxStaticText* hint_;
    RemarkLine remark_;
    std::vector<std::unique_ptr<TickRow>> rows_;
    std::vector<workflow::CriterionForm::ItemRow> view_;
    std::function<void(const std::string&, bool)> on_tie_;
};

}  // namespace evenhand::app
