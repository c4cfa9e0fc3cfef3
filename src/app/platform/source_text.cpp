#include "app/platform/source_text.h"

#include <algorithm>

#include "app/guarded.h"
#include "app/platform/native_widget.h"
#include "app/platform/painted_words.h"
#include "app/text_change.h"

namespace evenhand::app::platform {

namespace {

constexpr const char* used_tag = "used";
constexpr const char* chosen_tag = "chosen";
constexpr double gutter_width = 40;  // Pixels at zoom 1.
constexpr double number_right = 30;
constexpr double number_size = 0.85;  // Of the text's type.
constexpr int margin_above = 12;      // Around the text, in pixels.
constexpr int margin_beside = 8;
constexpr int line_gap = 4;
// Of the chosen words, as a share of the height.
constexpr double highest_place = 0.08;
constexpr double lowest_place = 0.8;
constexpr double wanted_place = 0.3;

GtkTextView* view_of(const SourceText& text) {
    return GTK_TEXT_VIEW(inner_widget(text.control()));
}

GtkTextBuffer* buffer_of(const SourceText& text) {
    return gtk_text_view_get_buffer(view_of(text));
}

GtkTextTag* tag_of(const SourceText& text, const char* name) {
    return gtk_text_tag_table_lookup(gtk_text_buffer_get_tag_table(buffer_of(text)), name);
}

GtkTextIter place_in(GtkTextBuffer* buffer, std::size_t line, std::size_t character) {
    GtkTextIter place;
    gtk_text_buffer_get_iter_at_line(buffer, &place, static_cast<gint>(line));
    gtk_text_iter_forward_chars(&place, static_cast<gint>(character));
    return place;
}

void apply(GtkTextBuffer* buffer, const char* tag, const SourceText::Spans& spans) {
    GtkTextIter first;
    GtkTextIter end;
    gtk_text_buffer_get_bounds(buffer, &first, &end);
    gtk_text_buffer_remove_tag_by_name(buffer, tag, &first, &end);
    for (const workflow::SourceSpan& span : spans) {
        first = place_in(buffer, span.line, span.first);
        end = place_in(buffer, span.line, span.first + span.count);
        gtk_text_buffer_apply_tag_by_name(buffer, tag, &first, &end);
    }
}

bool has_line(const SourceText::Spans& spans, std::size_t line) {
    return std::ranges::find(spans, line, &workflow::SourceSpan::line) != spans.end();
}

}  // namespace

/// What GTK calls.
struct SourceText::Signals {
    static gboolean draw(GtkWidget* widget, cairo_t* cairo, gpointer data) {
        paint_numbers(*static_cast<const SourceText*>(data), GTK_TEXT_VIEW(widget), cairo);
        return FALSE;
    }

    /// After the press has set the cursor; a stretch that was drawn over is a selection, no click.
    static gboolean released(GtkWidget* /*widget*/, GdkEventButton* event, gpointer data) {
        auto* text = static_cast<SourceText*>(data);
        if (event->button == GDK_BUTTON_PRIMARY &&
            gtk_text_buffer_get_has_selection(buffer_of(*text)) == FALSE) {
            guarded([&] { text->point_at_cursor(); });
        }
        return FALSE;
    }

    static void allocated(GtkWidget* /*widget*/, GdkRectangle* place, gpointer data) {
        auto* text = static_cast<SourceText*>(data);
        if (text->width_ != place->width || text->height_ != place->height) {
            text->width_ = place->width;
            text->height_ = place->height;
            text->scroll_soon();
        }
    }

    static gboolean scroll(gpointer data) {
        auto* text = static_cast<SourceText*>(data);
        text->scroll_source_ = 0;
        text->scroll_to_chosen();
        return G_SOURCE_REMOVE;
    }

    static void paint_numbers(const SourceText& text, GtkTextView* view, cairo_t* cairo) {
        GdkWindow* window = gtk_text_view_get_window(view, GTK_TEXT_WINDOW_LEFT);
        if (window == nullptr || gtk_cairo_should_draw_window(cairo, window) == FALSE) {
            return;
        }
        cairo_save(cairo);
        gtk_cairo_transform_to_window(cairo, GTK_WIDGET(view), window);
        const int ascent = baseline_of(layout_of(view, {"x", 1, false, ""}).get());
        const double scale =
            gtk_text_view_get_border_window_size(view, GTK_TEXT_WINDOW_LEFT) / gutter_width;
        GdkRectangle seen;
        gtk_text_view_get_visible_rect(view, &seen);
        GtkTextIter line;
        gtk_text_view_get_line_at_y(view, &line, seen.y, nullptr);
        bool more = true;
        while (more) {
            GdkRectangle place;
            gtk_text_view_get_iter_location(view, &line, &place);
            int top = 0;
            gtk_text_view_buffer_to_window_coords(
                view, GTK_TEXT_WINDOW_LEFT, 0, place.y, nullptr, &top);
            const auto index = static_cast<std::size_t>(gtk_text_iter_get_line(&line));
            paint_number(text, view, cairo, index, {number_right * scale, top + ascent});
            more = place.y <= seen.y + seen.height && gtk_text_iter_forward_line(&line) == TRUE;
        }
        cairo_restore(cairo);
    }

    struct Foot {
        double right;
        int baseline;
    };

    static void paint_number(const SourceText& text,
                             GtkTextView* view,
                             cairo_t* cairo,
                             std::size_t line,
                             const Foot& foot) {
        const bool here = has_line(text.chosen_, line);
        const std::string& colour = here ? text.palette_.accent : text.palette_.muted;
        const LayoutPtr layout =
            layout_of(view, {std::to_string(line + 1), number_size, here, colour});
        set_colour(cairo, colour);
        cairo_move_to(
            cairo, foot.right - width_of(layout.get()), foot.baseline - baseline_of(layout.get()));
        pango_cairo_show_layout(cairo, layout.get());
    }
};

SourceText::SourceText(wxWindow* parent)
    : control_(new wxTextCtrl(parent,
                              wxID_ANY,
                              wxString(),
                              wxDefaultPosition,
                              wxDefaultSize,
                              wxTE_MULTILINE | wxTE_READONLY | wxBORDER_NONE)) {
    GtkTextView* view = view_of(*this);
    GtkTextBuffer* buffer = buffer_of(*this);
    gtk_text_view_set_wrap_mode(view, GTK_WRAP_WORD_CHAR);
    gtk_text_view_set_top_margin(view, margin_above);
    gtk_text_view_set_bottom_margin(view, margin_above);
    gtk_text_view_set_left_margin(view, margin_beside);
    gtk_text_view_set_right_margin(view, margin_above);
    gtk_text_view_set_pixels_below_lines(view, line_gap);
    gtk_text_buffer_create_tag(buffer, used_tag, "underline", PANGO_UNDERLINE_SINGLE, nullptr);
    gtk_text_buffer_create_tag(buffer, chosen_tag, nullptr);
    arrange(1);
    g_signal_connect_after(view, "draw", G_CALLBACK(Signals::draw), this);
    g_signal_connect_after(view, "size-allocate", G_CALLBACK(Signals::allocated), this);
    g_signal_connect_after(view, "button-release-event", G_CALLBACK(Signals::released), this);
    control_->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_RETURN && !event.HasAnyModifiers()) {
            guarded([&] { point_at_cursor(); });
        } else {
            event.Skip();
        }
    });
}

SourceText::~SourceText() {
    if (scroll_source_ != 0) {
        g_source_remove(scroll_source_);
    }
    g_signal_handlers_disconnect_by_data(view_of(*this), this);
}

void SourceText::load(const std::vector<std::string>& lines) {
    gtk_text_buffer_set_text(buffer_of(*this), joined(lines).c_str(), -1);
    used_.clear();
    chosen_.clear();
}

void SourceText::show_used(const Spans& spans) {
    if (used_ != spans) {
        used_ = spans;
        apply(buffer_of(*this), used_tag, used_);
    }
}

void SourceText::show_chosen(const Spans& spans) {
    if (chosen_ == spans) {
        return;
    }
    chosen_ = spans;
    GtkTextBuffer* buffer = buffer_of(*this);
    apply(buffer, chosen_tag, chosen_);
    scroll_soon();
    gtk_widget_queue_draw(GTK_WIDGET(view_of(*this)));
}

/// After GTK has measured the lines: before that it would scroll to a guess.
void SourceText::scroll_soon() {
    if (scroll_source_ == 0) {
        scroll_source_ = g_idle_add_full(G_PRIORITY_LOW, Signals::scroll, this, nullptr);
    }
}

void SourceText::scroll_to_chosen() {
    if (chosen_.empty()) {
        return;
    }
    GtkTextView* view = view_of(*this);
    GtkTextBuffer* buffer = buffer_of(*this);
    GtkTextIter place = place_in(buffer, chosen_.front().line, chosen_.front().first);
    GdkRectangle words;
    GdkRectangle seen;
    gtk_text_view_get_iter_location(view, &place, &words);
    gtk_text_view_get_visible_rect(view, &seen);
    const double share = static_cast<double>(words.y - seen.y) / std::max(1, seen.height);
    if (share >= highest_place && share <= lowest_place) {
        return;  // Nothing moves that can be read.
    }
    GtkTextMark* mark = gtk_text_buffer_create_mark(buffer, nullptr, &place, TRUE);
    gtk_text_view_scroll_to_mark(view, mark, 0, TRUE, 0, wanted_place);
    gtk_text_buffer_delete_mark(buffer, mark);
}

void SourceText::use_colours(const Palette& palette) {
    palette_ = palette;
    const std::string& ground = palette.framed ? palette.accent : palette.tint;
    const std::string& ink = palette.framed ? palette.on_accent : palette.on_tint;
    g_object_set(tag_of(*this, chosen_tag),
                 "background",
                 ground.c_str(),
                 "foreground",
                 ink.c_str(),
                 nullptr);
    GdkRGBA edge{};
    gdk_rgba_parse(&edge, palette.edge.c_str());
    g_object_set(tag_of(*this, used_tag), "underline-rgba", &edge, nullptr);
    gtk_widget_queue_draw(GTK_WIDGET(view_of(*this)));
}

void SourceText::arrange(double zoom) {
    gtk_text_view_set_border_window_size(
        view_of(*this), GTK_TEXT_WINDOW_LEFT, static_cast<gint>(gutter_width * zoom));
}

void SourceText::point_at_cursor() {
    GtkTextBuffer* buffer = buffer_of(*this);
    GtkTextIter cursor;
    gtk_text_buffer_get_iter_at_mark(buffer, &cursor, gtk_text_buffer_get_insert(buffer));
    if (on_point_) {
        on_point_(static_cast<std::size_t>(gtk_text_iter_get_line(&cursor)),
                  static_cast<std::size_t>(gtk_text_iter_get_line_offset(&cursor)));
    }
}

}  // namespace evenhand::app::platform
