#include <algorithm>
#include <string>
#include <utility>

#include "report/internal/compose.h"

namespace evenhand::report {

namespace {

std::string in_words(const BarChart& chart) {
    std::string words = "Bar chart, scale " + std::to_string(chart.lowest) + " to " +
                        std::to_string(chart.highest) + ".";
    for (const BarGroup& group : chart.groups) {
        words += group.heading.empty() ? "" : " " + group.heading + ":";
        for (const Bar& bar : group.bars) {
            words += " " + bar.label + ": " + bar.text + ".";
        }
    }
    return words;
}

class ChartSetter {
public:
    ChartSetter(Desk& desk, const BarChart& chart)
        : desk_(desk),
          chart_(chart),
          look_(desk.style().bars),
          figure_(desk.element(Tag::figure, 0, in_words(chart))),
          left_(desk.style().page.left + look_.label_column),
          right_(desk.style().page.right - look_.value_column) {}

    void set() {
        Points space = desk_.style().block_gap / 2;
        for (const BarGroup& group : chart_.groups) {
            if (!group.heading.empty()) {
                add(heading_strip(group.heading), space);
                space = 0;
            }
            for (const Bar& bar : group.bars) {
                add(bar_strip(bar), space);
                space = 0;
            }
        }
        add(axis_strip(), 0);
        add_caption();
    }

private:
    [[nodiscard]] Points place(double value) const {
        const double range = chart_.highest - chart_.lowest;
        return left_ + (value - chart_.lowest) / range * (right_ - left_);
    }

    void add(Strip strip, Points space_before) {
        strip.space_before = space_before;
        strip.keep_with_next = true;
        desk_.add(std::move(strip));
    }

    /// Grid lines through the strip; none crosses the stretch from `gap_left` to `gap_right`.
    void put_grid(Strip& strip, Points gap_left, Points gap_right) const {
        for (int level = chart_.lowest; level <= chart_.highest; ++level) {
            const Points x = place(level);
            if (x < gap_left || x > gap_right) {
                strip.boxes.push_back(
                    {figure_, LineBox{x, 0, x, strip.height, desk_.style().hairline}});
            }
        }
    }

    Strip heading_strip(const std::string& heading) {
        Strip strip;
        const SetText text = desk_.set(heading, look_.group, right_ - desk_.style().page.left);
        strip.height = text.height() + 6;
        put(strip, text, desk_.style().page.left, 4, figure_);
        return strip;
    }

    Strip bar_strip(const Bar& bar) {
        Strip strip;
        const SetText label =
            desk_.set(bar.label + " ", look_.label, look_.label_column - look_.label_gap);
        strip.height = std::max(look_.row, label.height() + 4);
        const Points middle = strip.height / 2;
        if (bar.value) {
            put_grid(strip, right_ + 1, left_ - 1);
            put_bar(strip, *bar.value, middle);
        }
        put_right(strip, label, left_ - look_.label_gap, middle - label.height() / 2, figure_);
        put_bar_text(strip, bar, middle);
        return strip;
    }

    void put_bar(Strip& strip, double value, Points middle) const {
        const Points y = middle - look_.bar / 2;
        const auto bar = [&](Points right, const Colour& colour) {
            return RectBox{left_, y, right - left_, look_.bar, 0, colour, {}};
        };
        strip.boxes.push_back({figure_, bar(right_, desk_.style().track)});
        strip.boxes.push_back({figure_, bar(place(value), desk_.style().accent)});
        strip.boxes.push_back(
            {figure_, CircleBox{place(value), middle, look_.knob, desk_.style().accent, {}}});
    }

    void put_bar_text(Strip& strip, const Bar& bar, Points middle) {
        if (bar.value) {
            const SetText text = desk_.set(bar.text, look_.value, look_.value_column);
            const Points y = middle - text.height() / 2;
            put_right(strip, text, desk_.style().page.right, y, figure_);
            return;
        }
        const SetText text = desk_.set(bar.text, look_.missing, right_ - left_ - 12);
        const Points x = left_ + 8;
        put_grid(strip, x - 4, x + text.lines.front().width + 4);
        put(strip, text, x, middle - text.height() / 2, figure_);
    }

    Strip axis_strip() {
        Strip strip;
        put_grid(strip, right_ + 1, left_ - 1);
        strip.height = 3;
        for (PlacedBox& box : strip.boxes) {
            std::get<LineBox>(box.shape).y2 = strip.height;
        }
        for (int level = chart_.lowest; level <= chart_.highest; ++level) {
            const SetText text =
                desk_.set(std::to_string(level) + " ", look_.axis, look_.value_column);
            put(strip, text, place(level) - text.lines.front().width / 2, 3, figure_);
        }
        strip.height += look_.axis.leading;
        return strip;
    }

    void add_caption() {
        const SetText text = desk_.set(chart_.caption, look_.caption, desk_.style().page.measure());
        if (text.lines.empty()) {
            return;
        }
        Strip strip;
        strip.space_before = 3;
        strip.height = put(strip, text, desk_.style().page.left, 0, desk_.element(Tag::paragraph));
        desk_.add(std::move(strip));
    }

    Desk& desk_;
    const BarChart& chart_;
    const BarStyle& look_;
    std::size_t figure_;
    Points left_;
    Points right_;
};

}  // namespace

void compose(Desk& desk, const BarChart& chart) {
    ChartSetter(desk, chart).set();
}

}  // namespace evenhand::report
