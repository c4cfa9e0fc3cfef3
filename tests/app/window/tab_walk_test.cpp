#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "app/window/archive_driver.h"
#include "app/window/committee_window.h"
#include "app/window/driver.h"
#include "app/window/made_up_panel.h"
#include "workflow/committee_panels.h"

using namespace evenhand;
using testing::wait_for;
using testing::WindowDriver;

namespace {

/// The names, for a message.
std::string missed(WindowDriver& window) {
    std::string all;
    for (const std::string& name : window.out_of_tabs_reach()) {
        all += (all.empty() ? "" : "; ") + name;
    }
    return all;
}

}  // namespace

TEST_CASE_FIXTURE(WindowDriver, "Tab leads to every control of the start page") {
    REQUIRE(wait_for([&] { return says(", 8 min"); }));
    CHECK(missed(*this) == "");
    start_interview();
    restart();
    REQUIRE(wait_for([&] { return shows("Continue"); }));
    CHECK(missed(*this) == "");
}

TEST_CASE_FIXTURE(WindowDriver, "Tab leads to every control of an interview and of its end") {
    start_interview();
    CHECK(missed(*this) == "");
    press(WXK_RETURN, wxMOD_CONTROL | wxMOD_SHIFT);
    need_page(app::Place::finish);
    CHECK(missed(*this) == "");
}

TEST_CASE_FIXTURE(WindowDriver, "Tab leads to every field of a finished interview, into sight") {
    start_interview();
    ctrl(WXK_RETURN);
    for (int criterion = 0; criterion < 3; ++criterion) {
        type("said it");
        ctrl('L');
        ctrl('5');
        alt(WXK_DOWN);
        press(WXK_RETURN);
    }
    ctrl(WXK_RETURN);
    need_page(app::Place::finish);
    frame().SetClientSize(1024, 560);
    REQUIRE(wait_for([&] { return frame().GetClientSize().y <= 660; }));
    CHECK(missed(*this) == "");
}

TEST_CASE_FIXTURE(testing::ArchiveDriver, "Tab leads to every control of the archive") {
    REQUIRE(wait_for([&] { return says("40 cards") && says("Samira Haidari"); }));
    CHECK(missed(*this) == "Table");  // T swaps it, and the keyboard stays with the text.
}

TEST_CASE("Tab leads to every control of a committee") {
    const std::vector<std::string> three = {"Ana Ferreira", "Chidi Okonkwo", "Dana Weiss"};
    testing::MadeUpPanel panel(three, 1);
    for (std::size_t who = 0; who < three.size(); ++who) {
        panel.hand_in(who, {5, 2, 4}, Recommendation::yes);
    }
    testing::CommitteeWindow window({}, panel.chair());
    workflow::note_panel({window.data(), EVENHAND_ONE_RUBRIC}, panel.shared());
    window.go_to_panels();
    CHECK(missed(window) == "");
    window.ctrl(WXK_RETURN);
    REQUIRE(wait_for([&] { return window.focus() == "Passphrase of the chair’s key"; }));
    window.type(testing::MadeUpPanel::passphrase);
    window.press(WXK_RETURN);
    window.need_cards();
    REQUIRE(wait_for([&] { return window.page().debrief().chair; }));
    CHECK(missed(window) == "");
}

TEST_CASE_FIXTURE(WindowDriver, "Tab leads to every control of the other places") {
    for (const auto& [key, place] : {std::pair('2', app::Place::rubrics),
                                     {'3', app::Place::kits},
                                     {'5', app::Place::calibration},
                                     {'6', app::Place::practice}}) {
        CAPTURE(key);
        ctrl(key);
        need_page(place);
        CHECK(missed(*this) == "");
    }
}
