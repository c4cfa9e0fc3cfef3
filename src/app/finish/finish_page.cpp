#include "app/finish/finish_page.h"

#include <utility>

#include <wx/weakref.h>

#include "app/guarded.h"
#include "app/question_views.h"
#include "app/texts.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int bar_height = 44;
constexpr int button_gap = 10;
constexpr int keep_after_ms = 800;  // After the last key.

}  // namespace

FinishPage::FinishPage(wxWindow* parent, workflow::LiveInterview& interview, Hooks hooks)
    : Page(parent),
      interview_(interview),
      hooks_(std::move(hooks)),
      gaps_(new GapsPane(this)),
      verdict_(new VerdictPane(this)),
      submit_(new ActionButton(
          this, texts::submit, texts::next_keys, ActionButton::Weight::next, [this] { next(); })),
      back_(new ActionButton(this,
                             texts::back_to_interview,
                             texts::esc_key,
                             ActionButton::Weight::quiet,
                             [this] { hooks_.back(); })),
      leave_(new ActionButton(
          this, texts::leave_for_now, "", ActionButton::Weight::quiet, [this] { hooks_.leave(); })),
      rule_(new wxStaticLine(this)) {
    gaps_->on_gap([this](const Gap& gap) { go_to(gap); });
    verdict_->set_private_notes(interview_.private_notes());
    verdict_->set_take_aways(interview_.take_aways_draft());
    if (const auto chosen = interview_.recommendation_draft()) {
        verdict_->set_recommendation(*chosen);
    }
    verdict_->on_edit([this] { keep_timer_.StartOnce(keep_after_ms); });
    keep_timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { (void)keep_drafts(); });
    refresh();
}

bool FinishPage::keep_drafts() {
    if (sealing_) {
        return true;  // They were kept before.
    }
    bool kept = false;
    guarded([&] {
        write_drafts();
        kept = true;
    });
    return kept;
}

void FinishPage::write_drafts() {
    keep_timer_.Stop();
    if (interview_.submitted()) {
        return;
    }
    if (const std::string draft = verdict_->take_aways(); draft != interview_.take_aways_draft()) {
        interview_.set_take_aways_draft(draft);
    }
    if (const auto chosen = verdict_->recommendation();
        chosen && chosen != interview_.recommendation_draft()) {
        interview_.set_recommendation_draft(*chosen);
    }
    if (const std::string notes = verdict_->private_notes(); notes != interview_.private_notes()) {
        interview_.set_private_notes(notes);
    }
}

void FinishPage::refresh() {
    const workflow::SessionEditor& editor = interview_.editor();
    const workflow::LiveView view = workflow::live_view(editor, editor.now());
    const bool complete = view.gaps.empty();
    gaps_->Show(!complete);
    verdict_->Show(complete);
    gaps_->show(view);
    verdict_->show_scores(question_views(editor));
    submit_->set_words(to_utf8(say(complete ? texts::submit : texts::go_to_gap)));
    arrange(look_);
}

bool FinishPage::run(const Action& action) {
    if (sealing_) {
        return true;
    }
    switch (action.command) {
        case Command::next_step:
            next();
            return true;
        case Command::next_gap:
            if (interview_.editor().go_to_next_gap()) {
                hooks_.back();
            }
            return true;
        case Command::back:
            hooks_.back();
            return true;
        default:
            return false;
    }
}

void FinishPage::next() {
    const std::vector<Gap> gaps = interview_.editor().gaps();
    if (gaps.empty()) {
        submit();
    } else {
        go_to(gaps.front());
    }
}

void FinishPage::go_to(const Gap& gap) {
    interview_.editor().go_to(gap);
    hooks_.back();
}

void FinishPage::submit() {
    if (!verdict_->recommendation()) {
        verdict_->ask_for_recommendation();
        return;
    }
    hooks_.with_key([this] { seal(); });
}

void FinishPage::seal() {
    const auto recommendation = verdict_->recommendation();
    if (!recommendation || sealing_ || interview_.submitted()) {
        return;
    }
    (void)keep_drafts();  // A failure has been told; the card can be sealed without the drafts.
    const Verdict verdict{*recommendation, verdict_->take_aways()};
    const wxWeakRef<wxWindow> focus = FindFocus();
    show_sealing(true);
    background_.run([&interview = interview_, verdict] { return interview.submit(verdict); },
                    [this](const Parsed<workflow::SubmittedCard>& card) {
                        if (card.value) {
                            hooks_.submitted(*card.value);
                        } else {
                            hooks_.report(card.findings);
                            refresh();
                        }
                    },
                    [this, focus] {
                        show_sealing(false);
                        if (focus != nullptr && IsShown()) {
                            focus->SetFocus();
                        }
                    });
}

/// Nothing can be pressed or typed meanwhile: it would not be in the card.
void FinishPage::show_sealing(bool sealing) {
    sealing_ = sealing;
    for (wxWindow* part : std::initializer_list<wxWindow*>{verdict_, submit_, back_, leave_}) {
        part->Enable(!sealing);
    }
    submit_->set_words(to_utf8(say(sealing ? texts::sealing_card : texts::submit)));
    arrange(look_);
}

void FinishPage::arrange(const Look& look) {
    look_ = look;
    if (look.width == 0) {
        return;
    }
    const int bar = look.px(bar_height);
    const int body = look.height - bar - 1;
    for (Pane* pane : std::initializer_list<Pane*>{gaps_, verdict_}) {
        pane->SetSize(0, 0, look.width, body);
        pane->arrange(look);
    }
    rule_->SetSize(0, body, look.width, 1);
    const int side = look.compact() ? 12 : 20;
    const int middle = body + 1 + bar / 2;
    const int right = submit_->place_before(look.width - side, middle) - button_gap;
    back_->place_before(right, middle);
    leave_->place_after(side, middle);
}

void FinishPage::use_colours(const Palette& palette) {
    SetBackgroundColour(wxColour(palette.canvas));
    gaps_->use_colours(palette);
    verdict_->use_colours(palette);
}

void FinishPage::take_focus() {
    if (gaps_->IsShown()) {
        gaps_->focus_first();
    } else {
        verdict_->focus_first();
    }
}

}  // namespace evenhand::app
