#include "calibration/rater_effects.h"

#include <cmath>
#include <map>
#include <string>

#include <doctest/doctest.h>

#include "calibration/jmle.h"
#include "calibration/mfrm_data.h"

using namespace evenhand::calibration;
using evenhand::calibration::reference::Row;

namespace {

std::vector<GoldScore> key_of(const Ratings& ratings) {
    std::vector<GoldScore> key;
    for (const Row& row : reference::table("sim/s3_effects_gold.csv")) {
        key.push_back({reference::index_in(ratings.persons, row.at("person")),
                       reference::index_in(ratings.criteria, row.at("criterion")),
                       std::stoi(row.at("gold"))});
    }
    return key;
}

std::vector<RaterEffects> effects_of(const Ratings& ratings, std::span<const GoldScore> key = {}) {
    JmleOptions options;
    options.settled = 1e-10;
    const Outcome<MfrmFit> fit = fit_jmle(ratings, options);
    REQUIRE(std::holds_alternative<MfrmFit>(fit));
    return rater_effects(ratings, std::get<MfrmFit>(fit), key);
}

using Columns = std::map<std::string, double>;

void add_halo(Columns& columns, const HaloEffect& halo, const std::string& suffix) {
    columns["halo_icc" + suffix] = halo.icc;
    columns["halo_F" + suffix] = halo.f;
    columns["halo_p" + suffix] = halo.p;
}

void add_drift(Columns& columns, const DriftEffect& drift, const std::string& prefix) {
    columns[prefix + "_slope"] = drift.slope;
    columns[prefix + "_t"] = drift.t;
    columns[prefix + "_p"] = drift.p;
    columns[prefix + "_total"] = drift.total;
}

Columns columns_of(const RaterEffects& effects) {
    Columns columns{
        {"n", effects.ratings},
        {"mean", effects.mean},
        {"sd", effects.sd},
        {"severity", effects.severity},
        {"se", effects.se},
        {"fair_m", effects.fair_m},
        {"infit", effects.fit->infit},
        {"outfit", effects.fit->outfit},
        {"infit_z", effects.fit->infit_zstd},
        {"outfit_z", effects.fit->outfit_zstd},
        {"bias_gold", effects.gold->bias},
        {"mae_gold", effects.gold->mean_absolute_error},
        {"r_res_exp", effects.spread->residual_correlation},
        {"slope_obs_exp", effects.spread->slope},
        {"slope_se", effects.spread->se},
        {"slope_t", effects.spread->t},
        {"prop_mid", effects.middle},
        {"exp_prop_mid", effects.expected_middle},
        {"prop_ends", effects.ends},
        {"exp_prop_ends", effects.expected_ends},
        {"within_var", *effects.within_variance},
        {"exp_within_var", *effects.expected_within_variance},
        {"halo_var_ratio", *effects.within_variance / *effects.expected_within_variance},
        {"sev_first", effects.halves->first},
        {"sev_second", effects.halves->second},
        {"drift_z", effects.halves->z}};
    add_halo(columns, *effects.raw_halo, "");
    add_halo(columns, *effects.halo, "_adj");
    add_drift(columns, *effects.drift, "drift_cl");
    add_drift(columns, *effects.drift_by_rating, "drift");
    return columns;
}

}  // namespace

TEST_CASE("rater effects give every column of the reference to 1e-6") {
    const Ratings ratings = reference::ratings_of_set("s3_effects");
    const std::vector<RaterEffects> effects = effects_of(ratings, key_of(ratings));
    const auto rows = reference::table("sim/s3_effects.rater_effects.csv");
    REQUIRE(rows.size() == effects.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CAPTURE(rows[i].at("rater"));
        const Columns columns = columns_of(effects[i]);
        CHECK(columns.size() + 1 == rows[i].size());
        for (const auto& [name, value] : columns) {
            CAPTURE(name);
            CHECK(std::abs(value - reference::number(rows[i], name)) <= 1e-6);
        }
    }
}

TEST_CASE("every person whom a rater met is an interview, the extreme ones too") {
    Ratings ratings = reference::ratings_of_set("s1_panel");
    ratings.persons.emplace_back("best");
    ratings.ratings.push_back({20, 0, 0, 5, {}});
    const std::vector<RaterEffects> effects = effects_of(ratings);
    CHECK(effects[0].interviews == 21);
    CHECK(effects[1].interviews == 20);
    CHECK(effects[0].ratings == 100);
    CHECK(interviews_of(ratings) == std::vector<int>{21, 20, 20, 20});
}

TEST_CASE("the distance from the key is that of all scores that the key has") {
    Ratings ratings = reference::ratings_of_set("s1_panel");
    ratings.persons.emplace_back("best");
    ratings.ratings.push_back({20, 0, 0, 5, {}});
    const std::vector<GoldScore> key{{20, 0, 3}};
    const std::vector<RaterEffects> effects = effects_of(ratings, key);
    REQUIRE(effects[0].gold);
    CHECK(effects[0].gold->bias == 2.0);
    CHECK(effects[0].gold->pairs == 1);
    CHECK_FALSE(effects[1].gold);
}
