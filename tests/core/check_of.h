#pragma once

#include <string>
#include <vector>

#include "core/rubric_check.h"
#include "example_interview.h"

namespace evenhand::testing {

/// The example with every part written, so that nothing is to be remarked on.
inline Rubric complete_rubric() {
    Rubric rubric = example_rubric();
    for (Criterion& criterion : rubric.criteria) {
        criterion.dimension = "How far it went.";
        for (Anchor& anchor : criterion.anchors) {
            anchor.text = "Tells " + std::to_string(anchor.score.value()) +
                          " of the five acts that the work needs.";
        }
    }
    std::string answer;
    for (int i = 0; i < 130; ++i) {
        answer += "word ";
    }
    const std::string reason = "\"word word\" is heard, and that is the act that counts here";
    for (const char* id : {"A", "B", "C"}) {
        SampleAnswer sample{Id<SampleAnswer>(id), "", {{"", answer}}, 0, {}, {}, {}};
        for (const Criterion& criterion : rubric.criteria) {
            sample.keys.push_back({criterion.id, rubric.scale.score(3), reason, "not 4", {}});
        }
        for (const Item& item : rubric.items) {
            sample.ticks.push_back({item.id, true, "it is"});
        }
        rubric.samples.push_back(sample);
    }
    rubric.coverage.push_back({Id<CoverageItem>("CV1"), "Action", "the act", Id<Probe>("P1"), {}});
    return rubric;
}

/// "severity code location" of each finding, such as "error item.link item 'LF1'".
inline std::vector<std::string> check_of(const Rubric& rubric) {
    std::vector<std::string> lines;
    for (const Finding& finding : check(rubric)) {
        const std::string severity = finding.severity == Severity::error     ? "error"
                                     : finding.severity == Severity::warning ? "warning"
                                                                             : "hint";
        lines.push_back(severity + " " + finding.code + " " + finding.location);
    }
    return lines;
}

using Lines = std::vector<std::string>;

}  // namespace evenhand::testing
