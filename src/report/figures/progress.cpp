#include "report/figures/progress.h"

#include <algorithm>
#include <cmath>

#include "report/figures/axis.h"
#include "report/figures/marks.h"
#include "report/figures/numbers.h"

namespace evenhand::report::figures {

namespace {

constexpr double natural_height = 286;
constexpr double left_room = 74;  ///< For the words of the ticks.
constexpr double right_room = 10;
constexpr double heading = 20;
constexpr double foot = 26;
constexpr double between = 12;   ///< The two panels.
constexpr double least_top = 1;  ///< Points that an axis reaches at least.
constexpr double half_point = 0.5;
constexpr double dot = 4.6;
constexpr double cap = 4;  ///< Half the width of an interval's ends.

const Interval* known(const Outcome<Interval>& interval) {
    return std::get_if<Interval>(&interval);
}

bool has_enough(const ProgressRound& round) {
    return round.scores >= static_cast<std::size_t>(scores_needed);
}

/// The next half point that all values of a panel lie within.
double top_of(const std::vector<double>& values) {
    double top = least_top;
    for (const double value : values) {
        top = std::max(top, std::ceil(std::abs(value) / half_point) * half_point);
    }
    return top;
}

/// Value and ends of what a panel shows of a round.
struct Shown {
    double value = 0;
    const Interval* interval = nullptr;
};

Shown bias_of(const ProgressRound& round) {
    return {round.bias, known(round.bias_interval)};
}

Shown miss_of(const ProgressRound& round) {
    return {round.miss, known(round.miss_interval)};
}

using Pick = Shown (*)(const ProgressRound&);

double reach_of(const ProgressView& view, Pick pick) {
    std::vector<double> values;
    for (const ProgressRound& round : view.rounds) {
        const Shown shown = pick(round);
        values.push_back(shown.value);
        if (shown.interval != nullptr) {
            values.insert(values.end(), {shown.interval->low, shown.interval->high});
        }
    }
    return top_of(values);
}

std::string interval_words(const Outcome<Interval>& interval, bool with_sign) {
    const Interval* limits = known(interval);
    if (limits == nullptr) {
        return "not enough scores";
    }
    return with_sign ? signed_range(*limits) : range(*limits);
}

std::string sentence_of(const ProgressRound& round) {
    return round.title + ", " + round.date + ", " + counted(round.scores, "score") + ": " +
           signed_fixed(round.bias) + " points to the key (95 % " +
           interval_words(round.bias_interval, true) + "), a typical miss of " + fixed(round.miss) +
           " (95 % " + interval_words(round.miss_interval, false) + ")";
}

class ProgressPainter {
public:
    ProgressPainter(Canvas& canvas, const Box& box, const Scene& scene, const ProgressView& view)
        : canvas_(canvas), box_(box), scene_(scene), view_(view) {
        const double width = std::max(1.0, box.width - left_room - right_room);
        const double room = (box.height - 2 * heading - between - foot) / 2;
        above_ = {box.x + left_room, box.y + heading, width, room};
        below_ = {above_.x, above_.bottom() + between + heading, width, room};
        const auto rounds = static_cast<double>(view.rounds.size());
        along_ = {-0.5, rounds - 0.5, above_.x, width};
    }

    void paint() {
        const double bias = reach_of(view_, bias_of);
        const double miss = reach_of(view_, miss_of);
        const Axis up{-bias, bias, above_.bottom() - inset, -(above_.height - 2 * inset)};
        const Axis high{0, miss, below_.bottom() - inset, -(below_.height - 2 * inset)};
        paint_heading(above_, "Too high or too low, on average");
        paint_ticks(above_, up, {{bias, true}, {0, false}, {-bias, true}});
        paint_rounds(up, bias_of);
        paint_heading(below_, "Typical miss, in points");
        paint_ticks(below_, high, {{miss, true}, {miss / 2, true}, {0, false}});
        paint_rounds(high, miss_of);
        paint_dates();
        note_marks();
    }

private:
    static constexpr double inset = 8;  ///< So that the words of an outer tick stay inside.

    struct Tick {
        double value = 0;
        bool quiet = true;
    };

    void paint_heading(const Box& panel, const std::string& words) {
        canvas_.text({box_.x, panel.y - heading / 2},
                     fitted(canvas_, words, small_bold, box_.width),
                     Ink::muted,
                     small_bold,
                     TextAnchor::left);
    }

    void paint_ticks(const Box& panel, const Axis& axis, const std::vector<Tick>& ticks) {
        const bool two_sided = axis.from < 0;
        for (const Tick& tick : ticks) {
            const double y = axis.at(tick.value);
            line(canvas_, {panel.x, y}, {panel.right(), y}, {tick.quiet ? Ink::rule : Ink::muted});
            const std::string words = tick.value == 0 ? "the key"
                                      : two_sided     ? signed_fixed(tick.value)
                                                      : fixed(tick.value);
            canvas_.text({panel.x - 8, y}, words, Ink::muted, small, TextAnchor::right);
        }
    }

    void paint_rounds(const Axis& axis, Pick pick) {
        std::vector<Point> path;
        for (std::size_t at = 0; at < view_.rounds.size(); ++at) {
            path.push_back({x_of(at), axis.at(pick(view_.rounds[at]).value)});
        }
        if (path.size() > 1) {
            canvas_.line(path, {Ink::rule, 1.4});
        }
        for (std::size_t at = 0; at < view_.rounds.size(); ++at) {
            const ProgressRound& round = view_.rounds[at];
            paint_interval(x_of(at), axis, pick(round).interval, has_enough(round));
            canvas_.disc(path[at],
                         dot,
                         {has_enough(round) ? Ink::accent : Ink::paper, Stroke{Ink::accent, 1.8}});
        }
    }

    void paint_interval(double x, const Axis& axis, const Interval* interval, bool enough) {
        if (interval == nullptr) {
            return;
        }
        const double low = axis.at(std::max(interval->low, axis.from));
        const double high = axis.at(std::min(interval->high, axis.to));
        line(canvas_, {x, low}, {x, high}, {Ink::accent, enough ? 2.0 : 1.4, !enough});
        for (const double end : {low, high}) {
            line(canvas_, {x - cap, end}, {x + cap, end}, {Ink::accent, enough ? 2.0 : 1.4});
        }
    }

    /// As many as find room beside the last.
    void paint_dates() {
        const double y = below_.bottom() + foot / 2 + 2;
        double free = box_.x;
        const double end = put_date(view_.rounds.size() - 1, y);
        for (std::size_t at = 0; at + 1 < view_.rounds.size(); ++at) {
            const double width = canvas_.text_width(view_.rounds[at].date, small);
            const double left = left_of(at, width);
            if (left >= free && left + width + 10 <= end) {
                free = put_date(at, y) + width + 10;
            }
        }
    }

    /// Gives its left edge.
    double put_date(std::size_t round, double y) {
        const std::string& date = view_.rounds[round].date;
        const double left = left_of(round, canvas_.text_width(date, small));
        canvas_.text({left, y}, date, Ink::muted, small, TextAnchor::left);
        return left;
    }

    [[nodiscard]] double left_of(std::size_t round, double width) const {
        return std::clamp(x_of(round) - width / 2, box_.x, std::max(box_.x, box_.right() - width));
    }

    [[nodiscard]] double x_of(std::size_t round) const {
        return along_.at(static_cast<double>(round));
    }

    void note_marks() {
        const double width = along_.length / static_cast<double>(view_.rounds.size());
        for (std::size_t at = 0; at < view_.rounds.size(); ++at) {
            note_mark(scene_,
                      {x_of(at) - width / 2, above_.y, width, below_.bottom() - above_.y},
                      "",
                      sentence_of(view_.rounds[at]));
        }
    }

    Canvas& canvas_;
    Box box_;
    const Scene& scene_;
    const ProgressView& view_;
    Box above_;
    Box below_;
    Axis along_;
};

FigureTable table_of(const ProgressView& view) {
    FigureTable table;
    table.head = {"Round", "Date", "Scores", "Points to the key", "95 %", "Typical miss", "95 %"};
    for (const ProgressRound& round : view.rounds) {
        table.rows.push_back({round.title,
                              round.date,
                              std::to_string(round.scores),
                              signed_fixed(round.bias),
                              interval_words(round.bias_interval, true),
                              fixed(round.miss),
                              interval_words(round.miss_interval, false)});
    }
    return table;
}

}  // namespace

Figure progress_figure(const ProgressView& view) {
    Figure figure;
    figure.question = "Do my scores come nearer to the key?";
    figure.note = "One column for each round. Dot: mean, hollow where a round has fewer than " +
                  std::to_string(scores_needed) + " scores; line: 95 % interval.";
    figure.reading = view.reading;
    figure.table = table_of(view);
    if (view.rounds.size() < 2) {
        figure.absence = "It takes two rounds to show a change.";
        figure.description = figure.absence;
        return figure;
    }
    figure.description =
        "A dot with a 95 % interval for each of " + counted(view.rounds.size(), "round") +
        ": how far too high or too low above, the typical miss below. " + view.reading;
    figure.paint = [view](Canvas& canvas, const Box& box, const Scene& scene) {
        ProgressPainter(canvas, box, scene, view).paint();
    };
    figure.height = [](double, const std::string&) { return natural_height; };
    return figure;
}

}  // namespace evenhand::report::figures
