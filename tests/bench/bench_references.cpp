// bench_references FOLDER: what the references of R and numpy also compute, on the same data.
// Writes FOLDER/ours.tsv (what, milliseconds of the processor, the value found) and
// FOLDER/alpha.csv, the made-up ratings that numpy is to read.

#include <fstream>
#include <functional>
#include <iomanip>
#include <iostream>
#include <string>
#include <variant>

#include "calibration/alpha.h"
#include "calibration/g_study.h"
#include "calibration/intraclass.h"
#include "calibration/intraclass_reml.h"
#include "calibration/unit_table.h"
#include "rating_sets.h"

using namespace evenhand;
using namespace evenhand::calibration;
using namespace evenhand::bench;

namespace {

/// One line of ours.tsv: the median time of `work`, which gives the value.
void measure(std::ofstream& lines, const std::string& what, const std::function<double()>& work) {
    double value = 0.0;
    const double time = median_of([&] { value = work(); });
    lines << what << '\t' << time << '\t' << value << '\n';
}

void measure_alpha(std::ofstream& lines, const std::string& folder) {
    const Ratings ratings = made_up_pairs(40'000, 200);
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
    const Ratings panel = read_panel("s1_panel.csv");
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
    const Ratings sparse = read_panel("s2_sparse.csv");
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
