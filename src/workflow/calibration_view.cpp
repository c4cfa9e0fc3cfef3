#include "workflow/calibration_view.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "core/words.h"
#include "report/figures/agreement.h"
#include "report/figures/drift.h"
#include "report/figures/fair.h"
#include "report/figures/fit.h"
#include "report/figures/numbers.h"
#include "report/figures/own_scale.h"
#include "report/figures/pairs.h"
#include "report/figures/panel_size.h"
#include "report/figures/scale_use.h"
#include "report/figures/severity.h"
#include "report/figures/standing.h"
#include "report/figures/words.h"
#include "report/figures/wright.h"
#include "workflow/calibration_groups.h"
#include "workflow/internal/calibration_figures.h"

namespace evenhand::workflow {

namespace {

using internal::CalibrationAnalysis;
namespace figures = report::figures;

std::string counted(std::size_t count, const std::string& thing) {
    return figures::counted(count, thing);
}

std::string criteria_words(std::size_t count) {
    return figures::grouped(count) + (count == 1 ? " criterion" : " criteria");
}

std::string connection_words(const CalibrationAnalysis& analysis) {
    const std::size_t groups = analysis.subsets.size();
    if (groups > 1) {
        return std::to_string(groups) + " groups that share no candidate";
    }
    const auto obstacle = internal::model_obstacle(analysis);
    return obstacle && obstacle->reason == figures::Undefined::disconnected
               ? figures::disconnected_words(obstacle->broken)
               : "all connected by shared candidates";
}

std::string scope_line(const CalibrationAnalysis& analysis) {
    const FilteredScores& scores = analysis.scores;
    return counted(scores.interviewers.size(), "interviewer") + " · " +
           counted(scores.candidates.size(), "candidate") + " · " +
           criteria_words(scores.criteria.size()) + " · " +
           counted(scores.ratings.ratings.size(), "score") + " · " + connection_words(analysis);
}

std::vector<CalibrationView::Interviewer> by_name(const CalibrationAnalysis& analysis) {
    std::vector<CalibrationView::Interviewer> people;
    for (const CalibrationData::Person& each : analysis.scores.interviewers) {
        people.push_back({each.id, each.name});
    }
    std::ranges::stable_sort(people, {}, &CalibrationView::Interviewer::name);
    return people;
}

std::optional<std::uint32_t> number_of(const CalibrationAnalysis& analysis,
                                       const std::string& interviewer) {
    const auto& people = analysis.scores.interviewers;
    const auto found = std::ranges::find(people, interviewer, &CalibrationData::Person::id);
    return found == people.end()
               ? std::nullopt
               : std::optional(static_cast<std::uint32_t>(found - people.begin()));
}

bool shows(const std::vector<figures::Flag>& flags, figures::Effect effect) {
    return std::ranges::find(flags, effect, &figures::Flag::effect) != flags.end();
}

/// A filter may leave out the interviews somebody began with.
bool has_first_interview(const CalibrationAnalysis& analysis, std::uint32_t rater) {
    return std::ranges::any_of(
        analysis.scores.ratings.ratings, [&](const calibration::Rating& rating) {
            return rating.rater == rater && rating.sequence && *rating.sequence == 1;
        });
}

/// What stands out, as one says it to who it is about.
std::string own_finding(const figures::Flag& flag, bool from_the_first) {
    switch (flag.effect) {
        case figures::Effect::severe:
            return "you give " + figures::fixed(-flag.found) +
                   " points less than the average interviewer for the same answers";
        case figures::Effect::lenient:
            return "you give " + figures::fixed(flag.found) +
                   " points more than the average interviewer for the same answers";
        case figures::Effect::central_tendency:
            return "you keep to the middle of the scale";
        case figures::Effect::extremity:
            return "you go to the ends of the scale";
        case figures::Effect::halo:
            return "your scores of one candidate are nearer to each other than the answers justify";
        case figures::Effect::drift:
            return "you have become " + figures::fixed(std::abs(flag.found)) + " points " +
                   (flag.found < 0 ? "stricter" : "softer") +
                   (from_the_first ? " since your first interview"
                                   : " since the first of these interviews");
        case figures::Effect::erratic:
            break;
    }
    return "your scores are hard to predict from everybody else’s";
}

std::string own_sentence(const CalibrationAnalysis& analysis, std::uint32_t rater) {
    if (analysis.model() == nullptr) {
        return "Your scores cannot be compared with your colleagues’ yet.";
    }
    const int interviews = analysis.interviews[rater];
    if (interviews < figures::severity_needs || !internal::has_enough_scores(analysis, rater)) {
        return "There are not enough interviews to tell how you score: " +
               figures::what_lacks(interviews) + ".";
    }
    if (!internal::was_tested(analysis, rater, figures::Effect::severe)) {
        return "There is no estimate of how strictly you score, so you cannot be compared with "
               "the average interviewer.";
    }
    const std::vector<figures::Flag> flags = internal::flags_of(analysis, rater);
    std::vector<std::string> findings;
    std::ranges::transform(flags, std::back_inserter(findings), [&](const figures::Flag& flag) {
        return own_finding(flag, has_first_interview(analysis, rater));
    });
    const bool apart =
        shows(flags, figures::Effect::severe) || shows(flags, figures::Effect::lenient);
    const std::string listed = figures::listed_briefly(findings, findings.size());
    if (apart) {
        return "On the whole " + listed + ".";
    }
    return "On the whole you score like the average interviewer" +
           (listed.empty() ? "." : ", but " + listed + ".");
}

std::string own_help(const CalibrationAnalysis& analysis, std::uint32_t rater) {
    const std::vector<figures::Flag> flags = internal::flags_of(analysis, rater);
    std::string practise =
        "Scoring sample answers again, blind, and comparing with the key shows more.";
    if (flags.empty()) {
        return practise;
    }
    const std::string meaning = figures::flag_meaning(flags.front().effect);
    const std::size_t second = meaning.find(". ");
    return meaning.substr(second + 2) + " " + practise;
}

std::string headline(const CalibrationAnalysis& analysis, std::uint32_t rater) {
    const std::string name = analysis.scores.interviewers[rater].name + ": ";
    if (const auto obstacle = internal::model_obstacle(analysis)) {
        return name + figures::obstacle_sentence(*obstacle);
    }
    const calibration::Ratings& ratings = analysis.scores.ratings;
    std::string flags;
    for (const figures::Flag& flag : internal::flags_of(analysis, rater)) {
        flags += (flags.empty() ? "" : "; ") + figures::flag_words(flag) + ", " +
                 figures::flag_evidence(flag, ratings.lowest, ratings.highest);
    }
    const std::vector<figures::Effect> untold = internal::untold_of(analysis, rater);
    if (internal::was_any_tested(analysis, rater)) {
        return name + figures::stands_out(std::move(flags), untold);
    }
    return name + (untold.empty() ? "there is no estimate of how this interviewer scores"
                                  : figures::untold_words(untold));
}

struct BehindRow {
    double apart = 0;  ///< Score points, whatever the direction.
    int place = 0;     ///< In time.
    std::vector<std::string> cells;
};

std::string when_of(const calibration::Rating& rating, const std::optional<Timestamp>& time) {
    if (time) {
        return short_date(*time);
    }
    return rating.sequence ? figures::ordinal(*rating.sequence) : "–";
}

std::vector<BehindRow> rows_behind(const CalibrationAnalysis& analysis, std::uint32_t rater) {
    const FilteredScores& scores = analysis.scores;
    std::vector<BehindRow> rows;
    for (std::size_t at = 0; at < scores.ratings.ratings.size(); ++at) {
        const calibration::Rating& rating = scores.ratings.ratings[at];
        if (rating.rater != rater) {
            continue;
        }
        const auto expected = at < analysis.expected_scores.size() ? analysis.expected_scores[at]
                                                                   : std::optional<double>();
        const double apart = expected ? rating.score - *expected : 0;
        const std::string when = when_of(rating, scores.times[at]);
        rows.push_back({std::abs(apart),
                        rating.sequence.value_or(0),
                        {scores.candidates[rating.person].name,
                         scores.criteria[rating.criterion].name,
                         when,
                         std::to_string(rating.score),
                         expected ? figures::fixed(*expected) : "–",
                         expected ? figures::signed_fixed(apart) : "–"}});
    }
    const std::vector<figures::Flag> flags = internal::flags_of(analysis, rater);
    if (!flags.empty() && flags.front().effect == figures::Effect::drift) {
        std::ranges::stable_sort(rows, {}, &BehindRow::place);
    } else {
        std::ranges::stable_sort(rows, std::greater{}, &BehindRow::apart);
    }
    return rows;
}

/// What was chosen; empty where everything was taken of several things, or nothing is known.
std::string label_of(const std::vector<CalibrationChoice>& choices, const std::string& value) {
    const auto found = std::ranges::find(choices, value, &CalibrationChoice::value);
    const bool all = found == choices.end() || found->label.starts_with("All ");
    return all ? "" : found->label;
}

report::CalibrationScope paper_scope(const CalibrationData& data,
                                     const CalibrationFilter& filter,
                                     const CalibrationAnalysis& analysis) {
    const CalibrationChoices choices = calibration_choices(data, filter);
    const FilteredScores& scores = analysis.scores;
    report::CalibrationScope scope;
    scope.who = "All interviewers";
    scope.period = label_of(choices.periods, filter.period);
    scope.role = label_of(choices.roles, filter.role);
    scope.rubric = label_of(choices.rubrics, filter.rubric);
    scope.criterion =
        filter.criterion.empty() ? "all" : label_of(choices.criteria, filter.criterion);
    scope.source = data.source;
    scope.connection = capitalised(connection_words(analysis)) + ".";
    scope.interviewers = scores.interviewers.size();
    scope.candidates = scores.candidates.size();
    scope.criteria = scores.criteria.size();
    scope.scores = scores.ratings.ratings.size();
    return scope;
}

}  // namespace

CalibrationView calibration_view(const CalibrationData& data,
                                 const CalibrationFilter& filter,
                                 const calibration::Progress& progress,
                                 std::optional<int> resamples) {
    FilteredScores scores = filtered(data, filter);
    CalibrationView view;
    view.groups = group_choices(scores);
    view.filter = filter;
    if (std::ranges::find(view.groups, filter.group, &CalibrationChoice::value) ==
        view.groups.end()) {
        view.filter.group.clear();
    }
    auto analysis = std::make_shared<const CalibrationAnalysis>(
        internal::analyse(of_group(std::move(scores), view.filter.group), progress, resamples));
    view.covers = paper_scope(data, view.filter, *analysis);
    if (!view.filter.group.empty()) {
        view.covers.who = label_of(view.groups, view.filter.group);
    }
    view.scope = scope_line(*analysis);
    view.empty = analysis->scores.ratings.ratings.empty();
    view.severity = figures::severity_figure(internal::severity_view(*analysis));
    view.scale_use = figures::scale_use_figure(internal::scale_use_view(*analysis));
    view.ruler = figures::wright_figure(internal::wright_view(*analysis));
    view.panel_size = figures::panel_size_figure(internal::panel_size_view(*analysis));
    view.agreement = figures::agreement_figure(internal::agreement_view(*analysis, std::nullopt),
                                               figures::AgreementOf::panel);
    view.pairs = figures::pairs_figure(internal::pairs_view(*analysis));
    view.fit = figures::fit_figure(internal::fit_view(*analysis));
    view.fair = figures::fair_figure(internal::fair_view(*analysis));
    view.interviewers = by_name(*analysis);
    view.analysis = std::move(analysis);
    return view;
}

std::optional<OwnCalibrationView> own_calibration(const CalibrationView& view,
                                                  const std::string& interviewer) {
    const CalibrationAnalysis& analysis = *view.analysis;
    const std::optional<std::uint32_t> rater = number_of(analysis, interviewer);
    if (!rater) {
        return std::nullopt;
    }
    OwnCalibrationView own;
    own.name = analysis.scores.interviewers[*rater].name;
    own.scope = counted(static_cast<std::size_t>(analysis.interviews[*rater]), "interview");
    own.sentence = own_sentence(analysis, *rater);
    own.drift = figures::drift_figure(internal::drift_view(analysis, *rater));
    own.standing = figures::standing_figure(internal::standing_view(analysis, *rater));
    own.agreement = figures::agreement_figure(internal::agreement_view(analysis, *rater),
                                              figures::AgreementOf::one);
    own.scale_use = figures::own_scale_figure(internal::own_scale_view(analysis, *rater));
    own.help = own_help(analysis, *rater);
    return own;
}

std::optional<ScoresBehind> scores_behind(const CalibrationView& view,
                                          const std::string& interviewer) {
    const CalibrationAnalysis& analysis = *view.analysis;
    const std::optional<std::uint32_t> rater = number_of(analysis, interviewer);
    if (!rater) {
        return std::nullopt;
    }
    ScoresBehind behind;
    behind.title = headline(analysis, *rater);
    for (const figures::Flag& flag : internal::flags_of(analysis, *rater)) {
        behind.meaning += (behind.meaning.empty() ? "" : " ") + figures::flag_meaning(flag.effect);
    }
    behind.table.head = {"Candidate", "Criterion", "When", "Score", "Expected", "Difference"};
    for (BehindRow& row : rows_behind(analysis, *rater)) {
        behind.table.rows.push_back(std::move(row.cells));
    }
    return behind;
}

}  // namespace evenhand::workflow
