#pragma once

#include <functional>
#include <vector>

#include "app/action_button.h"
#include "app/list_view.h"
#include "app/pane.h"
#include "workflow/interview_desk.h"

namespace evenhand::app {

/// The interviews on this computer.
class SessionsPane final : public Pane {
public:
    struct Hooks {
        std::function<void(const workflow::SessionEntry&)> open;
        std::function<void(const workflow::SessionEntry&)> export_pdf;
    };

    SessionsPane(wxWindow* parent, Hooks hooks);

    void show(std::vector<workflow::SessionEntry> sessions);
    /// Drops what is known of the archive, for one of it may have been erased; show() brings the
    /// others back.
    void forget_archived();
    /// Does what the button says, for the row that is selected.
    void open_selected();
    void export_selected();

    void arrange(const Look& look) override;

private:
    void refresh();
    [[nodiscard]] const workflow::SessionEntry* selected() const;

    Hooks hooks_;
    Look look_;
    bool loaded_ = false;
    std::vector<workflow::SessionEntry> sessions_;
    wxStaticText* heading_;
    ListView* list_;
    ActionButton* open_;
    ActionButton* export_;
    wxStaticText* empty_;
    wxStaticText* keys_;
};

}  // namespace evenhand::app
