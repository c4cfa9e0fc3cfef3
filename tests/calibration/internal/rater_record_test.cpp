#include "calibration/internal/rater_record.h"

#include <doctest/doctest.h>

#include "calibration/jmle.h"
#include "calibration/mfrm_data.h"

using namespace evenhand::calibration;
using namespace evenhand::calibration::internal;

TEST_CASE("a record has a rater's ratings of estimated elements, and residuals that sum to zero") {
    Ratings ratings = reference::ratings_of_set("s1_panel");
    ratings.persons.emplace_back("best");
    ratings.ratings.push_back({20, 0, 0, 5, {}});
    JmleOptions options;
    options.settled = 1e-10;
    const auto fit = std::get<MfrmFit>(fit_jmle(ratings, options));
    const auto records = rater_records(ratings, fit, RatingScale(fit.thresholds));
    REQUIRE(records.size() == 4);
    CHECK(records[0].size() == 100);
    double sum = 0.0;
    for (const double residual : records[0].residuals()) {
        sum += residual;
    }
    CHECK(sum == doctest::Approx(0.0).epsilon(1e-7));
    CHECK(records[0].sequence.empty());
}

TEST_CASE("times count only when every rating has one") {
    Ratings ratings = reference::ratings_of_set("s1_panel");
    for (Rating& rating : ratings.ratings) {
        rating.sequence = static_cast<int>(rating.person) + 1;
    }
    ratings.ratings.front().sequence.reset();
    const auto fit = std::get<MfrmFit>(fit_jmle(ratings));
    const auto records = rater_records(ratings, fit, RatingScale(fit.thresholds));
    CHECK(records[ratings.ratings.front().rater].sequence.empty());
    CHECK(records[ratings.ratings.back().rater].sequence.size() == 100);
}

TEST_CASE("one rater's record is that of all, and its interviews are in order of time") {
    Ratings ratings = reference::ratings_of_set("s1_panel");
    for (Rating& rating : ratings.ratings) {
        rating.sequence = 100 - static_cast<int>(rating.person);
    }
    const auto fit = std::get<MfrmFit>(fit_jmle(ratings));
    const RatingScale scale(fit.thresholds);
    const RaterRecord record = rater_record(ratings, fit, scale, 2);
    const RaterRecord other = rater_records(ratings, fit, scale)[2];
    CHECK(record.score == other.score);
    CHECK(record.expected == other.expected);
    const InterviewMeans means = interview_means(record);
    REQUIRE(means.sequence.size() == 20);
    CHECK(means.sequence.front() == 81.0);
    double first = 0.0;
    for (std::size_t i = 0; i < record.size(); ++i) {
        first += record.sequence[i] == 81.0 ? (record.score[i] - record.expected[i]) / 5.0 : 0.0;
    }
    CHECK(means.residual.front() == doctest::Approx(first));
}

TEST_CASE("an even scale has no middle") {
    CHECK(is_middle(2, 5));
    CHECK_FALSE(is_middle(1, 5));
    CHECK_FALSE(is_middle(2, 4));
    CHECK(is_end(0, 4));
    CHECK(is_end(3, 4));
    CHECK_FALSE(is_end(2, 4));
}
