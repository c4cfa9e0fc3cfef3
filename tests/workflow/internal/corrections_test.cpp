#include "workflow/internal/corrections.h"

#include <map>

#include <doctest/doctest.h>

#include "../archive_fixture.h"

using namespace evenhand;
using namespace evenhand::workflow::internal;
using archive::Revision;
using testing::Heard;
using testing::told_card;

namespace {

Timestamp day(const std::string& text) {
    return *from_iso(text + "T12:00:00Z");
}

std::vector<Revision> three_revisions() {
    return {{1, day("2026-05-14"), "Ana Ferreira", "", 2},
            {2, day("2026-05-15"), "Keiko Mori", "agreed in the debrief.", 3},
            {3, day("2026-05-16"), "", "", 4}};
}

Heard heard(Recommendation says) {
    Heard told;
    told.says = says;
    return told;
}

CardOfRevision from(const std::map<int, Scorecard>& cards) {
    return [&cards](int revision) -> std::optional<Scorecard> {
        const auto found = cards.find(revision);
        return found == cards.end() ? std::nullopt : std::optional(found->second);
    };
}

/// With the score of its first criterion.
Scorecard scored(int score) {
    const Scorecard told = told_card({});
    Session session = told.session();
    session.questions.front().ratings.front().score = told.kit().front().rubric.scale.score(score);
    return *finish(session, told.kit(), told.verdict(), told.salt(), told.submitted_at()).value;
}

}  // namespace

TEST_CASE("a correction says who made it, when and why, and what the verdict was before") {
    const std::map<int, Scorecard> cards = {{1, told_card(heard(Recommendation::yes))},
                                            {2, told_card(heard(Recommendation::no))},
                                            {3, told_card(heard(Recommendation::strong_no))}};
    const auto corrections = corrections_of(three_revisions(), from(cards));
    REQUIRE(corrections.size() == 2);
    CHECK(correction_words(corrections[0]) ==
          "Corrected by Keiko Mori, 15 May 2026: agreed in the debrief. Before: yes.");
    CHECK(correction_words(corrections[1]) ==
          "Corrected by somebody unknown, 16 May 2026. Before: no.");
}

TEST_CASE("a card that was never corrected has no correction") {
    std::vector<Revision> one = three_revisions();
    one.resize(1);
    const auto corrections = corrections_of(one, from({}));
    CHECK(corrections.empty());
    CHECK(standing_of_revision(corrections, 1).empty());
    CHECK(revision_lines(one, corrections).empty());
}

TEST_CASE("what it was before is left out where a revision cannot be read") {
    const std::map<int, Scorecard> cards = {{1, told_card({})}, {3, told_card({})}};
    const auto corrections = corrections_of(three_revisions(), from(cards));
    REQUIRE(corrections.size() == 2);
    CHECK(correction_words(corrections[0]) ==
          "Corrected by Keiko Mori, 15 May 2026: agreed in the debrief.");
    CHECK(corrections[1].before.empty());
}

TEST_CASE("a card that was corrected twice says both, the later one first") {
    const std::map<int, Scorecard> cards = {{1, told_card(heard(Recommendation::yes))},
                                            {2, told_card(heard(Recommendation::no))},
                                            {3, told_card(heard(Recommendation::strong_no))}};
    const auto corrections = corrections_of(three_revisions(), from(cards));
    CHECK(standing_of_revision(corrections, 3) ==
          "Corrected by somebody unknown, 16 May 2026. Before: no. Corrected by Keiko Mori, 15 May "
          "2026: agreed in the debrief. Before: yes.");
}

TEST_CASE("an earlier revision says that it was corrected since") {
    const std::map<int, Scorecard> cards = {{1, told_card(heard(Recommendation::yes))},
                                            {2, told_card(heard(Recommendation::no))}};
    std::vector<Revision> two = three_revisions();
    two.resize(2);
    const auto corrections = corrections_of(two, from(cards));
    CHECK(standing_of_revision(corrections, 1) ==
          "This is revision 1 of 2, which was corrected since, by Keiko Mori, 15 May 2026: agreed "
          "in the debrief.");
    CHECK(standing_of_revision(corrections, 2) ==
          "Corrected by Keiko Mori, 15 May 2026: agreed in the debrief. Before: yes.");
    CHECK(revision_lines(two, corrections) ==
          std::vector<std::string>{
              "Sealed by Ana Ferreira, 14 May 2026.",
              "Corrected by Keiko Mori, 15 May 2026: agreed in the debrief. Before: yes."});
}

TEST_CASE("everything that was otherwise before is named") {
    const Scorecard told = told_card({});
    CHECK(before_words(told, told) == "the same verdict, scores and notes");
    CHECK(before_words(told, told_card(heard(Recommendation::strong_no))) == "yes");
    Heard other;
    other.summary = "";
    CHECK(before_words(told, told_card(other)) == "take-aways \u201COwns the mistake.\u201D");
    CHECK(before_words(told_card(other), told) == "no take-aways");
    other = {};
    other.candidate = "In\u00E8s Moreau";
    other.role = "Tester";
    other.interviewer = "Keiko Mori";
    CHECK(before_words(told, told_card(other)) ==
          "candidate \u201CInes Moreau\u201D; role \u201CQA engineer\u201D; interviewer \u201CAna "
          "Ferreira\u201D");
    other = {};
    other.note = "It was not me";
    CHECK(before_words(told, told_card(other)) == "other notes");
    CHECK(before_words(scored(4), scored(2)) == "Owning the gap 4");
}

TEST_CASE("long take-aways are shortened to one line") {
    Heard long_one;
    long_one.summary = "First line.\n" + std::string(300, 'x');
    const std::string before = before_words(told_card(long_one), told_card({}));
    CHECK(before.starts_with("take-aways \u201CFirst line. xxx"));
    CHECK(before.ends_with("xxx\u2026\u201D"));
    CHECK(before.size() < 200);
}
