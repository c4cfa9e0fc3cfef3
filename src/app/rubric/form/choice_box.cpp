#include "app/rubric/form/choice_box.h"

#include "app/guarded.h"
#include "app/pane.h"
#include "app/platform/accessible.h"
#include "app/platform/choice.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/platform/style.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int head_gap = 3;  // Pixels

}  // namespace

ChoiceBox::ChoiceBox(wxWindow* parent, Form& form)
    : form_(form),
      label_(new_form_text(parent, "small")),
      choice_(new wxChoice(parent, wxID_ANY)),
      remark_(parent) {
    platform::ellipsize(*label_);
    platform::set_class(*choice_, "form");
    choice_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        const auto chosen = static_cast<std::size_t>(event.GetSelection());
        guarded([&] { on_choose_(chosen); });
    });
    hide();
    form.add(*this);
}

void ChoiceBox::offer(const std::vector<std::string>& options) {
    if (options_ == options) {
        return;
    }
    options_ = options;
    wxArrayString words;
    for (const std::string& option : options) {
        words.Add(to_wx(option));
    }
    choice_->Set(words);
    platform::settle_in_form(*choice_);
}

void ChoiceBox::show(const View& view) {
    shown_ = true;
    place_ = view.place;
    offer(view.options);
    if (choice_->GetSelection() != static_cast<int>(view.chosen)) {
        choice_->SetSelection(static_cast<int>(view.chosen));
    }
    set_words(*label_, view.label);
    remark_.show(view.remark);
    platform::describe(*choice_, view.spoken, view.remark.text);
    choice_->Enable(!form_.editor().read_only());
}

void ChoiceBox::hide() {
    shown_ = false;
    label_->Hide();
    choice_->Hide();
    remark_.hide();
}

bool ChoiceBox::has_keyboard() const {
    return platform::has_keyboard(*choice_);
}

wxRect ChoiceBox::area() const {
    return {choice_->GetParent()->ClientToScreen(area_.GetPosition()), area_.GetSize()};
}

int ChoiceBox::arrange(int x, int y, int width) {
    choice_->Show();
    label_->Show();
    const int line = head_line(*label_);
    const int words = platform::text_height(*label_, "x", width);
    label_->SetSize(x, y + line - words, width, words);
    const int height = platform::height_for(*choice_, width);
    const int top = y + line + head_gap;
    choice_->SetSize(x, top, width, height);
    const int below = remark_.arrange(x, top + height, width);
    area_ = {x, y, width, line + head_gap + height + below};
    return area_.height;
}

}  // namespace evenhand::app
