#pragma once

#include <string>
#include <variant>
#include <vector>

#include "report/font_metrics.h"
#include "report/internal/desk.h"
#include "report/internal/unicode.h"
#include "report/pages.h"

namespace evenhand::report {

/// Every character is half as wide as the type is high.
inline Points half_em(std::string_view text, const TextStyle& style) {
    return static_cast<double>(to_utf32(text).size()) * style.size / 2;
}

inline FontMetrics made_up_metrics() {
    return {half_em};
}

/// The boxes of one kind, in order.
template <typename Kind>
std::vector<Kind> all_of(const std::vector<PlacedBox>& boxes) {
    std::vector<Kind> found;
    for (const PlacedBox& box : boxes) {
        if (const Kind* kind = std::get_if<Kind>(&box.shape)) {
            found.push_back(*kind);
        }
    }
    return found;
}

/// All boxes of a flow; the strips stand one below the other, without the space between them.
inline std::vector<PlacedBox> boxes_of(const Flow& flow) {
    std::vector<PlacedBox> boxes;
    Points y = 0;
    for (const Strip& strip : flow.strips) {
        for (const PlacedBox& box : strip.boxes) {
            boxes.push_back(moved_down(box, y));
        }
        y += strip.height;
    }
    return boxes;
}

inline std::vector<std::string> texts_of(const std::vector<PlacedBox>& boxes) {
    std::vector<std::string> texts;
    for (const TextBox& box : all_of<TextBox>(boxes)) {
        texts.push_back(box.text);
    }
    return texts;
}

/// The first text that begins so. A test asks only for what must be there.
inline TextBox text_that_begins(const std::vector<PlacedBox>& boxes, const std::string& begin) {
    for (const TextBox& box : all_of<TextBox>(boxes)) {
        if (box.text.starts_with(begin)) {
            return box;
        }
    }
    return {};
}

inline int count_of(const std::vector<Element>& elements, Tag tag) {
    int count = 0;
    for (const Element& element : elements) {
        count += element.tag == tag ? 1 : 0;
    }
    return count;
}

}  // namespace evenhand::report
