#pragma once

#include <optional>

#include <wx/graphics.h>

#include "app/palette.h"
#include "workflow/figures.h"

namespace evenhand::app {

/// Draws a figure on the screen, in the colours of a theme.
class FigureCanvas final : public workflow::Canvas {
public:
    /// `zoom`: pixels of the screen for each of the figure. The context is borrowed.
    FigureCanvas(wxGraphicsContext& context,
                 const Palette& palette,
                 const wxFont& font,
                 double zoom);

    void line(std::span<const workflow::Point> points, const workflow::Stroke& stroke) override;
    void box(const workflow::Box& box, const workflow::Cover& cover) override;
    void disc(const workflow::Point& centre, double radius, const workflow::Cover& cover) override;
    void polygon(std::span<const workflow::Point> points, const workflow::Cover& cover) override;
    void text(const workflow::Point& at,
              std::string_view utf8,
              workflow::Ink ink,
              const workflow::Type& type,
              workflow::TextAnchor anchor) override;
    [[nodiscard]] double text_width(std::string_view utf8, const workflow::Type& type) override;

private:
    [[nodiscard]] wxColour colour(workflow::Ink ink) const;
    void use(const workflow::Cover& cover);
    void use(const std::optional<workflow::Stroke>& stroke);
    void use(const workflow::Type& type, workflow::Ink ink);
    [[nodiscard]] wxGraphicsPath path(std::span<const workflow::Point> points);
    /// The middle of a pixel, so that a hairline is not smeared over two.
    [[nodiscard]] double crisp(double place) const;

    wxGraphicsContext& context_;
    const Palette& palette_;
    wxFont font_;  // Its own: a window gives its font as a value.
    double zoom_;
};

}  // namespace evenhand::app
