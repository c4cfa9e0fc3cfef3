#include "app/flow.h"

#include <algorithm>

#include "app/platform/measure.h"

namespace evenhand::app {

namespace {

constexpr int gap = 10;  // Between two controls of a row.
constexpr int row_gap = 8;

template <typename Place>
int walk(const std::vector<wxWindow*>& controls, int width, Place place) {
    int x = 0;
    int top = 0;
    int height = 0;
    for (wxWindow* control : controls) {
        const int wide = std::min(width, platform::natural_width(*control));
        if (x > 0 && x + wide > width) {
            x = 0;
            top += height + row_gap;
            height = 0;
        }
        const int high = platform::height_for(*control, wide);
        place(*control, wxRect(x, top, wide, high));
        x += wide + gap;
        height = std::max(height, high);
    }
    return top + height;
}

}  // namespace

int flow(const std::vector<wxWindow*>& controls, const wxPoint& corner, int width) {
    return walk(controls, width, [&](wxWindow& control, wxRect place) {
        place.Offset(corner);
        control.SetSize(place);
    });
}

int flow_height(const std::vector<wxWindow*>& controls, int width) {
    return walk(controls, width, [](const wxWindow& /*control*/, const wxRect& /*place*/) {});
}

int flow_width(const std::vector<wxWindow*>& controls) {
    int width = -gap;
    for (const wxWindow* control : controls) {
        width += platform::natural_width(*control) + gap;
    }
    return std::max(0, width);
}

}  // namespace evenhand::app
