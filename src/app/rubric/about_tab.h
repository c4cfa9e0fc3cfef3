#pragma once

#include "app/rubric/about_pane.h"
#include "app/rubric/form_tab.h"

namespace evenhand::app {

/// What the rubric says of itself: its question, its place in the library, notes for raters.
class AboutTab : public FormTab {
public:
    AboutTab(wxWindow* parent, workflow::RubricEditor& editor);

    void take_focus() override;

protected:
    void show(const workflow::FieldMaker& maker) override;
    [[nodiscard]] std::vector<Pane*> panes() const override { return {pane_}; }
    void place_panes(const Look& look) override;
    bool turn_to(const RubricPlace& place) override;
    [[nodiscard]] RubricPlace chosen_place() const override;
    bool add_part(const RubricPlace& at) override;
    bool move_part(const RubricPlace& at, int by) override;
    bool remove_part(const RubricPlace& at) override;

private:
    AboutPane* pane_;
};

}  // namespace evenhand::app
