#include "report/figures/interviewer_severity.h"

#include <cmath>
#include <cstddef>
#include <variant>

#include "core/bar.h"
#include "core/number_text.h"
#include "report/figures/numbers.h"
#include "report/figures/words.h"

namespace evenhand::report::figures {

namespace {

using Known = InterviewerSeverity::Known;

std::string more_or_less(const InterviewerSeverity& severity) {
    return severity.known == Known::stricter ? "less" : "more";
}

std::string interviews_words(const InterviewerSeverity& severity) {
    return counted(static_cast<std::size_t>(severity.interviews), "interview") + " with others";
}

}  // namespace

std::string severity_brief(const InterviewerSeverity& severity) {
    switch (severity.known) {
        case Known::too_few:
            return "too few to tell";
        case Known::apart:
            return "not comparable";
        case Known::no_estimate:
            return "no estimate";
        case Known::alike:
            return "as average";
        case Known::stricter:
        case Known::lenient:
            break;
    }
    return "gives " + fixed(std::abs(severity.points.value)) + " " + more_or_less(severity);
}

std::string severity_short(const InterviewerSeverity& severity) {
    switch (severity.known) {
        case Known::too_few:
            return "too few";
        case Known::apart:
        case Known::no_estimate:
            return "–";
        case Known::alike:
            return "average";
        case Known::stricter:
        case Known::lenient:
            break;
    }
    return fixed(std::abs(severity.points.value)) + " " + more_or_less(severity);
}

std::string severity_words(const InterviewerSeverity& severity) {
    switch (severity.known) {
        case Known::too_few:
            return std::string(not_enough) + " how strict, " + what_lacks(severity.interviews) +
                   " with others";
        case Known::apart:
            return "shares no candidate with the others’ interviews, so that nobody can tell how "
                   "strict";
        case Known::no_estimate:
            return "gave one end of the scale alone, so that there is no estimate of how strict";
        case Known::alike:
            return "no dependable difference from the average interviewer (95 % " +
                   signed_range(severity.points.interval) + " points), " +
                   interviews_words(severity);
        case Known::stricter:
        case Known::lenient:
            break;
    }
    return "usually gives " + fixed(std::abs(severity.points.value)) + " points " +
           more_or_less(severity) + " for the same answers (95 % " +
           size_range(severity.points.interval) + "), " + interviews_words(severity);
}

std::string taken_out_words(const SeverityTakenOut& taken_out, double bar) {
    if (taken_out.whose.empty()) {
        return "No interviewer is dependably strict or lenient, so there is no severity to take "
               "out.";
    }
    const auto* interval = std::get_if<Interval>(&taken_out.interval);
    return "With severity taken out of the scores of " +
           listed_briefly(taken_out.whose, taken_out.whose.size()) + " the mean would be " +
           mean_text(taken_out.mean, bar) +
           (interval == nullptr ? "" : " (" + range(*interval) + ")") +
           (reaches(taken_out.mean, bar) ? ", which reaches" : ", which falls short of") +
           " the bar.";
}

}  // namespace evenhand::report::figures
