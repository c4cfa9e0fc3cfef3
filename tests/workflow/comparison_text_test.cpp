#include "workflow/comparison_text.h"

#include <nlohmann/json.hpp>

#include <doctest/doctest.h>

#include "report/comparison_sample.h"

using namespace evenhand;

TEST_CASE("candidates stand side by side in text, then in groups and not in an order of means") {
    const std::string text = workflow::comparison_text(report::sample_candidates());
    CHECK(text.starts_with("QA engineer\n\nCriterion "));
    CHECK(text.find("Owning the gap  4 4 5 5") != std::string::npos);
    CHECK(text.find("Immediate fix   4 5, 2 × not seen  4 × not seen") != std::string::npos);
    const auto first = text.find("Nobody is dependably above these");
    const auto ana = text.find("  Ana: 4.5", first);
    const auto second = text.find("Somebody of the group before", ana);
    const auto dana = text.find("  Dana: 2.0", second);
    const auto untold = text.find("Not enough interviewers to tell:\n  Emre: 5.0", dana);
    CHECK(untold != std::string::npos);
}

TEST_CASE("as JSON candidates, groups and every difference stand with all their numbers") {
    const auto json = nlohmann::json::parse(workflow::comparison_json(report::sample_candidates()));
    CHECK(json["candidates"][0]["criteria"][1]["scores"] == nlohmann::json({4, 5}));
    CHECK(json["candidates"][3]["low"].is_null());
    CHECK(json["groups"] == nlohmann::json({{"a", "c"}, {"d"}}));
    CHECK(json["untold"] == nlohmann::json({"e"}));
    CHECK(json["differences"][1]["above"] == "a");
    CHECK(json["differences"][1]["dependable"] == true);
}
