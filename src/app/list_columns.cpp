#include "app/list_columns.h"

#include <algorithm>
#include <cmath>

#include "app/platform/accessible.h"
#include "app/platform/list.h"
#include "app/platform/style.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int cell_side = 10;  // Around a cell's text, in pixels.
constexpr int cell_above = 6;
constexpr int least_column = 80;
/// Words as they stand in columns, and how wide Cantarell sets them: the widths are meant for it.
constexpr const char* sample = "Communication Ownership Senior";
constexpr double sample_width = 210;
constexpr int frame = 4;  // Borders of the list, and the rounding of its columns.

void show_focus(wxDataViewCtrl& list) {
    list.Bind(wxEVT_SET_FOCUS, [&list](wxFocusEvent& event) {
        platform::set_class(list, "here", true);
        event.Skip();
    });
    list.Bind(wxEVT_KILL_FOCUS, [&list](wxFocusEvent& event) {
        platform::set_class(list, "here", false);
        event.Skip();
    });
}

/// A desktop with a wider typeface than Cantarell has wider columns.
int pixels(const wxDataViewCtrl& list, const ListColumn& column, const Look& look) {
    const double type = platform::width_in(list, sample) / sample_width;
    return static_cast<int>(std::lround(column.width * std::max(look.zoom, type)));
}

/// What the columns of a width of their own leave to the one without.
int rest_of_width(const wxDataViewCtrl& list,
                  const std::vector<ListColumn>& columns,
                  const Look& look) {
    int rest = list.GetClientSize().x - frame;
    for (unsigned i = 0; i < columns.size(); ++i) {
        rest -= list.GetColumn(i)->IsHidden() ? 0 : pixels(list, columns[i], look);
    }
    return rest;
}

void hide_optional(wxDataViewCtrl& list, const std::vector<ListColumn>& columns, const Look& look) {
    for (unsigned i = 0; i < columns.size(); ++i) {
        list.GetColumn(i)->SetHidden(columns[i].optional && look.compact());
    }
    const auto rest = std::ranges::find(columns, 0, &ListColumn::width);
    const int least = rest == columns.end() ? 0 : rest->least;
    for (unsigned i = list.GetColumnCount(); i-- > 0;) {
        if (columns[i].optional && rest_of_width(list, columns, look) < look.px(least)) {
            list.GetColumn(i)->SetHidden(true);
        }
    }
}

}  // namespace

void dress_list(wxDataViewCtrl& list,
                std::string_view spoken_name,
                const std::vector<ListColumn>& columns) {
    for (const ListColumn& column : columns) {
        auto* words = new wxDataViewTextRenderer("string", wxDATAVIEW_CELL_INERT, wxALIGN_LEFT);
        words->EnableMarkup();
        words->EnableEllipsize(wxELLIPSIZE_END);
        list.AppendColumn(new wxDataViewColumn(say(column.title),
                                               words,
                                               list.GetColumnCount(),
                                               std::max(column.width, least_column),
                                               wxALIGN_LEFT,
                                               0));
    }
    platform::set_class(list, "list");
    platform::no_type_ahead(list);
    platform::no_sideways_bar(list);
    platform::pad_cells(list, cell_side, cell_above);
    platform::shorten_titles(list);
    platform::end_transparency(list);
    platform::describe(list, to_utf8(say(spoken_name)));
    show_focus(list);
}

void arrange_columns(wxDataViewCtrl& list,
                     const std::vector<ListColumn>& columns,
                     const Look& look) {
    hide_optional(list, columns, look);
    const int rest = rest_of_width(list, columns, look);
    for (unsigned i = 0; i < columns.size(); ++i) {
        list.GetColumn(i)->SetWidth(columns[i].width == 0 ? std::max(look.px(least_column), rest)
                                                          : pixels(list, columns[i], look));
    }
}

}  // namespace evenhand::app
