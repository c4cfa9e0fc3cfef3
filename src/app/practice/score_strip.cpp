#include "app/practice/score_strip.h"

#include <string>
#include <string_view>

#include <wx/dcbuffer.h>

#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/texts_practice.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

// Pixels at zoom 1.
constexpr int badge = 26;
constexpr int gap = 10;
constexpr int frame = 4;  // Between a badge and the frame of the key.
constexpr int word_room = 18;
constexpr int corner = 5;
constexpr double points = 10;

wxColour colour(const std::string& hex) {
    return wxColour(to_wx(hex));
}

void centre(wxDC& canvas, const wxString& words, const wxRect& area) {
    const wxSize size = canvas.GetTextExtent(words);
    canvas.DrawText(words, area.x + (area.width - size.x) / 2, area.y + (area.height - size.y) / 2);
}

std::string_view mark_of(bool given, bool key) {
    if (given && key) {
        return texts::both_mark;
    }
    return given ? texts::you_mark : texts::key_mark;
}

}  // namespace

ScoreStrip::ScoreStrip(wxWindow* parent, const Levels& levels, const std::string& spoken)
    : wxWindow(parent, wxID_ANY), levels_(levels) {
    SetCanFocus(false);
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    platform::make_picture(*this);
    platform::describe(*this, spoken);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { guarded([&] { paint(); }); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        Refresh();
        event.Skip();
    });
}

void ScoreStrip::use_colours(const Palette& palette) {
    palette_ = palette;
    Refresh();
}

void ScoreStrip::set_zoom(double zoom) {
    zoom_ = zoom;
    Refresh();
}

int ScoreStrip::height() const {
    return px(badge + 2 * frame + word_room);
}

void ScoreStrip::paint() {
    wxAutoBufferedPaintDC canvas(this);
    canvas.SetBackground(wxBrush(colour(palette_.canvas)));
    canvas.Clear();
    for (int level = levels_.lowest; level <= levels_.highest; ++level) {
        paint_level(canvas, level);
    }
}

void ScoreStrip::paint_level(wxDC& canvas, int level) const {
    const bool given = levels_.given == level;
    const bool key = levels_.key == level;
    wxFont font = GetFont();
    font.SetFractionalPointSize(points * zoom_);
    const wxRect box(px(frame) + (level - levels_.lowest) * px(badge + gap + frame),
                     px(frame),
                     px(badge),
                     px(badge));
    canvas.SetPen(wxPen(colour(given ? palette_.accent : palette_.edge), palette_.border));
    canvas.SetBrush(given ? wxBrush(colour(palette_.accent)) : *wxTRANSPARENT_BRUSH);
    canvas.DrawRoundedRectangle(box, px(corner));
    canvas.SetFont(given ? font.Bold() : font);
    canvas.SetTextForeground(colour(given ? palette_.on_accent : palette_.ink));
    centre(canvas, wxString::Format("%d", level), box);
    if (key) {
        canvas.SetPen(wxPen(colour(palette_.ink), 2));
        canvas.SetBrush(*wxTRANSPARENT_BRUSH);
        canvas.DrawRoundedRectangle(wxRect(box).Inflate(px(frame) - 1), px(corner + frame));
    }
    if (!key && !given) {
        return;
    }
    canvas.SetFont(font);
    canvas.SetTextForeground(colour(palette_.ink));
    const wxRect below(
        box.x - px(gap), box.GetBottom() + px(frame) + 1, box.width + 2 * px(gap), px(word_room));
    centre(canvas, say(mark_of(given, key)), below);
}

}  // namespace evenhand::app
