#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <wx/textctrl.h>

#include "app/action_button.h"
#include "app/list_view.h"
#include "app/pane.h"
#include "workflow/kit_view.h"

namespace evenhand::app {

/// The questions of the kit in the order asked, and what can be done with the chosen one.
class KitQuestionsPane final : public Pane {
public:
    struct Hooks {
        std::function<void()> select;                ///< Another question is chosen.
        std::function<void(int)> move;               ///< The chosen one by so many places.
        std::function<void(std::size_t, int)> drag;  ///< A question to before another.
        std::function<void(int)> drop;               ///< What is dragged elsewhere, before this.
        std::function<bool()> may_drop;              ///< Whether something is dragged elsewhere.
        std::function<void()> take_out;
        std::function<void(int)> set_minutes;  ///< Of the chosen one.
        std::function<void()> ask_newest;
    };

    KitQuestionsPane(wxWindow* parent, Hooks hooks);

    /// Chooses that question, or the last one when there are fewer.
    void show(const workflow::KitView& view, std::size_t chosen);
    [[nodiscard]] std::optional<std::size_t> chosen() const;
    void choose(std::size_t question);
    /// False when there is no list to take the keyboard.
    bool focus_list();
    [[nodiscard]] bool list_has_keyboard() const;
    /// The list, or what belongs to it: the minutes and the buttons.
    [[nodiscard]] bool has_keyboard() const;
    /// Turns to the minutes when they are wrong; false when they are not.
    bool focus_wrong();
    /// To a screen reader.
    void tell(const std::string& words);
    /// Turns to the minutes of the chosen question and types the digit that is being pressed.
    void type_minutes();
    /// Adds to the minutes of the chosen question, within what is possible.
    void step_minutes(int by);

    void arrange(const Look& look) override;

private:
    void bind_minutes();
    void bind_dragging();
    void show_minutes();
    void minutes_typed();
    void complain(const std::string& sentence);
    void place_foot(const Look& look, const wxRect& area);
    [[nodiscard]] std::vector<wxWindow*> buttons() const;
    [[nodiscard]] int foot_height(const Look& look, int width) const;

    Hooks hooks_;
    Look look_;
    std::vector<workflow::KitRow> rows_;
    std::optional<std::size_t> dragged_;
    bool newer_ = false;
    std::string minutes_name_;  ///< Of the field: "Minutes of question 2".
    ListView* list_;
    wxStaticText* empty_;
    wxStaticText* minutes_label_;
    wxTextCtrl* minutes_;
    wxStaticText* wrong_;
    ActionButton* up_;
    ActionButton* down_;
    ActionButton* take_out_;
    ActionButton* newest_;
};

}  // namespace evenhand::app
