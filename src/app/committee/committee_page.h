#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include <wx/statline.h>
#include <wx/timer.h>

#include "app/archive/ask_sheet.h"
#include "app/committee/board_pane.h"
#include "app/committee/committee_column.h"
#include "app/committee/committee_head.h"
#include "app/committee/debrief_pane.h"
#include "app/committee/evidence_pane.h"
#include "app/page.h"
#include "workflow/committee_debrief.h"
#include "workflow/committee_room.h"
#include "workflow/debrief_desk.h"
#include "workflow/redacted_copy.h"

namespace evenhand::app {

/// What the interviewers of one panel found, side by side, and the committee's way to a decision.
class CommitteePage final : public Page {
public:
    using DebriefTask =
        std::function<Findings(const workflow::DebriefDesk&, const std::filesystem::path& panel)>;
    struct Hooks {
        /// Shows the notes of an interview at a row of the room's grid.
        std::function<void(std::size_t row, std::size_t column)> notes;
        std::function<void()> packet;
        /// Looks what a redacted packet would replace, and has show_copy() show it.
        std::function<void(const workflow::CopyWish&)> copy;
        std::function<void()> back;  ///< To all panels.
        /// Does a step of the debrief, off the window's thread, and shows how it stands then; what
        /// is wrong with it is said in the sheet that asked.
        std::function<void(const DebriefTask&)> debrief;
        std::function<void()> look_again;  ///< How the debrief stands.
        std::function<Timestamp()> now;
        std::function<void(const std::string& sentence)> say;  ///< What the person wants to know.
    };

    CommitteePage(wxWindow* parent, Hooks hooks);

    /// Keeps the cell that was chosen, when there is still such a one.
    void show(std::shared_ptr<const workflow::CommitteeRoom> room);
    void show_debrief(workflow::CommitteeDebriefView view);
    /// How strictly the room's interviewers usually score, once it is known.
    void show_severity(workflow::CommitteeSeverity severity);
    /// What a redacted packet replaces; `save` writes it.
    void show_copy(const workflow::CopyView& view, std::function<void()> save);
    [[nodiscard]] AskSheet& sheet() const noexcept { return *sheet_; }
    [[nodiscard]] const workflow::CommitteeDebriefView& debrief() const noexcept {
        return debrief_view_;
    }

    [[nodiscard]] CommitteeGridView& grid() const { return board_->grid().grid(); }
    [[nodiscard]] const BoardPane& board() const { return *board_; }
    [[nodiscard]] const workflow::CommitteeView& view() const noexcept { return view_; }

    [[nodiscard]] Place place() const override { return Place::committee; }
    /// What the formula is shown with, for paper; nothing while it is shown by the rule alone.
    [[nodiscard]] std::optional<workflow::CommitteeSeverity> shown_severity() const;
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
    void swap_severity();
    void focus_next_pane();
    bool run_in_sheet(Command command);
    void ask_for_copy();
    void ask_to_begin();
    void ask_to_end_reading();
    void ask_to_end_discussion();
    void ask_to_vote(Recommendation vote);
    void ask_to_open();
    void ask_for_note();
    void ask_to_decide(Decision decision);
    void mark_discussed();
    [[nodiscard]] std::optional<PanelFocus> chosen_focus() const;
    void tick();
    int put_column(int width);
    int put_stacked(const wxRect& area);
    int put_right(const wxRect& area);

    Hooks hooks_;
    Look look_;
    std::shared_ptr<const workflow::CommitteeRoom> room_;
    workflow::CommitteeSeverity severity_;
    workflow::CommitteeView view_;
    workflow::FormulaLines formula_lines_ = workflow::FormulaLines::rule;
    workflow::RowOrder order_ = workflow::RowOrder::contested_first;
    workflow::Anchors anchors_ = workflow::Anchors::given;
    workflow::CommitteeDebriefView debrief_view_;
    wxTimer timer_;
    int ticks_ = 0;
    AskSheet* sheet_;
    CommitteeColumn* column_;
    CommitteeHead* head_;
    wxStaticLine* rule_;
    BoardPane* board_;
    wxStaticLine* upright_;
    EvidencePane* evidence_;
    wxStaticLine* lower_;
    DebriefPane* debrief_;
};

}  // namespace evenhand::app
