#include "app/rubric/form/tick_row.h"

#include <algorithm>

#include "app/guarded.h"
#include "app/pane.h"
#include "app/platform/accessible.h"
#include "app/platform/choice.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/platform/style.h"
#include "app/rubric/form/remark_line.h"
#include "app/stack.h"

namespace evenhand::app {

namespace {

constexpr int text_indent = 31;  // Pixels: the badge and its gap.

}  // namespace

TickRow::TickRow(wxWindow* parent, Form& form)
    : form_(form),
      box_(new wxCheckBox(parent, wxID_ANY, wxString())),
      label_(*box_, platform::RichLabel::Shape::row),
      below_(new_form_text(parent, "small")) {
    platform::ellipsize(*below_);
    platform::set_class(*box_, "plain");
    platform::set_class(*box_, "item");
    box_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) {
        guarded([&] {
            const bool wanted = !on_;
            box_->SetValue(on_);  // The rubric has the last word: it may be read-only.
            on_tick_(wanted);
        });
    });
    hide();
    form.add(*this);
}

void TickRow::show(const View& view) {
    shown_ = true;
    place_ = view.place;
    on_ = view.on;
    label_.lead(view.on ? "✓" : " ");
    label_.body(view.text);
    label_.meta(view.meta);
    set_words(*below_, view.below);
    box_->SetValue(view.on);
    platform::set_class(*box_, "sealed", form_.editor().read_only());
    platform::describe(*box_, view.spoken, view.state);
}

void TickRow::hide() {
    shown_ = false;
    box_->Hide();
    below_->Hide();
}

bool TickRow::has_keyboard() const {
    return platform::has_keyboard(*box_);
}

wxRect TickRow::area() const {
    return box_->GetScreenRect();
}

int TickRow::arrange(int x, int y, int width) {
    box_->Show();
    const int wide = width + 2 * row_inset;
    const int height = platform::height_for(*box_, wide);
    box_->SetSize(x - row_inset, y, wide, height);
    below_->Show(!below_->GetLabelText().empty());
    if (!below_->IsShown()) {
        return height;
    }
    const int line = platform::height_for(*below_, width);
    below_->SetSize(x + text_indent, y + height - 2, std::max(1, width - text_indent), line);
    return height + line;
}

}  // namespace evenhand::app
