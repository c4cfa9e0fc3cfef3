#pragma once

#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

#include <wx/button.h>
#include <wx/checkbox.h>

#include "app/pane.h"
#include "app/platform/rich_label.h"
#include "app/stack.h"
#include "workflow/live_view.h"

namespace evenhand::app {

/// What can be ticked while listening, and what is still missing before submitting.
class ListenPane : public Pane {
public:
    explicit ListenPane(wxWindow* parent);

    /// Called with the index of an item that was ticked or unticked.
    void on_item(std::function<void(std::size_t)> hook) { on_item_ = std::move(hook); }
    /// Called with a gap that is to be turned to.
    void on_gap(std::function<void(const Gap&)> hook) { on_gap_ = std::move(hook); }

    void show(const workflow::LiveView& view);
    void arrange(const Look& look) override;
    /// The height that the two columns of a narrow window need.
    [[nodiscard]] int compact_height(const Look& look) const;
    void focus_first();

private:
    struct Item {
        wxCheckBox* box;
        platform::RichLabel label;
        workflow::LiveView::ItemRow view;
    };
    struct GapButton {
        wxButton* button;
        platform::RichLabel label;
        Gap gap;
    };

    void build(const std::vector<workflow::LiveView::ItemRow>& items);
    void show_item(Item& item);
    void show_gaps(const std::vector<workflow::LiveView::GapRow>& gaps);
    void add_gap_button();
    void show_all_items(bool brief);
    void arrange_compact(const Look& look);
    int place_compact(const Look& look, std::size_t first, std::size_t last, int y);
    void tell_of_more(bool more);
    [[nodiscard]] wxStaticText* keys() const;
    [[nodiscard]] std::vector<Row> rows() const;
    [[nodiscard]] std::vector<Row> item_rows() const;
    void add_gap_rows(std::vector<Row>& rows) const;

    bool compact_ = false;
    bool brief_ = false;  ///< Handles instead of full texts: the height is short.
    bool closed_ = false;
    std::string question_;  ///< What is listened for is scrolled from its top for each.
    std::size_t look_fors_ = 0;
    bool more_ = false;  ///< Than has room.
    std::size_t gaps_shown_ = 0;
    wxStaticText* title_;
    wxStaticText* keys_;
    wxStaticText* pitfalls_;
    wxStaticText* gaps_title_;
    wxStaticText* gaps_keys_;
    wxStaticText* nothing_;
    std::vector<Item> items_;
    std::vector<GapButton> gaps_;
    std::vector<workflow::LiveView::GapRow> gap_views_;
    std::function<void(std::size_t)> on_item_;
    std::function<void(const Gap&)> on_gap_;
};

}  // namespace evenhand::app
