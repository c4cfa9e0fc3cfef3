#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/utf8.h"
#include "report/figures/figure.h"

namespace evenhand::report::figures {

/// Keeps what was drawn. Every character is 0.55 times as wide as the type is high.
class RecordingCanvas final : public Canvas {
public:
    enum class Kind { line, box, disc, polygon, text };
    struct Drawn {
        Kind kind = Kind::line;
        Box bounds;
        std::string words = {};
        Ink ink = Ink::text;  ///< Of the text, the fill or the line.
        bool filled = false;
        bool dashed = false;
        Type type = {};
    };

    void line(std::span<const Point> points, const Stroke& stroke) override {
        drawn.push_back({Kind::line, bounds_of(points), {}, stroke.ink, false, stroke.dashed});
    }
    void box(const Box& box, const Cover& cover) override { add(Kind::box, box, cover); }
    void disc(const Point& centre, double radius, const Cover& cover) override {
        add(Kind::disc, {centre.x - radius, centre.y - radius, 2 * radius, 2 * radius}, cover);
    }
    void polygon(std::span<const Point> points, const Cover& cover) override {
        add(Kind::polygon, bounds_of(points), cover);
    }
    void text(const Point& at,
              std::string_view utf8,
              Ink ink,
              const Type& type,
              TextAnchor anchor) override {
        const double width = text_width(utf8, type);
        const double left = anchor == TextAnchor::left    ? at.x
                            : anchor == TextAnchor::right ? at.x - width
                                                          : at.x - width / 2;
        drawn.push_back({Kind::text,
                         {left, at.y - 0.45 * type.size, width, 0.9 * type.size},
                         std::string(utf8),
                         ink,
                         false,
                         false,
                         type});
    }
    double text_width(std::string_view utf8, const Type& type) override {
        return 0.55 * type.size * static_cast<double>(length(utf8));
    }

    [[nodiscard]] std::vector<Drawn> all(Kind kind) const {
        std::vector<Drawn> found;
        std::ranges::copy_if(
            drawn, std::back_inserter(found), [&](const Drawn& each) { return each.kind == kind; });
        return found;
    }
    [[nodiscard]] std::vector<std::string> words() const {
        std::vector<std::string> found;
        for (const Drawn& each : all(Kind::text)) {
            found.push_back(each.words);
        }
        return found;
    }
    [[nodiscard]] bool says(const std::string& words) const {
        return std::ranges::find(drawn, words, &Drawn::words) != drawn.end();
    }
    /// The text that begins so. A test asks only for what must be there.
    [[nodiscard]] Drawn text_that_begins(const std::string& begin) const {
        for (const Drawn& each : all(Kind::text)) {
            if (each.words.starts_with(begin)) {
                return each;
            }
        }
        FAIL("no text begins with " << begin);
        return {};
    }

    std::vector<Drawn> drawn;

private:
    static Box bounds_of(std::span<const Point> points) {
        const auto [left, right] = std::ranges::minmax(points, {}, &Point::x);
        const auto [top, bottom] = std::ranges::minmax(points, {}, &Point::y);
        return {left.x, top.y, right.x - left.x, bottom.y - top.y};
    }
    void add(Kind kind, const Box& box, const Cover& cover) {
        drawn.push_back({kind,
                         box,
                         {},
                         cover.fill.value_or(cover.edge.value_or(Stroke{}).ink),
                         cover.fill.has_value(),
                         cover.edge.value_or(Stroke{}).dashed});
    }
};

inline bool overlap(const Box& one, const Box& other) {
    return one.x < other.right() && other.x < one.right() && one.y < other.bottom() &&
           other.y < one.bottom();
}

/// Nothing leaves the box; no label covers another, and nothing is painted over a label.
inline void check_drawing(const RecordingCanvas& canvas, const Box& box) {
    using Kind = RecordingCanvas::Kind;
    constexpr double grain = 1;  // Half the width of a line at the edge.
    for (std::size_t at = 0; at < canvas.drawn.size(); ++at) {
        const auto& each = canvas.drawn[at];
        CAPTURE(each.words);
        CAPTURE(each.bounds.x);
        CAPTURE(each.bounds.y);
        CHECK(each.bounds.x >= box.x - grain);
        CHECK(each.bounds.right() <= box.right() + grain);
        CHECK(each.bounds.y >= box.y - grain);
        CHECK(each.bounds.bottom() <= box.bottom() + grain);
        if (each.kind != Kind::text) {
            continue;
        }
        CHECK(each.type.size >= 12);
        for (std::size_t later = at + 1; later < canvas.drawn.size(); ++later) {
            const auto& other = canvas.drawn[later];
            const bool covers =
                other.kind == Kind::text || (other.filled && other.kind != Kind::disc);
            CAPTURE(other.words);
            CHECK_FALSE((covers && overlap(each.bounds, other.bounds)));
        }
    }
}

/// Draws the figure in a box of this width and its own height.
inline RecordingCanvas drawing_of(const Figure& figure,
                                  double width,
                                  const std::string& chosen = {},
                                  std::vector<Mark>* marks = nullptr) {
    RecordingCanvas canvas;
    Scene scene;
    scene.chosen = chosen;
    scene.marks = marks;
    const Box box{20, 30, width, figure.height(width, chosen)};
    figure.paint(canvas, box, scene);
    check_drawing(canvas, box);
    return canvas;
}

/// Every figure says everything in words too, and has a table whose rows fit its head.
inline void check_words(const Figure& figure) {
    CHECK_FALSE(figure.question.empty());
    CHECK_FALSE(figure.note.empty());
    CHECK(figure.reading.ends_with("."));
    CHECK_FALSE(figure.description.empty());
    for (const auto& row : figure.table.rows) {
        CHECK(row.size() == figure.table.head.size());
    }
    CHECK((figure.table.ids.empty() || figure.table.ids.size() == figure.table.rows.size()));
}

}  // namespace evenhand::report::figures
