#include <nlohmann/json.hpp>

#include <doctest/doctest.h>

#include "program.h"

using evenhand::testing::Program;

TEST_CASE("adverse impact is told from a file of counts, and a faulty one is refused") {
    const Program program;
    const std::string counts = program.path("counts.csv");
    evenhand::formats::write_file(counts, "group,applied,selected\nwhite,80,48\nblack,40,12\n");
    const auto text = program.run({"adverse-impact", counts});
    CHECK(text.exit == 0);
    CHECK(text.out.find("black  40          12        30 %  0.50") != std::string::npos);
    const auto json = nlohmann::json::parse(program.run({"adverse-impact", counts, "--json"}).out);
    CHECK(json["groups"][1]["ratio"] == doctest::Approx(0.5));
    CHECK_FALSE(std::filesystem::exists(program.data()));

    evenhand::formats::write_file(counts, "group,considered,selected\nwhite,8,9\n");
    const auto refused = program.run({"adverse-impact", counts});
    CHECK(refused.exit == 2);
    CHECK(refused.err.find("[groups.more]") != std::string::npos);
    CHECK(program.run({"adverse-impact", program.path("absent.csv")}).exit == 2);
}
