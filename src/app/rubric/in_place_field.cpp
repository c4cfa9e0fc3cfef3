#include "app/rubric/in_place_field.h"

#include <algorithm>
#include <utility>

#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/platform/style.h"
#include "app/platform/text_view.h"
#include "app/text_change.h"
#include "app/wx_text.h"
#include "core/utf8.h"

namespace evenhand::app {

namespace {

constexpr int margin_above = 5;  // Around the text, in pixels.
constexpr int margin_beside = 10;

/// An answer has several lines; in all other parts Enter ends the editing.
bool has_lines(const RubricPlace& place) {
    return place.part == RubricPart::sample;
}

}  // namespace

InPlaceField::InPlaceField(wxWindow* parent, Hooks hooks)
    : hooks_(std::move(hooks)),
      control_(new wxTextCtrl(parent,
                              wxID_ANY,
                              wxString(),
                              wxDefaultPosition,
                              wxDefaultSize,
                              wxTE_MULTILINE | wxBORDER_NONE)) {
    control_->Hide();
    for (const char* name : {"field", "here", "form"}) {
        platform::set_class(*control_, name);
    }
    platform::set_text_margins(*control_, margin_above, margin_beside);
    platform::grow_with_text(*control_);
    control_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { guarded([&] { typed(); }); });
    control_->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) { guarded([&] { on_key(event); }); });
    control_->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        leave_soon();
        event.Skip();
    });
}

void InPlaceField::begin(const workflow::ReviewView::Row& row) {
    place_ = row.place;
    control_->ChangeValue(to_wx(row.text));
    platform::describe(*control_, row.spoken);
    control_->Show();
    control_->SetInsertionPointEnd();
    control_->SetFocus();
}

void InPlaceField::end() {
    place_.reset();
    control_->Hide();
}

bool InPlaceField::shows(const RubricPlace& place) const {
    return place_ && workflow::same_part(*place_, place);
}

/// The field is never changed while it tells of typing: GTK still works on its text then.
void InPlaceField::show(const std::string& wanted) {
    if (typing_) {
        return;
    }
    const TextChange change = change_between(text(), wanted);
    if (change.nothing()) {
        return;
    }
    std::size_t cursor = this->cursor();
    if (cursor >= change.first) {
        const std::size_t end = change.first + change.removed;
        cursor = change.first + length(change.inserted) + (cursor > end ? cursor - end : 0);
    }
    control_->ChangeValue(to_wx(wanted));
    control_->SetInsertionPoint(static_cast<long>(cursor));
}

std::size_t InPlaceField::cursor() const {
    return static_cast<std::size_t>(std::max(0L, control_->GetInsertionPoint()));
}

int InPlaceField::height_for(int width) const {
    return platform::height_of_text(*control_, width);
}

std::string InPlaceField::text() const {
    return clean_text(to_utf8(control_->GetValue()));
}

void InPlaceField::typed() {
    if (place_) {
        typing_ = true;
        guarded([&] { hooks_.type(*place_, text()); });
        typing_ = false;
    }
}

void InPlaceField::on_key(wxKeyEvent& event) {
    const bool enter = event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER;
    if (enter && !event.HasAnyModifiers() && place_ && !has_lines(*place_)) {
        hooks_.done();
    } else {
        event.Skip();
    }
}

void InPlaceField::leave_soon() {
    control_->CallAfter([this] {
        guarded([&] {
            const wxWindow* focus = wxWindow::FindFocus();
            if (place_ && focus != nullptr && focus != control_) {
                hooks_.left();
            }
        });
    });
}

}  // namespace evenhand::app
