#pragma once

#include <string_view>
#include <vector>

#include <wx/dataview.h>

#include "app/look.h"

namespace evenhand::app {

/// A column of a native list, whose cells are Pango markup.
struct ListColumn {
    std::string_view title;
    int width = 0;          ///< At zoom 1, in pixels; more in a wider typeface; 0: what is left.
    bool optional = false;  ///< Left out where room is short, the last one first.
    int least = 240;        ///< Of one without a width: before it has less, others are left out.
};

/// Adds the columns and gives the list its looks; a screen reader calls it `spoken_name`.
void dress_list(wxDataViewCtrl& list,
                std::string_view spoken_name,
                const std::vector<ListColumn>& columns);

/// Shows what there is room for, as wide as it is to be.
void arrange_columns(wxDataViewCtrl& list,
                     const std::vector<ListColumn>& columns,
                     const Look& look);

}  // namespace evenhand::app
