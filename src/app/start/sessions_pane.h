#pragma once

#include <functional>
#include <vector>

#include "app/action_button.h"
#include "app/archive/ask_sheet.h"
#include "app/list_view.h"
#include "app/pane.h"
#include "workflow/discarded.h"
#include "workflow/interview_desk.h"

namespace evenhand::app {

/// The interviews on this computer.
class SessionsPane final : public Pane {
public:
    struct Hooks {
        std::function<void(const workflow::SessionEntry&)> open;
        std::function<void(const workflow::SessionEntry&)> export_pdf;
        /// Puts an unfinished one aside, for this reason.
        std::function<void(const workflow::SessionEntry&, workflow::DiscardKind, std::string)>
            discard = {};
        std::function<void(const workflow::SessionEntry&)> restore = {};
        std::function<void()> try_interview = {};
        std::function<void()> asks = {};  ///< The question has come, gone, or wants another height.
    };

    SessionsPane(wxWindow* parent, Hooks hooks);

    enum class Keeps { nothing, selected };
    /// The first row is selected, or the one that was stays so.
    void show(std::vector<workflow::SessionEntry> sessions, Keeps keeps = Keeps::nothing);
    [[nodiscard]] const std::vector<workflow::SessionEntry>& sessions() const noexcept {
        return sessions_;
    }
    /// Selects it and gives the list the keyboard.
    void choose(const Id<Session>& id);
    void open(const workflow::SessionEntry& session) { hooks_.open(session); }
    /// Drops what is known of the archive, for one of it may have been erased; show() brings the
    /// others back.
    void forget_archived();
    /// Does what the button says, for the row that is selected.
    void open_selected();
    void export_selected();
    /// Asks why the selected interview is to be put aside.
    void ask_discard();
    /// Whether that is being asked.
    [[nodiscard]] bool asking() const { return ask_->asking(); }
    [[nodiscard]] AskSheet& sheet() { return *ask_; }
    /// What the question needs with its heading; 0 while none is asked.
    [[nodiscard]] int asked_height(const Look& look) const;

    void arrange(const Look& look) override;

private:
    void refresh();
    void discard(const workflow::SessionEntry& chosen,
                 workflow::DiscardKind kind,
                 const std::string& reason);
    [[nodiscard]] const workflow::SessionEntry* selected() const;
    [[nodiscard]] std::vector<wxWindow*> buttons() const;
    void show_buttons(bool on);
    void arrange_empty(const wxRect& area);
    void select(const Id<Session>& id);

    Hooks hooks_;
    Look look_;
    bool loaded_ = false;
    std::vector<workflow::SessionEntry> sessions_;
    wxStaticText* heading_;
    ListView* list_;
    ActionButton* open_;
    ActionButton* export_;
    ActionButton* discard_;
    ActionButton* try_;
    AskSheet* ask_;
    wxStaticText* empty_;
    wxStaticText* keys_;
};

}  // namespace evenhand::app
