#include "app/stack.h"

#include <algorithm>

#include <wx/anybutton.h>
#include <wx/checkbox.h>
#include <wx/radiobut.h>

#include "app/platform/measure.h"

namespace evenhand::app {

namespace {

constexpr int side_gap = 8;

/// Buttons, check boxes and radio buttons have their badge inside a border.
bool sticks_out(const Row& row) {
    return dynamic_cast<wxAnyButton*>(row.window) != nullptr ||
           dynamic_cast<wxCheckBox*>(row.window) != nullptr ||
           dynamic_cast<wxRadioButton*>(row.window) != nullptr;
}

int outset(const Row& row) {
    return sticks_out(row) ? row_inset : 0;
}

int height_of(const Row& row, int width) {
    return row.least > 0 ? row.least : platform::height_for(*row.window, width + 2 * outset(row));
}

/// The words at the right of a row go where both have no room: they say less than the row's own.
bool shows_side(const Row& row, int width) {
    if (row.side == nullptr) {
        return false;
    }
    row.side->Show();
    const bool room = fit_beside(*row.window, *row.side, width);
    row.side->Show(room);
    return room;
}

}  // namespace

int stack_height(const std::vector<Row>& rows, int width) {
    int height = 0;
    for (const Row& row : rows) {
        height += row.gap + height_of(row, width);
    }
    return height;
}

int stack(const std::vector<Row>& rows, const wxRect& area) {
    std::vector<int> heights;  // Measured once: measuring is what takes long.
    int spare = area.height;
    for (const Row& row : rows) {
        heights.push_back(height_of(row, area.width));
        spare -= row.gap + heights.back();
    }
    int y = area.y;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Row& row = rows[i];
        y += row.gap;
        const int height = heights[i] + (row.least > 0 ? std::max(0, spare) : 0);
        row.window->Show();
        const bool beside = shows_side(row, area.width);
        const int side = beside ? platform::natural_width(*row.side) + side_gap : 0;
        row.window->SetSize(area.x - outset(row), y, area.width + 2 * outset(row) - side, height);
        if (beside) {
            place_before(*row.side, area.x + area.width, y + height - 1);
        }
        y += height;
    }
    return y - area.y;
}

void show_only(wxWindow& parent, const std::vector<Row>& rows) {
    for (wxWindow* window : parent.GetChildren()) {
        window->Show(std::ranges::any_of(
            rows, [&](const Row& row) { return row.window == window || row.side == window; }));
    }
}

void put(wxWindow& window, const wxRect& place) {
    window.SetSize(place.x, place.y, std::max(1, place.width), std::max(1, place.height));
}

bool fit_beside(const wxWindow& window, const wxStaticText& side, int width) {
    return platform::natural_width(window) + side_gap + platform::natural_width(side) <= width;
}

int place_before(wxStaticText& text, int right, int foot) {
    const int width = platform::natural_width(text);
    const int height = platform::height_for(text, width);
    text.SetSize(right - width, foot - height, width, height);
    return right - width;
}

}  // namespace evenhand::app
