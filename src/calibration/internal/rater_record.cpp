#include "calibration/internal/rater_record.h"

#include <algorithm>
#include <map>

#include "calibration/internal/effect_statistics.h"

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

void drop_gappy_sequence(RaterRecord& record) {
    if (record.sequence.size() != record.size()) {
        record.sequence.clear();
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

RaterRecord rater_record(const Ratings& ratings,
                         const MfrmFit& fit,
                         const RatingScale& scale,
                         std::uint32_t rater) {
    RaterRecord record;
    for (const Rating& rating : ratings.ratings) {
        if (rating.rater == rater && is_estimated(fit, rating)) {
            add(rating, fit, scale, record);
        }
    }
    drop_gappy_sequence(record);
    return record;
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
    std::ranges::for_each(records, drop_gappy_sequence);
    return records;
}

InterviewMeans interview_means(const RaterRecord& record) {
    std::map<double, std::vector<double>> interviews;
    for (std::size_t i = 0; i < record.sequence.size(); ++i) {
        interviews[record.sequence[i]].push_back(record.score[i] - record.expected[i]);
    }
    InterviewMeans means;
    for (const auto& [number, rest] : interviews) {
        means.sequence.push_back(number);
        means.residual.push_back(mean_of(rest));
    }
    return means;
}

bool is_middle(std::size_t category, std::size_t count) {
    return count % 2 == 1 && category == count / 2;
}

bool is_end(std::size_t category, std::size_t count) {
    return category == 0 || category + 1 == count;
}

}  // namespace evenhand::calibration::internal
