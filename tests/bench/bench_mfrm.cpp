// Times of the many-facet model and of variance components, on made-up ratings of three sizes.

#include <chrono>
#include <cstdio>
#include <sys/resource.h>
#include <variant>

#include "calibration/g_study.h"
#include "calibration/jmle.h"
#include "calibration/made_up_ratings.h"
#include "calibration/mml.h"

using namespace evenhand::calibration;

namespace {

template <typename Value>
bool is_defined(const Outcome<Value>& outcome) {
    return std::holds_alternative<Value>(outcome);
}

template <typename Work>
void measure(const char* name, double goal, const Work& work) {
    const auto start = std::chrono::steady_clock::now();
    const bool done = work();
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("  %-22s %8.3f s (goal %g s), so far %ld MB%s\n",
                name,
                taken.count(),
                goal,
                usage.ru_maxrss / 1024,
                done ? "" : ", UNDEFINED");
}

struct Goals {
    double joint = 0.0;
    double marginal = 0.0;
    double components = 0.0;  ///< 0: not measured.
};

void measure_all(const made_up::Plan& plan, const Goals& goals) {
    const Ratings ratings = made_up::ratings(plan).ratings;
    std::printf("%zu ratings of %u persons by %u raters on %u criteria\n",
                ratings.ratings.size(),
                plan.persons,
                plan.raters,
                plan.criteria);
    measure("joint estimates, fit", goals.joint, [&] { return is_defined(fit_jmle(ratings)); });
    measure("marginal estimates", goals.marginal, [&] { return is_defined(fit_mml(ratings)); });
    if (goals.components > 0.0) {
        measure("variance components", goals.components, [&] {
            return is_defined(g_study_by_reml(ratings));
        });
    }
}

}  // namespace

int main() {
    measure_all({400, 30, 6, 2, 1}, {0.05, 0.5, 1.0});
    measure_all({5000, 200, 8, 2, 1}, {1.0, 10.0, 60.0});
    measure_all({62500, 1000, 8, 2, 1}, {15.0, 125.0, 0.0});
}
