#include "calibration/internal/rater_record.h"

#include <algorithm>

namespace evenhand::calibration::internal {

namespace {

bool is_estimated(const MfrmFit& fit, const Rating& rating) {
    return fit.of(Facet::person)[rating.person].standing == Standing::estimated &&
           fit.of(Facet::rater)[rating.rater].standing == Standing::estimated &&
           fit.of(Facet::criterion)[rating.criterion].standing == Standing::estimated;
}

void add(const Rating& rating, const MfrmFit& fit, const RatingScale& scale, RaterRecord& record) {
    const std::vector<int>& labels = fit.categories.labels;
    const double others = fit.of(Facet::person)[rating.person].measure -
                          fit.of(Facet::criterion)[rating.criterion].measure;
    double expected = 0.0;
    double square = 0.0;
    const double location = others - fit.of(Facet::rater)[rating.rater].measure;
    scale.each(location, [&](std::size_t k, double probability) {
        const double label = labels[k];
        expected += probability * label;
        square += probability * label * label;
        record.expected_middle += is_middle(k, labels.size()) ? probability : 0.0;
        record.expected_ends += is_end(k, labels.size()) ? probability : 0.0;
    });
    const auto at = std::lower_bound(labels.begin(), labels.end(), rating.score);
    record.person.push_back(rating.person);
    record.criterion.push_back(rating.criterion);
    record.category.push_back(static_cast<int>(at - labels.begin()));
    record.score.push_back(rating.score);
    record.expected.push_back(expected);
    record.variance.push_back(square - expected * expected);
    record.others.push_back(others);
    if (rating.sequence) {
        record.sequence.push_back(*rating.sequence);
    }
}

}  // namespace

std::vector<double> RaterRecord::residuals() const {
    std::vector<double> residuals(size());
    for (std::size_t i = 0; i < size(); ++i) {
        residuals[i] = score[i] - expected[i];
    }
    return residuals;
}

std::vector<RaterRecord> rater_records(const Ratings& ratings,
                                       const MfrmFit& fit,
                                       const RatingScale& scale) {
    std::vector<RaterRecord> records(ratings.raters.size());
    for (const Rating& rating : ratings.ratings) {
        if (is_estimated(fit, rating)) {
            add(rating, fit, scale, records[rating.rater]);
        }
    }
    for (RaterRecord& record : records) {
        if (record.sequence.size() != record.size()) {
            record.sequence.clear();
        }
    }
    return records;
}

bool is_middle(std::size_t category, std::size_t count) {
    return count % 2 == 1 && category == count / 2;
}

bool is_end(std::size_t category, std::size_t count) {
    return category == 0 || category + 1 == count;
}

}  // namespace evenhand::calibration::internal
