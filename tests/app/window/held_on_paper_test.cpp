#include <algorithm>
#include <filesystem>

#include <doctest/doctest.h>

#include "app/local_time.h"
#include "app/window/driver.h"
#include "workflow/report_desk.h"

using namespace evenhand;
using testing::wait_for;
namespace fs = std::filesystem;

namespace {

constexpr std::string_view held = "2026-11-20 14:00";

/// Somebody who enters what was written on paper.
class PaperDriver : public testing::WindowDriver {
public:
    /// Fills in the form, up to the question for the day on which it was held.
    void ask_for_the_day() {
        submit_form_but_for_role();
        for (int stop = 0; stop < 20 && focus() != "Held on paper…"; ++stop) {
            press(WXK_TAB);
        }
        REQUIRE(focus() == "Held on paper…");
        press(WXK_SPACE);
        REQUIRE(wait_for([&] { return focus() == "Held on paper on, such as 2026-11-20 14:00"; }));
    }

    /// The one card that was submitted.
    [[nodiscard]] Scorecard card() const {
        const auto read = workflow::read_card(fs::directory_iterator(data() / "cards")->path());
        REQUIRE(read.value);
        return read.value->card;
    }

private:
    void submit_form_but_for_role() {
        REQUIRE(wait_for([&] { return says(", 8 min"); }));
        type("missed");
        press(WXK_RETURN);
        REQUIRE(wait_for([&] { return focus() == "Candidate"; }));
        type("Ada L");
        press(WXK_RETURN);
        REQUIRE(wait_for([&] { return focus() == "Role"; }));
        type("QA");
    }
};

}  // namespace

TEST_CASE_FIXTURE(PaperDriver, "a day that cannot be understood or is to come is asked for again") {
    ask_for_the_day();
    type("last week");
    press(WXK_RETURN);
    CHECK(wait_for([&] {
        return says("! Type day and time, such as 2026-11-20 14:00 or 20.11.2026 14:00.");
    }));
    CHECK(focus() == "Held on paper on, such as 2026-11-20 14:00");
    ctrl('A');
    type("11/20/2026 14:00");  // Of what day this is countries differ.
    press(WXK_RETURN);
    CHECK(wait_for([&] { return says("! Type day and time, such as"); }));
    ctrl('A');
    type("20.11.2999 14:00");
    press(WXK_RETURN);
    CHECK(wait_for([&] { return says("! That is still to come."); }));
    CHECK(frame().page().place() == app::Place::start);
    CHECK(focus() == "Held on paper on, such as 2026-11-20 14:00");
}

TEST_CASE_FIXTURE(PaperDriver,
                  "an interview held on paper is entered by keys alone, and every time says so") {
    ask_for_the_day();
    type(held);
    press(WXK_RETURN);
    need_page(app::Place::live);
    REQUIRE(wait_for([&] { return focus() == "Notes"; }));
    CHECK(says("QA · entered later"));
    ctrl(WXK_RETURN);
    for (const char* note : {"told the gap", "fixed it", "changed the plan"}) {
        type(note);
        ctrl('L');
        ctrl('4');
        alt(WXK_DOWN);
        press(WXK_RETURN);
    }
    alt('1');
    REQUIRE(wait_for([&] { return shows("Nothing left: submit"); }));
    ctrl(WXK_RETURN);
    need_page(app::Place::finish);
    press(WXK_SPACE);
    press(WXK_RIGHT);
    press(WXK_RIGHT);
    ctrl(WXK_RETURN);
    need_page(app::Place::card);

    const Scorecard sealed = card();
    const auto held_at = app::from_local_time(std::string(held));
    REQUIRE(held_at);
    CHECK(sealed.session().held_at == held_at);
    CHECK(interviewed_at(sealed.session()) == *held_at);
    CHECK(sealed.session().opened_at > *held_at);
    CHECK(says("Held on paper " + app::local_time(*held_at) +
               ", entered later: every other time is of entering"));
    CHECK(std::ranges::none_of(sealed.session().hints, [](const ShownHint& shown) {
        return shown.hint.kind == HintKind::late;
    }));
}
