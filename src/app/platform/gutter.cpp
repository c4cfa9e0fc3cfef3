#include "app/platform/gutter.h"

#include <algorithm>
#include <string>

#include "app/platform/painted_words.h"

namespace evenhand::app::platform {

namespace {

// Places in the left gutter at zoom 1, in pixels from the field's edge.
constexpr double time_right = 42;
constexpr double mark_centre = 64;
constexpr double text_left = 76;
constexpr double widest_link = 120;
constexpr double link_margin = 14;  // Between a link and the scroll bar.
constexpr int bare_margin = 10;     // At the right when there are no links.
constexpr double end_gap = 12;      // Between a line's end and its link.
constexpr double frame_gap = 8;     // Between a link below the time and the field's edge.
constexpr double bar_gap = 5;       // Between a link and a scroll bar that stands over the text.
constexpr double least_link = 30;   // Less of it would tell nothing.
// Type sizes, of the note text.
constexpr double time_size = 0.87;
constexpr double mark_size = 0.95;
constexpr double link_size = 0.83;

enum class Side { centre, right };

std::string mark_sign(NoteMark mark) {
    switch (mark) {
        case NoteMark::none:
            return "";
        case NoteMark::plus:
            return "+";
        case NoteMark::minus:
            return "−";
        case NoteMark::ask:
            return "?";
        case NoteMark::quote:
            return "”";
        case NoteMark::situation:
            return "S";
        case NoteMark::task:
            return "T";
        case NoteMark::action:
            return "A";
        case NoteMark::result:
            return "R";
    }
    return "";
}

/// Evidence marks stand in a box, the letters of the story do not.
bool is_boxed(NoteMark mark) {
    return mark == NoteMark::plus || mark == NoteMark::minus || mark == NoteMark::ask ||
           mark == NoteMark::quote;
}

class Painter {
public:
    Painter(const Gutter& gutter, GtkTextView* view, cairo_t* cairo)
        : gutter_(gutter), view_(view), cairo_(cairo) {
        ascent_ = baseline_of(layout_of(view, {"x", 1, false, ""}).get());
        GtkTextBuffer* buffer = gtk_text_view_get_buffer(view);
        GtkTextIter caret;
        gtk_text_buffer_get_iter_at_mark(buffer, &caret, gtk_text_buffer_get_insert(buffer));
        current_ = gtk_text_iter_get_line(&caret);
    }

    /// Links stand in the text's own room then.
    [[nodiscard]] bool has_bare_end() const { return gutter_.link_room <= bare_margin; }

    void paint_side(GtkTextWindowType side) {
        GdkWindow* window = gtk_text_view_get_window(view_, side);
        if (window == nullptr || gtk_cairo_should_draw_window(cairo_, window) == FALSE) {
            return;
        }
        cairo_save(cairo_);
        gtk_cairo_transform_to_window(cairo_, GTK_WIDGET(view_), window);
        paint_lines(side);
        cairo_restore(cairo_);
    }

private:
    void paint_lines(GtkTextWindowType side) {
        GdkRectangle visible;
        gtk_text_view_get_visible_rect(view_, &visible);
        GtkTextIter line;
        gtk_text_view_get_line_at_y(view_, &line, visible.y, nullptr);
        do {
            GdkRectangle place;
            gtk_text_view_get_iter_location(view_, &line, &place);
            const auto index = static_cast<std::size_t>(gtk_text_iter_get_line(&line));
            if (place.y > visible.y + visible.height || index >= gutter_.lines.size()) {
                break;
            }
            int top = 0;
            gtk_text_view_buffer_to_window_coords(view_, side, 0, place.y, nullptr, &top);
            if (side == GTK_TEXT_WINDOW_LEFT) {
                paint_left(index, top, place.height);
                if (has_bare_end() && !gutter_.lines[index].link.empty()) {
                    paint_link_below_time(line, index, top);
                }
            } else if (side == GTK_TEXT_WINDOW_RIGHT) {
                paint_link(index, top);
            } else if (!gutter_.lines[index].link.empty() &&
                       (!gutter_.offers || static_cast<int>(index) != current_)) {
                paint_link_at_end(line, index, top);
            }
        } while (gtk_text_iter_forward_line(&line) == TRUE);
    }

    void paint_left(std::size_t index, int top, int height) {
        const workflow::LiveView::Line& line = gutter_.lines[index];
        const bool here = static_cast<int>(index) == current_;
        const Palette& palette = gutter_.palette;
        write({line.time, time_size, here, here ? palette.accent : palette.muted},
              time_right * gutter_.zoom,
              Side::right,
              top);
        if (is_boxed(line.mark)) {
            frame(mark_centre * gutter_.zoom, top, height);
        }
        write({mark_sign(line.mark), mark_size, true, palette.ink},
              mark_centre * gutter_.zoom,
              Side::centre,
              top);
    }

    void paint_link(std::size_t index, int top) {
        const double margin = link_margin * gutter_.zoom;
        const double most = gutter_.link_room - margin;
        if (most > 0) {
            write(link_of(index), most, Side::right, top, static_cast<int>(most));
        }
    }

    [[nodiscard]] Words link_of(std::size_t index) const {
        return {gutter_.lines[index].link, link_size, false, gutter_.palette.muted};
    }

    /// Where a line ends, and what is left behind it, in pixels.
    struct LineEnd {
        int below = 0;  ///< Its row, from the top of the line's first one.
        int room = 0;
        int right = 0;  ///< Where the room ends.
    };

    [[nodiscard]] LineEnd end_of(GtkTextIter line) const {
        GdkRectangle begin;
        gtk_text_view_get_iter_location(view_, &line, &begin);
        if (gtk_text_iter_ends_line(&line) == FALSE) {
            gtk_text_iter_forward_to_line_end(&line);
        }
        GdkRectangle end;
        gtk_text_view_get_iter_location(view_, &line, &end);
        gtk_text_view_backward_display_line_start(view_, &line);
        GdkRectangle row;
        gtk_text_view_get_iter_location(view_, &line, &row);
        int x = 0;
        gtk_text_view_buffer_to_window_coords(
            view_, GTK_TEXT_WINDOW_TEXT, end.x, end.y, &x, nullptr);
        const bool leftward = end.x < row.x;  // Then what is behind it is at its left.
        const int right = leftward ? x - scaled(end_gap) : text_end();
        return {end.y - begin.y, leftward ? right : right - x - scaled(end_gap), right};
    }

    [[nodiscard]] int text_end() const {
        return gdk_window_get_width(gtk_text_view_get_window(view_, GTK_TEXT_WINDOW_TEXT)) -
               scaled(bar_gap);
    }

    [[nodiscard]] bool has_room(const LineEnd& end, std::size_t index) const {
        const int wanted = width_of(layout_of(view_, link_of(index)).get());
        const bool wraps = end.below > 0;  // Then there is room below its time.
        return end.room >= (wraps ? wanted : std::min(wanted, scaled(least_link)));
    }

    [[nodiscard]] int scaled(double pixels) const {
        return static_cast<int>(pixels * gutter_.zoom);
    }

    /// Where the right gutter is bare. `top`: of the line's first row.
    void paint_link_at_end(const GtkTextIter& line, std::size_t index, int top) {
        const LineEnd end = end_of(line);
        if (has_room(end, index)) {
            write(link_of(index), end.right, Side::right, top + end.below, end.room);
        }
    }

    void paint_link_below_time(const GtkTextIter& line, std::size_t index, int top) {
        const LineEnd end = end_of(line);
        if (end.below > 0 && !has_room(end, index)) {
            const int right = scaled(text_left - end_gap);
            write(link_of(index), right, Side::right, top + end.below, right - scaled(frame_gap));
        }
    }

    /// `most`: the width at which the words are cut, in pixels; -1 for never.
    void write(const Words& words, double x, Side side, int top, int most = -1) {
        if (words.text.empty()) {
            return;
        }
        const LayoutPtr layout = layout_of(view_, words);
        if (most >= 0 && width_of(layout.get()) > most) {
            pango_layout_set_width(layout.get(), most * PANGO_SCALE);
            pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
        }
        const double share = side == Side::centre ? 0.5 : 1;
        set_colour(cairo_, words.colour);
        cairo_move_to(
            cairo_, x - width_of(layout.get()) * share, top + ascent_ - baseline_of(layout.get()));
        pango_cairo_show_layout(cairo_, layout.get());
    }

    void frame(double centre, int top, int height) {
        const double side = height - 2;
        const double radius = 4;
        const double x = static_cast<int>(centre - side / 2) + 0.5;
        const double y = top + 0.5;
        set_colour(cairo_, gutter_.palette.edge);
        cairo_set_line_width(cairo_, gutter_.palette.border);
        cairo_new_sub_path(cairo_);
        cairo_arc(cairo_, x + side - radius, y + radius, radius, -G_PI_2, 0);
        cairo_arc(cairo_, x + side - radius, y + side - radius, radius, 0, G_PI_2);
        cairo_arc(cairo_, x + radius, y + side - radius, radius, G_PI_2, G_PI);
        cairo_arc(cairo_, x + radius, y + radius, radius, G_PI, 3 * G_PI_2);
        cairo_close_path(cairo_);
        cairo_stroke(cairo_);
    }

    const Gutter& gutter_;
    GtkTextView* view_;
    cairo_t* cairo_;
    int ascent_ = 0;
    int current_ = 0;
};

}  // namespace

int left_gutter(double zoom) {
    return static_cast<int>(text_left * zoom);
}

int right_gutter(GtkTextView* view, double zoom, const std::vector<std::string>& links) {
    int widest = 0;
    for (const std::string& link : links) {
        widest = std::max(widest, width_of(layout_of(view, {link, link_size, false, ""}).get()));
    }
    const int most = static_cast<int>(widest_link * zoom);
    return widest == 0 ? bare_margin
                       : std::min(widest, most) + static_cast<int>(link_margin * zoom);
}

void paint(const Gutter& gutter, GtkTextView* view, cairo_t* cairo) {
    Painter painter(gutter, view, cairo);
    painter.paint_side(GTK_TEXT_WINDOW_LEFT);
    painter.paint_side(painter.has_bare_end() ? GTK_TEXT_WINDOW_TEXT : GTK_TEXT_WINDOW_RIGHT);
}

}  // namespace evenhand::app::platform
