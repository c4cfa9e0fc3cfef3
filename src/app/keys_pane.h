#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <wx/checkbox.h>
#include <wx/choice.h>

#include "app/action_button.h"
#include "app/keys_dialog.h"
#include "app/list_view.h"
#include "app/pane.h"

namespace evenhand::app {

/// The list of keys, and the change of one. While a new key is awaited, every press goes to it.
class KeysPane : public Pane {
public:
    KeysPane(wxWindow* parent, KeysList list, std::function<void()> close);

    /// Shows the keys of a place; the tab that is shown there, if it has any.
    void show_place(Place place, std::optional<DraftSide> side);
    /// What a press does here; false when it is left to the control that has the keyboard.
    bool take(const Chord& chord);
    void focus() { list_->SetFocus(); }
    void arrange(const Look& look) override;

private:
    void add_options();
    void show_rows();
    void begin();
    void stop_waiting();
    void take_new(const Chord& chord);
    void reset_one();
    void reset_all();
    void tell(const std::string& sentence, bool wrong);
    void done(const std::string& sentence);
    [[nodiscard]] const KeyRow* chosen() const;
    [[nodiscard]] Place place() const;

    KeysList keys_;
    std::function<void()> close_;
    std::vector<KeyRow> rows_;
    std::optional<std::string>
        waiting_for_;  ///< The row whose new key is to be pressed, by its id.
    wxStaticText* label_;
    wxChoice* place_;
    ListView* list_;
    wxStaticText* sentence_;
    ActionButton* change_;
    ActionButton* reset_;
    ActionButton* reset_all_;
    std::vector<wxCheckBox*> options_;
};

}  // namespace evenhand::app
