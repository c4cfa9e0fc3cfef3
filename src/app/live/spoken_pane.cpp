#include "app/live/spoken_pane.h"

#include <algorithm>

#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/platform/style.h"
#include "app/platform/text_view.h"
#include "app/stack.h"
#include "app/texts_practice.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int least_words = 70;  // Pixels; three lines.
constexpr int head_gap = 10;

}  // namespace

SpokenPane::SpokenPane(wxWindow* parent)
    : Pane(parent, texts::candidate_says, Scrolls::no, Ground::canvas),
      state_(add_text("", {"small"})),
      keys_(add_keys(texts::speech_keys, {"small"})),
      title_(add_text(texts::candidate_title, {"title"})),
      words_(new wxTextCtrl(this,
                            wxID_ANY,
                            wxString(),
                            wxDefaultPosition,
                            wxDefaultSize,
                            wxTE_MULTILINE | wxTE_READONLY | wxBORDER_NONE)) {
    words_->SetName("speech");
    platform::ellipsize(*state_);
    platform::set_class(*words_, "speech");
    platform::set_text_margins(*words_, 2, 6);
    words_->Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& event) {
        platform::set_class(*words_, "here", true);
        event.Skip();
    });
    words_->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        platform::set_class(*words_, "here", false);
        event.Skip();
    });
}

/// Whoever reads back in it is not pulled to its end.
void SpokenPane::show(const workflow::SpokenView& view) {
    if (view.text.starts_with(shown_)) {
        if (view.text.size() > shown_.size()) {
            platform::append_words(*words_, view.text.substr(shown_.size()), !words_->HasFocus());
        }
    } else {
        words_->ChangeValue(to_wx(view.text));
    }
    shown_ = view.text;
    if (set_words(*state_, view.state)) {
        platform::describe(*words_, to_utf8(say(texts::candidate_says)), view.state);
    }
}

int SpokenPane::least_height(const Look& look) {
    return look.px(least_words + (look.compact() ? 28 : 36));
}

void SpokenPane::arrange(const Look& look) {
    const bool compact = look.compact();
    const int side = compact ? 12 : 24;
    const wxRect area = content_area(side, side);
    const int top = compact ? 5 : 10;
    const int title = platform::natural_width(*title_);
    const int line = platform::height_for(*title_, title);
    title_->SetSize(area.x, top, title, line);
    const int keys = compact ? 0 : platform::natural_width(*keys_);
    keys_->Show(!compact);
    const int keys_line = platform::height_for(*keys_, std::max(1, keys));
    const int state_line = platform::height_for(*state_, platform::natural_width(*state_));
    const int left = area.x + title + head_gap;
    const int right = area.GetRight() + 1 - (keys > 0 ? keys + head_gap : 0);
    keys_->SetSize(
        area.GetRight() + 1 - keys, top + line - keys_line, std::max(1, keys), keys_line);
    state_->SetSize(left, top + line - state_line, std::max(1, right - left), state_line);
    const int text = top + line + 2;
    // Its words stand in line with the title.
    const int room = GetClientSize().y - text - 4;
    put(*words_,
        {area.x - row_inset,
         text,
         area.width + 2 * row_inset,
         platform::whole_lines(*words_, room)});
}

}  // namespace evenhand::app
