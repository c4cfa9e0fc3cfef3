#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/severity_known.h"
#include "report/figures/views.h"

namespace evenhand::report::figures {

/// What interviews with other candidates tell of how strictly an interviewer of a panel scores.
struct InterviewerSeverity {
    using Known = SeverityKnown;  ///< Thresholds: severity_needs, practical_difference.
    std::string name;
    int interviews = 0;
    Known known = Known::too_few;
    Estimate points = {};  ///< To the average interviewer; means something from `alike` on.

    /// There is enough to tell.
    [[nodiscard]] bool told() const { return known >= Known::alike; }
    /// The difference is dependable, so that it can be taken out of scores.
    [[nodiscard]] bool dependable() const { return known > Known::alike; }
};

/// A panel's mean once more, with dependable severities taken out of the scores.
struct SeverityTakenOut {
    double mean = 0;
    Outcome<Interval> interval = Undefined::too_few;  ///< 95 %
    std::vector<std::string> whose = {};  ///< "Chidi Okonkwo (gives 0.6 less)"; empty: nobody's.
};

/// Under a name: "gives 0.6 less", "as average", "too few to tell".
[[nodiscard]] std::string severity_brief(const InterviewerSeverity& severity);

/// The same where there is little room: "0.6 less", "average", "too few".
[[nodiscard]] std::string severity_short(const InterviewerSeverity& severity);

/// As part of a sentence: "usually gives 0.6 points less for the same answers (0.5 to 0.7), 60
/// interviews with others"; "not enough interviews to tell, 9 of 15 interviews".
[[nodiscard]] std::string severity_words(const InterviewerSeverity& severity);

/// What the mean comes to against the bar, and whose severity was taken out.
[[nodiscard]] std::string taken_out_words(const SeverityTakenOut& taken_out, double bar);

/// What is to be thought of before one reads such a mean.
inline constexpr const char* taken_out_caution =
    "Severity taken out is a second look and no rule: what is taken out was found in interviews "
    "with other candidates and may not hold in this one. The locked formula counts.";

}  // namespace evenhand::report::figures
