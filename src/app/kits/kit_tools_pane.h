#pragma once

#include <functional>
#include <string>
#include <vector>

#include <wx/textctrl.h>

#include "app/action_button.h"
#include "app/pane.h"

namespace evenhand::app {

/// Above the kits: finding one, and making one.
class KitToolsPane final : public Pane {
public:
    struct Hooks {
        std::function<void()> find;     ///< The sought words have changed.
        std::function<void(int)> step;  ///< By so many rows in the list, from the field.
        std::function<void()> open;     ///< The chosen kit.
        std::function<void()> new_kit;
        std::function<void()> copy;
    };

    KitToolsPane(wxWindow* parent, const Hooks& hooks);

    [[nodiscard]] std::string sought() const;
    /// Empties the field. False when it was empty.
    bool clear();
    void show_copy(bool possible);
    void focus_field();
    void focus_new() { new_->SetFocus(); }
    /// Types the key that is being pressed into the field. False when it writes no sign.
    bool type_key();

    [[nodiscard]] int height_for(const Look& look, int width) const;
    void arrange(const Look& look) override;

private:
    [[nodiscard]] std::vector<wxWindow*> buttons() const { return {new_, copy_}; }
    [[nodiscard]] bool one_row(const Look& look, int width) const;
    [[nodiscard]] int row_height(int width) const;

    wxTextCtrl* field_;
    ActionButton* new_;
    ActionButton* copy_;
};

}  // namespace evenhand::app
