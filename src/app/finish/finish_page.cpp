#include "app/finish/finish_page.h"

#include <utility>
#include <vector>

#include <wx/weakref.h>

#include "app/flow.h"
#include "app/guarded.h"
#include "app/question_views.h"
#include "app/texts.h"
#include "app/texts_keeping.h"
#include "app/wx_text.h"
#include "core/score_hints.h"

namespace evenhand::app {

using workflow::VerdictText;

namespace {

constexpr int bar_height = 44;
constexpr int bar_margin = 10;  // Above and below rows of buttons, in pixels.
constexpr int button_gap = 10;
constexpr int look_after_ms = 800;  // After the last key, whether it could be saved.

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
      correct_(new ActionButton(this,
                                texts::correct_about,
                                texts::correct_keys,
                                ActionButton::Weight::quiet,
                                [this] { hooks_.correct(); })),
      rule_(new wxStaticLine(this)) {
    gaps_->scroll_by_keys_of(*this);
    verdict_->scroll_by_keys_of(*this);
    gaps_->on_gap([this](const Gap& gap) { go_to(gap); });
    verdict_->set_private_notes(interview_.private_notes());
    verdict_->set_take_aways(interview_.draft(VerdictText::take_aways));
    verdict_->set_next_interviewer(interview_.draft(VerdictText::next_interviewer));
    verdict_->set_departure(interview_.draft(VerdictText::departure));
    verdict_->connect_hints({[this](const ScoreHint& hint) {
                                 if (const auto text = verdict_text_of(hint)) {
                                     verdict_->focus_text(*text);
                                     return;
                                 }
                                 interview_.editor().go_to(hint);
                                 hooks_.back();
                             },
                             [this](std::size_t hint) {
                                 interview_.editor().dismiss_hint(hint);
                                 show_answered();
                             }});
    if (const auto chosen = interview_.recommendation_draft()) {
        verdict_->set_recommendation(*chosen);
    }
    verdict_->on_edit([this] {
        guarded([this] { set_drafts(); });
        keep_timer_.StartOnce(look_after_ms);
    });
    keep_timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { (void)keep_drafts(); });
    refresh();
}

bool FinishPage::keep_drafts() {
    if (sealing_) {
        return true;  // They were kept before.
    }
    bool kept = false;
    guarded([&] {
        set_drafts();
        interview_.keep_texts();
        kept = true;
    });
    return kept;
}

void FinishPage::set_drafts() {
    keep_timer_.Stop();
    if (interview_.submitted()) {
        return;
    }
    keep_draft(VerdictText::take_aways, verdict_->take_aways());
    keep_draft(VerdictText::next_interviewer, verdict_->next_interviewer());
    keep_draft(VerdictText::departure, verdict_->departure());
    if (const auto chosen = verdict_->recommendation();
        chosen && chosen != interview_.recommendation_draft()) {
        interview_.set_recommendation_draft(*chosen);
    }
    if (const std::string notes = verdict_->private_notes(); notes != interview_.private_notes()) {
        interview_.set_private_notes(notes);
    }
}

void FinishPage::keep_draft(VerdictText which, const std::string& text) {
    if (text != interview_.draft(which)) {
        interview_.set_draft(which, text);
    }
}

/// The one that has the keyboard, else the first.
void FinishPage::dismiss_hint() {
    if (const auto chosen = verdict_->chosen_hint()) {
        interview_.editor().dismiss_hint(*chosen);
    } else {
        interview_.editor().dismiss_hint();
    }
    show_answered();
}

/// The keyboard goes on to the recommendation when the hint that it was on has gone.
void FinishPage::show_answered() {
    refresh();
    const wxWindow* focus = FindFocus();
    if (focus == nullptr || !focus->IsShownOnScreen()) {
        verdict_->focus_first();
    }
}

void FinishPage::refresh() {
    workflow::SessionEditor& editor = interview_.editor();
    editor.look_for_hints();
    const workflow::LiveView view = workflow::live_view(editor, editor.now());
    const bool complete = view.gaps.empty();
    gaps_->Show(!complete);
    verdict_->Show(complete);
    gaps_->show(view);
    verdict_->show_scores(question_views(editor));
    verdict_->show_second_look(view, recommendation_of(editor.session(), editor.kit()));
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
        case Command::dismiss_hint:
            if (verdict_->IsShown()) {
                dismiss_hint();
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
    const workflow::SessionEditor& editor = interview_.editor();
    if (lacks_departure(editor.session(), editor.kit(), *verdict())) {
        verdict_->ask_for_departure();
        return;
    }
    if (has_new_hints()) {
        verdict_->ask_to_look_again();
        return;
    }
    hooks_.with_key([this] { seal(); });
}

/// What was written since the page was shown may bring some up, once.
bool FinishPage::has_new_hints() {
    set_drafts();
    const std::size_t before = interview_.editor().session().hints.size();
    refresh();
    return interview_.editor().session().hints.size() > before;
}

std::optional<Verdict> FinishPage::verdict() const {
    const auto chosen = verdict_->recommendation();
    return chosen ? std::optional(Verdict{*chosen,
                                          verdict_->take_aways(),
                                          verdict_->next_interviewer(),
                                          verdict_->departure()})
                  : std::nullopt;
}

void FinishPage::seal() {
    const std::optional<Verdict> verdict = this->verdict();
    if (!verdict || sealing_ || interview_.submitted()) {
        return;
    }
    (void)keep_drafts();  // A failure has been told; the card can be sealed without the drafts.
    const wxWeakRef<wxWindow> focus = FindFocus();
    show_sealing(true);
    background_.run(
        [&interview = interview_, verdict = *verdict] { return interview.submit(verdict); },
        [this](const Parsed<workflow::SubmittedCard>& card) {
            if (card.value) {
                hooks_.submitted(*card.value, card.findings);
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
    for (wxWindow* part :
         std::initializer_list<wxWindow*>{verdict_, submit_, back_, leave_, correct_}) {
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
    const int side = look.compact() ? 12 : 20;
    const int room = look.width - 2 * side;
    const std::vector<wxWindow*> buttons = {leave_, correct_, back_, submit_};
    const bool in_rows = flow_width(buttons) > room;
    const int bar = in_rows ? flow_height(buttons, room) + 2 * bar_margin : look.px(bar_height);
    const int body = look.height - bar - 1;
    for (Pane* pane : std::initializer_list<Pane*>{gaps_, verdict_}) {
        pane->SetSize(0, 0, look.width, body);
        pane->arrange(look);
    }
    rule_->SetSize(0, body, look.width, 1);
    if (in_rows) {
        flow(buttons, {side, body + 1 + bar_margin}, room);
        return;
    }
    const int middle = body + 1 + bar / 2;
    const int right = submit_->place_before(look.width - side, middle) - button_gap;
    back_->place_before(right, middle);
    const int left = leave_->place_after(side, middle) + button_gap;
    correct_->place_after(left, middle);
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
