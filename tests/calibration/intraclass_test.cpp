#include "calibration/intraclass.h"

#include <algorithm>
#include <cmath>
#include <random>

#include <doctest/doctest.h>

#include "calibration_data.h"

using namespace evenhand::calibration;
using namespace evenhand::testing;

namespace {

CompleteTable table_of(const std::vector<Row>& rows) {
    const auto table = complete(measures_of(score_table(rows, 1, 10)));
    REQUIRE(table.has_value());
    return *table;
}

CompleteTable judges() {
    return *complete(measures_of(wide_scores("classic/shrout_fleiss_1979.csv", 1, 10)));
}

double icc(const CompleteTable& table, Icc kind) {
    return value_of(intraclass(table, kind)).estimate;
}

/// Every score, changed.
template <typename Change>
CompleteTable changed(CompleteTable table, const Change& change) {
    for (std::size_t i = 0; i < table.scores.size(); ++i) {
        table.scores[i] = change(table.scores[i], i % table.raters);
    }
    return table;
}

}  // namespace

TEST_CASE("the unit and the zero of the scale do not matter") {
    const CompleteTable other =
        changed(judges(), [](double score, std::size_t) { return 3.0 * score - 20.0; });
    for (const Icc kind : icc_kinds) {
        CHECK(icc(other, kind) == doctest::Approx(icc(judges(), kind)).epsilon(1e-10));
    }
}

TEST_CASE("a stricter judge matters to all but those where the judges are fixed") {
    const CompleteTable other = changed(
        judges(), [](double score, std::size_t rater) { return rater == 0 ? score - 5.0 : score; });
    for (const Icc kind : {Icc::icc3, Icc::icc3k}) {
        CHECK(icc(other, kind) == doctest::Approx(icc(judges(), kind)).epsilon(1e-10));
    }
    for (const Icc kind : {Icc::icc1, Icc::icc2, Icc::icc1k, Icc::icc2k}) {
        CHECK(std::abs(icc(other, kind) - icc(judges(), kind)) > 0.01);
    }
}

TEST_CASE("the order of judges and of units does not matter") {
    CompleteTable other = judges();
    for (std::size_t unit = 0; unit < other.units; ++unit) {
        const auto begin = other.scores.begin() + static_cast<std::ptrdiff_t>(unit * other.raters);
        std::reverse(begin, begin + static_cast<std::ptrdiff_t>(other.raters));
    }
    std::ranges::reverse(other.scores);
    for (const Icc kind : icc_kinds) {
        CHECK(icc(other, kind) == doctest::Approx(icc(judges(), kind)).epsilon(1e-12));
    }
}

TEST_CASE("of the mean of k ratings is of one, stepped up by Spearman and Brown") {
    const double k = 4.0;
    for (const auto& [one, mean] : {std::pair(Icc::icc1, Icc::icc1k),
                                    std::pair(Icc::icc2, Icc::icc2k),
                                    std::pair(Icc::icc3, Icc::icc3k)}) {
        const double r = icc(judges(), one);
        CHECK(icc(judges(), mean) == doctest::Approx(k * r / (1.0 + (k - 1.0) * r)).epsilon(1e-12));
    }
}

TEST_CASE("judges that differ by severity alone agree perfectly in order and not in score") {
    const CompleteTable table = table_of({{1, 3}, {2, 4}, {5, 7}, {4, 6}});
    const Intraclass fixed = value_of(intraclass(table, Icc::icc3));
    CHECK(fixed.estimate == 1.0);
    CHECK(std::isinf(fixed.f));
    CHECK(value_of(fixed.interval).low == 1.0);
    const Intraclass random = value_of(intraclass(table, Icc::icc2));
    CHECK(random.estimate < 0.8);
    const Interval limits = value_of(random.interval);
    CHECK(limits.low < random.estimate);
    CHECK(limits.high > random.estimate);
    CHECK(limits.high <= 1.0);
}

TEST_CASE("equal means of criteria are no variation, however they round") {
    const double third = 10.0 / 3.0;
    const CompleteTable table{3, 3, std::vector<double>(9, third)};
    CHECK(reason_of(mean_squares(table)) == Undefined::no_variation);
    for (const Icc kind : icc_kinds) {
        CHECK(reason_of(intraclass(table, kind)) == Undefined::no_variation);
    }
}

TEST_CASE("limits that the formula does not have are undefined, not made up") {
    const CompleteTable reversed = table_of({{1, 5}, {2, 4}, {3, 3}, {4, 2}, {5, 1}});
    const Intraclass found = value_of(intraclass(reversed, Icc::icc2));
    CHECK(found.estimate == doctest::Approx(-5.0 / 3.0));
    CHECK(reason_of(found.interval) == Undefined::no_variation);
    CHECK(reason_of(value_of(intraclass(reversed, Icc::icc1)).interval) == Undefined::no_variation);
}

TEST_CASE("one unit or one rater has no mean squares") {
    CHECK(reason_of(mean_squares({1, 3, {1, 2, 3}})) == Undefined::needs_two_units);
    CHECK(reason_of(mean_squares({3, 1, {1, 2, 3}})) == Undefined::needs_two_raters);
}

TEST_CASE("an average has no limits where the formula turns them round") {
    // Mean squares of units and raters .1, of the error 1.
    CompleteTable table{10, 3, {}};
    for (int unit = 0; unit < 10; ++unit) {
        const double side = unit % 2 == 0 ? 1.0 : -1.0;
        const double own = side * std::sqrt(0.03);
        const double error = side * std::sqrt(0.9);
        table.scores.insert(table.scores.end(), {own + error + 0.1, own - error, own - 0.1});
    }
    const MeanSquares ms = value_of(mean_squares(table));
    CHECK(ms.units == doctest::Approx(0.1));
    CHECK(ms.raters == doctest::Approx(0.1));
    CHECK(ms.error == doctest::Approx(1.0));
    CHECK(reason_of(value_of(intraclass(table, Icc::icc2k)).interval) == Undefined::no_variation);
    const Interval single = value_of(value_of(intraclass(table, Icc::icc2)).interval);
    CHECK(single.low <= single.high);
}
