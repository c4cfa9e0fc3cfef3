#include "workflow/practice_desk.h"

#include <algorithm>
#include <fstream>

#include <doctest/doctest.h>

#include "core/error.h"
#include "formats/practice_file.h"
#include "formats/round_file.h"
#include "practice_fixture.h"
#include "workflow/archive_desk.h"
#include "workflow/interview_desk.h"

using namespace evenhand;
using testing::PracticeFixture;
using testing::seed_id;
using workflow::PracticeRun;
using workflow::RoundEntry;
using workflow::RoundOrder;
namespace fs = std::filesystem;

namespace {

std::unique_ptr<PracticeRun> practise(const workflow::PracticeDesk& desk,
                                      const std::string& id,
                                      const std::string& rater = "Rater One") {
    auto run = desk.practise(id, rater);
    REQUIRE(run.value);
    return std::move(*run.value);
}

std::string first_code(const Findings& findings) {
    return findings.empty() ? "" : findings.front().code;
}

}  // namespace

TEST_CASE_FIXTURE(PracticeFixture,
                  "a round is handed out as a file that names what it was made of") {
    const auto round = desk.make(order());
    REQUIRE(round.value);
    CHECK(round.value->id == "missed-bugs-2026-03-02");
    const auto file = desk.hand_out(*round.value, shared);
    REQUIRE(file.value);
    CHECK(file.value->filename() == "missed-bugs-2026-03-02.round.xml");
    const auto read = formats::read_round(formats::read_file(*file.value), "r");
    REQUIRE(read.value);
    CHECK(read.value->round == *round.value);
    CHECK(read.value->round.rubric.rubric.id == seed_id);
    CHECK(read.value->round.seed == 7);
    CHECK(first_code(desk.hand_out(*round.value, shared).findings) == "round.exists");
    CHECK(first_code(desk.hand_out(*round.value, shared / "x.xml").findings) == "round.name");
}

TEST_CASE_FIXTURE(PracticeFixture, "a second round of one title and day gets an id of its own") {
    hand_out(order());
    CHECK(desk.make(order()).value->id == "missed-bugs-2026-03-02-2");
}

TEST_CASE_FIXTURE(PracticeFixture, "a round that nobody could practise is not made, and says why") {
    RoundOrder bad = order();
    std::string code;
    SUBCASE("no title") {
        bad.title = "  ";
        code = "round.title";
    }
    SUBCASE("an answer that the rubric lacks") {
        bad.answers = {"Z"};
        code = "round.unknown-answer";
    }
    SUBCASE("a rubric that there is not") {
        bad.rubric = "q99-none";
        code = "round.rubric";
    }
    SUBCASE("a seed beyond its range") {
        bad.seed = 1000000;
        code = "round.seed";
    }
    SUBCASE("a round to be repeated that is not here") {
        bad.repeats = "other";
        code = "round.none";
    }
    const auto made = desk.make(bad);
    CHECK_FALSE(made.value);
    CHECK(first_code(made.findings) == code);
}

TEST_CASE_FIXTURE(PracticeFixture, "a round without chosen answers has all that the rubric has") {
    RoundOrder all = order();
    all.answers.clear();
    const auto made = desk.make(all);
    REQUIRE(made.value);
    const auto offered = desk.offered_answers(seed_id.text());
    REQUIRE(offered.value);
    CHECK(made.value->chosen.size() == offered.value->size());
    const auto a = std::ranges::find(*offered.value, "A", &workflow::OfferedAnswer::id);
    REQUIRE(a != offered.value->end());
    CHECK(a->keys == "5 · 4 · 5");
    CHECK(a->begins.starts_with("I test the software in ticket machines"));
    CHECK(a->source == workflow::OfferedAnswer::Source::version);
}

TEST_CASE_FIXTURE(PracticeFixture,
                  "answers of the draft are the round's own, and nobody's name is in them") {
    auto library = workflow::usual_library(folders, time.services());
    auto draft = library.open(seed_id);
    REQUIRE(draft.value);
    Rubric changed = (*draft.value)->editor().rubric();
    SampleAnswer own = changed.samples.back();
    own.id = Id<SampleAnswer>("OWN1");
    own.speaker = "Somebody we met";
    own.provenance.basis = "our interview of May";
    changed.samples.push_back(own);
    (*draft.value)->editor().edit([&](const Rubric&) { return changed; });
    REQUIRE((*draft.value)->save().empty());

    const auto offered = desk.offered_answers(seed_id.text());
    REQUIRE(offered.value);
    CHECK(offered.value->back().id == "OWN1");
    CHECK(offered.value->back().source == workflow::OfferedAnswer::Source::draft);
    RoundOrder with_own = order();
    with_own.own = {"OWN1"};
    const auto made = desk.make(with_own);
    REQUIRE(made.value);
    CHECK(made.value->chosen.size() == 2);
    REQUIRE(made.value->own.size() == 1);
    CHECK(made.value->own[0].speaker.empty());
    CHECK(made.value->own[0].keys.size() == own.keys.size());
    const std::string bytes = formats::round_bytes(*made.value);
    CHECK(bytes.find("Somebody we met") == std::string::npos);
    CHECK(bytes.find("our interview of May") == std::string::npos);
    with_own.own = {"OWN2"};
    CHECK(first_code(desk.make(with_own).findings) == "round.unknown-answer");
}

TEST_CASE_FIXTURE(PracticeFixture, "two answers are rated, and the results lie beside the round") {
    const std::string id = hand_out(order());
    auto other = colleague("theirs");
    REQUIRE(other.desk.take(shared / (id + ".round.xml")).value == id);
    const auto run = practise(other.desk, id);
    CHECK(run->answers() == 2);
    CHECK(rate(*run, {5, 4, 5}).empty());
    CHECK_FALSE(run->finished());
    CHECK(rate(*run, {2, 5, 3}).empty());
    CHECK(run->finished());
    const fs::path result = shared / (id + ".rater-one.practice.xml");
    REQUIRE(fs::exists(result));
    const auto round = formats::read_round(formats::read_file(shared / (id + ".round.xml")), "r");
    const auto read = formats::read_practice(formats::read_file(result), "p", *round.value);
    REQUIRE(read.value);
    CHECK(read.value->rater == "Rater One");
    CHECK(read.value->answers.size() == 2);
}

TEST_CASE_FIXTURE(PracticeFixture,
                  "what was rated before the program ended is there again, to the letter") {
    const std::string id = hand_out(order());
    {
        const auto run = practise(desk, id);
        CHECK(run->go_on().empty());
        run->editor().score(0, 3);
        run->editor().toggle_item(0);
        run->editor().set_notes({"said so", ""});
        run->flush();
    }
    CHECK(desk.rounds("Rater One").at(0).under_way);
    time.set(100);
    const auto run = practise(desk, id);
    CHECK_FALSE(run->rating());
    CHECK(run->go_on().empty());
    const QuestionRecord& record = run->editor().record();
    REQUIRE(record.ratings.size() == 1);
    CHECK(record.ratings[0].score->value() == 3);
    CHECK(record.ticks.size() == 1);
    CHECK(record.notes.at(0).text == "said so");
    CHECK(run->editor().can_undo());
}

TEST_CASE_FIXTURE(
    PracticeFixture,
    "an answer is not sealed before each criterion is rated, and then stays as it is") {
    const std::string id = hand_out(order());
    const auto run = practise(desk, id);
    CHECK(run->go_on().empty());
    run->editor().score(0, 3);
    CHECK(first_code(run->seal()) == "practice.not-rated");
    CHECK(run->sealed() == 0);
    run->editor().mark_not_observed(1);
    run->editor().score(2, 1);
    CHECK(run->seal().empty());
    CHECK(run->sealed() == 1);
    CHECK_FALSE(run->rating());
    CHECK_THROWS_AS((void)run->editor(), Error);
    const auto again = practise(desk, id);
    CHECK(again->sealed() == 1);
    CHECK(again->comparison(0).scores.at(0).given == "3");
    CHECK_FALSE(desk.rounds("Rater One").at(0).under_way);
}

TEST_CASE_FIXTURE(PracticeFixture,
                  "before an answer is sealed nothing of any key is in reach or in the journal") {
    const std::string id = hand_out(order());
    const auto run = practise(desk, id);
    CHECK(run->go_on().empty());
    run->flush();
    CHECK(run->editor().rubric().samples.empty());
    std::string journal;
    for (const auto& entry : fs::directory_iterator(folders.data / "practice" / id)) {
        if (entry.path().extension() == ".journal") {
            journal = formats::read_file(entry.path());
        }
    }
    REQUIRE_FALSE(journal.empty());
    const auto round = desk.round(id);
    for (const SampleAnswer* answer : answers_of(*round.value)) {
        for (const Key& key : answer->keys) {
            CHECK(journal.find(key.reason.substr(0, 40)) == std::string::npos);
        }
    }
}

TEST_CASE_FIXTURE(PracticeFixture, "a journal that was left beside its sealed answer is dropped") {
    const std::string id = hand_out(order());
    const auto run = practise(desk, id);
    CHECK(run->go_on().empty());
    run->flush();
    fs::path journal;
    for (const auto& entry : fs::directory_iterator(folders.data / "practice" / id)) {
        if (entry.path().extension() == ".journal") {
            journal = entry.path();
        }
    }
    const std::string bytes = formats::read_file(journal);
    CHECK(rate(*run, {3, 3, 3}).empty());
    CHECK_FALSE(fs::exists(journal));
    formats::write_file(journal, bytes);
    const auto again = practise(desk, id);
    CHECK_FALSE(fs::exists(journal));
    CHECK(again->sealed() == 1);
}

TEST_CASE_FIXTURE(PracticeFixture,
                  "what another program has sealed meanwhile is never written over") {
    const std::string id = hand_out(order());
    const auto first = practise(desk, id);
    const auto second = practise(desk, id);
    CHECK(rate(*first, {1, 1, 1}).empty());
    CHECK(first_code(second->go_on()) == "practice.elsewhere");
    CHECK_FALSE(second->rating());
    CHECK(first->go_on().empty());
    CHECK_THROWS_AS((void)practise(desk, id)->go_on(), Error);  // Its journal is held.
    const auto again = practise(desk, id);
    CHECK(again->sealed() == 1);
    CHECK(again->comparison(0).scores.at(0).given == "1");
}

TEST_CASE_FIXTURE(PracticeFixture,
                  "nothing of practice is among the interviews, the cards or the archive") {
    const std::string id = hand_out(order());
    const auto run = practise(desk, id);
    CHECK(rate(*run, {5, 4, 5}).empty());
    CHECK(run->go_on().empty());
    run->flush();
    workflow::Folders with_archive = folders;
    with_archive.archive = (folder / "data" / "archive").string();
    const workflow::InterviewDesk interviews(with_archive, time.services());
    CHECK(interviews.sessions().empty());
    for (const char* const name : {"sessions", "cards", "private", "archive"}) {
        CAPTURE(name);
        CHECK_FALSE(fs::exists(folders.data / name));
    }
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folders.data)) {
        names.push_back(entry.path().filename().string());
    }
    CHECK(names == std::vector<std::string>{"practice"});
}

TEST_CASE_FIXTURE(PracticeFixture, "raters must be named, and invited where names are given") {
    RoundOrder invited = order();
    invited.invited = {"Rater One", " Rater Two ", "Rater One"};
    const std::string id = hand_out(invited);
    CHECK(desk.round(id).value->invited == std::vector<std::string>{"Rater One", "Rater Two"});
    CHECK(first_code(desk.practise(id, " ").findings) == "practice.rater");
    CHECK(first_code(desk.practise(id, "Rater Six").findings) == "practice.not-invited");
    CHECK(desk.practise(id, " Rater Two").value);
    CHECK_FALSE(desk.rounds("Rater Six").at(0).invited);
    CHECK(desk.rounds("Rater Two").at(0).invited);
    CHECK(desk.rounds("Rater Two").at(0).blind);
    CHECK_FALSE(desk.rounds("Rater Six").at(0).blind);
    CHECK_FALSE(desk.rounds("").at(0).named);
}

TEST_CASE_FIXTURE(PracticeFixture,
                  "another round of the same id is refused, the same one is taken again") {
    const std::string id = hand_out(order());
    CHECK(desk.take(shared / (id + ".round.xml")).value == id);
    RoundOrder other = order();
    other.seed = 8;
    auto changed = *desk.make(other).value;
    changed.id = id;
    formats::write_file(folder / "other.round.xml", formats::round_bytes(changed));
    CHECK(first_code(desk.take(folder / "other.round.xml").findings) == "round.other");
    CHECK(first_code(desk.take(folder / "none.round.xml").findings) == "round.unreadable");
}

TEST_CASE_FIXTURE(PracticeFixture,
                  "what somebody of the same name has handed in is never overwritten") {
    const std::string id = hand_out(order());
    auto other = colleague("theirs");
    CHECK(other.desk.take(shared / (id + ".round.xml")).value);
    const auto mine = practise(desk, id);
    CHECK(rate(*mine, {1, 1, 1}).empty());
    const fs::path handed_in = shared / (id + ".rater-one.practice.xml");
    const std::string before = formats::read_file(handed_in);
    const auto theirs = practise(other.desk, id);
    const Findings findings = rate(*theirs, {2, 2, 2});
    CHECK(first_code(findings) == "practice.name-taken");
    CHECK_FALSE(has_error(findings));
    CHECK(formats::read_file(handed_in) == before);
    CHECK(theirs->sealed() == 1);
}

TEST_CASE_FIXTURE(PracticeFixture, "a folder that is away costs nothing but the handing in") {
    const std::string id = hand_out(order());
    fs::remove_all(shared);
    const auto run = practise(desk, id);
    const Findings findings = rate(*run, {1, 1, 1});
    CHECK(first_code(findings) == "practice.not-beside");
    CHECK_FALSE(has_error(findings));
    CHECK(practise(desk, id)->sealed() == 1);
    formats::make_folder(shared);
    CHECK(rate(*run, {1, 1, 1}).empty());
    const auto gathered = desk.gather(id, shared);
    CHECK(gathered.value->practices.at(0).answers.size() == 2);
}

TEST_CASE_FIXTURE(PracticeFixture,
                  "the lead sees who is done, who is missing, and how each lies to the key") {
    RoundOrder invited = order();
    invited.invited = {"Rater One", "Rater Two", "Rater Six"};
    const std::string id = hand_out(invited);
    auto other = colleague("theirs");
    CHECK(other.desk.take(shared / (id + ".round.xml")).value);
    const auto one = practise(desk, id, "Rater One");
    CHECK(rate(*one, {3, 3, 3}).empty());
    CHECK(rate(*one, {3, 3, 3}).empty());
    const auto two = practise(other.desk, id, "Rater Two");
    CHECK(rate(*two, {3, 3, 3}).empty());
    const auto gathered = desk.gather(id, "");
    REQUIRE(gathered.value);
    CHECK(state_of(*gathered.value) == "1 of 3 raters has finished; missing: Rater Six.");
    REQUIRE(gathered.value->raters.size() == 2);
    CHECK(gathered.value->raters[0].sealed == 2);
    // A is 5 4 5 and B is 2 5 3: 3 throughout is -2 -1 -2 and 1 -2 0.
    CHECK(gathered.value->raters[0].fit.fit->bias == doctest::Approx(-1.0));
    CHECK(gathered.value->raters[0].fit.fit->mean_absolute_error == doctest::Approx(8.0 / 6));
    const auto by_file = desk.gather((shared / (id + ".round.xml")).string(), "");
    CHECK(by_file.value->raters.size() == 2);
}

TEST_CASE_FIXTURE(PracticeFixture,
                  "a round is repeated with the same words, and the results stand in their order") {
    const std::string first = hand_out(order());
    const auto run = practise(desk, first);
    CHECK(rate(*run, {1, 1, 1}).empty());
    time.set(86400);
    RoundOrder again;
    again.repeats = first;
    const auto made = desk.make(again);
    REQUIRE(made.value);
    CHECK(made.value->title == "Missed bugs");
    CHECK(made.value->chosen.size() == 2);
    CHECK(made.value->repeats == first);
    CHECK(desk.hand_out(*made.value, shared).value);
    const auto second = practise(desk, made.value->id);
    CHECK(rate(*second, {5, 4, 5}).empty());
    const auto results = desk.results("Rater One");
    REQUIRE(results.size() == 2);
    CHECK(results[0].round == first);
    CHECK(results[1].round == made.value->id);
    const auto rounds = desk.rounds("Rater One");
    CHECK(rounds.at(0).id == made.value->id);
    CHECK(desk.results("Rater Two").empty());
}

TEST_CASE_FIXTURE(PracticeFixture, "a damaged result is said, and not practised over") {
    const std::string id = hand_out(order());
    CHECK(rate(*practise(desk, id), {1, 1, 1}).empty());
    const fs::path own = folders.data / "practice" / id / "rater-one.practice.xml";
    std::string bytes = formats::read_file(own);
    bytes.replace(bytes.find("score=\"1\""), 9, "score=\"5\"");
    formats::write_file(own, bytes);
    CHECK(first_code(desk.practise(id, "Rater One").findings) == "practice.seal-broken");
    CHECK_FALSE(desk.rounds("Rater One").at(0).fault.empty());
    CHECK(formats::read_file(own) == bytes);
}

TEST_CASE("a name with a slash or an XML ending is a file's") {
    CHECK(workflow::names_a_file("x/y"));
    CHECK(workflow::names_a_file("a.round.xml"));
    CHECK_FALSE(workflow::names_a_file("missed-bugs-2026-03-02"));
}
