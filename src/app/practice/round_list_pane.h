#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/list_view.h"
#include "app/pane.h"
#include "workflow/practice_desk.h"

namespace evenhand::app {

/// The rounds that are here, and how far the rater has come in each.
class RoundListPane final : public Pane {
public:
    struct Hooks {
        std::function<void()> select;  ///< Another row is chosen.
        std::function<void()> open;    ///< The chosen round.
    };

    RoundListPane(wxWindow* parent, const Hooks& hooks);

    /// Keeps the chosen row when it is still there.
    void show(std::vector<workflow::RoundEntry> rounds);
    /// Null when there is none.
    [[nodiscard]] const workflow::RoundEntry* chosen() const;
    /// Chooses the round, now or when it comes.
    void choose(const std::string& id);
    /// False when there is no list to take the keyboard.
    bool focus_list();

    void arrange(const Look& look) override;

private:
    bool select(const std::string& id);

    Look look_;
    bool loaded_ = false;
    std::vector<workflow::RoundEntry> rounds_;
    std::optional<std::string> wanted_;  ///< To be chosen when it comes.
    ListView* list_;
    wxStaticText* empty_;
    wxStaticText* keys_;
};

}  // namespace evenhand::app
