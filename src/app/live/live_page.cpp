#include "app/live/live_page.h"

#include <algorithm>
#include <utility>

#include "app/guarded.h"
#include "app/key_hints.h"
#include "app/platform/style.h"
#include "workflow/live_view.h"

namespace evenhand::app {

namespace {

constexpr int poll_ms = 100;   // For the saved state and for the clocks to turn on time.
constexpr int read_ticks = 3;  // Of them, from one look at another program's journal to the next.

/// GTK keeps the place of a window that is to have no height.
void put(wxWindow& window, const GridBox& box) {
    window.SetSize(box.x, box.y, std::max(1, box.width), std::max(1, box.height));
}

}  // namespace

LivePage::LivePage(wxWindow* parent, workflow::SessionEditor& editor, Hooks hooks)
    : Page(parent),
      editor_(editor),
      hooks_(std::move(hooks)),
      notes_(new NotesPane(this)),
      timeline_(new TimelinePane(this)),
      question_(new QuestionPane(this)),
      spoken_(hooks_.trial == nullptr ? nullptr : new SpokenPane(this)),
      listen_(new ListenPane(this)),
      criteria_(new CriteriaPane(this)),
      footer_(new FooterPane(this)),
      skip_(new SkipBar(this)),
      gate_(
          new GateBar(this, {[this] { score_first(); }, [this] { std::exchange(go_on_, {})(); }})),
      unplanned_(new UnplannedBar(
          this,
          {[this](const std::string& typed) { return library_.find(typed, editor_.kit()); },
           [this](std::size_t found) {
               close_bar();
               editor_.add_question(library_.question(found));
           }})),
      header_(new HeaderPane(this)) {
    for (std::size_t i = 0; i < rules_.size(); ++i) {
        const long style = i < 2 ? wxLI_HORIZONTAL : wxLI_VERTICAL;
        rules_[i] = new wxStaticLine(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, style);
    }
    if (spoken_ != nullptr) {
        spoken_rule_ = new wxStaticLine(this);
    }
    for (Pane* bar : std::initializer_list<Pane*>{skip_, gate_, unplanned_}) {
        bar->Hide();
    }
    connect();
    refresh();
    timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { guarded([&] { tick(); }); });
    timer_.Start(poll_ms);
}

LivePage::~LivePage() {
    if (!over()) {
        editor_.on_change({});
    }
}

void LivePage::connect() {
    notes_->complete_when(hooks_.completes);
    notes_->spell_by(hooks_.spelling);
    editor_.on_change([this] { refresh(); });
    notes_->on_edit([this](const auto& lines) {
        if (!over()) {  // A field also tells of what it holds when it goes.
            editor_.set_notes(lines);
        }
    });
    timeline_->on_choose([this](std::size_t question) { go_to_question(question); });
    timeline_->on_margin([this](Margin margin) { go_to_margin(margin); });
    question_->on_probe(
        [this](std::size_t probe) { work_control([&] { editor_.toggle_probe(probe); }); });
    listen_->on_item(
        [this](std::size_t item) { work_control([&] { editor_.toggle_item(item); }); });
    listen_->on_gap([this](const Gap& gap) {
        editor_.go_to(gap);
        notes_->focus();
    });
    criteria_->on_choose([this](std::size_t criterion) { editor_.choose_criterion(criterion); });
    criteria_->on_score([this](std::size_t criterion, int level) { score(criterion, level); });
    footer_->on_next([this] { next_step(); });
    footer_->on_finish([this] {
        settle_typing();
        hooks_.finish();
    });
    connect_skip();
}

/// The controls toggle by themselves, also when the editor is closed or changes nothing: the view
/// has the last word.
void LivePage::work_control(const std::function<void()>& change) {
    drawn_ = false;
    change();
    if (!drawn_) {
        refresh();
    }
}

void LivePage::score(std::size_t criterion, int level) {
    work_control([&] {
        if (level == 0) {
            editor_.mark_not_observed(criterion);
        } else {
            editor_.score(criterion, level);
        }
    });
}

void LivePage::refresh() {
    const Timestamp now = editor_.now();
    const workflow::LiveView view = view_at(now);
    clocks_at_ = now;
    drawn_ = true;
    header_->show(view);
    timeline_->show(view);
    question_->show(view);
    notes_->show(view);
    listen_->show(view);
    criteria_->show(view);
    footer_->show(view);
    hear();
    place_panes();
    if (bar_ == gate_) {
        follow_gate(view);
    }
}

void LivePage::follow_gate(const workflow::LiveView& view) {
    if (!view.unscored.empty()) {
        gate_->tell(view.unscored);
        return;
    }
    const bool had_keyboard = gate_->IsDescendant(FindFocus());
    hide_bar();
    if (had_keyboard) {
        notes_->focus();
    }
}

void LivePage::refresh_clocks() {
    const Timestamp now = editor_.now();
    if (clocks_at_ == now) {
        return;
    }
    clocks_at_ = now;
    const workflow::LiveView view = view_at(now);
    header_->show(view);
    timeline_->show(view);
    if (header_->take_disorder()) {
        header_->arrange(look_);
    }
}

void LivePage::set_closed_words(const std::string& state, const std::string& next) {
    footer_->set_closed_words(state, next);
    place_panes();
}

void LivePage::tick() {
    if (over()) {
        return;
    }
    notes_->follow_spelling();
    if (hooks_.look) {
        hooks_.look();
    }
    if (hooks_.save_state) {
        footer_->show_saving(hooks_.save_state());
        if (footer_->take_disorder()) {
            footer_->arrange(look_);
        }
    }
    read_on();
    if (IsShown() && runs_elsewhere_) {
        refresh_clocks();
    }
    if (IsShown() && !editor_.closed()) {
        if (footer_->can_hint()) {
            editor_.look_for_hints_at_rest();
        }
        refresh_clocks();
        hear();
    }
}

void LivePage::read_on() {
    if (hooks_.followed == nullptr || following_.running() || ++ticks_ < read_ticks) {
        return;
    }
    ticks_ = 0;
    following_.run(hooks_.followed->reader(), [this](workflow::FollowedInterview::News news) {
        const auto found = hooks_.followed->take(std::move(news));
        runs_elsewhere_ = found == workflow::FollowedInterview::Found::more ||
                          found == workflow::FollowedInterview::Found::nothing;
        hooks_.found(found);
    });
}

std::vector<Pane*> LivePage::panes() const {
    std::vector<Pane*> panes = {header_,
                                timeline_,
                                question_,
                                notes_,
                                listen_,
                                criteria_,
                                footer_,
                                skip_,
                                gate_,
                                unplanned_};
    if (spoken_ != nullptr) {
        panes.push_back(spoken_);
    }
    return panes;
}

void LivePage::arrange(const Look& look) {
    look_ = look;
    for (Pane* pane : panes()) {
        (void)pane->take_disorder();
    }
    const Wishes wishes = {question_->height_for(look, middle_width(look)),
                           least_notes(look),
                           look.compact() ? listen_->compact_height(look) : 0,
                           look.compact() ? criteria_->compact_height(look, look.width) : 0,
                           least_notes(look) - NotesPane::least_height(look),
                           question_->words_height(look, middle_width(look))};
    const LiveGrid grid = live_grid(look, wishes);
    put(*header_, grid.header);
    put(*timeline_, grid.timeline);
    put(*question_, grid.question);
    put_notes(look, grid);
    put(*listen_, grid.listen);
    put(*criteria_, grid.criteria);
    put(*footer_, grid.footer);
    const int skip = skip_->height(look, grid.footer.height);
    put(*skip_, GridBox{0, look.height - skip, look.width, skip});
    put(*gate_, grid.footer);
    const int bar = UnplannedBar::height(look);
    put(*unplanned_, GridBox{0, look.height - bar, look.width, bar});
    for (std::size_t i = 0; i < rules_.size(); ++i) {
        put(*rules_[i], grid.rules[i]);
    }
    for (Pane* pane : panes()) {
        pane->arrange(look);
    }
    cut_rules();
}

/// Arranges the panes whose contents changed; all of them when a change moves others too.
void LivePage::place_panes() {
    if (look_.width == 0) {
        return;
    }
    const bool question = question_->take_disorder();
    const bool listen = listen_->take_disorder();
    const bool criteria = criteria_->take_disorder();
    if (question || (look_.compact() && (listen || criteria))) {
        arrange(look_);
        return;
    }
    if (listen) {
        listen_->arrange(look_);
    }
    if (criteria) {
        criteria_->arrange(look_);
    }
    for (Pane* pane : std::initializer_list<Pane*>{header_, timeline_, notes_, footer_}) {
        if (pane->take_disorder()) {
            pane->arrange(look_);
        }
    }
}

void LivePage::use_colours(const Palette& palette) {
    SetBackgroundColour(wxColour(palette.canvas));
    for (Pane* pane : panes()) {
        pane->use_colours(palette);
    }
}

void LivePage::take_focus() {
    pane_ = 0;
    notes_->focus();
}

bool LivePage::run(const Action& action) {
    settle_typing();
    switch (action.command) {
        case Command::next_step:
            next_step();
            return true;
        case Command::next_gap:
            next_gap();
            return true;
        case Command::next_misspelled:
            (void)notes_->to_next_misspelled();
            return true;
        case Command::skip_question:
            ask_skip();
            return true;
        case Command::add_question:
            leave([this] { ask_unplanned(); }, keys_for(*this, action));
            return true;
        case Command::step_question:
            step_question(action);
            return true;
        case Command::finish:
            hooks_.finish();
            return true;
        case Command::next_pane:
            next_pane();
            return true;
        case Command::back:
            back();
            return true;
        default:
            if (!steer_speech(action)) {
                run_in_editor(action);
            }
            return true;
    }
}

void LivePage::run_in_editor(const Action& action) {
    const auto index = static_cast<std::size_t>(action.argument);
    switch (action.command) {
        case Command::score:
            editor_.score(action.argument);
            break;
        case Command::not_observed:
            editor_.mark_not_observed();
            break;
        case Command::step_criterion:
            editor_.step_criterion(action.argument);
            break;
        case Command::tick_item:
            editor_.toggle_item(index, notes_->caret_line());
            break;
        case Command::mark_probe:
            editor_.toggle_probe(index);
            break;
        case Command::tie_line:
            editor_.tie_line(notes_->caret_line());
            break;
        case Command::dismiss_hint:
            if (footer_->hinting()) {
                editor_.dismiss_hint();
            }
            break;
        case Command::undo:
            editor_.undo();
            break;
        case Command::redo:
            editor_.redo();
            break;
        default:
            break;
    }
}

void LivePage::next_step() {
    if (bar_ == gate_) {
        score_first();
        return;
    }
    if (bar_ == skip_) {
        skip_->accept();
        return;
    }
    using Kind = workflow::LiveView::Next::Kind;
    const bool to_note = view_at(editor_.now()).next.kind == Kind::evidence;
    if (editor_.closed() || workflow::take_next_step(editor_)) {
        hooks_.finish();
        return;
    }
    to_note ? notes_->begin_line() : notes_->focus();
}

void LivePage::next_gap() {
    if (const auto gap = editor_.go_to_next_gap()) {
        gap->kind == GapKind::no_evidence ? notes_->begin_line() : notes_->focus();
    }
}

}  // namespace evenhand::app
