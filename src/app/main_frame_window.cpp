#include <algorithm>

#include <wx/msgdlg.h>

#include "app/guarded.h"
#include "app/key_event.h"
#include "app/keys_dialog.h"
#include "app/main_frame.h"
#include "app/platform/style.h"
#include "app/style_sheet.h"
#include "app/texts.h"
#include "app/wx_text.h"

// The part of the main frame that is the window itself: keys, notices, sizes, looks, closing.

namespace evenhand::app {

namespace {

constexpr int least_room = 200;  // Narrower is no real size: the window is still being made.
constexpr double zoom_step = 0.1;
constexpr double least_zoom = 0.8;
constexpr double most_zoom = 2.0;

}  // namespace

void MainFrame::bind_events() {
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) { guarded([&] { on_key(event); }); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        arrange_soon();
        event.Skip();
    });
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        guarded([&] { apply_style(); });
        event.Skip();
    });
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent& event) { guarded([&] { on_close(event); }); });
}

void MainFrame::notify(const std::string& sentence, NoticeBar::Kind kind) {
    notice_->use_colours(palette_of(platform::desktop_theme()));
    notice_->say_sentence(sentence, kind);
    notice_->Show();
    arrange();
}

std::string MainFrame::notice() const {
    return notice_->IsShown() ? notice_->sentence() : "";
}

void MainFrame::close_notice() {
    notice_->Hide();
    arrange();
    if (page_ != nullptr) {
        page_->take_focus();
    }
}

void MainFrame::on_key(wxKeyEvent& event) {
    const auto action = action_for(meant_by(key_press(event)), page_->place());
    if (!action) {
        event.Skip();
        return;
    }
    switch (action->command) {
        case Command::enlarge:
            zoom(zoom_step);
            return;
        case Command::shrink:
            zoom(-zoom_step);
            return;
        case Command::show_keys:
            show_keys(*this, page_->place(), settings_.zoom);
            return;
        case Command::ignore:
            return;
        default:
            break;
    }
    if (!page_->run(*action)) {
        event.Skip();
    }
}

/// What is still being typed reaches the journal.
void MainFrame::settle() {
    if (interview_) {
        live_->settle_typing();
        interview_->flush();
    }
}

/// Whether leaving the interview loses nothing, or the person says that it may.
bool MainFrame::may_close(bool drafts_kept) {
    if (!interview_) {
        return true;
    }
    const workflow::SaveState state = interview_->save_state();
    const bool failed = state.kind == workflow::SaveState::Kind::failed;
    if (!failed && drafts_kept) {
        return true;
    }
    wxMessageDialog dialog(
        this,
        to_wx(texts::not_saved_question(failed ? state.message : texts::drafts_not_saved)),
        say(texts::not_saved_title),
        wxYES_NO | wxNO_DEFAULT | wxICON_WARNING);
    dialog.SetYesNoLabels(say(texts::close_and_lose), say(texts::keep_open));
    return dialog.ShowModal() == wxID_YES;
}

void MainFrame::on_close(wxCloseEvent& event) {
    const bool kept = finish_ == nullptr || finish_->keep_drafts();
    settle();
    if (event.CanVeto() && !may_close(kept)) {
        event.Veto();
        return;
    }
    remember();
    Destroy();
}

void MainFrame::remember() {
    settings_.maximized = IsMaximized();
    if (!settings_.maximized) {
        settings_.width = GetSize().x;
        settings_.height = GetSize().y;
    }
    if (!start_->interviewer().empty()) {
        settings_.interviewer = start_->interviewer();
    }
    save_settings(settings_);
}

void MainFrame::zoom(double by) {
    settings_.zoom = std::clamp(settings_.zoom + by, least_zoom, most_zoom);
    apply_style();
}

void MainFrame::apply_style() {
    const Palette& palette = palette_of(platform::desktop_theme());
    platform::use_style_sheet(style_sheet(palette, settings_.zoom));
    SetBackgroundColour(wxColour(palette.canvas));
    notice_->use_colours(palette);
    platform::restyle(*this);
    page_->use_colours(palette);
    arrange();
}

/// GTK sends a new size while it hands sizes out, and forgets what is asked of it meanwhile.
void MainFrame::arrange_soon() {
    if (!arranging_) {
        arranging_ = true;
        CallAfter([this] { guarded([&] { arrange(); }); });
    }
}

void MainFrame::arrange() {
    arranging_ = false;
    const wxSize size = GetClientSize();
    if (page_ == nullptr || size.x < least_room) {
        return;
    }
    const Look look = {size.x, size.y, settings_.zoom};
    const int notice = notice_->IsShown() ? notice_->height_for(look, size.x) : 0;
    notice_->SetSize(0, 0, size.x, notice);
    notice_->arrange(look);
    page_->SetSize(0, notice, size.x, size.y - notice);
    page_->arrange({size.x, size.y - notice, settings_.zoom});
}

}  // namespace evenhand::app
