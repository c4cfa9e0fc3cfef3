#include "core/session_change.h"

#include <doctest/doctest.h>

#include "core/error.h"
#include "example_interview.h"

using namespace evenhand;
using testing::at;

namespace {

const Id<Criterion> owning("owning");
const Id<Criterion> repair("repair");

/// A session that changes are applied to, one after the other.
struct Played {
    Kit kit = testing::example_kit(2);
    Session session = testing::example_session(2);

    Played& then(const SessionChange& change, int second) {
        session = apply(session, change, kit, at(second));
        return *this;
    }
    [[nodiscard]] const QuestionRecord& first() const { return session.questions[0]; }
};

}  // namespace

TEST_CASE("asking the next question stops the clock of the one before") {
    Played played;
    played.then(QuestionOpened{0}, 10).then(QuestionOpened{1}, 70);
    CHECK(time_on(played.first(), at(500)).count() == 60);
    CHECK(time_on(played.session.questions[1], at(100)).count() == 30);
    CHECK(played.session.current_question == 1);
}

TEST_CASE("asking the question whose clock runs changes nothing") {
    Played played;
    played.then(QuestionOpened{0}, 10);
    const Session before = played.session;
    played.then(QuestionOpened{0}, 20);
    CHECK(played.session == before);
}

TEST_CASE("looking at another question leaves the clocks as they are") {
    Played played;
    played.then(QuestionOpened{0}, 10).then(QuestionShown{1}, 20);
    CHECK(played.session.current_question == 1);
    CHECK(time_on(played.first(), at(40)).count() == 30);
}

TEST_CASE("a clock set back never makes a span end before it began") {
    Played played;
    played.then(QuestionOpened{0}, 100).then(ClockStopped{}, 50);
    CHECK(played.first().spans.back().until == at(100));
}

TEST_CASE("a skipped question keeps its reason until it is taken back") {
    Played played;
    played.then(QuestionSkipped{0, "  no time "}, 5);
    CHECK(played.first().skipped == "no time");
    played.then(QuestionSkipped{0, ""}, 6);
    CHECK_FALSE(played.first().skipped);
}

TEST_CASE("skipping the question under way stops its clock") {
    Played played;
    played.then(QuestionOpened{0}, 0).then(QuestionSkipped{0, "no example"}, 30);
    CHECK(time_on(played.first(), at(99)).count() == 30);
}

TEST_CASE("a second rating of a criterion takes the place of the first") {
    Played played;
    played.then(RatingGiven{0, owning, 2}, 1).then(RatingGiven{0, owning, 4}, 2);
    REQUIRE(played.first().ratings.size() == 1);
    CHECK(find_rating(played.first(), owning)->score->value() == 4);
    CHECK(find_rating(played.first(), owning)->given_at == at(2));
}

TEST_CASE("the same score again keeps the time of the first") {
    Played played;
    played.then(RatingGiven{0, owning, 4}, 1).then(RatingGiven{0, owning, 4}, 9);
    CHECK(find_rating(played.first(), owning)->given_at == at(1));
}

TEST_CASE("not observed is a rating without a score, and not the lack of one") {
    Played played;
    CHECK(find_rating(played.first(), owning) == nullptr);
    played.then(RatingGiven{0, owning, std::nullopt}, 1);
    REQUIRE(find_rating(played.first(), owning) != nullptr);
    CHECK_FALSE(find_rating(played.first(), owning)->score);
    played.then(RatingCleared{0, owning}, 2);
    CHECK(find_rating(played.first(), owning) == nullptr);
}

TEST_CASE("a tick bears its time and ties the line to the item's criterion") {
    Played played;
    played.then(NotesEdited{0, 0, 0, {"hotfix in two hours"}}, 3)
        .then(ItemTicked{0, Id<Item>("LF2"), true, 0}, 4);
    CHECK(find_tick(played.first(), Id<Item>("LF2"))->at == at(4));
    CHECK(played.first().notes[0].criterion == repair);
    played.then(ItemTicked{0, Id<Item>("LF2"), false, std::nullopt}, 5);
    CHECK(find_tick(played.first(), Id<Item>("LF2")) == nullptr);
    CHECK(played.first().notes[0].criterion == repair);
}

TEST_CASE("a probe is used once and can be taken back") {
    Played played;
    played.then(ProbeMarked{0, Id<Probe>("P1"), true}, 7);
    CHECK(find_use(played.first(), Id<Probe>("P1"))->at == at(7));
    played.then(ProbeMarked{0, Id<Probe>("P1"), false}, 8);
    CHECK(played.first().probes.empty());
}

TEST_CASE("a line keeps its time and its criterion while its text changes") {
    Played played;
    played.then(NotesEdited{0, 0, 0, {"h"}}, 3)
        .then(LineTied{0, 0, repair}, 4)
        .then(NotesEdited{0, 0, 1, {"hotfix"}}, 9);
    CHECK(played.first().notes[0].text == "hotfix");
    CHECK(played.first().notes[0].at == at(3));
    CHECK(played.first().notes[0].criterion == repair);
}

TEST_CASE("a part of a line is edited as the whole line is") {
    Played played;
    played.then(NotesEdited{0, 0, 0, {"first", "h\u00f6tfix, then backfill"}}, 3)
        .then(LineTied{0, 1, repair}, 4)
        .then(LineEdited{0, 1, 9, 4, "and\tthe\n"}, 9);
    REQUIRE(played.first().notes.size() == 2);
    CHECK(played.first().notes[1].text == "h\u00f6tfix, and\tthe  backfill");
    CHECK(played.first().notes[1].at == at(3));
    CHECK(played.first().notes[1].criterion == repair);
    played.then(LineEdited{0, 1, 0, 9, ""}, 10);
    CHECK(played.first().notes[1].text == "and\tthe  backfill");
}

TEST_CASE("no part of a line is edited that it has not, or that is no whole character") {
    Played played;
    played.then(NotesEdited{0, 0, 0, {"h\u00f6tfix"}}, 3);
    const Session before = played.session;
    for (const LineEdited& wrong : {LineEdited{0, 1, 0, 0, "x"},
                                    LineEdited{0, 0, 8, 0, "x"},
                                    LineEdited{0, 0, 6, 2, "x"},
                                    LineEdited{0, 0, 2, 1, ""},
                                    LineEdited{0, 0, 2, 0, "x"}}) {
        CAPTURE(wrong.at);
        CHECK_THROWS_AS(played.then(wrong, 4), Error);
    }
    CHECK(played.session == before);
}

TEST_CASE("an empty line takes its time when its first character is typed") {
    Played played;
    played.then(NotesEdited{0, 0, 0, {"one", ""}}, 3).then(NotesEdited{0, 1, 1, {"t"}}, 20);
    CHECK(played.first().notes[1].at == at(20));
}

TEST_CASE("both halves of a parted line were heard at its time") {
    Played played;
    played.then(NotesEdited{0, 0, 0, {"hotfix then backfill"}}, 3)
        .then(NotesEdited{0, 0, 1, {"hotfix ", "then backfill"}}, 50);
    REQUIRE(played.first().notes.size() == 2);
    CHECK(played.first().notes[1].at == at(3));
}

TEST_CASE("removed lines go and those behind them keep what they had") {
    Played played;
    played.then(NotesEdited{0, 0, 0, {"a", "b", "c"}}, 1).then(NotesEdited{0, 0, 2, {}}, 5);
    REQUIRE(played.first().notes.size() == 1);
    CHECK(played.first().notes[0].text == "c");
    CHECK(played.first().notes[0].at == at(1));
}

TEST_CASE("a note line never holds a line break or a control character") {
    Played played;
    played.then(NotesEdited{0, 0, 0, {"a\nb\x01\tc"}}, 1);
    CHECK(played.first().notes[0].text == "a b\tc");
}

TEST_CASE("the characters at the start of a line stand for its mark") {
    CHECK(mark_of_prefix("+ owns it") == NoteMark::plus);
    CHECK(mark_of_prefix("- blames") == NoteMark::minus);
    CHECK(mark_of_prefix("? which team") == NoteMark::ask);
    CHECK(mark_of_prefix("\" my words") == NoteMark::quote);
    CHECK(mark_of_prefix("s:") == NoteMark::situation);
    CHECK(mark_of_prefix("T: x") == NoteMark::task);
    CHECK(mark_of_prefix("a: x") == NoteMark::action);
    CHECK(mark_of_prefix("R:") == NoteMark::result);
    CHECK(mark_of_prefix("a bug") == NoteMark::none);
    CHECK(mark_of_prefix("+x") == NoteMark::none);
    CHECK(mark_of_prefix("+") == NoteMark::none);
}

TEST_CASE("an absorbed mark leaves the rest of the line") {
    Played played;
    played.then(NotesEdited{0, 0, 0, {"s: settings page"}}, 1).then(MarkAbsorbed{0, 0}, 1);
    CHECK(played.first().notes[0].mark == NoteMark::situation);
    CHECK(played.first().notes[0].text == "settings page");
    CHECK_THROWS_AS(played.then(MarkAbsorbed{0, 0}, 2), Error);
}

TEST_CASE("the blank typed behind a mark goes with it, later ones stay") {
    Played played;
    played.then(NotesEdited{0, 0, 0, {"s:"}}, 1)
        .then(MarkAbsorbed{0, 0}, 1)
        .then(NotesEdited{0, 0, 1, {" "}}, 2);
    CHECK(played.first().notes[0].text.empty());
    played.then(NotesEdited{0, 0, 1, {"x"}}, 3).then(NotesEdited{0, 0, 1, {" x"}}, 4);
    CHECK(played.first().notes[0].text == " x");
}

TEST_CASE("a change that names what there is not is refused and changes nothing") {
    Played played;
    const Session before = played.session;
    const std::vector<SessionChange> wrong = {
        QuestionOpened{2},
        QuestionShown{7},
        QuestionSkipped{2, "x"},
        CriterionChosen{0, 2},
        RatingGiven{0, Id<Criterion>("charm"), 3},
        RatingGiven{0, owning, 6},
        RatingGiven{0, owning, 0},
        RatingCleared{0, Id<Criterion>("charm")},
        ItemTicked{0, Id<Item>("LF9"), true, std::nullopt},
        ItemTicked{0, Id<Item>("LF1"), true, 4},
        ProbeMarked{0, Id<Probe>("P9"), true},
        NotesEdited{0, 1, 0, {"x"}},
        NotesEdited{0, 0, 1, {"x"}},
        MarkAbsorbed{0, 0},
        LineTied{0, 0, owning},
    };
    for (std::size_t i = 0; i < wrong.size(); ++i) {
        CAPTURE(i);
        CHECK_THROWS_AS(played.then(wrong[i], 1), Error);
    }
    CHECK(played.session == before);
}

TEST_CASE("an added question stands behind the others, and none is added twice") {
    const Kit kit = testing::example_kit(1);
    const PinnedRubric other = testing::example_kit(2).back();
    const Session before = testing::example_session(1);
    const Session after = apply(before, QuestionAdded{other}, kit, at(5));
    REQUIRE(after.questions.size() == 2);
    CHECK(after.questions.back() == QuestionRecord());
    CHECK(after.current_question == 0);
    CHECK_THROWS_AS((void)apply(before, QuestionAdded{kit.front()}, kit, at(5)), Error);
}

TEST_CASE("a hint is raised, and answered once") {
    const Kit kit = testing::example_kit();
    const ScoreHint hint{HintKind::late, 0, Id<Criterion>("owning"), "Late."};
    Session session = apply(testing::example_session(), HintRaised{hint}, kit, at(5));
    REQUIRE(session.hints == std::vector<ShownHint>{{hint, at(5)}});
    session = apply(session, HintSettled{0, HintOutcome::dismissed}, kit, at(9));
    CHECK(session.hints[0].outcome == HintOutcome::dismissed);
    CHECK(session.hints[0].settled_at == at(9));
    CHECK_THROWS_AS((void)apply(session, HintSettled{0, HintOutcome::changed}, kit, at(9)), Error);
    CHECK_THROWS_AS((void)apply(session, HintSettled{1, HintOutcome::changed}, kit, at(9)), Error);
}

TEST_CASE("a hint about what there is not is refused") {
    const Kit kit = testing::example_kit();
    for (const ScoreHint& hint :
         {ScoreHint{HintKind::late, 7, std::nullopt, "."},
          ScoreHint{HintKind::late, 0, Id<Criterion>("none"), "."},
          ScoreHint{HintKind::late, std::nullopt, Id<Criterion>("owning"), "."}}) {
        CHECK_THROWS_AS((void)apply(testing::example_session(), HintRaised{hint}, kit, at(5)),
                        Error);
    }
}

TEST_CASE("mistyped names and the role are corrected, and the ids stay") {
    const Kit kit = testing::example_kit();
    const Session before = testing::example_session();
    const Session session = apply(before, AboutCorrected{"Ada", "QA", "Rae"}, kit, at(1));
    CHECK(session.head.candidate == Candidate{before.head.candidate.id, "Ada"});
    CHECK(session.head.role == "QA");
    CHECK(session.head.interviewer == Rater{before.head.interviewer.id, "Rae"});
    CHECK(session.questions == before.questions);
}

TEST_CASE("a blank name, one of two lines, and one that a panel has locked are refused") {
    const Kit kit = testing::example_kit();
    Session session = testing::example_session();
    for (const AboutCorrected& about : {AboutCorrected{" ", "QA", "Rae"},
                                        AboutCorrected{"Ada", "", "Rae"},
                                        AboutCorrected{"Ada", "QA", "R\nae"}}) {
        CHECK_THROWS_AS((void)apply(session, about, kit, at(1)), Error);
    }
    session.head.panel = PanelPin{Id<Panel>("p"), std::string(64, 'a')};
    CHECK_THROWS_AS((void)apply(session, AboutCorrected{"Ada", "QA", "Rae"}, kit, at(1)), Error);
}

TEST_CASE("an interview held on paper was held before it is entered") {
    const Kit kit = testing::example_kit();
    const Session session = apply(testing::example_session(), HeldBefore{at(-3600)}, kit, at(1));
    CHECK(interviewed_at(session) == at(-3600));
    CHECK(interviewed_at(testing::example_session()) == at(0));
    CHECK_THROWS_AS((void)apply(testing::example_session(), HeldBefore{at(60)}, kit, at(90)),
                    Error);
}
