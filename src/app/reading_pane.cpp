#include "app/reading_pane.h"

#include <algorithm>
#include <iterator>

#include <wx/dcclient.h>
#include <wx/statline.h>

#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/platform/choice.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/platform/style.h"
#include "app/platform/tab_order.h"
#include "app/stack.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int top_gap = 20;
constexpr int foot_gap = 20;
constexpr int point_gap = 5;
constexpr int point_inset = 16;  // Of an item's text behind its bullet.
constexpr int side_gap = 12;
constexpr int lead_gap = 6;  // Behind a column.
constexpr int focus_bar = 3;
constexpr int mark_inset = 9;  // Of its bar, left of the texts.

}  // namespace

ReadingPane::ReadingPane(wxWindow* parent, std::string_view spoken_name, Ground ground)
    : Pane(parent, spoken_name, Scrolls::vertically, ground), top_(top_gap) {
    SetCanFocus(true);
    platform::describe(*content(), to_utf8(say(spoken_name)));
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        const bool tab = event.GetKeyCode() == WXK_TAB && !event.ControlDown() && !event.AltDown();
        bool led = false;
        guarded([&] { led = tab && lead_on(event.ShiftDown()); });
        event.Skip(!led);
    });
    content()->Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint_bars(); });
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

/// GTK passes over what stands in a pane that takes the keyboard itself.
bool ReadingPane::lead_on(bool back) {
    const std::vector<wxWindow*> stops = platform::tab_stops(*content());
    const auto here = std::ranges::find_if(
        stops, [](const wxWindow* stop) { return platform::has_keyboard(*stop); });
    if (here == stops.end()) {
        if (back || stops.empty() || !has_keyboard()) {
            return false;
        }
        stops.front()->SetFocus();
    } else if (back) {
        here == stops.begin() ? SetFocus() : (*std::prev(here))->SetFocus();
    } else if (std::next(here) == stops.end()) {
        platform::tab_past(*this);
    } else {
        (*std::next(here))->SetFocus();
    }
    return true;
}

/// Bars at the left: of the keyboard at the edge, for a frame of the style sheet would lie behind
/// the content; and of what is marked.
void ReadingPane::paint_bars() {
    wxPaintDC canvas(content());
    canvas.SetPen(*wxTRANSPARENT_PEN);
    canvas.SetBrush(wxBrush(wxColour(to_wx(palette_.accent))));
    if (has_keyboard()) {
        canvas.DrawRectangle(0, 0, focus_bar, content()->GetSize().y);
    }
    if (!mark_.IsEmpty()) {
        canvas.DrawRectangle(mark_);
    }
}

void ReadingPane::begin() {
    content()->Freeze();
    content()->DestroyChildren();
    blocks_.clear();
    marked_ = {};
}

wxStaticText& ReadingPane::add(const std::string& words,
                               std::initializer_list<const char*> classes,
                               int gap) {
    wxStaticText* text = add_text("", classes);
    platform::wrap(*text);
    set_words(*text, words);
    blocks_.push_back({});
    blocks_.back().text = text;
    blocks_.back().gap = gap;
    return *text;
}

void ReadingPane::add_side(const std::string& words, const char* style) {
    blocks_.back().side = add_text("", {style});
    set_words(*blocks_.back().side, words);
}

void ReadingPane::add_side_control(wxWindow& control) {
    blocks_.back().side_control = &control;
}

void ReadingPane::add_point(const std::string& words) {
    add_row({{"•", point_inset}}, words, point_gap);
}

wxStaticText& ReadingPane::add_row(const std::vector<Lead>& leads,
                                   const std::string& words,
                                   int gap) {
    std::vector<Column> columns;  // First: a screen reader reads in the order of making.
    for (const Lead& lead : leads) {
        wxStaticText* text = add_text("", {lead.style});
        platform::wrap(*text);
        set_words(*text, lead.words);
        columns.push_back({text, lead.width});
    }
    wxStaticText& text = add(words, {}, gap);
    blocks_.back().leads = columns;
    return text;
}

void ReadingPane::add_rule(int gap) {
    add_window(*new wxStaticLine(content()), 1, gap);
}

void ReadingPane::add_window(wxWindow& window, int height, int gap) {
    blocks_.push_back({});
    blocks_.back().window = &window;
    blocks_.back().height = height;
    blocks_.back().gap = gap;
}

void ReadingPane::set_height(const wxWindow& window, int height) {
    std::ranges::find(blocks_, &window, &Block::window)->height = height;
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
    if (block.window != nullptr) {
        block.window->SetSize(area.x, top, std::max(1, area.width), block.height);
        return block.height;
    }
    return place_text(block, area, top);
}

int ReadingPane::place_text(const Block& block, const wxRect& area, int top) {
    int left = area.x;
    int height = 0;
    for (const Column& lead : block.leads) {
        const int width = std::min(look_.px(lead.width), area.width / 2);
        const int words = std::max(1, width - lead_gap);
        const int high = platform::height_for(*lead.text, words);
        lead.text->SetSize(left, top, words, high);
        left += width;
        height = std::max(height, high);
    }
    int side = block.side == nullptr ? 0 : platform::natural_width(*block.side) + side_gap;
    if (block.side_control != nullptr) {
        side += platform::natural_width(*block.side_control) + side_gap;
    }
    const int width = std::max(1, area.GetRight() + 1 - left - side);
    const int own = platform::height_for(*block.text, width);
    block.text->SetSize(left, top, width, own);
    if (block.side != nullptr) {
        const int line = platform::text_height(*block.text, "1", width);
        place_before(*block.side, area.GetRight() + 1, top + line);
    }
    if (block.side_control != nullptr) {
        const int wide = side - side_gap;
        const int high = platform::height_for(*block.side_control, wide);
        const int line = platform::text_height(*block.text, "1", width);
        block.side_control->SetSize(
            area.GetRight() + 1 - wide, top + (line - high) / 2, wide, high);
    }
    return std::max(own, height);
}

void ReadingPane::arrange(const Look& look) {
    look_ = look;
    if (look.width == 0) {
        return;
    }
    const int side = look.compact() ? 12 : 20;
    const wxRect area = content_area(side, side);
    int y = top_;
    mark_ = {};
    for (std::size_t at = 0; at < blocks_.size(); ++at) {
        y += blocks_[at].gap;
        const int top = y;
        y += place(blocks_[at], area, y);
        if (at >= marked_.first && at < marked_.second) {
            mark_.Union({area.x - mark_inset, top, focus_bar, y - top});
        }
    }
    settle(y + foot_gap);
}

}  // namespace evenhand::app
