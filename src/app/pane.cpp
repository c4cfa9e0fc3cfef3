#include "app/pane.h"

#include <algorithm>

#include <wx/panel.h>

#include "app/key_event.h"
#include "app/key_hints.h"
#include "app/platform/accessible.h"
#include "app/platform/style.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int scroll_step = 8;  // Pixels
constexpr int least_for_bar = 64;
constexpr int room_around = 10;  // A control that has the keyboard.

}  // namespace

Pane::Pane(wxWindow* parent, std::string_view spoken_name, Scrolls scrolls, Ground ground)
    : wxScrolledWindow(
          parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL),
      ground_(ground),
      content_(this) {
    if (scrolls == Scrolls::vertically) {
        SetScrollRate(0, scroll_step);
        ShowScrollbars(wxSHOW_SB_NEVER, wxSHOW_SB_NEVER);  // Until it has a size.
        content_ = new wxPanel(this);
        Bind(wxEVT_CHILD_FOCUS, [this](wxChildFocusEvent& event) {
            follow(*event.GetWindow());
            event.Skip();
        });
    } else {
        ShowScrollbars(wxSHOW_SB_NEVER, wxSHOW_SB_NEVER);
    }
    platform::describe(*this, to_utf8(say(spoken_name)));
}

void Pane::use_colours(const Palette& palette) {
    const wxColour ground(to_wx(ground_ == Ground::canvas ? palette.canvas : palette.surface));
    SetBackgroundColour(ground);
    content_->SetBackgroundColour(ground);
    disorder();
}

bool Pane::take_disorder() {
    const bool disordered = disordered_;
    disordered_ = false;
    return disordered;
}

wxStaticText* Pane::add_text(std::string_view words, std::initializer_list<const char*> classes) {
    auto* text = new wxStaticText(
        content_, wxID_ANY, say(words), wxDefaultPosition, wxDefaultSize, wxST_NO_AUTORESIZE);
    for (const char* name : classes) {
        platform::set_class(*text, name);
    }
    return text;
}

wxStaticText* Pane::add_keys(std::string_view words, std::initializer_list<const char*> classes) {
    auto* text = new KeysText(content_, words);
    for (const char* name : classes) {
        platform::set_class(*text, name);
    }
    return text;
}

void Pane::settle(int height) {
    // What is scrolled beyond its end would be left there when it comes to fit.
    const int most = (std::max(0, height - GetClientSize().y) + scroll_step - 1) / scroll_step;
    if (GetViewStart().y > most) {
        Scroll(0, most);
    }
    if (GetVirtualSize().y != height) {
        SetVirtualSize(1, height);
    }
    if (content_ != this) {
        show_bar(GetSize().y >= least_for_bar);
        const wxSize size = GetClientSize();
        // Scrolling goes by steps, so that what is seen at the end may begin a little lower.
        const wxPoint at = CalcScrolledPosition(wxPoint(0, 0));
        content_->SetSize(at.x, at.y, size.x, std::max(size.y, height) + 2 * scroll_step);
    }
}

/// wxWidgets would bring what stands right upon the pane into view, which is its whole content.
/// What is clicked stays under the mouse.
void Pane::follow(const wxWindow& control) {
    if (wxGetMouseState().LeftIsDown()) {
        return;
    }
    int top = 0;
    const wxWindow* here = &control;
    for (; here != nullptr && here != content_; here = here->GetParent()) {
        top += here->GetPosition().y;
    }
    if (here != nullptr && &control != content_) {
        bring_into_view(std::max(0, top - room_around), top + control.GetSize().y + room_around);
    }
}

void Pane::scroll_by_keys_of(wxWindow& page) {
    page.Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        const bool plain = !event.HasAnyModifiers() && !text_has_keyboard();
        event.Skip(!plain || !IsShown() || !scroll_by(event.GetKeyCode()));
    });
}

bool Pane::scroll_by(int key) {
    const int page = std::max(1, GetClientSize().y / scroll_step - 4);
    const int here = GetViewStart().y;
    switch (key) {
        case WXK_PAGEUP:
            Scroll(0, std::max(0, here - page));
            return true;
        case WXK_PAGEDOWN:
            Scroll(0, here + page);
            return true;
        case WXK_HOME:
            Scroll(0, 0);
            return true;
        case WXK_END:
            Scroll(0, GetVirtualSize().y / scroll_step);
            return true;
        default:
            return false;
    }
}

/// GTK complains of a bar that has no room for its own arrows and handle.
void Pane::show_bar(bool on) {
    if (on != has_bar_) {
        has_bar_ = on;
        ShowScrollbars(wxSHOW_SB_NEVER, on ? wxSHOW_SB_DEFAULT : wxSHOW_SB_NEVER);
    }
}

wxRect Pane::content_area(int left, int right, int bottom) const {
    const wxSize size = GetClientSize();
    return {left, 0, size.x - left - right, size.y - bottom};
}

void Pane::bring_into_view(int top, int bottom) {
    const int height = GetClientSize().y;
    const int seen = GetViewStart().y * scroll_step;
    if (top >= seen && bottom <= seen + height) {
        return;
    }
    const int wanted = top < seen ? top : std::min(top, bottom - height);
    Scroll(0, (wanted + scroll_step - 1) / scroll_step);
}

bool set_words(wxStaticText& text, const std::string& words) {
    const wxString wanted = to_wx(words);
    if (text.GetLabelText() == wanted) {
        return false;
    }
    text.SetLabelText(wanted);
    return true;
}

}  // namespace evenhand::app
