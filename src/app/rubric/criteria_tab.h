#pragma once

#include <string>

#include "app/rubric/anchors_pane.h"
#include "app/rubric/criterion_items_pane.h"
#include "app/rubric/form/part_strip.h"
#include "app/rubric/form_tab.h"
#include "app/rubric/scale_pane.h"

namespace evenhand::app {

/// The criteria with their anchors, one at a time, and the scale.
class CriteriaTab : public FormTab {
public:
    CriteriaTab(wxWindow* parent, workflow::RubricEditor& editor);

    void take_focus() override;

protected:
    void show(const workflow::FieldMaker& maker) override;
    [[nodiscard]] std::vector<Pane*> panes() const override;
    void place_panes(const Look& look) override;
    bool turn_to(const RubricPlace& place) override;
    [[nodiscard]] RubricPlace chosen_place() const override;
    bool step_part(int by) override;
    bool add_part(const RubricPlace& at) override;
    bool move_part(const RubricPlace& at, int by) override;
    bool remove_part(const RubricPlace& at) override;
    bool act(const Action& action) override;

private:
    [[nodiscard]] std::size_t index_of(const std::string& criterion) const;
    [[nodiscard]] const Criterion* chosen() const;
    void find_chosen();
    /// The number of criteria stands for the scale.
    void choose(std::size_t index);
    void tie(const std::string& item, bool on);
    void change_scale(const Scale& scale);
    bool next_anchor();

    std::size_t chosen_ = 0;
    std::string chosen_id_;  ///< Of the chosen criterion: it stays chosen when it is moved.
    bool on_scale_ = false;  ///< The scale is shown instead of a criterion.
    PartStrip* strip_;
    AnchorsPane* anchors_;
    CriterionItemsPane* items_;
    ScalePane* scale_;
};

}  // namespace evenhand::app
