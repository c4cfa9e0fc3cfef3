#include "report/figures/wright.h"

#include <algorithm>
#include <cmath>

#include "report/figures/marks.h"
#include "report/figures/numbers.h"
#include "report/figures/words.h"
#include "report/figures/wright_painter.h"

namespace evenhand::report::figures {

namespace {

constexpr double natural_height = 340;
constexpr std::size_t most_rulers = 2;  ///< Beside each other; the table has all.
constexpr double heading = 20;          ///< Above each of several rulers.
constexpr double between = 18;

bool has_enough(const RulerInterviewer& interviewer) {
    return interviewer.interviews >= severity_needs && interviewer.enough_scores;
}

/// The lowest and the highest place in points.
Interval span_of(const Ruler& ruler, const std::vector<double>& measures) {
    const auto [low, high] = std::ranges::minmax(measures);
    return {points_at(ruler, low), points_at(ruler, high)};
}

std::string comparison(double candidates, double interviewers) {
    if (interviewers < practical_difference) {
        return ": whom you meet hardly matters.";
    }
    const double ratio = interviewers / std::max(0.01, candidates);
    if (ratio < 0.67) {
        return ": what you answer matters more than whom you meet, but whom you meet matters.";
    }
    return ratio <= 1.5 ? ": whom you meet matters about as much as what you answer."
                        : ": whom you meet matters more than what you answer.";
}

std::string reading_of(const WrightView& view) {
    const Ruler& ruler = view.rulers.front();
    std::vector<double> candidates;
    std::vector<double> interviewers;
    for (const RulerMark& mark : ruler.candidates) {
        candidates.push_back(mark.measure);
    }
    for (const RulerInterviewer& each : ruler.interviewers) {
        if (has_enough(each)) {
            interviewers.push_back(each.mark.measure);
        }
    }
    if (candidates.empty() || interviewers.size() < 2) {
        return obstacle_sentence({Undefined::needs_two_raters});
    }
    const Interval of_candidates = span_of(ruler, candidates);
    const Interval of_interviewers = span_of(ruler, interviewers);
    const std::string rulers =
        view.apart ? " The groups share no candidate, so places on different rulers cannot be "
                     "compared."
                   : "";
    return (view.apart ? "In group " + std::to_string(ruler.group) + " candidates"
                       : std::string("Candidates")) +
           " spread from " + range(of_candidates) + " points, interviewers from " +
           range(of_interviewers) +
           comparison(of_candidates.high - of_candidates.low,
                      of_interviewers.high - of_interviewers.low) +
           rulers;
}

void add_row(FigureTable& table,
             const Ruler& ruler,
             const std::string& kind,
             const RulerMark& mark,
             bool enough) {
    std::string place = enough ? fixed(points_at(ruler, mark.measure)) : "not enough";
    if (mark.end != RulerMark::End::none) {
        place += mark.end == RulerMark::End::least ? " (min)" : " (max)";
    }
    table.rows.push_back({kind, mark.name, place});
    table.ids.emplace_back();
}

FigureTable table_of(const WrightView& view) {
    FigureTable table;
    table.head = {"What", "Name", "Place on the ruler, points"};
    for (std::size_t at = 0; at < view.rulers.size(); ++at) {
        const Ruler& ruler = view.rulers[at];
        const std::string group = view.apart ? " of group " + std::to_string(ruler.group) : "";
        for (const RulerInterviewer& each : ruler.interviewers) {
            add_row(table, ruler, "interviewer" + group, each.mark, has_enough(each));
            table.ids.back() = each.mark.id;
        }
        for (const RulerMark& mark : ruler.criteria) {
            add_row(table, ruler, "criterion" + group, mark, true);
        }
        for (const RulerMark& mark : ruler.candidates) {
            add_row(table, ruler, "candidate" + group, mark, true);
        }
    }
    return table;
}

void paint(Canvas& canvas, const Box& box, const Scene& scene, const WrightView& view) {
    const std::size_t drawn = std::min(most_rulers, view.rulers.size());
    const double gaps = between * static_cast<double>(drawn - 1);
    const double width = (box.width - gaps) / static_cast<double>(drawn);
    const double top = view.apart ? heading : 0;
    for (std::size_t at = 0; at < drawn; ++at) {
        const double x = box.x + (width + between) * static_cast<double>(at);
        if (view.apart) {
            const bool last_of_more = at + 1 == drawn && view.rulers.size() > drawn;
            const std::string more =
                last_of_more
                    ? ", " + std::to_string(view.rulers.size() - drawn) + " more in the table"
                    : "";
            canvas.text({x, box.y + 9},
                        fitted(canvas,
                               "Group " + std::to_string(view.rulers[at].group) + more,
                               small_bold,
                               width),
                        Ink::text,
                        small_bold,
                        TextAnchor::left);
        }
        paint_ruler(canvas, {x, box.y + top, width, box.height - top}, scene, view.rulers[at]);
    }
}

}  // namespace

double points_at(const Ruler& ruler, double measure) {
    const std::vector<RulerTick>& ticks = ruler.ticks;
    const auto above =
        std::ranges::find_if(ticks, [&](const RulerTick& tick) { return tick.measure >= measure; });
    const std::size_t found = static_cast<std::size_t>(above - ticks.begin());
    const std::size_t upper = std::clamp<std::size_t>(found, 1, ticks.size() - 1);
    const RulerTick& low = ticks[upper - 1];
    const RulerTick& high = ticks[upper];
    const double points = low.points + (measure - low.measure) / (high.measure - low.measure) *
                                           (high.points - low.points);
    // Beyond the last tick the curve flattens: half a point is as far as a straight line holds.
    return std::clamp(points, ticks.front().points - 0.5, ticks.back().points + 0.5);
}

Figure wright_figure(const WrightView& view) {
    Figure figure;
    figure.question = "How do candidates, interviewers and criteria compare?";
    figure.note =
        "One ruler, in the points that a candidate at that height is expected to get. A candidate "
        "level with an interviewer or a criterion is expected to get the middle of the scale "
        "there.";
    if (view.obstacle || view.rulers.empty()) {
        figure.absence = obstacle_sentence(view.obstacle.value_or(Obstacle{}));
        figure.reading = figure.absence;
        figure.description = figure.absence;
        return figure;
    }
    figure.table = table_of(view);
    figure.reading = reading_of(view);
    figure.description =
        "An upright ruler with three columns: candidates, interviewers and criteria, as dots at "
        "their height. " +
        figure.reading;
    figure.paint = [view](Canvas& canvas, const Box& box, const Scene& scene) {
        paint(canvas, box, scene, view);
    };
    figure.height = [](double, const std::string&) { return natural_height; };
    return figure;
}

}  // namespace evenhand::report::figures
