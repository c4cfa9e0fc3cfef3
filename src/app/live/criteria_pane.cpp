#include "app/live/criteria_pane.h"

#include <algorithm>
#include <utility>

#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/platform/style.h"
#include "app/texts.h"
#include "app/tooltip.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

using platform::RichLabel;

// Pixels, as the style sheet makes them.
constexpr int badge = 24;
constexpr int badge_room = 34;  // Badge, gap and border beside an anchor.
constexpr int level_padding = 10;
constexpr int folded_level = 20;
constexpr int head_height = 34;
constexpr int margins = 64;  // Title and gaps between the criteria.
constexpr int foot = 8;      // Below the last level.
constexpr int tabs_top = 6;
constexpr int tab_height = 30;
constexpr int tabs_room = 40;

/// "1 deflects · 2 only when asked": lowest first, as a scale is read.
struct Handles {
    std::string words;
    std::size_t first = 0;   ///< Where the chosen one begins, in bytes ...
    std::size_t length = 0;  ///< ... and how long it is; 0: none is chosen.
};

Handles handles_of(const std::vector<workflow::LiveView::LevelRow>& levels) {
    const std::string space = "\u00a0";
    Handles handles;
    for (auto level = levels.rbegin(); level != levels.rend(); ++level) {
        if (level->level == 0) {
            continue;
        }
        handles.words += handles.words.empty() ? "" : space + "· ";
        const std::string words = std::to_string(level->level) + space + level->handle;
        if (level->chosen) {
            handles.first = handles.words.size();
            handles.length = words.size();
        }
        handles.words += words;
    }
    return handles;
}

}  // namespace

std::vector<ChoiceButton*> CriteriaPane::Block::buttons() const {
    std::vector<ChoiceButton*> buttons;
    std::ranges::transform(levels, std::back_inserter(buttons), &Level::button);
    return buttons;
}

CriteriaPane::CriteriaPane(wxWindow* parent)
    : Pane(parent, texts::criteria, Scrolls::vertically, Ground::canvas),
      title_(add_text(texts::criteria, {"title"})),
      keys_(add_keys(texts::criteria_keys, {"small"})),
      measure_(add_text("", {})) {
    measure_->Hide();
}

void CriteriaPane::build(const workflow::LiveView& view) {
    for (Block& block : blocks_) {
        block.head->Destroy();
        block.none->Destroy();
        block.handles->Destroy();
        for (Level& level : block.levels) {
            level.button->Destroy();
        }
    }
    blocks_.clear();
    fold_.reset();
    for (std::size_t i = 0; i < view.criteria.size(); ++i) {
        blocks_.push_back(new_block(i, view.criteria[i].levels.size()));
    }
    disorder();
}

CriteriaPane::Block CriteriaPane::new_block(std::size_t index, std::size_t levels) {
    auto* head = new wxButton(content(), wxID_ANY, wxString());
    platform::set_class(*head, "plain");
    platform::set_class(*head, "criterion");
    platform::keep_focus_on_click(*head);
    head->Bind(wxEVT_BUTTON,
               [this, index](wxCommandEvent&) { guarded([&] { on_choose_(index); }); });
    Block block = {head, {*head, RichLabel::Shape::row}, {}, nullptr, nullptr, {}};
    block.head_label.one_line(true);
    for (std::size_t i = 0; i < levels; ++i) {
        add_level(block, index);
    }
    walk_by_arrows(block.buttons(), [this, index](std::size_t level) {
        on_score_(index, blocks_[index].view.levels[level].level);
    });
    block.none = new ChoiceButton(content(), ChoiceButton::Group::goes_on);
    block.none->Hide();
    platform::describe(*block.none, to_utf8(say(texts::not_scored)));
    block.handles = add_text("", {"small"});
    platform::wrap(*block.handles);
    return block;
}

void CriteriaPane::add_level(Block& block, std::size_t criterion) {
    auto* button = new ChoiceButton(
        content(),
        block.levels.empty() ? ChoiceButton::Group::begins : ChoiceButton::Group::goes_on);
    platform::set_class(*button, "plain");
    platform::set_class(*button, "level");
    platform::keep_focus_on_click(*button);
    const std::size_t index = block.levels.size();
    button->Bind(wxEVT_RADIOBUTTON, [this, criterion, index](wxCommandEvent&) {
        guarded([&] { on_score_(criterion, blocks_[criterion].view.levels[index].level); });
    });
    block.levels.push_back({button, {*button, RichLabel::Shape::row}});
}

void CriteriaPane::show(const workflow::LiveView& view) {
    const bool same =
        std::ranges::equal(blocks_, view.criteria, [](const auto& block, const auto& row) {
            return block.levels.size() == row.levels.size();
        });
    if (!same) {
        build(view);
    }
    closed_ = view.closed;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        Block& block = blocks_[i];
        const bool turned = block.view.current != view.criteria[i].current;
        moved_ = moved_ || turned || block.view.title != view.criteria[i].title;
        disorder(turned || block.view.evidence.empty() != view.criteria[i].evidence.empty());
        block.view = view.criteria[i];
        show_head(block);
        show_levels(block);
        show_handles(block);
    }
    if (!same) {
        platform::restyle(*this);  // With their words and classes they are measured anew.
    }
}

void CriteriaPane::show_head(Block& block) {
    const workflow::LiveView::CriterionBlock& view = block.view;
    platform::set_class(*block.head, "current", view.current);
    platform::set_class(*block.head, "tab", compact_);
    platform::set_class(*block.head, "todo", !view.rated);
    platform::set_class(*block.head, "bare", view.lacks_evidence);
    disorder(block.head_label.body((view.in_focus ? words(texts::focus_mark) : "") +
                                   (compact_ ? view.handle : view.title)));
    // One line, whatever stands in it: other words in it move nothing.
    block.head_label.trail(compact_ ? view.score_brief : view.score);
    show_evidence(block);
    const std::string focus = view.in_focus ? words(texts::in_your_focus) : "";
    set_tooltip(*block.head,
                view.dimension + (focus.empty() || view.dimension.empty() ? "" : "\n") + focus);
    platform::describe(
        *block.head, view.spoken, view.current ? to_utf8(say(texts::current_criterion)) : "");
}

/// What was noted for a criterion gives way where it would cut the criterion's name; that nothing
/// was is said all the same.
void CriteriaPane::show_evidence(Block& block) const {
    const workflow::LiveView::CriterionBlock& view = block.view;
    const std::string measured =
        view.title + "\n" + view.evidence + "\n" + view.score + "\n" + std::to_string(head_width_);
    if (!compact_ && block.measured == measured) {
        return;  // To try it out again would lay everything out anew.
    }
    block.measured = compact_ ? "" : measured;
    block.head_label.meta(compact_ ? "" : view.evidence);
    if (!compact_ && head_width_ > 0 && !view.lacks_evidence &&
        platform::natural_width(*block.head) > head_width_) {
        block.head_label.meta("");
    }
}

void CriteriaPane::show_levels(Block& block) {
    const workflow::LiveView::CriterionBlock& view = block.view;
    const bool any = std::ranges::any_of(view.levels, &workflow::LiveView::LevelRow::chosen);
    const std::string sealed = closed_ ? ", " + to_utf8(say(texts::not_to_change)) : "";
    for (std::size_t i = 0; i < block.levels.size(); ++i) {
        const workflow::LiveView::LevelRow& row = view.levels[i];
        Level& level = block.levels[i];
        level.label.lead(std::to_string(row.level));
        if (level.label.body(row.text)) {
            disorder();
            fold_.reset();
        }
        platform::set_class(*level.button, "sealed", closed_);
        level.button->SetValue(row.chosen);
        set_tooltip(*level.button, view.current ? "" : row.text);
        platform::describe(*level.button, row.spoken + sealed, view.title);
    }
    fold_levels(block);
    if (!any) {
        block.none->SetValue(true);
    }
    place_tab_stop(block.buttons());
}

/// To fold and unfold takes GTK long, so that levels that are hidden stay as they are.
void CriteriaPane::fold_levels(Block& block) {
    const bool folds = lines_ && !block.view.current;
    for (Level& level : block.levels) {
        if (level.label.one_line(folds)) {
            platform::set_class(*level.button, "folded", folds);
            platform::restyle(*level.button);
        }
    }
}

void CriteriaPane::show_handles(Block& block) {
    const Handles handles = handles_of(block.view.levels);
    platform::show_emphasis(*block.handles, handles.words, handles.first, handles.length, strong_);
}

void CriteriaPane::use_colours(const Palette& palette) {
    Pane::use_colours(palette);
    strong_ = palette.ink;
    border_ = palette.border;
    fold_.reset();
    for (Block& block : blocks_) {
        show_handles(block);
    }
}

/// One answer for all criteria, so that turning to another one never changes the kind of folding.
bool CriteriaPane::folds_to_lines(const wxRect& area, double zoom) {
    if (!fold_ || fold_->width != area.width || fold_->zoom != zoom) {
        fold_ = Fold{area.width, zoom, height_in_lines(area)};
    }
    return fold_->height <= area.height;
}

/// Of all criteria when the tallest is open and the others have a line a level.
int CriteriaPane::height_in_lines(const wxRect& area) const {
    const int thicker = 2 * (border_ - 1);
    const int line = std::max(folded_level, platform::text_height(*keys_, "x", area.width) + 4);
    int tallest = 0;
    int folded = 0;
    for (const Block& block : blocks_) {
        int height = head_height;
        for (const workflow::LiveView::LevelRow& row : block.view.levels) {
            const int text = platform::text_height(*measure_, row.text, area.width - badge_room);
            height += std::max(badge, text) + level_padding + thicker;
        }
        const int lines = static_cast<int>(block.levels.size() - 1) * (line + thicker);
        tallest = std::max(tallest, height - lines);
        folded += lines + head_height;
    }
    return margins + folded + tallest;
}

std::vector<Row> CriteriaPane::rows(bool lines) const {
    std::vector<Row> rows;
    if (!blocks_.empty()) {
        rows.push_back({title_, 18, keys_});
    }
    for (const Block& block : blocks_) {
        rows.push_back({block.head, &block == blocks_.data() ? 4 : 12});
        if (!block.view.current && !lines) {
            rows.push_back({block.handles});
            continue;
        }
        for (std::size_t i = 0; i < block.levels.size(); ++i) {
            const bool not_observed = i + 1 == block.levels.size();
            if (block.view.current || !not_observed) {
                rows.push_back({block.levels[i].button});
            }
        }
    }
    return rows;
}

void CriteriaPane::arrange(const Look& look) {
    if (compact_ != look.compact()) {
        compact_ = look.compact();
        moved_ = true;  // Where it was scrolled to says nothing in the other form.
        for (Block& block : blocks_) {
            show_head(block);
            platform::restyle(*block.head);
        }
    }
    if (std::exchange(height_, GetClientSize().y) != GetClientSize().y) {
        moved_ =
            true;  // In a lower window the levels of the current one are still the ones to see.
    }
    if (compact_) {
        arrange_compact(look);
        return;
    }
    const wxRect area = content_area(20, 20, 8);
    if (std::exchange(head_width_, area.width) != area.width) {
        std::ranges::for_each(blocks_, [this](Block& block) { show_head(block); });
    }
    if (const bool lines = folds_to_lines(area, look.zoom); lines_ != lines) {
        lines_ = lines;
        std::ranges::for_each(blocks_, [this](Block& block) { fold_levels(block); });
    }
    const std::vector<Row> shown = rows(lines_);
    show_only(*content(), shown);
    settle(stack(shown, area) + foot);
    show_current();
}

CriteriaPane::Block* CriteriaPane::current() {
    const auto found =
        std::ranges::find_if(blocks_, [](const Block& block) { return block.view.current; });
    return found == blocks_.end() ? nullptr : &*found;
}

/// After a turn to another criterion.
void CriteriaPane::show_current() {
    if (const Block* block = current(); moved_ && block != nullptr) {
        moved_ = false;
        bring_into_view(block->head->GetRect().y,
                        block->levels.back().button->GetRect().GetBottom() + foot);
    }
}

int CriteriaPane::compact_height(const Look& look, int width) {
    const Block* block = current();
    int height = look.px(tabs_room) + 4;
    if (block == nullptr) {
        return height;
    }
    for (const Level& level : block->levels) {
        level.button->Show();  // Hidden ones have no height.
        height += platform::height_for(*level.button, width - 2 * (12 - row_inset));
    }
    return height;
}

void CriteriaPane::arrange_compact(const Look& look) {
    std::vector<Row> shown;
    const Block* block = current();
    for (std::size_t i = 0; block != nullptr && i < block->levels.size(); ++i) {
        shown.push_back({block->levels[i].button});
    }
    show_only(*content(), shown);
    const wxRect area = content_area(12, 12);
    const int count = std::max(1, static_cast<int>(blocks_.size()));
    const int width = (area.width + 2 * row_inset) / count;
    int x = area.x - row_inset;
    for (Block& tab : blocks_) {
        tab.head->Show();
        tab.head->SetSize(x, area.y + tabs_top, width, look.px(tab_height));
        x += width;
    }
    const int top = look.px(tabs_room);
    settle(stack(shown, {area.x, area.y + top, area.width, area.height}) + top + 4);
    if (moved_ && block != nullptr) {
        moved_ = false;
        Scroll(0, 0);  // To the name above the levels.
    }
}

void CriteriaPane::focus_current() {
    if (const Block* block = current(); block != nullptr) {
        block->head->SetFocus();
    }
}

}  // namespace evenhand::app
