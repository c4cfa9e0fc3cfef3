#include "app/live/header_pane.h"

#include <algorithm>

#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/platform/style.h"
#include "app/stack.h"
#include "app/texts.h"
#include "app/wx_text.h"
#include "core/utf8.h"

namespace evenhand::app {

namespace {

using Pace = workflow::LiveView::Pace;

constexpr int name_gap = 10;
constexpr int rest_gap = 6;  // Between a clock and what is left.
constexpr int least_role_room = 80;

}  // namespace

HeaderPane::HeaderPane(wxWindow* parent)
    : Pane(parent, texts::interview, Scrolls::no, Ground::canvas),
      candidate_(add_text("", {"strong"})),
      role_(add_text("", {"muted"})),
      question_time_(add_text("", {"clock"})),
      question_rest_(add_text("", {})),
      interview_time_(add_text("", {"total"})),
      interview_rest_(add_text("", {"muted"})) {
    platform::ellipsize(*candidate_);
    platform::ellipsize(*role_);
    SetCanFocus(false);
}

void HeaderPane::show(const workflow::LiveView& view) {
    disorder(set_words(*candidate_, view.candidate));
    disorder(set_words(*role_,
                       view.entered_later
                           ? beside_others(view.role) + to_utf8(say(texts::entered_mark))
                           : view.role));
    const bool other_pace =
        question_.pace != view.question_clock.pace || interview_.pace != view.interview_clock.pace;
    question_ = view.question_clock;
    interview_ = view.interview_clock;
    if (other_pace) {
        show_pace();
    }
    show_clocks(view);
}

/// What is left of the time is bold once there is little, and says when it is over; nothing else
/// changes.
void HeaderPane::show_pace() {
    platform::set_class(*question_rest_, "strong", question_.pace != Pace::early);
    platform::set_class(*interview_rest_, "strong", interview_.pace != Pace::early);
    platform::set_class(*interview_rest_, "muted", interview_.pace == Pace::early);
    for (wxStaticText* rest : {question_rest_, interview_rest_}) {
        platform::restyle(*rest);
    }
    disorder();
}

void HeaderPane::show_clocks(const workflow::LiveView& view) {
    const auto rest = [&](const workflow::LiveView::Clock& clock) {
        return compact_ ? clock.brief : clock.rest;
    };
    disorder(set_words(*question_time_, question_.time));
    disorder(set_words(*question_rest_, rest(question_)));
    disorder(set_words(*interview_time_, interview_.time));
    disorder(set_words(*interview_rest_, rest(interview_)));
    platform::describe(*question_time_, view.question_clock.spoken);
    platform::describe(*interview_time_, view.interview_clock.spoken);
}

void HeaderPane::arrange(const Look& look) {
    if (compact_ != look.compact()) {
        compact_ = look.compact();
        for (wxStaticText* clock : {question_time_, interview_time_}) {
            platform::set_class(*clock, "compact", compact_);
            platform::restyle(*clock);
        }
        set_words(*question_rest_, compact_ ? question_.brief : question_.rest);
        set_words(*interview_rest_, compact_ ? interview_.brief : interview_.rest);
    }
    interview_rest_->Show();
    arrange_clocks(look);
    const int left = compact_ ? 12 : 20;
    if (compact_ && platform::natural_width(*candidate_) > clocks_left_ - left) {
        interview_rest_->Hide();  // Who sits there is seen before what is left of the whole.
        arrange_clocks(look);
    }
    const int foot = GetClientSize().y - (compact_ ? 7 : 12);
    const int room = std::max(0, clocks_left_ - left);
    const int name = std::min(room, platform::natural_width(*candidate_));
    const int height = platform::height_for(*candidate_, name);
    const int role = std::max(0, room - name - name_gap);
    candidate_->SetSize(left, foot - height, name, height);
    role_->SetSize(left + name + name_gap, foot - height, role, height);
    role_->Show(role >= least_role_room);
}

void HeaderPane::arrange_clocks(const Look& look) {
    const bool compact = look.compact();
    const int foot = GetClientSize().y - (compact ? 6 : 9);
    const int small_foot = foot - (compact ? 1 : 3);  // Both sizes of type stand on one line.
    int x = GetClientSize().x - (compact ? 12 : 20);
    if (interview_rest_->IsShown()) {
        x = place_before(*interview_rest_, x, small_foot) - rest_gap;
    }
    x = place_before(*interview_time_, x, foot) - (compact ? 14 : 28);
    x = place_before(*question_rest_, x, small_foot) - rest_gap;
    clocks_left_ = place_before(*question_time_, x, foot) - 16;
}

}  // namespace evenhand::app
