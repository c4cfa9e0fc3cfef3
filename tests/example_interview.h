#pragma once

#include <chrono>
#include <string>
#include <utility>

#include "core/session.h"

/// A small interview that the tests of several folders share.
namespace evenhand::testing {

inline Provenance added() {
    return {};
}

inline Criterion example_criterion(const std::string& id, const std::string& title) {
    const Scale scale = default_scale();
    Criterion criterion{
        Id<Criterion>(id), title, title.substr(0, 8), "how far it went", "", 1, "", {}, added()};
    for (int level = 1; level <= 5; ++level) {
        criterion.anchors.push_back({*scale.score(level),
                                     "Tells " + std::to_string(level) + " of five acts.",
                                     "act " + std::to_string(level),
                                     added()});
    }
    return criterion;
}

/// Two criteria, two look-fors, one pitfall, one probe each and a fallback.
inline Rubric example_rubric() {
    const Id<Criterion> owning("owning");
    const Id<Criterion> repair("repair");
    return {
        .id = Id<Rubric>("q01-example"),
        .version = 1,
        .status = RubricStatus::published,
        .title = "Missed bug",
        .number = 1,
        .set_size = 32,
        .category = "Behavioural",
        .level = "Mid",
        .tags = {"ownership"},
        .competency = "Ownership",
        .question = "Tell me about a bug that you missed.",
        .question_provenance = {},
        .construct = "",
        .job_link = "In this job people release work that others rely on.",
        .read_aloud = "Please leave out names.",
        .scale = default_scale(),
        .minutes = 9,
        .criteria = {example_criterion("owning", "Owning the gap"),
                     example_criterion("repair", "Repairing the harm")},
        .items = {{Id<Item>("LF1"),
                   ItemKind::look_for,
                   "names the gap",
                   "gap",
                   "",
                   "the gap is named",
                   "",
                   owning,
                   {},
                   {}},
                  {Id<Item>("LF2"),
                   ItemKind::look_for,
                   "the immediate fix",
                   "fix",
                   "",
                   "how it was stopped",
                   "",
                   repair,
                   {},
                   {}},
                  {Id<Item>("PF1"),
                   ItemKind::pitfall,
                   "blaming others",
                   "blame",
                   "lack of ownership",
                   "the cause lies with others",
                   "several causes told fairly",
                   owning,
                   {},
                   {}}},
        .probes = {{Id<Probe>("P1"),
                    ProbeKind::criterion,
                    "What was your own part?",
                    "no part was named",
                    owning,
                    {}},
                   {Id<Probe>("P2"),
                    ProbeKind::criterion,
                    "What happened until it was over?",
                    "no fix was told",
                    repair,
                    {}},
                   {Id<Probe>("F1"),
                    ProbeKind::fallback,
                    "Tell me about any fault of yours.",
                    "no example",
                    std::nullopt,
                    {}}},
        .coverage = {},
        .samples = {},
        .rater_notes = {},
        .source_name = "",
        .source_sha256 = "",
    };
}

inline Kit example_kit(std::size_t questions = 1) {
    Kit kit;
    for (std::size_t i = 0; i < questions; ++i) {
        Rubric rubric = example_rubric();
        rubric.id = Id<Rubric>("q0" + std::to_string(i + 1) + "-example");
        kit.push_back({std::move(rubric), std::string(64, 'a')});
    }
    return kit;
}

inline InterviewHead example_head() {
    return {Id<Session>("s1"),
            {Id<Candidate>("c1"), "Candidate One"},
            "QA engineer",
            {Id<Rater>("r1"), "Rater One"}};
}

/// Nine in the morning of 2 March 2026, and so many seconds.
inline Timestamp at(int seconds) {
    return std::chrono::sys_days(std::chrono::year(2026) / std::chrono::March / 2) +
           std::chrono::hours(9) + std::chrono::seconds(seconds);
}

inline Session example_session(std::size_t questions = 1) {
    return new_session(example_head(), example_kit(questions), at(0));
}

}  // namespace evenhand::testing
