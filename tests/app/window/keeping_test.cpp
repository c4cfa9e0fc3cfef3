#include <cerrno>
#include <optional>

#include <doctest/doctest.h>

#include "app/window/driver.h"
#include "failing_disk.h"
#include "workflow/interview_desk.h"

using namespace evenhand;
using testing::FailingDisk;
using testing::wait_for;
using testing::WindowDriver;
namespace fs = std::filesystem;

namespace {

std::string folder_field(const WindowDriver& window, const fs::path& folder) {
    REQUIRE(wait_for([&] { return window.focus() == "Folder"; }));
    return folder.string();
}

void go_on(WindowDriver& window) {
    REQUIRE(wait_for([&] { return window.shows("Continue") || window.shows("Follow read-only"); }));
    while (window.focus() != "On this computer") {
        window.press(WXK_TAB);
    }
    window.press(WXK_RETURN);
    window.need_page(app::Place::live);
    REQUIRE(wait_for([&] { return window.focus() == "Notes"; }));
}

}  // namespace

TEST_CASE_FIXTURE(WindowDriver, "on a full disk the text stays and goes on in another folder") {
    start_interview();
    ctrl(WXK_RETURN);
    type("before");
    const FailingDisk full(data(), ENOSPC);
    type(" and after");
    CHECK(wait_for([&] { return says("! Not saved: disk full"); }));
    CHECK(frame().notice().find("Ctrl+Shift+S goes on in another folder") != std::string::npos);
    CHECK(focus() == "Notes");
    CHECK(focused_text() == "before and after");

    press('S', wxMOD_CONTROL | wxMOD_SHIFT);
    CHECK(says("Not saved: disk full. Text is kept."));
    type(folder_field(*this, data() / "inside"));
    press(WXK_RETURN);
    CHECK(wait_for([&] { return says("Cannot write"); }));
    ctrl('A');
    type((folder() / "stick").string());
    press(WXK_RETURN);
    CHECK(wait_for([&] { return says("✓ Saved"); }));
    CHECK(wait_for([&] { return focus() == "Notes"; }));
    CHECK(frame().notice().find("goes on in " + (folder() / "stick").string()) !=
          std::string::npos);
    type("wards");
    restart();
    go_on(*this);
    CHECK(wait_for([&] { return focused_text() == "before and afterwards"; }));
}

TEST_CASE_FIXTURE(WindowDriver, "an interview begins in another folder when its own is read-only") {
    fs::create_directories(data());
    const FailingDisk read_only(data(), EROFS);
    submit_start_form();
    const std::string stick = folder_field(*this, folder() / "stick");
    CHECK(says("read-only file system"));
    type(stick);
    press(WXK_RETURN);
    need_page(app::Place::live);
    REQUIRE(wait_for([&] { return focus() == "Notes"; }));
    ctrl(WXK_RETURN);
    type("kept");
    CHECK(wait_for([&] { return says("✓ Saved"); }));
    CHECK_FALSE(fs::is_empty(folder() / "stick" / "sessions"));
}

TEST_CASE_FIXTURE(WindowDriver, "an unfinished interview is read where its folder is read-only") {
    start_interview();
    ctrl(WXK_RETURN);
    type("said before");
    std::optional<FailingDisk> read_only;
    restart([&] { read_only.emplace(data(), EROFS); });
    ctrl('R');
    need_page(app::Place::live);
    CHECK(frame().notice().starts_with("Read-only: Cannot open "));
    CHECK(frame().notice().find("read-only file system") != std::string::npos);
    CHECK(says("Read-only; it cannot be saved here"));
    REQUIRE(wait_for([&] { return focus() == "Notes"; }));
    CHECK(focused_text() == "said before");
    type("x");
    CHECK(focused_text() == "said before");
    press(WXK_ESCAPE);
    need_page(app::Place::start);
    read_only.reset();
    ctrl('R');
    need_page(app::Place::live);
    CHECK(wait_for([&] { return says("✓ Saved"); }));
}

TEST_CASE_FIXTURE(WindowDriver,
                  "an interview that another program has open is followed, then taken over") {
    start_interview();
    ctrl(WXK_RETURN);
    type("first");
    std::unique_ptr<workflow::LiveInterview> other;
    const workflow::InterviewDesk desk({data(), EVENHAND_ONE_RUBRIC}, workflow::system_services());
    restart([&] {
        auto opened = desk.open(desk.sessions().at(0).id);
        other = std::move(opened.value->own);
        REQUIRE(other != nullptr);
    });
    REQUIRE(wait_for([&] { return frame().notice().starts_with("The interview with Ada L"); }));
    CHECK(frame().notice().ends_with("another window: Ctrl R shows it here too, read-only."));
    CHECK(focus() != "On this computer");
    go_on(*this);
    CHECK(frame().notice().starts_with("Read-only: this interview is open in another window."));
    CHECK(says("Open in another window; read-only"));
    type("x");
    ctrl('5');
    CHECK(focused_text() == "first");
    other->editor().set_notes({"first", "second"});
    other->editor().score(0, 4);
    CHECK(wait_for([&] { return focused_text() == "first\nsecond"; }));
    CHECK(wait_for([&] { return shows("Owning the gap, 4 of 5"); }));

    other.reset();
    CHECK(wait_for([&] { return says("Read-only; closed in the other window"); }));
    CHECK(frame().notice().starts_with("Read-only: this interview was closed in the other window"));
    ctrl(WXK_RETURN);
    CHECK(wait_for([&] { return says("✓ Saved"); }));
    REQUIRE(wait_for([&] { return focus() == "Notes"; }));
    type("!");
    CHECK(wait_for([&] { return focused_text() == "first\nsecond!"; }));
}

TEST_CASE_FIXTURE(WindowDriver,
                  "a mistyped name or role is put right while the interview goes on") {
    start_interview();
    ctrl(WXK_RETURN);
    type("said");
    press(WXK_F2);
    REQUIRE(wait_for([&] { return focus() == "Candidate"; }));
    CHECK(focused_text() == "Ada L");
    ctrl('A');
    press(WXK_DELETE);
    ctrl(WXK_RETURN);
    CHECK(wait_for([&] { return says("Type the candidate's name."); }));
    CHECK(focus() == "Candidate");
    type("Ada Lovelace");
    press(WXK_TAB);
    CHECK(focus() == "Role");
    ctrl('A');
    type("QA engineer");
    ctrl(WXK_RETURN);
    REQUIRE(wait_for([&] { return focus() == "Notes"; }));
    CHECK(shows("Ada Lovelace"));
    CHECK(shows("QA engineer"));
    CHECK(frame().GetTitle().EndsWith("Ada Lovelace"));
    CHECK(frame().notice().find("Ada Lovelace, QA engineer, interviewed by Rater One") !=
          std::string::npos);
    CHECK(focused_text() == "said");
    restart_and_continue();
    CHECK(shows("Ada Lovelace"));

    press(WXK_RETURN, wxMOD_CONTROL | wxMOD_SHIFT);
    need_page(app::Place::finish);
    press(WXK_F2);
    REQUIRE(wait_for([&] { return focus() == "Candidate"; }));
    CHECK(focused_text() == "Ada Lovelace");
    press(WXK_ESCAPE);
    CHECK(wait_for([&] { return focus() != "Candidate"; }));
    CHECK(frame().page().place() == app::Place::finish);
}

TEST_CASE_FIXTURE(WindowDriver, "an interview that is submitted in the other program is left") {
    start_interview();
    ctrl(WXK_RETURN);
    type("said");
    ctrl('L');
    ctrl('4');
    alt(WXK_DOWN);
    ctrl('0');
    alt(WXK_DOWN);
    ctrl('0');
    std::unique_ptr<workflow::LiveInterview> other;
    const workflow::InterviewDesk desk({data(), EVENHAND_ONE_RUBRIC}, workflow::system_services());
    restart([&] { other = std::move(desk.open(desk.sessions().at(0).id).value->own); });
    go_on(*this);
    CHECK(says("Open in another window; read-only"));
    CHECK(other->submit({Recommendation::yes, ""}).value);
    need_page(app::Place::start);
    CHECK(wait_for([&] { return says("submitted or put aside in the other window"); }));
}
