#include "report/internal/strip.h"

#include <algorithm>
#include <utility>

namespace evenhand::report {

namespace {

struct ExtentOf {
    Extent operator()(const TextBox& box) const {
        return {box.baseline - 1.05 * box.style.size, box.baseline + 0.3 * box.style.size};
    }
    Extent operator()(const RectBox& box) const { return {box.y, box.y + box.height}; }
    Extent operator()(const LineBox& box) const {
        return {std::min(box.y1, box.y2), std::max(box.y1, box.y2)};
    }
    Extent operator()(const CircleBox& box) const {
        return {box.y - box.radius, box.y + box.radius};
    }
    Extent operator()(const LogoBox& box) const { return {box.y, box.y + box.height}; }
    Extent operator()(const PathBox& box) const {
        const auto [top, bottom] = std::ranges::minmax(box.corners, {}, &PathBox::Corner::y);
        return {top.y, bottom.y};
    }
};

struct Mover {
    Points distance;

    void operator()(TextBox& box) const { box.baseline += distance; }
    void operator()(RectBox& box) const { box.y += distance; }
    void operator()(LineBox& box) const {
        box.y1 += distance;
        box.y2 += distance;
    }
    void operator()(CircleBox& box) const { box.y += distance; }
    void operator()(LogoBox& box) const { box.y += distance; }
    void operator()(PathBox& box) const {
        for (PathBox::Corner& corner : box.corners) {
            corner.y += distance;
        }
    }
};

/// The part of a shape between two heights; the whole for what cannot be parted.
struct Clip {
    Points top;
    Points bottom;

    Shape operator()(RectBox box) const {
        const Points end = std::min(box.y + box.height, bottom);
        box.y = std::max(box.y, top);
        box.height = end - box.y;
        return box;
    }
    Shape operator()(LineBox box) const {
        box.y1 = std::clamp(box.y1, top, bottom);
        box.y2 = std::clamp(box.y2, top, bottom);
        return box;
    }
    Shape operator()(const TextBox& box) const { return box; }
    Shape operator()(const CircleBox& box) const { return box; }
    Shape operator()(const PathBox& box) const { return box; }
    Shape operator()(const LogoBox& box) const { return box; }
};

bool can_be_parted(const Shape& shape) {
    return std::holds_alternative<RectBox>(shape) || std::holds_alternative<LineBox>(shape);
}

/// Whether a box that cannot be parted stands above the seam. The room for accents and descenders
/// of lines that are set close reaches into the next line's.
bool stands_above(const Extent& ends, Points seam) {
    constexpr double shared = 0.2;
    return ends.bottom - shared * (ends.bottom - ends.top) <= seam;
}

/// Where the rest begins: above every box that does not wholly fit.
Points seam_of(const Strip& strip, Points height) {
    Points seam = height;
    for (bool moved = true; moved;) {
        moved = false;
        for (const PlacedBox& box : strip.boxes) {
            const Extent ends = extent(box.shape);
            const bool goes_below = ends.bottom > height || !stands_above(ends, seam);
            if (!can_be_parted(box.shape) && goes_below && ends.top < seam) {
                seam = ends.top;
                moved = true;
            }
        }
    }
    return seam;
}

}  // namespace

Extent extent(const Shape& shape) {
    return std::visit(ExtentOf{}, shape);
}

PlacedBox moved_down(PlacedBox box, Points distance) {
    std::visit(Mover{distance}, box.shape);
    return box;
}

CutStrip cut(const Strip& strip, Points height) {
    const Points seam = seam_of(strip, height);
    CutStrip parts;
    parts.first = Strip{strip.space_before, seam, false, {}, strip.head};
    parts.rest = Strip{0, strip.height - seam, strip.keep_with_next, {}, strip.head};
    for (const PlacedBox& box : strip.boxes) {
        const Extent ends = extent(box.shape);
        const bool parted = can_be_parted(box.shape);
        const bool begins_above = parted ? ends.top < seam : stands_above(ends, seam);
        const bool ends_below = parted ? ends.bottom > seam : !begins_above;
        if (begins_above) {
            parts.first.boxes.push_back({box.owner, std::visit(Clip{ends.top, seam}, box.shape)});
        }
        if (ends_below) {
            const PlacedBox lower{box.owner, std::visit(Clip{seam, ends.bottom}, box.shape)};
            parts.rest.boxes.push_back(moved_down(lower, -seam));
        }
    }
    return parts;
}

}  // namespace evenhand::report
