#include "app/kits/time_bar.h"

#include <algorithm>
#include <string>
#include <utility>

#include <wx/control.h>
#include <wx/dcbuffer.h>
#include <wx/dcclient.h>

#include "app/guarded.h"
#include "app/texts.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

using workflow::KitSegment;

constexpr int gap = 3;       // Between two segments, in pixels.
constexpr int padding = 8;   // Of a segment's words.
constexpr int end_line = 3;  // Where the interview should end.
constexpr std::size_t least_cut = 6;
constexpr double title_points = 10.5;
constexpr double minutes_points = 9.5;

wxColour colour(const std::string& name) {
    return wxColour(to_wx(name));
}

/// The words, cut when most of them can be seen; else the short ones, or none.
wxString fitting(const wxDC& canvas, int room, const std::string& words, const std::string& brief) {
    if (canvas.GetTextExtent(to_wx(words)).x <= room) {
        return to_wx(words);
    }
    if (words.size() > brief.size() + least_cut &&
        room > canvas.GetTextExtent(to_wx("1  Abcdef…")).x) {
        return wxControl::Ellipsize(to_wx(words), canvas, wxELLIPSIZE_END, room);
    }
    return canvas.GetTextExtent(to_wx(brief)).x <= room + padding ? to_wx(brief) : wxString();
}

/// At the left of the place, or in the middle of a narrow one.
void put(wxDC& canvas, const wxString& words, const wxRect& place, int top) {
    const int width = canvas.GetTextExtent(words).x;
    const int spare = place.width - width;
    canvas.DrawText(words, place.x + std::min(padding, spare / 2), top);
}

}  // namespace

TimeBar::TimeBar(wxWindow* parent, std::function<void(std::size_t)> choose)
    : wxPanel(parent), choose_(std::move(choose)) {
    SetCanFocus(false);
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { guarded([&] { paint(); }); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        Refresh();
        event.Skip();
    });
    Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) {
        if (const auto question = question_at(event.GetX())) {
            guarded([&] { choose_(*question); });
        }
    });
    Bind(wxEVT_MOTION, [this](wxMouseEvent& event) {
        const auto question = question_at(event.GetX());
        for (const KitSegment& segment : segments_) {
            if (question && segment.kind == KitSegment::Kind::question &&
                segment.question == *question) {
                SetToolTip(to_wx(segment.title + ", " + texts::minutes_planned(segment.minutes)));
                return;
            }
        }
        UnsetToolTip();
    });
}

void TimeBar::show(const workflow::KitView& view, std::optional<std::size_t> chosen) {
    segments_ = view.segments;
    over_ = view.over;
    chosen_ = chosen;
    Refresh();
}

void TimeBar::use_colours(const Palette& palette) {
    palette_ = palette;
    Refresh();
}

void TimeBar::set_zoom(double zoom) {
    zoom_ = zoom;
    Refresh();
}

int TimeBar::width_of(int minutes) const {
    int all = 0;
    for (const KitSegment& segment : segments_) {
        all += segment.minutes;
    }
    return GetClientSize().x * minutes / std::max(1, all);
}

/// Side by side, so that what is rounded away does not add up.
std::vector<TimeBar::Stretch> TimeBar::stretches() const {
    std::vector<Stretch> placed;
    int minutes = 0;
    for (const KitSegment& segment : segments_) {
        const int left = width_of(minutes);
        minutes += segment.minutes;
        const bool last = placed.size() + 1 == segments_.size();
        const int width = std::max(1, width_of(minutes) - left - (last ? 0 : gap));
        placed.push_back({segment, wxRect(left, 0, width, GetClientSize().y)});
    }
    return placed;
}

std::optional<std::size_t> TimeBar::question_at(int x) const {
    for (const Stretch& stretch : stretches()) {
        if (stretch.segment.kind == KitSegment::Kind::question && x >= stretch.place.x &&
            x <= stretch.place.GetRight()) {
            return stretch.segment.question;
        }
    }
    return std::nullopt;
}

void TimeBar::paint() {
    wxAutoBufferedPaintDC canvas(this);
    canvas.SetBackground(wxBrush(colour(palette_.canvas)));
    canvas.Clear();
    for (const Stretch& stretch : stretches()) {
        paint_stretch(canvas, stretch);
    }
    if (segments_.empty()) {
        canvas.SetPen(wxPen(colour(palette_.edge), palette_.border, wxPENSTYLE_SHORT_DASH));
        canvas.SetBrush(*wxTRANSPARENT_BRUSH);
        canvas.DrawRectangle(GetClientSize());
    }
    if (over_ > 0) {
        paint_end(canvas);
    }
}

/// Questions are filled; what is around them has only an outline, spare time a dashed one.
void TimeBar::paint_stretch(wxDC& canvas, const Stretch& stretch) const {
    const KitSegment& segment = stretch.segment;
    const bool question = segment.kind == KitSegment::Kind::question;
    const bool chosen = question && chosen_ == segment.question;
    const bool spare = segment.kind == KitSegment::Kind::spare;
    const std::string& fill = chosen ? palette_.accent : question ? palette_.tint : palette_.canvas;
    const std::string& edge = question && !palette_.framed ? fill : palette_.edge;
    const std::string& ink = chosen     ? palette_.on_accent
                             : question ? palette_.on_tint
                                        : palette_.muted;
    canvas.SetPen(
        wxPen(colour(edge), palette_.border, spare ? wxPENSTYLE_SHORT_DASH : wxPENSTYLE_SOLID));
    canvas.SetBrush(wxBrush(colour(fill)));
    canvas.DrawRectangle(stretch.place);

    canvas.SetTextForeground(colour(ink));
    paint_words(canvas, stretch);
}

/// Number and title over the minutes; where that is too wide, what there is room for.
void TimeBar::paint_words(wxDC& canvas, const Stretch& stretch) const {
    const KitSegment& segment = stretch.segment;
    const bool question = segment.kind == KitSegment::Kind::question;
    wxFont strong = GetFont();
    strong.SetFractionalPointSize(title_points * zoom_);
    wxFont plain = GetFont();
    plain.SetFractionalPointSize(minutes_points * zoom_);
    if (question) {
        strong.MakeBold();
    }
    const int room = stretch.place.width - 2 * padding;
    const std::string number = question ? std::to_string(segment.question + 1) : "";
    canvas.SetFont(strong);
    const int line = canvas.GetCharHeight();
    const wxString title =
        fitting(canvas, room, question ? number + "  " + segment.title : segment.title, number);
    canvas.SetFont(plain);
    const wxString minutes = fitting(
        canvas, room, texts::minutes_planned(segment.minutes), std::to_string(segment.minutes));
    const int top = (stretch.place.height - line - canvas.GetCharHeight()) / 2;
    put(canvas, minutes, stretch.place, top + line);
    canvas.SetFont(strong);
    put(canvas, title, stretch.place, top);
}

/// Where the interview should end; what is behind it is too much.
void TimeBar::paint_end(wxDC& canvas) const {
    const wxSize size = GetClientSize();
    const int x = size.x - width_of(over_);
    canvas.SetPen(*wxTRANSPARENT_PEN);
    canvas.SetBrush(wxBrush(colour(palette_.ink), wxBRUSHSTYLE_BDIAGONAL_HATCH));
    canvas.DrawRectangle(x, size.y - 7, size.x - x, 7);
    canvas.SetBrush(wxBrush(colour(palette_.ink)));
    canvas.DrawRectangle(x - end_line, 0, end_line, size.y);
}

}  // namespace evenhand::app
