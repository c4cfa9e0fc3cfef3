#pragma once

#include <cstddef>
#include <functional>
#include <memory>

#include <wx/statline.h>

#include "app/committee/board_pane.h"
#include "app/committee/committee_head.h"
#include "app/committee/evidence_pane.h"
#include "app/page.h"
#include "workflow/committee_room.h"

namespace evenhand::app {

/// What the interviewers of one panel found, side by side, and the committee's way to a decision.
class CommitteePage final : public Page {
public:
    struct Hooks {
        /// Shows the notes of an interview at a row of the room's grid.
        std::function<void(std::size_t row, std::size_t column)> notes;
        std::function<void()> packet;
        std::function<void()> back;  ///< To all panels.
    };

    CommitteePage(wxWindow* parent, Hooks hooks);

    /// Keeps the cell that was chosen, when there is still such a one.
    void show(std::shared_ptr<const workflow::CommitteeRoom> room);

    [[nodiscard]] CommitteeGridView& grid() const { return board_->grid().grid(); }
    [[nodiscard]] const BoardPane& board() const { return *board_; }
    [[nodiscard]] const workflow::CommitteeView& view() const noexcept { return view_; }

    [[nodiscard]] Place place() const override { return Place::committee; }
    bool run(const Action& action) override;
    void arrange(const Look& look) override;
    void use_colours(const Palette& palette) override;
    void take_focus() override;

private:
    void draw();
    void show_evidence();
    void open_note();
    void next_contested();
    void go_to_row(std::size_t row);
    void swap_order();
    void swap_anchors();
    void focus_next_pane();

    Hooks hooks_;
    Look look_;
    std::shared_ptr<const workflow::CommitteeRoom> room_;
    workflow::CommitteeView view_;
    workflow::RowOrder order_ = workflow::RowOrder::contested_first;
    workflow::Anchors anchors_ = workflow::Anchors::given;
    CommitteeHead* head_;
    wxStaticLine* rule_;
    BoardPane* board_;
    wxStaticLine* upright_;
    EvidencePane* evidence_;
};

}  // namespace evenhand::app
