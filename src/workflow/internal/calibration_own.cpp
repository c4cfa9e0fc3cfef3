#include <algorithm>
#include <map>
#include <numeric>

#include "calibration/model_use.h"
#include "workflow/internal/calibration_figures.h"

namespace evenhand::workflow::internal {

namespace {

using calibration::MfrmFit;
using report::figures::AgreementRow;
using report::figures::AgreementView;
using report::figures::DriftView;
using report::figures::Effect;
using report::figures::Estimate;
using report::figures::Flag;
using report::figures::Obstacle;
using report::figures::Outcome;
using report::figures::OwnScaleView;
using report::figures::PairCell;
using report::figures::PairsView;
using report::figures::PanelSizeView;
using report::figures::severity_needs;
using report::figures::StandingView;
using report::figures::Undefined;

std::optional<Estimate> estimate_of(const Outcome<calibration::Share>& share) {
    const auto* known = std::get_if<calibration::Share>(&share);
    return known == nullptr ? std::nullopt : std::optional(Estimate{known->value, known->interval});
}

std::optional<double> value_of(const Outcome<calibration::Share>& share) {
    const auto* known = std::get_if<calibration::Share>(&share);
    return known == nullptr ? std::nullopt : std::optional(known->value);
}

/// A single interview has a ratio, but nothing to tell its interval from.
Estimate share_given(const std::vector<calibration::ClusterCount>& clusters) {
    if (clusters.size() == 1) {
        return {clusters.front().hits / clusters.front().of, {0, 1}};
    }
    return estimate_of(calibration::clustered_share(clusters)).value_or(Estimate{});
}

AgreementRow row_of(const std::string& name,
                    const calibration::PairedShares& own,
                    const calibration::PairedShares& panel) {
    return {name,
            static_cast<int>(own.pairs),
            estimate_of(own.same).value_or(Estimate{}),
            estimate_of(own.within).value_or(Estimate{}),
            value_of(panel.same),
            value_of(panel.within),
            own.pairs > 0 && !estimate_of(own.same)};
}

/// Without names: the own page tells nobody else's.
std::optional<Obstacle> no_model(const CalibrationAnalysis& analysis) {
    std::optional<Obstacle> obstacle = model_obstacle(analysis);
    if (obstacle) {
        obstacle->groups.clear();
    }
    return obstacle;
}

bool has_flag(const CalibrationAnalysis& analysis, std::uint32_t rater, Effect effect) {
    const std::vector<Flag> flags = flags_of(analysis, rater);
    return std::ranges::find(flags, effect, &Flag::effect) != flags.end();
}

}  // namespace

PanelSizeView panel_size_view(const CalibrationAnalysis& analysis) {
    PanelSizeView view;
    if (const auto* reason = std::get_if<Undefined>(&analysis.panel)) {
        view.obstacle = Obstacle{*reason};
        return view;
    }
    int count = 0;
    const auto& panel = std::get<PanelReliability>(analysis.panel);
    view.no_band = panel.no_band;
    for (const PanelStep& step : panel.steps) {
        view.steps.push_back({++count, step.nested, step.interval, step.crossed});
    }
    return view;
}

PairsView pairs_view(const CalibrationAnalysis& analysis) {
    const auto& people = analysis.scores.interviewers;
    std::vector<std::uint32_t> order(people.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, {}, [&](std::uint32_t at) { return people[at].name; });
    std::vector<std::size_t> place(order.size());
    PairsView view;
    for (std::size_t at = 0; at < order.size(); ++at) {
        place[order[at]] = at;
        view.ids.push_back(people[order[at]].id);
        view.names.push_back(people[order[at]].name);
    }
    view.cells.assign(order.size(), std::vector<std::optional<PairCell>>(order.size()));
    for (const auto& [raters, counts] : calibration::paired_counts(analysis.scores.ratings)) {
        const auto [one, other] = std::minmax(place[raters.first], place[raters.second]);
        const auto pairs = static_cast<double>(counts.pairs);
        view.cells[one][other] = PairCell{static_cast<int>(counts.pairs),
                                          static_cast<double>(counts.same) / pairs,
                                          static_cast<double>(counts.within) / pairs};
    }
    return view;
}

AgreementView agreement_view(const CalibrationAnalysis& analysis,
                             std::optional<std::uint32_t> rater) {
    const calibration::Ratings& ratings = analysis.scores.ratings;
    AgreementView view;
    const calibration::PairedShares all = calibration::paired_shares(ratings, rater);
    if (all.pairs == 0) {
        view.obstacle = Obstacle{Undefined::no_pairable_units};
        return view;
    }
    view.all = row_of("All criteria", all, analysis.agreement);
    for (std::uint32_t criterion = 0; criterion < ratings.criteria.size(); ++criterion) {
        view.criteria.push_back(
            row_of(analysis.scores.criteria[criterion].name,
                   calibration::paired_shares(ratings, rater, criterion),
                   calibration::paired_shares(ratings, std::nullopt, criterion)));
    }
    return view;
}

StandingView standing_view(const CalibrationAnalysis& analysis, std::uint32_t rater) {
    StandingView view;
    view.interviews = analysis.interviews[rater];
    view.obstacle = no_model(analysis);
    if (view.obstacle) {
        return view;
    }
    view.enough_scores = has_enough_scores(analysis, rater);
    using calibration::Standing;
    const auto& elements = analysis.model()->of(calibration::Facet::rater);
    const auto estimated = [&](std::uint32_t who) {
        return elements[who].standing == Standing::estimated;
    };
    if (!estimated(rater)) {
        view.points = Undefined::constant_rater;
        return view;
    }
    const calibration::PointSeverity& mine = analysis.severities[rater];
    view.points = Estimate{mine.difference, mine.interval};
    view.told_apart =
        has_flag(analysis, rater, Effect::severe) || has_flag(analysis, rater, Effect::lenient);
    for (std::uint32_t other = 0; other < elements.size(); ++other) {
        const bool counts = other != rater && estimated(other) &&
                            analysis.interviews[other] >= severity_needs &&
                            has_enough_scores(analysis, other);
        if (counts) {
            view.colleagues.push_back(analysis.severities[other].difference);
        }
    }
    return view;
}

DriftView drift_view(const CalibrationAnalysis& analysis, std::uint32_t rater) {
    DriftView view;
    view.obstacle = no_model(analysis);
    if (view.obstacle) {
        return view;
    }
    for (const calibration::InterviewResidual& each :
         calibration::interview_residuals(analysis.scores.ratings, *analysis.model(), rater)) {
        view.steps.push_back({each.sequence, each.residual, each.trend, each.half});
    }
    view.told = has_flag(analysis, rater, Effect::drift);
    return view;
}

OwnScaleView own_scale_view(const CalibrationAnalysis& analysis, std::uint32_t rater) {
    const calibration::Ratings& ratings = analysis.scores.ratings;
    OwnScaleView view;
    view.lowest = ratings.lowest;
    view.highest = ratings.highest;
    view.interviews = analysis.interviews[rater];
    // Scores of one interview hang together: intervals go by interviews.
    std::map<std::uint32_t, std::vector<calibration::ClusterCount>> by_person;
    const auto levels = static_cast<std::size_t>(ratings.levels());
    for (const calibration::Rating& rating : ratings.ratings) {
        if (rating.rater == rater) {
            auto& counts = by_person[rating.person];
            counts.resize(levels);
            counts[static_cast<std::size_t>(rating.score - ratings.lowest)].hits += 1;
            for (calibration::ClusterCount& count : counts) {
                count.of += 1;
            }
        }
    }
    for (std::size_t level = 0; level < levels && !by_person.empty(); ++level) {
        std::vector<calibration::ClusterCount> clusters;
        clusters.reserve(by_person.size());
        for (const auto& [person, counts] : by_person) {
            clusters.push_back(counts[level]);
        }
        view.given.push_back(share_given(clusters));
    }
    if (analysis.model() != nullptr && !analysis.expected_shares[rater].empty()) {
        view.expected = analysis.expected_shares[rater];
    }
    view.looked_for = was_tested(analysis, rater, Effect::central_tendency);
    view.shape = shape_of(analysis, rater);
    return view;
}

}  // namespace evenhand::workflow::internal
