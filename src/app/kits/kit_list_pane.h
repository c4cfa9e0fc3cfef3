#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/list_view.h"
#include "app/pane.h"
#include "workflow/kit_view.h"

namespace evenhand::app {

/// The kits that were found.
class KitListPane final : public Pane {
public:
    struct Hooks {
        std::function<void()> select;  ///< Another row is chosen.
        std::function<void()> open;    ///< The chosen kit.
    };

    KitListPane(wxWindow* parent, const Hooks& hooks);

    /// Keeps the chosen row when it is still there. `none`: there are no kits at all.
    void show(std::vector<workflow::KitListRow> rows, bool none);
    /// The row that is chosen; null when there is none.
    [[nodiscard]] const workflow::KitListRow* chosen() const;
    /// Chooses the kit, now or when it comes.
    void choose(const std::string& id);
    void step(int by) { list_->step(by); }
    /// False when there is no list to take the keyboard.
    bool focus_list();

    void arrange(const Look& look) override;

private:
    bool select(const std::string& id);

    Look look_;
    bool loaded_ = false;
    bool none_ = false;
    std::vector<workflow::KitListRow> rows_;
    std::optional<std::string> wanted_;  ///< To be chosen when it comes.
    ListView* list_;
    wxStaticText* none_found_;
    wxStaticText* empty_;
    wxStaticText* keys_;
};

}  // namespace evenhand::app
