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

TEST_CASE("a packet is shown as text and JSON, printed, and verified") {
    const Program program;
    const std::string card = demo_card(program);
    const auto text = program.run({"packet", card});
    CHECK(text.exit == 0);
    CHECK(text.out.find("Owning the gap       5             One rating only\n") !=
          std::string::npos);
    const auto json = nlohmann::json::parse(program.run({"packet", card, "--json"}).out);
    CHECK(json["criteria"].size() == 3);
    CHECK(json["criteria"][0]["cells"][0]["score"] == 5);
    CHECK(json["formula"]["low"].is_null());

    const std::string pdf = program.path("packet.pdf");
    CHECK(program.run({"packet", program.path("demo"), "-o", pdf}).out == pdf + "\n");
    const auto verified = program.run({"verify", pdf});
    CHECK(verified.exit == 0);
    CHECK(verified.out.starts_with("Intact: this is the committee packet"));
    CHECK(program.run({"packet", card, "-o", pdf}).exit == 2);
    CHECK(program.run({"packet", card, "-o", pdf, "--replace"}).exit == 0);
}

TEST_CASE("a redacted packet is a PDF without the name, and its preview writes nothing") {
    const Program program;
    const std::string card = demo_card(program);
    const std::string pdf = program.path("redacted.pdf");
    const auto preview = program.run({"packet", card, "--anonymised", "--preview"});
    CHECK(preview.exit == 0);
    CHECK(preview.out.starts_with("Anonymised copy, redacted-1.xml: "));
    CHECK(program.run({"packet", card, "--anonymised"}).exit == 2);
    CHECK(program.run({"packet", card, "--subject-access", "-o", pdf}).out == pdf + "\n");
    const auto verified = program.run({"verify", pdf});
    CHECK(verified.exit == 0);
    CHECK(verified.out.starts_with("Redacted packet, intact: Copy for the candidate"));
}

TEST_CASE("a packet of nothing, and of a file that is no scorecard, end with 2 and a sentence") {
    const Program program;
    std::filesystem::create_directories(program.path("empty"));
    const auto none = program.run({"packet", program.path("empty")});
    CHECK(none.exit == 2);
    CHECK(none.err.find("There is no scorecard here.") != std::string::npos);
    evenhand::formats::write_file(program.path("x.scorecard.xml"), "<other/>\n");
    CHECK(program.run({"packet", program.path("x.scorecard.xml")}).exit == 2);
    CHECK(program.run({"packet", program.path("absent.scorecard.xml")}).exit == 2);
}
