#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <wx/button.h>

#include "app/choice_button.h"
#include "app/pane.h"
#include "app/platform/rich_label.h"
#include "app/stack.h"
#include "workflow/live_view.h"

namespace evenhand::app {

/// The criteria of the question that is shown: the current one with every anchor in full, the
/// others folded.
class CriteriaPane : public Pane {
public:
    explicit CriteriaPane(wxWindow* parent);

    /// Called with a criterion that is to be the current one.
    void on_choose(std::function<void(std::size_t)> hook) { on_choose_ = std::move(hook); }
    /// Called with a criterion and the level given to it; 0 stands for "not observed".
    void on_score(std::function<void(std::size_t, int)> hook) { on_score_ = std::move(hook); }

    void show(const workflow::LiveView& view);
    void arrange(const Look& look) override;
    void use_colours(const Palette& palette) override;
    /// The height that tabs and levels of a narrow window need at this width.
    [[nodiscard]] int compact_height(const Look& look, int width);
    void focus_current();

private:
    struct Level {
        ChoiceButton* button;
        platform::RichLabel label;
    };
    struct Block {
        wxButton* head;
        platform::RichLabel head_label;
        std::vector<Level> levels;  ///< As in the view: highest first, "not observed" last.
        ChoiceButton* none;         ///< Hidden; holds the group's value while nothing is chosen.
        wxStaticText* handles;      ///< All levels in one run of words, when space is short.
        workflow::LiveView::CriterionBlock view;
        std::string measured = {};  ///< What its evidence was last given room for.

        [[nodiscard]] std::vector<ChoiceButton*> buttons() const;
    };

    void build(const workflow::LiveView& view);
    [[nodiscard]] Block new_block(std::size_t index, std::size_t levels);
    void add_level(Block& block, std::size_t criterion);
    void show_head(Block& block);
    void show_evidence(Block& block) const;
    void show_levels(Block& block);
    void show_handles(Block& block);
    void arrange_compact(const Look& look);
    void show_current();
    void fold_levels(Block& block);
    [[nodiscard]] bool folds_to_lines(const wxRect& area, double zoom);
    [[nodiscard]] int height_in_lines(const wxRect& area) const;
    [[nodiscard]] std::vector<Row> rows(bool lines) const;
    [[nodiscard]] Block* current();

    bool compact_ = false;
    bool closed_ = false;
    bool moved_ = true;   ///< Another criterion is current than when last arranged.
    std::string strong_;  ///< Colour of the chosen handle.
    int border_ = 1;
    int head_width_ = 0;  ///< In which names are shown, in pixels; 0 before it is known.
    int height_ = 0;      ///< That it was arranged in.
    /// What height_in_lines() gave, as long as texts and type stay: measuring them takes long.
    struct Fold {
        int width;
        double zoom;
        int height;
    };
    std::optional<Fold> fold_;
    bool lines_ = false;  ///< Folded criteria have a line a level, not one run of words.
    wxStaticText* title_;
    wxStaticText* keys_;
    wxStaticText* measure_;  ///< Hidden; has the type of an anchor.
    std::vector<Block> blocks_;
    std::function<void(std::size_t)> on_choose_;
    std::function<void(std::size_t, int)> on_score_;
};

}  // namespace evenhand::app
