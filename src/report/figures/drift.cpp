#include "report/figures/drift.h"

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
constexpr double reach = 1.5;  ///< Points up and down.

bool has_enough(const DriftView& view) {
    return view.steps.size() >= static_cast<std::size_t>(shape_needs);
}

double total(const DriftView& view) {
    return view.steps.back().trend - view.steps.front().trend;
}

std::string reading_of(const DriftView& view) {
    if (!has_enough(view)) {
        return "There are not enough interviews to tell: " +
               so_many_of(static_cast<int>(view.steps.size()), shape_needs) + ".";
    }
    const int first = view.steps.front().interview;
    const std::string stretch = "your " + (first == 1 ? "first" : ordinal(first)) + " to your " +
                                ordinal(view.steps.back().interview) + " interview";
    if (!view.told) {
        return "From " + stretch + " no dependable change is seen (" + signed_fixed(total(view)) +
               " points).";
    }
    return "From " + stretch + " you have become " + fixed(std::abs(total(view))) + " points " +
           (total(view) < 0 ? "stricter" : "softer") + " for the same answers.";
}

class DriftPainter {
public:
    DriftPainter(Canvas& canvas, const Box& box, const DriftView& view)
        : canvas_(canvas), box_(box), view_(view) {
        plot_ = {box.x + 70, box.y + 12, box.width - 70 - 96, box.height - 58};
        along_ = {view.steps.front().interview - 1.0,
                  view.steps.back().interview + 1.0,
                  plot_.x,
                  plot_.width};
        up_ = {-reach, reach, plot_.bottom(), -plot_.height};
    }

    void paint() {
        paint_grid();
        if (has_enough(view_)) {
            paint_band();
        }
        line(canvas_, {plot_.x, up_.at(0)}, {plot_.right(), up_.at(0)}, {Ink::muted});
        for (const DriftStep& step : view_.steps) {
            canvas_.disc(at(step, step.residual), 2.8, {Ink::fill, Stroke{Ink::muted, 0.8}});
        }
        if (has_enough(view_)) {
            paint_trend();
        } else {
            canvas_.text({plot_.right() + 8, up_.at(0)},
                         fitted(canvas_, "too few", small, 88),
                         Ink::muted,
                         small,
                         TextAnchor::left);
        }
        paint_interviews();
    }

private:
    [[nodiscard]] Point at(const DriftStep& step, double value) const {
        return {along_.at(step.interview), up_.at(std::clamp(value, -reach, reach))};
    }

    void paint_grid() {
        for (const double value : std::array{-1.5, -1.0, -0.5, 0.5, 1.0, 1.5}) {
            line(canvas_, {plot_.x, up_.at(value)}, {plot_.right(), up_.at(value)}, {Ink::rule});
        }
        const auto label = [&](double value, const std::string& words) {
            canvas_.text({plot_.x - 8, up_.at(value)}, words, Ink::muted, small, TextAnchor::right);
        };
        label(1, "+1 point");
        label(0, "as others");
        label(-1, "−1 point");
    }

    void paint_band() {
        std::vector<Point> edge;
        for (const DriftStep& step : view_.steps) {
            edge.push_back(at(step, step.trend + step.half));
        }
        for (auto step = view_.steps.rbegin(); step != view_.steps.rend(); ++step) {
            edge.push_back(at(*step, step->trend - step->half));
        }
        canvas_.polygon(edge, {Ink::accent_soft});
    }

    void paint_trend() {
        const DriftStep& first = view_.steps.front();
        const DriftStep& last = view_.steps.back();
        const std::array<Point, 2> ends = {at(first, first.trend), at(last, last.trend)};
        canvas_.line(ends, {Ink::accent, 2.4});
        // The first value stands away from the line, where the dots are few.
        const bool falls = last.trend <= first.trend;
        const double y = falls ? up_.at(1.3) : up_.at(-1.3);
        const std::string words = signed_fixed(first.trend) + " at first";
        line(canvas_, ends[0], {ends[0].x, falls ? y + 8 : y - 8}, {Ink::accent});
        canvas_.box({ends[0].x - 2, y - 8, canvas_.text_width(words, bold) + 4, 16}, {Ink::paper});
        canvas_.text({ends[0].x, y}, words, Ink::accent, bold, TextAnchor::left);
        const double x = plot_.right() + 8;
        canvas_.text(
            {x, ends[1].y}, signed_fixed(last.trend) + " now", Ink::accent, bold, TextAnchor::left);
        const bool low = ends[1].y + 17 > plot_.bottom() - 8;
        canvas_.text({x, ends[1].y + (low ? -17 : 17)},
                     "± " + fixed(last.half) + " (95 %)",
                     Ink::accent,
                     small,
                     TextAnchor::left);
    }

    void paint_interviews() {
        const int first = view_.steps.front().interview;
        const int last = view_.steps.back().interview;
        const int by = std::max(1, static_cast<int>(std::ceil((last - first) / 30.0)) * 10);
        const double y = plot_.bottom() + 13;
        double free = plot_.x - 100;
        for (int number = first; number <= last;
             number = number == first ? (first / by + 1) * by : number + by) {
            const std::string words = ordinal(number);
            const double half = canvas_.text_width(words, small) / 2;
            if (along_.at(number) - half > free) {
                canvas_.text({along_.at(number), y}, words, Ink::muted, small, TextAnchor::centre);
                free = along_.at(number) + half + 8;
            }
        }
        canvas_.text({plot_.x + plot_.width / 2, plot_.bottom() + 32},
                     "interview, in order of time",
                     Ink::muted,
                     small,
                     TextAnchor::centre);
    }

    Canvas& canvas_;
    Box box_;
    const DriftView& view_;
    Box plot_;
    Axis along_;
    Axis up_;
};

FigureTable table_of(const DriftView& view) {
    FigureTable table;
    table.head = {"Interview", "Points above expected", "Trend", "±"};
    for (const DriftStep& step : view.steps) {
        const bool enough = has_enough(view);
        table.rows.push_back({std::to_string(step.interview),
                              signed_fixed(step.residual, 2),
                              enough ? signed_fixed(step.trend, 2) : "not enough",
                              enough ? fixed(step.half, 2) : "not enough"});
    }
    return table;
}

}  // namespace

Figure drift_figure(const DriftView& view) {
    Figure figure;
    figure.question = "Have I changed over time?";
    figure.note =
        "Each dot is one interview: your scores minus what everybody else’s scores lead one to "
        "expect. Line and band: trend and its 95 % interval.";
    if (view.obstacle || view.steps.size() < 2) {
        figure.absence = view.obstacle ? obstacle_sentence(*view.obstacle)
                                       : "The order of your interviews in time is not known, or "
                                         "there are fewer than two.";
        figure.reading = figure.absence;
        figure.description = figure.absence;
        return figure;
    }
    figure.table = table_of(view);
    figure.reading = reading_of(view);
    figure.description = "One dot for each interview over time. " + figure.reading;
    figure.paint = [view](Canvas& canvas, const Box& box, const Scene&) {
        DriftPainter(canvas, box, view).paint();
    };
    figure.height = [](double, const std::string&) { return natural_height; };
    return figure;
}

}  // namespace evenhand::report::figures
