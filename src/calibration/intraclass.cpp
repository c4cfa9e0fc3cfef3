#include "calibration/intraclass.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

#include "calibration/internal/distributions.h"
#include "calibration/internal/rounding.h"

namespace evenhand::calibration {

namespace {

constexpr double limit = 0.975;
constexpr double infinite = std::numeric_limits<double>::infinity();

double square(double number) {
    return number * number;
}

/// Means and sums of squares.
struct Sums {
    explicit Sums(const CompleteTable& table) : rows(table.units, 0.0), columns(table.raters, 0.0) {
        const auto n = static_cast<double>(table.units);
        const auto k = static_cast<double>(table.raters);
        for (std::size_t i = 0; i < table.units; ++i) {
            for (std::size_t j = 0; j < table.raters; ++j) {
                rows[i] += table.at(i, j) / k;
                columns[j] += table.at(i, j) / n;
            }
        }
        grand = std::accumulate(rows.begin(), rows.end(), 0.0) / n;
    }

    std::vector<double> rows;
    std::vector<double> columns;
    double grand = 0.0;
};

double spread_of(const std::vector<double>& means, double grand) {
    double sum = 0.0;
    for (const double mean : means) {
        sum += square(mean - grand);
    }
    return sum;
}

double ratio(double units, double rest) {
    return rest > 0.0 ? units / rest : infinite;
}

/// What the formulas of one kind need.
struct Design {
    double n;
    double k;
    MeanSquares ms;

    [[nodiscard]] bool one_way(Icc kind) const { return kind == Icc::icc1 || kind == Icc::icc1k; }
    [[nodiscard]] bool of_mean(Icc kind) const {
        return kind == Icc::icc1k || kind == Icc::icc2k || kind == Icc::icc3k;
    }
    [[nodiscard]] double rest(Icc kind) const { return one_way(kind) ? ms.within : ms.error; }
    [[nodiscard]] double df2(Icc kind) const {
        return one_way(kind) ? n * (k - 1.0) : (n - 1.0) * (k - 1.0);
    }
    [[nodiscard]] double numerator(Icc kind) const { return ms.units - rest(kind); }
    [[nodiscard]] double denominator(Icc kind) const {
        switch (kind) {
            case Icc::icc1:
            case Icc::icc3:
                return ms.units + ((k - 1.0) * rest(kind));
            case Icc::icc2:
                return ms.units + ((k - 1.0) * ms.error) + (k * (ms.raters - ms.error) / n);
            case Icc::icc2k:
                return ms.units + ((ms.raters - ms.error) / n);
            case Icc::icc1k:
            case Icc::icc3k:
                break;
        }
        return ms.units;
    }
};

/// Degrees of freedom of the limits of (2,1), by Satterthwaite.
double satterthwaite(const Design& design, double rho) {
    const auto [n, k, ms] = design;
    if (ms.error == 0.0) {
        return k - 1.0;
    }
    const double a = k * rho * ms.raters / ms.error;
    const double b = (n * (1.0 + ((k - 1.0) * rho))) - (k * rho);
    return (k - 1.0) * (n - 1.0) * square(a + b) / (((n - 1.0) * square(a)) + square(b));
}

Interval two_way_limits(const Design& design, double rho) {
    const auto [n, k, ms] = design;
    const double df = satterthwaite(design, rho);
    const double low = internal::f_quantile(limit, n - 1.0, df);
    const double high = internal::f_quantile(limit, df, n - 1.0);
    const double rest = (k * ms.raters) + (((k * n) - k - n) * ms.error);
    return {n * (ms.units - (low * ms.error)) / ((low * rest) + (n * ms.units)),
            n * ((high * ms.units) - ms.error) / (rest + (n * high * ms.units))};
}

/// Of the mean of k ratings, from that of one (Spearman and Brown). No number where k ratings
/// cannot disagree so much: past the pole the formula gives large values for small ones.
double stepped_up(double single, double k) {
    const double rest = 1.0 + ((k - 1.0) * single);
    return rest > 0.0 ? k * single / rest : std::numeric_limits<double>::quiet_NaN();
}

Interval limits(const Design& design, Icc kind, const Intraclass& found) {
    if (std::isinf(found.f) && found.estimate == 1.0) {
        return {1.0, 1.0};
    }
    const double k = design.k;
    if (kind == Icc::icc2 || kind == Icc::icc2k) {
        const double single = design.numerator(Icc::icc2) / design.denominator(Icc::icc2);
        const Interval of_one = two_way_limits(design, single);
        return kind == Icc::icc2 ? of_one
                                 : Interval{stepped_up(of_one.low, k), stepped_up(of_one.high, k)};
    }
    const double low = found.f / internal::f_quantile(limit, found.df1, found.df2);
    const double high = found.f * internal::f_quantile(limit, found.df2, found.df1);
    if (kind == Icc::icc1k || kind == Icc::icc3k) {
        return {1.0 - (1.0 / low), 1.0 - (1.0 / high)};
    }
    return {(low - 1.0) / (low + k - 1.0), (high - 1.0) / (high + k - 1.0)};
}

}  // namespace

Outcome<MeanSquares> mean_squares(const CompleteTable& table) {
    if (table.raters < 2) {
        return Undefined::needs_two_raters;
    }
    if (table.units < 2) {
        return Undefined::needs_two_units;
    }
    const auto n = static_cast<double>(table.units);
    const auto k = static_cast<double>(table.raters);
    const Sums sums(table);
    double within = 0.0;
    double error = 0.0;
    double size = 0.0;
    for (std::size_t i = 0; i < table.units; ++i) {
        for (std::size_t j = 0; j < table.raters; ++j) {
            const double score = table.at(i, j);
            within += square(score - sums.rows[i]);
            error += square(score - sums.rows[i] - sums.columns[j] + sums.grand);
            size += square(score);
        }
    }
    // What is left of equal numbers after rounding is no variation.
    const auto cleaned = [&](double squares) {
        return squares <= size * square(internal::rounding_error) ? 0.0 : squares;
    };
    const MeanSquares ms{cleaned(k * spread_of(sums.rows, sums.grand)) / (n - 1.0),
                         cleaned(n * spread_of(sums.columns, sums.grand)) / (k - 1.0),
                         cleaned(error) / ((n - 1.0) * (k - 1.0)),
                         cleaned(within) / (n * (k - 1.0))};
    if (ms.units == 0.0 && ms.within == 0.0) {
        return Undefined::no_variation;
    }
    return ms;
}

std::string_view name_of(Icc kind) {
    switch (kind) {
        case Icc::icc1:
            return "ICC1";
        case Icc::icc2:
            return "ICC2";
        case Icc::icc3:
            return "ICC3";
        case Icc::icc1k:
            return "ICC1k";
        case Icc::icc2k:
            return "ICC2k";
        case Icc::icc3k:
            return "ICC3k";
    }
    return "";
}

Outcome<Intraclass> intraclass(const CompleteTable& table, Icc kind) {
    const auto ms = mean_squares(table);
    if (const auto* reason = std::get_if<Undefined>(&ms)) {
        return *reason;
    }
    const Design design{static_cast<double>(table.units),
                        static_cast<double>(table.raters),
                        std::get<MeanSquares>(ms)};
    const double denominator = design.denominator(kind);
    const bool needs_spread = design.of_mean(kind) || design.rest(kind) == 0.0;
    if (denominator == 0.0 || (design.ms.units == 0.0 && needs_spread)) {
        return Undefined::no_variation;
    }
    Intraclass found;
    found.estimate = design.numerator(kind) / denominator;
    found.f = ratio(design.ms.units, design.rest(kind));
    found.df1 = design.n - 1.0;
    found.df2 = design.df2(kind);
    found.p = internal::f_tail(found.f, found.df1, found.df2);
    const Interval interval = limits(design, kind, found);
    found.interval = Undefined::no_variation;
    if (design.ms.units > 0.0 && std::isfinite(interval.low) && std::isfinite(interval.high)) {
        found.interval = interval;
    }
    return found;
}

}  // namespace evenhand::calibration
