#include "app/text_field.h"

#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/platform/style.h"
#include "app/stack.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int gap = 4;

}  // namespace

TextField::TextField(wxWindow* parent, std::string_view label)
    : Pane(parent, "", Scrolls::no, Ground::surface),
      name_(to_utf8(wxControl::RemoveMnemonics(say(label)))),
      label_(add_text(label, {"title"})),
      entry_(new wxTextCtrl(
          this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER)),
      error_(add_text("", {"error"})) {
    platform::describe(*entry_, name_);
    platform::wrap(*error_);
    error_->Hide();
}

std::string TextField::text() const {
    return to_utf8(entry_->GetValue());
}

void TextField::set_text(const std::string& text) {
    entry_->ChangeValue(to_wx(text));
}

void TextField::complain(const std::string& sentence) {
    complaint_ = sentence;
    set_words(*error_, sentence.empty() ? "" : "! " + sentence);
    error_->Show(!sentence.empty());
    platform::set_class(*entry_, "wrong", !sentence.empty());
    platform::describe(*entry_, name_, sentence);
}

void TextField::set_read_only(bool on) {
    entry_->SetEditable(!on);
    platform::set_class(*entry_, "sealed", on);
}

int TextField::height_for_width(int width) const {
    const int error = error_->IsShown() ? stack_height({{error_, gap}}, width) : 0;
    return stack_height({{label_}, {entry_, gap}}, width) + error;
}

void TextField::arrange(const Look& /*look*/) {
    std::vector<Row> rows = {{label_}, {entry_, gap}};
    if (error_->IsShown()) {
        rows.push_back({error_, gap});
    }
    stack(rows, content_area(0, 0));
}

}  // namespace evenhand::app
