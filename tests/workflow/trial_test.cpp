#include "workflow/trial.h"

#include <doctest/doctest.h>

#include "formats/file.h"
#include "library_fixture.h"
#include "workflow/trial_desk.h"

using namespace evenhand;
using std::chrono::milliseconds;
using testing::seed_id;
using testing::shipped_rubrics;
using workflow::Trial;

namespace {

struct TrialFixture {
    testing::ScratchFolder folder;
    testing::StandingClock time;
    workflow::Folders folders{folder / "data", shipped_rubrics};
    workflow::TrialDesk desk{folders, time.services()};

    [[nodiscard]] std::unique_ptr<Trial> begin() const {
        auto trial = desk.begin(seed_id.text(), "A");
        REQUIRE(trial.value);
        return std::move(*trial.value);
    }
    /// The candidate has been asked and has said this much.
    [[nodiscard]] std::unique_ptr<Trial> begin_and_hear(milliseconds how_long) const {
        auto trial = begin();
        trial->editor().open_question(0);
        (void)trial->spoken(start);
        (void)trial->spoken(start + how_long);
        return trial;
    }
    [[nodiscard]] std::filesystem::path heard_file() const {
        return folder / "data/trials/q09-missed-bug-to-production-a-1/heard.txt";
    }

    static constexpr milliseconds start{5000};
};

}  // namespace

TEST_CASE_FIXTURE(TrialFixture,
                  "the candidate waits for the question, and then speaks by the clock") {
    const auto trial = begin();
    CHECK(trial->spoken(start).text.empty());
    CHECK(trial->spoken(start + milliseconds(60'000)).text.empty());
    CHECK(trial->spoken(start).state == "Waits for your question");
    trial->pause_or_go_on(start);
    CHECK(trial->spoken(start + milliseconds(60'000)).text.empty());

    trial->editor().open_question(0);
    const milliseconds asked = start + milliseconds(60'000);
    CHECK(trial->spoken(asked).text.empty());
    CHECK(trial->spoken(asked).speaking);
    CHECK(trial->spoken(asked + milliseconds(2400)).text == "I test the software in ticket");
    CHECK(trial->spoken(asked + milliseconds(2400)).state == "0:02 of 1:36 \u00b7 150 words/min");
}

TEST_CASE_FIXTURE(TrialFixture, "a pause holds the words back, and another pace is told") {
    const auto trial = begin_and_hear(milliseconds(2400));
    const milliseconds now = start + milliseconds(2400);
    trial->pause_or_go_on(now);
    CHECK(trial->spoken(now + milliseconds(9000)).text == "I test the software in ticket");
    CHECK(trial->spoken(now).state.find("Paused") == 0);
    CHECK_FALSE(trial->spoken(now).speaking);
    trial->change_pace(6, now);
    CHECK(trial->spoken(now).state.find("300 words/min") != std::string::npos);
    trial->pause_or_go_on(now);
    CHECK(trial->spoken(now + milliseconds(400)).text ==
          "I test the software in ticket machines for");
}

TEST_CASE_FIXTURE(TrialFixture, "at the end the candidate has said it all") {
    const auto trial = begin_and_hear(milliseconds(600'000));
    const auto view = trial->spoken(start + milliseconds(600'000));
    CHECK(view.state == "Has said it all");
    CHECK(view.text.find("keep a list like it.") + 20 == view.text.size());
}

TEST_CASE_FIXTURE(
    TrialFixture,
    "a trial that was broken off waits, with the notes, and begins the sentence again") {
    {
        const auto trial = begin_and_hear(milliseconds(7000));  // "… company. In spring we"
        trial->editor().set_notes({"ticket machines"});
        trial->flush();
    }
    const auto trial = begin();
    CHECK(trial->editor().record().notes.front().text == "ticket machines");
    const auto view = trial->spoken(start);
    CHECK(view.text == "I test the software in ticket machines for a bus company.");
    CHECK(view.state.find("Paused") == 0);
    CHECK(trial->spoken(start + milliseconds(60'000)).text == view.text);
    trial->pause_or_go_on(start);
    CHECK(trial->spoken(start + milliseconds(400)).text == view.text + " In");
}

TEST_CASE_FIXTURE(TrialFixture,
                  "a damaged place means that the answer is heard from its beginning") {
    { const auto trial = begin_and_hear(milliseconds(7000)); }
    REQUIRE(formats::read_file(heard_file()) == "11\n");
    std::string damaged;
    SUBCASE("no number") {
        damaged = "eleven\n";
    }
    SUBCASE("below nothing") {
        damaged = "-4\n";
    }
    SUBCASE("nothing") {
        damaged = "";
    }
    formats::write_file(heard_file(), damaged);
    const auto trial = begin();
    CHECK(trial->spoken(start).text.empty());
}

TEST_CASE_FIXTURE(TrialFixture,
                  "sealing asks for every score, and then shows them beside the key") {
    const auto trial = begin_and_hear(milliseconds(7000));
    CHECK(trial->seal().front().code == "practice.not-rated");
    CHECK_FALSE(trial->sealed());
    for (std::size_t i = 0; i < trial->editor().rubric().criteria.size(); ++i) {
        trial->editor().score(i, i == 0 ? 5 : 1);
    }
    CHECK(trial->seal().empty());
    CHECK(trial->sealed());
    const auto comparison = trial->comparison();
    CHECK(comparison.title == trial->title());
    REQUIRE(comparison.scores.size() == 3);
    CHECK(comparison.scores[0].words == "As the key");
    CHECK(comparison.scores[1].words == "3 levels below the key");
    CHECK_FALSE(comparison.scores[0].reason.empty());
    CHECK(trial->spoken(start + milliseconds(7000)).text.find("I test") == 0);
}
