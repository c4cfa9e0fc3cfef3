#include "app/live/footer_pane.h"

#include <algorithm>

#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/platform/style.h"
#include "app/saving_words.h"
#include "app/stack.h"
#include "app/texts.h"
#include "app/tooltip.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int finish_gap = 10;         // To what comes next.
constexpr int least_text = 160;        // Beside both buttons keys and hints are still read.
constexpr int ragged = 16;             // A hint's two lines are not equally long.
constexpr int least_explaining = 960;  // Narrower windows say what is next, and not how.

}  // namespace

FooterPane::FooterPane(wxWindow* parent)
    : Pane(parent, texts::state_of_interview, Scrolls::no, Ground::canvas),
      saved_(add_text("", {"muted"})),
      gaps_(add_text("", {"muted"})),
      hint_(add_text("", {"muted"})),
      keys_(add_keys(texts::keys_hint, {"muted"})),
      finish_(new ActionButton(this,
                               texts::finish_or_leave,
                               texts::finish_keys,
                               ActionButton::Weight::quiet,
                               [this] { on_finish_(); })),
      next_(new wxButton(this, wxID_ANY, wxString())),
      next_label_(*next_, platform::RichLabel::Shape::row) {
    platform::ellipsize(*saved_);
    platform::wrap_twice(*hint_);
    platform::set_class(*next_, "next");
    platform::keep_focus_on_click(*next_);
    platform::keep_focus_on_click(*finish_);
    next_label_.one_line(true);
    FooterPane::reword_keys();
    next_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { guarded([&] { on_next_(); }); });
}

void FooterPane::reword_keys() {
    disorder(next_label_.trail(tight_ ? "" : with_keys(*this, words(texts::next_keys))));
    disorder(set_words(*gaps_, texts::gaps(gaps_count_)));
    platform::describe(*gaps_,
                       texts::gaps(gaps_count_) + ", " + with_keys(*this, words(texts::gap_keys)));
}

void FooterPane::set_closed_words(const std::string& state, const std::string& next) {
    closed_state_ = state;
    closed_next_ = next;
    if (closed_ && set_words(*saved_, closed_state_)) {
        platform::announce(*saved_, closed_state_);
        disorder();
    }
    show_next();
}

void FooterPane::show(const workflow::LiveView& view) {
    next_view_ = view.next;
    gaps_count_ = view.gaps.size();
    if (closed_ != view.closed) {
        closed_ = view.closed;
        disorder(set_words(*saved_, closed_state_));
    }
    reword_keys();
    hints_ = view.hints;
    show_hint();
    show_next();
}

/// It asks and takes nothing: neither the keyboard nor room from what is there.
void FooterPane::show_hint() {
    const auto line = [this](bool explains) {
        return with_keys(*this, texts::hint_line(hints_.front().text, hints_.size(), explains));
    };
    disorder(set_words(*hint_, hints_.empty() ? "" : line(explains_)));
    const std::string whole = hints_.empty() ? "" : line(true);
    set_tooltip(*hint_, whole);  // A narrow window cuts it.
    platform::describe(*hint_, whole);
}

bool FooterPane::can_hint() const {
    return IsShownOnScreen() && !failed_ && gaps_count_ == 0;
}

void FooterPane::show_next() {
    const bool how = explains_ && next_view_.kind == workflow::LiveView::Next::Kind::evidence;
    const std::string open =
        next_view_.text + (how ? with_keys(*this, words(texts::evidence_how)) : "");
    disorder(next_label_.body(closed_ ? closed_next_ : compact_ ? next_view_.brief : open));
    platform::describe(*next_, closed_ ? closed_next_ : next_view_.text);
}

void FooterPane::show_saving(const workflow::SaveState& state) {
    if (closed_ || !set_words(*saved_, words_for(state))) {
        return;
    }
    const bool failed = state.kind == workflow::SaveState::Kind::failed;
    if (failed_ != failed) {
        failed_ = failed;
        platform::set_class(*saved_, "muted", !failed);
        platform::set_class(*saved_, "error", failed);
        platform::restyle(*saved_);
        platform::announce(*saved_, words_for(state));
    }
    disorder();
}

/// In a narrow window with large text its keys give way, and then the end of its words: whether all
/// is saved is always seen.
int FooterPane::fit_next(int most, int with_keys) {
    tight_ = false;
    reword_keys();
    if (platform::natural_width(*next_) > with_keys) {
        tight_ = true;
        reword_keys();
    }
    (void)take_disorder();
    return std::min(most, platform::natural_width(*next_));
}

/// Before `right`, where there is room behind `left`; gives where the room ends then.
int FooterPane::place_finish(int right, int left) {
    finish_->Show(!closed_);
    // Where the next step leads to the same page a hint is read first.
    const bool gives_way =
        hint_->IsShown() && next_view_.kind == workflow::LiveView::Next::Kind::submit;
    const int others = gives_way   ? platform::natural_width(*hint_) / 2 + ragged + between()
                       : !compact_ ? least_text
                                   : 0;
    const int wanted = finish_->natural_size().x + finish_gap + others;
    if (closed_ || failed_ || !on_finish_ || right - left < wanted) {
        finish_->Hide();
        return right;
    }
    return finish_->place_before(right - finish_gap, GetClientSize().y / 2);
}

void FooterPane::word_finish() {
    finish_->set_words(to_utf8(say(compact_ ? texts::finish_brief : texts::finish_or_leave)));
    finish_->set_keys(compact_ ? "" : to_utf8(say(texts::finish_keys)));
}

void FooterPane::arrange(const Look& look) {
    const bool explains = look.width >= look.px(least_explaining);
    if (compact_ != look.compact() || explains_ != explains) {
        compact_ = look.compact();
        explains_ = explains;
        show_next();
        show_hint();
    }
    const wxSize size = GetClientSize();
    const int side = compact_ ? 12 : 20;
    const int between = this->between();
    const int saved = platform::natural_width(*saved_);
    word_finish();
    const int room = size.x - 2 * side - (saved > 0 ? saved + between : 0);
    // The way out for the mouse is worth more than the keys on the button beside it.
    const int finish = compact_ ? finish_->natural_size().x + 2 * finish_gap : 0;
    const int width = fit_next(std::max(size.x / 2 - side, room), room - finish);
    const int height = platform::height_for(*next_, width);
    next_->SetSize(size.x - side - width, (size.y - height) / 2, width, height);
    const bool hint = !hints_.empty() && !failed_ && gaps_count_ == 0;
    hint_->Show(hint);
    keys_->Show(!compact_ && !failed_ && !hint);
    gaps_->Show(compact_ && !failed_ && gaps_count_ > 0);
    int x = side;
    const int end = place_finish(size.x - side - width, side + saved + between) - between;
    for (wxStaticText* text : {saved_, gaps_, keys_}) {
        const int natural = platform::natural_width(*text);
        if (text != saved_ && x + natural > end) {
            text->Hide();
        }
        if (text->IsShown()) {
            const int words = std::max(1, std::min(natural, end - x));
            const int line = platform::height_for(*text, words);
            text->SetSize(x, (size.y - line) / 2, words, line);
            x += words + between;
        }
    }
    if (hint) {
        const int wide = end - x;
        const int line = platform::height_for(*hint_, std::max(1, wide));
        put(*hint_, wxRect(x, (size.y - line) / 2, wide, line));
    }
}

void FooterPane::focus_next() {
    next_->SetFocus();
}

}  // namespace evenhand::app
