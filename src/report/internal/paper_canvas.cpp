#include "report/internal/paper_canvas.h"

#include <string>
#include <utility>

namespace evenhand::report {

using figures::Cover;
using figures::Ink;
using figures::Point;
using figures::Stroke;
using figures::TextAnchor;
using figures::Type;

PaperCanvas::PaperCanvas(const Desk& desk, Strip& strip, std::size_t element)
    : desk_(desk), strip_(strip), element_(element) {}

Points PaperCanvas::length(double pixels) const {
    return pixels * desk_.style().pictures.unit;
}

Points PaperCanvas::x(double pixels) const {
    return desk_.style().page.left + length(pixels);
}

Colour PaperCanvas::colour(Ink ink) const {
    const PictureStyle& look = desk_.style().pictures;
    switch (ink) {
        case Ink::text:
            return look.text;
        case Ink::muted:
            return look.muted;
        case Ink::rule:
            return look.rule;
        case Ink::band:
            return look.band;
        case Ink::paper:
            return look.paper;
        case Ink::accent:
            return look.accent;
        case Ink::accent_soft:
            return look.accent_soft;
        case Ink::fill:
            break;
    }
    return look.fill;
}

Pen PaperCanvas::pen(const Stroke& stroke) const {
    return {length(stroke.width), colour(stroke.ink), stroke.dashed};
}

std::optional<Colour> PaperCanvas::fill_of(const Cover& cover) const {
    return cover.fill ? std::optional(colour(*cover.fill)) : std::nullopt;
}

std::optional<Pen> PaperCanvas::edge_of(const Cover& cover) const {
    return cover.edge ? std::optional(pen(*cover.edge)) : std::nullopt;
}

TextStyle PaperCanvas::style_of(const Type& type, Ink ink) const {
    const Points size = length(type.size);
    return {type.bold ? Face::semibold : Face::regular, size, 1.3 * size, colour(ink), 0};
}

PathBox PaperCanvas::path(std::span<const Point> points) const {
    PathBox path;
    for (const Point& point : points) {
        path.corners.push_back({x(point.x), length(point.y)});
    }
    return path;
}

void PaperCanvas::add(Shape shape) {
    strip_.boxes.push_back({element_, std::move(shape)});
}

void PaperCanvas::line(std::span<const Point> points, const Stroke& stroke) {
    if (points.size() == 2) {
        add(LineBox{
            x(points[0].x), length(points[0].y), x(points[1].x), length(points[1].y), pen(stroke)});
    } else if (points.size() > 2) {
        PathBox box = path(points);
        box.edge = pen(stroke);
        add(std::move(box));
    }
}

void PaperCanvas::box(const figures::Box& box, const Cover& cover) {
    add(RectBox{x(box.x),
                length(box.y),
                length(box.width),
                length(box.height),
                0,
                fill_of(cover),
                edge_of(cover)});
}

void PaperCanvas::disc(const Point& centre, double radius, const Cover& cover) {
    add(CircleBox{x(centre.x), length(centre.y), length(radius), fill_of(cover), edge_of(cover)});
}

void PaperCanvas::polygon(std::span<const Point> points, const Cover& cover) {
    if (points.size() > 2) {
        PathBox box = path(points);
        box.closed = true;
        box.fill = fill_of(cover);
        box.edge = edge_of(cover);
        add(std::move(box));
    }
}

void PaperCanvas::text(
    const Point& at, std::string_view utf8, Ink ink, const Type& type, TextAnchor anchor) {
    if (utf8.empty()) {
        return;
    }
    const TextStyle style = style_of(type, ink);
    const Points width = desk_.width(utf8, style);
    const Points shift = anchor == TextAnchor::left    ? 0
                         : anchor == TextAnchor::right ? width
                                                       : width / 2;
    const Points baseline = length(at.y) + baseline_of(style) - style.leading / 2;
    add(TextBox{x(at.x) - shift, baseline, width, std::string(utf8), style, false});
}

double PaperCanvas::text_width(std::string_view utf8, const Type& type) {
    return desk_.width(utf8, style_of(type, Ink::text)) / desk_.style().pictures.unit;
}

}  // namespace evenhand::report
