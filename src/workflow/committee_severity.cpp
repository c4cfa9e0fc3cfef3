#include "workflow/committee_severity.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <utility>
#include <variant>

#include "calibration/adjusted_committee_mean.h"
#include "calibration/connectivity.h"
#include "calibration/model_choice.h"
#include "calibration/rater_flags.h"
#include "report/figures/numbers.h"
#include "report/figures/words.h"
#include "report/packet_document.h"
#include "workflow/calibration_files.h"
#include "workflow/calibration_groups.h"
#include "workflow/internal/committee_formula.h"

namespace evenhand::workflow {

namespace {

using calibration::MfrmFit;
using calibration::Outcome;
using calibration::RaterEffect;
using calibration::Ratings;
using calibration::Subset;
using calibration::Undefined;
using report::figures::InterviewerSeverity;
using report::figures::SeverityTakenOut;
using Known = InterviewerSeverity::Known;

FilteredScores without(const CalibrationData& archived, const CalibrationData::Person& candidate) {
    CalibrationData data = archived;
    std::erase_if(data.scores, [&](const CalibrationData::Score& score) {
        return data.candidates[data.interviews[score.interview].candidate].id == candidate.id;
    });
    return filtered(data, {});
}

std::vector<std::string> interviewers_of(const std::vector<Scorecard>& cards) {
    std::vector<std::string> ids;
    for (const Scorecard& card : cards) {
        const Rater& who = card.session().head.interviewer;
        ids.push_back(known_person(who.id.text(), who.name).id);
    }
    return ids;
}

/// Of the groups that share no candidate the one with most of these interviewers; of several the
/// largest. All ratings where there is one group.
Ratings common_group(const Ratings& all, const std::vector<std::string>& interviewers) {
    const std::vector<Subset> groups = groups_by_size(all);
    if (groups.size() < 2) {
        return all;
    }
    const auto members = [&](const Subset& group) {
        return std::ranges::count_if(group.raters, [&](std::uint32_t rater) {
            return std::ranges::find(interviewers, all.raters[rater]) != interviewers.end();
        });
    };
    return calibration::ratings_of(all, *std::ranges::max_element(groups, {}, members));
}

/// What is known of one whom the model has an estimate of, or could have.
class Teller {
public:
    Teller(const Ratings& ratings, const MfrmFit& fit)
        : ratings_(ratings),
          fit_(fit),
          effects_(calibration::rater_effects(ratings, fit)),
          flags_(calibration::rater_flags(effects_)) {}

    void tell(InterviewerSeverity& severity, std::size_t rater) const {
        severity.interviews = effects_[rater].interviews;
        const auto scores = std::ranges::count(
            ratings_.ratings, rater, [](const auto& rating) { return rating.rater; });
        if (severity.interviews < report::figures::severity_needs ||
            scores < report::figures::scores_needed) {
            return;
        }
        if (fit_.of(calibration::Facet::rater)[rater].standing !=
            calibration::Standing::estimated) {
            severity.known = Known::no_estimate;
            return;
        }
        const calibration::PointSeverity& points = effects_[rater].points;
        severity.points = {points.difference, points.interval};
        severity.known = raised(rater, RaterEffect::severe)    ? Known::stricter
                         : raised(rater, RaterEffect::lenient) ? Known::lenient
                                                               : Known::alike;
    }

private:
    [[nodiscard]] bool raised(std::size_t rater, RaterEffect effect) const {
        const auto found =
            std::ranges::find(flags_[rater], effect, &calibration::RaterFlag::effect);
        return found != flags_[rater].end() && found->state == calibration::FlagState::raised;
    }

    const Ratings& ratings_;
    const MfrmFit& fit_;
    std::vector<calibration::RaterEffects> effects_;
    std::vector<calibration::RaterFlags> flags_;
};

std::size_t interviews_in(const Ratings& ratings) {
    std::set<std::pair<std::uint32_t, std::uint32_t>> interviews;
    for (const calibration::Rating& rating : ratings.ratings) {
        interviews.emplace(rating.person, rating.rater);
    }
    return interviews.size();
}

std::string basis_of(const Ratings& ratings, const std::string& source) {
    return "How strict an interviewer is comes from " +
           report::figures::counted(interviews_in(ratings), "interview") + " by " +
           report::figures::counted(ratings.raters.size(), "interviewer") +
           " with other candidates, in " + source + ".";
}

std::string scale_words(int lowest, int highest) {
    return std::to_string(lowest) + " to " + std::to_string(highest);
}

/// By name: those who interview nobody else in these scores have no place in them.
std::vector<InterviewerSeverity> unknown(const std::vector<Scorecard>& cards) {
    std::vector<const Scorecard*> columns;
    columns.reserve(cards.size());
    for (const Scorecard& card : cards) {
        columns.push_back(&card);
    }
    std::vector<InterviewerSeverity> severities;
    for (std::string& name : report::column_names(columns)) {
        severities.push_back({std::move(name)});
    }
    return severities;
}

std::optional<std::size_t> place_of(const std::vector<std::string>& ids, const std::string& id) {
    const auto found = std::ranges::find(ids, id);
    return found == ids.end() ? std::nullopt
                              : std::optional(static_cast<std::size_t>(found - ids.begin()));
}

/// Who is in no group with most of the others has interviews all the same.
void tell_apart(InterviewerSeverity& severity, const Ratings& all, const std::string& id) {
    if (const auto rater = place_of(all.raters, id)) {
        severity.interviews = calibration::interviews_of(all)[*rater];
        severity.known = Known::apart;
    }
}

}  // namespace

bool CommitteeSeverity::known() const {
    return std::ranges::any_of(interviewers, &InterviewerSeverity::told);
}

CommitteeSeverity committee_severity(const CalibrationData& archived,
                                     const DecisionRule& rule,
                                     const std::vector<Scorecard>& cards,
                                     const calibration::Progress& progress) {
    if (archived.lowest != rule.lowest || archived.highest != rule.highest) {
        return {{},
                "Nothing is told of how strict an interviewer is: most scores of " +
                    archived.source + " are on a scale from " +
                    scale_words(archived.lowest, archived.highest) + ", this panel’s from " +
                    scale_words(rule.lowest, rule.highest) + "."};
    }
    const Candidate& candidate = cards.front().session().head.candidate;
    const Ratings all =
        without(archived, known_person(candidate.id.text(), candidate.name)).ratings;
    const std::vector<std::string> ids = interviewers_of(cards);
    const Ratings ratings = common_group(all, ids);
    const Outcome<MfrmFit> fit = calibration::fit_model(ratings, progress);
    if (const auto* reason = std::get_if<Undefined>(&fit)) {
        return {{},
                "How strict an interviewer is cannot be told from the interviews with other "
                "candidates in " +
                    archived.source + ". " +
                    report::figures::obstacle_sentence(
                        {*reason, {}, calibration::broken_link(ratings.ratings)})};
    }
    CommitteeSeverity severity{unknown(cards), basis_of(ratings, archived.source)};
    const Teller teller(ratings, std::get<MfrmFit>(fit));
    for (std::size_t at = 0; at < ids.size(); ++at) {
        if (const auto rater = place_of(ratings.raters, ids[at])) {
            teller.tell(severity.interviewers[at], *rater);
        } else {
            tell_apart(severity.interviewers[at], all, ids[at]);
        }
    }
    if (!severity.known()) {
        severity.basis += " There are not enough interviews to tell of any of these interviewers.";
    }
    return severity;
}

CommitteeSeverity archived_severity(const Folders& folders,
                                    const Services& services,
                                    const DecisionRule& rule,
                                    const std::vector<Scorecard>& cards,
                                    const Progress& progress) {
    ArchiveDesk::Options options;
    options.create = false;
    options.read_only = true;
    const auto desk = ArchiveDesk::open(folders, services, options);
    const Parsed<CalibrationData> scores = desk->scores(progress);
    return scores.value ? committee_severity(*scores.value, rule, cards, progress)
                        : CommitteeSeverity{};
}

std::optional<SeverityTakenOut> severity_taken_out(const Panel& panel,
                                                   const std::vector<Scorecard>& cards,
                                                   const CommitteeSeverity& severity) {
    if (!severity.known()) {
        return std::nullopt;
    }
    SeverityTakenOut taken_out;
    std::vector<std::optional<calibration::PointSeverity>> severities;
    for (const InterviewerSeverity& each : severity.interviewers) {
        severities.emplace_back();
        if (each.dependable()) {
            severities.back() = {each.points.value, each.points.interval};
            taken_out.whose.push_back(each.name + " (" + report::figures::severity_brief(each) +
                                      ")");
        }
    }
    const auto mean =
        calibration::adjusted_committee_mean(internal::panel_criteria(panel, cards), severities);
    const auto* known = std::get_if<calibration::CommitteeMean>(&mean);
    if (known == nullptr) {
        return std::nullopt;
    }
    taken_out.mean = known->value;
    taken_out.interval =
        calibration::on_scale(known->interval, panel.rule.lowest, panel.rule.highest);
    return taken_out;
}

}  // namespace evenhand::workflow
