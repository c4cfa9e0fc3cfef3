#include "app/calibration/figures_pane.h"

#include <algorithm>

#include "app/platform/choice.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/stack.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

// Pixels at zoom 1.
constexpr int least_for_two = 1120;
constexpr int column_gap = 28;
constexpr int card_gap = 26;
constexpr int margin = 10;

int side_of(const Look& look) {
    return look.compact() ? 8 : 18;
}

}  // namespace

FiguresPane::FiguresPane(wxWindow* parent,
                         std::string_view spoken_name,
                         std::size_t left,
                         std::size_t right,
                         double share,
                         const Hooks& hooks)
    : Pane(parent, spoken_name, Scrolls::vertically, Ground::canvas),
      left_(left),
      share_(share),
      sentence_(add_text("", {"spoken"})) {
    platform::wrap(*sentence_);
    for (std::size_t at = 0; at < left + right; ++at) {
        cards_.push_back(new FigureCard(content(), {hooks.choose, hooks.open, [this, hooks] {
                                                        disorder();
                                                        hooks.resized();
                                                    }}));
    }
    foot_ = add_text("", {"muted"});
    platform::wrap(*foot_);
}

void FiguresPane::show(const std::string& sentence,
                       const std::vector<workflow::Figure>& figures,
                       const std::string& foot) {
    only_words_ = false;
    (void)set_words(*sentence_, sentence);
    (void)set_words(*foot_, foot);
    for (std::size_t at = 0; at < cards_.size(); ++at) {
        cards_[at]->show(figures.at(at));
    }
    disorder();
}

void FiguresPane::show_last_left(bool on) {
    disorder(last_left_ != on);
    last_left_ = on;
}

void FiguresPane::show_words(const std::string& words) {
    only_words_ = true;
    (void)set_words(*sentence_, words);
    (void)set_words(*foot_, "");
    disorder();
}

void FiguresPane::choose(const std::string& id) {
    for (FigureCard* card : cards_) {
        card->choose(id);
    }
}

std::vector<FigureCard*> FiguresPane::shown(std::size_t from, std::size_t until) const {
    std::vector<FigureCard*> cards;
    for (std::size_t at = from; at < until; ++at) {
        const bool hidden = only_words_ || (at + 1 == left_ && !last_left_);
        cards_[at]->Show(!hidden);
        if (!hidden) {
            cards.push_back(cards_[at]);
        }
    }
    return cards;
}

void FiguresPane::take_focus() {
    for (FigureCard* card : shown(0, cards_.size())) {
        if (!card->figure().absence.empty() && !card->shows_table()) {
            continue;
        }
        card->take_focus();
        return;
    }
    SetFocus();
}

void FiguresPane::focus_next() {
    const std::vector<FigureCard*> cards = shown(0, cards_.size());
    if (cards.empty()) {
        return;
    }
    const auto here = std::ranges::find_if(
        cards, [](const FigureCard* card) { return platform::has_keyboard(*card); });
    const bool wraps = here == cards.end() || here + 1 == cards.end();
    (wraps ? cards.front() : *(here + 1))->take_focus();
}

/// Gives the foot of the last one.
int FiguresPane::place(const std::vector<FigureCard*>& cards, const Look& look, wxRect area) {
    int y = area.y;
    for (FigureCard* card : cards) {
        const int height = card->height_for(look, area.width);
        put(*card, {area.x, y, area.width, height});
        card->arrange(look);
        y += height + look.px(card_gap);
    }
    return y;
}

void FiguresPane::arrange(const Look& look) {
    const int side = side_of(look);
    const int width = std::max(1, GetClientSize().x - 2 * side);
    for (FigureCard* card : cards_) {
        card->set_zoom(look.zoom);
    }
    int y = margin;
    const bool says = !sentence_->GetLabelText().empty();
    sentence_->Show(says);
    if (says) {
        const int height = platform::height_for(*sentence_, width - 12);
        put(*sentence_, {side + 6, y, width - 12, height});
        y += height + look.px(card_gap) / 2;
    }
    const std::vector<FigureCard*> left = shown(0, left_);
    const std::vector<FigureCard*> right = shown(left_, cards_.size());
    if (look.width >= least_for_two * look.zoom) {
        const int gap = look.px(column_gap);
        const int first = static_cast<int>((width - gap) * share_);
        const int one = place(left, look, {side, y, first, 0});
        const int other = place(right, look, {side + first + gap, y, width - gap - first, 0});
        y = std::max(one, other);
    } else {
        y = place(left, look, {side, y, width, 0});
        y = place(right, look, {side, y, width, 0});
    }
    const bool closes = !foot_->GetLabelText().empty();
    foot_->Show(closes);
    if (closes) {
        const int height = platform::height_for(*foot_, width - 12);
        put(*foot_, {side + 6, y, width - 12, height});
        y += height + margin;
    }
    settle(y);
}

void FiguresPane::use_colours(const Palette& palette) {
    Pane::use_colours(palette);
    for (FigureCard* card : cards_) {
        card->use_colours(palette);
    }
}

}  // namespace evenhand::app
