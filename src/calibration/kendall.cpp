#include "calibration/kendall.h"

#include <vector>

#include "calibration/internal/distributions.h"
#include "calibration/internal/ranks.h"

namespace evenhand::calibration {

Outcome<Concordance> kendall_w(const CompleteTable& table) {
    if (table.raters < 2) {
        return Undefined::needs_two_raters;
    }
    if (table.units < 2) {
        return Undefined::needs_two_units;
    }
    const auto n = static_cast<double>(table.units);
    const auto m = static_cast<double>(table.raters);
    std::vector<double> sums(table.units, 0.0);
    double ties = 0.0;
    for (std::size_t rater = 0; rater < table.raters; ++rater) {
        std::vector<double> scores;
        for (std::size_t unit = 0; unit < table.units; ++unit) {
            scores.push_back(table.at(unit, rater));
        }
        const internal::Ranks ranks = internal::ranks_of(scores);
        ties += ranks.ties;
        for (std::size_t unit = 0; unit < table.units; ++unit) {
            sums[unit] += ranks.ranks[unit];
        }
    }
    const double mean = m * (n + 1.0) / 2.0;
    double squares = 0.0;
    for (const double sum : sums) {
        squares += (sum - mean) * (sum - mean);
    }
    const double most = m * m * ((n * n * n) - n);
    if (most - (m * ties) == 0.0) {  // Exactly: ranks are whole or half numbers.
        return Undefined::no_variation;
    }
    Concordance found;
    found.w = 12.0 * squares / (most - (m * ties));
    found.w_uncorrected = 12.0 * squares / most;
    found.chi_square = m * (n - 1.0) * found.w;
    found.df = n - 1.0;
    found.p = internal::chi_square_tail(found.chi_square, found.df);
    return found;
}

}  // namespace evenhand::calibration
