#include "app/committee/committee_page.h"

#include <algorithm>
#include <utility>

#include "app/guarded.h"
#include "app/keyboard_kept.h"
#include "app/platform/choice.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

// Pixels at zoom 1.
constexpr int evidence_width = 320;
constexpr int roomy_evidence_width = 424;
constexpr int least_board = 160;  // In a narrow window, where all is one column.
constexpr int least_evidence = 72;
constexpr int least_debrief = 64;  // Of its text, above its buttons.
constexpr int tick_every = 1000;   // Milliseconds
constexpr int ticks_to_look = 6;

bool same_words(const workflow::CommitteeDebriefView& one,
                const workflow::CommitteeDebriefView& other) {
    return one.step == other.step && one.chair == other.chair && one.title == other.title &&
           one.lines == other.lines && one.topics == other.topics && one.notes == other.notes &&
           one.members == other.members && one.all_voted == other.all_voted;
}

}  // namespace

CommitteePage::CommitteePage(wxWindow* parent, Hooks hooks)
    : Page(parent),
      hooks_(std::move(hooks)),
      sheet_(new AskSheet(this, {[this] { arrange(look_); }, [this] { take_focus(); }})),
      column_(new CommitteeColumn(this)),
      head_(new CommitteeHead(column_->body(),
                              {hooks_.packet, [this] { ask_for_copy(); }, hooks_.back})),
      rule_(new wxStaticLine(column_->body())),
      board_(new BoardPane(
          column_->body(),
          {{[this] { show_evidence(); }, [this] { open_note(); }, [this] { next_contested(); }},
           [this] { swap_severity(); },
           [this] { arrange(look_); }})),
      upright_(new wxStaticLine(
          column_->body(), wxID_ANY, wxDefaultPosition, wxDefaultSize, wxLI_VERTICAL)),
      evidence_(new EvidencePane(column_->body(), [this] { arrange(look_); })),
      lower_(new wxStaticLine(column_->body())),
      debrief_(new DebriefPane(column_->body(),
                               {[this] { ask_to_begin(); },
                                [this] { ask_to_end_reading(); },
                                [this](Recommendation vote) { ask_to_vote(vote); },
                                [this] { ask_to_open(); },
                                [this] { mark_discussed(); },
                                [this] { ask_for_note(); },
                                [this] { ask_to_end_discussion(); },
                                [this](Decision decision) { ask_to_decide(decision); }})) {
    timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { guarded([&] { tick(); }); });
}

void CommitteePage::show(std::shared_ptr<const workflow::CommitteeRoom> room) {
    room_ = std::move(room);
    severity_ = {};
    formula_lines_ = workflow::FormulaLines::rule;
    draw();
}

void CommitteePage::show_severity(workflow::CommitteeSeverity severity) {
    const KeyboardKept kept(*this);
    severity_ = std::move(severity);
    draw();
}

void CommitteePage::draw() {
    view_ = committee_view(*room_, order_, severity_, formula_lines_);
    head_->show(view_);
    board_->show(view_, order_, formula_lines_);
    show_evidence();
    arrange(look_);
}

/// What is looked at again and again is drawn only when it is new: whoever reads stays there.
void CommitteePage::show_debrief(workflow::CommitteeDebriefView view) {
    if (same_words(view, debrief_view_) && timer_.IsRunning()) {
        return;
    }
    const KeyboardKept kept(*this);
    debrief_view_ = std::move(view);
    head_->show_steps(debrief_view_.steps);
    board_->show_votes(debrief_view_.votes);
    debrief_->show(debrief_view_);
    timer_.Start(tick_every);
    tick();
    arrange(look_);
}

/// The time that is left for reading, and now and then what others have done meanwhile.
void CommitteePage::tick() {
    if (!IsShown() || debrief_view_.step == DebriefStep::decided) {
        return;
    }
    if (debrief_view_.reading_until) {
        debrief_->show_reading(workflow::reading_words(*debrief_view_.reading_until, hooks_.now()));
    }
    if (++ticks_ % ticks_to_look == 0 && !sheet_->asking()) {
        hooks_.look_again();
    }
}

void CommitteePage::show_evidence() {
    if (grid().row() < view_.rows.size()) {
        evidence_->show(
            committee_evidence(*room_, view_.rows[grid().row()].row, anchors_, severity_),
            grid().column());
    }
}

void CommitteePage::open_note() {
    const std::size_t row = grid().row();
    const std::size_t column = grid().column();
    if (row >= view_.rows.size() || column >= view_.columns.size()) {
        return;
    }
    const workflow::CommitteeCellView& cell = view_.rows[row].cells[column];
    if (cell.no_note.empty()) {
        hooks_.notes(view_.rows[row].row, column);
    } else {
        hooks_.say(cell.no_note);
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

/// It is shown when it is asked for, and never unasked.
void CommitteePage::swap_severity() {
    if (view_.tells_severity) {
        formula_lines_ = formula_lines_ == workflow::FormulaLines::rule
                             ? workflow::FormulaLines::severity_taken_out
                             : workflow::FormulaLines::rule;
        const KeyboardKept kept(*this);
        draw();
    }
}

std::optional<workflow::CommitteeSeverity> CommitteePage::shown_severity() const {
    return formula_lines_ == workflow::FormulaLines::rule ? std::nullopt : std::optional(severity_);
}

/// The grid, the figures, the evidence, the debrief, and round again.
void CommitteePage::focus_next_pane() {
    if (evidence_->has_keyboard()) {
        debrief_->focus_text();
    } else if (platform::has_keyboard(*debrief_)) {
        board_->take_focus();
    } else if (!board_->focus_next()) {
        evidence_->SetFocus();
    }
}

bool CommitteePage::run_in_sheet(Command command) {
    if (command == Command::back) {
        sheet_->cancel();
    } else if (command == Command::next_step) {
        sheet_->accept();
    }
    return command == Command::back || command == Command::next_step;
}

bool CommitteePage::run(const Action& action) {
    if (sheet_->asking() && run_in_sheet(action.command)) {
        return true;
    }
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
        case Command::fair_scores:
            swap_severity();
            return true;
        case Command::show_table:
            board_->swap_table();
            return true;
        case Command::go_to_row:
            go_to_row(static_cast<std::size_t>(action.argument));
            return true;
        case Command::next_step:
            // Without a step nothing is done: the grid would take the key for Enter.
            (void)debrief_->step();
            return true;
        case Command::tick_item:
            mark_discussed();
            return true;
        case Command::edit_text:
            ask_for_note();
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
    int asked = 0;
    if (sheet_->asking()) {
        asked = sheet_->height_for(look, look.width);
        sheet_->SetSize(0, 0, look.width, asked);
        sheet_->arrange(look);
    }
    column_->SetSize(0, asked, look.width, std::max(1, look.height - asked));
    const int width = column_->GetClientSize().x;
    column_->settle_at(put_column(width));
    if (column_->GetClientSize().x != width) {  // By its scroll bar.
        column_->settle_at(put_column(column_->GetClientSize().x));
    }
}

/// Gives the height that all takes.
int CommitteePage::put_column(int width) {
    const int head = head_->height_for(look_, width);
    head_->SetSize(0, 0, width, head);
    head_->arrange(look_);
    rule_->SetSize(0, head, width, 1);
    const int y = head + 1;
    const int height = std::max(1, column_->GetClientSize().y - y);
    if (look_.compact()) {
        return y + put_stacked({0, y, width, height});
    }
    const int right = look_.px(look_.roomy() ? roomy_evidence_width : evidence_width);
    board_->SetSize(0, y, width - right - 1, height);
    upright_->SetSize(width - right - 1, y, 1, height);
    board_->arrange(look_);
    return y + put_right({width - right, y, right, height});
}

/// One upon the other. The debrief's buttons are never cut, and each part keeps enough to be read.
int CommitteePage::put_stacked(const wxRect& area) {
    const int room = area.height - look_.px(least_board) - look_.px(least_evidence) - 2;
    const int most = std::min(area.height * 2 / 5, room);
    const int debrief = debrief_->measure(look_, area.width, most, look_.px(least_debrief));
    const int left = area.height - debrief - 2;
    const int board = std::max(look_.px(least_board), left * 13 / 20);
    const int evidence = std::max(look_.px(least_evidence), left - board);
    int y = area.y;
    board_->SetSize(area.x, y, area.width, board);
    board_->arrange(look_);
    y += board;
    upright_->SetSize(area.x, y, area.width, 1);
    evidence_->SetSize(area.x, y + 1, area.width, evidence);
    evidence_->arrange(look_);
    y += 1 + evidence;
    lower_->SetSize(area.x, y, area.width, 1);
    debrief_->SetSize(area.x, y + 1, area.width, debrief);
    debrief_->arrange(look_);
    return y + 1 + debrief - area.y;
}

/// The debrief takes what it wants below the evidence, within limits.
int CommitteePage::put_right(const wxRect& area) {
    const int most = std::max(1, area.height * 11 / 20);
    const int wanted = debrief_->measure(look_, area.width, most, 0);
    const int upper = std::max(1, area.height - wanted - 1);
    evidence_->SetSize(area.x, area.y, area.width, upper);
    evidence_->arrange(look_);
    lower_->SetSize(area.x, area.y + upper, area.width, 1);
    debrief_->SetSize(area.x, area.y + upper + 1, area.width, wanted);
    debrief_->arrange(look_);
    return upper + 1 + wanted;
}

void CommitteePage::use_colours(const Palette& palette) {
    SetBackgroundColour(wxColour(to_wx(palette.canvas)));
    for (Pane* pane :
         std::initializer_list<Pane*>{sheet_, column_, head_, board_, evidence_, debrief_}) {
        pane->use_colours(palette);
    }
}

void CommitteePage::take_focus() {
    if (sheet_->asking()) {
        sheet_->take_focus();
        return;
    }
    board_->take_focus();
}

}  // namespace evenhand::app
