#include "report/comparison_view.h"

#include <doctest/doctest.h>

#include "report/comparison_sample.h"

using namespace evenhand::report;

TEST_CASE("a candidate's mean is told with how sure it is, or why that is not known") {
    CandidatesView view = sample_candidates();
    CHECK(mean_words(view.people[0]) == "4.5, between 4.1 and 4.9 with others (4 interviewers)");
    CHECK(mean_words(view.people[3]) ==
          "5.0 by 2 interviewers: three are needed to tell how sure that is");
    view.people[0].mean = evenhand::calibration::Undefined::no_pairable_units;
    CHECK(mean_words(view.people[0]) == "nothing could be rated");
}

TEST_CASE("every score of a criterion is shown, and what could not be rated is no number") {
    CHECK(cell_words({{2, 3, 3}, 0}) == "2 3 3");
    CHECK(cell_words({{4}, 1}) == "4, not seen");
    CHECK(cell_words({{}, 2}) == "2 × not seen");
    CHECK(cell_words({{}, 0}).empty());
}

TEST_CASE("only dependable differences are told, with their interval") {
    const auto sentences = difference_words(sample_candidates());
    REQUIRE(sentences.size() == 2);
    CHECK(sentences[0] ==
          "Ana is above Dana by 2.5 points (95 %: 1.9 to 3.1), by the same interviewers.");
    CHECK(sentences[1] == "Chidi is above Dana by 2.2 points (95 %: 1.4 to 3.0).");
}

TEST_CASE("groups are told as groups, and one group as no difference") {
    CandidatesView view = sample_candidates();
    CHECK(group_words(view, 0) ==
          "Nobody is dependably above these, and no difference between them is dependable (in the "
          "order of their names)");
    CHECK(group_words(view, 1) == "Somebody of the group before is dependably above");
    view.groups.pop_back();
    CHECK(group_words(view, 0).starts_with("No dependable difference between these"));
}

TEST_CASE("what was left out, and who rated whom, is told beside the figures") {
    CandidatesView view = sample_candidates();
    const auto limits = comparison_limits(view);
    REQUIRE(limits.size() == 4);
    CHECK(limits[1] == "Left out, because not all were asked about it: Works under pressure.");
    CHECK(limits[2].starts_with("Not all were rated by the same interviewers"));
    for (auto& difference : view.differences) {
        difference.same_raters = true;
    }
    view.left_out.clear();
    CHECK(comparison_limits(view).size() == 2);
}
