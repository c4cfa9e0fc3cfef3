#include "app/rubrics/name_bar.h"

#include <algorithm>
#include <utility>

#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/platform/measure.h"
#include "app/texts.h"
#include "app/wx_text.h"
#include "core/utf8.h"

namespace evenhand::app {

namespace {

constexpr int gap = 10;
constexpr int margin = 10;
constexpr int least_field = 120;

}  // namespace

NameBar::NameBar(wxWindow* parent, const Words& words, Hooks hooks)
    : Pane(parent, words.label, Scrolls::no, Ground::canvas),
      words_(words),
      hooks_(std::move(hooks)),
      label_(add_text(words.label, {"strong"})),
      title_(new wxTextCtrl(
          this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER)),
      create_(new ActionButton(
          this, texts::create, texts::enter_key, ActionButton::Weight::next, [this] { accept(); })),
      cancel_(new ActionButton(
          this, texts::cancel, texts::esc_key, ActionButton::Weight::quiet, [this] {
              hooks_.cancel();
          })) {
    platform::describe(*title_, to_utf8(say(words.label)));
    title_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { guarded([&] { accept(); }); });
}

void NameBar::ask(std::string_view label, const std::string& title) {
    title_->ChangeValue(to_wx(title));
    set_words(*label_, to_utf8(say(label)));
    platform::describe(*title_, to_utf8(say(label)));
    arrange(look_);
    title_->SetFocus();
    title_->SelectAll();
}

void NameBar::accept() {
    const std::string title = to_utf8(title_->GetValue());
    if (trimmed(title).empty()) {
        const std::string needed = to_utf8(say(words_.needed));
        set_words(*label_, "! " + needed);
        platform::announce(*title_, needed);
        arrange(look_);
        title_->SetFocus();
        return;
    }
    hooks_.create(std::string(trimmed(title)));
}

int NameBar::height_for(const Look& look) const {
    return std::max(platform::height_for(*title_, look.width),
                    platform::height_for(*create_, look.width)) +
           2 * margin;
}

void NameBar::arrange(const Look& look) {
    look_ = look;
    const wxSize size = GetClientSize();
    const int side = look.compact() ? 12 : 24;
    int right = create_->place_before(size.x - side, size.y / 2) - gap;
    right = cancel_->place_before(right, size.y / 2) - gap;
    const int words = platform::natural_width(*label_);
    const int line = platform::height_for(*label_, words);
    const bool labelled = right - side - words - gap >= least_field;
    label_->Show(labelled);
    label_->SetSize(side, (size.y - line) / 2, words, line);
    const int left = labelled ? side + words + gap : side;
    const int field = platform::height_for(*title_, right - left);
    title_->SetSize(left, (size.y - field) / 2, std::max(1, right - left), field);
}

}  // namespace evenhand::app
