#include "app/keys_dialog.h"

#include <algorithm>
#include <utility>

#include <wx/dialog.h>

#include "app/guarded.h"
#include "app/key_event.h"
#include "app/keys_pane.h"
#include "app/platform/style.h"
#include "app/texts.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int dialog_width = 620;  // Pixels at zoom 1.
constexpr int dialog_height = 660;
constexpr int least_height = 320;

/// Modifiers are pressed on the way to the key that is meant.
bool is_modifier(int code) {
    return code == WXK_SHIFT || code == WXK_ALT || code == WXK_CONTROL || code == WXK_CAPITAL ||
           code == WXK_WINDOWS_LEFT || code == WXK_WINDOWS_RIGHT || code == WXK_NUMLOCK;
}

class KeysDialog : public wxDialog {
public:
    KeysDialog(wxWindow& parent, KeysList list)
        : wxDialog(&parent,
                   wxID_ANY,
                   say(texts::keys_title),
                   wxDefaultPosition,
                   wxDefaultSize,
                   wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
          look_{0, 0, list.zoom},
          pane_(new KeysPane(this, std::move(list), [this] { Close(); })) {
        pane_->use_colours(palette_of(platform::desktop_theme()));
        const wxSize room = parent.GetSize();
        SetClientSize(std::min(look_.px(dialog_width), room.x),
                      std::clamp(room.y - 80, least_height, look_.px(dialog_height)));
        Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
            const wxSize size = GetClientSize();
            pane_->SetSize(size);
            pane_->arrange({size.x, size.y, look_.zoom});
            event.Skip();
        });
        Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent&) { Destroy(); });
        Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) { guarded([&] { on_key(event); }); });
        CentreOnParent();
    }

    void focus() { pane_->focus(); }
    void show_place(Place place, std::optional<DraftSide> side) { pane_->show_place(place, side); }

private:
    void on_key(wxKeyEvent& event) {
        if (is_modifier(event.GetKeyCode()) || !pane_->take(meant_by(key_press(event)))) {
            event.Skip();
        }
    }

    Look look_;
    KeysPane* pane_;
};

KeysDialog* shown_already(const wxWindow& parent) {
    for (wxWindow* child : parent.GetChildren()) {
        auto* dialog = dynamic_cast<KeysDialog*>(child);
        if (dialog != nullptr && !dialog->IsBeingDeleted()) {
            return dialog;
        }
    }
    return nullptr;
}

}  // namespace

void show_keys(wxWindow& parent, KeysList list) {
    if (KeysDialog* shown = shown_already(parent); shown != nullptr) {
        shown->show_place(list.place, list.side);
        shown->Raise();
        shown->focus();
        return;
    }
    auto* dialog = new KeysDialog(parent, std::move(list));
    dialog->Show();
    dialog->focus();
}

}  // namespace evenhand::app
