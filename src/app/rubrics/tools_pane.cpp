#include "app/rubrics/tools_pane.h"

#include <algorithm>

#include "app/flow.h"
#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/platform/measure.h"
#include "app/platform/text_view.h"
#include "app/texts.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int margin = 14;  // Above and below, in pixels.
constexpr int gap = 16;
constexpr int row_gap = 10;
constexpr int least_field = 220;  // Pixels at zoom 1.

int side_of(const Look& look) {
    return look.compact() ? 12 : 24;
}

}  // namespace

ToolsPane::ToolsPane(wxWindow* parent, const Hooks& hooks)
    : Pane(parent, texts::find_rubric, Scrolls::no, Ground::surface),
      field_(new wxTextCtrl(
          this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER)),
      count_(add_text("", {"strong"})),
      new_(new ActionButton(this,
                            texts::new_rubric,
                            texts::new_rubric_keys,
                            ActionButton::Weight::quiet,
                            hooks.new_rubric)),
      files_(new ActionButton(this,
                              texts::import_files,
                              texts::import_files_keys,
                              ActionButton::Weight::quiet,
                              hooks.import_files)),
      folder_(new ActionButton(
          this, texts::import_folder, "", ActionButton::Weight::quiet, hooks.import_folder)),
      paste_(new ActionButton(this,
                              texts::paste_page,
                              texts::paste_page_keys,
                              ActionButton::Weight::quiet,
                              hooks.paste_page)) {
    field_->SetHint(say(texts::find_rubric_hint));
    platform::describe(*field_, to_utf8(say(texts::find_rubric)));
    field_->Bind(wxEVT_TEXT, [hooks](wxCommandEvent&) { guarded([&] { hooks.find(); }); });
    field_->Bind(wxEVT_TEXT_ENTER, [hooks](wxCommandEvent&) { guarded([&] { hooks.open(); }); });
    field_->Bind(wxEVT_KEY_DOWN, [hooks](wxKeyEvent& event) {
        const int code = event.GetKeyCode();
        if ((code == WXK_DOWN || code == WXK_UP) && !event.HasAnyModifiers()) {
            guarded([&] { hooks.step(code == WXK_DOWN ? 1 : -1); });
        } else {
            event.Skip();
        }
    });
}

std::string ToolsPane::sought() const {
    return to_utf8(field_->GetValue());
}

bool ToolsPane::clear() {
    const bool had_words = !field_->IsEmpty();
    field_->Clear();
    return had_words;
}

void ToolsPane::show_count(const std::string& words) {
    disorder(set_words(*count_, words));
}

void ToolsPane::focus_field() {
    field_->SetFocus();
    field_->SelectAll();
}

bool ToolsPane::type_key() {
    return platform::type_pressed_key(*field_);
}

std::vector<wxWindow*> ToolsPane::buttons() const {
    return {new_, files_, folder_, paste_};
}

bool ToolsPane::one_row(const Look& look, int width) const {
    const int room = width - 2 * side_of(look) - flow_width(buttons()) - gap;
    return room >= look.px(least_field) + gap + platform::natural_width(*count_);
}

int ToolsPane::field_row(int width) const {
    return std::max(platform::height_for(*field_, width), platform::height_for(*new_, width));
}

int ToolsPane::height_for(const Look& look, int width) const {
    const int inner = width - 2 * side_of(look);
    const int below = one_row(look, width) ? 0 : row_gap + flow_height(buttons(), inner);
    return 2 * margin + field_row(inner) + below;
}

/// The field and the count behind it, up to `right`.
void ToolsPane::place_field(const Look& look, int top, int height, int right) {
    const int count = platform::natural_width(*count_);
    const int line = platform::height_for(*count_, count);
    const int left = side_of(look);
    const int high = platform::height_for(*field_, right - left);
    count_->SetSize(right - count, top + (height - line) / 2, count, line);
    field_->SetSize(left, top + (height - high) / 2, std::max(1, right - count - gap - left), high);
}

void ToolsPane::arrange(const Look& look) {
    const int width = GetClientSize().x;
    const int side = side_of(look);
    const int row = field_row(width - 2 * side);
    if (!one_row(look, width)) {
        place_field(look, margin, row, width - side);
        flow(buttons(), {side, margin + row + row_gap}, width - 2 * side);
        return;
    }
    const int left = width - side - flow_width(buttons());
    place_field(look, margin, row, left - gap);
    const int high = flow_height(buttons(), width);
    flow(buttons(), {left, margin + (row - high) / 2}, width);
}

}  // namespace evenhand::app
