#include "core/score_hints.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "core/session_change.h"
#include "example_interview.h"

using namespace evenhand;
using testing::at;

namespace {

const Id<Criterion> owning("owning");
const Id<Criterion> repair("repair");

const LintWords lists = {{"note-age", {{"young*", "what they did", ""}, {"too old", "", ""}}},
                         {"note-speech", {{"accent", "", ""}}}};

/// Each change a second after the one before.
Session played(const Kit& kit, const std::vector<SessionChange>& changes) {
    Session session = new_session(testing::example_head(), kit, at(0));
    int second = 0;
    for (const SessionChange& change : changes) {
        session = apply(std::move(session), change, kit, at(++second));
    }
    return session;
}

/// One question, asked and noted, with these scores.
std::vector<SessionChange> scored(std::size_t question, int first, int second) {
    return {QuestionOpened{question},
            NotesEdited{question, 0, 0, {"named the gap", "undid the release"}},
            LineTied{question, 0, owning},
            LineTied{question, 1, repair},
            RatingGiven{question, owning, first},
            RatingGiven{question, repair, second}};
}

std::vector<SessionChange> both(std::vector<SessionChange> one,
                                const std::vector<SessionChange>& other) {
    one.insert(one.end(), other.begin(), other.end());
    return one;
}

std::vector<HintKind> kinds(const std::vector<ScoreHint>& hints) {
    std::vector<HintKind> all;
    std::ranges::transform(hints, std::back_inserter(all), &ScoreHint::kind);
    return all;
}

}  // namespace

TEST_CASE("nothing is hinted at before the last score") {
    const Kit kit = testing::example_kit(2);
    CHECK(score_hints(played(kit, scored(0, 3, 3)), kit, lists).empty());
}

TEST_CASE("scores that differ and rest on notes give no hint") {
    const Kit kit = testing::example_kit(2);
    const Session session = played(kit, both(scored(0, 4, 3), scored(1, 2, 4)));
    CHECK(score_hints(session, kit, lists).empty());
}

TEST_CASE("the same score everywhere is told from three scores on") {
    const Kit kit = testing::example_kit(2);
    const auto hints = score_hints(played(kit, both(scored(0, 4, 4), scored(1, 4, 4))), kit, lists);
    REQUIRE(kinds(hints) == std::vector{HintKind::all_equal});
    CHECK(hints[0].reason.starts_with("All 4 scores are 4. "));
    CHECK_FALSE(hints[0].question);

    const Kit one = testing::example_kit();
    CHECK(score_hints(played(one, scored(0, 4, 4)), one, lists).empty());
}

TEST_CASE("scores all in the middle are told as that alone") {
    const Kit kit = testing::example_kit(2);
    const auto hints = score_hints(played(kit, both(scored(0, 3, 3), scored(1, 3, 3))), kit, lists);
    CHECK(kinds(hints) == std::vector{HintKind::all_middle});
}

TEST_CASE("a scale without a middle has no scores in the middle") {
    Kit kit = testing::example_kit(2);
    for (PinnedRubric& pinned : kit) {
        pinned.rubric.scale = Scale(1, {"a", "b", "c", "d"});
    }
    const auto hints = score_hints(played(kit, both(scored(0, 2, 2), scored(1, 2, 2))), kit, lists);
    CHECK(kinds(hints) == std::vector{HintKind::all_equal});
}

TEST_CASE("a score without evidence is told with its place") {
    const Kit kit = testing::example_kit();
    const auto hints =
        score_hints(played(kit, both(scored(0, 4, 2), {LineTied{0, 1, std::nullopt}})), kit, lists);
    REQUIRE(kinds(hints) == std::vector{HintKind::no_evidence});
    CHECK(hints[0].question == 0);
    CHECK(hints[0].criterion == repair);
    CHECK(hints[0].reason == "Repairing the harm is scored 2 and nothing noted speaks for it.");
}

TEST_CASE("a pitfall contradicts the top score, not the one below") {
    const Kit kit = testing::example_kit();
    const SessionChange tick = ItemTicked{0, Id<Item>("PF1"), true, std::nullopt};
    const auto hints = score_hints(played(kit, both(scored(0, 5, 2), {tick})), kit, lists);
    REQUIRE(kinds(hints) == std::vector{HintKind::pitfall_and_top});
    CHECK(hints[0].reason ==
          "Owning the gap is scored 5, the top, and a pitfall is ticked: blaming others.");
    CHECK(score_hints(played(kit, both(scored(0, 4, 2), {tick})), kit, lists).empty());
}

TEST_CASE("all look-fors ticked contradict the bottom score, one alone does not") {
    Kit kit = testing::example_kit();
    const SessionChange tick = ItemTicked{0, Id<Item>("LF1"), true, std::nullopt};
    CHECK(score_hints(played(kit, both(scored(0, 1, 2), {tick})), kit, lists).empty());

    Item second = kit[0].rubric.items.front();
    second.id = Id<Item>("LF9");
    kit[0].rubric.items.push_back(second);
    CHECK(score_hints(played(kit, both(scored(0, 1, 2), {tick})), kit, lists).empty());
    const SessionChange other = ItemTicked{0, Id<Item>("LF9"), true, std::nullopt};
    const auto hints = score_hints(played(kit, both(scored(0, 1, 2), {tick, other})), kit, lists);
    REQUIRE(kinds(hints) == std::vector{HintKind::look_fors_and_bottom});
    CHECK(hints[0].reason ==
          "Owning the gap is scored 1, the bottom, and all 2 of its look-fors are ticked.");
}

TEST_CASE("a score given minutes after its question is late, but not what is entered later") {
    const Kit kit = testing::example_kit();
    std::vector<SessionChange> changes = scored(0, 4, 2);
    changes.emplace_back(ClockStopped{});
    Session session = played(kit, changes);
    CHECK(score_hints(session, kit, lists).empty());
    session.questions[0].ratings[1].given_at = at(7 + 14 * 60);
    const auto hints = score_hints(session, kit, lists);
    REQUIRE(kinds(hints) == std::vector{HintKind::late});
    CHECK(hints[0].reason ==
          "Repairing the harm was scored 14 min after the question: score by the notes, not by "
          "memory.");
    session.held_at = at(-86400);
    CHECK(score_hints(session, kit, lists).empty());
}

TEST_CASE("a word about the person is told once for a question, with better advice") {
    const Kit kit = testing::example_kit();
    const auto hints = score_hints(
        played(kit,
               both(scored(0, 4, 2),
                    {NotesEdited{0, 2, 0, {"seems youngish", "youngish again", "an Accent"}}})),
        kit,
        lists);
    REQUIRE(kinds(hints) == std::vector{HintKind::about_person, HintKind::about_person});
    CHECK(hints[0].reason ==
          "\u201Cyoungish\u201D in the notes is about somebody\u2019s age, not about what was said "
          "or done; better: what they did.");
    CHECK(hints[1].reason ==
          "\u201Caccent\u201D in the notes is about somebody\u2019s origin or way of speaking, not "
          "about what was said or done.");
}

TEST_CASE("what the candidate said in these words is left alone") {
    const Kit kit = testing::example_kit();
    const std::vector<std::string> lines = {"\" they were too old", "said \"my accent\""};
    const Session session =
        played(kit, both(scored(0, 4, 2), {NotesEdited{0, 2, 0, lines}, MarkAbsorbed{0, 2}}));
    CHECK(score_hints(session, kit, lists).empty());
}

TEST_CASE("a word about the person in what is said at the end is told once, with its place") {
    LintWords words = lists;
    words["note-person"] = {{"culture fit", "", ""}};
    const Verdict verdict{Recommendation::no,
                          "youngish, accent",
                          "No culture fit",
                          "An accent; \u201Cculture fit\u201D"};
    const auto hints = verdict_hints(verdict, words);
    REQUIRE(kinds(hints) == std::vector(3, HintKind::about_person));
    CHECK(hints[0].reason ==
          "\u201Caccent\u201D in the reason for departing from the scores is about somebody\u2019s "
          "origin or way of speaking, not about what was said or done.");
    CHECK(hints[1].reason.starts_with("\u201Cyoungish\u201D in the key take-aways is about"));
    CHECK(hints[2].reason ==
          "\u201Cculture fit\u201D in the notes for the next interviewer is about how somebody is "
          "liked, not about what was said or done.");
    CHECK_FALSE(hints[0].question);
    for (std::size_t text = 0; text < 3; ++text) {
        CHECK(verdict_text_of(hints[text]) == text);
    }
    CHECK_FALSE(verdict_text_of({HintKind::all_equal, std::nullopt, std::nullopt, "All are 5."}));
    CHECK(verdict_hints({Recommendation::yes, "Owned it."}, words).empty());
}

TEST_CASE("a skipped question has no part in the hints") {
    const Kit kit = testing::example_kit(2);
    std::vector<SessionChange> changes = both(scored(0, 4, 4), scored(1, 4, 4));
    changes.emplace_back(QuestionSkipped{1, "no time"});
    CHECK(score_hints(played(kit, changes), kit, lists).empty());
}
