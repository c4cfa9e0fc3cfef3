#include "workflow/effect_tables.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include <doctest/doctest.h>

#include "workflow/mfrm_tables.h"

using namespace evenhand::workflow;
using namespace evenhand::calibration;
using nlohmann::json;

TEST_CASE("the table of rater effects is the reference's, column by column") {
    const Ratings ratings = reference::ratings_of_set("s3_effects");
    std::vector<GoldScore> gold;
    for (const reference::Row& row : reference::table("sim/s3_effects_gold.csv")) {
        gold.push_back({reference::index_in(ratings.persons, row.at("person")),
                        reference::index_in(ratings.criteria, row.at("criterion")),
                        std::stoi(row.at("gold"))});
    }
    const auto effects = rater_effects(ratings, exact_fit(ratings), gold);
    CHECK(difference(rater_effects_table(ratings, effects),
                     "sim/s3_effects.rater_effects.csv",
                     1e-6) == "");
    std::ifstream file(reference::place("sim/s3_effects.flags.json"));
    CHECK(json::parse(flags_document(ratings, rater_flags(effects))) == json::parse(file));
}

TEST_CASE("what cannot be told stays empty, and flags say that it is unknown") {
    const Ratings ratings = reference::ratings_of_set("s1_panel");
    const auto effects = rater_effects(ratings, exact_fit(ratings));
    std::istringstream table(rater_effects_table(ratings, effects));
    const auto rows = cells_of(table);
    for (std::size_t i = 0; i < rows[0].size(); ++i) {
        const bool timed = rows[0][i].starts_with("drift") || rows[0][i].starts_with("sev_");
        const bool keyed = rows[0][i].ends_with("_gold");
        CAPTURE(rows[0][i]);
        CHECK(rows[1][i].empty() == (timed || keyed));
    }
    const std::string flags = flags_table(ratings, rater_flags(effects));
    CHECK(flags.find("R001,drift,unknown,,20,30\n") != std::string::npos);
    CHECK(flags.find("R001,lenient,raised,") != std::string::npos);
    CHECK(flags.find("R003,halo,too_few,") != std::string::npos);
}
