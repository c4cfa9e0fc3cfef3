#include "report/comparison_view.h"

#include <algorithm>
#include <variant>

#include "core/number_text.h"
#include "report/internal/score_words.h"

namespace evenhand::report {

using calibration::CandidateDifference;
using calibration::CommitteeMean;
using calibration::Interval;

std::string group_words(const CandidatesView& view, std::size_t number) {
    constexpr const char* alike =
        ", and no difference between them is dependable (in the order of their names)";
    if (view.groups.size() == 1) {
        return "No dependable difference between these, in the order of their names";
    }
    const std::string whom = view.groups[number].size() == 1 ? "" : alike;
    return (number == 0 ? "Nobody is dependably above"
                        : "Somebody of the group before is dependably above") +
           (whom.empty() ? whom : " these" + whom);
}

std::string mean_words(const ComparedPerson& person) {
    const auto* mean = std::get_if<CommitteeMean>(&person.mean);
    if (mean == nullptr) {
        return "nothing could be rated";
    }
    const std::string by = std::to_string(person.interviewers) +
                           (person.interviewers == 1 ? " interviewer" : " interviewers");
    if (const auto* interval = std::get_if<Interval>(&mean->interval)) {
        return one_decimal(mean->value) + ", between " + one_decimal(interval->low) + " and " +
               one_decimal(interval->high) + " with others (" + by + ")";
    }
    return one_decimal(mean->value) + " by " + by + ": three are needed to tell how sure that is";
}

std::string cell_words(const ComparedCell& cell) {
    std::string text;
    for (const int score : cell.scores) {
        text += (text.empty() ? "" : " ") + std::to_string(score);
    }
    if (cell.not_seen > 0) {
        const std::string many = cell.not_seen == 1 ? "" : std::to_string(cell.not_seen) + " × ";
        text += (text.empty() ? "" : ", ") + many + "not seen";
    }
    return text;
}

std::vector<std::string> difference_words(const CandidatesView& view) {
    std::vector<std::string> sentences;
    for (const CandidateDifference& each : view.differences) {
        if (!each.dependable) {
            continue;
        }
        sentences.push_back(view.people[each.above].name + " is above " +
                            view.people[each.below].name + " by " + one_decimal(each.value) +
                            " points (95 %: " + one_decimal(each.interval.low) + " to " +
                            one_decimal(each.interval.high) + ")" +
                            (each.same_raters ? ", by the same interviewers." : "."));
    }
    return sentences;
}

std::vector<std::string> comparison_limits(const CandidatesView& view) {
    std::vector<std::string> sentences = {view.weights};
    if (!view.left_out.empty()) {
        sentences.push_back(
            "Left out, because not all were asked about it: " + listed(view.left_out) + ".");
    }
    const bool same = std::ranges::all_of(view.differences, &CandidateDifference::same_raters);
    if (!same) {
        sentences.emplace_back(
            "Not all were rated by the same interviewers: a difference can be one between "
            "interviewers.");
    }
    sentences.emplace_back(
        "A difference is called dependable when chance alone would seldom give it (Holm’s "
        "adjustment for all pairs) and it is at least " +
        one_decimal(calibration::least_difference) +
        " points. No order within a group means anything; where no difference is dependable, that "
        "does not show that there is none.");
    return sentences;
}

}  // namespace evenhand::report
