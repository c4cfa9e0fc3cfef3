#include "report/figures/marks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace evenhand::report::figures {

namespace {

int bin_of(double place, double width) {
    return static_cast<int>(std::floor(place / width));
}

std::map<int, int> counts_of(const std::vector<double>& places, double width) {
    std::map<int, int> counts;
    for (const double place : places) {
        ++counts[bin_of(place, width)];
    }
    return counts;
}

int highest(const std::map<int, int>& counts) {
    int most = 1;
    for (const auto& [bin, count] : counts) {
        most = std::max(most, count);
    }
    return most;
}

}  // namespace

void paint_choice(Canvas& canvas, const Box& row) {
    canvas.box(row, {Ink::accent_soft});
    canvas.box({row.x, row.y, 3, row.height}, {Ink::accent});
}

void paint_triangle(Canvas& canvas, const Point& centre) {
    const std::array<Point, 3> corners = {Point{centre.x - 4, centre.y + 4},
                                          Point{centre.x + 4, centre.y + 4},
                                          Point{centre.x, centre.y - 4.5}};
    canvas.polygon(corners, {Ink::text});
}

void paint_arrow(Canvas& canvas, const Point& centre, Toward toward) {
    const bool sideways = toward == Toward::left || toward == Toward::right;
    const double tip = toward == Toward::left || toward == Toward::up ? -2.0 : 2.0;
    std::array<Point, 3> head = {Point{-tip, -4.0}, Point{tip, 0.0}, Point{-tip, 4.0}};
    for (Point& point : head) {
        point = sideways ? Point{centre.x + point.x, centre.y + point.y}
                         : Point{centre.x + point.y, centre.y + point.x};
    }
    canvas.line(head, {Ink::muted, 1.4});
}

void paint_interval(Canvas& canvas, const Axis& axis, double y, const IntervalMark& mark) {
    const double low = std::max(mark.interval.low, axis.from);
    const double high = std::min(mark.interval.high, axis.to);
    if (low > high) {
        return;
    }
    line(canvas, {axis.at(low), y}, {axis.at(high), y}, mark.stroke);
    const Stroke cap{mark.stroke.ink, std::max(1.2, mark.stroke.width * 0.75)};
    for (const double end : {mark.interval.low, mark.interval.high}) {
        if (end >= axis.from && end <= axis.to) {
            line(canvas, {axis.at(end), y - mark.cap}, {axis.at(end), y + mark.cap}, cap);
        }
    }
}

void paint_upright_pile(Canvas& canvas,
                        const Box& box,
                        const std::vector<double>& places,
                        double width) {
    const std::map<int, int> counts = counts_of(places, width);
    const double step = std::min(width, box.height / highest(counts));
    for (const auto& [bin, count] : counts) {
        const double x = std::clamp((bin + 0.5) * width, box.x + 2, box.right() - 2);
        for (int at = 0; at < count; ++at) {
            canvas.disc({x, box.bottom() - (at + 0.5) * step},
                        std::min(0.45 * width, step / 2),
                        {Ink::text});
        }
    }
}

double paint_sideways_pile(
    Canvas& canvas, double left, double right, const std::vector<double>& places, double radius) {
    const double width = 2 * radius + 0.8;
    const std::map<int, int> counts = counts_of(places, width);
    const double step = std::min(2 * radius + 1, (right - left) / highest(counts));
    double reach = left;
    for (const auto& [bin, count] : counts) {
        for (int at = 0; at < count; ++at) {
            const double x = left + (at + 0.5) * step;
            const double half = std::min(radius, step / 2);
            canvas.disc({x, (bin + 0.5) * width}, half, {Ink::fill});
            reach = std::max(reach, x + half);
        }
    }
    return reach;
}

void note_mark(const Scene& scene, const Box& box, const std::string& id, const std::string& says) {
    if (scene.marks != nullptr) {
        scene.marks->push_back({box, id, says});
    }
}

}  // namespace evenhand::report::figures
