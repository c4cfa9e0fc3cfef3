#include <nlohmann/json.hpp>

#include <doctest/doctest.h>

#include "program.h"

using evenhand::testing::Program;

namespace {

std::string demo_card(const Program& program) {
    REQUIRE(program.run({"demo", "--into", program.path("demo")}).exit == 0);
    return program.path("demo/cards/demo-interview.scorecard.xml");
}

}  // namespace

TEST_CASE("a card is shown in words and in JSON") {
    const Program program;
    const std::string card = demo_card(program);
    const auto text = program.run({"show", card});
    CHECK(text.exit == 0);
    CHECK(text.out.find("Overall         4.7 of 5\n") != std::string::npos);
    const auto json = nlohmann::json::parse(program.run({"show", card, "--json"}).out);
    CHECK(json["overall_recommendation"] == "yes");
    CHECK(json["questions"][0]["criteria"].size() == 3);
}

TEST_CASE("a card that was changed by one character is exit 2 and not shown") {
    const Program program;
    std::string bytes = evenhand::formats::read_file(demo_card(program));
    bytes[bytes.find("Ines")] = 'J';
    evenhand::formats::write_file(program.path("changed.scorecard.xml"), bytes);
    const auto ran = program.run({"show", program.path("changed.scorecard.xml")});
    CHECK(ran.exit == 2);
    CHECK(ran.out.empty());
    CHECK(ran.err.find("[card.seal-broken]") != std::string::npos);
}
