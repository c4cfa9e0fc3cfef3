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

void SkipBar::ask(const std::optional<std::string>& reason) {
    was_skipped_ = reason.has_value();
    reason_->ChangeValue(to_wx(reason.value_or("")));
    reason_->SetHint(wxString());
    reason_->SelectAll();
    reason_->SetFocus();
}

void SkipBar::accept() {
    const std::string reason = to_utf8(reason_->GetValue());
    if (trimmed(reason).empty()) {
        reason_->SetHint(say(texts::skip_needs_reason));
        platform::announce(*reason_, to_utf8(say(texts::skip_needs_reason)));
        return;
    }
    on_skip_(std::string(trimmed(reason)));
}

void SkipBar::arrange(const Look& look) {
    const wxSize size = GetClientSize();
    const int side = look.compact() ? 12 : 20;
    int right = size.x - side;
    const auto place = [&](wxButton& button) {
        const int width = platform::natural_width(button);
        const int height = platform::height_for(button, width);
        button.SetSize(right - width, (size.y - height) / 2, width, height);
        right -= width + gap;
    };
    place(*skip_);
    take_back_->Show(was_skipped_);
    if (was_skipped_) {
        place(*take_back_);
    }
    const int words = platform::natural_width(*label_);
    const int line = platform::height_for(*label_, words);
    const bool labelled = right - side - words - gap >= least_field;
    label_->Show(labelled);
    // What is asked for stands in the field where there is no room beside it.
    if (reason_->GetHint() != say(texts::skip_needs_reason)) {
        reason_->SetHint(labelled ? wxString() : say(texts::skip_short));
    }
    label_->SetSize(side, (size.y - line) / 2, words, line);
    const int left = labelled ? side + words + gap : side;
    const int field = platform::height_for(*reason_, right - left);
    reason_->SetSize(left, (size.y - field) / 2, std::max(1, right - left), field);
}

}  // namespace evenhand::app
