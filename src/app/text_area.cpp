#include "app/text_area.h"

#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/platform/style.h"
#include "app/platform/text_view.h"
#include "app/stack.h"
#include "app/wx_text.h"
#include "core/utf8.h"

namespace evenhand::app {

namespace {

constexpr int gap = 4;
constexpr int remark_gap = 10;

}  // namespace

TextArea::TextArea(wxWindow* parent, std::string_view label, std::string_view remark)
    : Pane(parent, "", Scrolls::no, Ground::surface),
      label_(add_text(label, {"title"})),
      remark_(add_text(remark, {"muted"})),
      area_(new wxTextCtrl(this,
                           wxID_ANY,
                           wxString(),
                           wxDefaultPosition,
                           wxDefaultSize,
                           wxTE_MULTILINE | wxBORDER_NONE)) {
    platform::wrap(*remark_);
    platform::set_class(*area_, "field");
    platform::set_text_margins(*area_, 8, 12);
    platform::describe(
        *area_, to_utf8(wxControl::RemoveMnemonics(say(label))), to_utf8(say(remark)));
    area_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
        guarded([&] {
            if (on_edit_) {
                on_edit_();
            }
        });
    });
    area_->Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& event) {
        platform::set_class(*area_, "here", true);
        event.Skip();
    });
    area_->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        platform::set_class(*area_, "here", false);
        event.Skip();
    });
}

std::string TextArea::text() const {
    return clean_text(to_utf8(area_->GetValue()));
}

void TextArea::set_text(const std::string& text) {
    area_->ChangeValue(to_wx(text));
}

bool TextArea::is_beside(int width) const {
    return platform::natural_width(*label_) + remark_gap + platform::natural_width(*remark_) <=
           width;
}

int TextArea::head_height(int width) const {
    return is_beside(width) ? stack_height({{label_}}, width) + gap
                            : stack_height({{label_}, {remark_}}, width) + gap;
}

void TextArea::arrange(const Look& /*look*/) {
    const wxSize size = GetClientSize();
    const int label = platform::natural_width(*label_);
    const int line = platform::height_for(*label_, label);
    const int head = head_height(size.x);
    label_->SetSize(0, 0, label, line);
    if (is_beside(size.x)) {
        const int left = label + remark_gap;
        remark_->SetSize(left, 0, std::max(1, size.x - left), line);
    } else {
        remark_->SetSize(0, line, std::max(1, size.x), std::max(1, head - gap - line));
    }
    area_->SetSize(0, head, size.x, std::max(1, size.y - head));
}

}  // namespace evenhand::app
