#include "app/kits/kit_tools_pane.h"

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
constexpr int most_field = 640;

int side_of(const Look& look) {
    return look.compact() ? 12 : 24;
}

}  // namespace

KitToolsPane::KitToolsPane(wxWindow* parent, const Hooks& hooks)
    : Pane(parent, texts::find_kit, Scrolls::no, Ground::surface),
      field_(new wxTextCtrl(
          this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER)),
      new_(new ActionButton(
          this, texts::new_kit, texts::new_kit_keys, ActionButton::Weight::quiet, hooks.new_kit)),
      copy_(new ActionButton(
          this, texts::copy_kit, texts::copy_kit_keys, ActionButton::Weight::quiet, hooks.copy)) {
    field_->SetHint(say(texts::find_kit_hint));
    platform::describe(*field_, to_utf8(say(texts::find_kit)));
    field_->Bind(wxEVT_TEXT, [hooks](wxCommandEvent&) { guarded([&] { hooks.find(); }); });
    field_->Bind(wxEVT_TEXT_ENTER, [hooks](wxCommandEvent&) { guarded([&] { hooks.open(); }); });
    let_arrows_step(*field_, hooks.step);
}

std::string KitToolsPane::sought() const {
    return to_utf8(field_->GetValue());
}

bool KitToolsPane::clear() {
    const bool had_words = !field_->IsEmpty();
    field_->Clear();
    return had_words;
}

void KitToolsPane::show_copy(bool possible) {
    copy_->Enable(possible);
}

void KitToolsPane::focus_field() {
    field_->SetFocus();
    field_->SelectAll();
}

bool KitToolsPane::type_key() {
    return platform::type_pressed_key(*field_);
}

bool KitToolsPane::one_row(const Look& look, int width) const {
    return width - 2 * side_of(look) - flow_width(buttons()) - gap >= look.px(least_field);
}

int KitToolsPane::row_height(int width) const {
    return std::max(platform::height_for(*field_, width), platform::height_for(*new_, width));
}

int KitToolsPane::height_for(const Look& look, int width) const {
    const int inner = width - 2 * side_of(look);
    const int below = one_row(look, width) ? 0 : row_gap + flow_height(buttons(), inner);
    return 2 * margin + row_height(inner) + below;
}

void KitToolsPane::arrange(const Look& look) {
    const int width = GetClientSize().x;
    const int side = side_of(look);
    const int inner = width - 2 * side;
    const int row = row_height(inner);
    const bool one = one_row(look, width);
    const int room = one ? inner - flow_width(buttons()) - gap : inner;
    const int field = one ? std::min(room, look.px(most_field)) : room;
    const int high = platform::height_for(*field_, field);
    field_->SetSize(side, margin + (row - high) / 2, field, high);
    const wxPoint corner =
        one ? wxPoint(side + field + gap, margin + (row - flow_height(buttons(), inner)) / 2)
            : wxPoint(side, margin + row + row_gap);
    flow(buttons(), corner, inner);
}

}  // namespace evenhand::app
