#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include <wx/statline.h>

#include "app/action_button.h"
#include "app/list_view.h"
#include "app/pane.h"

namespace evenhand::app {

/// A list of its own in the place of the cards: what it is, its rows, what can be done with them.
struct Listing {
    struct Way {
        std::string words;
        std::string_view keys;
        std::function<void(std::size_t)> take;  ///< With the chosen row; 0 when there is none.
        bool needs_row = true;
    };

    std::string title;
    std::string text;
    std::vector<ListColumn> columns;
    std::vector<ListView::Cells> rows;
    std::vector<std::string> details;  ///< All of a row's words, below the list; or none at all.
    std::string empty;                 ///< Said where there are no rows.
    std::vector<Way> ways;  ///< The first one is highlighted; Enter in the list takes it.
};

/// Shows one listing at a time; Esc leads back to the cards.
class ListSheet final : public Pane {
public:
    struct Hooks {
        std::function<void()> changed;  ///< The sheet has come or gone.
        std::function<void()> left;     ///< It has gone with the keyboard, which wants a place.
    };

    ListSheet(wxWindow* parent, Hooks hooks);

    /// `row`: the one to be chosen.
    void show(Listing listing, std::size_t row = 0);
    void close();
    [[nodiscard]] bool showing() const noexcept { return showing_; }
    [[nodiscard]] std::size_t chosen() const;
    void take_focus();
    void take_first();

    void arrange(const Look& look) override;

private:
    void take(std::size_t way);
    void cut();
    void show_details();
    [[nodiscard]] int details_height(int width) const;
    [[nodiscard]] std::vector<wxWindow*> buttons() const;

    Hooks hooks_;
    Look look_;
    Listing listing_;
    bool showing_ = false;
    wxStaticText* title_ = nullptr;
    wxStaticText* text_ = nullptr;
    wxStaticText* empty_ = nullptr;
    wxStaticText* details_ = nullptr;  ///< Of the chosen row.
    ListView* list_ = nullptr;
    std::vector<ActionButton*> ways_;
    ActionButton* back_ = nullptr;
};

}  // namespace evenhand::app
