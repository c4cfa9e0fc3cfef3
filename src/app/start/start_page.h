#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <wx/statline.h>
#include <wx/timer.h>

#include "app/background.h"
#include "app/page.h"
#include "app/start/form_pane.h"
#include "app/start/sessions_pane.h"
#include "workflow/interview_desk.h"

namespace evenhand::app {

/// Where interviews begin and are found again.
class StartPage : public Page {
public:
    struct Hooks {
        FormPane::Hooks form;
        SessionsPane::Hooks sessions;
        std::function<void(const Findings&)> report;     ///< Files that cannot be used.
        std::function<void(const std::string&)> remark;  ///< Beside what is said already.
        std::function<void(const std::string&)> done;    ///< In its place.
    };

    /// `desk` must outlive the page.
    StartPage(wxWindow* parent, const workflow::InterviewDesk& desk, const Hooks& hooks);

    /// Reads rubrics and interviews from the disk, off the window's thread, and shows them.
    void reload();
    /// Shows nothing of the archive until reload() has read it again.
    void forget_archived();
    /// Reads the interviews alone, for another window may have held one; what is chosen stays.
    void look_again();
    [[nodiscard]] bool loading() const noexcept { return readings_ > 0; }

    /// Says so when it was begun before and is unfinished.
    void show_invitation(workflow::Invitation invitation);
    /// Chooses the kit, now or when it has been read.
    void choose_kit(const std::string& id) { form_->choose_kit(id); }
    void set_interviewer(const std::string& name) { form_->set_interviewer(name); }
    [[nodiscard]] std::string interviewer() const { return form_->interviewer(); }
    /// After an interview has begun: the next one is with somebody else.
    void clear() { form_->clear(); }

    [[nodiscard]] Place place() const override { return Place::start; }
    bool run(const Action& action) override;
    void arrange(const Look& look) override;
    void use_colours(const Palette& palette) override;
    void take_focus() override;

private:
    Look look_;
    /// The hooks, with those that the page sees to itself.
    [[nodiscard]] SessionsPane::Hooks with_own(SessionsPane::Hooks hooks);
    /// While a question is asked, its keys come first.
    bool run_beside_sheet(const Action& action);
    using Sessions = std::vector<workflow::SessionEntry>;
    /// Shows the interviews that `read` gives, if it gives any; what is chosen stays.
    void show_read(std::function<std::optional<Sessions>()> read);
    /// What other windows have done since the interviews were read.
    void follow_others();
    void show_sessions(std::vector<workflow::SessionEntry> sessions);
    /// Of the open invitation, where there is one.
    [[nodiscard]] const workflow::SessionEntry* unfinished() const;
    void tell_unfinished();
    void continue_interview();

    const workflow::InterviewDesk& desk_;
    std::function<void(const Findings&)> report_;
    std::function<void(const std::string&)> remark_;
    std::function<void(const std::string&)> done_;
    std::optional<Id<Session>> brought_back_;  ///< To be chosen when the list is read again.
    std::function<void()> open_invitation_;
    FormPane* form_;
    SessionsPane* sessions_;
    wxStaticLine* rule_;
    int readings_ = 0;      ///< That are under way.
    int asked_ = 0;         ///< Counts what made older readings of the interviews stale.
    bool looking_ = false;  ///< The interviews alone are being read.
    bool told_ = false;     ///< What was under way when the program began.
    wxTimer again_;
    Background background_;  // Last: its work is waited for before the rest goes.
};

}  // namespace evenhand::app
