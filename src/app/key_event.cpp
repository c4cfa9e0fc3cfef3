#include "app/key_event.h"

#include <utility>

#include <wx/textentry.h>

#include "app/guarded.h"

namespace evenhand::app {

namespace {

Key named_key(int code) {
    if (code >= WXK_F1 && code <= WXK_F12) {
        return static_cast<Key>(static_cast<int>(Key::f1) + code - WXK_F1);
    }
    switch (code) {
        case WXK_UP:
        case WXK_NUMPAD_UP:
            return Key::up;
        case WXK_DOWN:
        case WXK_NUMPAD_DOWN:
            return Key::down;
        case WXK_LEFT:
        case WXK_NUMPAD_LEFT:
            return Key::left;
        case WXK_RIGHT:
        case WXK_NUMPAD_RIGHT:
            return Key::right;
        case WXK_RETURN:
        case WXK_NUMPAD_ENTER:
            return Key::enter;
        case WXK_ESCAPE:
            return Key::escape;
        case WXK_INSERT:
        case WXK_NUMPAD_INSERT:
            return Key::insert;
        case WXK_DELETE:
        case WXK_NUMPAD_DELETE:
            return Key::del;
        case WXK_TAB:
        case WXK_NUMPAD_TAB:
            return Key::tab;
        default:
            return Key::none;
    }
}

Key printed_key(int code) {
    if (code >= WXK_NUMPAD0 && code <= WXK_NUMPAD9) {
        return key(static_cast<char>('0' + code - WXK_NUMPAD0));
    }
    if (code == WXK_NUMPAD_ADD || code == WXK_ADD) {
        return key('+');
    }
    if (code == WXK_NUMPAD_SUBTRACT || code == WXK_SUBTRACT) {
        return key('-');
    }
    return code > ' ' && code < WXK_DELETE ? key(static_cast<char>(code)) : Key::none;
}

}  // namespace

KeyPress key_press(const wxKeyEvent& event) {
    const int code = event.GetKeyCode();
    const Key named = named_key(code);
    return {{named != Key::none ? named : printed_key(code),
             event.ControlDown(),
             event.AltDown(),
             event.ShiftDown()},
            static_cast<int>(event.GetRawKeyFlags())};
}

bool text_has_keyboard() {
    return dynamic_cast<wxTextEntry*>(wxWindow::FindFocus()) != nullptr;
}

void let_arrows_step(wxWindow& field, std::function<void(int by)> step) {
    field.Bind(wxEVT_KEY_DOWN, [step = std::move(step)](wxKeyEvent& event) {
        const int code = event.GetKeyCode();
        if ((code == WXK_DOWN || code == WXK_UP) && !event.HasAnyModifiers()) {
            guarded([&] { step(code == WXK_DOWN ? 1 : -1); });
        } else {
            event.Skip();
        }
    });
}

}  // namespace evenhand::app
