#pragma once

#include <functional>
#include <string>
#include <vector>

#include <wx/panel.h>
#include <wx/stattext.h>

#include "app/action_button.h"
#include "app/calibration/figure_view.h"
#include "app/list_view.h"
#include "app/look.h"
#include "workflow/figures.h"

namespace evenhand::app {

/// One figure: its question, how to read it, the drawing or the table, and what it says.
class FigureCard final : public wxPanel {
public:
    struct Hooks {
        std::function<void(const std::string&)> choose;
        std::function<void(const std::string&)> open;
        std::function<void()> resized;  ///< The card wants another height.
    };

    FigureCard(wxWindow* parent, Hooks hooks);

    void show(const workflow::Figure& figure);
    void choose(const std::string& id);
    /// Table or drawing.
    void show_table(bool on);
    [[nodiscard]] bool shows_table() const noexcept { return as_table_; }
    void use_colours(const Palette& palette);
    void set_zoom(double zoom);

    [[nodiscard]] int height_for(const Look& look, int width) const;
    void arrange(const Look& look);
    void take_focus();
    [[nodiscard]] FigureView& view() const noexcept { return *view_; }
    [[nodiscard]] const workflow::Figure& figure() const noexcept { return figure_; }

private:
    void make_table();
    void with_chosen_row(const std::function<void(const std::string&)>& act) const;
    [[nodiscard]] int body_height(const Look& look, int width) const;
    [[nodiscard]] bool drawn() const { return figure_.absence.empty(); }

    Hooks hooks_;
    workflow::Figure figure_;
    std::vector<std::string> heads_;  ///< Of the table's columns, as long as it shows them.
    bool as_table_ = false;
    wxStaticText* question_;
    ActionButton* swap_;
    wxStaticText* note_;
    FigureView* view_;
    ListView* table_ = nullptr;
    wxStaticText* reading_;
};

}  // namespace evenhand::app
