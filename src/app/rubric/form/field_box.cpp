#include "app/rubric/form/field_box.h"

#include <algorithm>

#include <wx/combobox.h>
#include <wx/textctrl.h>

#include "app/guarded.h"
#include "app/pane.h"
#include "app/platform/accessible.h"
#include "app/platform/choice.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/platform/style.h"
#include "app/platform/text_view.h"
#include "app/text_change.h"
#include "app/wx_text.h"
#include "core/utf8.h"

namespace evenhand::app {

namespace {

constexpr int head_gap = 3;   // Pixels between the head and the field.
constexpr int word_gap = 10;  // Between the words of the head.
constexpr int above_text = 6;
constexpr int beside_text = 10;
constexpr int least_page = 120;
constexpr int paragraph_gap = 3;

}  // namespace

FieldBox::FieldBox(wxWindow* parent, Form& form, Kind kind, Head head)
    : form_(form),
      kind_(kind),
      label_(new_form_text(parent, head == Head::strong ? "strong" : "small")),
      origin_(new_form_text(parent, "small")),
      size_(new_form_text(parent, "small")),
      text_(nullptr),
      entry_(new_entry(parent)),
      remark_(parent) {
    platform::ellipsize(*label_);
    platform::ellipsize(*origin_);
    platform::align_right(*size_);
    dress();
    bind();
    hide();
    form.add(*this);
}

/// A control that outlives its box loses the keyboard later: nothing is written then.
FieldBox::~FieldBox() {
    if (entry_) {
        entry_->SetEvtHandlerEnabled(false);
    }
}

wxControl* FieldBox::new_entry(wxWindow* parent) {
    if (kind_ == Kind::offered) {
        auto* box = new wxComboBox(parent, wxID_ANY);
        text_ = box;
        return box;
    }
    const long style = kind_ == Kind::line ? wxTE_PROCESS_ENTER : wxTE_MULTILINE | wxBORDER_NONE;
    auto* control =
        new wxTextCtrl(parent, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, style);
    text_ = control;
    return control;
}

void FieldBox::dress() {
    if (kind_ == Kind::offered) {
        platform::set_class(*entry_, "form");
        platform::settle_in_form(*entry_);
    }
    auto* control = dynamic_cast<wxTextCtrl*>(entry_.get());
    if (control != nullptr && control->IsMultiLine()) {
        platform::set_class(*control, "field");
        platform::set_class(*control, "form");
        platform::set_text_margins(*control, above_text, beside_text);
        if (kind_ == Kind::growing) {
            platform::grow_with_text(*control);
        } else {
            platform::part_paragraphs(*control, paragraph_gap);
        }
    }
}

void FieldBox::bind() {
    entry_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { guarded([&] { edited(); }); });
    entry_->Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& event) {
        platform::set_class(*entry_, "here", true);
        event.Skip();
    });
    entry_->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        platform::set_class(*entry_, "here", false);
        guarded([&] {
            if (!form_.untaken(view_.place)) {
                load(model_);  // As the rubric has it: "a,b" has become "a, b".
            }
        });
        event.Skip();
    });
    if (kind_ == Kind::page) {
        return;
    }
    entry_->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        const int code = event.GetKeyCode();
        if ((code == WXK_RETURN || code == WXK_NUMPAD_ENTER) && !event.HasAnyModifiers()) {
            entry_->Navigate();
        } else {
            event.Skip();
        }
    });
}

void FieldBox::show(const workflow::FieldView& view) {
    const bool is_other = !(view.place == view_.place) || !shown_;
    const auto untaken = form_.untaken(view.place);
    const std::string& wanted = untaken ? untaken->text : view.text;
    shown_ = true;
    view_ = view;
    if (untaken) {
        view_.remark = {"!", untaken->reason, 0};
    }
    if (!writing_ && is_other) {
        put(wanted);
        text_->SetInsertionPoint(0);
    } else if (!writing_ && wanted != model_) {
        load(wanted);
    }
    model_ = wanted;
    set_words(*label_, view_.label);
    set_words(*origin_, view_.origin);
    set_words(*size_, view_.size);
    remark_.show(view_.remark);
    platform::describe(*entry_, view_.spoken, view_.remark.text);
    text_->SetEditable(!form_.editor().read_only());
    platform::set_class(*entry_, "sealed", form_.editor().read_only());
}

/// The caret stays at its words; those that are new come to stand before it.
void FieldBox::load(const std::string& text) {
    const std::string old = clean_text(to_utf8(text_->GetValue()));
    const TextChange change = change_between(old, text);
    if (change.nothing()) {
        return;
    }
    auto caret = static_cast<std::size_t>(text_->GetInsertionPoint());
    if (caret >= change.first) {
        const std::size_t end = change.first + change.removed;
        caret = change.first + length(change.inserted) + (caret > end ? caret - end : 0);
    }
    put(text);
    text_->SetInsertionPoint(static_cast<long>(caret));
}

/// Usual words are chosen from the list, so that the arrows go on from there.
void FieldBox::put(const std::string& text) {
    auto* box = dynamic_cast<wxComboBox*>(entry_.get());
    const int usual = box == nullptr ? wxNOT_FOUND : box->FindString(to_wx(text), true);
    if (usual == wxNOT_FOUND) {
        text_->ChangeValue(to_wx(text));
    } else {
        box->SetSelection(usual);
    }
}

void FieldBox::edited() {
    writing_ = true;
    form_.write(view_.place, clean_text(to_utf8(text_->GetValue())));
    writing_ = false;
    if (const auto untaken = form_.untaken(view_.place)) {
        model_ = untaken->text;
    }
}

void FieldBox::hide() {
    shown_ = false;
    for (wxStaticText* text : {label_, origin_, size_}) {
        text->Hide();
    }
    entry_->Hide();
    remark_.hide();
}

bool FieldBox::has_keyboard() const {
    return platform::has_keyboard(*entry_);
}

wxRect FieldBox::area() const {
    return {entry_->GetParent()->ClientToScreen(area_.GetPosition()), area_.GetSize()};
}

/// GTK selects a whole line that gets the keyboard: the next letter would replace it.
void FieldBox::focus() {
    if (has_keyboard()) {
        return;
    }
    entry_->SetFocus();
    if (kind_ != Kind::page) {
        go_to_end();
    }
}

void FieldBox::go_to_end() {
    text_->SetInsertionPointEnd();
}

std::string FieldBox::selection() const {
    return clean_text(to_utf8(text_->GetStringSelection()));
}

void FieldBox::offer(const std::vector<std::string>& words) {
    auto& box = dynamic_cast<wxComboBox&>(*entry_);
    for (const std::string& word : words) {
        box.Append(to_wx(word));
    }
}

int FieldBox::arrange(const wxRect& area, int head) {
    entry_->Show();
    const int above = arrange_head({area.x, area.y, head > 0 ? head : area.width, 0});
    const int height = entry_height(area, above);
    entry_->SetSize(area.x, area.y + above, area.width, height);
    const int below = remark_.arrange(area.x, area.y + above + height, area.width);
    area_ = {area.x, area.y, area.width, above + height + below};
    return area_.height;
}

int FieldBox::arrange_head(const wxRect& area) {
    const bool none = view_.label.empty() && view_.origin.empty() && view_.size.empty();
    for (wxStaticText* text : {label_, origin_, size_}) {
        text->Show(!none);
    }
    if (none) {
        return 0;
    }
    const int line = head_line(*size_);
    const int name = std::min(line, platform::text_height(*label_, "x", area.width));
    const int quiet = platform::text_height(*size_, "x", area.width);
    const int size = platform::natural_width(*size_);
    const int room = std::max(1, area.width - size - word_gap);
    const int label = std::min(room, platform::natural_width(*label_));
    const int foot = area.y + line;
    size_->SetSize(area.x + area.width - size, foot - quiet, std::max(1, size), quiet);
    label_->SetSize(area.x, foot - name, label, name);
    const int left = label + word_gap;
    origin_->SetSize(area.x + left, foot - quiet, std::max(1, room - left), quiet);
    return line + head_gap;
}

int FieldBox::entry_height(const wxRect& area, int above) const {
    switch (kind_) {
        case Kind::line:
        case Kind::offered:
            return platform::height_for(*entry_, area.width);
        case Kind::growing:
            return platform::height_of_text(dynamic_cast<wxTextCtrl&>(*entry_), area.width);
        case Kind::page:
            break;
    }
    return std::max(least_page, area.height - above);
}

}  // namespace evenhand::app
