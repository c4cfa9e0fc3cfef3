#pragma once

#include <functional>
#include <vector>

#include "app/action_button.h"
#include "app/pane.h"
#include "workflow/draft_view.h"

namespace evenhand::app {

/// The bar that stands above a draft while someone else's version of it is in the file.
class ConflictPane : public Pane {
public:
    struct Hooks {
        std::function<void()> differences;  ///< To be shown, or not any more.
        std::function<void()> keep_mine;
        std::function<void()> take_theirs;
    };
    enum class Differences { hidden, shown };

    ConflictPane(wxWindow* parent, Hooks hooks);

    void show(const workflow::ConflictView& view, Differences differences);
    void focus_first();
    [[nodiscard]] int height_for(const Look& look) const;
    void arrange(const Look& look) override;

private:
    [[nodiscard]] std::vector<ActionButton*> shown_buttons() const;

    workflow::ConflictView view_;
    wxStaticText* sentence_;
    ActionButton* differences_;
    ActionButton* mine_;
    ActionButton* theirs_;
};

}  // namespace evenhand::app
