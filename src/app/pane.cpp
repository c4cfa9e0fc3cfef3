#include "app/pane.h"

#include "app/platform/accessible.h"
#include "app/platform/style.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int scroll_step = 8;  // Pixels

}  // namespace

Pane::Pane(wxWindow* parent, std::string_view spoken_name, Scrolls scrolls, Ground ground)
    : wxScrolledWindow(
          parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL),
      ground_(ground) {
    if (scrolls == Scrolls::vertically) {
        SetScrollRate(0, scroll_step);
    } else {
        ShowScrollbars(wxSHOW_SB_NEVER, wxSHOW_SB_NEVER);
    }
    platform::describe(*this, to_utf8(say(spoken_name)));
}

void Pane::use_colours(const Palette& palette) {
    SetBackgroundColour(
        wxColour(to_wx(ground_ == Ground::canvas ? palette.canvas : palette.surface)));
    disorder();
}

bool Pane::take_disorder() {
    const bool disordered = disordered_;
    disordered_ = false;
    return disordered;
}

wxStaticText* Pane::add_text(std::string_view words, std::initializer_list<const char*> classes) {
    auto* text = new wxStaticText(
        this, wxID_ANY, say(words), wxDefaultPosition, wxDefaultSize, wxST_NO_AUTORESIZE);
    for (const char* name : classes) {
        platform::set_class(*text, name);
    }
    return text;
}

void Pane::settle(int height) {
    if (GetVirtualSize().y != height) {
        SetVirtualSize(1, height);
    }
}

wxRect Pane::content_area(int left, int right, int bottom) const {
    const wxSize size = GetClientSize();
    const int scrolled = CalcScrolledPosition(wxPoint(0, 0)).y;
    return {left, scrolled, size.x - left - right, size.y - bottom};
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
