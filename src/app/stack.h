#pragma once

#include <vector>

#include <wx/gdicmn.h>
#include <wx/stattext.h>
#include <wx/window.h>

namespace evenhand::app {

/// A row control's border and padding left of its badge, in pixels: rows stick out by this much at
/// both sides, so that badges align with titles.
inline constexpr int row_inset = 7;

/// One row of a stack.
struct Row {
    wxWindow* window = nullptr;
    int gap = 0;                   ///< Above it, in pixels.
    wxStaticText* side = nullptr;  ///< On the same line, at the right edge, where it has room.
    int least = 0;                 ///< Above 0: takes the height that is left, at least this much.
};

/// The height of the rows at this width; a growing row counts with its least height. Their windows
/// must be shown: GTK measures hidden ones as nothing.
[[nodiscard]] int stack_height(const std::vector<Row>& rows, int width);

/// Shows the rows one below the other in `area` and gives the height they take. wxWidgets' sizers
/// know no height for a width, so that wrapped texts would be cut.
int stack(const std::vector<Row>& rows, const wxRect& area);

/// Shows the children of `parent` that stand in the rows and hides all others.
void show_only(wxWindow& parent, const std::vector<Row>& rows);

/// Gives the window its place, at least one pixel wide and high: GTK warns of less.
void put(wxWindow& window, const wxRect& place);

/// Whether the words of both have room on one line of this width. Both must be shown.
[[nodiscard]] bool fit_beside(const wxWindow& window, const wxStaticText& side, int width);

/// Puts a text so that its right edge is at `right` and its foot at `foot`; gives its left edge.
int place_before(wxStaticText& text, int right, int foot);

}  // namespace evenhand::app
