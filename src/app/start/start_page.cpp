#include "app/start/start_page.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "app/guarded.h"

namespace evenhand::app {

namespace {

/// What the disk holds.
struct Stock {
    Parsed<std::vector<workflow::RubricEntry>> rubrics;
    std::vector<workflow::KitOffer> kits;
    std::vector<workflow::SessionEntry> sessions;
};

}  // namespace

StartPage::StartPage(wxWindow* parent, const workflow::InterviewDesk& desk, const Hooks& hooks)
    : Page(parent),
      desk_(desk),
      report_(hooks.report),
      open_invitation_(hooks.form.open_invitation),
      form_(new FormPane(this, desk, hooks.form)),
      sessions_(new SessionsPane(this, with_own(hooks.sessions))),
      rule_(new wxStaticLine(this)) {}

SessionsPane::Hooks StartPage::with_own(SessionsPane::Hooks hooks) {
    hooks.discard = [this](const workflow::SessionEntry& session,
                           workflow::DiscardKind kind,
                           const std::string& reason) {
        report_(workflow::discard_interview(
            desk_.folders(), desk_.services(), session.id, kind, reason));
        reload();
    };
    hooks.restore = [this](const workflow::SessionEntry& session) {
        report_(workflow::restore_interview(desk_.folders(), session.id));
        reload();
    };
    return hooks;
}

void StartPage::reload() {
    ++readings_;
    background_.run(
        [desk = desk_] {
            (void)workflow::remove_overdue(desk.folders(), desk.services());
            return Stock{desk.rubrics(), workflow::offered_kits(desk), desk.sessions()};
        },
        [this](Stock stock) {
            report_(stock.rubrics.findings);
            form_->show_rubrics(std::move(*stock.rubrics.value));
            form_->show_kits(std::move(stock.kits));
            sessions_->show(std::move(stock.sessions));
        },
        [this] {
            if (--readings_ == 0) {
                CallAfter([this] { guarded([&] { form_->end_waiting(); }); });
            }
        });
}

void StartPage::show_invitation(workflow::Invitation invitation) {
    form_->show_invitation(std::move(invitation));
}

bool StartPage::run(const Action& action) {
    if (sessions_->asking()) {
        return run_beside_sheet(action);
    }
    switch (action.command) {
        case Command::put_aside:
            sessions_->ask_discard();
            return true;
        case Command::next_step:
            form_->start();
            return true;
        case Command::open_invitation:
            open_invitation_();
            return true;
        case Command::export_pdf:
            sessions_->export_selected();
            return true;
        case Command::back:
            return form_->put_invitation_away();
        default:
            return false;
    }
}

bool StartPage::run_beside_sheet(const Action& action) {
    if (action.command == Command::next_step) {
        sessions_->sheet().accept();
    } else if (action.command == Command::back) {
        sessions_->sheet().cancel();
    } else {
        return false;
    }
    return true;
}

void StartPage::arrange(const Look& look) {
    if (look.compact()) {
        const int wanted = form_->least_height(look, look.width) + look.px(90);
        const int form = std::min(wanted, look.height * 2 / 3);
        form_->SetSize(0, 0, look.width, form);
        rule_->SetSize(0, form, look.width, 1);
        sessions_->SetSize(0, form + 1, look.width, look.height - form - 1);
    } else {
        const int right = look.px(look.roomy() ? 464 : 384);
        form_->SetSize(0, 0, look.width - right - 1, look.height);
        rule_->SetSize(look.width - right - 1, 0, 1, look.height);
        sessions_->SetSize(look.width - right, 0, right, look.height);
    }
    form_->arrange(look);
    sessions_->arrange(look);
}

void StartPage::use_colours(const Palette& palette) {
    SetBackgroundColour(wxColour(palette.canvas));
    form_->use_colours(palette);
    sessions_->use_colours(palette);
}

void StartPage::take_focus() {
    form_->take_focus();
}

}  // namespace evenhand::app
