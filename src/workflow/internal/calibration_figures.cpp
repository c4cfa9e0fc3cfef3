#include "workflow/internal/calibration_figures.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "calibration/model_use.h"

namespace evenhand::workflow::internal {

namespace {

using calibration::Element;
using calibration::Facet;
using calibration::MfrmFit;
using calibration::Ratings;
using calibration::Standing;
using report::figures::Effect;
using report::figures::FairRow;
using report::figures::FairView;
using report::figures::FitRow;
using report::figures::FitView;
using report::figures::Flag;
using report::figures::Obstacle;
using report::figures::Outcome;
using report::figures::Ruler;
using report::figures::RulerMark;
using report::figures::RulerTick;
using report::figures::ScaleUsePanel;
using report::figures::ScaleUseView;
using report::figures::SeverityRow;
using report::figures::SeverityView;
using report::figures::Undefined;
using report::figures::WrightView;

bool is_extreme(const Element& element) {
    return element.standing == Standing::minimum || element.standing == Standing::maximum;
}

bool told_apart(const CalibrationAnalysis& analysis, std::uint32_t rater) {
    return std::ranges::any_of(flags_of(analysis, rater), [](const Flag& flag) {
        return flag.effect == Effect::severe || flag.effect == Effect::lenient;
    });
}

std::vector<std::uint32_t> numbers(std::size_t count) {
    std::vector<std::uint32_t> all(count);
    for (std::uint32_t at = 0; at < all.size(); ++at) {
        all[at] = at;
    }
    return all;
}

/// For each interviewer, how often each score was given.
std::vector<std::vector<double>> given_counts(const Ratings& ratings) {
    std::vector<std::vector<double>> counts(
        ratings.raters.size(), std::vector<double>(static_cast<std::size_t>(ratings.levels())));
    for (const calibration::Rating& rating : ratings.ratings) {
        counts[rating.rater][static_cast<std::size_t>(rating.score - ratings.lowest)] += 1;
    }
    return counts;
}

void divide(std::vector<double>& counts) {
    double sum = 0;
    for (const double count : counts) {
        sum += count;
    }
    for (double& count : counts) {
        count /= std::max(1.0, sum);
    }
}

Outcome<std::vector<double>> expected_of(const CalibrationAnalysis& analysis, std::uint32_t rater) {
    if (analysis.model() == nullptr) {
        return std::get<Undefined>(analysis.fit);
    }
    if (analysis.expected_shares[rater].empty()) {
        return Undefined::too_few;
    }
    return analysis.expected_shares[rater];
}

RulerMark ruler_mark(const Element& element, const std::string& id, const std::string& name) {
    RulerMark mark{id, name, element.measure, element.model_se};
    if (element.standing == Standing::minimum) {
        mark.end = RulerMark::End::least;
    } else if (element.standing == Standing::maximum) {
        mark.end = RulerMark::End::most;
    }
    return mark;
}

std::vector<RulerTick> ticks_of(const MfrmFit& fit, const Ratings& ratings) {
    std::vector<RulerTick> ticks;
    const int halves = 2 * (ratings.highest - ratings.lowest);
    const int step = halves > 16 ? 2 : 1;
    for (int half = 1; half < halves; half += step) {
        const double points = ratings.lowest + half / 2.0;
        if (const auto measure = calibration::measure_of_points(fit, points)) {
            ticks.push_back({points, *measure});
        }
    }
    return ticks;
}

bool at_least_needed(const Ratings& ratings, std::uint32_t rater) {
    return std::ranges::count(ratings.ratings, rater, &calibration::Rating::rater) >=
           report::figures::scores_needed;
}

/// The ruler of one linked group. Names are looked up by id: a group numbers its own.
class RulerMaker {
public:
    explicit RulerMaker(const CalibrationAnalysis& analysis) : analysis_(analysis) {
        const FilteredScores& scores = analysis.scores;
        for (const auto& each : scores.candidates) {
            candidates_.emplace(each.id, each.name);
        }
        for (const auto& each : scores.criteria) {
            criteria_.emplace(each.id, each.name);
        }
        for (const std::uint32_t at : numbers(scores.interviewers.size())) {
            interviewers_.emplace(scores.interviewers[at].id, at);
        }
    }

    [[nodiscard]] Ruler ruler(const MfrmFit& fit, const Ratings& ratings) const {
        Ruler ruler;
        ruler.ticks = ticks_of(fit, ratings);
        add(ruler.candidates, fit.of(Facet::person), ratings.persons, candidates_);
        add(ruler.criteria, fit.of(Facet::criterion), ratings.criteria, criteria_);
        for (std::size_t at = 0; at < ratings.raters.size(); ++at) {
            const std::string& id = ratings.raters[at];
            const std::uint32_t whole = interviewers_.at(id);
            const Element& element = fit.of(Facet::rater)[at];
            ruler.interviewers.push_back(
                {ruler_mark(element, id, analysis_.scores.interviewers[whole].name),
                 analysis_.interviews[whole],
                 told_apart(analysis_, whole),
                 at_least_needed(ratings, static_cast<std::uint32_t>(at))});
        }
        return ruler;
    }

private:
    static void add(std::vector<RulerMark>& marks,
                    const std::vector<Element>& elements,
                    const std::vector<std::string>& ids,
                    const std::map<std::string, std::string>& names) {
        for (std::size_t at = 0; at < elements.size(); ++at) {
            if (elements[at].standing != Standing::unrated) {
                marks.push_back(ruler_mark(elements[at], ids[at], names.at(ids[at])));
            }
        }
    }

    const CalibrationAnalysis& analysis_;
    std::map<std::string, std::string> candidates_;
    std::map<std::string, std::string> criteria_;
    std::map<std::string, std::uint32_t> interviewers_;
};

}  // namespace

SeverityView severity_view(const CalibrationAnalysis& analysis) {
    SeverityView view;
    view.lowest = analysis.scores.ratings.lowest;
    view.highest = analysis.scores.ratings.highest;
    view.obstacle = model_obstacle(analysis);
    const MfrmFit* fit = analysis.model();
    for (const std::uint32_t rater : numbers(analysis.scores.interviewers.size())) {
        const auto& who = analysis.scores.interviewers[rater];
        SeverityRow row{who.id, who.name, analysis.interviews[rater], {}};
        if (fit != nullptr) {
            const calibration::PointSeverity& points = analysis.severities[rater];
            row.points = {points.difference, points.interval};
            row.extreme = is_extreme(fit->of(Facet::rater)[rater]);
            row.flags = flags_of(analysis, rater);
            row.untold = untold_of(analysis, rater);
            row.enough_scores = has_enough_scores(analysis, rater);
        } else {
            row.extreme = true;
        }
        view.rows.push_back(std::move(row));
    }
    return view;
}

ScaleUseView scale_use_view(const CalibrationAnalysis& analysis) {
    ScaleUseView view;
    view.lowest = analysis.scores.ratings.lowest;
    view.highest = analysis.scores.ratings.highest;
    std::vector<std::vector<double>> given = given_counts(analysis.scores.ratings);
    for (const std::uint32_t rater : numbers(given.size())) {
        const auto& who = analysis.scores.interviewers[rater];
        ScaleUsePanel panel{who.id, who.name, analysis.interviews[rater], {}};
        divide(given[rater]);
        panel.given = std::move(given[rater]);
        panel.expected = expected_of(analysis, rater);
        panel.shape = shape_of(analysis, rater);
        view.panels.push_back(std::move(panel));
    }
    return view;
}

WrightView wright_view(const CalibrationAnalysis& analysis) {
    WrightView view;
    const RulerMaker maker(analysis);
    const auto add = [&](const MfrmFit& fit, const Ratings& ratings, std::size_t group) {
        Ruler ruler = maker.ruler(fit, ratings);
        ruler.group = static_cast<int>(group);
        if (ruler.ticks.size() > 1) {
            view.rulers.push_back(std::move(ruler));
        }
    };
    if (const MfrmFit* fit = analysis.model()) {
        add(*fit, analysis.scores.ratings, 1);
    }
    view.apart = analysis.groups.size() > 1;
    for (std::size_t at = 0; at < analysis.groups.size(); ++at) {
        const GroupFit& group = analysis.groups[at];
        if (const auto* fit = std::get_if<MfrmFit>(&group.fit)) {
            add(*fit, group.ratings, at + 1);
        }
    }
    if (view.rulers.empty()) {
        view.obstacle = model_obstacle(analysis).value_or(Obstacle{});
    }
    return view;
}

FitView fit_view(const CalibrationAnalysis& analysis) {
    FitView view;
    view.obstacle = model_obstacle(analysis);
    const MfrmFit* fit = analysis.model();
    if (fit == nullptr) {
        return view;
    }
    for (const std::uint32_t rater : numbers(analysis.scores.interviewers.size())) {
        const auto& who = analysis.scores.interviewers[rater];
        const Element& element = fit->of(Facet::rater)[rater];
        FitRow row{who.id, who.name, analysis.interviews[rater], element.count};
        row.extreme = !element.fit;
        row.measure = element.measure;
        row.error = element.model_se;
        if (element.fit) {
            row.infit = element.fit->infit;
            row.outfit = element.fit->outfit;
            row.infit_z = element.fit->infit_zstd;
            row.outfit_z = element.fit->outfit_zstd;
        }
        view.rows.push_back(std::move(row));
    }
    std::ranges::stable_sort(view.rows, {}, &FitRow::name);
    const calibration::FacetSummary& summary = fit->summary_of(Facet::rater);
    if (summary.estimated > 1) {
        view.reliability = summary.population.reliability;
        view.separation = summary.population.separation;
    }
    return view;
}

FairView fair_view(const CalibrationAnalysis& analysis) {
    FairView view;
    view.lowest = analysis.scores.ratings.lowest;
    view.highest = analysis.scores.ratings.highest;
    view.obstacle = model_obstacle(analysis);
    const MfrmFit* fit = analysis.model();
    if (fit == nullptr) {
        return view;
    }
    std::vector<std::set<std::uint32_t>> met(analysis.scores.candidates.size());
    for (const calibration::Rating& rating : analysis.scores.ratings.ratings) {
        met[rating.person].insert(rating.rater);
    }
    for (const std::uint32_t person : numbers(met.size())) {
        const auto& who = analysis.scores.candidates[person];
        const Element& element = fit->of(Facet::person)[person];
        view.rows.push_back({.id = who.id,
                             .name = who.name,
                             .interviewers = static_cast<int>(met[person].size()),
                             .raw = element.observed_average(),
                             .fair = {element.fair_m, element.fair_m_interval},
                             .extreme = is_extreme(element)});
    }
    return view;
}

}  // namespace evenhand::workflow::internal
