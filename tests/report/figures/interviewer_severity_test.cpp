#include "report/figures/interviewer_severity.h"

#include <doctest/doctest.h>

using namespace evenhand::report::figures;
using Known = InterviewerSeverity::Known;

TEST_CASE("a dependable severity is told in points with its interval and what it comes from") {
    const InterviewerSeverity strict{"Chidi", 60, Known::stricter, {-0.62, {-0.7, -0.5}}};
    CHECK(severity_brief(strict) == "gives 0.6 less");
    CHECK(severity_words(strict) ==
          "usually gives 0.6 points less for the same answers (95 % 0.5 to 0.7), 60 interviews "
          "with others");
    CHECK(strict.dependable());
    const InterviewerSeverity lenient{"Dana", 1, Known::lenient, {0.4, {0.3, 0.5}}};
    CHECK(severity_brief(lenient) == "gives 0.4 more");
    CHECK(severity_short(lenient) == "0.4 more");
}

TEST_CASE("no dependable difference is told with its interval, and is not taken out") {
    const InterviewerSeverity alike{"Ana", 60, Known::alike, {0.1, {-0.1, 0.2}}};
    CHECK(severity_brief(alike) == "as average");
    CHECK(severity_words(alike) ==
          "no dependable difference from the average interviewer (95 % −0.1 to +0.2 points), 60 "
          "interviews with others");
    CHECK(alike.told());
    CHECK_FALSE(alike.dependable());
}

TEST_CASE("too few interviews, or none to compare, are never a number") {
    const InterviewerSeverity few{"Mei", 9};
    CHECK(severity_brief(few) == "too few to tell");
    CHECK(severity_words(few) ==
          "not enough interviews to tell how strict, 9 of 15 interviews with others");
    CHECK_FALSE(few.told());
    CHECK(severity_brief({"Bo", 20, Known::apart}) == "not comparable");
    CHECK(severity_brief({"Bo", 20, Known::no_estimate}) == "no estimate");
    CHECK_FALSE(InterviewerSeverity{"Bo", 20, Known::no_estimate}.told());
}

TEST_CASE("a mean without severity says whose it was, and what it comes to against the bar") {
    const SeverityTakenOut out{3.83, Interval{3.5, 4.2}, {"Chidi Okonkwo (gives 0.6 less)"}};
    CHECK(
        taken_out_words(out, 4.0) ==
        "With severity taken out of the scores of Chidi Okonkwo (gives 0.6 less) the mean would be "
        "3.8 (3.5 to 4.2), which falls short of the bar.");
    CHECK(
        taken_out_words({4.1, Undefined::too_few, {"Bo (gives 0.4 more)"}}, 4.0) ==
        "With severity taken out of the scores of Bo (gives 0.4 more) the mean would be 4.1, which "
        "reaches the bar.");
    CHECK(taken_out_words({3.7}, 4.0) ==
          "No interviewer is dependably strict or lenient, so there is no severity to take out.");
}
