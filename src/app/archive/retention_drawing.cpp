#include "app/archive/retention_drawing.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <vector>

#include <wx/dcbuffer.h>

#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/texts.h"
#include "app/texts_archive.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

using workflow::RetentionView;

// Pixels at zoom 1.
constexpr int above = 42;       // "today" and the marks' words, over the first bar's middle.
constexpr int bar_step = 34;    // From one bar's middle to the next.
constexpr int below = 24;       // From the last bar's middle to the axis.
constexpr int axis_words = 24;  // Under the axis.
constexpr int bar_half = 5;
constexpr int mark_half = 10;
constexpr int cross_half = 5;
constexpr int label_gap = 14;
constexpr int arrow = 11;
constexpr int right_margin = 14;
constexpr double points = 9.5;

wxColour colour(const std::string& name) {
    return wxColour(to_wx(name));
}

/// The first days of months that stand evenly between the ends, three or four of them.
std::vector<Timestamp> ticks(Timestamp from, Timestamp until) {
    using std::chrono::days;
    using std::chrono::floor;
    using std::chrono::sys_days;
    using std::chrono::year;
    using std::chrono::year_month_day;
    constexpr std::array<int, 7> steps = {1, 3, 6, 12, 24, 60, 120};  // Months.
    const auto month_of = [](Timestamp moment) {
        const year_month_day day(floor<days>(moment));
        return static_cast<int>(day.year()) * 12 +
               static_cast<int>(static_cast<unsigned>(day.month())) - 1;
    };
    const int first = month_of(from);
    const int last = month_of(until);
    const auto fits = [&](int step) { return (last - first) / step <= 3; };
    const auto step = std::ranges::find_if(steps, fits);
    const int by = step == steps.end() ? steps.back() : *step;
    std::vector<Timestamp> moments;
    for (int month = (first / by + 1) * by; month <= last; month += by) {
        const year_month_day day = year(month / 12) / (month % 12 + 1) / 1;
        const Timestamp moment = sys_days(day);
        if (moment < until) {
            moments.push_back(moment);
        }
    }
    return moments;
}

/// "July 2026"
wxString month_words(Timestamp first_of_month) {
    const std::string date = long_date(first_of_month);
    return to_wx(date.substr(date.find(' ') + 1));
}

void centre(wxDC& canvas, const wxString& words, int x, int middle, int least, int most) {
    const wxSize size = canvas.GetTextExtent(words);
    const int left = std::clamp(x - size.x / 2, least, std::max(least, most - size.x));
    canvas.DrawText(words, left, middle - size.y / 2);
}

}  // namespace

RetentionDrawing::RetentionDrawing(wxWindow* parent, const RetentionView& view)
    : wxPanel(parent), view_(view) {
    SetCanFocus(false);
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    platform::make_picture(*this);
    platform::describe(*this, to_utf8(say(texts::retention_picture)), view_.sentence);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { guarded([&] { paint(); }); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        Refresh();
        event.Skip();
    });
}

void RetentionDrawing::use_colours(const Palette& palette) {
    palette_ = palette;
    Refresh();
}

void RetentionDrawing::set_zoom(double zoom) {
    zoom_ = zoom;
    Refresh();
}

int RetentionDrawing::px(int length) const {
    return static_cast<int>(length * zoom_);
}

int RetentionDrawing::height() const {
    const int bars = static_cast<int>(std::max<std::size_t>(1, view_.bars.size()));
    return px(above) + (bars - 1) * px(bar_step) + px(below) + px(axis_words);
}

wxFont RetentionDrawing::type(double size, bool bold) const {
    wxFont font = GetFont();
    font.SetFractionalPointSize(size * zoom_);
    if (bold) {
        font.MakeBold();
    }
    return font;
}

int RetentionDrawing::label_width() const {
    int width = 0;
    for (const RetentionView::Bar& bar : view_.bars) {
        int text = 0;
        GetTextExtent(to_wx(bar.name), &text, nullptr, nullptr, nullptr);
        const wxFont font = type(points, bar.hold);
        GetTextExtent(to_wx(bar.name), &text, nullptr, nullptr, nullptr, &font);
        width = std::max(width, text);
    }
    return width + px(label_gap);
}

int RetentionDrawing::x_of(Timestamp moment) const {
    const int left = label_width();
    const int room = std::max(1, GetClientSize().x - left - px(right_margin));
    const double all = std::max<double>(1, static_cast<double>((view_.until - view_.from).count()));
    const double share = static_cast<double>((moment - view_.from).count()) / all;
    return left + static_cast<int>(std::clamp(share, 0.0, 1.0) * room);
}

void RetentionDrawing::paint() {
    wxAutoBufferedPaintDC canvas(this);
    canvas.SetBackground(wxBrush(colour(palette_.canvas)));
    canvas.Clear();
    paint_axis(canvas);
    paint_today(canvas);
    int middle = px(above);
    for (const RetentionView::Bar& bar : view_.bars) {
        paint_bar(canvas, bar, middle);
        middle += px(bar_step);
    }
    paint_marks(canvas, px(above));
}

void RetentionDrawing::paint_axis(wxDC& canvas) const {
    const int base = height() - px(axis_words);
    const int width = GetClientSize().x;
    canvas.SetPen(wxPen(colour(palette_.edge), palette_.border));
    canvas.DrawLine(x_of(view_.from), base, x_of(view_.until), base);
    canvas.SetFont(type(points, false));
    canvas.SetTextForeground(colour(palette_.muted));
    int free = label_width() - px(label_gap);
    for (const Timestamp moment : ticks(view_.from, view_.until)) {
        const int x = x_of(moment);
        const wxString words = month_words(moment);
        const int half = canvas.GetTextExtent(words).x / 2;
        canvas.DrawLine(x, base, x, base + px(5));
        if (x - half >= free && x + half <= width) {
            centre(canvas, words, x, base + px(14), 0, width);
            free = x + half + px(8);
        }
    }
}

/// The line stands behind bars and words.
void RetentionDrawing::paint_today(wxDC& canvas) const {
    const int x = x_of(view_.today);
    canvas.SetPen(wxPen(colour(palette_.accent), palette_.border));
    canvas.DrawLine(x, px(16), x, height() - px(axis_words));
    canvas.SetFont(type(points, true));
    canvas.SetTextForeground(colour(palette_.accent));
    centre(canvas, say(texts::today), x, px(8), label_width(), GetClientSize().x);
}

void RetentionDrawing::paint_bar(wxDC& canvas, const RetentionView::Bar& bar, int middle) const {
    const int left = x_of(bar.from);
    const int end = x_of(bar.until.value_or(view_.until));
    canvas.SetFont(type(points, bar.hold));
    canvas.SetTextForeground(colour(palette_.ink));
    const int line = canvas.GetCharHeight();
    canvas.DrawText(to_wx(bar.name), 0, middle - line / 2);
    canvas.SetPen(*wxTRANSPARENT_PEN);
    canvas.SetBrush(wxBrush(colour(bar.hold ? palette_.ink : palette_.edge)));
    const wxString words = to_wx(bar.words);
    canvas.SetFont(type(points, true));
    const bool inside = bar.hold && canvas.GetTextExtent(words).x + 2 * px(8) <= end - left;
    const int half = inside ? std::max(px(bar_half), line / 2) : px(bar_half);
    canvas.DrawRectangle(left, middle - half, std::max(1, end - left), 2 * half);
    if (!bar.until) {
        const std::array<wxPoint, 3> head = {wxPoint(end, middle - half - px(3)),
                                             wxPoint(end + px(arrow), middle),
                                             wxPoint(end, middle + half + px(3))};
        canvas.DrawPolygon(static_cast<int>(head.size()), head.data());
    }
    if (inside) {
        canvas.SetTextForeground(colour(palette_.canvas));
        canvas.DrawText(words, left + px(8), middle - line / 2);
    }
}

/// An upright stroke, or a cross where something is stopped.
void RetentionDrawing::paint_mark(wxDC& canvas, const RetentionView::Mark& mark, int middle) const {
    const int x = x_of(mark.at);
    canvas.SetPen(wxPen(colour(palette_.ink), 2));
    if (mark.cross) {
        const int half = px(cross_half);
        canvas.DrawLine(x - half, middle - half, x + half + 1, middle + half + 1);
        canvas.DrawLine(x - half, middle + half, x + half + 1, middle - half - 1);
    } else {
        canvas.DrawLine(x, middle - px(mark_half) + px(2), x, middle + px(mark_half) - px(1));
    }
}

/// Words that would touch are joined: they are gathered until one stands free of them, or is a
/// cross's own.
void RetentionDrawing::paint_marks(wxDC& canvas, int middle) const {
    wxString joined;
    int anchor = 0;
    int edge = label_width();
    for (const RetentionView::Mark& mark : view_.marks) {
        const int x = x_of(mark.at);
        paint_mark(canvas, mark, middle);
        canvas.SetFont(type(points, false));
        const bool touches = x <= anchor + canvas.GetTextExtent(joined).x + px(8);
        if (mark.cross || !touches) {
            edge = paint_words(canvas, joined, wxPoint(anchor, middle), edge, false);
            joined.clear();
        }
        if (joined.empty()) {
            anchor = x;
        } else {
            joined += ", ";
        }
        joined += to_wx(mark.words);
        if (mark.cross) {
            edge = paint_words(canvas, joined, wxPoint(anchor, middle), edge, true);
            joined.clear();
        }
    }
    paint_words(canvas, joined, wxPoint(anchor, middle), edge, false);
}

/// The words above the mark at `at`, not left of `edge`; gives back where the next may begin.
int RetentionDrawing::paint_words(
    wxDC& canvas, const wxString& words, const wxPoint& at, int edge, bool bold) const {
    if (words.empty()) {
        return edge;
    }
    canvas.SetFont(type(points, bold));
    canvas.SetTextForeground(colour(bold ? palette_.ink : palette_.muted));
    const int text = canvas.GetTextExtent(words).x;
    const int left = std::clamp(at.x - px(2), edge, std::max(edge, GetClientSize().x - text));
    canvas.DrawText(words, left, at.y - px(mark_half) - canvas.GetCharHeight());
    return left + text + px(10);
}

}  // namespace evenhand::app
