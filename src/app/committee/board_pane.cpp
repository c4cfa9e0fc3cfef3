#include "app/committee/board_pane.h"

#include <algorithm>
#include <iterator>
#include <limits>

#include "app/platform/choice.h"
#include "app/stack.h"
#include "app/texts.h"
#include "app/texts_committee.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

// Pixels at zoom 1.
constexpr int margin = 8;
constexpr int gap = 18;
constexpr int column_gap = 28;
constexpr int least_for_two = 760;
constexpr double most_share = 0.64;    // Of the height, for a grid that scrolls inside.
constexpr std::size_t least_rows = 3;  // Below that the pane scrolls.
constexpr std::size_t all_rows = std::numeric_limits<std::size_t>::max();

}  // namespace

BoardPane::BoardPane(wxWindow* parent, const Hooks& hooks)
    : Pane(parent, texts::committee_board, Scrolls::vertically, Ground::canvas),
      grid_(new GridCard(content(), {hooks.grid, hooks.resized})),
      votes_(new FigureCard(content(), {{}, {}, hooks.resized})),
      formula_(new FigureCard(content(), {{}, {}, hooks.resized})),
      severity_(new ActionButton(content(),
                                 texts::take_severity_out,
                                 texts::take_severity_out_keys,
                                 ActionButton::Weight::quiet,
                                 hooks.severity)) {
    votes_->Hide();
    severity_->Hide();
}

void BoardPane::show(const workflow::CommitteeView& view,
                     workflow::RowOrder order,
                     workflow::FormulaLines lines) {
    grid_->show(view, order);
    formula_->show(view.formula);
    severity_->Show(view.tells_severity);
    (void)severity_->set_words(words(lines == workflow::FormulaLines::rule
                                         ? texts::take_severity_out
                                         : texts::leave_severity_in));
    disorder();
}

void BoardPane::show_votes(const std::optional<workflow::Figure>& votes) {
    votes_->Show(votes.has_value());
    if (votes) {
        votes_->show(*votes);
    }
    disorder();
}

std::vector<FigureCard*> BoardPane::figures() const {
    return votes_->IsShown() ? std::vector{votes_, formula_} : std::vector{formula_};
}

void BoardPane::swap_table() {
    for (FigureCard* figure : figures()) {
        if (platform::has_keyboard(*figure)) {
            figure->show_table(!figure->shows_table());
            return;
        }
    }
    grid_->show_table(!grid_->shows_table());
}

bool BoardPane::focus_next() {
    const std::vector<FigureCard*> cards = figures();
    const auto here = std::ranges::find_if(
        cards, [](const FigureCard* card) { return platform::has_keyboard(*card); });
    if (here == cards.end()) {
        cards.front()->take_focus();
        return true;
    }
    if (std::next(here) == cards.end()) {
        return false;
    }
    (*std::next(here))->take_focus();
    return true;
}

int BoardPane::figures_height(const Look& look, int width) const {
    const std::vector<FigureCard*> cards = figures();
    const bool beside = cards.size() > 1 && width >= least_for_two * look.zoom;
    const int each = beside ? (width - look.px(column_gap)) / 2 : width;
    int height = 0;
    for (const FigureCard* card : cards) {
        const int own = card->height_for(look, each);
        height = beside ? std::max(height, own) : height + own + look.px(gap);
    }
    // Below the formula, which is the last one.
    return height + (severity_->IsShown() ? severity_->natural_size().y : 0);
}

/// The grid takes what the figures leave, so that it scrolls inside before the pane does.
void BoardPane::arrange(const Look& look) {
    const int side = look.compact() ? 6 : 18;
    const wxSize size = GetClientSize();
    const int width = std::max(1, size.x - 2 * side);
    const std::vector<FigureCard*> cards = figures();
    for (FigureCard* card : cards) {
        card->set_zoom(look.zoom);
    }
    grid_->grid().set_zoom(look.zoom);
    const int below = figures_height(look, width) + look.px(gap);
    const int natural = grid_->natural_height(look, width);
    const int frame = grid_->frame_height(look, width);
    const CommitteeGridView& grid = grid_->grid();
    const int share =
        std::max(static_cast<int>(most_share * size.y), grid.least_height(least_rows));
    const int least = frame + std::min(share, grid.least_height(all_rows));
    const int height = std::clamp(size.y - below - 2 * margin, least, natural);
    put(*grid_, {side, margin, width, height});
    grid_->arrange(look);
    int y = margin + height + look.px(gap);
    const bool beside = cards.size() > 1 && width >= least_for_two * look.zoom;
    const int each = beside ? (width - look.px(column_gap)) / 2 : width;
    int x = side;
    for (FigureCard* card : cards) {
        const int own = card->height_for(look, each);
        put(*card, {x, y, each, own});
        card->arrange(look);
        if (beside) {
            x += each + look.px(column_gap);
        } else {
            y += own + look.px(gap);
        }
    }
    if (severity_->IsShown()) {
        const wxRect formula = formula_->GetRect();
        const wxSize own = severity_->natural_size();
        put(*severity_, {formula.x, formula.GetBottom() + 1, own.x, own.y});
    }
    settle(margin + height + below + margin);
}

void BoardPane::use_colours(const Palette& palette) {
    Pane::use_colours(palette);
    grid_->use_colours(palette);
    for (FigureCard* card : {votes_, formula_}) {
        card->use_colours(palette);
    }
}

}  // namespace evenhand::app
