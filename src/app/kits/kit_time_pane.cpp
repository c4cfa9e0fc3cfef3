#include "app/kits/kit_time_pane.h"

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

constexpr int bar_height = 42;  // Pixels at zoom 1.
constexpr int words_gap = 6;
constexpr int below = 12;
constexpr int gap = 12;

}  // namespace

KitTimePane::KitTimePane(wxWindow* parent, std::function<void(std::size_t)> choose)
    : Pane(parent, texts::time_line, Scrolls::no, Ground::canvas),
      bar_(new TimeBar(this, std::move(choose))),
      time_(add_text("", {"strong"})),
      spare_(add_text("", {"muted"})) {
    platform::ellipsize(*spare_);
}

void KitTimePane::show(const workflow::KitView& view, std::optional<std::size_t> chosen) {
    bar_->show(view, chosen);
    const std::string words = view.too_long ? "! " + view.spare : view.spare;
    platform::describe(*bar_, to_utf8(say(texts::time_line)), view.time + ". " + view.spare);
    disorder(set_words(*time_, view.time));
    if (set_words(*spare_, words)) {
        platform::set_class(*spare_, "muted", !view.too_long);
        platform::set_class(*spare_, "error", view.too_long);
        platform::restyle(*spare_);
        disorder();
    }
}

int KitTimePane::height_for(const Look& look) const {
    return look.px(bar_height) + words_gap + platform::height_for(*time_, look.width) + below;
}

void KitTimePane::arrange(const Look& look) {
    const int side = look.compact() ? 12 : 20;
    const int width = std::max(1, GetClientSize().x - 2 * side);
    const int bar = look.px(bar_height);
    bar_->set_zoom(look.zoom);
    bar_->SetSize(side, 0, width, bar);
    const int time = std::min(width, platform::natural_width(*time_));
    const int line = platform::height_for(*time_, time);
    time_->SetSize(side, bar + words_gap, time, line);
    spare_->SetSize(side + time + gap, bar + words_gap, std::max(1, width - time - gap), line);
}

void KitTimePane::use_colours(const Palette& palette) {
    Pane::use_colours(palette);
    bar_->use_colours(palette);
}

}  // namespace evenhand::app
