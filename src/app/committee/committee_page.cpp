#include "app/committee/committee_page.h"

#include <algorithm>
#include <utility>

#include "app/wx_text.h"

namespace evenhand::app {

namespace {

// Pixels at zoom 1.
constexpr int evidence_width = 320;
constexpr int roomy_evidence_width = 424;

}  // namespace

CommitteePage::CommitteePage(wxWindow* parent, Hooks hooks)
    : Page(parent),
      hooks_(std::move(hooks)),
      head_(new CommitteeHead(this, {hooks_.packet, hooks_.back})),
      rule_(new wxStaticLine(this)),
      board_(new BoardPane(
          this,
          {{[this] { show_evidence(); }, [this] { open_note(); }, [this] { next_contested(); }},
           [this] { arrange(look_); }})),
      upright_(new wxStaticLine(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxLI_VERTICAL)),
      evidence_(new EvidencePane(this, [this] { arrange(look_); })) {}

void CommitteePage::show(std::shared_ptr<const workflow::CommitteeRoom> room) {
    room_ = std::move(room);
    draw();
}

void CommitteePage::draw() {
    view_ = committee_view(*room_, order_);
    head_->show(view_);
    board_->show(view_, order_);
    show_evidence();
    arrange(look_);
}

void CommitteePage::show_evidence() {
    if (grid().row() < view_.rows.size()) {
        evidence_->show(committee_evidence(*room_, view_.rows[grid().row()].row, anchors_),
                        grid().column());
    }
}

void CommitteePage::open_note() {
    const std::size_t row = grid().row();
    const std::size_t column = grid().column();
    if (row < view_.rows.size() && column < view_.columns.size() &&
        view_.rows[row].cells[column].state != CellState::not_in_kit) {
        hooks_.notes(view_.rows[row].row, column);
    }
}

void CommitteePage::next_contested() {
    if (!view_.rows.empty()) {
        grid().choose(workflow::next_contested(view_, grid().row()), grid().column());
    }
}

void CommitteePage::go_to_row(std::size_t row) {
    if (row < view_.rows.size()) {
        grid().choose(row, grid().column());
    }
}

/// The criterion that was chosen stays chosen.
void CommitteePage::swap_order() {
    if (view_.rows.empty()) {
        return;
    }
    const std::size_t chosen = view_.rows[grid().row()].row;
    order_ = order_ == workflow::RowOrder::contested_first ? workflow::RowOrder::as_asked
                                                           : workflow::RowOrder::contested_first;
    draw();
    const auto found = std::ranges::find(view_.rows, chosen, &workflow::CommitteeRowView::row);
    go_to_row(static_cast<std::size_t>(found - view_.rows.begin()));
}

void CommitteePage::swap_anchors() {
    anchors_ =
        anchors_ == workflow::Anchors::given ? workflow::Anchors::all : workflow::Anchors::given;
    show_evidence();
}

/// The grid, the figures, the evidence, and round again.
void CommitteePage::focus_next_pane() {
    if (evidence_->has_keyboard()) {
        board_->take_focus();
    } else if (!board_->focus_next()) {
        evidence_->SetFocus();
    }
}

bool CommitteePage::run(const Action& action) {
    switch (action.command) {
        case Command::export_pdf:
            hooks_.packet();
            return true;
        case Command::next_contested:
            next_contested();
            return true;
        case Command::show_anchors:
            swap_anchors();
            return true;
        case Command::row_order:
            swap_order();
            return true;
        case Command::show_table:
            board_->swap_table();
            return true;
        case Command::go_to_row:
            go_to_row(static_cast<std::size_t>(action.argument));
            return true;
        case Command::next_pane:
            focus_next_pane();
            return true;
        case Command::back:
            hooks_.back();
            return true;
        default:
            return false;
    }
}

void CommitteePage::arrange(const Look& look) {
    look_ = look;
    if (look.width == 0) {
        return;
    }
    const int top = head_->height_for(look, look.width);
    head_->SetSize(0, 0, look.width, top);
    head_->arrange(look);
    rule_->SetSize(0, top, look.width, 1);
    const int y = top + 1;
    const int height = std::max(1, look.height - y);
    if (look.compact()) {
        const int upper = height * 3 / 5;
        board_->SetSize(0, y, look.width, upper);
        upright_->SetSize(0, y + upper, look.width, 1);
        evidence_->SetSize(0, y + upper + 1, look.width, std::max(1, height - upper - 1));
    } else {
        const int right = look.px(look.roomy() ? roomy_evidence_width : evidence_width);
        board_->SetSize(0, y, look.width - right - 1, height);
        upright_->SetSize(look.width - right - 1, y, 1, height);
        evidence_->SetSize(look.width - right, y, right, height);
    }
    board_->arrange(look);
    evidence_->arrange(look);
}

void CommitteePage::use_colours(const Palette& palette) {
    SetBackgroundColour(wxColour(to_wx(palette.canvas)));
    for (Pane* pane : std::initializer_list<Pane*>{head_, board_, evidence_}) {
        pane->use_colours(palette);
    }
}

void CommitteePage::take_focus() {
    board_->take_focus();
}

}  // namespace evenhand::app
