#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/action_button.h"
#include "app/archive/card_list.h"
#include "app/pane.h"

namespace evenhand::app {

/// Said in the list's place: nothing found, nothing there yet, no archive to be had.
struct ListState {
    struct Way {
        std::string words;
        std::function<void()> take;
    };
    std::string title;
    std::string text;
    std::vector<Way> ways;  ///< What leads out of it; the first one is highlighted.
};

/// The list of cards, or why there is none.
class CardsPane final : public Pane {
public:
    CardsPane(wxWindow* parent, CardList::Hooks hooks);

    [[nodiscard]] CardList& list() const noexcept { return *list_; }
    void show_list();
    void show_state(const ListState& state);
    /// The list, or the first way out. False when there is neither.
    bool take_focus();

    void arrange(const Look& look) override;

private:
    [[nodiscard]] std::vector<wxWindow*> buttons() const;

    Look look_;
    CardList* list_;
    wxStaticText* title_;
    wxStaticText* text_;
    std::vector<ActionButton*> ways_;
};

}  // namespace evenhand::app
