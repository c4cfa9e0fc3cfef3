#include "calibration/d_study.h"

#include <cmath>
#include <string>

#include <doctest/doctest.h>

#include "calibration/mfrm_data.h"

using namespace evenhand::calibration;
using evenhand::calibration::reference::Row;

namespace {

GComponents components_of(const std::string& set) {
    const Outcome<GStudy> study = g_study_by_reml(reference::ratings_of_set(set));
    REQUIRE(std::holds_alternative<GStudy>(study));
    return std::get<GStudy>(study).variance;
}

/// "dstudy_fixed_nested", "nr2_nc5"
DDesign design_of(const std::string& scope, const std::string& sizes) {
    DDesign design;
    const std::size_t between = sizes.find("_nc");
    design.raters = static_cast<std::uint32_t>(std::stoul(sizes.substr(2, between - 2)));
    design.criteria = static_cast<std::uint32_t>(std::stoul(sizes.substr(between + 3)));
    design.fixed_criteria = scope.find("fixed") != std::string::npos;
    design.nested_raters = scope.find("nested") != std::string::npos;
    return design;
}

}  // namespace

TEST_CASE("decision studies give every coefficient of the reference") {
    for (const std::string set : {"s1_panel", "s2_sparse", "s3_effects"}) {
        const GComponents components = components_of(set);
        int seen = 0;
        for (const Row& row : reference::table("expected.csv")) {
            if (row.at("dataset") != set || !row.at("scope").starts_with("dstudy_")) {
                continue;
            }
            CAPTURE(row.at("scope"));
            CAPTURE(row.at("statistic"));
            const DStudy study =
                d_study(components, design_of(row.at("scope"), row.at("statistic")));
            const double value =
                row.at("field") == "Phi" ? study.dependability : study.generalizability;
            CHECK(std::abs(value - reference::number(row, "value")) <=
                  reference::number(row, "abs_tol"));
            ++seen;
        }
        CHECK(seen == 40);
    }
}

TEST_CASE("nested raters need three where crossed ones claim one") {
    const GComponents components = components_of("s2_sparse");
    DDesign design{.raters = 1, .criteria = 6, .fixed_criteria = true, .nested_raters = true};
    CHECK(raters_needed(components, design) == 3);
    design.nested_raters = false;
    CHECK(raters_needed(components, design) == 1);
}

TEST_CASE("no number of raters makes up for persons who do not differ") {
    GComponents components;
    components.residual = 1.0;
    CHECK_FALSE(raters_needed(components, {}));
    CHECK(d_study(components, {}).generalizability == 0.0);
    CHECK(d_study({}, {}).dependability == 0.0);
}

TEST_CASE("criteria of which there might be others cost dependability") {
    GComponents components;
    components.p = 1.0;
    components.pc = 0.5;
    components.c = 0.2;
    DDesign design{.raters = 1, .criteria = 2, .fixed_criteria = false, .nested_raters = true};
    CHECK(d_study(components, design).generalizability == doctest::Approx(1.0 / 1.25));
    CHECK(d_study(components, design).dependability == doctest::Approx(1.0 / 1.35));
    design.fixed_criteria = true;
    CHECK(d_study(components, design).universe == doctest::Approx(1.25));
    CHECK(d_study(components, design).generalizability == 1.0);
}

TEST_CASE("panels are planned from two raters and ten persons on") {
    CHECK(enough_to_plan(reference::ratings_of_set("s1_panel")));
    CHECK_FALSE(enough_to_plan({}));
    const std::vector<std::vector<int>> nine(9, {1, 2});
    const std::vector<std::vector<int>> ten(10, {1, 2});
    CHECK_FALSE(enough_to_plan(reference::small_ratings(nine, 2)));
    CHECK_FALSE(enough_to_plan(reference::small_ratings(ten, 1)));
    CHECK(enough_to_plan(reference::small_ratings(ten, 2)));
}
