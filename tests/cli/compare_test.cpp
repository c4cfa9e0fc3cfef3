#include <nlohmann/json.hpp>

#include <doctest/doctest.h>

#include "archive_office.h"
#include "formats/scorecard_file.h"
#include "program.h"

using namespace evenhand;
using testing::Program;

namespace {

/// The demo's card, as if it were about this candidate by this interviewer.
void write_card(const Program& program, const std::string& candidate, const std::string& rater) {
    const auto demo =
        formats::read_scorecard(
            formats::read_file(program.path("demo/cards/demo-interview.scorecard.xml")), "demo")
            .value.value();
    Session session = demo.card.session();
    session.head.candidate = {Id<Candidate>(candidate), candidate};
    session.head.interviewer = {Id<Rater>(rater), rater};
    session.head.id = Id<Session>(candidate + "-" + rater);
    const auto card = finish(
        session, demo.card.kit(), demo.card.verdict(), demo.card.salt(), demo.card.submitted_at());
    std::filesystem::create_directories(program.path("cards"));
    formats::write_file(program.path("cards/" + candidate + rater + ".scorecard.xml"),
                        formats::scorecard_bytes(card.value.value()));
}

}  // namespace

TEST_CASE("candidates are compared as text, JSON and PDF, and one alone is refused") {
    const Program program;
    REQUIRE(program.run({"demo", "--into", program.path("demo")}).exit == 0);
    write_card(program, "Amy", "ana");
    const std::string cards = program.path("cards");
    const auto alone = program.run({"compare", cards});
    CHECK(alone.exit == 2);
    CHECK(alone.err.find("[compare.candidates]") != std::string::npos);
    write_card(program, "Zed", "ana");
    const auto text = program.run({"compare", cards});
    CHECK(text.exit == 0);
    CHECK(text.out.find("Not enough interviewers to tell:\n  Amy: ") != std::string::npos);
    const auto json = nlohmann::json::parse(program.run({"compare", cards, "--json"}).out);
    CHECK(json["untold"] == nlohmann::json({"Amy", "Zed"}));
    const std::string pdf = program.path("compare.pdf");
    CHECK(program.run({"compare", cards, "-o", pdf}).out == pdf + "\n");
    CHECK(program.run({"compare", cards, "-o", pdf}).exit == 2);
    CHECK(program.run({"compare", cards, "-o", pdf, "--replace"}).exit == 0);
    CHECK(program.run({"compare", program.path("absent.scorecard.xml")}).exit == 2);
}

TEST_CASE("candidates whose cards lie in the archive are compared by their ids, beside files") {
    const testing::Office office;
    const Program& program = office.program;
    write_card(program, "Amy", "ana");
    write_card(program, "Zed", "ana");
    const std::string amy = program.path("cards/Amyana.scorecard.xml");
    const auto kept = office.archive({"keep", program.path("cards/Zedana.scorecard.xml")});
    REQUIRE_MESSAGE(kept.exit == 0, kept.err);
    const std::string zed = kept.out.substr(0, 32);
    const auto text = program.run({"compare", amy, zed});
    CHECK_MESSAGE(text.exit == 0, text.err);
    CHECK(text.out.find("\n  Zed: ") != std::string::npos);
    const auto both = program.run({"compare", office.card, zed, "--json"});
    CHECK(nlohmann::json::parse(both.out)["candidates"].size() == 2);
    CHECK(program.run({"compare", amy, "0123456789abcdef"}).exit == 2);
}
