#include "app/calibration/figure_canvas.h"

#include <cmath>

#include <wx/brush.h>
#include <wx/pen.h>

#include "app/wx_text.h"

namespace evenhand::app {

using workflow::Box;
using workflow::Cover;
using workflow::Ink;
using workflow::Point;
using workflow::Stroke;
using workflow::TextAnchor;
using workflow::Type;

namespace {

constexpr double points_of_pixel = 0.75;

wxColour named(const std::string& name) {
    return wxColour(to_wx(name));
}

/// So much of `over` upon `ground`.
wxColour mixed(const std::string& ground, const std::string& over, double share) {
    const wxColour one = named(ground);
    const wxColour other = named(over);
    const auto mix = [share](unsigned char from, unsigned char to) {
        return static_cast<unsigned char>(std::lround(from + (to - from) * share));
    };
    return {mix(one.Red(), other.Red()),
            mix(one.Green(), other.Green()),
            mix(one.Blue(), other.Blue())};
}

}  // namespace

FigureCanvas::FigureCanvas(wxGraphicsContext& context,
                           const Palette& palette,
                           const wxFont& font,
                           double zoom)
    : context_(context), palette_(palette), font_(font), zoom_(zoom) {
    context_.Scale(zoom, zoom);
}

/// High contrast has black and white alone: grounds and grids are told apart by mixing them.
wxColour FigureCanvas::colour(Ink ink) const {
    switch (ink) {
        case Ink::text:
            return named(palette_.ink);
        case Ink::muted:
            return named(palette_.muted);
        case Ink::rule:
            return palette_.framed ? mixed(palette_.canvas, palette_.ink, 0.4)
                                   : named(palette_.line);
        case Ink::band:
            return palette_.framed ? mixed(palette_.canvas, palette_.ink, 0.16)
                                   : mixed(palette_.canvas, palette_.line, 0.7);
        case Ink::paper:
            return named(palette_.canvas);
        case Ink::accent:
            return named(palette_.accent);
        case Ink::accent_soft:
            return palette_.framed ? mixed(palette_.canvas, palette_.accent, 0.25)
                                   : named(palette_.tint);
        case Ink::fill:
            break;
    }
    return named(palette_.edge);
}

double FigureCanvas::crisp(double place) const {
    return (std::floor(place * zoom_) + 0.5) / zoom_;
}

void FigureCanvas::use(const std::optional<Stroke>& stroke) {
    if (!stroke) {
        context_.SetPen(*wxTRANSPARENT_PEN);
        return;
    }
    const wxGraphicsPenInfo pen =
        wxGraphicsPenInfo(colour(stroke->ink),
                          stroke->width,
                          stroke->dashed ? wxPENSTYLE_SHORT_DASH : wxPENSTYLE_SOLID)
            .Cap(wxCAP_BUTT);
    context_.SetPen(context_.CreatePen(pen));
}

void FigureCanvas::use(const Cover& cover) {
    context_.SetBrush(cover.fill ? wxBrush(colour(*cover.fill)) : *wxTRANSPARENT_BRUSH);
    use(cover.edge);
}

wxGraphicsPath FigureCanvas::path(std::span<const Point> points) {
    wxGraphicsPath path = context_.CreatePath();
    path.MoveToPoint(points.front().x, points.front().y);
    for (const Point& point : points.subspan(1)) {
        path.AddLineToPoint(point.x, point.y);
    }
    return path;
}

void FigureCanvas::line(std::span<const Point> points, const Stroke& stroke) {
    if (points.size() < 2) {
        return;
    }
    use(std::optional(stroke));
    const Point& from = points.front();
    const Point& to = points.back();
    const bool upright = from.x == to.x;
    const bool level = from.y == to.y;
    if (points.size() == 2 && stroke.width <= 1.01 && (upright || level)) {
        const double x = upright ? crisp(from.x) : from.x;
        const double y = level ? crisp(from.y) : from.y;
        context_.StrokeLine(x, y, upright ? x : to.x, level ? y : to.y);
    } else {
        context_.StrokePath(path(points));
    }
}

void FigureCanvas::box(const Box& box, const Cover& cover) {
    use(cover);
    if (cover.edge) {
        context_.DrawRectangle(crisp(box.x), crisp(box.y), box.width, box.height);
    } else {
        context_.DrawRectangle(box.x, box.y, box.width, box.height);
    }
}

void FigureCanvas::disc(const Point& centre, double radius, const Cover& cover) {
    use(cover);
    context_.DrawEllipse(centre.x - radius, centre.y - radius, 2 * radius, 2 * radius);
}

void FigureCanvas::polygon(std::span<const Point> points, const Cover& cover) {
    if (points.size() < 3) {
        return;
    }
    use(cover);
    wxGraphicsPath area = path(points);
    area.CloseSubpath();
    context_.DrawPath(area);
}

void FigureCanvas::use(const Type& type, Ink ink) {
    wxFont font = font_;
    font.SetFractionalPointSize(type.size * points_of_pixel);
    if (type.bold) {
        font.MakeBold();
    }
    context_.SetFont(font, colour(ink));
}

double FigureCanvas::text_width(std::string_view utf8, const Type& type) {
    use(type, Ink::text);
    double width = 0;
    double height = 0;
    context_.GetTextExtent(to_wx(utf8), &width, &height);
    return width;
}

void FigureCanvas::text(
    const Point& at, std::string_view utf8, Ink ink, const Type& type, TextAnchor anchor) {
    use(type, ink);
    const wxString words = to_wx(utf8);
    double width = 0;
    double height = 0;
    context_.GetTextExtent(words, &width, &height);
    const double left = anchor == TextAnchor::left    ? at.x
                        : anchor == TextAnchor::right ? at.x - width
                                                      : at.x - width / 2;
    const auto whole = [this](double place) { return std::round(place * zoom_) / zoom_; };
    context_.DrawText(words, whole(left), whole(at.y - height / 2));
}

}  // namespace evenhand::app
