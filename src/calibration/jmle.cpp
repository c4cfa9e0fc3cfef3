#include "calibration/jmle.h"

#include <algorithm>
#include <cstdint>

#include "calibration/connectivity.h"
#include "calibration/internal/active_ratings.h"
#include "calibration/internal/assemble_fit.h"
#include "calibration/internal/jmle_cycle.h"

namespace evenhand::calibration {

namespace {

using Side = std::uint32_t Rating::*;

bool only_one(const std::vector<Rating>& ratings, Side side) {
    return std::all_of(ratings.begin(), ratings.end(), [&](const Rating& rating) {
        return rating.*side == ratings.front().*side;
    });
}

}  // namespace

std::optional<Undefined> unfit_for_mfrm(const Ratings& ratings) {
    if (only_one(ratings.ratings, &Rating::rater)) {
        return Undefined::needs_two_raters;
    }
    if (only_one(ratings.ratings, &Rating::person)) {
        return Undefined::needs_two_units;
    }
    if (broken_link(ratings.ratings) != Link::whole) {
        return Undefined::disconnected;
    }
    return std::nullopt;
}

Outcome<MfrmFit> fit_jmle(const Ratings& ratings,
                          const JmleOptions& options,
                          const Progress& progress) {
    if (const auto reason = unfit_for_mfrm(ratings)) {
        return *reason;
    }
    const internal::ActiveRatings active = internal::active_ratings(ratings, facets_in_order);
    if (active.categories.labels.size() < 2) {
        return Undefined::no_variation;
    }
    if (!active.removals.empty() && !active.hangs_together()) {
        return Undefined::disconnected;
    }
    internal::JmleCycle cycle(active);
    for (int done = 1; done <= options.most_cycles; ++done) {
        report_progress(progress,
                        static_cast<std::uint64_t>(done),
                        static_cast<std::uint64_t>(options.most_cycles));
        if (cycle.turn() < options.settled) {
            MfrmFit fit = internal::assemble_fit(
                active, ratings, cycle.measures(), options.extreme_adjustment);
            fit.cycles = done;
            return fit;
        }
    }
    return Undefined::not_converged;
}

}  // namespace evenhand::calibration
