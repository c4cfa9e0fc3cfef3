#include "app/practice/own_answers_page.h"

#include <algorithm>
#include <utility>

#include "app/guarded.h"
#include "app/texts.h"
#include "app/texts_practice.h"

namespace evenhand::app {

namespace {

constexpr int head_height = 40;  // Pixels at zoom 1.
constexpr int bar_height = 44;
constexpr std::chrono::milliseconds save_after{500};  // The last change.
constexpr std::chrono::milliseconds again_after{1000};

}  // namespace

OwnAnswersPage::OwnAnswersPage(wxWindow* parent,
                               std::unique_ptr<workflow::OpenDraft> answers,
                               Hooks hooks)
    : Page(parent),
      answers_(std::move(answers)),
      hooks_(std::move(hooks)),
      saver_(*answers_),
      tab_(new SamplesTab(this, editor(), SamplesTab::For::rounds)),
      back_(new ActionButton(this,
                             texts::back_to_the_round,
                             texts::next_keys,
                             ActionButton::Weight::next,
                             [this] { hooks_.leave(); })),
      header_(new DraftHeader(this)),
      above_(new wxStaticLine(this)),
      below_(new wxStaticLine(this)) {
    editor().on_change([this] { changed(); });
    save_timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        guarded([&] { save(&workflow::DraftSaver::save_soon); });
    });
    workflow::DraftView view;
    view.title = texts::own_answers_to(editor().rubric().title);
    view.state = texts::for_rounds_alone;
    header_->show(view);
    show_saving();
}

OwnAnswersPage::~OwnAnswersPage() {
    editor().on_change({});
    DestroyChildren();  // They refer to the answers, and wxWindow would destroy them after those.
}

void OwnAnswersPage::changed() {
    tab_->refresh();
    show_saving();
    save_timer_.StartOnce(static_cast<int>(save_after.count()));
}

void OwnAnswersPage::show_saving() {
    if (answers_->conflict()) {
        header_->show_kept_beside();
    } else {
        header_->show_saving(saver_.state());
    }
    if (look_.width > 0 && header_->take_disorder()) {
        header_->arrange(look_);
    }
}

/// When somebody else has written the file, ours is kept beside it, which is told once.
void OwnAnswersPage::save(Save how) {
    if (answers_->saved()) {
        return;
    }
    const bool told = answers_->conflict().has_value();
    const Findings findings = (saver_.*how)();
    if (!told) {
        hooks_.report(findings);
    }
    if (saver_.state().kind == workflow::SaveState::Kind::failed) {
        save_timer_.StartOnce(static_cast<int>(again_after.count()));
    }
    show_saving();
}

std::string OwnAnswersPage::settle() {
    save(&workflow::DraftSaver::save);
    const workflow::SaveState state = saver_.state();
    return state.kind == workflow::SaveState::Kind::failed ? state.message : "";
}

bool OwnAnswersPage::run(const Action& action) {
    switch (action.command) {
        case Command::undo:
            step(editor().undo());
            return true;
        case Command::redo:
            step(editor().redo());
            return true;
        case Command::save:
            save(&workflow::DraftSaver::save);
            return true;
        case Command::next_step:
            hooks_.leave();
            return true;
        case Command::back:
            back();
            return true;
        case Command::next_pane:
            next_pane();
            return true;
        default:
            return tab_->run(action);
    }
}

void OwnAnswersPage::step(const std::optional<RubricPlace>& place) {
    if (place) {
        (void)tab_->lead_to(*place);
    }
}

/// Out of a field first, then out of the page.
void OwnAnswersPage::back() {
    if (tab_->typing()) {
        back_->SetFocus();
    } else {
        hooks_.leave();
    }
}

void OwnAnswersPage::next_pane() {
    if (back_->HasFocus()) {
        tab_->take_focus();
    } else if (!tab_->run({Command::next_pane, 0})) {
        back_->SetFocus();
    }
}

void OwnAnswersPage::arrange(const Look& look) {
    look_ = look;
    if (look.width == 0) {
        return;
    }
    const int head = look.px(head_height);
    const int bar = look.px(bar_height);
    const int body = std::max(1, look.height - head - bar - 2);
    header_->SetSize(0, 0, look.width, head);
    above_->SetSize(0, head, look.width, 1);
    tab_->SetSize(0, head + 1, look.width, body);
    below_->SetSize(0, head + 1 + body, look.width, 1);
    (void)header_->take_disorder();
    header_->arrange(look);
    tab_->arrange({look.width, body, look.zoom});
    back_->place_before(look.width - (look.compact() ? 12 : 20), look.height - bar / 2);
}

/// The page is shown now, so that its button is measured as it looks.
void OwnAnswersPage::take_focus() {
    arrange(look_);
    tab_->take_focus();
}

void OwnAnswersPage::use_colours(const Palette& palette) {
    SetBackgroundColour(wxColour(palette.surface));
    header_->use_colours(palette);
    tab_->use_colours(palette);
}

}  // namespace evenhand::app
