#include "app/notice_bar.h"

#include <algorithm>
#include <utility>

#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/platform/style.h"
#include "app/texts.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int margin = 9;  // Above and below the sentence.

}  // namespace

NoticeBar::NoticeBar(wxWindow* parent, std::function<void()> closed)
    : Pane(parent, "", Scrolls::no, Ground::surface),
      text_(add_text("", {})),
      close_(new ActionButton(
          this, texts::close_notice, "", ActionButton::Weight::quiet, std::move(closed))),
      rule_(new wxStaticLine(this)) {
    platform::wrap(*text_);
    platform::make_alert(*text_);
}

void NoticeBar::say_sentence(const std::string& sentence, Kind kind) {
    kind_ = kind;
    const bool wrong = kind == Kind::wrong;
    platform::set_class(*text_, "error", wrong);
    platform::set_class(*text_, "strong", kind == Kind::standing);
    set_words(*text_, wrong ? "! " + sentence : sentence);
    platform::restyle(*text_);
    platform::announce(*text_, sentence);
}

std::string NoticeBar::sentence() const {
    return to_utf8(text_->GetLabelText());
}

int NoticeBar::text_width(const Look& look, int width) const {
    const int sides = 2 * (look.compact() ? 12 : 20);
    return std::max(1, width - sides - platform::natural_width(*close_) - margin);
}

int NoticeBar::height_for(const Look& look) const {
    const int text = platform::height_for(*text_, text_width(look, look.width));
    return std::max(text, platform::height_for(*close_, 1)) + 2 * margin + 1;
}

void NoticeBar::arrange(const Look& look) {
    const wxSize size = GetClientSize();
    const int side = look.compact() ? 12 : 20;
    const int width = text_width(look, size.x);
    const int height = platform::height_for(*text_, width);
    text_->SetSize(side, (size.y - height) / 2, width, height);
    close_->place_before(size.x - side, size.y / 2);
    rule_->SetSize(0, size.y - 1, size.x, 1);
}

}  // namespace evenhand::app
