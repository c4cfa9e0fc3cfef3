#include "report/figures/standing.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "report/figures/axis.h"
#include "report/figures/marks.h"
#include "report/figures/numbers.h"
#include "report/figures/words.h"

namespace evenhand::report::figures {

namespace {

constexpr double natural_height = 190;

bool has_enough(const StandingView& view) {
    return view.interviews >= severity_needs && view.enough_scores;
}

bool shows_colleagues(const StandingView& view) {
    return view.colleagues.size() >= nameless_colleagues;
}

std::string reading_of(const StandingView& view, const Estimate& mine) {
    const std::string interviews = counted(static_cast<std::size_t>(view.interviews), "interview");
    if (!has_enough(view)) {
        return "There are not enough interviews to tell: " + what_lacks(view.interviews) + ".";
    }
    if (view.told_apart) {
        return "For the same answers you give " + fixed(std::abs(mine.value)) + " points " +
               (mine.value < 0 ? "less" : "more") + " than the average interviewer (95 % " +
               size_range(mine.interval) + ").";
    }
    const double most = std::max(std::abs(mine.interval.low), std::abs(mine.interval.high));
    if (most <= practical_difference) {
        return "Over all " + interviews +
               " you give what the average interviewer gives, to within " + fixed(most) +
               " points.";
    }
    return "Over all " + interviews +
           " no dependable difference from the average interviewer is seen (95 % " +
           signed_range(mine.interval) + " points).";
}

class StandingPainter {
public:
    StandingPainter(Canvas& canvas, const Box& box, const StandingView& view, const Estimate& mine)
        : canvas_(canvas),
          box_(box),
          view_(view),
          mine_(mine),
          top_(box.y + 26),
          base_(box.bottom() - 46) {
        const double left = box.x + 116;
        axis_ = {-1, 1, left, box.right() - left - 40};
    }

    void paint() {
        paint_ground();
        const double first = top_ + (base_ - top_) * 0.32;
        paint_me(first);
        paint_colleagues(top_ + (base_ - top_) * 0.74);
    }

private:
    void text(double x, double y, const std::string& words, TextAnchor anchor) {
        canvas_.text({x, y}, words, Ink::muted, small, anchor);
    }

    void paint_ground() {
        const double left = axis_.at(-practical_difference);
        canvas_.box({left, top_, axis_.at(practical_difference) - left, base_ - top_}, {Ink::band});
        text(axis_.at(0),
             box_.y + 12,
             "within " + fixed(practical_difference) + " points: too small to matter",
             TextAnchor::centre);
        for (const double tick : std::array{-1.0, -0.5, 0.0, 0.5, 1.0}) {
            const double x = axis_.at(tick);
            line(canvas_, {x, top_}, {x, base_}, {tick == 0 ? Ink::muted : Ink::rule});
            text(x, base_ + 13, tick == 0 ? "average" : signed_fixed(tick), TextAnchor::centre);
        }
        paint_arrow(canvas_, {axis_.at(-1) + 4, base_ + 33}, Toward::left);
        text(axis_.at(-1) + 11, base_ + 33, "you give less", TextAnchor::left);
        text(axis_.at(0), base_ + 33, "score points", TextAnchor::centre);
        paint_arrow(canvas_, {axis_.at(1) - 4, base_ + 33}, Toward::right);
        text(axis_.at(1) - 11, base_ + 33, "you give more", TextAnchor::right);
    }

    void paint_me(double y) {
        const bool sure = has_enough(view_);
        canvas_.text({box_.x, y}, "You", Ink::accent, bold, TextAnchor::left);
        IntervalMark mark;
        mark.interval = mine_.interval;
        mark.stroke = {sure ? Ink::accent : Ink::muted, sure ? 3.0 : 1.4, !sure};
        mark.cap = 6;
        paint_interval(canvas_, axis_, y, mark);
        if (sure) {
            const double x = axis_.at(std::clamp(mine_.value, -1.0, 1.0));
            canvas_.disc({x, y}, 6.5, {Ink::accent});
        }
        const std::string words =
            sure ? signed_fixed(mine_.value) + " (" + signed_range(mine_.interval) + ")"
                 : what_lacks(view_.interviews);
        const Type type = sure ? bold : small;
        const Point at = beside(canvas_.text_width(words, type), y);
        canvas_.text(at, words, sure ? Ink::accent : Ink::muted, type, TextAnchor::left);
    }

    /// Where words of this width stand clear of the interval: right of it, left of it, or above.
    [[nodiscard]] Point beside(double width, double y) const {
        const double right = axis_.at(std::clamp(mine_.interval.high, -1.0, 1.0)) + 10;
        if (right + width <= box_.right()) {
            return {right, y};
        }
        const double left = axis_.at(std::clamp(mine_.interval.low, -1.0, 1.0)) - 10 - width;
        return left >= axis_.start ? Point{left, y} : Point{axis_.at(0) - width / 2, y - 16};
    }

    void paint_colleagues(double y) {
        const std::string count = counted(view_.colleagues.size(), "colleague");
        canvas_.text(
            {box_.x, y}, fitted(canvas_, count, body, 106), Ink::text, body, TextAnchor::left);
        if (!shows_colleagues(view_)) {
            text(axis_.at(-1),
                 y,
                 "so few could be told by their places: not shown",
                 TextAnchor::left);
            return;
        }
        for (const double points : view_.colleagues) {
            const double x = axis_.at(std::clamp(points, -1.0, 1.0));
            line(canvas_, {x, y - 11}, {x, y + 11}, {Ink::text, 1.5});
        }
    }

    Canvas& canvas_;
    Box box_;
    const StandingView& view_;
    const Estimate& mine_;
    double top_;
    double base_;
    Axis axis_;
};

}  // namespace

Figure standing_figure(const StandingView& view) {
    Figure figure;
    figure.question = "Am I strict or lenient?";
    figure.note =
        "Score points for the same answers, compared with the average interviewer. Line: 95 % "
        "interval.";
    const Estimate* mine = std::get_if<Estimate>(&view.points);
    if (view.obstacle || mine == nullptr) {
        figure.absence = obstacle_sentence(view.obstacle.value_or(
            Obstacle{mine == nullptr ? std::get<Undefined>(view.points) : Undefined::too_few}));
        figure.reading = figure.absence;
        figure.description = figure.absence;
        return figure;
    }
    const bool enough = has_enough(view);
    figure.reading = reading_of(view, *mine);
    figure.description =
        "Your dot and interval on a scale of score points around the average. " + figure.reading;
    figure.table.head = {"Who", "Points", "95 % from", "95 % to"};
    figure.table.rows = {{"You",
                          enough ? signed_fixed(mine->value, 2) : "not enough",
                          signed_fixed(mine->interval.low, 2),
                          signed_fixed(mine->interval.high, 2)}};
    figure.paint = [view](Canvas& canvas, const Box& box, const Scene&) {
        StandingPainter(canvas, box, view, std::get<Estimate>(view.points)).paint();
    };
    figure.height = [](double, const std::string&) { return natural_height; };
    return figure;
}

}  // namespace evenhand::report::figures
