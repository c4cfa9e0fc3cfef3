#include "app/reading_pane.h"

#include <algorithm>

#include <wx/dcclient.h>

#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/platform/style.h"
#include "app/stack.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int top_gap = 20;
constexpr int foot_gap = 20;
constexpr int point_gap = 5;
constexpr int point_inset = 16;  // Of an item's text behind its bullet.
constexpr int side_gap = 12;
constexpr int focus_bar = 3;

}  // namespace

ReadingPane::ReadingPane(wxWindow* parent, std::string_view spoken_name, Ground ground)
    : Pane(parent, spoken_name, Scrolls::vertically, ground) {
    SetCanFocus(true);
    platform::describe(*content(), to_utf8(say(spoken_name)));
    content()->Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint_focus(); });
    for (wxWindow* window : {static_cast<wxWindow*>(this), content()}) {
        for (const auto& turned : {wxEVT_SET_FOCUS, wxEVT_KILL_FOCUS}) {
            window->Bind(turned, [this](wxFocusEvent& event) {
                content()->Refresh();
                event.Skip();
            });
        }
    }
}

bool ReadingPane::has_keyboard() const {
    return HasFocus() || content()->HasFocus();  // wxWidgets hands it on to the content.
}

/// A bar at the left edge; a frame of the style sheet would lie behind the content.
void ReadingPane::paint_focus() {
    wxPaintDC canvas(content());
    if (has_keyboard()) {
        canvas.SetPen(*wxTRANSPARENT_PEN);
        canvas.SetBrush(wxBrush(wxColour(to_wx(palette_.accent))));
        canvas.DrawRectangle(0, 0, focus_bar, content()->GetSize().y);
    }
}

void ReadingPane::begin() {
    content()->Freeze();
    content()->DestroyChildren();
    blocks_.clear();
}

wxStaticText& ReadingPane::add(const std::string& words,
                               std::initializer_list<const char*> classes,
                               int gap) {
    wxStaticText* text = add_text("", classes);
    platform::wrap(*text);
    set_words(*text, words);
    blocks_.push_back({text, gap, nullptr, nullptr, {}});
    return *text;
}

void ReadingPane::add_side(const std::string& words) {
    blocks_.back().side = add_text("", {"small"});
    set_words(*blocks_.back().side, words);
}

void ReadingPane::add_point(const std::string& words) {
    add(words, {}, point_gap);
    blocks_.back().lead = add_text("", {"muted"});
    set_words(*blocks_.back().lead, "•");
}

void ReadingPane::add_marked(const std::vector<TextPiece>& pieces, int gap) {
    wxStaticText& text = add("", {}, gap);
    blocks_.back().pieces = pieces;
    platform::show_marked(text, pieces, palette_);
}

void ReadingPane::end() {
    platform::restyle(*this);
    content()->Thaw();
    Scroll(0, 0);
    arrange(look_);
}

void ReadingPane::use_colours(const Palette& palette) {
    palette_ = palette;
    for (const Block& block : blocks_) {
        if (!block.pieces.empty()) {
            platform::show_marked(*block.text, block.pieces, palette_);
        }
    }
    Pane::use_colours(palette);
}

int ReadingPane::place(const Block& block, const wxRect& area, int top) {
    const int inset = block.lead == nullptr ? 0 : look_.px(point_inset);
    const int side = block.side == nullptr ? 0 : platform::natural_width(*block.side) + side_gap;
    const int width = std::max(1, area.width - inset - side);
    const int height = platform::height_for(*block.text, width);
    block.text->SetSize(area.x + inset, top, width, height);
    if (block.lead != nullptr) {
        const int bullet = platform::natural_width(*block.lead);
        block.lead->SetSize(area.x, top, bullet, platform::height_for(*block.lead, bullet));
    }
    if (block.side != nullptr) {
        const int line = platform::text_height(*block.text, "1", width);
        place_before(*block.side, area.GetRight() + 1, top + line);
    }
    return height;
}

void ReadingPane::arrange(const Look& look) {
    look_ = look;
    if (look.width == 0) {
        return;
    }
    const int side = look.compact() ? 12 : 20;
    const wxRect area = content_area(side, side);
    int y = top_gap;
    for (const Block& block : blocks_) {
        y += block.gap;
        y += place(block, area, y);
    }
    settle(y + foot_gap);
}

}  // namespace evenhand::app
