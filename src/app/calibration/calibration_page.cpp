#include "app/calibration/calibration_page.h"

#include <algorithm>
#include <utility>

#include "app/guarded.h"
#include "app/key_hints.h"
#include "app/keyboard_kept.h"
#include "app/texts.h"
#include "app/texts_calibration.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int progress_every = 250;  // Milliseconds

}  // namespace

CalibrationPage::CalibrationPage(wxWindow* parent, Hooks hooks)
    : Page(parent), hooks_(std::move(hooks)) {
    const auto rearrange = [this] { arrange(look_); };
    const FiguresPane::Hooks figure_hooks = {[this](const std::string& id) { choose(id); },
                                             [this](const std::string& id) { open(id); },
                                             rearrange};
    head_ = new CalibrationHead(this,
                                {hooks_.filter,
                                 [this](const std::string& id) { choose_in_head(id); },
                                 [this] { swap_own(); },
                                 [this] { swap_fair(); },
                                 hooks_.open_ratings,
                                 hooks_.from_archive,
                                 [this] { write_report(); },
                                 hooks_.stop,
                                 hooks_.practise});
    rule_ = new wxStaticLine(this);
    all_ = new FiguresPane(this, texts::calibration_figures, 5, 3, 0.62, figure_hooks);
    own_ = new FiguresPane(this, texts::own_figures, 2, 2, 0.5, figure_hooks);
    scores_ = new ScoresPane(this, [this] { close_scores(); });
    own_->Hide();
    scores_->Hide();
    progress_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        guarded([&] {
            const int percent = hooks_.percent();
            if (computing_ && percent >= 0) {
                head_->show_scope(texts::recalculating(percent));
            }
        });
    });
    show_nothing(with_keys(*this, words(texts::nothing_compared)));
}

void CalibrationPage::show_nothing(const std::string& why) {
    view_.reset();
    computing_ = false;
    progress_.Stop();
    shows_own_ = false;
    all_->show_words(why);
    head_->show_title(words(texts::calibration), words(texts::only_here));
    show_body();
}

void CalibrationPage::show_choices(const workflow::CalibrationChoices& choices,
                                   const workflow::CalibrationFilter& filter) {
    const KeyboardKept kept(*this);
    head_->show_choices(choices, filter);
}

void CalibrationPage::show_computing() {
    computing_ = true;
    head_->show_scope(texts::recalculating(0));
    progress_.Start(progress_every);
    const bool there = head_->at_source();
    show_body();
    if (there) {
        figures().SetFocus();  // Enter is not to leave what is being computed.
    }
}

void CalibrationPage::show_stopped() {
    const KeyboardKept kept(*this);
    computing_ = false;
    progress_.Stop();
    name_all();
    show_body();
}

void CalibrationPage::name_all() {
    const std::string scope = view_ ? view_->scope : words(texts::only_here);
    if (shows_own_ && view_) {
        head_->show_title(words(texts::where_i_stand), own_scope_.empty() ? scope : own_scope_);
    } else {
        head_->show_title(words(view_ ? texts::all_interviewers : texts::calibration), scope);
    }
}

void CalibrationPage::show(workflow::CalibrationView view) {
    const KeyboardKept kept(*this);
    view_ = std::move(view);
    computing_ = false;
    progress_.Stop();
    own_of_.clear();
    scores_->Hide();
    const auto& people = view_->interviewers;
    head_->show_groups(view_->groups, view_->filter.group);
    head_->show_interviewers(people);
    const bool there =
        std::ranges::find(people, chosen_, &workflow::CalibrationView::Interviewer::id) !=
        people.end();
    chosen_ = there ? chosen_ : "";
    head_->choose(chosen_);
    if (view_->empty) {
        all_->show_words(words(texts::no_scores_left));
        shows_own_ = false;
    } else {
        all_->show("",
                   {view_->severity,
                    view_->scale_use,
                    view_->agreement,
                    view_->fit,
                    view_->fair,
                    view_->ruler,
                    view_->panel_size,
                    view_->pairs},
                   words(texts::only_here));
        all_->choose(chosen_);
    }
    if (shows_own_) {
        show_own();
    }
    name_all();
    show_body();
}

/// Shows what there is to show, and hides the rest.
void CalibrationPage::show_body() {
    const bool behind = scores_->IsShown();
    all_->show_last_left(fair_);
    all_->Show(!shows_own_ && !behind);
    own_->Show(shows_own_ && !behind);
    head_->show_state(ready(), shows_own_, fair_, computing_);
    arrange(look_);
}

void CalibrationPage::choose(const std::string& id) {
    chosen_ = id;
    all_->choose(id);
    head_->choose(id);
    if (shows_own_ && !id.empty() && id != own_of_) {
        show_own();
        name_all();
        show_body();
    } else {
        arrange(look_);  // A pile may open a row for whom it held.
    }
}

/// Of everybody there is no page of one's own.
void CalibrationPage::choose_in_head(const std::string& id) {
    choose(id);
    if (id.empty() && shows_own_) {
        shows_own_ = false;
        name_all();
        show_body();
    }
}

void CalibrationPage::open(const std::string& id) {
    if (!ready()) {
        return;
    }
    if (const auto behind = workflow::scores_behind(*view_, id)) {
        scores_->show(*behind);
        scores_->Show();
        show_body();
        scores_->take_focus();
    }
}

void CalibrationPage::close_scores() {
    scores_->Hide();
    show_body();
    take_focus();
}

/// The page of the person who works here, when one of the names is theirs; else of who is chosen.
void CalibrationPage::show_own() {
    using Interviewer = workflow::CalibrationView::Interviewer;
    const auto& people = view_->interviewers;
    if (chosen_.empty()) {
        const auto me = std::ranges::find(people, hooks_.person(), &Interviewer::name);
        chosen_ = me == people.end() ? "" : me->id;
        all_->choose(chosen_);
        head_->choose(chosen_);
    }
    own_of_ = chosen_;
    own_scope_.clear();
    if (const auto own = workflow::own_calibration(*view_, own_of_)) {
        own_scope_ = own->name + " · " + own->scope;
        own_->show(own->sentence,
                   {own->drift, own->agreement, own->standing, own->scale_use},
                   own->help + "\n" + words(texts::own_page_is_private));
    } else {
        own_->show_words(words(texts::who_are_you));
    }
}

/// Of what is shown: one's own page, or everybody's report.
void CalibrationPage::write_report() {
    if (!ready() || computing_) {
        return;
    }
    if (!shows_own_) {
        hooks_.report(fair_);
    } else if (!own_scope_.empty()) {
        hooks_.own_report(own_of_);
    }
}

void CalibrationPage::swap_own() {
    if (!ready()) {
        return;
    }
    shows_own_ = !shows_own_;
    scores_->Hide();
    if (shows_own_) {
        show_own();
    }
    name_all();
    show_body();
    take_focus();
}

void CalibrationPage::swap_fair() {
    if (!ready() || shows_own_) {
        return;
    }
    fair_ = !fair_;
    show_body();
    if (fair_) {
        all_->card(4).take_focus();
    }
}

/// From the scores to the figures, from one to all, then nobody is chosen.
bool CalibrationPage::step_back() {
    if (scores_->IsShown()) {
        close_scores();
        return true;
    }
    if (computing_) {
        hooks_.stop();
        return true;
    }
    if (shows_own_) {
        swap_own();
        return true;
    }
    if (!chosen_.empty()) {
        choose("");
        return true;
    }
    return false;
}

bool CalibrationPage::run(const Action& action) {
    switch (action.command) {
        case Command::open_ratings:
            hooks_.open_ratings();
            return true;
        case Command::from_archive:
            hooks_.from_archive();
            return true;
        case Command::report_pdf:
            write_report();
            return true;
        case Command::own_page:
            swap_own();
            return true;
        case Command::fair_scores:
            swap_fair();
            return true;
        case Command::practise:
            hooks_.practise();
            return true;
        case Command::next_pane:
            figures().focus_next();
            return true;
        case Command::back:
            return step_back();
        default:
            return false;
    }
}

void CalibrationPage::arrange(const Look& look) {
    look_ = look;
    if (look.width == 0) {
        return;
    }
    int y = head_->height_for(look, look.width);
    head_->SetSize(0, 0, look.width, y);
    head_->arrange(look);
    rule_->SetSize(0, y, look.width, 1);
    ++y;
    for (Pane* pane : std::initializer_list<Pane*>{all_, own_, scores_}) {
        if (pane->IsShown()) {
            pane->SetSize(0, y, look.width, std::max(1, look.height - y));
            pane->arrange(look);
        }
    }
}

void CalibrationPage::use_colours(const Palette& palette) {
    SetBackgroundColour(wxColour(to_wx(palette.canvas)));
    for (Pane* pane : std::initializer_list<Pane*>{head_, all_, own_, scores_}) {
        pane->use_colours(palette);
    }
}

void CalibrationPage::take_focus() {
    if (scores_->IsShown()) {
        scores_->take_focus();
    } else if (ready() || computing_) {
        figures().take_focus();
    } else {
        head_->take_focus();
    }
}

}  // namespace evenhand::app
