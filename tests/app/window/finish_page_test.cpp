#include <doctest/doctest.h>

#include "app/window/driver.h"
#include "workflow/discarded.h"
#include "workflow/report_desk.h"

using namespace evenhand;
using testing::wait_for;
using testing::WindowDriver;

namespace {

/// An interview in which every criterion has the top score, with evidence.
class ScoredDriver : public WindowDriver {
public:
    ScoredDriver() {
        start_interview();
        ctrl(WXK_RETURN);
        for (const char* note : {"told the gap", "fixed it", "changed the plan"}) {
            type(note);
            ctrl('L');
            ctrl('5');
            alt(WXK_DOWN);
            press(WXK_RETURN);
        }
    }

    void finish() {
        ctrl(WXK_RETURN);
        need_page(app::Place::finish);
    }

    /// The one card that was submitted.
    [[nodiscard]] Scorecard card() {
        for (const auto& file : std::filesystem::directory_iterator(data() / "cards")) {
            const auto read = workflow::read_card(file.path());
            REQUIRE(read.value);
            return read.value->card;
        }
        FAIL("no card");
        std::abort();
    }
};

constexpr const char* all_alike = "All 3 scores are 5.";

}  // namespace

TEST_CASE_FIXTURE(ScoredDriver, "a hint stands beside the keyboard, and Ctrl+D dismisses it") {
    CHECK(wait_for([&] { return says(all_alike); }));
    CHECK(focus() == "Notes");
    ctrl('D');
    CHECK(wait_for([&] { return !says(all_alike); }));
    CHECK(focus() == "Notes");
    finish();
    CHECK_FALSE(says("Worth a second look"));
}

TEST_CASE_FIXTURE(ScoredDriver, "in a narrow window a hint goes before the way out") {
    REQUIRE(wait_for([&] { return says(all_alike); }));
    CHECK(shows("Finish or leave"));
    frame().SetClientSize(wxSize(790, 700));
    CHECK(wait_for([&] { return !shows("Finish or leave"); }));
    CHECK(says(all_alike));
    ctrl('D');
    CHECK(wait_for([&] { return shows("Finish or leave"); }));
    frame().SetClientSize(wxSize(1278, 773));
}

TEST_CASE_FIXTURE(ScoredDriver, "words about the person at the end are shown once before sealing") {
    finish();
    ctrl('D');
    for (int i = 0; i < 4 && !is_on("Strong yes"); ++i) {
        press(WXK_RIGHT);
    }
    REQUIRE(is_on("Strong yes"));
    while (focus() != "Key take-aways") {
        press(WXK_TAB);
    }
    type("Strong accent, clear story");
    ctrl(WXK_RETURN);
    CHECK(wait_for([&] { return says("! Look again above, or submit once more."); }));
    CHECK(frame().page().place() == app::Place::finish);
    const bool told = says("“strong accent” in the key take-aways is about somebody’s origin") ||
                      says("“Strong accent” in the key take-aways is about somebody’s origin");
    CHECK(told);
    ctrl(WXK_RETURN);
    need_page(app::Place::card);
    CHECK(card().session().hints.back().hint.kind == HintKind::about_person);
    CHECK(card().session().hints.back().outcome == HintOutcome::open);
}

TEST_CASE_FIXTURE(ScoredDriver, "the key dismisses the hint that has the keyboard") {
    finish();
    for (int i = 0; i < 4 && !is_on("Strong yes"); ++i) {
        press(WXK_RIGHT);
    }
    while (focus() != "Key take-aways") {
        press(WXK_TAB);
    }
    type("Strong accent, clear story");
    ctrl(WXK_RETURN);
    REQUIRE(wait_for([&] { return says("in the key take-aways is about somebody’s origin"); }));
    while (!focus().starts_with("“strong accent”") && !focus().starts_with("“Strong accent”")) {
        press(WXK_TAB);
    }
    ctrl('D');
    CHECK(wait_for([&] { return !says("is about somebody’s origin"); }));
    CHECK(says(all_alike));
}

TEST_CASE_FIXTURE(ScoredDriver,
                  "the card shows what was taken down of a question that was skipped") {
    type("+ owned the gap");
    ctrl('K');
    REQUIRE(wait_for([&] { return focus() == "Skip this question because"; }));
    CHECK(says("Its scores will not count. Skip because"));
    type("no time");
    press(WXK_RETURN);
    finish();
    for (int i = 0; i < 6 && !is_on("No decision"); ++i) {
        press(WXK_RIGHT);
    }
    ctrl(WXK_RETURN);
    need_page(app::Place::card);
    CHECK(says("Skipped: no time"));
    CHECK(says("Scored before it was skipped, which does not count: Owning the gap 5 of 5"));
    CHECK(says("owned the gap"));
}

TEST_CASE_FIXTURE(ScoredDriver,
                  "departing from the scores asks for the reason, and the card has it") {
    finish();
    CHECK(says("Worth a second look"));
    CHECK(says("The scores stand for: Strong yes (5.0 of 5)"));
    CHECK_FALSE(shows("Reason for departing from the scores"));
    press(WXK_SPACE);
    REQUIRE(is_on("Strong no"));
    CHECK(wait_for([&] { return shows("Reason for departing from the scores"); }));
    ctrl(WXK_RETURN);
    CHECK(wait_for([&] { return says("! Give the reason for departing from the scores."); }));
    CHECK(frame().page().place() == app::Place::finish);
    REQUIRE(focus() == "Reason for departing from the scores");
    type("The story was another's.");
    CHECK(wait_for([&] { return !says("! Give the reason for departing from the scores."); }));
    ctrl('D');
    CHECK(wait_for([&] { return !says("Worth a second look"); }));
    ctrl(WXK_RETURN);
    need_page(app::Place::card);
    CHECK(says("Reason for departing: The story was another's."));
    const Scorecard sealed = card();
    CHECK(sealed.verdict().departure == "The story was another's.");
    REQUIRE(sealed.session().hints.size() == 1);
    CHECK(sealed.session().hints[0].hint.kind == HintKind::all_equal);
    CHECK(sealed.session().hints[0].outcome == HintOutcome::dismissed);
}

TEST_CASE_FIXTURE(ScoredDriver, "an interview is put aside with a reason, by keys alone") {
    restart();
    need_page(app::Place::start);
    press(WXK_F6);
    for (int stop = 0; stop < 20 && focus() != "On this computer"; ++stop) {
        press(WXK_TAB);
    }
    REQUIRE(focus() == "On this computer");
    press(WXK_DOWN);
    press(WXK_UP);
    ctrl('D');
    CHECK(wait_for([&] { return focus() == "Reason"; }));
    press(WXK_RETURN);
    CHECK(wait_for([&] { return says("Type the reason."); }));
    type("Wrong candidate");
    press(WXK_RETURN);
    const workflow::Folders folders{data(), {}};
    CHECK(wait_for([&] { return workflow::discarded_interviews(folders).size() == 1; }));
    REQUIRE(workflow::discarded_interviews(folders).size() == 1);
    CHECK(workflow::discarded_interviews(folders)[0].reason == "Wrong candidate");
    CHECK(frame().notice() ==
          "The interview with Ada L is put aside. For 30 days it is in this list and can be "
          "brought back.");
    REQUIRE(wait_for([&] { return focus() == "On this computer" && shows("Bring back"); }));
    press(WXK_RETURN);
    CHECK(wait_for([&] { return shows("Continue"); }));
    CHECK(workflow::discarded_interviews(folders).empty());
    CHECK(frame().notice() ==
          "The interview with Ada L is unfinished again, as it was when it was put aside.");
    CHECK(focus() == "On this computer");
}
