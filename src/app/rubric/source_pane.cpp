#include "app/rubric/source_pane.h"

#include <algorithm>

#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/platform/style.h"
#include "app/texts.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int above = 14;
constexpr int below = 14;
constexpr int left_side = 20;
constexpr int right_side = 16;
constexpr int title_gap = 6;
constexpr int word_gap = 10;

}  // namespace

SourcePane::SourcePane(wxWindow* parent)
    : Pane(parent, texts::source_page, Scrolls::no, Ground::canvas),
      title_(add_text(texts::source_page, {"title"})),
      keys_(add_text(texts::source_page_keys, {"small"})),
      text_(this) {
    platform::ellipsize(*keys_);
    platform::align_right(*keys_);
    wxTextCtrl& control = text_.control();
    platform::set_class(control, "field");
    platform::set_class(control, "page");
    platform::describe(
        control, to_utf8(say(texts::source_page)), to_utf8(say(texts::source_page_help)));
    control.Bind(wxEVT_SET_FOCUS, [&control](wxFocusEvent& event) {
        platform::set_class(control, "here", true);
        event.Skip();
    });
    control.Bind(wxEVT_KILL_FOCUS, [&control](wxFocusEvent& event) {
        platform::set_class(control, "here", false);
        event.Skip();
    });
}

void SourcePane::load(const workflow::SourcePage& page) {
    text_.load(page.lines);
}

void SourcePane::show(const Spans& used, const Spans& chosen) {
    text_.show_used(used);
    text_.show_chosen(chosen);
}

void SourcePane::arrange(const Look& look) {
    const wxSize size = GetClientSize();
    const int left = look.compact() ? 12 : left_side;
    const int right = look.compact() ? 12 : right_side;
    const int width = platform::natural_width(*title_);
    const int line = platform::height_for(*title_, width);
    title_->SetSize(left, above, width, line);
    const int room = size.x - left - right - width - word_gap;
    keys_->Show();  // GTK measures a hidden text as nothing.
    keys_->Show(room >= platform::natural_width(*keys_));
    keys_->SetSize(left + width + word_gap, above + 1, std::max(1, room), line);
    const int top = above + line + title_gap;
    text_.arrange(look.zoom);
    text_.control().SetSize(
        left, top, std::max(1, size.x - left - right), std::max(1, size.y - top - below));
}

void SourcePane::use_colours(const Palette& palette) {
    Pane::use_colours(palette);
    text_.use_colours(palette);
}

}  // namespace evenhand::app
