#pragma once

#include "app/rubric/form_tab.h"
#include "app/rubric/probes_pane.h"

namespace evenhand::app {

/// The planned probes, and the parts of a complete story with the probe that fills each.
class ProbesTab : public FormTab {
public:
    ProbesTab(wxWindow* parent, workflow::RubricEditor& editor);

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
    [[nodiscard]] ProbesPane::Hooks hooks();
    void add_probe(ProbeKind kind);
    void add_story_part();

    ProbesPane* pane_;
};

}  // namespace evenhand::app
