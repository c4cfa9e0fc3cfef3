#include "app/live/gate_bar.h"

#include <algorithm>
#include <utility>

#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/texts.h"
#include "core/words.h"

namespace evenhand::app {

GateBar::GateBar(wxWindow* parent, const Hooks& hooks)
    : Pane(parent, texts::score_first, Scrolls::no, Ground::canvas),
      words_(add_text("", {"strong"})),
      score_(new ActionButton(
          this, texts::score_now, texts::next_keys, ActionButton::Weight::next, hooks.score)),
      leave_(new ActionButton(
          this, texts::leave_for_later, "", ActionButton::Weight::quiet, hooks.leave)) {
    platform::ellipsize(*words_);
}

void GateBar::ask(const std::string& words, const std::string& again) {
    tell(words);
    std::string keys = again;
    std::ranges::replace(keys, '+', ' ');  // As the footer writes its keys.
    leave_->set_keys(keys);
    platform::announce(*words_, words);
}

void GateBar::tell(const std::string& words) {
    told_ = words;
    set_words(*words_, compact_ ? capitalised(texts::not_scored) : words);
    words_->SetToolTip(wxString::FromUTF8(words));
}

void GateBar::arrange(const Look& look) {
    const wxSize size = GetClientSize();
    const int side = look.compact() ? 12 : 20;
    const int gap = 10;
    const int middle = size.y / 2;
    if (std::exchange(compact_, look.compact()) != look.compact()) {
        tell(told_);
    }
    int right = score_->place_before(size.x - side, middle);
    right = leave_->place_before(right - gap, middle) - gap;
    const int width = std::max(1, right - side);
    const int line = platform::height_for(*words_, width);
    words_->SetSize(side, (size.y - line) / 2, width, line);
}

}  // namespace evenhand::app
