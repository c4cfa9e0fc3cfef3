#include "app/rubric/draft_footer.h"

#include <algorithm>
#include <utility>

#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/platform/style.h"
#include "app/texts.h"

namespace evenhand::app {

namespace {

constexpr int button_gap = 10;
constexpr int word_gap = 24;

}  // namespace

DraftFooter::DraftFooter(wxWindow* parent, Hooks hooks)
    : Pane(parent, texts::state_of_draft, Scrolls::no, Ground::canvas),
      left_(add_text("", {"muted"})),
      keys_(add_keys(texts::keys_hint, {"muted"})),
      other_(new ActionButton(this, "", "", ActionButton::Weight::quiet, std::move(hooks.other))),
      publish_(new ActionButton(this,
                                texts::publish,
                                texts::publish_keys,
                                ActionButton::Weight::quiet,
                                std::move(hooks.publish))),
      next_(new ActionButton(
          this, "", texts::next_keys, ActionButton::Weight::next, std::move(hooks.next))) {
    platform::ellipsize(*left_);
    for (ActionButton* button : {other_, publish_, next_}) {
        platform::keep_focus_on_click(*button);
    }
}

void DraftFooter::show(const Words& words, const std::string& other_keys) {
    disorder(set_words(*left_, words.left));
    disorder(next_->set_words(words.next));
    disorder(other_->set_words(words.other));
    disorder(other_->set_keys(other_keys));
    disorder(publish_->set_words(words.publish));
    words_ = words;
}

void DraftFooter::focus_next() {
    next_->SetFocus();
}

void DraftFooter::arrange(const Look& look) {
    const wxSize size = GetClientSize();
    const int side = look.compact() ? 12 : 20;
    const int middle = size.y / 2;
    int right = size.x - side;
    const auto place = [&](ActionButton& button, bool shown) {
        button.Show(shown);
        right = shown ? button.place_before(right, middle) - button_gap : right;
    };
    place(*next_, !words_.next.empty());
    place(*publish_, !words_.publish.empty());
    place(*other_, !words_.other.empty() && !(look.compact() && !words_.publish.empty()));
    const int line = platform::height_for(*left_, platform::natural_width(*left_));
    keys_->Show();  // GTK measures a hidden text as nothing.
    const int keys = platform::natural_width(*keys_);
    const int room = right - side - word_gap;
    const int left = std::max(1, std::min(platform::natural_width(*left_), room));
    left_->SetSize(side, middle - line / 2, left, line);
    const int before_keys = words_.left.empty() ? 0 : left + word_gap;
    keys_->Show(before_keys + keys <= room);
    keys_->SetSize(side + before_keys, middle - line / 2, keys, line);
}

}  // namespace evenhand::app
