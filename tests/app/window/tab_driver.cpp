#include "app/window/tab_driver.h"

#include <filesystem>
#include <utility>

#include <doctest/doctest.h>
#include <wx/app.h>

#include "app/guarded.h"
#include "app/key_event.h"
#include "app/key_map.h"
#include "app/pane.h"
#include "app/platform/style.h"
#include "app/style_sheet.h"
#include "formats/file.h"
#include "formats/lint_words_file.h"
#include "formats/rubric_file.h"
#include "workflow/services.h"

namespace evenhand::testing {

using app::guarded;

namespace {

constexpr int most_stops = 120;

std::string shipped(const char* name) {
    return formats::read_file(std::filesystem::path(EVENHAND_SOURCE_DIR) / "rubrics" / name);
}

LintWords shipped_words() {
    return *formats::read_lint_words(shipped("lint.txt"), "lint.txt").value;
}

}  // namespace

Rubric q09_draft() {
    const std::string bytes = shipped("q09-missed-bug-to-production.rubric.xml");
    Rubric rubric = formats::read_rubric(bytes, "q09").value->rubric;
    rubric.status = RubricStatus::draft;
    return rubric;
}

TabDriver::TabDriver(Rubric rubric, const MakeTab& make, const wxSize& size)
    : editor_(std::move(rubric), std::nullopt, shipped_words(), workflow::system_services().clock),
      frame_(new wxFrame(nullptr, wxID_ANY, "tab", wxDefaultPosition, size)),
      tab_(make(frame_, editor_)) {
    editor_.on_change([this] { tab_->refresh(); });
    frame_->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) { on_key(event); });
    frame_->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        frame_->CallAfter([this] { arrange(); });
        event.Skip();
    });
    const app::Palette& palette = app::palette_of(app::platform::desktop_theme());
    app::platform::use_style_sheet(app::style_sheet(palette, 1));
    frame_->SetBackgroundColour(wxColour(palette.canvas));
    tab_->use_colours(palette);
    frame_->Show();
    frame_->Raise();
    app::platform::restyle(*frame_);
    resize(size);
    tab_->take_focus();
    REQUIRE(wait_for([&] { return frame_->IsActive() && !focus().empty(); }));
}

TabDriver::~TabDriver() {
    frame_->Destroy();
    (void)wait_for([] { return wxTopLevelWindows.empty(); });
}

void TabDriver::on_key(wxKeyEvent& event) {
    const auto action =
        app::KeyMap().action_for(app::meant_by(app::key_press(event)), app::Place::rubric);
    bool done = false;
    guarded([&] {
        if (action && action->command == app::Command::undo) {
            (void)editor_.undo();
            done = true;
        } else {
            done = action && tab_->run(*action);
        }
    });
    event.Skip(!done);
}

void TabDriver::arrange() {
    const wxSize size = frame_->GetClientSize();
    tab_->SetSize(size);
    tab_->arrange({size.x, size.y, 1});
}

void TabDriver::resize(const wxSize& size) {
    frame_->SetSize(size);
    REQUIRE(wait_for([&] { return frame_->GetSize() == size; }));
    arrange();
}

bool TabDriver::tab_to(std::string_view name) {
    for (int i = 0; i < most_stops && focus() != name; ++i) {
        press(WXK_TAB);
    }
    return focus() == name;
}

bool TabDriver::sees_focus() const {
    const wxRect focused = place_of(focus());
    // wxWidgets does not know of the keyboard in a choice.
    const wxWindow* pane = wxWindow::FindFocus();
    if (pane == nullptr) {
        pane = wxFindWindowAtPoint(focused.GetPosition() + focused.GetSize() / 2);
    }
    while (pane != nullptr && dynamic_cast<const app::Pane*>(pane) == nullptr) {
        pane = pane->GetParent();
    }
    return pane != nullptr && pane->GetScreenRect().Contains(focused);
}

}  // namespace evenhand::testing
