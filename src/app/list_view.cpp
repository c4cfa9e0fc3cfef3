#include "app/list_view.h"

#include <algorithm>

#include "app/guarded.h"
#include "app/markup.h"
#include "app/platform/list.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

/// The quiet line takes the row's own colour, so that it also fits a selected row.
std::string markup_of(const ListView::Cell& cell) {
    if (cell.second.empty()) {
        return escaped(cell.first);
    }
    const bool bold = cell.weight == ListView::Weight::title;
    return (bold ? "<b>" : "") + escaped(cell.first) + (bold ? "</b>" : "") +
           "\n<span size='91%' alpha='74%'>" + escaped(cell.second) + "</span>";
}

}  // namespace

ListView::ListView(wxWindow* parent,
                   std::string_view spoken_name,
                   const std::vector<Column>& columns,
                   Selection selection)
    : wxDataViewListCtrl(
          parent,
          wxID_ANY,
          wxDefaultPosition,
          wxDefaultSize,
          wxBORDER_NONE | (selection == Selection::several ? wxDV_MULTIPLE : wxDV_SINGLE)),
      columns_(columns) {
    dress_list(*this, spoken_name, columns_);
    platform::show_key_row_when_it_has_room(*this);
    Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        guarded([&] {
            if (on_select_) {
                on_select_();
            }
        });
    });
    Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) {
        guarded([&] {
            if (on_activate_) {
                on_activate_();
            }
        });
    });
}

void ListView::show(const std::vector<Cells>& rows) {
    DeleteAllItems();
    for (const Cells& cells : rows) {
        wxVector<wxVariant> values;
        for (const Cell& cell : cells) {
            values.push_back(to_wx(markup_of(cell)));
        }
        AppendItem(values);
    }
    if (!rows.empty()) {
        select(0);
    }
}

std::vector<std::size_t> ListView::selected() const {
    wxDataViewItemArray items;
    GetSelections(items);
    std::vector<std::size_t> rows;
    for (const wxDataViewItem& item : items) {
        rows.push_back(static_cast<std::size_t>(ItemToRow(item)));
    }
    std::ranges::sort(rows);
    return rows;
}

void ListView::select(std::size_t row) {
    const wxDataViewItem item = RowToItem(static_cast<int>(row));
    UnselectAll();
    SetCurrentItem(item);
    Select(item);
    platform::set_key_row(*this, static_cast<int>(row));
    EnsureVisible(item);
}

void ListView::step(int by) {
    const auto count = static_cast<int>(GetItemCount());
    if (count == 0) {
        return;
    }
    const std::vector<std::size_t> now = selected();
    const int from = now.empty() ? 0 : static_cast<int>(now.front());
    select(static_cast<std::size_t>(std::clamp(from + by, 0, count - 1)));
    if (on_select_) {
        on_select_();
    }
}

void ListView::arrange(const Look& look) {
    arrange_columns(*this, columns_, look);
}

}  // namespace evenhand::app
