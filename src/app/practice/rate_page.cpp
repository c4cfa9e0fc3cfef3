#include "app/practice/rate_page.h"

#include <algorithm>
#include <utility>

#include "app/guarded.h"
#include "app/live/live_grid.h"
#include "app/texts_practice.h"

namespace evenhand::app {

namespace {

constexpr int poll_ms = 100;  // For the saved state and for the clock to turn on time.
constexpr int passage_gap = 10;

void put_box(wxWindow& window, const GridBox& box) {
    window.SetSize(box.x, box.y, box.width, box.height);
}

}  // namespace

RatePage::RatePage(wxWindow* parent, workflow::PracticeRun& run, Hooks hooks)
    : Page(parent),
      run_(run),
      hooks_(std::move(hooks)),
      answer_(new ReadingPane(this, texts::answer_to_rate, Pane::Ground::surface)),
      notes_(new NotesPane(this)),
      timeline_(new TimelinePane(this)),
      question_(new QuestionPane(this)),
      listen_(new ListenPane(this)),
      criteria_(new CriteriaPane(this)),
      footer_(new FooterPane(this)),
      header_(new HeaderPane(this)),
      answer_rule_(new wxStaticLine(this)) {
    for (std::size_t i = 0; i < rules_.size(); ++i) {
        const long style = i < 2 ? wxLI_HORIZONTAL : wxLI_VERTICAL;
        rules_[i] = new wxStaticLine(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, style);
    }
    connect();
    show_answer();
    refresh();
    timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { guarded([&] { tick(); }); });
    timer_.Start(poll_ms);
}

RatePage::~RatePage() {
    if (run_.rating()) {
        editor().on_change({});
    }
}

void RatePage::connect() {
    notes_->complete_when(hooks_.completes);
    editor().on_change([this] { refresh(); });
    notes_->on_edit([this](const auto& lines) {
        if (run_.rating()) {  // A field also tells of what it holds when it goes.
            editor().set_notes(lines);
        }
    });
    timeline_->on_choose([this](std::size_t) { refresh(); });
    listen_->on_item([this](std::size_t item) {
        editor().toggle_item(item);
        refresh();
    });
    listen_->on_gap([this](const Gap& gap) {
        editor().go_to(gap);
        criteria_->focus_current();
    });
    answer_->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        // Who types here means the notes, as in an interview.
        if (!notes_->type_key()) {
            event.Skip();
        }
    });
    criteria_->on_choose([this](std::size_t criterion) { editor().choose_criterion(criterion); });
    criteria_->on_score([this](std::size_t criterion, int level) { score(criterion, level); });
    footer_->on_next([this] { next_step(); });
}

void RatePage::show_answer() {
    const workflow::PracticeView view = run_.view();
    answer_->begin();
    answer_->add(view.answer, {"title"}, 0);
    for (const Passage& passage : view.passages) {
        if (!passage.label.empty()) {
            answer_->add(passage.label, {"strong"}, passage_gap);
        }
        answer_->add(passage.text, {}, passage.label.empty() ? passage_gap : 2);
    }
    answer_->end();
}

/// The controls toggle by themselves: the view has the last word.
void RatePage::score(std::size_t criterion, int level) {
    if (level == 0) {
        editor().mark_not_observed(criterion);
    } else {
        editor().score(criterion, level);
    }
    refresh();
}

void RatePage::refresh() {
    const workflow::LiveView view = run_.view().live;
    header_->show(view);
    timeline_->show(view);
    question_->show(view);
    notes_->show(view);
    listen_->show(view);
    criteria_->show(view);
    footer_->show(view);
    if (look_.width == 0) {
        return;
    }
    for (Pane* pane : panes()) {
        if (pane->take_disorder()) {
            pane->arrange(look_);
        }
    }
}

void RatePage::tick() {
    if (!run_.rating() || !IsShown()) {
        return;
    }
    footer_->show_saving(run_.save_state());
    header_->show(run_.view().live);
    for (Pane* pane : std::initializer_list<Pane*>{footer_, header_}) {
        if (pane->take_disorder()) {
            pane->arrange(look_);
        }
    }
}

std::array<Pane*, 8> RatePage::panes() const {
    return {header_, timeline_, question_, answer_, notes_, listen_, criteria_, footer_};
}

void RatePage::arrange(const Look& look) {
    look_ = look;
    for (Pane* pane : panes()) {
        (void)pane->take_disorder();
    }
    const Wishes wishes = {question_->height_for(look, middle_width(look)),
                           NotesPane::least_height(look),
                           look.compact() ? listen_->compact_height(look) : 0,
                           look.compact() ? criteria_->compact_height(look, look.width) : 0};
    const LiveGrid grid = live_grid(look, wishes);
    put_box(*header_, grid.header);
    put_box(*timeline_, grid.timeline);
    put_box(*question_, grid.question);
    const int notes = std::min(grid.notes.height, NotesPane::least_height(look));
    const int answer = std::max(0, grid.notes.height - notes - 1);
    put_box(*answer_, {grid.notes.x, grid.notes.y, grid.notes.width, answer});
    put_box(*answer_rule_, {grid.notes.x, grid.notes.y + answer, grid.notes.width, 1});
    put_box(*notes_, {grid.notes.x, grid.notes.y + answer + 1, grid.notes.width, notes});
    put_box(*listen_, grid.listen);
    put_box(*criteria_, grid.criteria);
    put_box(*footer_, grid.footer);
    for (std::size_t i = 0; i < rules_.size(); ++i) {
        put_box(*rules_[i], grid.rules[i]);
    }
    for (Pane* pane : panes()) {
        pane->arrange(look);
    }
}

void RatePage::use_colours(const Palette& palette) {
    SetBackgroundColour(wxColour(palette.canvas));
    for (Pane* pane : panes()) {
        pane->use_colours(palette);
    }
}

void RatePage::take_focus() {
    pane_ = 0;
    answer_->SetFocus();
}

bool RatePage::run(const Action& action) {
    settle_typing();
    switch (action.command) {
        case Command::next_step:
            next_step();
            return true;
        case Command::next_gap:
            if (!run_.view().live.gaps.empty()) {
                editor().go_to(run_.view().live.gaps.front().gap);
            }
            return true;
        case Command::next_pane:
            next_pane();
            return true;
        case Command::back:
            if (pane_ == 0 && answer_->has_keyboard()) {
                hooks_.leave();
            } else {
                take_focus();
            }
            return true;
        default:
            run_in_editor(action);
            return true;
    }
}

void RatePage::run_in_editor(const Action& action) {
    const auto index = static_cast<std::size_t>(action.argument);
    switch (action.command) {
        case Command::score:
            editor().score(action.argument);
            break;
        case Command::not_observed:
            editor().mark_not_observed();
            break;
        case Command::step_criterion:
            editor().step_criterion(action.argument);
            break;
        case Command::tick_item:
            editor().toggle_item(index, notes_->caret_line());
            break;
        case Command::tie_line:
            editor().tie_line(notes_->caret_line());
            break;
        case Command::undo:
            editor().undo();
            break;
        case Command::redo:
            editor().redo();
            break;
        default:
            break;
    }
}

/// To the next criterion without a score; once there is none, the answer is sealed.
void RatePage::next_step() {
    settle_typing();
    const workflow::LiveView::Next next = run_.view().live.next;
    if (next.gap) {
        editor().go_to(*next.gap);
        return;
    }
    hooks_.seal();
}

void RatePage::next_pane() {
    const std::array<std::function<void()>, 5> parts = {[this] { answer_->SetFocus(); },
                                                        [this] { notes_->focus(); },
                                                        [this] { listen_->focus_first(); },
                                                        [this] { criteria_->focus_current(); },
                                                        [this] { footer_->focus_next(); }};
    pane_ = (pane_ + 1) % parts.size();
    parts.at(pane_)();
}

}  // namespace evenhand::app
