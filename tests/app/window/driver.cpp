#include "app/window/driver.h"

#include <doctest/doctest.h>
#include <wx/app.h>

#include "workflow/interview_desk.h"

namespace evenhand::testing {

WindowDriver::WindowDriver(app::OpenArchive open_archive, std::filesystem::path data)
    : open_archive_(std::move(open_archive)),
      data_(data.empty() ? folder_ / "data" : std::move(data)) {
    app::Settings settings;
    settings.interviewer = "Rater One";
    app::save_settings(settings);
    open();
}

WindowDriver::~WindowDriver() {
    close();
}

void WindowDriver::open() {
    workflow::Folders folders = {data(), EVENHAND_ONE_RUBRIC};
    folders.settings = folder_ / "settings";
    frame_ = new app::MainFrame(workflow::InterviewDesk(folders, workflow::system_services()),
                                app::load_settings(),
                                open_archive_);
    frame_->Show();
    frame_->Raise();
    REQUIRE(wait_for([&] { return frame_->IsActive(); }));
    REQUIRE(
        wait_for([&] { return focus() == "Find a question" || focus() == "On this computer"; }));
}

void WindowDriver::close() {
    frame_->Close(true);
    (void)wait_for([] { return wxTopLevelWindows.empty(); });
}

void WindowDriver::restart(const std::function<void()>& between) {
    close();
    if (between) {
        between();
    }
    open();
}

void WindowDriver::need_page(app::Place place) {
    REQUIRE(wait_for([&] { return frame_->page().place() == place; }));
}

void WindowDriver::restart_and_continue() {
    restart();
    REQUIRE(wait_for([&] { return shows("Continue"); }));
    while (focus() != "On this computer") {
        press(WXK_TAB);
    }
    press(WXK_RETURN);
    need_page(app::Place::live);
}

void WindowDriver::submit_start_form() {
    REQUIRE(wait_for([&] { return says(", 8 min"); }));
    type("missed");
    press(WXK_RETURN);
    REQUIRE(wait_for([&] { return focus() == "Candidate"; }));
    type("Ada L");
    press(WXK_RETURN);
    REQUIRE(wait_for([&] { return focus() == "Role"; }));
    type("QA");
    press(WXK_RETURN);
}

void WindowDriver::start_interview() {
    submit_start_form();
    need_page(app::Place::live);
    REQUIRE(wait_for([&] { return focus() == "Notes"; }));
}

}  // namespace evenhand::testing
