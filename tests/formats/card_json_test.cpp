#include "formats/card_json.h"

#include <nlohmann/json.hpp>

#include <doctest/doctest.h>

#include "core/session_change.h"
#include "example_interview.h"

using namespace evenhand;
using nlohmann::json;
using testing::at;

TEST_CASE("a card in JSON keeps the native score, its scale and its anchor") {
    const Kit kit = testing::example_kit();
    Session session = testing::example_session();
    const std::vector<SessionChange> changes = {
        QuestionOpened{0},
        NotesEdited{0, 0, 0, {"s: page \"x\""}},
        MarkAbsorbed{0, 0},
        LineTied{0, 0, Id<Criterion>("owning")},
        ProbeMarked{0, Id<Probe>("P1"), true},
        RatingGiven{0, Id<Criterion>("owning"), 4},
        RatingGiven{0, Id<Criterion>("repair"), std::nullopt}};
    for (const SessionChange& change : changes) {
        session = apply(session, change, kit, at(10));
    }
    const auto card = finish(session, kit, {Recommendation::strong_no, "sum"}, Salt{}, at(90));
    REQUIRE(card.value);

    const json read = json::parse(formats::card_json(*card.value, "seal"));
    CHECK(read["candidate"]["name"] == "Candidate One");
    CHECK(read["overall_recommendation"] == "definitely_not");
    CHECK(read["overall_score"] == 4.0);
    CHECK(read["submitted_at"] == "2026-03-02T09:01:30Z");
    CHECK(read["sha256"] == "seal");
    const json& question = read["questions"][0];
    CHECK(question["scale"].size() == 5);
    CHECK(question["scale"][4]["label"] == "Well above");
    CHECK(question["criteria"][0]["score"] == 4);
    CHECK(question["criteria"][0]["anchor"] == "Tells 4 of five acts.");
    CHECK(question["criteria"][1]["score"].is_null());
    CHECK(question["criteria"][1]["rated_at"] == "2026-03-02T09:00:10Z");
    CHECK(question["notes"][0]["mark"] == "situation");
    CHECK(question["notes"][0]["text"] == "page \"x\"");
    CHECK(question["probes"][0]["probe"] == "P1");
    CHECK(question["skipped"].is_null());
    CHECK(question["unplanned"] == false);
    CHECK(question["planned_minutes"] == 9);
    CHECK(question["criteria"][0]["late_seconds"].is_null());
    CHECK_FALSE(read.contains("salt"));
}
