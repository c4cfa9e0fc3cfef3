#include "calibration/fair_average.h"

#include <doctest/doctest.h>

#include "calibration/jmle.h"
#include "calibration/mfrm_data.h"

using namespace evenhand::calibration;

TEST_CASE("severities in points are around the average rater, with limits on both sides") {
    const auto fit = std::get<MfrmFit>(fit_jmle(reference::ratings_of_set("s1_panel")));
    const auto severities = severity_in_points(fit);
    double sum = 0.0;
    for (const PointSeverity& severity : severities) {
        sum += severity.difference;
        CHECK(severity.interval.low < severity.difference);
        CHECK(severity.interval.high > severity.difference);
    }
    CHECK(sum == doctest::Approx(0.0));
    // R001 is the most lenient: 3.515 where the mean of the four is 3.074.
    CHECK(severities.front().difference == doctest::Approx(0.4412).epsilon(1e-3));
}

TEST_CASE("fair averages stay on the scale however wide an error is") {
    auto fit = std::get<MfrmFit>(fit_jmle(reference::ratings_of_set("s1_panel")));
    fit.elements[index_of(Facet::person)].front().model_se = 10.0;
    add_fair_averages(fit);
    const Interval& interval = fit.of(Facet::person).front().fair_m_interval;
    CHECK(interval.low >= 1.0);
    CHECK(interval.low < 1.1);
    CHECK(interval.high <= 5.0);
    CHECK(interval.high > 4.9);
}
