#include "report/figures/panel_size.h"

#include <algorithm>
#include <cmath>

#include "report/figures/axis.h"
#include "report/figures/marks.h"
#include "report/figures/numbers.h"
#include "report/figures/words.h"

namespace evenhand::report::figures {

namespace {

constexpr double natural_height = 220;
constexpr double left_room = 38;
constexpr double right_room = 118;

/// The first step that reaches the aim, or null.
const PanelSizeStep* first_reaching(const PanelSizeView& view) {
    const auto found = std::ranges::find_if(
        view.steps, [&](const PanelSizeStep& step) { return step.reliability >= view.aim; });
    return found == view.steps.end() ? nullptr : &*found;
}

const PanelSizeStep* first_safe(const PanelSizeView& view) {
    const auto found = std::ranges::find_if(view.steps, [&](const PanelSizeStep& step) {
        return step.interval && step.interval->low >= view.aim;
    });
    return found == view.steps.end() ? nullptr : &*found;
}

std::string people(int count) {
    return counted(static_cast<std::size_t>(count), "interviewer");
}

std::string reading_of(const PanelSizeView& view) {
    const PanelSizeStep* needed = first_reaching(view);
    const PanelSizeStep* safe = first_safe(view);
    const std::string aim = fixed(view.aim, 2);
    if (needed == nullptr) {
        const PanelSizeStep& last = view.steps.back();
        return "Even " + people(last.interviewers) + " bring a ranking of candidates to " +
               fixed(last.reliability, 2) + " only; " + aim + " is out of reach.";
    }
    const std::string safely =
        safe == nullptr  ? ""
        : safe == needed ? ", safely above " + aim
                         : ", and " + std::to_string(safe->interviewers) + " make " + aim + " safe";
    if (needed->interviewers <= 2) {
        return "With " + people(needed->interviewers) + " a ranking of candidates is " +
               fixed(needed->reliability, 2) + " reliable" + safely + ".";
    }
    const PanelSizeStep& two = view.steps[1];
    return "With 2 interviewers a ranking of candidates is " + fixed(two.reliability, 2) +
           " reliable; " + std::to_string(needed->interviewers) + " bring it to " +
           fixed(needed->reliability, 2) + safely + ".";
}

class PanelSizePainter {
public:
    PanelSizePainter(Canvas& canvas, const Box& box, const PanelSizeView& view)
        : canvas_(canvas), box_(box), view_(view), needed_(first_reaching(view)) {
        double least = 0.5;
        for (const PanelSizeStep& step : view.steps) {
            least = std::min({least,
                              step.reliability,
                              step.fair_limit,
                              step.interval ? step.interval->low : 1.0});
        }
        least = std::max(0.0, std::floor(10 * least) / 10);
        plot_ = {
            box.x + left_room, box.y + 10, box.width - left_room - right_room, box.height - 54};
        up_ = {least, 1, plot_.bottom(), -plot_.height};
        along_ = {0.7, view.steps.back().interviewers + 0.1, plot_.x, plot_.width};
    }

    void paint() {
        paint_band();
        paint_grid();
        paint_curves();
        paint_answer();
        paint_ends();
        canvas_.text({plot_.x + plot_.width / 2, plot_.bottom() + 31},
                     "interviewers for each candidate",
                     Ink::muted,
                     small,
                     TextAnchor::centre);
    }

private:
    [[nodiscard]] Point at(const PanelSizeStep& step, double value) const {
        return {along_.at(step.interviewers), up_.at(std::clamp(value, up_.from, up_.to))};
    }

    void paint_band() {
        std::vector<Point> edge;
        for (const PanelSizeStep& step : view_.steps) {
            if (step.interval) {
                edge.push_back(at(step, step.interval->high));
            }
        }
        for (auto step = view_.steps.rbegin(); step != view_.steps.rend(); ++step) {
            if (step->interval) {
                edge.push_back(at(*step, step->interval->low));
            }
        }
        if (edge.size() > 3) {
            canvas_.polygon(edge, {Ink::band, Stroke{Ink::rule}});
        }
    }

    void paint_grid() {
        const int step = up_.to - up_.from > 0.55 ? 2 : 1;  // Tenths
        const int least = static_cast<int>(std::lround(10 * up_.from));
        for (int tenths = 10; tenths >= least; tenths -= step) {
            const double value = tenths / 10.0;
            if (std::abs(value - view_.aim) <= 0.04) {
                continue;
            }
            line(canvas_, {plot_.x, up_.at(value)}, {plot_.right(), up_.at(value)}, {Ink::rule});
            canvas_.text(
                {plot_.x - 8, up_.at(value)}, fixed(value), Ink::muted, small, TextAnchor::right);
        }
        const double y = up_.at(view_.aim);
        line(canvas_, {plot_.x, y}, {plot_.right(), y}, {Ink::text});
        canvas_.text({plot_.x - 8, y}, fixed(view_.aim), Ink::text, small_bold, TextAnchor::right);
        for (const PanelSizeStep& each : view_.steps) {
            const bool answer = &each == needed_;
            canvas_.text({along_.at(each.interviewers), plot_.bottom() + 12},
                         std::to_string(each.interviewers),
                         answer ? Ink::text : Ink::muted,
                         answer ? small_bold : small,
                         TextAnchor::centre);
        }
    }

    void paint_curves() {
        std::vector<Point> given;
        std::vector<Point> fair;
        for (const PanelSizeStep& step : view_.steps) {
            given.push_back(at(step, step.reliability));
            fair.push_back(at(step, step.fair_limit));
        }
        canvas_.line(fair, {Ink::muted, 1.4, true});
        canvas_.line(given, {Ink::text, 2});
        for (std::size_t each = 0; each < given.size(); ++each) {
            const bool answer = &view_.steps[each] == needed_;
            canvas_.disc(given[each], answer ? 5.5 : 3, {Ink::text});
        }
    }

    /// The answer stands at its point, under the curve, where nothing else is.
    void paint_answer() {
        if (needed_ == nullptr) {
            return;
        }
        std::string words = people(needed_->interviewers) + ": " + fixed(needed_->reliability, 2);
        if (needed_->interval) {
            words += " (" + fixed(needed_->interval->low, 2) + "–" +
                     fixed(needed_->interval->high, 2) + ")";
        }
        const Point point = at(*needed_, needed_->reliability);
        const double low = needed_->interval ? at(*needed_, needed_->interval->low).y : point.y;
        const double under = std::max(up_.at(view_.aim), low);
        const double y = std::min(under + 16, plot_.bottom() - 9);
        const double width = canvas_.text_width(words, bold);
        const double x = std::min(point.x + 5, plot_.right() - width);
        line(canvas_, {point.x, point.y + 6}, {point.x, y + 6}, {Ink::text});
        canvas_.box({x - 1, y - 8, width + 4, 16}, {Ink::paper});
        canvas_.text({x, y}, words, Ink::text, bold, TextAnchor::left);
    }

    void paint_ends() {
        const PanelSizeStep& last = view_.steps.back();
        const double x = plot_.right() + 8;
        const std::vector<double> at_y = spread(
            {at(last, last.fair_limit).y - 7, at(last, last.reliability).y + 7, up_.at(view_.aim)},
            16,
            plot_.y,
            plot_.bottom());
        const double room = box_.right() - x;
        const auto put = [&](double y, const std::string& words, Ink ink, const Type& type) {
            canvas_.text({x, y}, fitted(canvas_, words, type, room), ink, type, TextAnchor::left);
        };
        put(at_y[0], "fair scores (limit)", Ink::muted, small);
        put(at_y[1], "scores as given", Ink::text, small_bold);
        put(at_y[2], "aim " + fixed(view_.aim, 2), Ink::text, small);
    }

    Canvas& canvas_;
    Box box_;
    const PanelSizeView& view_;
    const PanelSizeStep* needed_;
    Box plot_;
    Axis up_;
    Axis along_;
};

bool has_band(const PanelSizeView& view) {
    return std::ranges::any_of(view.steps,
                               [](const PanelSizeStep& step) { return step.interval.has_value(); });
}

std::string limit_of(const PanelSizeView& view, const PanelSizeStep& step, double Interval::*end) {
    if (step.interval) {
        return fixed((*step.interval).*end, 2);
    }
    return view.no_band == Undefined::too_large ? "not computed: too many scores" : "not enough";
}

FigureTable table_of(const PanelSizeView& view) {
    FigureTable table;
    table.head = {
        "Interviewers", "Reliability", "95 % from", "95 % to", "With fair scores (limit)"};
    for (const PanelSizeStep& step : view.steps) {
        table.rows.push_back({std::to_string(step.interviewers),
                              fixed(step.reliability, 2),
                              limit_of(view, step, &Interval::low),
                              limit_of(view, step, &Interval::high),
                              fixed(step.fair_limit, 2)});
    }
    return table;
}

std::string absence_of(const PanelSizeView& view) {
    if (!view.obstacle && view.steps.size() > 1) {
        return "";
    }
    const bool few = !view.obstacle || view.obstacle->reason == Undefined::too_few;
    return few ? "Not enough to tell: this needs at least two interviewers and ten candidates, "
                 "some of whom both have scored."
               : obstacle_sentence(*view.obstacle);
}

}  // namespace

Figure panel_size_figure(const PanelSizeView& view) {
    Figure figure;
    figure.question = "How many interviewers does a decision need?";
    figure.note =
        "Reliability of ranking candidates, 0 to 1, when each meets so many interviewers" +
        std::string(has_band(view) ? "; band: 95 % interval. Aim: " : ". Aim: ") +
        fixed(view.aim, 2) + ". Dashed: the limit when severity is taken out of the scores.";
    figure.absence = absence_of(view);
    if (!figure.absence.empty()) {
        figure.reading = figure.absence;
        figure.description = figure.absence;
        return figure;
    }
    figure.table = table_of(view);
    figure.reading = reading_of(view);
    figure.description = "A curve that rises with the number of interviewers. " + figure.reading;
    figure.paint = [view](Canvas& canvas, const Box& box, const Scene&) {
        PanelSizePainter(canvas, box, view).paint();
    };
    figure.height = [](double, const std::string&) { return natural_height; };
    return figure;
}

}  // namespace evenhand::report::figures
