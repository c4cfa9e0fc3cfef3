#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "app/calibration/figure_card.h"
#include "app/committee/grid_card.h"
#include "app/pane.h"

namespace evenhand::app {

/// The grid, and below it what the votes and the formula say.
class BoardPane final : public Pane {
public:
    struct Hooks {
        CommitteeGridView::Hooks grid;
        std::function<void()> severity;  ///< Take it out of the formula, or leave it in.
        std::function<void()> resized;
    };

    BoardPane(wxWindow* parent, const Hooks& hooks);

    void show(const workflow::CommitteeView& view,
              workflow::RowOrder order,
              workflow::FormulaLines lines);
    /// Nothing: no round was opened.
    void show_votes(const std::optional<workflow::Figure>& votes);
    [[nodiscard]] GridCard& grid() const noexcept { return *grid_; }
    [[nodiscard]] FigureCard& formula() const noexcept { return *formula_; }
    /// Of what has the keyboard, else of the grid.
    void swap_table();
    void take_focus() { grid_->take_focus(); }
    /// From the grid to the figures below it; false when the last one had the keyboard.
    bool focus_next();

    void arrange(const Look& look) override;
    void use_colours(const Palette& palette) override;

private:
    [[nodiscard]] std::vector<FigureCard*> figures() const;
    [[nodiscard]] int figures_height(const Look& look, int width) const;

    GridCard* grid_;
    FigureCard* votes_;
    FigureCard* formula_;
    ActionButton* severity_;
};

}  // namespace evenhand::app
