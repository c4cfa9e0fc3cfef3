// Prints how much of the processor's time the estimators of agreement take, on data made from a
// seed, and how the time grows with the ratings: a million against eighty thousand in the same run.

#include <cstdint>
#include <iomanip>
#include <iostream>
#include <random>
#include <string>
#include <vector>

#include "calibration/agreement.h"
#include "calibration/alpha.h"
#include "calibration/intraclass.h"
#include "calibration/unit_table.h"
#include "formats/rating_table_file.h"
#include "rating_sets.h"

using namespace evenhand;
using namespace evenhand::calibration;
using namespace evenhand::bench;

namespace {

void print(const std::string& what, double time, double goal) {
    std::cout << std::fixed << std::setprecision(2) << what << ": median " << time << " ms (goal "
              << goal << " ms)\n";
}

/// From ratings to alpha, and to AC2 with its error.
struct Times {
    double table;
    double alpha;
    double ac2;
};

Times times_of(const Ratings& ratings) {
    const CountTable counts = counts_of(pooled_units(ratings));
    const WeightMatrix weights(Weights::quadratic, counts.levels);
    return {median_of([&] { (void)counts_of(pooled_units(ratings)); }),
            median_of([&] { (void)krippendorff_alpha(counts, Metric::ordinal); }),
            median_of([&] { (void)agreement(counts, weights, Chance::gwet); })};
}

void bench_growth() {
    const Times small = times_of(made_up_pairs(40'000, 200));
    print("table of 80,000 ratings (40,000 units, 200 raters)", small.table, 10.0);
    print("alpha, ordinal, of it", small.alpha, 10.0);
    print("AC2 with standard error of it", small.ac2, 10.0);
    const Times large = times_of(made_up_pairs(500'000, 1'000));
    std::cout << std::setprecision(1)
              << "1,000,000 ratings against 80,000, 12.5 times as many: table "
              << large.table / small.table << ", alpha " << large.alpha / small.alpha << ", AC2 "
              << large.ac2 / small.ac2 << " times as long\n";
}

void bench_icc() {
    std::mt19937 random(2);
    CompleteTable table{500, 4, {}};
    for (std::size_t i = 0; i < table.units * table.raters; ++i) {
        table.scores.push_back(1.0 + static_cast<double>((i / 4) % 5) / 2.0 +
                               static_cast<double>(random() % 3));
    }
    print("six intraclass correlations of 500 x 4",
          median_of([&] {
              for (const Icc kind : icc_kinds) {
                  (void)intraclass(table, kind);
              }
          }),
          1.0);
}

void bench_intervals() {
    ScoreTable units = pooled_units(read_panel("s2_sparse.csv"));
    for (std::uint32_t unit = 0; unit < units.units(); ++unit) {
        units.clusters[unit] = unit;  // The dearest case: every unit is drawn by itself.
    }
    const CountTable counts = counts_of(units);
    print("alpha, ordinal, of the sparse panel (5,838 ratings)",
          median_of([&] { (void)krippendorff_alpha(counts, Metric::ordinal); }),
          1.0);
    print("its jackknife", median_of([&] { (void)alpha_interval(counts, Metric::ordinal); }), 50.0);
    print("its bootstrap of 1,000 units' resamples",
          median_of([&] {
              (void)alpha_interval(
                  counts, Metric::ordinal, {AlphaIntervalMethod::cluster_bootstrap, 1000, 1});
          }),
          50.0);
    print("Krippendorff's bootstrap, 1,000",
          median_of([&] {
              (void)alpha_interval(
                  counts, Metric::ordinal, {AlphaIntervalMethod::pair_bootstrap, 1000, 1});
          }),
          50.0);
}

void bench_reading() {
    std::string bytes = "person,rater,criterion,score\n";
    for (int line = 0; line < 1'000'000; ++line) {
        bytes += "P" + std::to_string(line / 10) + ",R" + std::to_string(line % 10) + ",C1," +
                 std::to_string(1 + line % 5) + "\n";
    }
    print("reading 1,000,000 lines of CSV",
          median_of([&] {
              (void)formats::read_rating_table(bytes, "made-up.csv", {1, 5});
          }),
          1000.0);
}

}  // namespace

int main() {
    bench_growth();
    bench_icc();
    bench_intervals();
    bench_reading();
}
