#include <nlohmann/json.hpp>

#include <doctest/doctest.h>

#include "program.h"

using evenhand::testing::Program;
using evenhand::testing::Ran;
using nlohmann::json;

namespace {

const std::string q09 = "q09-missed-bug-to-production";

}  // namespace

TEST_CASE("what can be tried is listed, as text and as JSON") {
    const Program program;
    const Ran text = program.run({"try"});
    CHECK(text.exit == 0);
    CHECK(text.out.find(q09 + "  ") != std::string::npos);
    const Ran ran = program.run({"try", "--json"});
    CHECK(ran.exit == 0);
    const json list = json::parse(ran.out);
    REQUIRE(list.size() > 3);
    for (const json& offer : list) {
        CHECK(offer.at("seconds") > 0);
        CHECK(offer.at("under_way") == false);
        CHECK(offer.at("last_trial").is_null());
    }
}

TEST_CASE("a script is printed with its times, as text and as JSON") {
    const Program program;
    const Ran text = program.run({"try", q09, "--answer", "A"});
    CHECK(text.exit == 0);
    CHECK(text.out.find("0:04  In spring we sent out new fare rules.") != std::string::npos);
    const Ran ran = program.run({"try", q09, "--answer", "A", "--pace", "300", "--json"});
    const json script = json::parse(ran.out);
    CHECK(script.at("answer") == "A");
    CHECK(script.at("words_a_minute") == 300);
    CHECK(script.at("sentences")[1].at("at") == 2200);
    CHECK(script.at("sentences")[1].at("text") == "In spring we sent out new fare rules.");
}

TEST_CASE("what cannot be tried is refused with what would be right") {
    const Program program;
    const Ran rubric = program.run({"try", "q99"});
    CHECK(rubric.exit == 2);
    CHECK(rubric.err.find("no published rubric 'q99'") != std::string::npos);
    const Ran answer = program.run({"try", q09, "--answer", "Z"});
    CHECK(answer.exit == 2);
    CHECK(answer.err.find("no sample answer 'Z'") != std::string::npos);
    const Ran pace = program.run({"try", q09, "--pace", "20"});
    CHECK(pace.exit == 2);
    CHECK(pace.err.find("from 75 to 300 is right") != std::string::npos);
    CHECK(program.run({"try", "--answer", "A"}).exit == 2);
}
