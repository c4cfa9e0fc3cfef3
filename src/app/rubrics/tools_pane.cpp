#include "app/rubrics/tools_pane.h"

#include <algorithm>

#include "app/flow.h"
#include "app/guarded.h"
#include "app/key_event.h"
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
      find_(hooks.find),
      field_(new wxTextCtrl(
          this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER)),
      facets_(this, hooks.find),
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
    let_arrows_step(*field_, hooks.step);
}

workflow::LibraryQuery ToolsPane::sought() const {
    return joined(workflow::typed_query(to_utf8(field_->GetValue())), facets_.chosen());
}

bool ToolsPane::clear() {
    const bool chosen = facets_.clear();
    const bool typed = !field_->IsEmpty();
    if (typed) {
        field_->Clear();
    } else if (chosen) {
        find_();
    }
    return typed || chosen;
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

/// Of the row with the field.
int ToolsPane::row_height(int width) const {
    return std::max({platform::height_for(*field_, width),
                     platform::height_for(*new_, width),
                     facets_.height()});
}

/// The field with its choices and the buttons in one row; the buttons, and then the choices too, in
/// a row of their own.
int ToolsPane::rows(const Look& look, int width) const {
    const int found = look.px(least_field) + gap + FacetChoices::width_for(look);
    const int count = gap + platform::natural_width(*count_);
    if (width >= found + count + gap + flow_width(buttons())) {
        return 1;
    }
    return width >= found && width >= flow_width(buttons()) + count ? 2 : 3;
}

int ToolsPane::height_for(const Look& look, int width) const {
    const int inner = width - 2 * side_of(look);
    const int wanted = rows(look, inner);
    const int buttons_row = wanted == 1 ? 0 : row_gap + flow_height(buttons(), inner);
    const int choices_row = wanted < 3 ? 0 : row_gap + facets_.height();
    return 2 * margin + row_height(inner) + choices_row + buttons_row;
}

void ToolsPane::place_field(const wxRect& area) {
    const int width = std::max(1, area.width);
    const int high = platform::height_for(*field_, width);
    field_->SetSize(area.x, area.y + (area.height - high) / 2, width, high);
}

/// Up to `right`; gives what is left of it.
int ToolsPane::place_count(int right, int top, int height) {
    const int count = platform::natural_width(*count_);
    const int line = platform::height_for(*count_, count);
    count_->SetSize(right - count, top + (height - line) / 2, count, line);
    return right - count - gap;
}

void ToolsPane::arrange(const Look& look) {
    const int side = side_of(look);
    const int inner = GetClientSize().x - 2 * side;
    const int wanted = rows(look, inner);
    const int row = row_height(inner);
    const int high = flow_height(buttons(), inner);
    const int buttons_top = wanted == 1 ? margin + (row - high) / 2
                                        : height_for(look, GetClientSize().x) - margin - high;
    int right = side + inner;  // Of the field.
    if (wanted == 1) {
        const int left = right - flow_width(buttons());
        flow(buttons(), {left, buttons_top}, inner);
        right = left - gap;
    } else {
        flow(buttons(), {side, buttons_top}, inner);
    }
    if (wanted == 2) {
        place_count(right, buttons_top, high);
    } else {
        right = place_count(right, margin, row);
    }
    if (wanted == 3) {
        facets_.place({side, margin + row + row_gap}, inner);
    } else {
        const int choices = FacetChoices::width_for(look);
        facets_.place({right - choices, margin + (row - facets_.height()) / 2}, choices);
        right -= choices + gap;
    }
    place_field({side, margin, right - side, row});
}

}  // namespace evenhand::app
