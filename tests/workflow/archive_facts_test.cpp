#include "workflow/archive_facts.h"

#include <doctest/doctest.h>

#include "formats/debrief_record.h"
#include "formats/file.h"
#include "formats/rubric_file.h"
#include "library_fixture.h"
#include "workflow/demo_interview.h"

using namespace evenhand;
using workflow::card_pieces;
using workflow::facts_of;

namespace {

const std::string& demo_card() {
    static const std::string bytes = [] {
        const testing::ScratchFolder folder;
        return formats::read_file(
            workflow::play_demo(testing::shipped_rubrics, folder.path()).card);
    }();
    return bytes;
}

std::string joined(const std::vector<archive::Piece>& pieces) {
    std::string all;
    for (const archive::Piece& piece : pieces) {
        all += piece.bytes;
    }
    return all;
}

}  // namespace

TEST_CASE("a card's facts are what is listed and searched of it") {
    const auto facts = facts_of(demo_card());
    REQUIRE(facts);
    CHECK(facts->session == "demo-interview");
    CHECK(facts->candidate_id == "demo-candidate");
    CHECK(facts->candidate == "Ines Moreau");
    CHECK(facts->role == "QA engineer, mid");
    CHECK(facts->interviewer == "Tomasz Nowak");
    CHECK(facts->interviewer_id == "demo-interviewer");
    CHECK(facts->submitted - facts->interviewed == std::chrono::minutes(8));
    CHECK(facts->recommendation == Recommendation::yes);
    REQUIRE(facts->score);
    CHECK(*facts->score > 300);
    CHECK(*facts->score <= 500);
    REQUIRE(facts->rubrics.size() == 1);
    CHECK(facts->rubrics.front() ==
          archive::FactRubric{"q09-missed-bug-to-production", 1, "Missed bug in production"});
    REQUIRE(facts->passages.size() > 5);
    CHECK(facts->passages.front().starts_with("Names the gap plainly"));
}

TEST_CASE("a reader of many cards gives the same facts each time") {
    const auto reader = workflow::facts_reader();
    for (int times = 0; times < 2; ++times) {
        CHECK(reader(demo_card()) == facts_of(demo_card()));
        CHECK_FALSE(reader(demo_card().substr(1)));
    }
}

TEST_CASE("what is no card, or was changed, has no facts") {
    CHECK_FALSE(facts_of(""));
    CHECK_FALSE(facts_of("<scorecard"));
    std::string changed = demo_card();
    changed.replace(changed.find("Ines"), 4, "Inez");
    CHECK_FALSE(facts_of(changed));
}

TEST_CASE("a card's rubrics are its shared pieces and hold nothing of the interview") {
    const auto pieces = card_pieces(demo_card());
    REQUIRE(pieces.size() == 3);
    CHECK(joined(pieces) == demo_card());
    CHECK_FALSE(pieces[0].shared);
    CHECK(pieces[1].shared);
    CHECK_FALSE(pieces[2].shared);
    CHECK(pieces[1].bytes.starts_with("<rubric "));
    CHECK(pieces[1].bytes.ends_with("</rubric>\n"));
    CHECK(pieces[1].bytes.find("Moreau") == std::string::npos);
    CHECK(pieces[2].bytes.starts_with("  <seal "));
}

TEST_CASE("several rubrics are several pieces, and anything else is whole") {
    std::string two = demo_card();
    const std::string rubric = card_pieces(demo_card())[1].bytes;
    two.insert(two.find(rubric), rubric);
    const auto pieces = card_pieces(two);
    REQUIRE(pieces.size() == 4);
    CHECK(pieces[1].shared);
    CHECK(pieces[2].shared);
    CHECK(joined(pieces) == two);
    for (const std::string& bytes : {std::string(),
                                     std::string("x"),
                                     rubric,
                                     "\n" + rubric,
                                     demo_card().substr(0, demo_card().size() / 2)}) {
        CHECK(joined(card_pieces(bytes)) == bytes);
    }
}

TEST_CASE("a decision's record has facts, one that was changed has none") {
    std::string record = formats::debrief_bytes(testing::example_record());
    REQUIRE(facts_of(record));
    CHECK(facts_of(record)->decision == Decision::hire);
    CHECK(workflow::facts_reader()(record) == facts_of(record));
    CHECK(joined(card_pieces(record)) == record);
    record.replace(record.find("Candidate One"), 9, "Candidats");
    CHECK_FALSE(facts_of(record));
}
