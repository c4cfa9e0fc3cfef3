#pragma once

#include <functional>

#include <wx/panel.h>
#include <wx/stattext.h>

#include "app/action_button.h"
#include "app/committee/grid_view.h"
#include "app/key_hints.h"
#include "app/list_view.h"
#include "app/look.h"
#include "workflow/committee_view.h"

namespace evenhand::app {

/// The grid with its question, how to read it, what it says, and its table.
class GridCard final : public wxPanel {
public:
    struct Hooks {
        CommitteeGridView::Hooks grid;
        std::function<void()> resized;  ///< The card wants another height.
    };

    GridCard(wxWindow* parent, Hooks hooks);

    void show(const workflow::CommitteeView& view, workflow::RowOrder order);
    void show_table(bool on);
    [[nodiscard]] bool shows_table() const noexcept { return as_table_; }
    [[nodiscard]] CommitteeGridView& grid() const noexcept { return *grid_; }
    /// Null until it was shown.
    [[nodiscard]] const ListView* table() const noexcept { return table_; }
    void take_focus();
    void use_colours(const Palette& palette);

    /// The height at which nothing has to scroll inside.
    [[nodiscard]] int natural_height(const Look& look, int width) const;
    /// What stands around the grid.
    [[nodiscard]] int frame_height(const Look& look, int width) const;
    void arrange(const Look& look);

private:
    void make_table();
    void choose_in_table();

    Hooks hooks_;
    workflow::CommitteeView view_;
    bool as_table_ = false;
    wxStaticText* question_;
    ActionButton* swap_;
    wxStaticText* note_;
    CommitteeGridView* grid_;
    ListView* table_ = nullptr;
    wxStaticText* reading_;
    KeysText* keys_;
};

}  // namespace evenhand::app
