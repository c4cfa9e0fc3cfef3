// bench_references FOLDER: what the references of R and numpy also compute, on the same data.
// Writes FOLDER/ours.tsv (what, milliseconds of the processor, the value found) and
// FOLDER/alpha.csv, the made-up ratings that numpy is to read.

#include <algorithm>
#include <cstdint>
#include <ctime>
#include <fstream>
#include <functional>
#include <iomanip>
#include <iostream>
#include <random>
#include <string>
#include <variant>
#include <vector>

#include "calibration/alpha.h"
#include "calibration/g_study.h"
#include "calibration/intraclass.h"
#include "calibration/intraclass_reml.h"
#include "calibration/unit_table.h"
#include "formats/file.h"
#include "formats/rating_table_file.h"

using namespace evenhand;
using namespace evenhand::calibration;

namespace {

constexpr int rounds = 5;

double milliseconds() {
    return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// One line of ours.tsv: the median time of `work`, which gives the value.
void measure(std::ofstream& lines, const std::string& what, const std::function<double()>& work) {
    std::vector<double> times;
    double value = 0.0;
    for (int i = 0; i < rounds; ++i) {
        const double start = milliseconds();
        value = work();
        times.push_back(milliseconds() - start);
    }
    std::ranges::sort(times);
    lines << what << '\t' << times[times.size() / 2] << '\t' << value << '\n';
}

Ratings read(const std::string& name) {
    const std::string bytes = formats::read_file(std::string(EVENHAND_SOURCE_DIR) +
                                                 "/tests/data/calibration/sim/" + name);
    const auto table = formats::read_rating_table(bytes, name, {1, 5});
    Ratings ratings;
    ratings.persons = table.value->persons;
    ratings.raters = table.value->raters;
    ratings.criteria = table.value->criteria;
    for (const auto& line : table.value->lines) {
        ratings.ratings.push_back(
            {line.person, line.rater, line.criterion, line.score, std::nullopt});
    }
    return ratings;
}

/// 80,000 ratings: 40,000 persons, each rated on one criterion by two of 200 raters.
Ratings made_up() {
    constexpr std::uint32_t raters = 200;
    std::mt19937 random(1);
    const auto below = [&](std::uint32_t count) {
        return static_cast<std::uint32_t>((std::uint64_t{count} * random()) >> 32U);
    };
    Ratings ratings;
    ratings.persons.resize(40'000);
    ratings.raters.resize(raters);
    ratings.criteria.resize(1);
    for (std::uint32_t person = 0; person < ratings.persons.size(); ++person) {
        const int level = static_cast<int>(below(5));
        const std::uint32_t one = below(raters);
        const std::uint32_t other = (one + 1 + below(raters - 1)) % raters;
        for (const std::uint32_t rater : {one, other}) {
            const int score = std::clamp(level + static_cast<int>(below(3)), 1, 5);
            ratings.ratings.push_back({person, rater, 0, score, std::nullopt});
        }
    }
    return ratings;
}

void measure_alpha(std::ofstream& lines, const std::string& folder) {
    const Ratings ratings = made_up();
    std::ofstream table(folder + "/alpha.csv");
    for (const Rating& rating : ratings.ratings) {
        table << rating.person << ',' << rating.score << '\n';
    }
    measure(lines, "alpha", [&] {
        const auto counts = counts_of(pooled_units(ratings));
        return std::get<Alpha>(krippendorff_alpha(counts, Metric::ordinal)).estimate;
    });
}

void measure_panel(std::ofstream& lines) {
    const Ratings panel = read("s1_panel.csv");
    measure(lines, "icc_s1", [&] {
        const CompleteTable table = *complete(person_means(panel));
        double icc2 = 0.0;
        for (const Icc kind : icc_kinds) {
            const auto found = std::get<Intraclass>(intraclass(table, kind));
            icc2 = kind == Icc::icc2 ? found.estimate : icc2;
        }
        return icc2;
    });
    measure(lines, "components_s1", [&] {
        return std::get<GStudy>(g_study_by_reml(panel)).variance.p;
    });
}

void measure_sparse(std::ofstream& lines) {
    const Ratings sparse = read("s2_sparse.csv");
    measure(lines, "icc_s2", [&] {
        return std::get<RemlIntraclass>(intraclass_by_reml(person_means(sparse))).icc2;
    });
    measure(lines, "components_s2", [&] {
        return std::get<GStudy>(g_study_by_reml(sparse)).variance.p;
    });
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "bench_references FOLDER\n";
        return 2;
    }
    const std::string folder = argv[1];
    std::ofstream lines(folder + "/ours.tsv");
    lines << std::setprecision(10);
    measure_alpha(lines, folder);
    measure_panel(lines);
    measure_sparse(lines);
    return lines.flush() ? 0 : 1;
}
