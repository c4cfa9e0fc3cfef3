#include "calibration/g_study_band.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

namespace evenhand::calibration {

namespace {

/// The ratings of each person.
std::vector<std::vector<Rating>> by_person(const Ratings& ratings) {
    std::vector<std::vector<Rating>> persons(ratings.persons.size());
    for (const Rating& rating : ratings.ratings) {
        persons[rating.person].push_back(rating);
    }
    std::erase_if(persons, [](const std::vector<Rating>& person) { return person.empty(); });
    return persons;
}

/// A person who is drawn twice is two persons.
Ratings drawn(const Ratings& ratings,
              const std::vector<std::vector<Rating>>& persons,
              std::mt19937_64& engine) {
    Ratings sample;
    sample.lowest = ratings.lowest;
    sample.highest = ratings.highest;
    for (std::uint32_t person = 0; person < persons.size(); ++person) {
        // Standard distributions differ between libraries; the bias of a remainder is 1e-15.
        for (Rating rating : persons[engine() % persons.size()]) {
            rating.person = person;
            sample.ratings.push_back(rating);
        }
    }
    return sample;
}

/// Linear interpolation between order statistics.
double quantile(const std::vector<double>& sorted, double share) {
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(std::floor(place));
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - std::floor(place)) * (sorted[above] - sorted[below]);
}

Interval percentiles(std::vector<double> values, double level) {
    std::sort(values.begin(), values.end());
    return {quantile(values, (1.0 - level) / 2.0), quantile(values, (1.0 + level) / 2.0)};
}

}  // namespace

Outcome<DBand> d_study_band(const Ratings& ratings,
                            const DDesign& design,
                            const BandOptions& options,
                            const Progress& progress) {
    const std::vector<std::vector<Rating>> persons = by_person(ratings);
    if (persons.size() < 2) {
        return Undefined::needs_two_units;
    }
    std::mt19937_64 engine(options.seed);
    std::vector<double> generalizability;
    std::vector<double> dependability;
    for (int i = 0; i < options.resamples; ++i) {
        report_progress(progress,
                        static_cast<std::uint64_t>(i),
                        static_cast<std::uint64_t>(options.resamples));
        const Outcome<GStudy> study = g_study(drawn(ratings, persons, engine));
        if (const auto* found = std::get_if<GStudy>(&study)) {
            const DStudy decision = d_study(found->variance, design);
            generalizability.push_back(decision.generalizability);
            dependability.push_back(decision.dependability);
        }
    }
    const auto used = static_cast<int>(generalizability.size());
    if (used < 2 || 2 * used < options.resamples) {
        return Undefined::too_few;
    }
    return DBand{percentiles(std::move(generalizability), options.level),
                 percentiles(std::move(dependability), options.level),
                 used};
}

}  // namespace evenhand::calibration
