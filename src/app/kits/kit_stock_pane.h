#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <wx/textctrl.h>

#include "app/action_button.h"
#include "app/list_view.h"
#include "app/pane.h"
#include "app/rubrics/facet_choices.h"
#include "workflow/kit_view.h"
#include "workflow/library_view.h"

namespace evenhand::app {

/// The rubrics of the library, to be put into the kit. Finds them in what has been read; opens no
/// file.
class KitStockPane final : public Pane {
public:
    /// `add` is called with the rubric that the person wants in the kit.
    KitStockPane(wxWindow* parent, std::function<void(const Id<Rubric>&)> add);

    void show_library(std::vector<workflow::LibraryEntry> entries);
    /// Marks the rubrics that are in the kit.
    void show_kit(const std::vector<workflow::KitRow>& rows);
    /// What is being dragged out of the list.
    [[nodiscard]] const std::optional<Id<Rubric>>& dragged() const noexcept { return dragged_; }
    void add_chosen();
    /// A screen reader is told what became of the chosen one.
    void tell(const std::string& words);

    void focus_field();
    bool focus_list();
    [[nodiscard]] bool list_has_keyboard() const;
    /// Types the key that is being pressed into the field. False when it writes no sign.
    bool type_key();
    /// Empties the field and chooses nothing. False when nothing was sought.
    bool clear();

    void arrange(const Look& look) override;

private:
    void find();
    void show_rows();
    [[nodiscard]] const workflow::LibraryRow* chosen() const;
    void select(const Id<Rubric>& id);

    std::function<void(const Id<Rubric>&)> on_add_;
    Look look_;
    std::vector<workflow::LibraryEntry> entries_;
    bool loaded_ = false;
    workflow::LibraryView view_;
    std::map<std::string, std::string> places_;  ///< In the kit: the number of each rubric's id.
    std::optional<Id<Rubric>> dragged_;
    wxTextCtrl* field_;
    FacetChoices facets_;
    ListView* list_;
    wxStaticText* nothing_;
    wxStaticText* count_;
    ActionButton* add_;
};

}  // namespace evenhand::app
