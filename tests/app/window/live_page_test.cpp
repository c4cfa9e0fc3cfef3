#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <iterator>
#include <sys/resource.h>
#include <vector>

#include <doctest/doctest.h>
#include <wx/modalhook.h>

#include "app/window/drawn.h"
#include "app/window/driver.h"

using namespace evenhand;
using testing::wait_for;
using testing::WindowDriver;

namespace {

/// Every file of this process that would grow cannot, as on a full disk.
class FullDisk {
public:
    FullDisk() {
        previous_ = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit none = {0, before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &none);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;
    ~FullDisk() {
        setrlimit(RLIMIT_FSIZE, &before_);
        (void)std::signal(SIGXFSZ, previous_);
    }

private:
    rlimit before_{};
    void (*previous_)(int) = nullptr;
};

/// Answers every dialog without showing it.
class Answer : public wxModalDialogHook {
public:
    explicit Answer(int answer) : answer_(answer) { Register(); }
    Answer(const Answer&) = delete;
    Answer& operator=(const Answer&) = delete;
    ~Answer() override { Unregister(); }

    [[nodiscard]] int asked() const { return asked_; }

protected:
    int Enter(wxDialog* /*dialog*/) override {
        ++asked_;
        return answer_;
    }

private:
    int answer_;
    int asked_ = 0;
};

constexpr const char* own_part = "Probe a: What was your own part in the bug getting through?";
constexpr const char* first_item = "Look-for: Ownership without self-flagellation";

}  // namespace

TEST_CASE_FIXTURE(WindowDriver,
                  "scoring and ticking leave keyboard, text and caret where they are") {
    start_interview();
    ctrl(WXK_RETURN);
    type("told the gap");
    for (int i = 0; i < 4; ++i) {
        press(WXK_LEFT);
    }
    const int caret_before = caret();
    ctrl('4');
    alt('1');
    alt('A');
    ctrl('L');
    alt(WXK_DOWN);
    ctrl('0');
    alt(WXK_UP);
    CHECK(focus() == "Notes");
    CHECK(caret() == caret_before);
    CHECK(focused_text() == "told the gap");
    CHECK(is_on(first_item));
    CHECK(is_on(own_part));
    CHECK(shows("Owning the gap, 4 of 5"));
    CHECK(shows("Repairing the harm, Not observed"));
    type("!");
    CHECK(wait_for([&] { return focused_text() == "told the! gap"; }));
}

TEST_CASE_FIXTURE(WindowDriver, "digits and letters typed in the notes stay in the notes") {
    start_interview();
    ctrl(WXK_RETURN);
    type("3 of 5 teams, a to h");
    CHECK(wait_for([&] { return focused_text() == "3 of 5 teams, a to h"; }));
    CHECK(shows("Owning the gap, Not scored"));
    CHECK_FALSE(is_on(own_part));
}

TEST_CASE_FIXTURE(WindowDriver, "in a smaller window a line's end says what it is tied to") {
    frame().SetClientSize(wxSize(1024, 700));
    start_interview();
    ctrl(WXK_RETURN);
    type("ok");
    REQUIRE(wait_for([&] { return focused_text() == "ok"; }));
    const wxWindow& notes = *wxWindow::FindFocus();
    const int width = notes.GetSize().x;
    const int row = 40;
    const wxRect end(width * 2 / 3, 4, width / 3 - 8, row);
    REQUIRE(wait_for([&] { return testing::least_green(notes, end) > 200; }));
    ctrl('L');
    CHECK(wait_for([&] { return testing::least_green(notes, end) < 200; }));
    ctrl('L');
    CHECK(wait_for([&] { return testing::least_green(notes, end) > 200; }));
    // A line that fills its last row is named below its time.
    ctrl('L');
    const wxRect time_side(4, row, 68, row);
    CHECK(testing::least_green(notes, time_side) > 200);
    for (int words = 0; words < 120 && testing::least_green(notes, time_side) > 200; ++words) {
        type(" word");
    }
    CHECK(testing::least_green(notes, time_side) < 200);
    frame().SetClientSize(wxSize(1278, 773));
}

TEST_CASE_FIXTURE(WindowDriver,
                  "a mark typed at the start of a line moves from the text to the gutter") {
    start_interview();
    ctrl(WXK_RETURN);
    type("+ names it");
    CHECK(wait_for([&] { return focused_text() == "names it"; }));
    CHECK(wait_for([&] { return description("Notes").find(", for. ") != std::string::npos; }));
    press(WXK_RETURN);
    type("a list, no action");
    CHECK(wait_for([&] { return focused_text() == "names it\na list, no action"; }));
}

TEST_CASE_FIXTURE(WindowDriver, "undo gives a mark's characters back, redo takes them again") {
    start_interview();
    ctrl(WXK_RETURN);
    type("+ ");
    REQUIRE(wait_for([&] { return focused_text().empty(); }));
    ctrl('Z');
    CHECK(wait_for([&] { return focused_text() == "+ "; }));
    press('Z', wxMOD_CONTROL | wxMOD_SHIFT);
    CHECK(wait_for([&] { return focused_text().empty(); }));
}

TEST_CASE_FIXTURE(WindowDriver, "undo takes back scores, ticks and typing, one after the other") {
    start_interview();
    ctrl(WXK_RETURN);
    type("alpha");
    ctrl('5');
    alt('1');
    REQUIRE(is_on(first_item));
    ctrl('Z');
    CHECK_FALSE(is_on(first_item));
    CHECK(shows("Owning the gap, 5 of 5"));
    ctrl('Z');
    CHECK(shows("Owning the gap, Not scored"));
    CHECK(focused_text() == "alpha");
    ctrl('Z');
    CHECK(wait_for([&] { return focused_text().empty(); }));
    ctrl('Y');
    ctrl('Y');
    ctrl('Y');
    CHECK(wait_for([&] { return focused_text() == "alpha"; }));
    CHECK(shows("Owning the gap, 5 of 5"));
    CHECK(is_on(first_item));
    CHECK(focus() == "Notes");
}

TEST_CASE_FIXTURE(WindowDriver, "Insert does not switch to overwriting") {
    start_interview();
    ctrl(WXK_RETURN);
    type("ab");
    press(WXK_LEFT);
    press(WXK_INSERT);
    type("x");
    CHECK(wait_for([&] { return focused_text() == "axb"; }));
}

TEST_CASE_FIXTURE(WindowDriver,
                  "Tab walks through the parts of the page and stops once at the levels") {
    start_interview();
    std::vector<std::string> stops;
    do {
        stops.push_back(focus());
        press(WXK_TAB);
    } while (focus() != "Notes" && stops.size() < 40);
    REQUIRE(stops.size() > 10);
    CHECK(stops[0] == "Notes");
    CHECK(stops[1] == "Question 1, Missed bug in production");
    CHECK(stops[2] == own_part);
    CHECK(std::ranges::count_if(stops, [](const std::string& stop) {
              return stop.starts_with("5: ") || stop.starts_with("4: ");
          }) == 1);
    CHECK(stops.back() == "Start question 1");
}

TEST_CASE_FIXTURE(WindowDriver, "arrows give a level when the levels have the keyboard") {
    start_interview();
    ctrl(WXK_RETURN);
    ctrl('4');
    press(WXK_F6);
    press(WXK_F6);
    press(WXK_F6);
    press(WXK_F6);
    REQUIRE(focus() == "Owning the gap, 4 of 5");
    press(WXK_TAB);
    REQUIRE(focus().starts_with("4: "));
    press(WXK_DOWN);
    CHECK(focus().starts_with("3: "));
    CHECK(shows("Owning the gap, 3 of 5"));
    press(WXK_ESCAPE);
    CHECK(focus() == "Notes");
}

TEST_CASE_FIXTURE(WindowDriver, "a question is skipped with a reason, and asked after all") {
    start_interview();
    ctrl('K');
    CHECK(focus() == "Skip this question because");
    press(WXK_RETURN);
    CHECK(focus() == "Skip this question because");
    CHECK(says("Type the reason; Esc leaves it unskipped."));
    type("no time left");
    press(WXK_RETURN);
    CHECK(wait_for([&] { return focus() == "Notes"; }));
    CHECK(says("Skipped: no time left"));
    ctrl('K');
    CHECK(focused_text() == "no time left");
    press(WXK_TAB);
    REQUIRE(focus() == "Ask it after all");
    press(WXK_SPACE);
    CHECK(wait_for([&] { return !says("Skipped: no time left"); }));
    ctrl('4');
    ctrl('K');
    CHECK(says("Its scores will not count. Skip because"));
    type("a wrong question");
    press(WXK_RETURN);
    CHECK(wait_for([&] { return says("Skipped: a wrong question"); }));
    ctrl('3');
    CHECK(wait_for([&] { return !says("Skipped: a wrong question"); }));
}

TEST_CASE_FIXTURE(WindowDriver,
                  "an interview that is closed at any moment goes on where it stopped") {
    start_interview();
    ctrl(WXK_RETURN);
    type("r:hotfix in two hours");
    ctrl('5');
    restart_and_continue();
    CHECK(wait_for([&] { return focused_text() == "hotfix in two hours"; }));
    CHECK(shows("Owning the gap, 5 of 5"));
    CHECK(says("R 1"));
}

TEST_CASE_FIXTURE(WindowDriver, "a full disk is said, nothing is lost, and closing asks") {
    start_interview();
    ctrl(WXK_RETURN);
    {
        const FullDisk full;
        type("while the disk is full");
        CHECK(wait_for([&] { return says("! Not saved: "); }));
        const Answer keep_open(wxID_NO);
        frame().Close();
        CHECK(keep_open.asked() == 1);
        CHECK(frame().IsShown());
        CHECK(focused_text() == "while the disk is full");
    }
    CHECK(wait_for([&] { return says("✓ Saved"); }));
    restart();
    REQUIRE(wait_for([&] { return shows("Continue"); }));
    while (focus() != "On this computer") {
        press(WXK_TAB);
    }
    press(WXK_RETURN);
    CHECK(wait_for([&] { return focused_text() == "while the disk is full"; }));
}

TEST_CASE_FIXTURE(WindowDriver, "beside a video call everything is in one column") {
    start_interview();
    ctrl(WXK_RETURN);
    frame().SetSize(480, 800);
    CHECK(wait_for([&] { return says("1 now"); }));
    ctrl('4');
    CHECK(shows("Owning the gap, 4 of 5"));
    CHECK(focus() == "Notes");
    frame().SetSize(1280, 800);
    CHECK(wait_for([&] { return says("Now · 8 min"); }));
}

TEST_CASE_FIXTURE(WindowDriver, "what has no room is told of") {
    start_interview();
    ctrl(WXK_RETURN);
    frame().SetClientSize(wxSize(1278, 900));
    CHECK(wait_for([&] { return frame().GetClientSize().y == 900 && !says(" in view"); }));
    CHECK_FALSE(says(", more below"));
    frame().SetClientSize(wxSize(1278, 640));
    for (int step = 0; step < 5; ++step) {
        ctrl('+');
    }
    CHECK(wait_for([&] { return says(" of 7 in view"); }));
    for (int step = 0; step < 5; ++step) {
        ctrl('-');
    }
    frame().SetClientSize(wxSize(480, 640));
    CHECK(wait_for([&] { return says("Listen for, more below"); }));
    CHECK(wait_for([&] {
        return shows("Probe a: What was your own part in the bug getting through?, 1 of 7");
    }));
    frame().SetClientSize(wxSize(1278, 773));
    CHECK(wait_for(
        [&] { return shows("Probe a: What was your own part in the bug getting through?"); }));
}

TEST_CASE_FIXTURE(WindowDriver, "larger text is remembered") {
    ctrl('+');
    ctrl('+');
    ctrl('-');
    restart();
    CHECK(app::load_settings().zoom == doctest::Approx(1.1));
    ctrl('-');
}

namespace {

void look_fors_in(const wxWindow& window, std::vector<const wxCheckBox*>& found) {
    for (const wxWindow* child : window.GetChildren()) {
        const auto* box = dynamic_cast<const wxCheckBox*>(child);
        if (box != nullptr && box->IsShownOnScreen()) {
            found.push_back(box);
        }
        look_fors_in(*child, found);
    }
}

}  // namespace

TEST_CASE_FIXTURE(WindowDriver,
                  "what is listened for keeps its lines when the window grows again") {
    ctrl('-');
    ctrl('-');
    start_interview();
    ctrl(WXK_RETURN);
    const auto heights = [&] {
        std::vector<const wxCheckBox*> boxes;
        look_fors_in(frame(), boxes);
        std::vector<int> each;
        std::ranges::transform(boxes, std::back_inserter(each), [](const wxCheckBox* box) {
            return box->GetSize().y;
        });
        return each;
    };
    frame().SetClientSize(wxSize(1278, 773));
    REQUIRE(wait_for([&] { return frame().GetClientSize().x == 1278 && heights().size() > 5; }));
    const std::vector<int> before = heights();
    for (const wxSize size : {wxSize(480, 700), wxSize(1278, 773)}) {
        frame().SetClientSize(size);
        REQUIRE(wait_for([&] { return frame().GetClientSize() == size; }));
        const auto until = std::chrono::steady_clock::now() + std::chrono::milliseconds(500);
        (void)wait_for([&] { return std::chrono::steady_clock::now() > until; });
    }
    CHECK(heights() == before);
}

TEST_CASE_FIXTURE(WindowDriver,
                  "what loses its place in another layout leaves the keyboard alive") {
    start_interview();
    ctrl(WXK_RETURN);
    for (int part = 0; part < 3; ++part) {
        press(WXK_F6);
    }
    REQUIRE(wait_for([&] { return focus().starts_with("Look-for: "); }));
    frame().SetClientSize(wxSize(480, 700));
    REQUIRE(wait_for([&] { return frame().GetClientSize().x == 480; }));
    CHECK(wait_for([&] { return focus() == "Notes"; }));
    type("heard");
    CHECK(wait_for([&] { return focused_text() == "heard"; }));
}

TEST_CASE_FIXTURE(WindowDriver, "the way out of an interview is a button, too") {
    start_interview();
    ctrl(WXK_RETURN);
    type("half a");
    REQUIRE(shows("Finish or leave"));
    const wxRect button = place_of("Finish or leave");
    const wxPoint middle(button.x + button.width / 2, button.y + button.height / 2);
    drag(middle, middle);
    need_page(app::Place::finish);
    CHECK(shows("Leave for now"));
}

TEST_CASE_FIXTURE(WindowDriver, "the step to a missing note begins a line of its own") {
    start_interview();
    ctrl(WXK_RETURN);
    type("mine, she said");
    ctrl('L');
    ctrl('4');
    alt(WXK_DOWN);
    ctrl('3');
    alt(WXK_DOWN);
    ctrl('0');
    REQUIRE(wait_for([&] { return says("Next: Evidence for "); }));
    ctrl(WXK_RETURN);
    CHECK(focused_text() == "mine, she said\n");
    ctrl(WXK_RETURN);
    CHECK(focused_text() == "mine, she said\n");
    type("rolled it back");
    ctrl('L');
    CHECK(wait_for([&] { return !says("Next: Evidence for "); }));
    CHECK(focused_text() == "mine, she said\nrolled it back");
}
