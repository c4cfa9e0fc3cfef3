#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <wx/button.h>
#include <wx/panel.h>

#include "app/choice_button.h"
#include "app/pane.h"
#include "app/platform/rich_label.h"
#include "app/rubric/in_place_field.h"
#include "app/stack.h"
#include "workflow/review_view.h"

namespace evenhand::app {

/// The parts of the draft in their groups, one of them chosen. Its words are edited in their place;
/// items are dragged to another place or group.
class ItemsPane : public Pane {
public:
    struct Hooks {
        std::function<void(const RubricPlace&)> choose;
        std::function<void()> accept;
        std::function<void(const RubricPlace&, const std::string&)> type;
        std::function<void()> remove;
        std::function<void(ItemKind)> add;
        std::function<void(const RubricPlace&, ItemKind, const std::optional<Id<Item>>&)> drop;
        std::function<void()> settle;  ///< Rows changed their heights: arrange() is wanted.
    };
    enum class Access { write, read };

    ItemsPane(wxWindow* parent, Hooks hooks);
    ~ItemsPane() override;
    ItemsPane(const ItemsPane&) = delete;
    ItemsPane& operator=(const ItemsPane&) = delete;

    void show(const workflow::ReviewView& view, const RubricPlace& chosen, Access access);
    void focus_chosen();

    /// Turns the chosen row into a field with its words; what is typed is told at once.
    void begin_editing();
    void end_editing();
    [[nodiscard]] bool editing() const { return field_.is_shown(); }
    /// Characters before the cursor of the field.
    [[nodiscard]] std::size_t cursor() const { return field_.cursor(); }

    void arrange(const Look& look) override;
    void use_colours(const Palette& palette) override;

private:
    struct PartRow {
        ChoiceButton* button;
        platform::RichLabel label;
        workflow::ReviewView::Row view;
        std::optional<ItemKind> kind;
    };
    struct GroupHead {
        wxStaticText* title;
        wxStaticText* state;
        wxButton* add;  ///< Shown where an item group is empty.
        platform::RichLabel add_label;
        std::optional<ItemKind> kind;
        std::size_t rows = 0;
    };
    /// Where a dragged item may come to lie.
    struct Slot {
        ItemKind kind;
        std::optional<Id<Item>> before;
        int y = 0;  ///< In the content, in pixels.
    };

    void add_row();
    void add_head();
    void fit_to(const workflow::ReviewView& view);
    void show_row(PartRow& row, bool chosen);
    void show_edited();
    void on_row_key(std::size_t row, wxKeyEvent& event);
    void step_to(std::size_t row);
    [[nodiscard]] bool is_edited(const PartRow& row) const;
    [[nodiscard]] bool may_edit() const { return access_ == Access::write; }
    [[nodiscard]] std::vector<Row> rows(int width) const;
    struct Stretch {
        std::size_t first;  ///< Of the parts.
        int width;          ///< Of the rows, in pixels.
    };
    void add_group_rows(std::vector<Row>& rows, std::size_t group, Stretch stretch) const;
    void show_chosen();
    void lay_out();
    void show_chosen_in_view();

    // Dragging
    void make_movable(std::size_t row);
    [[nodiscard]] std::vector<Slot> slots() const;
    [[nodiscard]] std::optional<Slot> slot_at(int y) const;
    bool drag_over(int y);
    void dropped(int y);
    void scroll_near_edge(int y);

    Hooks hooks_;
    Access access_ = Access::write;
    wxStaticText* keys_;
    std::vector<PartRow> parts_;  ///< A pool; the first `shown_` stand for the view's rows.
    std::vector<GroupHead> heads_;
    std::size_t shown_ = 0;
    std::size_t shown_heads_ = 0;
    std::size_t chosen_ = 0;
    Look look_;
    wxSize arranged_size_;
    bool lead_to_chosen_ = false;  ///< It is brought into view by the next arrange().
    InPlaceField field_;
    wxPanel* mark_;  ///< Where a dragged item would come to lie.
    std::optional<std::size_t> dragged_;
};

}  // namespace evenhand::app
