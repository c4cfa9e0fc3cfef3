#include "workflow/calibration_tables.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include <doctest/doctest.h>

#include "workflow/mfrm_tables.h"

using namespace evenhand::workflow;
using namespace evenhand::calibration;
using nlohmann::json;

namespace {

json reference_json(const std::string& name) {
    std::ifstream file(reference::place(name));
    return json::parse(file);
}

/// Everything of the reference that is a number or a name is there, within the tolerance.
void compare(const json& ours, const json& theirs, double tolerance) {
    for (const auto& [name, value] : theirs.items()) {
        CAPTURE(name);
        REQUIRE(ours.contains(name));
        if (value.is_object()) {
            compare(ours.at(name), value, tolerance);
        } else if (value.is_number()) {
            CHECK(std::abs(ours.at(name).get<double>() - value.get<double>()) <= tolerance);
        }
    }
}

}  // namespace

TEST_CASE("the joint tables are the reference's, column by column") {
    for (const std::string set : {"s1_panel", "s2_sparse", "s3_effects"}) {
        CAPTURE(set);
        const Ratings ratings = reference::ratings_of_set(set);
        const MfrmFit fit = exact_fit(ratings);
        const std::string start = "mfrm/" + set + ".jmle.";
        CHECK(difference(jmle_table(ratings, fit, Facet::person), start + "person.csv", 1e-6) ==
              "");
        CHECK(difference(jmle_table(ratings, fit, Facet::rater), start + "rater.csv", 1e-6) == "");
        CHECK(difference(
                  jmle_table(ratings, fit, Facet::criterion), start + "criterion.csv", 1e-6) == "");
    }
}

TEST_CASE("the joint summary has every number of the reference") {
    for (const std::string set : {"s1_panel", "s2_sparse", "s3_effects"}) {
        CAPTURE(set);
        const Ratings ratings = reference::ratings_of_set(set);
        json expected = reference_json("mfrm/" + set + ".jmle.summary.json");
        for (const char* other : {"dataset",
                                  "iterations_reference",
                                  "independent_checks",
                                  "reference",
                                  "max_abs_score_residual"}) {
            expected.erase(other);
        }
        const json made = json::parse(jmle_summary(ratings, exact_fit(ratings)));
        compare(made, expected, 1e-3);
        CHECK(made.at("categories") == expected.at("categories"));
        CHECK(made.at("extreme") == expected.at("extreme"));
    }
}

TEST_CASE("extreme and unrated elements stand in the joint table without fit") {
    Ratings ratings = reference::ratings_of_set("s1_panel");
    ratings.persons.emplace_back("best, of all");
    ratings.persons.emplace_back("nobody");
    ratings.ratings.push_back({20, 0, 0, 5, {}});
    ratings.ratings.push_back({20, 1, 0, 5, {}});
    const MfrmFit fit = exact_fit(ratings);
    const std::string table = jmle_table(ratings, fit, Facet::person);
    CHECK(table.find("\"best, of all\",10,2,5,") != std::string::npos);
    CHECK(table.find(",,,,,") != std::string::npos);
    CHECK(table.find(",max\n") != std::string::npos);
    CHECK(table.ends_with("nobody,0,0,,,,,,,,,,unrated\n"));
    const json made = json::parse(jmle_summary(ratings, fit));
    CHECK(made.at("extreme").at("p").at("best, of all") == "max");
}

TEST_CASE("adjusted measures come with their limits, and raters with points") {
    const Ratings ratings = reference::ratings_of_set("s1_panel");
    const MfrmFit fit = exact_fit(ratings);
    std::istringstream table(adjusted_table(ratings, fit));
    const auto rows = cells_of(table);
    REQUIRE(rows.size() == 1 + 20 + 4 + 5);
    double points = 0.0;
    for (const auto& row : rows) {
        if (row[0] == "rater") {
            CHECK(*evenhand::to_double(row[8]) < *evenhand::to_double(row[7]));
            CHECK(*evenhand::to_double(row[7]) < *evenhand::to_double(row[9]));
            points += *evenhand::to_double(row[7]);
        } else if (row[0] == "person") {
            CHECK(row[7].empty());
        }
    }
    CHECK(std::abs(points) < 1e-9);
}

TEST_CASE("the marginal tables are the reference's, column by column") {
    for (const std::string set : {"s1_panel", "s2_sparse"}) {
        CAPTURE(set);
        const Ratings ratings = reference::ratings_of_set(set);
        const auto fit = std::get<MmlFit>(fit_mml(ratings));
        const std::string start = "mfrm/" + set + ".mml.";
        CHECK(difference(mml_person_table(ratings, fit), start + "person.csv", 2e-3) == "");
        CHECK(difference(mml_parameter_table(ratings, fit), start + "parameters.csv", 2e-3) == "");
        json expected = reference_json(start + "summary.json");
        expected.erase("dataset");
        expected.erase("provenance");
        compare(json::parse(mml_summary(fit)), expected, 2e-3);
    }
}
