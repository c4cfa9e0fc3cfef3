#include <algorithm>
#include <gtk/gtk.h>

#include <doctest/doctest.h>
#include <wx/frame.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "app/list_view.h"
#include "app/palette.h"
#include "app/platform/native_widget.h"
#include "app/settings.h"
#include "app/window/drawn.h"
#include "app/window/driver.h"
#include "app/wx_text.h"
#include "formats/file.h"
#include "formats/invitation_file.h"
#include "formats/rubric_file.h"
#include "workflow/interview_desk.h"

using namespace evenhand;
using testing::wait_for;
using testing::WindowDriver;
namespace fs = std::filesystem;

namespace {

fs::path q9_path() {
    return fs::path(EVENHAND_SOURCE_DIR) / "rubrics" / "q09-missed-bug-to-production.rubric.xml";
}

formats::InvitationFile example_invitation() {
    const auto q9 = formats::read_rubric(formats::read_file(q9_path()), "q09");
    REQUIRE(q9.value);
    return {{Id<Candidate>("c1"), "Candidate Two"},
            "Release manager",
            {Id<Rater>("r1"), "Rater Two"},
            {{q9.value->rubric.id, q9.value->rubric.version, q9.value->sha256}}};
}

/// Of the whole control below `top`.
int least_green(const wxWindow& control, int top = 0) {
    const wxSize size = control.GetSize();
    return testing::least_green(control, {0, top, size.x, size.y - top});
}

const wxWindow* text_that_says(const wxWindow& window, const wxString& words) {
    if (window.GetLabel() == words) {
        return &window;
    }
    for (const wxWindow* child : window.GetChildren()) {
        if (const wxWindow* found = text_that_says(*child, words); found != nullptr) {
            return found;
        }
    }
    return nullptr;
}

void set_theme(const char* name) {
    g_object_set(gtk_settings_get_default(), "gtk-theme-name", name, nullptr);
}

}  // namespace

TEST_CASE_FIXTURE(WindowDriver, "the window's bar says where one is, and who is interviewed") {
    const auto title = [&] { return app::to_utf8(frame().GetTitle()); };
    CHECK(title() == "Evenhand");
    ctrl('2');
    need_page(app::Place::rubrics);
    CHECK(title() == "Evenhand – Rubrics");
    ctrl('1');
    need_page(app::Place::start);
    start_interview();
    CHECK(title() == "Evenhand – Ada L");
}

TEST_CASE_FIXTURE(WindowDriver, "an empty computer says what to do first") {
    CHECK(wait_for([&] { return says("No interview yet."); }));
    CHECK(focus() == "Find a question");
}

TEST_CASE_FIXTURE(WindowDriver, "what was chosen is said in a line of its own from the start") {
    REQUIRE(wait_for([&] { return says("1 question, 8 min"); }));
    const wxWindow* sum = text_that_says(frame(), "1 question, 8 min");
    REQUIRE(sum != nullptr);
    CHECK(sum->GetSize().y > 8);
}

TEST_CASE_FIXTURE(WindowDriver, "what is missing is said under its field") {
    REQUIRE(wait_for([&] { return says(", 8 min"); }));
    ctrl(WXK_RETURN);
    CHECK(says("! Type the candidate's name."));
    CHECK(says("! Type the role."));
    CHECK(focus() == "Candidate");
    CHECK(description("Candidate") == "Type the candidate's name.");
    CHECK(frame().page().place() == app::Place::start);
    type("A");
    CHECK_FALSE(says("! Type the candidate's name."));
    CHECK(description("Candidate").empty());
    CHECK(says("! Type the role."));
}

TEST_CASE_FIXTURE(WindowDriver, "the questions are found by any of their words") {
    REQUIRE(wait_for([&] { return says(", 8 min"); }));
    type("OWNERSHIP missed");
    CHECK(wait_for([&] { return says("1 question, 8 min"); }));
    type(" zzz");
    CHECK(wait_for([&] { return says("No question has all of these words."); }));
}

TEST_CASE_FIXTURE(WindowDriver, "an invitation brings everything with it") {
    const fs::path file = folder() / "two.invitation.xml";
    formats::write_file(file, formats::invitation_bytes(example_invitation()));
    frame().open_files({file});
    CHECK(wait_for([&] { return focus() == "Start interview"; }));
    CHECK(says("As the invitation says"));
    CHECK(says("1 question, 8 min"));
    ctrl(WXK_RETURN);
    need_page(app::Place::live);
    CHECK(says("Candidate Two"));
    CHECK(says("Release manager"));
}

TEST_CASE_FIXTURE(WindowDriver, "after a crash the interview that was cut off has the keyboard") {
    start_interview();
    restart();
    REQUIRE(wait_for([&] { return focus() == "On this computer"; }));
    CHECK(frame().notice().starts_with("The interview with Ada L, begun "));
    CAPTURE(frame().notice());
    CHECK(frame().notice().find("is unfinished: Ctrl R goes on with it.") != std::string::npos);
    press(WXK_RETURN);
    need_page(app::Place::live);
}

TEST_CASE_FIXTURE(WindowDriver,
                  "a list's quiet words leave the letters of other fields their ink") {
    const wxSize half(400, 200);
    auto* other = new wxFrame(nullptr, wxID_ANY, "Other", wxDefaultPosition, {400, 400});
    auto* list =
        new app::ListView(other, "Interviews", {{"Candidate"}}, app::ListView::Selection::one);
    auto* text = new wxTextCtrl(other, wxID_ANY, "IIII", {0, 200}, {400, 140}, wxTE_MULTILINE);
    auto* label = new wxStaticText(other, wxID_ANY, "Notes", {0, 350});
    list->SetSize(wxRect(wxPoint(0, 0), half));
    list->show({{{"Ada L", "QA engineer"}}});
    other->Show();
    bool drawn = false;
    const auto note = [](GtkWidget*, cairo_t*, bool* seen) -> gboolean {
        *seen = true;
        return FALSE;
    };
    gboolean (*noted)(GtkWidget*, cairo_t*, bool*) = note;
    g_signal_connect(app::platform::inner_widget(*text), "draw", G_CALLBACK(noted), &drawn);
    REQUIRE(wait_for([&] { return drawn; }));
    const int below_head = 60;  // Of the list, whose head is in full ink.
    REQUIRE(wait_for([&] { return least_green(*list, below_head) < 255; }));
    REQUIRE(least_green(*label) < 255);
    const int ink = least_green(*text);
    REQUIRE(ink < 255);
    (void)least_green(*list, below_head);
    CHECK(least_green(*text) == ink);
    other->Destroy();
}

TEST_CASE_FIXTURE(WindowDriver, "who has gone elsewhere keeps the keyboard after a crash, too") {
    start_interview();
    restart();
    ctrl('2');
    need_page(app::Place::rubrics);
    const std::string here = focus();
    REQUIRE(wait_for([&] { return !frame().rubrics().loading(); }));
    CHECK(focus() == here);
    ctrl('1');
    need_page(app::Place::start);
    ctrl('R');
    need_page(app::Place::live);
}

TEST_CASE_FIXTURE(WindowDriver, "where nothing is unfinished the chord says so") {
    REQUIRE(wait_for([&] { return says("No interview yet."); }));
    ctrl('R');
    CHECK(frame().notice() == "No interview is unfinished.");
}

TEST_CASE_FIXTURE(WindowDriver, "an interview can be tried where there are others, too") {
    start_interview();
    restart();
    REQUIRE(wait_for([&] { return shows("Continue"); }));
    CHECK(shows("Try an interview"));
    frame().SetClientSize(wxSize(480, 740));
    CHECK(wait_for([&] { return !shows("Try an interview"); }));
    CHECK(shows("Continue"));
    frame().SetClientSize(wxSize(1278, 773));
    REQUIRE(wait_for([&] { return shows("Try an interview"); }));
    for (int step = 0; step < 40 && focus() != "Try an interview"; ++step) {
        press(WXK_TAB);
    }
    press(WXK_SPACE);
    need_page(app::Place::trials);
}

TEST_CASE_FIXTURE(WindowDriver, "a window that becomes lower keeps the form as wide as it was") {
    REQUIRE(wait_for([&] { return says(", 8 min"); }));
    for (int step = 0; step < 20 && focus() != "Start interview"; ++step) {
        press(WXK_TAB);
    }
    REQUIRE(focus() == "Start interview");
    const auto right_edge = [] { return wxWindow::FindFocus()->GetScreenRect().GetRight(); };
    const wxSize size = frame().GetClientSize();
    const auto lower_by = [&](int pixels) {
        frame().SetClientSize(size.x, size.y - pixels);
        REQUIRE(wait_for([&] { return frame().GetClientSize().y == size.y - pixels; }));
    };
    const int before = right_edge();
    for (const int pixels : {20, 60, 100, 0}) {
        lower_by(pixels);
        CHECK(right_edge() == before);
    }
}

TEST_CASE_FIXTURE(WindowDriver, "an unfinished interview is continued by a chord") {
    start_interview();
    restart();
    REQUIRE(wait_for([&] { return shows("Continue"); }));
    ctrl('R');
    need_page(app::Place::live);
    CHECK(app::to_utf8(frame().GetTitle()) == "Evenhand – Ada L");
}

TEST_CASE_FIXTURE(WindowDriver, "an invitation that was begun before says so, and goes on") {
    const fs::path file = folder() / "two.invitation.xml";
    formats::write_file(file, formats::invitation_bytes(example_invitation()));
    frame().open_files({file});
    REQUIRE(wait_for([&] { return says("Candidate Two") || focus().starts_with("Start"); }));
    ctrl(WXK_RETURN);
    need_page(app::Place::live);
    restart();
    REQUIRE(wait_for([&] { return shows("Continue"); }));
    frame().open_files({file});
    REQUIRE(wait_for(
        [&] { return frame().notice().starts_with("The interview with Candidate Two, begun "); }));
    REQUIRE(wait_for([&] { return focus() == "On this computer"; }));
    press(WXK_RETURN);  // Begins no second one.
    need_page(app::Place::live);
    restart();
    REQUIRE(wait_for([&] { return shows("Continue"); }));
    const workflow::InterviewDesk desk({data(), EVENHAND_ONE_RUBRIC}, workflow::system_services());
    CHECK(desk.sessions().size() == 1);
}

TEST_CASE_FIXTURE(WindowDriver, "an interview that another window has held is shown") {
    REQUIRE(wait_for([&] { return says("No interview yet."); }));
    const workflow::InterviewDesk other({data(), EVENHAND_ONE_RUBRIC}, workflow::system_services());
    const fs::path file = folder() / "two.invitation.xml";
    formats::write_file(file, formats::invitation_bytes(example_invitation()));
    (void)other.start(*other.open_invitation(file).value);
    wxActivateEvent event(wxEVT_ACTIVATE, true);
    frame().ProcessWindowEvent(event);
    CHECK(wait_for([&] { return shows("Continue"); }));
    CHECK(focus() == "Find a question");
}

TEST_CASE_FIXTURE(WindowDriver, "the list follows what other windows open and close by itself") {
    REQUIRE(wait_for([&] { return says("No interview yet."); }));
    const workflow::InterviewDesk other({data(), EVENHAND_ONE_RUBRIC}, workflow::system_services());
    const fs::path file = folder() / "two.invitation.xml";
    formats::write_file(file, formats::invitation_bytes(example_invitation()));
    auto interview = other.start(*other.open_invitation(file).value);
    CHECK(wait_for([&] { return shows("Follow read-only"); }));
    interview.reset();
    CHECK(wait_for([&] { return shows("Continue"); }));
    CHECK(focus() == "Find a question");
}

TEST_CASE_FIXTURE(WindowDriver, "the size of the text is kept at once") {
    ctrl('+');
    CHECK(wait_for([&] { return app::load_settings().zoom > 1.05; }));
}

TEST_CASE_FIXTURE(WindowDriver, "Esc puts an invitation away") {
    const fs::path file = folder() / "two.invitation.xml";
    formats::write_file(file, formats::invitation_bytes(example_invitation()));
    frame().open_files({file});
    REQUIRE(wait_for([&] { return focus() == "Start interview"; }));
    press(WXK_ESCAPE);
    CHECK(wait_for([&] { return focus() == "Find a question"; }));
    CHECK_FALSE(says("As the invitation says"));
}

TEST_CASE_FIXTURE(WindowDriver, "an invitation whose rubric is not here says which one") {
    formats::InvitationFile invitation = example_invitation();
    invitation.rubrics.front().sha256 = std::string(64, 'f');
    const fs::path file = folder() / "two.invitation.xml";
    formats::write_file(file, formats::invitation_bytes(invitation));
    frame().open_files({file});
    CHECK(frame().notice().find("q09-missed-bug-to-production") != std::string::npos);
    CHECK_FALSE(says("As the invitation says"));
}

TEST_CASE_FIXTURE(WindowDriver, "a file that is not there is named") {
    frame().open_files({folder() / "gone.invitation.xml"});
    CHECK(frame().notice().find("gone.invitation.xml") != std::string::npos);
}

TEST_CASE_FIXTURE(WindowDriver, "the interviewer's name is remembered") {
    REQUIRE(wait_for([&] { return says(", 8 min"); }));
    while (focus() != "Interviewer") {
        press(WXK_TAB);
    }
    ctrl('A');
    type("Bo");
    restart();
    while (focus() != "Interviewer") {
        press(WXK_TAB);
    }
    CHECK(focused_text() == "Bo");
}

TEST_CASE_FIXTURE(WindowDriver, "the window follows the desktop's theme at once") {
    const auto ground = [&] {
        return frame().GetBackgroundColour().GetAsString(wxC2S_HTML_SYNTAX).utf8_string();
    };
    REQUIRE(ground() == app::palette_of(app::Theme::light).canvas);
    set_theme("HighContrastInverse");
    CHECK(wait_for([&] { return ground() == app::palette_of(app::Theme::contrast_dark).canvas; }));
    set_theme("HighContrast");
    CHECK(wait_for([&] { return ground() == app::palette_of(app::Theme::contrast_light).canvas; }));
    set_theme("Adwaita");
    CHECK(wait_for([&] { return ground() == app::palette_of(app::Theme::light).canvas; }));
}

TEST_CASE_FIXTURE(WindowDriver, "F1 lists the keys of the place") {
    press(WXK_F1);
    CHECK(wait_for([&] { return wxWindow::FindWindowByLabel("Keys") != nullptr; }));
    wxWindow* list = wxWindow::FindWindowByLabel("Keys");
    REQUIRE(list != nullptr);
    REQUIRE(wait_for([&] { return dynamic_cast<wxTopLevelWindow*>(list)->IsActive(); }));
    press(WXK_ESCAPE);
    CHECK(wait_for([&] { return wxWindow::FindWindowByLabel("Keys") == nullptr; }));
}
