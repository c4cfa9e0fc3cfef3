#include "app/live/skip_bar.h"

#include <algorithm>

#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/platform/measure.h"
#include "app/platform/style.h"
#include "app/texts.h"
#include "app/wx_text.h"
#include "core/utf8.h"

namespace evenhand::app {

namespace {

constexpr int gap = 10;
constexpr int least_field = 120;
constexpr int above = 8;  // Of the words, where they stand over the field.

}  // namespace

SkipBar::SkipBar(wxWindow* parent)
    : Pane(parent, texts::skip_label, Scrolls::no, Ground::canvas),
      label_(add_text(texts::skip_label, {"strong"})),
      reason_(new wxTextCtrl(
          this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER)),
      take_back_(new wxButton(this, wxID_ANY, wxString())),
      take_back_label_(*take_back_, platform::RichLabel::Shape::row),
      skip_(new wxButton(this, wxID_ANY, wxString())),
      skip_label_(*skip_, platform::RichLabel::Shape::row) {
    take_back_->Hide();
    platform::set_class(*take_back_, "quiet");
    platform::set_class(*skip_, "next");
    take_back_label_.body(to_utf8(say(texts::ask_after_all)));
    skip_label_.body(to_utf8(say(texts::skip)));
    skip_label_.trail("↵");
    platform::describe(*reason_, to_utf8(say(texts::skip_label)));
    platform::describe(*take_back_, to_utf8(say(texts::ask_after_all)));
    platform::describe(*skip_, to_utf8(say(texts::skip)));
    reason_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { guarded([&] { accept(); }); });
    skip_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { guarded([&] { accept(); }); });
    take_back_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { guarded([&] { on_skip_(""); }); });
}

void SkipBar::ask(const std::optional<std::string>& reason, bool scored) {
    was_skipped_ = reason.has_value();
    set_words(*label_, words(scored ? texts::skip_scored_label : texts::skip_label));
    take_back_->Show(was_skipped_);
    reason_->ChangeValue(to_wx(reason.value_or("")));
    reason_->SelectAll();
    reason_->SetFocus();
}

void SkipBar::accept() {
    const std::string reason = to_utf8(reason_->GetValue());
    if (trimmed(reason).empty()) {
        set_words(*label_, words(texts::skip_needs_reason));
        platform::announce(*reason_, to_utf8(say(texts::skip_needs_reason)));
        on_words_();
        return;
    }
    on_skip_(std::string(trimmed(reason)));
}

int SkipBar::side_of(const Look& look) {
    return look.compact() ? 12 : 20;
}

/// What the buttons leave of the row, from the left.
int SkipBar::room(const Look& look) const {
    int right = look.width - side_of(look) - platform::natural_width(*skip_) - gap;
    if (was_skipped_) {
        right -= platform::natural_width(*take_back_) + gap;
    }
    return right;
}

bool SkipBar::words_beside(const Look& look) const {
    return room(look) - side_of(look) - platform::natural_width(*label_) - gap >= least_field;
}

int SkipBar::height(const Look& look, int foot) {
    foot_ = foot;
    const int width = std::max(1, look.width - 2 * side_of(look));
    return words_beside(look) ? foot : foot + platform::height_for(*label_, width) + above;
}

void SkipBar::arrange(const Look& look) {
    const int side = side_of(look);
    const int bottom = GetClientSize().y;
    const int middle = bottom - foot_ / 2;
    int right = look.width - side;
    const auto place = [&](wxButton& button) {
        const int width = platform::natural_width(button);
        const int height = platform::height_for(button, width);
        button.SetSize(right - width, middle - height / 2, width, height);
        right -= width + gap;
    };
    place(*skip_);
    if (was_skipped_) {
        place(*take_back_);
    }
    int left = side;
    if (words_beside(look)) {
        const int words = platform::natural_width(*label_);
        const int line = platform::height_for(*label_, words);
        label_->SetSize(side, middle - line / 2, words, line);
        left += words + gap;
    } else {
        const int width = std::max(1, look.width - 2 * side);
        label_->SetSize(side, above, width, platform::height_for(*label_, width));
    }
    const int field = platform::height_for(*reason_, right - left);
    reason_->SetSize(left, middle - field / 2, std::max(1, right - left), field);
}

}  // namespace evenhand::app
