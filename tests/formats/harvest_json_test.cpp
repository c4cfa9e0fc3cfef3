#include "formats/harvest_json.h"

#include <nlohmann/json.hpp>

#include <doctest/doctest.h>

#include "core/session_change.h"
#include "example_interview.h"
#include "formats/scorecard_export_file.h"

using namespace evenhand;
using nlohmann::json;
using testing::at;

namespace {

/// The example's first criterion scored `level`, its second not observed.
Scorecard card_on(const Kit& kit, int level) {
    Session session = testing::example_session();
    const std::vector<SessionChange> changes = {
        QuestionOpened{0},
        NotesEdited{0, 0, 0, {"\" we rolled back", "spoke of \"page\""}},
        MarkAbsorbed{0, 0},
        LineTied{0, 0, Id<Criterion>("owning")},
        RatingGiven{0, Id<Criterion>("owning"), level},
        RatingGiven{0, Id<Criterion>("repair"), std::nullopt}};
    for (const SessionChange& change : changes) {
        session = apply(session, change, kit, at(10));
    }
    return *finish(session, kit, {Recommendation::strong_no, "sum"}, Salt{}, at(90)).value;
}

Kit kit_with_levels(int levels) {
    Kit kit = testing::example_kit();
    std::vector<std::string> labels;
    for (int level = 1; level <= levels; ++level) {
        labels.push_back("L" + std::to_string(level));
    }
    kit.front().rubric.scale = Scale(1, labels);
    return kit;
}

}  // namespace

TEST_CASE("a card for applicant tracking systems says who, what and how in their words") {
    const auto written = formats::harvest_json(card_on(testing::example_kit(), 4));
    CHECK(written.findings.empty());
    const json card = json::parse(written.bytes).at(0);
    CHECK(card["candidate"]["name"] == "Candidate One");
    CHECK(card["submitted_by"]["name"] == card["interviewer"]["name"]);
    CHECK(card["submitted_at"] == "2026-03-02T09:01:30Z");
    CHECK(card["overall_recommendation"] == "definitely_not");
    const json& scored = card["attributes"][0];
    CHECK(scored["rating"] == "yes");
    CHECK(scored["note"] == "4 of 5: Above\n“we rolled back”");
    CHECK(card["attributes"][1]["rating"] == "no_decision");
    CHECK(card["attributes"][1]["note"] == "Not observed");
    CHECK(card["ratings"]["yes"] == json::array({scored["name"]}));
    CHECK(card["ratings"]["mixed"] == json::array());
    CHECK(card["questions"][0]["answer"] == "spoke of \"page\"");
    CHECK(card["questions"][1]["answer"] == "sum");
}

TEST_CASE("what is written for applicant tracking systems is read back with its scores") {
    const auto written = formats::harvest_json(card_on(testing::example_kit(), 2));
    const auto read = formats::read_scorecard_export(written.bytes, "card.json");
    REQUIRE(read.value);
    REQUIRE(read.value->cards.size() == 1);
    const auto& card = read.value->cards.front();
    CHECK(card.candidate_name == "Candidate One");
    REQUIRE(card.scores.size() == 1);
    CHECK(card.scores.front().score == 2);
}

TEST_CASE("a score of a longer or shorter scale gets the nearest word, and a warning tells") {
    const std::vector<std::pair<int, std::vector<const char*>>> expected = {
        {3, {"definitely_not", "mixed", "strong_yes"}},
        {4, {"definitely_not", "no", "yes", "strong_yes"}},
        {7, {"definitely_not", "no", "no", "mixed", "yes", "yes", "strong_yes"}}};
    for (const auto& [levels, words] : expected) {
        for (int level = 1; level <= levels; ++level) {
            CAPTURE(levels);
            CAPTURE(level);
            const auto written = formats::harvest_json(card_on(kit_with_levels(levels), level));
            const json attribute = json::parse(written.bytes)[0]["attributes"][0];
            CHECK(attribute["rating"] == words.at(static_cast<std::size_t>(level) - 1));
            REQUIRE(written.findings.size() == 1);
            CHECK(written.findings.front().code == "export.scale");
        }
    }
}

TEST_CASE("two questions with a criterion of one name keep both scores apart") {
    Kit kit = testing::example_kit();
    kit.push_back(kit.front());
    kit.back().rubric.title = "Second";
    Session session = new_session(testing::example_session().head, kit, at(0));
    for (const std::size_t question : {0U, 1U}) {
        session = apply(session, QuestionOpened{question}, kit, at(1));
        session = apply(session, NotesEdited{question, 0, 0, {"said"}}, kit, at(2));
        session = apply(session, LineTied{question, 0, Id<Criterion>("owning")}, kit, at(2));
        for (const char* id : {"owning", "repair"}) {
            const int level = question == 0 ? 2 : 5;
            session = apply(session, RatingGiven{question, Id<Criterion>(id), level}, kit, at(3));
        }
        session = apply(session, NotesEdited{question, 1, 0, {"and"}}, kit, at(4));
        session = apply(session, LineTied{question, 1, Id<Criterion>("repair")}, kit, at(4));
    }
    const auto card = finish(session, kit, {Recommendation::yes, ""}, Salt{}, at(90));
    REQUIRE(card.value);
    const json written = json::parse(formats::harvest_json(*card.value).bytes)[0];
    CHECK(written["attributes"][0]["rating"] == "no");
    CHECK(written["attributes"][2]["rating"] == "strong_yes");
    CHECK(written["attributes"][0]["name"] != written["attributes"][2]["name"]);
    CHECK(written["attributes"][2]["name"].get<std::string>().starts_with("Second: "));
}
