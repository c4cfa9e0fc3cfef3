#include "calibration/candidate_comparison.h"

#include <cmath>
#include <variant>

#include <doctest/doctest.h>

using namespace evenhand::calibration;

namespace {

/// One criterion, scored by raters "a", "b", "c" … from `first` on.
ComparedCandidate candidate(const std::vector<double>& scores, char first = 'a') {
    ComparedCandidate made{{{1.0, {}}}, {}};
    for (std::size_t i = 0; i < scores.size(); ++i) {
        made.criteria[0].scores.emplace_back(scores[i]);
        made.raters.emplace_back(1, static_cast<char>(first + static_cast<char>(i)));
    }
    return made;
}

CandidateComparison compare(const std::vector<ComparedCandidate>& candidates) {
    return compare_candidates(candidates);
}

using Groups = std::vector<std::vector<std::size_t>>;

}  // namespace

TEST_CASE("where the same raters rated both, a strict one cancels out") {
    // Differences 1, 1, 1, 2: mean 1.25, their variance 0.25, over four 0.0625, t with 3 degrees.
    const auto both = compare({candidate({2, 4, 3, 5}), candidate({1, 3, 2, 3})});
    REQUIRE(both.differences.size() == 1);
    const CandidateDifference& difference = both.differences[0];
    CHECK(difference.same_raters);
    CHECK(difference.value == doctest::Approx(1.25));
    CHECK(difference.interval.low == doctest::Approx(1.25 - 3.182446 * 0.25).epsilon(1e-6));
    CHECK(difference.chance == doctest::Approx(0.015392).epsilon(1e-4));
    CHECK(difference.dependable);
    CHECK(both.groups == Groups{{0}, {1}});
}

TEST_CASE("by other raters the same scores differ no more dependably than their means do") {
    // Welch: means 3.5 and 2.25, variances 5/3 and 11/12, both over four.
    const auto both = compare({candidate({2, 4, 3, 5}), candidate({1, 3, 2, 3}, 'p')});
    const CandidateDifference& difference = both.differences.at(0);
    CHECK_FALSE(difference.same_raters);
    const double first = 5.0 / 3.0 / 4.0;
    const double second = 11.0 / 12.0 / 4.0;
    const double df =
        (first + second) * (first + second) / (first * first / 3.0 + second * second / 3.0);
    CHECK(df == doctest::Approx(5.53359).epsilon(1e-5));
    CHECK(difference.interval.high - difference.interval.low ==
          doctest::Approx(2.0 * 2.4977862 * std::sqrt(first + second)).epsilon(1e-6));
    CHECK(difference.chance == doctest::Approx(0.174963).epsilon(1e-5));
    CHECK_FALSE(difference.dependable);
    CHECK(both.groups == Groups{{0, 1}});
}

TEST_CASE("raters who all agree are no certainty: scores are whole levels") {
    const auto both = compare({candidate({4, 4, 4}), candidate({4, 4, 4})});
    CHECK(both.differences.at(0).value == 0.0);
    CHECK_FALSE(both.differences[0].dependable);
    CHECK(both.differences[0].interval.high > 0.5);
    const auto mean = std::get<CommitteeMean>(both.means.at(0));
    CHECK(std::get<Interval>(mean.interval).high ==
          doctest::Approx(4.0 + 4.302653 * std::sqrt(1.0 / 12.0 / 3.0)).epsilon(1e-6));
    const auto apart = compare({candidate({5, 5, 5, 5}), candidate({2, 2, 2, 2})});
    CHECK(apart.differences.at(0).dependable);
}

TEST_CASE("a difference too small to matter is none, however sure it is") {
    ComparedCandidate one;
    ComparedCandidate other;
    for (int rater = 0; rater < 200; ++rater) {
        one.raters.push_back("r" + std::to_string(rater));
        other.raters.push_back("r" + std::to_string(rater));
    }
    for (ComparedCandidate* each : {&one, &other}) {
        each->criteria = {{1.0, std::vector<std::optional<double>>(200, 4.0)}};
    }
    for (std::size_t rater = 0; rater < 50; ++rater) {
        one.criteria[0].scores[rater] = 5.0;
    }
    const auto both = compare({one, other});
    CHECK(both.differences.at(0).value == doctest::Approx(0.25));
    CHECK(both.differences[0].chance < 0.001);
    CHECK_FALSE(both.differences[0].dependable);
}

TEST_CASE("a group has nobody dependably above another, and is in no order of means") {
    const auto all = compare({candidate({2, 2, 2, 2, 2}),
                              candidate({4, 5, 4, 5, 4}),
                              candidate({5, 5, 5, 5, 5}),
                              candidate({2, 2, 2, 2, 1})});
    CHECK(all.groups == Groups{{1, 2}, {0, 3}});
    CHECK(all.differences.size() == 6);
}

TEST_CASE("two raters are too few to be compared, and nobody without a score is") {
    const auto all = compare({candidate({5, 5}), candidate({1, 1, 1}), candidate({})});
    CHECK(all.untold == std::vector<std::size_t>{0, 2});
    CHECK(all.groups == Groups{{1}});
    CHECK(all.differences.empty());
    CHECK(std::holds_alternative<CommitteeMean>(all.means.at(0)));
    CHECK(std::holds_alternative<Undefined>(all.means.at(2)));
    CHECK(compare({}).groups.empty());
}
