#include "calibration/g_study_band.h"

#include <utility>
#include <vector>

#include "calibration/internal/percentile.h"
#include "calibration/internal/random_draws.h"

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
              internal::RandomDraws& draws) {
    Ratings sample;
    sample.lowest = ratings.lowest;
    sample.highest = ratings.highest;
    for (std::uint32_t person = 0; person < persons.size(); ++person) {
        for (Rating rating : persons[draws.below(static_cast<std::uint32_t>(persons.size()))]) {
            rating.person = person;
            sample.ratings.push_back(rating);
        }
    }
    return sample;
}

}  // namespace

Outcome<std::vector<DBand>> d_study_bands(const Ratings& ratings,
                                          std::span<const DDesign> designs,
                                          const BandOptions& options,
                                          const Progress& progress) {
    const std::vector<std::vector<Rating>> persons = by_person(ratings);
    if (persons.size() < 2) {
        return Undefined::needs_two_units;
    }
    internal::RandomDraws draws(options.seed);
    std::vector<std::vector<double>> generalizability(designs.size());
    std::vector<std::vector<double>> dependability(designs.size());
    int used = 0;
    for (int i = 0; i < options.resamples; ++i) {
        report_progress(
            progress, static_cast<std::uint64_t>(i), static_cast<std::uint64_t>(options.resamples));
        const Outcome<GStudy> study = g_study(drawn(ratings, persons, draws));
        const auto* found = std::get_if<GStudy>(&study);
        for (std::size_t at = 0; found != nullptr && at < designs.size(); ++at) {
            const DStudy decision = d_study(found->variance, designs[at]);
            generalizability[at].push_back(decision.generalizability);
            dependability[at].push_back(decision.dependability);
        }
        used += found != nullptr ? 1 : 0;
    }
    if (used < 2 || 2 * used < options.resamples) {
        return Undefined::too_few;
    }
    std::vector<DBand> bands;
    for (std::size_t at = 0; at < designs.size(); ++at) {
        bands.push_back({internal::percentile_interval(std::move(generalizability[at])),
                         internal::percentile_interval(std::move(dependability[at])),
                         used});
    }
    return bands;
}

Outcome<DBand> d_study_band(const Ratings& ratings,
                            const DDesign& design,
                            const BandOptions& options,
                            const Progress& progress) {
    auto bands = d_study_bands(ratings, std::span(&design, 1), options, progress);
    if (const auto* reason = std::get_if<Undefined>(&bands)) {
        return *reason;
    }
    return std::get<std::vector<DBand>>(bands).front();
}

}  // namespace evenhand::calibration
