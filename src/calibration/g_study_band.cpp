#include "calibration/g_study_band.h"

#include <algorithm>
#include <iterator>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include "calibration/internal/percentile.h"
#include "calibration/internal/random_draws.h"
#include "core/in_parallel.h"

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

using Draw = std::vector<std::uint32_t>;

/// For each resample the persons who are in it: from the seed, whoever fits them.
std::vector<Draw> draws_of(std::uint32_t persons, const BandOptions& options) {
    internal::RandomDraws draws(options.seed);
    std::vector<Draw> all(static_cast<std::size_t>(options.resamples), Draw(persons));
    for (Draw& draw : all) {
        std::ranges::generate(draw, [&] { return draws.below(persons); });
    }
    return all;
}

/// A person who is drawn twice is two persons.
Ratings drawn(const Ratings& ratings,
              const std::vector<std::vector<Rating>>& persons,
              const Draw& draw) {
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

/// Told by several threads, one at a time; after it has said stop nobody is asked again.
class SharedProgress {
public:
    SharedProgress(const Progress& progress, std::size_t all) : progress_(progress), all_(all) {}

    /// False when another thread was stopped. Throws Error (cancelled).
    bool one_more() {
        const std::lock_guard lock(telling_);
        if (stopped_) {
            return false;
        }
        stopped_ = true;
        report_progress(progress_, done_++, all_);
        stopped_ = false;
        return true;
    }

private:
    const Progress& progress_;
    std::uint64_t all_;
    std::uint64_t done_ = 0;
    bool stopped_ = false;
    std::mutex telling_;
};

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
    const std::vector<Draw> draws = draws_of(static_cast<std::uint32_t>(persons.size()), options);
    std::vector<std::optional<GComponents>> found(draws.size());
    SharedProgress shared(progress, draws.size());
    in_parallel(draws.size(), [&](std::size_t at) {
        if (!shared.one_more()) {
            return;
        }
        const Outcome<GStudy> study = g_study(drawn(ratings, persons, draws[at]), {}, near);
        if (const auto* known = std::get_if<GStudy>(&study)) {
            found[at] = known->variance;
        }
    });
    std::erase(found, std::nullopt);
    if (found.size() < 2 || 2 * found.size() < draws.size()) {
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
