#include <algorithm>
#include <filesystem>
#include <span>

#include <doctest/doctest.h>
#include <wx/eventfilter.h>

#include "app/window/driver.h"
#include "app/window/kit_invitation.h"
#include "workflow/report_desk.h"

using namespace evenhand;
using testing::wait_for;
namespace fs = std::filesystem;

namespace {

/// Counts the buttons of a mouse that are pressed.
class MouseWatch : public wxEventFilter {
public:
    MouseWatch() { wxEvtHandler::AddFilter(this); }
    MouseWatch(const MouseWatch&) = delete;
    MouseWatch& operator=(const MouseWatch&) = delete;
    ~MouseWatch() override { wxEvtHandler::RemoveFilter(this); }

    int FilterEvent(wxEvent& event) override {
        const wxEventType type = event.GetEventType();
        presses_ += type == wxEVT_LEFT_DOWN || type == wxEVT_RIGHT_DOWN ? 1 : 0;
        return Event_Skip;
    }
    [[nodiscard]] int presses() const noexcept { return presses_; }

private:
    int presses_ = 0;
};

/// An interview by the kit of 45 minutes that comes with the program; one question more is in the
/// library.
class KitInterview : public testing::WindowDriver {
public:
    KitInterview() : kit_(testing::invite_to_kit(data(), file())) {}

    [[nodiscard]] fs::path file() const { return folder() / "ada.invitation.xml"; }
    [[nodiscard]] const Kit& kit() const noexcept { return kit_; }

    void begin() {
        frame().open_files({file()});
        REQUIRE(wait_for([&] { return focus() == "Start interview"; }));
        press(WXK_RETURN);
        need_page(app::Place::live);
        REQUIRE(wait_for([&] { return focus() == "Notes"; }));
    }

    /// Notes something for each criterion of the question and scores it.
    void score(const Rubric& rubric) {
        for (std::size_t i = 0; i < rubric.criteria.size(); ++i) {
            type("heard");
            ctrl('L');
            ctrl('4');
            alt(WXK_DOWN);
            press(WXK_RETURN);
        }
    }

    /// The words on the one next step.
    [[nodiscard]] bool next_is(const std::string& words) const {
        return wait_for([&] { return shows(words); });
    }

private:
    Kit kit_;
};

}  // namespace

TEST_CASE_FIXTURE(KitInterview, "turning to the opening and back leaves the criteria in sight") {
    frame().SetClientSize(wxSize(1024, 700));
    begin();
    ctrl(WXK_RETURN);
    ctrl(WXK_RETURN);
    alt(WXK_DOWN);
    alt(WXK_DOWN);
    const std::string last = kit()[0].rubric.criteria.at(2).title + ", Not scored";
    REQUIRE(wait_for([&] { return shows(last); }));
    const wxRect before = place_of(last);
    alt(WXK_LEFT);  // The first time it is asked whether to score.
    for (int turn = 0; turn < 3; ++turn) {
        alt(WXK_LEFT);
        REQUIRE(wait_for([&] { return !shows(last); }));
        alt(WXK_RIGHT);
        REQUIRE(wait_for([&] { return shows(last); }));
        CHECK(place_of(last) == before);
    }
}

TEST_CASE_FIXTURE(KitInterview,
                  "a kit of 45 minutes and an unplanned question, from invitation to sealed card") {
    const MouseWatch mouse;
    begin();
    CHECK(says("left of 45 min"));
    CHECK(says("Not asked · 9 min"));
    CHECK(says("Not begun · 3 min"));
    CHECK(says("Opening: before the first question"));
    REQUIRE(next_is("Start the opening"));
    ctrl(WXK_RETURN);
    CHECK(wait_for([&] { return says("Now · 3 min"); }));
    type("nobody scores this");
    CHECK(focused_text() == "No notes are kept of the opening.");
    REQUIRE(next_is("Start question 1"));
    ctrl(WXK_RETURN);
    CHECK(wait_for([&] { return says("Held · 0:0"); }));
    REQUIRE(wait_for([&] { return focus() == "Notes"; }));
    CHECK(wait_for([&] { return says("Now · 9 min"); }));
    score(kit()[0].rubric);
    REQUIRE(next_is("Next: Ask question 2"));
    ctrl(WXK_RETURN);

    // Leaving without scores is asked about once; the rater stays.
    alt(WXK_RIGHT);
    CHECK(wait_for([&] { return shows("Leave for later"); }));
    CHECK(says("Question 2 has no score for " + kit()[1].rubric.criteria[0].title));
    ctrl('3');
    CHECK(wait_for(
        [&] { return says("Question 2 has no score for " + kit()[1].rubric.criteria[1].title); }));
    ctrl('Z');
    CHECK(wait_for(
        [&] { return says("Question 2 has no score for " + kit()[1].rubric.criteria[0].title); }));
    CHECK(focus() == "Notes");
    ctrl(WXK_RETURN);
    CHECK(wait_for([&] { return !shows("Leave for later"); }));
    score(kit()[1].rubric);
    REQUIRE(next_is("Next: Ask question 3"));

    ctrl('N');
    REQUIRE(wait_for([&] { return focus() == "Find a question by any word"; }));
    type("more work");
    REQUIRE(wait_for([&] { return shows("Questions of the library"); }));
    press(WXK_RETURN);
    CHECK(wait_for([&] { return says("Now · unplanned"); }));
    REQUIRE(wait_for([&] { return focus() == "Notes"; }));
    score(kit()[0].rubric);
    score(kit()[0].rubric);
    REQUIRE(next_is("Next: Ask question 3"));
    ctrl(WXK_RETURN);

    // The same key again leaves, and nobody is asked again.
    alt(WXK_RIGHT);
    CHECK(wait_for([&] { return shows("Leave for later"); }));
    alt(WXK_RIGHT);
    REQUIRE(next_is("Start question 4"));
    ctrl(WXK_RETURN);
    score(kit()[3].rubric);
    alt(WXK_LEFT);
    alt(WXK_RIGHT);
    CHECK_FALSE(shows("Leave for later"));
    alt(WXK_LEFT);
    score(kit()[2].rubric);
    REQUIRE(next_is("Start the closing"));
    ctrl(WXK_RETURN);
    CHECK(wait_for([&] { return says("Now · 6 min"); }));
    CHECK(says("Ask what they would like to know"));
    REQUIRE(next_is("Nothing left: submit"));
    ctrl(WXK_RETURN);
    need_page(app::Place::finish);
    press(WXK_SPACE);
    press(WXK_RIGHT);
    press(WXK_RIGHT);
    ctrl(WXK_RETURN);
    need_page(app::Place::card);
    CHECK(mouse.presses() == 0);
    CHECK(says("Unplanned: asked besides the questions of the kit"));

    const auto entry = fs::directory_iterator(data() / "cards")->path();
    const auto read = workflow::read_card(entry);
    REQUIRE(read.value);
    const Kit& asked = read.value->card.kit();
    REQUIRE(asked.size() == 5);
    CHECK(std::ranges::equal(std::span(asked).first(4), kit()));
    CHECK(asked.back().unplanned);
    CHECK(read.value->card.session().head.margins == InterviewMargins{3, 6});

    // The sealed notes are looked through by the same keys.
    while (focus() != "Notes and scores") {
        press(WXK_TAB);
    }
    press(WXK_RETURN);
    need_page(app::Place::live);
    const auto at_question = [&](std::size_t question) {
        return wait_for([&] {
            return is_on("Question " + std::to_string(question + 1) + ", " +
                         kit()[question].rubric.title);
        });
    };
    REQUIRE(at_question(2));
    alt(WXK_LEFT);
    CHECK(at_question(1));
    alt(WXK_LEFT);
    alt(WXK_LEFT);
    CHECK(wait_for([&] { return says("Opening: before the first question"); }));
    alt(WXK_RIGHT);
    CHECK(at_question(0));
}

TEST_CASE_FIXTURE(KitInterview, "an unplanned question is found by typing and undone by one key") {
    begin();
    ctrl(WXK_RETURN);
    REQUIRE(next_is("Start question 1"));
    ctrl(WXK_RETURN);
    type("told");
    ctrl('N');
    CHECK(wait_for([&] { return shows("Leave for later"); }));
    ctrl('N');
    REQUIRE(wait_for([&] { return focus() == "Find a question by any word"; }));
    type("zzz");
    CHECK(wait_for([&] { return says("Only questions of the library can be asked"); }));
    press(WXK_RETURN);
    press(WXK_ESCAPE);
    REQUIRE(wait_for([&] { return focus() == "Notes"; }));
    CHECK_FALSE(shows("Find a question by any word"));

    ctrl('N');
    REQUIRE(wait_for([&] { return shows("Questions of the library"); }));
    press(WXK_RETURN);
    REQUIRE(wait_for([&] { return says("Now · unplanned"); }));
    ctrl('Z');
    REQUIRE(wait_for([&] { return !says("Now · unplanned"); }));
    CHECK(focused_text() == "told");
    type(" it");
    CHECK(wait_for([&] { return says("Now · 9 min"); }));
    CHECK(focused_text() == "told it");
}

TEST_CASE_FIXTURE(KitInterview, "what was added to an interview is there when it goes on") {
    begin();
    ctrl('N');
    REQUIRE(wait_for([&] { return shows("Questions of the library"); }));
    press(WXK_RETURN);
    REQUIRE(wait_for([&] { return says("Now · unplanned"); }));
    type("after a break");
    restart_and_continue();
    CHECK(wait_for([&] { return says("Now · unplanned"); }));
    CHECK(says("left of 45 min"));
    CHECK(focused_text() == "after a break");
}
