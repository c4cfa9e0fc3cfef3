#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::report::figures {

// Lengths are pixels of a screen at its usual size, y downwards; paper takes the same as smaller
// units. A chart knows neither.

/// What a colour is for; each screen theme and paper has its own value.
enum class Ink {
    text,
    muted,        ///< Quieter text.
    rule,         ///< Grid lines; decoration only.
    band,         ///< Ground of a range.
    paper,        ///< What everything stands on; fills hollow shapes.
    accent,       ///< Who is chosen, or you.
    accent_soft,  ///< Ground under what is chosen.
    fill          ///< Many equal shapes.
};

/// Which end of a text stands at its point.
enum class TextAnchor { left, centre, right };

struct Point {
    double x = 0;
    double y = 0;
};

struct Box {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    [[nodiscard]] double right() const { return x + width; }
    [[nodiscard]] double bottom() const { return y + height; }
    [[nodiscard]] bool holds(const Point& point) const {
        return point.x >= x && point.x < right() && point.y >= y && point.y < bottom();
    }
};

struct Type {
    double size = 13;
    bool bold = false;
};

struct Stroke {
    Ink ink = Ink::text;
    double width = 1;
    bool dashed = false;
};

/// How an area is drawn: filled, outlined, or both.
struct Cover {
    std::optional<Ink> fill = {};
    std::optional<Stroke> edge = {};
};

/// What charts draw on.
class Canvas {
public:
    Canvas() = default;
    virtual ~Canvas() = default;
    /// A line through all points.
    virtual void line(std::span<const Point> points, const Stroke& stroke) = 0;
    virtual void box(const Box& box, const Cover& cover) = 0;
    virtual void disc(const Point& centre, double radius, const Cover& cover) = 0;
    /// The area within all points.
    virtual void polygon(std::span<const Point> points, const Cover& cover) = 0;
    /// One line of UTF-8; `at` lies on the middle of its height.
    virtual void text(
        const Point& at, std::string_view utf8, Ink ink, const Type& type, TextAnchor anchor) = 0;
    [[nodiscard]] virtual double text_width(std::string_view utf8, const Type& type) = 0;

protected:
    Canvas(const Canvas&) = default;
    Canvas& operator=(const Canvas&) = default;
};

/// A line between two points.
void line(Canvas& canvas, const Point& from, const Point& to, const Stroke& stroke);

/// The text if it is no wider than `width`, else its beginning and an ellipsis.
[[nodiscard]] std::string fitted(Canvas& canvas,
                                 std::string_view utf8,
                                 const Type& type,
                                 double width);

/// The text in lines no wider than `width`, parted at spaces; a word that is wider keeps a line.
[[nodiscard]] std::vector<std::string> wrapped(Canvas& canvas,
                                               std::string_view utf8,
                                               const Type& type,
                                               double width);

/// Lines one below the other from the box's upper edge on. Returns where the next would begin.
double paragraph(Canvas& canvas, const Box& box, std::string_view utf8, Ink ink, const Type& type);

}  // namespace evenhand::report::figures
