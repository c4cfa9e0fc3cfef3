#include "app/rubric/form/fields_pane.h"

#include "app/guarded.h"
#include "app/platform/choice.h"
#include "app/platform/measure.h"
#include "app/platform/style.h"

namespace evenhand::app {

namespace {

constexpr int room_around = 12;  // Pixels above and below what has the keyboard.

constexpr int near_top = 90;  // What is so near to it is shown with the titles above.

}  // namespace

FieldsPane::FieldsPane(wxWindow* parent, Form& form, std::string_view spoken_name, Ground ground)
    : Pane(parent, spoken_name, Scrolls::vertically, ground), form_(form) {
    Bind(wxEVT_CHILD_FOCUS, [this](wxChildFocusEvent& event) {
        guarded([&] { keep_in_view(focus_area()); });
        event.Skip();
    });
}

bool FieldsPane::ShouldScrollToChildOnFocus(wxWindow* /*child*/) {
    return false;
}

void FieldsPane::Flow::put(FieldBox& box, int gap) {
    y += gap;
    y += box.arrange({x, y, width, 0});
}

void FieldsPane::Flow::put(wxStaticText& text, int gap) {
    y += gap;
    text.Show();
    const int height = platform::height_for(text, width);
    text.SetSize(x, y, width, height);
    y += height;
}

void FieldsPane::arrange(const Look& look) {
    if (parts_ != form_.size()) {
        parts_ = form_.size();
        platform::restyle(*this);  // New parts would be measured undressed.
    }
    const bool follow = is_in_view(focus_area());
    settle(lay_out(look));
    if (follow) {
        keep_in_view(focus_area());
    }
}

/// What has the keyboard, on the contents of the pane; empty when that is not on this pane.
wxRect FieldsPane::focus_area() const {
    if (!platform::has_keyboard(*this)) {
        return {};
    }
    const FormPart* part = form_.focused();
    const wxWindow* window = wxWindow::FindFocus();
    if (part == nullptr && (window == nullptr || window == this)) {
        return {};
    }
    const wxRect area = part != nullptr ? part->area() : window->GetScreenRect();
    return {content()->ScreenToClient(area.GetPosition()), area.GetSize()};
}

bool FieldsPane::is_in_view(const wxRect& area) const {
    const int top = content()->GetPosition().y;
    return area.height > 0 && area.GetBottom() + top > 0 && area.y + top < GetClientSize().y;
}

void FieldsPane::keep_in_view(const wxRect& area) {
    if (area.height > 0) {
        const int top = area.y < near_top ? 0 : area.y - room_around;
        bring_into_view(top, area.GetBottom() + room_around);
    }
}

}  // namespace evenhand::app
