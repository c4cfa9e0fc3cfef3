#pragma once

#include <functional>
#include <string>
#include <vector>

#include <wx/textctrl.h>

#include "app/action_button.h"
#include "app/pane.h"
#include "app/rubrics/facet_choices.h"

namespace evenhand::app {

/// Above the library: finding a rubric, and every way to make one.
class ToolsPane final : public Pane {
public:
    struct Hooks {
        std::function<void()> find;     ///< What is sought has changed.
        std::function<void(int)> step;  ///< By so many rows in the list, from the field.
        std::function<void()> open;     ///< The chosen rubric.
        std::function<void()> new_rubric;
        std::function<void()> import_files;
        std::function<void()> import_folder;
        std::function<void()> paste_page;
    };

    ToolsPane(wxWindow* parent, const Hooks& hooks);

    /// What is typed and chosen.
    [[nodiscard]] workflow::LibraryQuery sought() const;
    /// Empties the field and chooses nothing. False when nothing was sought.
    bool clear();
    void show_facets(const workflow::LibraryFacets& facets) { facets_.show(facets); }
    void show_count(const std::string& words);
    void focus_field();
    /// Types the key that is being pressed into the field. False when it writes no sign.
    bool type_key();
    void focus_new() { new_->SetFocus(); }

    [[nodiscard]] int height_for(const Look& look, int width) const;
    void arrange(const Look& look) override;

private:
    [[nodiscard]] std::vector<wxWindow*> buttons() const;
    [[nodiscard]] int row_height(int width) const;
    [[nodiscard]] int rows(const Look& look, int width) const;
    void place_field(const wxRect& area);
    int place_count(int right, int top, int height);

    std::function<void()> find_;
    wxTextCtrl* field_;
    FacetChoices facets_;
    wxStaticText* count_;
    ActionButton* new_;
    ActionButton* files_;
    ActionButton* folder_;
    ActionButton* paste_;
};

}  // namespace evenhand::app
