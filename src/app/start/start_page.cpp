#include "app/start/start_page.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "app/guarded.h"
#include "app/local_time.h"
#include "app/texts.h"
#include "app/texts_keeping.h"
#include "app/wx_text.h"
#include "workflow/unfinished.h"

namespace evenhand::app {

namespace {

constexpr double large = 1.5;  // Zoom
constexpr int follow_ms = 3000;

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
      remark_(hooks.remark),
      done_(hooks.done),
      open_invitation_(hooks.form.open_invitation),
      form_(new FormPane(this, desk, hooks.form)),
      sessions_(new SessionsPane(this, with_own(hooks.sessions))),
      rule_(new wxStaticLine(this)) {
    again_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        if (IsShownOnScreen()) {
            guarded([&] { follow_others(); });
        }
    });
    again_.Start(follow_ms);
}

SessionsPane::Hooks StartPage::with_own(SessionsPane::Hooks hooks) {
    hooks.discard = [this](const workflow::SessionEntry& session,
                           workflow::DiscardKind kind,
                           const std::string& reason) {
        const Findings findings = workflow::discard_interview(
            desk_.folders(), desk_.services(), session.id, kind, reason);
        report_(findings);
        if (!has_error(findings)) {
            done_(texts::was_put_aside(session.candidate, workflow::discarded_kept.count()));
        }
        reload();
    };
    hooks.asks = [this] {
        if (look_.width > 0) {
            arrange(look_);
        }
    };
    hooks.restore = [this](const workflow::SessionEntry& session) {
        const Findings findings = workflow::restore_interview(desk_.folders(), session.id);
        report_(findings);
        if (!has_error(findings)) {
            brought_back_ = session.id;
            done_(texts::was_brought_back(session.candidate));
        }
        reload();
    };
    return hooks;
}

void StartPage::reload() {
    ++readings_;
    ++asked_;
    background_.run(
        [desk = desk_] {
            (void)workflow::remove_overdue(desk.folders(), desk.services());
            return Stock{desk.rubrics(), workflow::offered_kits(desk), desk.sessions()};
        },
        [this](Stock stock) {
            report_(stock.rubrics.findings);
            form_->show_rubrics(std::move(*stock.rubrics.value));
            form_->show_kits(std::move(stock.kits));
            show_sessions(std::move(stock.sessions));
        },
        [this] {
            if (--readings_ == 0) {
                CallAfter([this] { guarded([&] { form_->end_waiting(); }); });
            }
        });
}

void StartPage::look_again() {
    show_read([desk = desk_] { return std::optional(desk.sessions()); });
}

void StartPage::follow_others() {
    show_read([desk = desk_, shown = sessions_->sessions()]() -> std::optional<Sessions> {
        return desk.has_changed(shown) ? std::optional(desk.sessions()) : std::nullopt;
    });
}

void StartPage::show_read(std::function<std::optional<Sessions>()> read) {
    if (loading() || looking_ || sessions_->asking()) {
        return;
    }
    looking_ = true;
    background_.run(
        std::move(read),
        [this, asked = asked_](std::optional<Sessions> sessions) {
            if (sessions && asked == asked_ && !sessions_->asking()) {
                sessions_->show(std::move(*sessions), SessionsPane::Keeps::selected);
            }
        },
        [this] { looking_ = false; });
}

void StartPage::forget_archived() {
    ++asked_;
    sessions_->forget_archived();
}

/// At the program's beginning an interview that was cut off has the keyboard: somebody may be
/// waiting. Who has gone elsewhere meanwhile is left alone.
void StartPage::show_sessions(std::vector<workflow::SessionEntry> sessions) {
    const bool first = !std::exchange(told_, true);
    sessions_->show(std::move(sessions));
    if (const auto again = std::exchange(brought_back_, std::nullopt)) {
        sessions_->choose(*again);
    }
    if (!IsShown()) {
        return;
    }
    if (form_->invitation() != nullptr) {
        show_invitation(*form_->invitation());  // It was open before these were known.
        return;
    }
    const workflow::SessionEntry* session = unfinished();
    if (!first || session == nullptr || !form_->untouched()) {
        return;
    }
    if (session->state == workflow::SessionEntry::State::elsewhere) {
        tell_unfinished();
    } else if (workflow::is_under_way(*session, desk_.services().clock())) {
        tell_unfinished();
        sessions_->choose(session->id);
    }
}

const workflow::SessionEntry* StartPage::unfinished() const {
    return workflow::unfinished(sessions_->sessions(), form_->invitation());
}

void StartPage::tell_unfinished() {
    if (const workflow::SessionEntry* session = unfinished()) {
        const bool elsewhere = session->state == workflow::SessionEntry::State::elsewhere;
        const auto tell =
            elsewhere ? texts::interview_is_elsewhere : texts::interview_is_unfinished;
        remark_(tell(session->candidate, local_time(session->opened_at)));
    }
}

void StartPage::continue_interview() {
    const workflow::SessionEntry* session = unfinished();
    if (session == nullptr) {
        session = workflow::unfinished(sessions_->sessions(), nullptr);
    }
    if (session != nullptr) {
        sessions_->open(*session);
    } else {
        remark_(words(texts::nothing_unfinished));
    }
}

void StartPage::show_invitation(workflow::Invitation invitation) {
    form_->show_invitation(std::move(invitation));
    if (const workflow::SessionEntry* session = unfinished()) {
        tell_unfinished();
        sessions_->choose(session->id);  // Enter goes on with it and begins no second one.
    } else if (const workflow::SessionEntry* sealed =
                   workflow::submitted(sessions_->sessions(), *form_->invitation())) {
        remark_(texts::interview_is_submitted(sealed->candidate, local_time(sealed->opened_at)));
    }
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
        case Command::continue_interview:
            continue_interview();
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
    look_ = look;
    if (look.compact()) {
        const int wanted = form_->least_height(look, look.width) + look.px(90);
        const int usual = look.zoom > large ? look.height / 2 : look.height * 2 / 3;
        // What is asked is seen whole; the form scrolls.
        const int most = std::max(1, std::min(look.height - sessions_->asked_height(look), usual));
        const int form = std::min(wanted, most);
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
