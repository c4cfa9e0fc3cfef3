#include "app/practice/rounds_page.h"

#include <utility>

#include "app/key_event.h"
#include "app/split.h"

namespace evenhand::app {

namespace {

/// What is read of the rounds for one rater.
struct Reading {
    std::vector<workflow::RoundEntry> rounds;
    std::vector<workflow::RoundResultView> results;
};

}  // namespace

RoundsPage::RoundsPage(wxWindow* parent, const std::string& rater, Hooks hooks)
    : Page(parent),
      hooks_(std::move(hooks)),
      tools_(new RoundToolsPane(this,
                                rater,
                                {[this] {
                                     hooks_.named(tools_->rater());
                                     reload();
                                 },
                                 [this] { hooks_.create(""); },
                                 [this] { hooks_.open(); },
                                 [this] { hooks_.fetch(); }})),
      tools_rule_(new wxStaticLine(this)),
      list_(new RoundListPane(
          this, {[this] { show_detail(); }, [this] { with_chosen(hooks_.practise); }})),
      rule_(new wxStaticLine(this)),
      round_(new RoundPane(this,
                           {[this] { with_chosen(hooks_.practise); },
                            [this] { with_chosen(hooks_.create); },
                            [this] { gather(); },
                            [this] { with_chosen(hooks_.export_ratings); },
                            [this] { with_chosen(hooks_.publish); },
                            [this] { with_chosen(hooks_.hand_in); }})) {}

void RoundsPage::reload() {
    reading_.run(
        [desk = hooks_.desk(), rater = tools_->rater()] {
            return Reading{desk.rounds(rater), desk.results(rater)};
        },
        [this](Reading reading) {
            results_ = std::move(reading.results);
            list_->show(std::move(reading.rounds));
            show_detail();
            if (waits_for_list_ && !text_has_keyboard() && list_->focus_list()) {
                waits_for_list_ = false;
            }
        });
    ask_team();
}

/// A server may be slow: the rounds that are here do not wait for it.
void RoundsPage::ask_team() {
    asking_team_.run([team = hooks_.team()] { return team.standing(); },
                     [this](workflow::TeamStanding standing) { show_team(std::move(standing)); });
}

void RoundsPage::show_team(workflow::TeamStanding standing) {
    team_ = std::move(standing);
    list_->offer_team(team_.team);
    if (tools_->offer_team(team_.team)) {
        arrange(look_);
    }
    if (team_.team && !shows_gathered_ && !gathering_.running()) {
        show_detail();
    }
}

void RoundsPage::choose(const std::string& id) {
    list_->choose(id);
    show_detail();
}

void RoundsPage::show_detail() {
    gathering_.forget();
    shows_gathered_ = false;
    const workflow::RoundEntry* round = list_->chosen();
    if (round == nullptr) {
        round_->show_none();
    } else {
        round_->show(*round, results_, workflow::team_steps(team_, *round));
    }
}

void RoundsPage::with_chosen(const std::function<void(const std::string&)>& task) {
    const workflow::RoundEntry* round = list_->chosen();
    if (round != nullptr && round->fault.empty()) {
        task(std::string(round->id));
    }
}

void RoundsPage::gather() {
    with_chosen([this](const std::string& id) {
        gathering_.run(
            [desk = hooks_.desk(), team = hooks_.team(), id] { return team.gather_here(desk, id); },
            [this](const Parsed<workflow::GatheredRound>& gathered) { show_gathered(gathered); });
    });
}

/// Unless another round was chosen meanwhile, or the person has gone elsewhere.
void RoundsPage::show_gathered(const Parsed<workflow::GatheredRound>& gathered) {
    if (!IsShown()) {
        return;
    }
    const workflow::RoundEntry* round = list_->chosen();
    if (gathered.value && (round == nullptr || round->id != gathered.value->round.id)) {
        return;
    }
    hooks_.report(gathered.findings);
    if (gathered.value) {
        shows_gathered_ = true;
        round_->show(*round, *gathered.value, workflow::team_steps(team_, *round));
        round_->focus_text();
    }
}

/// The list, the text beside it, the name, and round again.
void RoundsPage::focus_next_pane() {
    wxWindow* focus = FindFocus();
    if (list_->IsDescendant(focus)) {
        round_->focus_text();
    } else if (round_->IsDescendant(focus) || !list_->focus_list()) {
        tools_->focus_name();
    }
}

bool RoundsPage::run(const Action& action) {
    switch (action.command) {
        case Command::next_step:
            with_chosen(hooks_.practise);
            return true;
        case Command::new_round:
            hooks_.create("");
            return true;
        case Command::repeat_round:
            with_chosen(hooks_.create);
            return true;
        case Command::open_round:
            hooks_.open();
            return true;
        case Command::gather_round:
            gather();
            return true;
        case Command::from_archive:
            hooks_.fetch();
            return true;
        case Command::publish:
            with_chosen(hooks_.publish);
            return true;
        case Command::hand_in_round:
            with_chosen(hooks_.hand_in);
            return true;
        case Command::export_ratings:
            with_chosen(hooks_.export_ratings);
            return true;
        case Command::next_pane:
            focus_next_pane();
            return true;
        case Command::back:
            show_detail();
            take_focus();
            return true;
        default:
            return false;
    }
}

void RoundsPage::arrange(const Look& look) {
    look_ = look;
    if (look.width == 0) {
        return;
    }
    const int top = tools_->height_for(look, look.width);
    tools_->SetSize(0, 0, look.width, top);
    tools_->arrange(look);
    tools_rule_->SetSize(0, top, look.width, 1);
    const wxRect body(0, top + 1, look.width, std::max(1, look.height - top - 1));
    arrange_beside(look, body, Keeps::left, *list_, *rule_, *round_);
}

void RoundsPage::use_colours(const Palette& palette) {
    SetBackgroundColour(wxColour(palette.canvas));
    for (Pane* pane : std::initializer_list<Pane*>{tools_, list_, round_}) {
        pane->use_colours(palette);
    }
}

void RoundsPage::take_focus() {
    waits_for_list_ = !list_->focus_list();
    if (waits_for_list_) {
        tools_->focus_first();
    }
}

}  // namespace evenhand::app
