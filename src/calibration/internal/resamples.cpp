#include "calibration/internal/resamples.h"

#include <algorithm>
#include <mutex>

#include "calibration/internal/random_draws.h"
#include "core/in_parallel.h"

namespace evenhand::calibration::internal {

namespace {

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

std::vector<Draw> draws_of(std::uint32_t clusters, const BandOptions& options) {
    RandomDraws draws(options.seed);
    std::vector<Draw> all(static_cast<std::size_t>(options.resamples), Draw(clusters));
    for (Draw& draw : all) {
        std::ranges::generate(draw, [&] { return draws.below(clusters); });
    }
    return all;
}

void for_each_draw(const std::vector<Draw>& draws,
                   const Progress& progress,
                   const std::function<void(const Draw& draw, std::size_t number)>& use) {
    SharedProgress shared(progress, draws.size());
    in_parallel(draws.size(), [&](std::size_t at) {
        if (shared.one_more()) {
            use(draws[at], at);
        }
    });
}

bool enough_of(std::size_t estimates, std::size_t draws) {
    return estimates >= 2 && 2 * estimates >= draws;
}

}  // namespace evenhand::calibration::internal
