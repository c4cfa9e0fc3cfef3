#include "app/page_column.h"

#include <algorithm>

namespace evenhand::app {

namespace {

constexpr int most_width = 720;  // Pixels at zoom 1: some 90 characters.

}  // namespace

wxRect page_column(const wxWindow& window, const Look& look) {
    const wxSize size = window.GetClientSize();
    const int side = look.compact() ? 12 : 24;
    const int width = std::min(look.px(most_width), size.x - 2 * side);
    return {(size.x - width) / 2, 0, width, size.y};
}

}  // namespace evenhand::app
