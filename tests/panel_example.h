#pragma once

#include <string>

#include "core/panel.h"
#include "example_interview.h"

/// A panel of two, on the example's rubric, that the tests of several folders share.
namespace evenhand::testing {

inline Panel example_panel() {
    const Id<Rubric> question("q01-example");
    const Id<Criterion> owning("owning");
    const Id<Criterion> repair("repair");
    return {.id = Id<Panel>("p-014"),
            .candidate = {Id<Candidate>("c1"), "Candidate One"},
            .application = "a-7",
            .role = "QA engineer",
            .chair = {{Id<Rater>("chair"), "Chair One"}, std::string(64, 'c')},
            .margins = {5, 4},
            .questions = {{question, 1, std::string(64, 'a'), 9, {{owning, 1}, {repair, 1}}}},
            .rule = {3.5, 2.0, 1, 5},
            .due = at(86400),
            .interviewers = {{{Id<Rater>("ana"), "Ana Ferreira"},
                              "ana@example.org",
                              "qa-45",
                              {question},
                              {{question, owning}}},
                             {{Id<Rater>("bo"), "Bo Lind"}, "", "qa-45", {question}, {}}}};
}

}  // namespace evenhand::testing
