#include "app/split.h"

#include <algorithm>

namespace evenhand::app {

namespace {

constexpr int side_width = 384;        // Pixels at zoom 1, of the pane that keeps its width ...
constexpr int roomy_side_width = 464;  // ... in a wide window.

}  // namespace

void arrange_beside(const Look& look,
                    const wxRect& area,
                    Keeps keeps,
                    Pane& left,
                    wxStaticLine& rule,
                    Pane& right) {
    wxRect first = area;
    wxRect second = area;
    if (look.compact()) {
        first.height = area.height * (keeps == Keeps::left ? 2 : 3) / 5;  // The list's or less.
        second.y = first.y + first.height + 1;
        second.height = std::max(1, area.height - first.height - 1);
        rule.SetSize(area.x, second.y - 1, area.width, 1);
    } else {
        const int side = look.px(look.roomy() ? roomy_side_width : side_width);
        first.width = keeps == Keeps::left ? side : area.width - side - 1;
        second.x = first.x + first.width + 1;
        second.width = std::max(1, area.width - first.width - 1);
        rule.SetSize(second.x - 1, area.y, 1, area.height);
    }
    left.SetSize(first);
    right.SetSize(second);
    left.arrange(look);
    right.arrange(look);
}

}  // namespace evenhand::app
