#include "app/list_view.h"

#include <algorithm>

#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/platform/list.h"
#include "app/platform/style.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int cell_side = 10;  // Around a cell's text, in pixels.
constexpr int cell_above = 6;
constexpr int least_column = 80;
constexpr int least_rest = 240;  // Of the column without a width of its own, before others go.
constexpr int frame = 4;         // Borders of the list, and the rounding of its columns.

std::string escaped(const std::string& text) {
    std::string markup;
    for (const char sign : text) {
        switch (sign) {
            case '&':
                markup += "&amp;";
                break;
            case '<':
                markup += "&lt;";
                break;
            case '\n':
                markup += ' ';
                break;
            default:
                markup += sign;
        }
    }
    return markup;
}

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
    for (const Column& column : columns_) {
        auto* words = new wxDataViewTextRenderer("string", wxDATAVIEW_CELL_INERT, wxALIGN_LEFT);
        words->EnableMarkup();
        words->EnableEllipsize(wxELLIPSIZE_END);
        AppendColumn(new wxDataViewColumn(say(column.title),
                                          words,
                                          GetColumnCount(),
                                          std::max(column.width, least_column),
                                          wxALIGN_LEFT,
                                          0));
    }
    platform::set_class(*this, "list");
    platform::no_type_ahead(*this);
    platform::no_sideways_bar(*this);
    platform::pad_cells(*this, cell_side, cell_above);
    platform::describe(*this, to_utf8(say(spoken_name)));
    show_focus();
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

void ListView::show_focus() {
    Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& event) {
        platform::set_class(*this, "here", true);
        event.Skip();
    });
    Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        platform::set_class(*this, "here", false);
        event.Skip();
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

/// What the columns of a width of their own leave to the one without.
int ListView::rest_of_width(const Look& look) const {
    int rest = GetClientSize().x - frame;
    for (unsigned i = 0; i < columns_.size(); ++i) {
        rest -= GetColumn(i)->IsHidden() ? 0 : look.px(columns_[i].width);
    }
    return rest;
}

void ListView::hide_optional(const Look& look) {
    for (unsigned i = 0; i < columns_.size(); ++i) {
        GetColumn(i)->SetHidden(columns_[i].optional && look.compact());
    }
    for (unsigned i = GetColumnCount(); i-- > 0;) {
        if (columns_[i].optional && rest_of_width(look) < look.px(least_rest)) {
            GetColumn(i)->SetHidden(true);
        }
    }
}

void ListView::arrange(const Look& look) {
    hide_optional(look);
    const int rest = rest_of_width(look);
    for (unsigned i = 0; i < columns_.size(); ++i) {
        GetColumn(i)->SetWidth(columns_[i].width == 0 ? std::max(look.px(least_column), rest)
                                                      : look.px(columns_[i].width));
    }
}

}  // namespace evenhand::app
