#pragma once

#include <optional>
#include <string>
#include <vector>

#include "calibration/connectivity.h"
#include "calibration/outcome.h"

namespace evenhand::report::figures {

// What the figures are drawn from. Points are score points of the scale, negative: gives less than
// the average interviewer for the same answers. Intervals are of 95 %. Shares lie in 0 … 1.

using calibration::Interval;
using calibration::Link;
using calibration::Outcome;
using calibration::Undefined;

/// Interviews below which a question about one interviewer is not answered: measured on simulated
/// interviewers, as docs/statistics.md shows.
inline constexpr int severity_needs = 15;
inline constexpr int shape_needs = 30;  ///< Use of the scale, and change over time.
inline constexpr int halo_needs = 60;
inline constexpr int scores_needed = 30;  ///< Of one interviewer, before anything is tested.
inline constexpr int pairs_needed = 30;   ///< Of scores of the same answer, for an agreement.

/// A difference in points below which it does not matter.
inline constexpr double practical_difference = 0.3;

struct Estimate {
    double value = 0;
    Interval interval;
};

/// Why nothing is drawn. Names are given where they help.
struct Obstacle {
    Undefined reason = Undefined::too_few;
    /// Disconnected: the interviewers of each group that shares no candidate with the others.
    std::vector<std::vector<std::string>> groups = {};
    /// Disconnected: what falls apart; whole: all hangs together, but not what is left without
    /// those who gave or got only one end of the scale.
    Link broken = Link::persons_and_raters;
};

/// What can stand out about an interviewer.
enum class Effect {
    severe,
    lenient,
    central_tendency,
    extremity,
    halo,
    drift,
    erratic,
};

/// Something that stands out, with the numbers that say so.
struct Flag {
    Effect effect = Effect::severe;
    /// severe, lenient: points; central_tendency, extremity: share of scores at the ends of the
    /// scale; halo: standard deviation of one candidate's scores; drift: points from the first to
    /// the last interview; erratic: the infit mean square.
    double found = 0;
    double expected = 0;     ///< central_tendency, extremity, halo.
    Interval interval = {};  ///< severe, lenient.
};

struct SeverityRow {
    std::string id;
    std::string name;
    int interviews = 0;
    Estimate points;
    bool extreme = false;             ///< Gave one end of the scale alone: there is no estimate.
    std::vector<Flag> flags = {};     ///< The weightiest first.
    std::vector<Effect> untold = {};  ///< What cannot be told with so few interviews.
    bool enough_scores = true;        ///< At least scores_needed.
};

struct SeverityView {
    int lowest = 1;
    int highest = 5;
    std::vector<SeverityRow> rows;
    std::optional<Obstacle> obstacle = {};
};

struct ScaleUsePanel {
    std::string id;
    std::string name;
    int interviews = 0;
    std::vector<double> given;  ///< Share of each score, the lowest first.
    Outcome<std::vector<double>> expected = Undefined::too_few;  ///< The same, by the model.
    std::optional<Flag> shape = {};                              ///< central_tendency or extremity.
};

struct ScaleUseView {
    int lowest = 1;
    int highest = 5;
    std::vector<ScaleUsePanel> panels;
};

/// A place on the ruler, in logits.
struct RulerMark {
    enum class End { none, least, most };
    std::string id;
    std::string name;
    double measure = 0;
    double error = 0;     ///< Standard error, in logits.
    End end = End::none;  ///< All scores were the lowest, or the highest, that could be given.
};

struct RulerInterviewer {
    RulerMark mark;  ///< Higher: stricter.
    int interviews = 0;
    bool told_apart = false;    ///< Dependably stricter or more lenient than the average.
    bool enough_scores = true;  ///< At least scores_needed.
};

struct RulerTick {
    double points = 0;
    double measure = 0;  ///< Of a candidate who is expected to get so many.
};

/// One set of interviewers who share candidates.
struct Ruler {
    int group = 1;                 ///< Its number, where there are several.
    std::vector<RulerTick> ticks;  ///< Ascending; at least two.
    std::vector<RulerMark> candidates;
    std::vector<RulerInterviewer> interviewers;
    std::vector<RulerMark> criteria;  ///< Higher: harder.
};

struct WrightView {
    std::vector<Ruler> rulers;  ///< One, or one for each unconnected group that has one, the
                                ///< largest first.
    bool apart = false;         ///< There are several groups.
    std::optional<Obstacle> obstacle = {};
};

struct PanelSizeStep {
    int interviewers = 1;
    double reliability = 0;
    std::optional<Interval> interval = {};
    double fair_limit = 0;  ///< What fair scores approach.
};

struct PanelSizeView {
    std::vector<PanelSizeStep> steps;  ///< From one interviewer upwards.
    double aim = 0.80;
    std::optional<Obstacle> obstacle = {};
    std::optional<Undefined> no_band = {};  ///< Why no step has an interval.
};

// One interviewer's own page.

struct StandingView {
    int interviews = 0;
    Outcome<Estimate> points = Undefined::too_few;
    bool told_apart = false;
    std::vector<double> colleagues;  ///< Points, without names.
    std::optional<Obstacle> obstacle = {};
    bool enough_scores = true;  ///< At least scores_needed.
};

struct DriftStep {
    int interview = 1;    ///< The number in order of time.
    double residual = 0;  ///< Points above what the others' scores lead one to expect.
    double trend = 0;
    double half = 0;  ///< Half of the trend's 95 % band.
};

struct DriftView {
    std::vector<DriftStep> steps;  ///< In order of time.
    bool told = false;             ///< The change is dependable, and large enough to matter.
    std::optional<Obstacle> obstacle = {};
};

struct AgreementRow {
    std::string name;
    int pairs = 0;
    Estimate same;  ///< Shares.
    Estimate within;
    std::optional<double> panel_same = {};  ///< Nothing where the panel's are not known.
    std::optional<double> panel_within = {};
    bool one_candidate = false;  ///< All pairs are of one: `same` and `within` are not known.
};

struct AgreementView {
    AgreementRow all;
    std::vector<AgreementRow> criteria;
    std::optional<Obstacle> obstacle = {};
};

struct OwnScaleView {
    int lowest = 1;
    int highest = 5;
    int interviews = 0;
    std::vector<Estimate> given;  ///< With one interview the intervals mean nothing.
    Outcome<std::vector<double>> expected = Undefined::too_few;
    std::optional<Flag> shape = {};
    bool looked_for = true;  ///< Whether a shape could have been found.
};

/// One round of practice, beside its key.
struct ProgressRound {
    std::string title;
    std::string date;
    std::size_t scores = 0;
    double bias = 0;  ///< Above 0: too high.
    Outcome<Interval> bias_interval = Undefined::too_few;
    double miss = 0;  ///< Mean of the distances, whatever their direction.
    Outcome<Interval> miss_interval = Undefined::too_few;
};

struct ProgressView {
    std::vector<ProgressRound> rounds;  ///< In order of time.
    std::string reading;                ///< What to make of them, in one sentence.
};

// For who looks closer.

struct PairCell {
    int pairs = 0;  ///< Answers that both scored.
    double same = 0;
    double within = 0;
};

struct PairsView {
    std::vector<std::string> ids;
    std::vector<std::string> names;
    /// [a][b] with a < b; empty where the two scored no answer together.
    std::vector<std::vector<std::optional<PairCell>>> cells;
};

struct FitRow {
    std::string id;
    std::string name;
    int interviews = 0;
    int scores = 0;
    bool extreme = false;  ///< No fit can be computed.
    double measure = 0;    ///< Severity in logits.
    double error = 0;
    double infit = 1;  ///< Mean squares; 1 is as consistent as expected.
    double outfit = 1;
    double infit_z = 0;
    double outfit_z = 0;
};

struct FitView {
    std::vector<FitRow> rows;
    std::optional<double> reliability = {};  ///< Of the differences in severity.
    std::optional<double> separation = {};
    std::optional<Obstacle> obstacle = {};
};

struct FairRow {
    std::string id;
    std::string name;
    int interviewers = 0;
    double raw = 0;  ///< Mean of the scores as given.
    Estimate fair = {};
    bool extreme = false;
};

struct FairView {
    int lowest = 1;
    int highest = 5;
    std::vector<FairRow> rows;
    std::optional<Obstacle> obstacle = {};
};

}  // namespace evenhand::report::figures
