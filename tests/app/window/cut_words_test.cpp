#include <algorithm>
#include <gtk/gtk.h>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <wx/button.h>
#include <wx/statline.h>
#include <wx/stattext.h>

#include "app/window/archive_driver.h"
#include "app/window/driver.h"

using namespace evenhand;
using testing::wait_for;
using testing::WindowDriver;

namespace {

/// As desktops are: the other tests run without, to be quick.
class Animations {
public:
    Animations() { set(TRUE); }
    ~Animations() { set(FALSE); }
    Animations(const Animations&) = delete;
    Animations& operator=(const Animations&) = delete;

private:
    static void set(gboolean on) {
        g_object_set(gtk_settings_get_default(), "gtk-enable-animations", on, nullptr);
    }
};

struct AnimatedArchive : Animations, testing::ArchiveDriver {};
struct AnimatedWindow : Animations, WindowDriver {};

std::string cut(const WindowDriver& window) {
    std::string all;
    for (const std::string& words : window.cut_buttons()) {
        all += words + "; ";
    }
    return all;
}

/// Buttons and words of a pane that stand over one another, or beyond its sides.
std::string overlaps(const wxWindow& window) {
    std::string all;
    std::vector<const wxWindow*> beside;
    for (const wxWindow* child : window.GetChildren()) {
        if (!child->IsShownOnScreen()) {
            continue;
        }
        all += overlaps(*child);
        const auto* text = dynamic_cast<const wxStaticText*>(child);
        if (dynamic_cast<const wxButton*>(child) == nullptr &&
            (text == nullptr || text->GetLabel().empty())) {
            continue;
        }
        const wxRect place = child->GetRect();
        const bool beyond = place.x < 0 || place.GetRight() >= window.GetClientSize().x;
        for (const wxWindow* other : beside) {
            if (beyond || other->GetRect().Intersects(place)) {
                all += "a " + std::string(text == nullptr ? "button" : "text") + " at " +
                       std::to_string(place.x) + " " + std::to_string(place.y) + "; ";
                break;
            }
        }
        beside.push_back(child);
    }
    return all;
}

/// Whether a line between other parts of its page is drawn over it.
bool is_crossed(const wxWindow& part) {
    const wxWindowList& beside = part.GetParent()->GetChildren();
    return std::any_of(beside.begin(), beside.end(), [&](const wxWindow* each) {
        return dynamic_cast<const wxStaticLine*>(each) != nullptr && each->IsShown() &&
               each->GetRect().Intersects(wxRect(part.GetRect()).Deflate(1));
    });
}

}  // namespace

TEST_CASE_FIXTURE(AnimatedArchive, "no button of the archive is cut when it is first shown") {
    REQUIRE(wait_for([&] { return says("40 cards") && shows("Export…"); }));
    CHECK(cut(*this) == "");
}

TEST_CASE_FIXTURE(AnimatedWindow, "no button of an interview and its end is cut at first") {
    REQUIRE(wait_for([&] { return says(", 8 min"); }));
    CHECK(cut(*this) == "");
    start_interview();
    CHECK(cut(*this) == "");
    press(WXK_RETURN, wxMOD_CONTROL | wxMOD_SHIFT);
    need_page(app::Place::finish);
    CHECK(cut(*this) == "");
}

TEST_CASE_FIXTURE(WindowDriver,
                  "in a tall window the criterion that one turns to has whole anchors") {
    start_interview();
    frame().SetClientSize(wxSize(1398, 950));
    REQUIRE(wait_for([&] { return frame().GetClientSize().y == 950; }));
    ctrl(WXK_RETURN);
    REQUIRE(wait_for([&] { return says("Now · 8 min"); }));
    for (int criterion = 0; criterion < 3; ++criterion) {
        CHECK(wait_for([&] { return sliced_buttons().empty(); }));
        CHECK(sliced_buttons() == std::vector<std::string>());
        alt(WXK_DOWN);
    }
}

TEST_CASE_FIXTURE(WindowDriver,
                  "twice the text size puts nothing over anything in a narrow window") {
    constexpr int steps = 10;
    start_interview();
    ctrl(WXK_RETURN);
    for (int i = 0; i < steps; ++i) {
        ctrl('+');
    }
    frame().SetClientSize(wxSize(480, 740));
    REQUIRE(wait_for([&] { return frame().GetClientSize().x == 480; }));
    CHECK(wait_for([&] { return says("✓ Saved"); }));
    CHECK(wait_for([&] { return overlaps(frame()).empty(); }));
    CHECK(overlaps(frame()) == "");
    ctrl('K');
    CHECK(says("Skip this question because"));
    CHECK_FALSE(is_crossed(*wxWindow::FindFocus()->GetParent()));
    CHECK(overlaps(frame()) == "");
    press(WXK_RETURN);
    CHECK(says("Type the reason; Esc leaves it unskipped."));
    CHECK(overlaps(frame()) == "");
    press(WXK_ESCAPE);
    press(WXK_RETURN, wxMOD_CONTROL | wxMOD_SHIFT);
    need_page(app::Place::finish);
    CHECK(overlaps(frame()) == "");
    for (int i = 0; i < steps; ++i) {
        ctrl('-');
    }
    frame().SetClientSize(wxSize(1278, 773));
}

TEST_CASE_FIXTURE(AnimatedWindow,
                  "no button of the other places is cut when they are first shown") {
    for (const auto& [key, place] : {std::pair('2', app::Place::rubrics),
                                     {'3', app::Place::kits},
                                     {'5', app::Place::calibration},
                                     {'6', app::Place::practice},
                                     {'7', app::Place::panels}}) {
        CAPTURE(key);
        ctrl(key);
        need_page(place);
        CHECK(wait_for([&] { return cut(*this) == ""; }));
    }
}

TEST_CASE_FIXTURE(WindowDriver,
                  "the first interview that is left has all its buttons in the window") {
    frame().SetClientSize(wxSize(1024, 700));
    start_interview();
    press(WXK_RETURN, wxMOD_CONTROL | wxMOD_SHIFT);
    need_page(app::Place::finish);
    while (focus() != "Leave for now") {
        press(WXK_TAB);
    }
    press(WXK_SPACE);
    need_page(app::Place::start);
    REQUIRE(wait_for([&] { return shows("Put aside…"); }));
    const wxRect inside = frame().GetScreenRect();
    CHECK(place_of("Put aside…").GetBottom() <= inside.GetBottom());
}
