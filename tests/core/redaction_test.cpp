#include "core/redaction.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "core/session_change.h"
#include "example_interview.h"
#include "plain_words.h"

using namespace evenhand;
using testing::at;

namespace {

const CopyMeans means{testing::plain_words, [](const Rubric&) { return std::string(64, 'b'); }};

Scorecard card() {
    const Kit kit = testing::example_kit(2);
    InterviewHead head = testing::example_head();
    head.candidate = {Id<Candidate>("priya-sharma"), "Priya Sharma"};
    head.interviewer = {Id<Rater>("omar"), "Omar Haddad"};
    head.panel = PanelPin{Id<Panel>("priya-sharma-qa"), std::string(64, 'a')};
    Session session = new_session(head, kit, at(0));
    const std::vector<SessionChange> changes = {
        QuestionOpened{0},
        NotesEdited{0, 0, 0, {"Priya named the gap; she told Omar"}},
        LineTied{0, 0, Id<Criterion>("owning")},
        ItemTicked{0, Id<Item>("LF2"), true, std::nullopt},
        RatingGiven{0, Id<Criterion>("owning"), 4},
        RatingGiven{0, Id<Criterion>("repair"), 2},
        QuestionSkipped{1, "Ms Sharma had to go"},
        HintRaised{{HintKind::all_middle, std::nullopt, std::nullopt, "Look at Priya again."}}};
    for (const SessionChange& change : changes) {
        session = apply(session, change, kit, at(10));
    }
    return *finish(session,
                   kit,
                   {Recommendation::yes, "Sharma owns it.", "Ask Priya about tests.", ""},
                   Salt{1},
                   at(600))
                .value;
}

CopyOrder order(CopyKind kind) {
    return {kind, {}, Id<Session>("copy-1"), Salt{2}};
}

}  // namespace

TEST_CASE("a rubric that was copied before stands as it was copied, and any other is copied") {
    CopyOrder same = order(CopyKind::anonymised);
    PinnedRubric made = card().kit()[0];
    made.rubric.criteria[0].title = "Copied before";
    made.sha256 = std::string(64, 'd');
    same.rubrics.emplace(card().kit()[0].sha256, made);
    const Kit kit = copy_of(card(), same, means).card.kit();
    CHECK(kit[0].rubric == made.rubric);
    CHECK(kit[0].sha256 == made.sha256);
    CopyOrder other = order(CopyKind::anonymised);
    other.rubrics.emplace(std::string(64, 'e'), made);
    CHECK(copy_of(card(), other, means).card.kit()[0].sha256 == std::string(64, 'b'));
}

TEST_CASE("an anonymised copy has the candidate nowhere and keeps all scores") {
    const Scorecard original = card();
    const CardCopy copy = copy_of(original, order(CopyKind::anonymised), means);
    const Session& session = copy.card.session();
    CHECK(session.head.id == Id<Session>("copy-1"));
    CHECK(copy.card.salt() == Salt{2});
    CHECK(session.head.candidate.id == Id<Candidate>("candidate"));
    CHECK(session.head.candidate.name == "Anonymised candidate");
    CHECK_FALSE(session.head.panel);
    CHECK(session.head.interviewer == original.session().head.interviewer);
    CHECK(session.questions[0].notes[0].text == "[candidate] named the gap; [they] told Omar");
    CHECK(session.questions[1].skipped == "[candidate] had to go");
    CHECK(session.hints[0].hint.reason == "Look at [candidate] again.");
    CHECK(copy.card.verdict().summary == "[candidate] owns it.");
    CHECK(copy.card.verdict().next_interviewer == "Ask [candidate] about tests.");
    CHECK(copy.card.weighted_mean() == original.weighted_mean());
    CHECK(session.questions[0].ratings == original.session().questions[0].ratings);
    CHECK(copy.replaced.front() ==
          Replacement{"the candidate’s name", "Priya Sharma", "Anonymised candidate"});
    CHECK(std::ranges::count(copy.replaced, "question 1, note 1", &Replacement::place) == 2);
    CHECK(copy.doubts.empty());
}

TEST_CASE("a candidate's copy names no interviewer and leaves out what is between colleagues") {
    const CardCopy copy = copy_of(card(), order(CopyKind::subject_access), means);
    const Session& session = copy.card.session();
    CHECK(session.head.candidate.name == "Priya Sharma");
    CHECK_FALSE(session.head.panel);
    CHECK(session.head.interviewer == Rater{Id<Rater>("interviewer"), "Name left out"});
    CHECK(session.questions[0].notes[0].text == "Priya named the gap; she told [interviewer]");
    CHECK(session.hints.empty());
    CHECK(copy.card.verdict().next_interviewer.empty());
    CHECK(copy.card.verdict().summary == "Sharma owns it.");
    REQUIRE(copy.doubts.size() == 1);
    CHECK(copy.doubts[0].place == "the note for the next interviewer");
}

TEST_CASE("an interviewer's id that people write like a name goes from a candidate's copy") {
    CHECK(is_written_as_name("mtheo"));
    CHECK_FALSE(is_written_as_name("bo"));
    CHECK_FALSE(is_written_as_name("z5mqdgm58scq"));
    Session session = card().session();
    session.head.interviewer.id = Id<Rater>("mtheo");
    const auto told = finish(session,
                             card().kit(),
                             {Recommendation::yes, "She told mtheo of it."},
                             card().salt(),
                             card().submitted_at());
    REQUIRE(told.value);
    const CardCopy copy = copy_of(*told.value, order(CopyKind::subject_access), means);
    CHECK(copy.card.verdict().summary == "She told [interviewer] of it.");
    CHECK(copy_of(*told.value, order(CopyKind::anonymised), means)
              .card.verdict()
              .summary.find("mtheo") != std::string::npos);
}

namespace {

/// A card of "c-9" in the panel "p-anon", by "r_1", with this summary.
Scorecard card_of_ids(const std::string& summary) {
    Session session = card().session();
    session.head.candidate.id = Id<Candidate>("c-9");
    session.head.interviewer.id = Id<Rater>("r_1");
    session.head.panel->id = Id<Panel>("p-anon");
    auto made = finish(session,
                       card().kit(),
                       {Recommendation::yes, summary},
                       card().salt(),
                       card().submitted_at());
    REQUIRE(made.value);
    return std::move(*made.value);
}

}  // namespace

TEST_CASE("ids that are no ordinary words are told from those that are") {
    for (const char* id : {"c-9", "p-anon", "p_anon", "c9", "j.doe", "10452", "z5mqdgm58scq"}) {
        CAPTURE(id);
        CHECK(is_told_from_words(id));
    }
    for (const char* id : {"test", "", "42", "2024", "1-5", "-", "a-", "Priya Sharma", "Room 9"}) {
        CAPTURE(id);
        CHECK_FALSE(is_told_from_words(id));
    }
}

TEST_CASE(
    "the candidate's and the panel's id go from an anonymised copy, the interviewer's stays") {
    const Scorecard told = card_of_ids("It was c-9 in p-anon, says r_1, born 12.3.1980.");
    const CardCopy copy = copy_of(told, order(CopyKind::anonymised), means);
    CHECK(copy.card.verdict().summary ==
          "It was [candidate] in [panel], says r_1, born 12.3.1980.");
    CHECK(std::ranges::count(copy.replaced, "[panel]", &Replacement::shown) == 1);
    CHECK(std::ranges::count(copy.doubts, "12.3.1980", &Doubt::words) == 1);
}

TEST_CASE("the interviewer's id goes from a candidate's copy, and the candidate's own stays") {
    const Scorecard told = card_of_ids("It was c-9, says r_1, on 12.3.1980.");
    const CardCopy copy = copy_of(told, order(CopyKind::subject_access), means);
    CHECK(copy.card.verdict().summary == "It was c-9, says [interviewer], on 12.3.1980.");
    CHECK(std::ranges::count(copy.doubts, "12.3.1980", &Doubt::words) == 0);
}

TEST_CASE("an id that was asked for goes as a whole, and not the letters in it") {
    CopyOrder wanted = order(CopyKind::subject_access);
    wanted.also = {"m-4"};
    const Scorecard told = card_of_ids("So m-4 wrote M and C, 4 times.");
    CHECK(copy_of(told, wanted, means).card.verdict().summary ==
          "So [removed] wrote M and C, 4 times.");
}

TEST_CASE("further names are taken out when they are given") {
    CopyOrder wanted = order(CopyKind::anonymised);
    wanted.also = {"gap"};
    const CardCopy copy = copy_of(card(), wanted, means);
    CHECK(copy.card.session().questions[0].notes[0].text ==
          "[candidate] named the [removed]; [they] told Omar");
}

TEST_CASE("a copy's rubrics are bare and pinned anew") {
    const CardCopy copy = copy_of(card(), order(CopyKind::subject_access), means);
    for (const PinnedRubric& pinned : copy.card.kit()) {
        CHECK(pinned.sha256 == std::string(64, 'b'));
        CHECK(std::ranges::all_of(pinned.rubric.items,
                                  [](const Item& item) { return item.signal.empty(); }));
    }
}

TEST_CASE("the interviewer's name is told when a part of it is the candidate's") {
    Scorecard original = card();
    CopyOrder wanted = order(CopyKind::anonymised);
    wanted.also = {"Haddad"};
    const CardCopy copy = copy_of(original, wanted, means);
    CHECK(std::ranges::count(copy.doubts, "the interviewer’s name", &Doubt::place) == 1);
}

TEST_CASE("each kind of copy has its words") {
    CHECK(words(CopyKind::anonymised) == "Anonymised copy");
    CHECK(words(CopyKind::subject_access) == "Copy for the candidate");
}

TEST_CASE("what was asked for goes also where it may be a word of the candidate's name") {
    const Kit kit = testing::example_kit(2);
    InterviewHead head = testing::example_head();
    head.candidate = {Id<Candidate>("will-gap"), "Will Gapp"};
    Session session = new_session(head, kit, at(0));
    const std::vector<SessionChange> changes = {QuestionOpened{0},
                                                NotesEdited{0, 0, 0, {"then will said so"}},
                                                LineTied{0, 0, Id<Criterion>("owning")},
                                                ItemTicked{0, Id<Item>("LF2"), true, std::nullopt},
                                                RatingGiven{0, Id<Criterion>("owning"), 4},
                                                RatingGiven{0, Id<Criterion>("repair"), 2},
                                                QuestionSkipped{1, "no time"}};
    for (const SessionChange& change : changes) {
        session = apply(session, change, kit, at(10));
    }
    const auto whole =
        finish(session, kit, {Recommendation::yes, "Fine.", "", ""}, Salt{1}, at(600));
    REQUIRE(whole.value);
    const auto note_of = [&](const CopyOrder& wanted) {
        return copy_of(*whole.value, wanted, means).card.session().questions[0].notes[0].text;
    };
    CHECK(note_of(order(CopyKind::anonymised)) == "then will said so");
    CopyOrder wanted = order(CopyKind::anonymised);
    wanted.also = {"will"};
    CHECK(note_of(wanted) == "then [removed] said so");
}

TEST_CASE("a rubric's texts lose the names too, and what looks like one is told") {
    Kit kit = testing::example_kit(1);
    kit[0].rubric.criteria[0].anchors[0].text = "says that Priya Sharma or Marta did it";
    kit[0].rubric.question = "What did Sharma teach you? See https://example.org/q";
    InterviewHead head = testing::example_head();
    head.candidate = {Id<Candidate>("priya-sharma"), "Priya Sharma"};
    Session session = new_session(head, kit, at(0));
    session = apply(session, QuestionSkipped{0, "no time"}, kit, at(10));
    const auto whole =
        finish(session, kit, {Recommendation::no_decision, "None.", "", ""}, Salt{1}, at(600));
    REQUIRE(whole.value);
    const CardCopy copy = copy_of(*whole.value, order(CopyKind::anonymised), means);
    const Rubric& rubric = copy.card.kit()[0].rubric;
    CHECK(rubric.criteria[0].anchors[0].text == "says that [candidate] or Marta did it");
    CHECK(rubric.question == "What did [candidate] teach you? See [address]");
    CHECK(std::ranges::count(copy.replaced, "question 1, an anchor", &Replacement::place) == 1);
    CHECK(std::ranges::count(copy.doubts, "Marta", &Doubt::words) == 1);
}
