#pragma once

#include <cstddef>

#include "report/figures/canvas.h"
#include "report/internal/desk.h"

namespace evenhand::report {

/// Draws a chart as boxes of a strip, from the left margin on, in the style's units and colours.
class PaperCanvas final : public figures::Canvas {
public:
    /// `element`: the figure that all boxes belong to. Desk and strip are borrowed.
    PaperCanvas(const Desk& desk, Strip& strip, std::size_t element);

    void line(std::span<const figures::Point> points, const figures::Stroke& stroke) override;
    void box(const figures::Box& box, const figures::Cover& cover) override;
    void disc(const figures::Point& centre, double radius, const figures::Cover& cover) override;
    void polygon(std::span<const figures::Point> points, const figures::Cover& cover) override;
    void text(const figures::Point& at,
              std::string_view utf8,
              figures::Ink ink,
              const figures::Type& type,
              figures::TextAnchor anchor) override;
    [[nodiscard]] double text_width(std::string_view utf8, const figures::Type& type) override;

private:
    [[nodiscard]] Points x(double pixels) const;
    [[nodiscard]] Points length(double pixels) const;
    [[nodiscard]] Colour colour(figures::Ink ink) const;
    [[nodiscard]] Pen pen(const figures::Stroke& stroke) const;
    [[nodiscard]] std::optional<Colour> fill_of(const figures::Cover& cover) const;
    [[nodiscard]] std::optional<Pen> edge_of(const figures::Cover& cover) const;
    [[nodiscard]] TextStyle style_of(const figures::Type& type, figures::Ink ink) const;
    [[nodiscard]] PathBox path(std::span<const figures::Point> points) const;
    void add(Shape shape);

    const Desk& desk_;
    Strip& strip_;
    std::size_t element_;
};

}  // namespace evenhand::report
