#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <wx/tglbtn.h>

#include "app/action_button.h"
#include "app/pane.h"
#include "app/platform/rich_label.h"
#include "app/rubric/form/row_actions.h"
#include "workflow/form_view.h"

namespace evenhand::app {

/// The parts that a tab works on in turn, side by side: criteria, sample answers.
class PartStrip : public Pane {
public:
    enum class Order { own, none };  ///< own: the person moves the parts.

    PartStrip(wxWindow* parent,
              std::string_view spoken_name,
              std::string_view add_words,
              Order order);

    /// Called with the part that is to be shown.
    void on_choose(std::function<void(std::size_t)> hook) { on_choose_ = std::move(hook); }
    void on_add(std::function<void()> hook) { on_add_ = std::move(hook); }
    /// Called with -1 (to the left) or 1.
    void on_move(std::function<void(int)> hook) { on_move_ = std::move(hook); }
    void on_remove(std::function<void()> hook) { on_remove_ = std::move(hook); }

    /// `chosen`: the number of tabs when it is none of them.
    void show(const std::vector<workflow::PartTab>& tabs, std::size_t chosen);
    /// Where there is no part yet: the button that adds one.
    void focus_first() { add_->SetFocus(); }
    [[nodiscard]] int height_for_look(const Look& look) const;
    void arrange(const Look& look) override;
    /// Whether parts may be added, and whether the chosen one may be moved and deleted.
    void may_edit(bool add, bool chosen);
    /// What the chosen part is called, for the buttons that move and delete it.
    void name_chosen(const std::string& name) { actions_->show(name); }

private:
    struct Card {
        wxToggleButton* button;
        platform::RichLabel label;
    };

    void add_card();
    void show_card(std::size_t index);

    std::vector<Card> cards_;
    std::vector<workflow::PartTab> tabs_;
    std::size_t chosen_ = 0;
    std::string_view add_words_;
    wxWindow* group_;  ///< Holds the cards: those added later still come before "Add".
    ActionButton* add_;
    std::unique_ptr<RowActions> actions_;
    bool may_change_ = true;
    std::function<void(std::size_t)> on_choose_;
    std::function<void()> on_add_;
    std::function<void(int)> on_move_;
    std::function<void()> on_remove_;
};

}  // namespace evenhand::app
