#pragma once

#include <string>
#include <variant>

#include "core/debrief.h"
#include "panel_example.h"

/// A debrief of four about the example's panel, that the tests of several folders share.
namespace evenhand::testing {

inline MemberVote vote_of(const std::string& member, int round, Recommendation vote) {
    return {Id<Rater>(member), round, vote, "", at(round == 1 ? 650 : 850)};
}

/// Everybody's vote: three of four say yes, before and after.
inline VotesOpened opened(int round) {
    return {round,
            {vote_of("ana", round, Recommendation::yes),
             vote_of("bo", round, round == 1 ? Recommendation::no : Recommendation::strong_yes),
             vote_of("cy", round, round == 1 ? Recommendation::yes : Recommendation::no),
             vote_of("di", round, Recommendation::yes)}};
}

/// What the example's panel comes to: a mean of 4 where the rule is met, else of 3.
inline PanelFormula example_formula(bool met) {
    const double mean = met ? 4 : 3;
    PanelFormula formula;
    formula.mean = mean;
    formula.met = met;
    for (const PanelQuestion& question : example_panel().questions) {
        for (const PanelCriterion& criterion : question.criteria) {
            formula.means.push_back({{question.rubric, criterion.id}, criterion.weight, 2, mean});
        }
    }
    return formula;
}

/// As far as to this step, and no further.
inline Debrief debrief_until(DebriefStep step) {
    Debrief debrief{{Id<Panel>("p-014"), std::string(64, 'b')},
                    {{Id<Rater>("ana"), "Ana Ferreira"},
                     {Id<Rater>("bo"), "Bo Lind"},
                     {Id<Rater>("cy"), "Cy Okafor"},
                     {Id<Rater>("di"), "Di Marsh"}},
                    10,
                    at(0),
                    {}};
    const DebriefEntry entries[] = {{at(600), ReadingEnded{}},
                                    {at(700), opened(1)},
                                    {at(800), DiscussionEnded{}},
                                    {at(900), opened(2)},
                                    {at(1000), Decided{Decision::hire, "Strong on both.", ""}}};
    for (const DebriefEntry& entry : entries) {
        if (step_of(debrief) < step) {
            debrief.entries.push_back(entry);
        }
    }
    return debrief;
}

}  // namespace evenhand::testing
