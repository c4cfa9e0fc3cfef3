#include <algorithm>

#include <wx/msgdlg.h>

#include "app/guarded.h"
#include "app/key_event.h"
#include "app/keys_dialog.h"
#include "app/main_frame.h"
#include "app/platform/measure.h"
#include "app/platform/style.h"
#include "app/style_key.h"
#include "app/style_sheet.h"
#include "app/texts.h"
#include "app/texts_keys.h"
#include "app/wx_text.h"

// The part of the main frame that is the window itself: keys, notices, sizes, looks, closing.

namespace evenhand::app {

namespace {

constexpr int least_room = 200;  // Narrower is no real size: the window is still being made.
constexpr double zoom_step = 0.1;
constexpr double least_zoom = 0.8;
constexpr double most_zoom = 2.0;

/// Gives the bar's foot.
template <typename Bar>
int put_bar(Bar& bar, const Look& look, int top) {
    if (!bar.IsShown()) {
        return top;
    }
    const int height = bar.height_for(look);
    bar.SetSize(0, top, look.width, height);
    bar.arrange(look);
    return top + height;
}

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
    Bind(wxEVT_ACTIVATE, [this](wxActivateEvent& event) {
        if (event.GetActive() && page_ == start_) {
            guarded([&] { start_->look_again(); });  // Another window may have held an interview.
        }
        event.Skip();
    });
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent& event) { guarded([&] { on_close(event); }); });
}

void MainFrame::notify(const std::string& sentence, NoticeBar::Kind kind) {
    notice_->use_colours(palette_of(platform::desktop_theme()));
    notice_->say_sentence(with_keys(*places_, sentence), kind);
    notice_->Show();
    arrange();
}

void MainFrame::withdraw(const std::string& sentence) {
    if (notice() == sentence) {
        notice_->Hide();
        arrange();
    }
}

std::string MainFrame::notice() const {
    return notice_->IsShown() ? notice_->sentence() : "";
}

void MainFrame::close_notice() {
    notice_->Hide();
    arrange();
    take_focus();
}

void MainFrame::take_focus() {
    if (page_ != nullptr) {
        page_->take_focus();
    }
}

void MainFrame::on_key(wxKeyEvent& event) {
    const Chord chord = meant_by(key_press(event));
    const auto action = page_ == nullptr ? std::nullopt : keys_.action_for(chord, page_->place());
    if (!action || (text_has_keyboard() && gives_way_to_text(chord, action->command))) {
        event.Skip();
        return;
    }
    run_action(*action, event);
}

/// The sheet of the key stands above the page, and takes its keys.
bool MainFrame::run_in_sheet(Command command) {
    AskSheet& sheet = archive_.key_sheet();
    if (!sheet.asking() || !sheet.IsShown()) {
        return false;
    }
    if (command == Command::back) {
        sheet.cancel();
    } else if (command == Command::next_step) {
        sheet.accept();
    }
    return command == Command::back || command == Command::next_step;
}

void MainFrame::run_action(const Action& action, wxKeyEvent& event) {
    if (run_in_sheet(action.command)) {
        return;
    }
    previewing_ = action.command == Command::preview_pdf;
    switch (action.command) {
        case Command::preview_pdf:
            (void)page_->run(
                {page_->place() == Place::calibration ? Command::report_pdf : Command::export_pdf,
                 action.argument});
            return;
        case Command::enlarge:
            zoom(zoom_step);
            return;
        case Command::shrink:
            zoom(-zoom_step);
            return;
        case Command::show_keys:
            show_key_list();
            return;
        case Command::go_to_place:
            if (action.argument == look_of_documents) {
                show_style({});
                return;
            }
            go_to(static_cast<PlacesBar::Destination>(action.argument));
            return;
        case Command::keep_elsewhere:
            keep_elsewhere();
            return;
        case Command::correct_about:
            correct_about();
            return;
        case Command::try_interview:
            try_interview();
            return;
        case Command::next_misspelled:
            if (page_->place() == Place::live) {
                tell_spelling();
            }
            break;
        case Command::ignore:
            return;
        default:
            break;
    }
    if (!page_->run(action)) {
        event.Skip();
    }
}

workflow::SpellCheck* MainFrame::spelling() {
    if (!settings_.spells) {
        return nullptr;
    }
    if (!spelling_) {
        spelling_ =
            std::make_unique<workflow::SpellCheck>(workflow::language_of_notes(settings_.spelling),
                                                   workflow::own_words_in(desk_.folders().data));
    }
    return spelling_.get();
}

/// Why the key for misspelled words leads to none.
void MainFrame::tell_spelling() {
    const std::string fault =
        settings_.spells ? workflow::spelling_fault(workflow::language_of_notes(settings_.spelling))
                         : words(texts::spelling_is_off);
    if (!fault.empty()) {
        notify(fault, NoticeBar::Kind::done);
    }
}

void MainFrame::show_key_list() {
    show_keys(*this,
              {keys_,
               page_->place(),
               page_->side(),
               settings_.zoom,
               [this](const KeyMap& keys) { change_keys(keys); },
               {{words(texts::offer_words),
                 settings_.completes,
                 [this](bool on) {
                     settings_.completes = on;
                     remember();
                 }},
                {workflow::spelling_words(workflow::language_of_notes(settings_.spelling)),
                 settings_.spells,
                 [this](bool on) {
                     settings_.spells = on;
                     remember();
                 }}}});
}

void MainFrame::change_keys(const KeyMap& keys) {
    keys_ = keys;
    settings_.keys = keys_.entries();
    remember();
    reword_keys_in(*this);
    arrange();
}

/// Says what of the settings' file cannot be used.
void MainFrame::tell_doubts() {
    std::string reasons;
    for (const auto* sentences : {&settings_.doubts, &key_remarks_}) {
        for (const std::string& sentence : *sentences) {
            reasons += (reasons.empty() ? "" : "\n") + sentence;
        }
    }
    if (!reasons.empty()) {
        notify(texts::settings_doubtful(settings_file(), reasons, settings_.kept_as),
               NoticeBar::Kind::wrong);
    }
}

/// What is still being typed reaches the journal.
void MainFrame::settle() {
    if (interview_ && !sealing()) {
        live_->settle_typing();
        interview_->flush();
    }
}

/// Why leaving now would lose words of the interview; empty when it would not.
std::string MainFrame::unsaved_interview(bool drafts_kept) const {
    if (!interview_) {
        return "";
    }
    const workflow::SaveState state = interview_->save_state();
    if (state.kind == workflow::SaveState::Kind::failed) {
        return state.message;
    }
    return drafts_kept ? "" : texts::drafts_not_saved;
}

/// Asks, when there is a reason to, whether what is not saved may be lost.
bool MainFrame::may_lose(const std::string& reason) {
    if (reason.empty()) {
        return true;
    }
    wxMessageDialog dialog(this,
                           to_wx(texts::not_saved_question(reason)),
                           say(texts::not_saved_title),
                           wxYES_NO | wxNO_DEFAULT | wxICON_WARNING);
    dialog.SetYesNoLabels(say(texts::close_and_lose), say(texts::keep_open));
    return dialog.ShowModal() == wxID_YES;
}

void MainFrame::on_close(wxCloseEvent& event) {
    const bool kept = finish_ == nullptr || finish_->keep_drafts();
    settle();
    const std::string rubric = rubrics_.settle();
    const std::string kit = kits_.settle();
    const std::string answer = practice_.settle();
    const std::string trial = trials_.settle();
    if (event.CanVeto() && !(may_lose(unsaved_interview(kept)) && may_lose(rubric) &&
                             may_lose(kit) && may_lose(answer) && may_lose(trial))) {
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
    remember();
}

void MainFrame::apply_style() {
    const Palette& palette = palette_of(platform::desktop_theme());
    platform::use_style_sheet(style_sheet(palette, settings_.zoom));
    SetBackgroundColour(wxColour(palette.canvas));
    for (Pane* pane : std::initializer_list<Pane*>{
             places_, notice_, &rubrics_.import_bar(), &archive_.key_sheet()}) {
        pane->use_colours(palette);
    }
    platform::restyle(*this);
    if (page_ != nullptr) {
        page_->use_colours(palette);
    }
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
    // Where the desktop has larger text, rows and columns must be as much larger.
    const Look look = {size.x, size.y, settings_.zoom * platform::text_scale()};
    ImportBar& import = rubrics_.import_bar();
    const bool alone = page_->place() == Place::rubric || page_->place() == Place::kit ||
                       page_->place() == Place::rate || page_->place() == Place::trial;
    places_->Show(!in_interview() && !alone);
    places_->show_current(destination());
    import.Show(import.running() && !in_interview());
    int top = put_bar(*places_, look, 0);
    top = put_bar(*notice_, look, top);
    top = put_bar(import, look, top);
    archive_.key_sheet().Show(archive_.key_sheet().asking());
    top = put_bar(archive_.key_sheet(), look, top);
    page_->SetSize(0, top, size.x, size.y - top);
    page_->arrange({size.x, size.y - top, look.zoom});
    CallAfter([this] { guarded([&] { keep_keyboard(); }); });
}

/// What had the keyboard may have no place in another layout: then no key would do anything.
void MainFrame::keep_keyboard() {
    wxWindow* here = FindFocus();
    const bool lost = here == nullptr ||
                      (page_ != nullptr && page_->IsDescendant(here) && !here->IsShownOnScreen());
    if (lost && page_ != nullptr && IsActive()) {
        page_->take_focus();
    }
}

}  // namespace evenhand::app
