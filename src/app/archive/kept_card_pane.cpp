#include "app/archive/kept_card_pane.h"

#include <algorithm>

#include "app/flow.h"
#include "app/guarded.h"
#include "app/key_hints.h"
#include "app/markup.h"
#include "app/platform/accessible.h"
#include "app/platform/choice.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/platform/style.h"
#include "app/texts.h"
#include "app/texts_archive.h"
#include "app/texts_archive_care.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

using workflow::ActionState;
using workflow::ArchiveCardView;
using workflow::CheckLine;

constexpr int top_gap = 20;
constexpr int section_gap = 14;
constexpr int question_gap = 11;
constexpr int line_gap = 4;
constexpr int tight_top_gap = 12;  // Where the window is low, so that the answers stand in sight.
constexpr int tight_section_gap = 9;
constexpr int tight_question_gap = 7;
constexpr int tight_line_gap = 2;
constexpr int low_window = 860;  // Pixels at zoom 1.
constexpr int above_table = 72;
constexpr int bar_margin = 9;
constexpr int reasons_gap = 5;
constexpr int score_width = 24;  // Pixels at zoom 1.
constexpr int criterion_width = 136;
constexpr int mark_width = 22;
constexpr int check_width = 92;
constexpr int date_width = 100;

/// The mark of a check: a shape, and a word for a screen reader behind it.
const char* mark_of(CheckLine::Mark mark) {
    switch (mark) {
        case CheckLine::Mark::holds:
            return "✓";
        case CheckLine::Mark::fails:
            return "▲";
        case CheckLine::Mark::open:
            break;
    }
    return "–";
}

std::string reasons_of(const ArchiveCardView& card) {
    std::vector<std::string> reasons;
    for (const ActionState* state :
         {&card.open, &card.export_pdf, &card.prove, &card.hold, &card.erase}) {
        const bool other_way = state == &card.hold && card.release.possible;
        if (!state->possible && !other_way && !state->reason.empty() &&
            std::ranges::find(reasons, state->reason) == reasons.end()) {
            reasons.push_back(state->reason);
        }
    }
    std::string text;
    for (const std::string& reason : reasons) {
        text += (text.empty() ? "" : "\n") + reason;
    }
    return text;
}

/// The tool tip says the key, or why the button cannot be pressed.
void set_state(ActionButton& button, const ActionState& state, std::string_view key) {
    button.Enable(state.possible);
    button.SetToolTip(to_wx(state.possible ? with_keys(button, key) : state.reason));
}

/// So that the child is seen, with the words above it.
void scroll_to(wxScrolledWindow& pane, const wxWindow& child) {
    int step = 0;
    pane.GetScrollPixelsPerUnit(nullptr, &step);
    if (step > 0) {
        pane.Scroll(0, std::max(0, child.GetPosition().y - above_table) / step);
    }
}

/// Worked with the mouse; the keyboard has T for it, so that it stays with the text.
class TableButton final : public ActionButton {
public:
    TableButton(wxWindow* parent, std::string_view words, std::function<void()> action)
        : ActionButton(
              parent, words, texts::table_key, ActionButton::Weight::quiet, std::move(action)) {
        platform::set_class(*this, "small");
    }
    [[nodiscard]] bool AcceptsFocus() const override { return false; }
};

}  // namespace

KeptCardPane::KeptCardPane(wxWindow* parent, const Hooks& hooks)
    : Pane(parent, texts::chosen_card, Scrolls::no, Ground::canvas),
      text_(new ReadingPane(this, texts::chosen_card, Ground::canvas)),
      rule_(new wxStaticLine(this)),
      open_(new ActionButton(this, texts::open_card, "", ActionButton::Weight::next, hooks.open)),
      export_(new ActionButton(
          this, texts::export_card, "", ActionButton::Weight::quiet, hooks.export_card)),
      prove_(new ActionButton(this, texts::prove, "", ActionButton::Weight::quiet, hooks.prove)),
      decide_(
          new ActionButton(this, texts::decision, "", ActionButton::Weight::quiet, hooks.decide)),
      correct_(
          new ActionButton(this, texts::correct, "", ActionButton::Weight::quiet, hooks.correct)),
      hold_(new ActionButton(this, texts::place_hold, "", ActionButton::Weight::quiet, hooks.hold)),
      erase_(new ActionButton(this, texts::erase, "", ActionButton::Weight::quiet, hooks.erase)),
      certify_(new ActionButton(
          this, texts::certificate, "", ActionButton::Weight::quiet, hooks.certify)),
      reasons_(add_text("", {"small"})) {
    platform::wrap(*reasons_);
    show_nothing();
}

void KeptCardPane::show_nothing() {
    card_.reset();
    drawing_ = nullptr;
    table_ = nullptr;
    text_->begin();
    text_->end();
    for (wxWindow* window : std::initializer_list<wxWindow*>{
             open_, export_, prove_, decide_, correct_, hold_, erase_, certify_}) {
        window->Hide();
    }
    reasons_->Hide();
    rule_->Hide();
}

void KeptCardPane::show(const ArchiveCardView& card) {
    card_ = card;
    refill();
    show_buttons(card);
    arrange(look_);
}

void KeptCardPane::refill() {
    drawing_ = nullptr;
    table_ = nullptr;
    text_->begin();
    text_->begin_at(tight() ? tight_top_gap : top_gap);
    read_out(*card_);
    text_->end();
}

void KeptCardPane::turn_table() {
    if (drawing_ == nullptr && table_ == nullptr) {
        return;
    }
    as_table_ = !as_table_;
    const bool here = platform::has_keyboard(*text_);
    const wxPoint shown = text_->GetViewStart();
    refill();
    arrange(look_);
    text_->Scroll(shown);
    if (table_ != nullptr) {
        table_->SetFocus();
        scroll_to(*text_, *table_);
    } else if (here) {
        text_->SetFocus();
    }
}

/// What is kept is more than a low window holds.
bool KeptCardPane::tight() const {
    return look_.height > 0 && look_.height < look_.px(low_window);
}

void KeptCardPane::show_buttons(const ArchiveCardView& card) {
    const bool lifts = card.release.possible;
    set_state(*open_, card.open, texts::enter_key);
    set_state(*export_, card.export_pdf, texts::export_card_key);
    set_state(*prove_, card.prove, texts::prove_key);
    set_state(*decide_, card.decide, texts::decision_key);
    set_state(*correct_, card.correct, texts::correct_key);
    set_state(*hold_, lifts ? card.release : card.hold, texts::hold_key);
    const bool withdraws = card.only_withdraws();
    set_state(*erase_, withdraws ? card.withdraw : card.erase, texts::discard_keys);
    hold_->set_words(to_utf8(say(lifts ? texts::lift_hold : texts::place_hold)));
    erase_->set_words(to_utf8(say(withdraws           ? texts::withdraw_erasure
                                  : card.erase_second ? texts::confirm_erasure
                                                      : texts::erase)));
    set_state(*certify_, card.certificate, texts::certificate_key);
    for (wxWindow* window : buttons()) {
        window->Show();
    }
    erase_->Show(!card.certificate.possible);
    certify_->Show(card.certificate.possible);
    set_words(*reasons_, reasons_of(card));
    reasons_->Show(!reasons_of(card).empty());
    rule_->Show();
}

void KeptCardPane::read_out(const ArchiveCardView& card) {
    add_head(card);
    add_scores(card);
    add_checks(card);
    add_retention(card.retention);
    add_seen(card);
}

void KeptCardPane::add_head(const ArchiveCardView& card) {
    const int section = tight() ? tight_section_gap : section_gap;
    if (!card.alarm.empty()) {
        wxStaticText& alarm =
            text_->add(to_utf8(say(texts::changed_since_sealing)), {"heading"}, 0);
        platform::make_alert(alarm);
        text_->add(card.alarm, {"error"}, line_gap);
        platform::make_heading(text_->add(beginning(card.title), {"subheading"}, section));
    } else {
        platform::make_heading(text_->add(beginning(card.title), {"heading"}, 0));
    }
    if (!card.badge.empty()) {
        text_->add_side("■ " + card.badge, "strong");
    }
    wxStaticText& subtitle = text_->add(card.subtitle, {"small"}, 2);
    if (tight()) {
        platform::ellipsize(subtitle);
        subtitle.SetToolTip(to_wx(card.subtitle));
    }
}

void KeptCardPane::add_scores(const ArchiveCardView& card) {
    const int line = tight() ? tight_line_gap : line_gap;
    if (!card.verdict.empty()) {
        text_->add(card.verdict, {"strong"}, tight() ? tight_section_gap : section_gap);
    }
    if (!card.corrections.empty()) {
        text_->add(card.corrections.back().words, {}, line_gap);
    }
    for (const ArchiveCardView::Score& score : card.scores) {
        wxStaticText& quote = text_->add_row(
            {{score.score, score_width, "strong"}, {score.criterion, criterion_width, "plain"}},
            "",
            line);
        if (tight()) {
            const MarkedText shown = from_first_hit(score.quote, score.hits);
            platform::ellipsize(quote);
            platform::show_hits(quote, shown.text, shown.hits);
            quote.SetToolTip(to_wx(score.quote));
            platform::describe(quote, score.quote);
        } else {
            platform::show_hits(quote, score.quote, score.hits);
        }
    }
    if (!card.revision.empty()) {
        text_->add(card.revision, {"small"}, line + 2);
    }
}

void KeptCardPane::add_question(std::string_view words) {
    text_->add_rule(tight() ? tight_section_gap : section_gap);
    platform::make_heading(
        text_->add(to_utf8(say(words)), {"title"}, tight() ? tight_question_gap : question_gap));
}

void KeptCardPane::add_checks(const ArchiveCardView& card) {
    add_question(texts::is_it_unchanged);
    const int line = tight() ? tight_line_gap : line_gap;
    for (const CheckLine& check : card.checks) {
        wxStaticText& text = text_->add_row(
            {{mark_of(check.mark), mark_width, "strong"}, {check.name, check_width, "strong"}},
            check.text,
            line);
        platform::describe(text, check.name + ": " + check.text);
    }
    if (!card.checked.empty()) {
        text_->add(card.checked, {"small"}, line + 2);
    }
}

/// The answer, then what shows it, then the rules that it comes from.
void KeptCardPane::add_retention(const workflow::RetentionView& retention) {
    add_question(texts::how_long_kept);
    const bool drawn = !retention.bars.empty() && retention.from < retention.until;
    if (drawn) {
        const std::string_view words = as_table_ ? texts::as_drawing : texts::as_table;
        auto* button = new TableButton(text_->paper(), words, [this] {
            CallAfter([this] { guarded([&] { turn_table(); }); });  // The button goes by it.
        });
        text_->add_side_control(*button);
    }
    text_->add(retention.sentence, {}, tight() ? tight_line_gap : line_gap);
    if (drawn && as_table_) {
        add_table(retention);
    } else if (drawn) {
        add_drawing(retention);
    }
    for (const std::string& rule : retention.rules) {
        text_->add(rule, {"small"}, line_gap);
    }
}

void KeptCardPane::add_drawing(const workflow::RetentionView& retention) {
    drawing_ = new RetentionDrawing(text_->paper(), retention);
    drawing_->use_colours(palette_);
    drawing_->set_zoom(look_.zoom);
    text_->add_window(*drawing_, drawing_->height(), tight() ? tight_question_gap : question_gap);
}

void KeptCardPane::add_table(const workflow::RetentionView& retention) {
    table_ = new RetentionTable(text_->paper(), retention);
    text_->add_window(*table_, table_->height(look_), tight() ? tight_question_gap : question_gap);
}

void KeptCardPane::add_seen(const ArchiveCardView& card) {
    add_question(texts::who_has_seen);
    if (card.seen.empty()) {
        text_->add(to_utf8(say(texts::nobody_has_seen)), {"muted"}, line_gap);
    }
    for (const ArchiveCardView::Seen& seen : card.seen) {
        text_->add_row({{seen.date, date_width, "small"}}, seen.text, line_gap);
    }
}

std::vector<wxWindow*> KeptCardPane::buttons() const {
    const bool certified = card_ && card_->certificate.possible;
    return {open_, export_, prove_, decide_, correct_, hold_, certified ? certify_ : erase_};
}

void KeptCardPane::arrange(const Look& look) {
    const bool was_tight = tight();
    const bool zoomed = look.zoom != look_.zoom;
    look_ = look;
    if (look.width == 0) {
        return;
    }
    if (card_ && (zoomed || was_tight != tight())) {
        refill();  // The drawing is as high as its type asks for.
    }
    const wxSize size = GetClientSize();
    const int side = look.compact() ? 12 : 20;
    const int width = std::max(1, size.x - 2 * side);
    int bar = 0;
    if (card_) {
        const int why =
            reasons_->IsShown() ? platform::height_for(*reasons_, width) + reasons_gap : 0;
        const int high = flow_height(buttons(), width);
        bar = high + why + 2 * bar_margin + 1;
        flow(buttons(), {side, size.y - bar + 1 + bar_margin}, width);
        if (why > 0) {
            const int top = size.y - bar_margin - why + reasons_gap;
            reasons_->SetSize(side, top, width, why - reasons_gap);
        }
    }
    text_->SetSize(0, 0, size.x, std::max(1, size.y - bar));
    text_->arrange(look);
    if (table_ != nullptr) {
        table_->arrange(look);
    }
    rule_->SetSize(0, size.y - bar, size.x, 1);
}

void KeptCardPane::use_colours(const Palette& palette) {
    palette_ = palette;
    Pane::use_colours(palette);
    text_->use_colours(palette);
    if (drawing_ != nullptr) {
        drawing_->use_colours(palette);
    }
}

}  // namespace evenhand::app
