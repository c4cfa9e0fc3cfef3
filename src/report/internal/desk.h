#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "report/document.h"
#include "report/font_metrics.h"
#include "report/internal/strip.h"
#include "report/internal/wrap.h"
#include "report/style.h"

namespace evenhand::report {

/// A text broken into lines, not yet placed.
struct SetText {
    TextStyle style;
    std::vector<Line> lines;
    bool right_to_left = false;
    Points room = 0;   ///< The width that its lines were broken to.
    Points above = 0;  ///< Of each line, for what rises or falls beyond the style's leading, as
    Points below = 0;  ///< tall scripts do.

    [[nodiscard]] Points line_height() const { return above + style.leading + below; }
    [[nodiscard]] Points height() const {
        return line_height() * static_cast<double>(lines.size());
    }
};

/// What composing needs, and where its result goes. Used for one document; the style and the
/// metrics are borrowed and must outlive it.
class Desk {
public:
    Desk(const Style& style, const FontMetrics& metrics) : style_(style), metrics_(metrics) {}

    [[nodiscard]] const Style& style() const { return style_; }
    [[nodiscard]] Points width(std::string_view text, const TextStyle& style) const {
        return metrics_.width(text, style);
    }

    [[nodiscard]] SetText set(std::string_view text, const TextStyle& style, Points width) const;
    [[nodiscard]] std::string fit(std::string_view text,
                                  const TextStyle& style,
                                  Points width) const;

    /// A new part of the document; the document itself has index 0.
    [[nodiscard]] std::size_t element(Tag tag,
                                      std::size_t parent = 0,
                                      std::string alternative = {});

    /// What a heading of this level (2 to 4) is among those before it: its depth, without a gap. A
    /// heading may look smaller than its depth asks for, but nobody who hears it misses a level.
    [[nodiscard]] Tag heading_tag(int level);

    void add(Strip strip) { flow_.strips.push_back(std::move(strip)); }

    /// A strip to be repeated on each page on which strips with this index as `head` begin.
    [[nodiscard]] std::size_t add_head(Strip strip);

    /// The last strip stays with what comes next.
    void keep_last_with_next();

    [[nodiscard]] Flow take() { return std::move(flow_); }

private:
    const Style& style_;
    const FontMetrics& metrics_;
    Flow flow_;
    std::vector<int> open_headings_ = {1};  ///< Levels, each deeper than the one before.
};

/// From the top of a line to its baseline: capitals stand in the middle of the line.
[[nodiscard]] Points baseline_of(const TextStyle& style);

/// The same of a set text's lines, which may ask for more room above.
[[nodiscard]] Points baseline_of(const SetText& text);

/// Lines one below the other, the first one's top at `y`. Returns where the next would stand.
Points put(Strip& strip, const SetText& text, Points x, Points y, Owner owner);

/// The same, with the lines' right ends at `right`.
Points put_right(Strip& strip, const SetText& text, Points right, Points y, Owner owner);

/// One line of a set text as a box.
[[nodiscard]] TextBox line_box(const SetText& text, std::size_t line, Points x, Points y);

/// Whether the item must stay with the next one, so that no page begins or ends with a single one.
[[nodiscard]] bool has_lone_neighbour(std::size_t index, std::size_t count);

/// One strip for each line, so that a page may end between them; the first two and the last two
/// lines stay together. Only the first strip has `space_before`. Lines that run from right to left
/// begin at the right end of their room.
[[nodiscard]] std::vector<Strip> line_strips(const SetText& text,
                                             Points x,
                                             Points space_before,
                                             Owner owner);

}  // namespace evenhand::report
