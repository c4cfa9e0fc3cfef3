#include "calibration/g_study_band.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "calibration/internal/percentile.h"
#include "calibration/internal/resamples.h"

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
              const internal::Draw& draw) {
    Ratings sample;
    sample.lowest = ratings.lowest;
    sample.highest = ratings.highest;
    for (std::uint32_t person = 0; person < draw.size(); ++person) {
        for (Rating rating : persons[draw[person]]) {
            rating.person = person;
            sample.ratings.push_back(rating);
        }
    }
    return sample;
}

}  // namespace

Outcome<std::vector<Interval>> d_study_bands(const Ratings& ratings,
                                             std::span<const DDesign> designs,
                                             const BandOptions& options,
                                             const Progress& progress) {
    if (by_person(ratings).size() < 2) {
        return Undefined::needs_two_units;
    }
    const Outcome<GStudy> whole = g_study(ratings);
    if (const auto* reason = std::get_if<Undefined>(&whole)) {
        return *reason;
    }
    return d_study_bands(ratings, std::get<GStudy>(whole), designs, options, progress);
}

Outcome<std::vector<Interval>> d_study_bands(const Ratings& ratings,
                                             const GStudy& whole,
                                             std::span<const DDesign> designs,
                                             const BandOptions& options,
                                             const Progress& progress) {
    const std::vector<std::vector<Rating>> persons = by_person(ratings);
    if (persons.size() < 2) {
        return Undefined::needs_two_units;
    }
    const RemlOptions near = near_to(whole);
    const auto draws = internal::draws_of(static_cast<std::uint32_t>(persons.size()), options);
    std::vector<std::optional<GComponents>> found(draws.size());
    internal::for_each_draw(draws, progress, [&](const internal::Draw& draw, std::size_t number) {
        const Outcome<GStudy> study = g_study(drawn(ratings, persons, draw), {}, near);
        if (const auto* known = std::get_if<GStudy>(&study)) {
            found[number] = known->variance;
        }
    });
    std::erase(found, std::nullopt);
    if (!internal::enough_of(found.size(), draws.size())) {
        return Undefined::too_few;
    }
    std::vector<Interval> bands;
    for (const DDesign& design : designs) {
        std::vector<double> values;
        std::ranges::transform(found, std::back_inserter(values), [&](const auto& components) {
            return d_study(*components, design).generalizability;
        });
        bands.push_back(internal::percentile_interval(std::move(values)));
    }
    return bands;
}

}  // namespace evenhand::calibration
