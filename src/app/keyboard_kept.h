#pragma once

#include "app/guarded.h"
#include "app/page.h"
#include "app/platform/choice.h"

namespace evenhand::app {

/// While it lives, what has the keyboard on the page may go or be switched off: then the page gives
/// the keyboard to another place. Without one, no key would reach the window.
class KeyboardKept {
public:
    explicit KeyboardKept(Page& page) : page_(page), had_(platform::has_keyboard(page)) {}
    ~KeyboardKept() {
        if (had_ && !platform::has_keyboard(page_)) {
            guarded([this] { page_.take_focus(); });
        }
    }
    KeyboardKept(const KeyboardKept&) = delete;
    KeyboardKept& operator=(const KeyboardKept&) = delete;

private:
    Page& page_;
    bool had_;
};

}  // namespace evenhand::app
