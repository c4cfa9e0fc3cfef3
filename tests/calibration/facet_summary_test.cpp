#include "calibration/facet_summary.h"

#include <array>
#include <cmath>

#include <doctest/doctest.h>

using namespace evenhand::calibration;

namespace {

Element element_at(double measure, double se) {
    Element element;
    element.standing = Standing::estimated;
    element.measure = measure;
    element.model_se = se;
    return element;
}

}  // namespace

TEST_CASE("separation, reliability and chi-square are those worked by hand") {
    const std::array elements{element_at(-1.0, 0.5), element_at(1.0, 0.5)};
    const FacetSummary summary = summarise(elements);
    // Variance 1 (n) or 2 (n − 1), error .25.
    CHECK(summary.population.true_sd == doctest::Approx(std::sqrt(0.75)));
    CHECK(summary.population.separation == doctest::Approx(std::sqrt(3.0)));
    CHECK(summary.population.strata == doctest::Approx((4.0 * std::sqrt(3.0) + 1.0) / 3.0));
    CHECK(summary.population.reliability == doctest::Approx(0.75));
    CHECK(summary.sample.reliability == doctest::Approx(1.75 / 2.0));
    CHECK(summary.fixed_chi_square == doctest::Approx(8.0));
    CHECK(summary.df == 1);
    CHECK(summary.p == doctest::Approx(0.004677735));
}

TEST_CASE("errors larger than the differences leave no reliability, not less than none") {
    const std::array elements{element_at(-0.1, 0.5), element_at(0.1, 0.5)};
    CHECK(summarise(elements).population.reliability == 0.0);
    CHECK(summarise(elements).population.true_sd == 0.0);
}

TEST_CASE("extreme elements are counted and left out") {
    std::array elements{element_at(0.0, 0.5), element_at(9.0, 2.0), element_at(0.0, 0.0)};
    elements[1].standing = Standing::maximum;
    elements[2].standing = Standing::unrated;
    const FacetSummary summary = summarise(elements);
    CHECK(summary.elements == 2);
    CHECK(summary.estimated == 1);
    CHECK(summary.mean == 0.0);
    CHECK(summary.p == 1.0);
    CHECK(summarise({}).estimated == 0);
}
