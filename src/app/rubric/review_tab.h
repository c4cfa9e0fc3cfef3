#pragma once

#include <array>
#include <functional>

#include <wx/statline.h>
#include <wx/timer.h>

#include "app/rubric/details_pane.h"
#include "app/rubric/items_pane.h"
#include "app/rubric/rubric_tab.h"
#include "app/rubric/source_pane.h"
#include "workflow/form_view.h"

namespace evenhand::app {

/// The draft beside the page that it was made from: part by part is looked at, mended and accepted.
class ReviewTab final : public RubricTab {
public:
    /// `elsewhere`: called with an open part that another tab shows.
    ReviewTab(wxWindow* parent,
              workflow::RubricEditor& editor,
              std::function<void(const RubricPlace&)> elsewhere);
    ~ReviewTab() override;
    ReviewTab(const ReviewTab&) = delete;
    ReviewTab& operator=(const ReviewTab&) = delete;

    void refresh() override;
    bool lead_to(const RubricPlace& place) override;
    [[nodiscard]] RubricPlace place() const override { return chosen_; }
    bool run(const Action& action) override;
    void arrange(const Look& look) override;
    void use_colours(const Palette& palette) override;
    void take_focus() override;

private:
    enum class Part { none, source, items, details };

    [[nodiscard]] ItemsPane::Hooks items_hooks();
    [[nodiscard]] DetailsPane::Hooks details_hooks();
    void choose(const RubricPlace& place);
    bool lead_to(const RubricPlace& place, const RubricPlace& row);
    void choose_and_focus(const RubricPlace& place);
    void show();
    void show_remarks();
    void accept();
    void split();
    void remove();
    void change(const std::function<RubricPlace()>& step);
    bool run_step(const Action& action);
    bool back();
    bool next_pane();
    [[nodiscard]] Part focused_part() const;
    [[nodiscard]] bool may_edit() const { return !editor_.read_only(); }
    [[nodiscard]] bool has_page() const { return editor_.page().has_value(); }
    void place_panes();

    workflow::RubricEditor& editor_;
    std::function<void(const RubricPlace&)> elsewhere_;
    RubricPlace chosen_;
    Look look_;
    int details_height_ = 0;  ///< As last arranged, in pixels.
    Form form_;
    workflow::FieldRemarks remarks_;
    wxTimer remarks_timer_;
    // In the order of Tab.
    ItemsPane* items_;
    DetailsPane* details_;
    SourcePane* source_;
    std::array<wxStaticLine*, 2> rules_{};
};

}  // namespace evenhand::app
