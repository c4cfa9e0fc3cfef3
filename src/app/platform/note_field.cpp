#include "app/platform/note_field.h"

#include <algorithm>

#include "app/platform/gutter.h"
#include "app/platform/native_widget.h"
#include "app/text_change.h"

namespace evenhand::app::platform {

namespace {

constexpr int text_margin = 10;  // Above and below the text, in pixels.
constexpr int side_margin = 6;
constexpr int line_gap = 6;

GtkTextView* view_of(const NoteField& field) {
    return GTK_TEXT_VIEW(inner_widget(field.control()));
}

GtkTextBuffer* buffer_of(const NoteField& field) {
    return gtk_text_view_get_buffer(view_of(field));
}

GtkTextIter caret_of(GtkTextBuffer* buffer) {
    GtkTextIter caret;
    gtk_text_buffer_get_iter_at_mark(buffer, &caret, gtk_text_buffer_get_insert(buffer));
    return caret;
}

void replace(GtkTextBuffer* buffer, const TextChange& change) {
    GtkTextIter first;
    GtkTextIter end;
    const auto start = static_cast<gint>(change.first);
    gtk_text_buffer_get_iter_at_offset(buffer, &first, start);
    gtk_text_buffer_get_iter_at_offset(buffer, &end, start + static_cast<gint>(change.removed));
    gtk_text_buffer_delete(buffer, &first, &end);
    gtk_text_buffer_insert(
        buffer, &first, change.inserted.c_str(), static_cast<gint>(change.inserted.size()));
}

std::vector<std::string> texts_of(const std::vector<NoteField::Line>& lines) {
    std::vector<std::string> texts;
    texts.reserve(lines.size());
    std::ranges::transform(lines, std::back_inserter(texts), &NoteField::Line::text);
    return texts;
}

/// Whether the lines look the same beside their texts.
bool same_beside(const NoteField::Line& a, const NoteField::Line& b) {
    return a.time == b.time && a.mark == b.mark && a.link == b.link;
}

bool same(const NoteField::Line& a, const NoteField::Line& b) {
    return same_beside(a, b) && a.text == b.text && a.spoken == b.spoken;
}

}  // namespace

/// What GTK calls. The buffer is never changed inside "changed": others still hold iterators then.
struct NoteField::Signals {
    static gboolean draw(GtkWidget* widget, cairo_t* cairo, gpointer data) {
        const auto* field = static_cast<const NoteField*>(data);
        paint({field->lines_,
               field->palette_,
               field->zoom_,
               field->link_room_,
               !field->offer_.empty()},
              GTK_TEXT_VIEW(widget),
              cairo);
        if (!field->offer_.empty()) {
            paint_offer(*field, cairo);
        }
        return FALSE;
    }

    /// Behind the caret, cut where the field ends.
    static void paint_offer(const NoteField& field, cairo_t* cairo) {
        GtkTextView* view = view_of(field);
        const GtkTextIter caret = caret_of(buffer_of(field));
        GdkRectangle place;
        gtk_text_view_get_iter_location(view, &caret, &place);
        int x = 0;
        int y = 0;
        gtk_text_view_buffer_to_window_coords(
            view, GTK_TEXT_WINDOW_WIDGET, place.x, place.y, &x, &y);
        const int room = gtk_widget_get_allocated_width(GTK_WIDGET(view)) - field.link_room_ - x;
        if (room <= 0) {
            return;
        }
        PangoLayout* layout =
            gtk_widget_create_pango_layout(GTK_WIDGET(view), field.offer_.c_str());
        pango_layout_set_width(layout, room * PANGO_SCALE);
        pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
        GdkRGBA colour;
        if (gdk_rgba_parse(&colour, field.palette_.muted.c_str()) == TRUE) {
            gdk_cairo_set_source_rgba(cairo, &colour);
        }
        cairo_move_to(cairo, x, y);
        pango_cairo_show_layout(cairo, layout);
        g_object_unref(layout);
    }

    static void changed(GtkTextBuffer* /*buffer*/, gpointer data) {
        auto* field = static_cast<NoteField*>(data);
        field->touched_ = field->touched_ || !field->loading_;
        if (!field->loading_ && field->edit_source_ == 0) {
            field->edit_source_ = g_idle_add_full(G_PRIORITY_HIGH, tell, field, nullptr);
        }
    }

    static gboolean tell(gpointer data) {
        auto* field = static_cast<NoteField*>(data);
        field->edit_source_ = 0;
        field->edited();
        return G_SOURCE_REMOVE;
    }

    static void caret(GObject* /*buffer*/, GParamSpec* /*property*/, gpointer data) {
        auto* field = static_cast<NoteField*>(data);
        if (!field->loading_) {
            field->caret_moved();
        }
    }

    static void allocated(GtkWidget* /*widget*/, GdkRectangle* /*place*/, gpointer data) {
        static_cast<NoteField*>(data)->scroll_to_end();
    }

    static gboolean scroll(gpointer data) {
        auto* field = static_cast<NoteField*>(data);
        field->scroll_source_ = 0;
        GtkAdjustment* place = gtk_scrollable_get_vadjustment(GTK_SCROLLABLE(view_of(*field)));
        gtk_adjustment_set_value(
            place, gtk_adjustment_get_upper(place) - gtk_adjustment_get_page_size(place));
        return G_SOURCE_REMOVE;
    }
};

NoteField::NoteField(wxWindow* parent)
    : control_(new wxTextCtrl(parent,
                              wxID_ANY,
                              wxString(),
                              wxDefaultPosition,
                              wxDefaultSize,
                              wxTE_MULTILINE | wxBORDER_NONE)) {
    GtkTextView* view = view_of(*this);
    GtkTextBuffer* buffer = buffer_of(*this);
    gtk_text_view_set_top_margin(view, text_margin);
    gtk_text_view_set_bottom_margin(view, text_margin);
    gtk_text_view_set_left_margin(view, side_margin);
    gtk_text_view_set_right_margin(view, side_margin);
    gtk_text_view_set_pixels_below_lines(view, line_gap);
    gtk_text_view_set_pixels_inside_wrap(view, 1);
    arrange(zoom_, {});
    g_signal_connect_after(view, "draw", G_CALLBACK(Signals::draw), this);
    g_signal_connect_after(view, "size-allocate", G_CALLBACK(Signals::allocated), this);
    g_signal_connect_after(buffer, "changed", G_CALLBACK(Signals::changed), this);
    g_signal_connect(buffer, "notify::cursor-position", G_CALLBACK(Signals::caret), this);
}

NoteField::~NoteField() {
    for (const unsigned source : {edit_source_, scroll_source_}) {
        if (source != 0) {
            g_source_remove(source);
        }
    }
    g_signal_handlers_disconnect_by_data(view_of(*this), this);
    g_signal_handlers_disconnect_by_data(buffer_of(*this), this);
}

void NoteField::load(const std::vector<Line>& lines) {
    offer_.clear();
    loading_ = true;
    GtkTextBuffer* buffer = buffer_of(*this);
    gtk_text_buffer_set_text(buffer, joined(texts_of(lines)).c_str(), -1);
    GtkTextIter end;
    gtk_text_buffer_get_end_iter(buffer, &end);
    gtk_text_buffer_place_cursor(buffer, &end);
    lines_ = lines;
    line_ = caret_line();
    loading_ = false;
    touched_ = false;
    scroll_to_end();
    gtk_widget_queue_draw(GTK_WIDGET(view_of(*this)));
}

void NoteField::show(const std::vector<Line>& lines) {
    if (!touched_ && std::ranges::equal(lines, lines_, same)) {
        return;
    }
    touched_ = false;
    const TextChange change = change_between(text(), joined(texts_of(lines)));
    if (!change.nothing()) {
        offer_.clear();
        loading_ = true;
        GtkTextBuffer* buffer = buffer_of(*this);
        replace(buffer, change);
        loading_ = false;
        gtk_text_view_scroll_mark_onscreen(view_of(*this), gtk_text_buffer_get_insert(buffer));
    }
    // GTK draws a changed text by itself, and all of what is seen takes it long.
    const bool draw = !change.nothing() || !std::ranges::equal(lines, lines_, same_beside);
    lines_ = lines;
    line_ = caret_line();
    if (draw) {
        gtk_widget_queue_draw(GTK_WIDGET(view_of(*this)));
    }
}

std::string NoteField::text() const {
    GtkTextBuffer* buffer = buffer_of(*this);
    GtkTextIter first;
    GtkTextIter end;
    gtk_text_buffer_get_bounds(buffer, &first, &end);
    gchar* bytes = gtk_text_buffer_get_text(buffer, &first, &end, FALSE);
    std::string text = bytes;
    g_free(bytes);
    return text;
}

std::vector<std::string> NoteField::lines() const {
    return lines_of(text());
}

std::size_t NoteField::caret_line() const {
    const GtkTextIter caret = caret_of(buffer_of(*this));
    return static_cast<std::size_t>(gtk_text_iter_get_line(&caret));
}

void NoteField::fit_bar() {
    constexpr int least = 64;
    GtkWidget* frame = gtk_widget_get_parent(GTK_WIDGET(view_of(*this)));
    GtkPolicyType across = GTK_POLICY_NEVER;
    GtkPolicyType upright = GTK_POLICY_AUTOMATIC;
    gtk_scrolled_window_get_policy(GTK_SCROLLED_WINDOW(frame), &across, &upright);
    const GtkPolicyType wanted =
        control_->GetSize().y < least ? GTK_POLICY_EXTERNAL : GTK_POLICY_AUTOMATIC;
    if (upright != wanted) {
        gtk_scrolled_window_set_policy(GTK_SCROLLED_WINDOW(frame), across, wanted);
    }
}

void NoteField::fix(bool fixed) {
    control_->SetEditable(!fixed);
    gtk_text_view_set_cursor_visible(view_of(*this), fixed ? FALSE : TRUE);
}

void NoteField::go_to_line(std::size_t line) {
    GtkTextBuffer* buffer = buffer_of(*this);
    GtkTextIter place;
    gtk_text_buffer_get_iter_at_line(buffer, &place, static_cast<gint>(line));
    gtk_text_buffer_place_cursor(buffer, &place);
    if (scroll_source_ != 0) {
        g_source_remove(std::exchange(scroll_source_, 0));
    }
    // Waits by itself until the lines are measured.
    gtk_text_view_scroll_to_mark(
        view_of(*this), gtk_text_buffer_get_insert(buffer), 0.1, FALSE, 0, 0);
}

std::optional<std::string> NoteField::line_to_caret() const {
    GtkTextBuffer* buffer = buffer_of(*this);
    const GtkTextIter caret = caret_of(buffer);
    if (gtk_text_iter_ends_line(&caret) == FALSE ||
        gtk_text_buffer_get_has_selection(buffer) == TRUE) {
        return std::nullopt;
    }
    GtkTextIter first = caret;
    gtk_text_iter_set_line_offset(&first, 0);
    gchar* bytes = gtk_text_buffer_get_text(buffer, &first, &caret, FALSE);
    std::string line = bytes;
    g_free(bytes);
    return line;
}

void NoteField::offer(const std::string& text) {
    if (offer_ != text) {
        offer_ = text;
        gtk_widget_queue_draw(GTK_WIDGET(view_of(*this)));
    }
}

void NoteField::take_offer() {
    const std::string taken = std::exchange(offer_, {});
    gtk_text_buffer_insert_interactive_at_cursor(
        buffer_of(*this), taken.c_str(), static_cast<gint>(taken.size()), TRUE);
    gtk_text_view_scroll_mark_onscreen(view_of(*this),
                                       gtk_text_buffer_get_insert(buffer_of(*this)));
}

void NoteField::settle() {
    if (edit_source_ != 0) {
        g_source_remove(edit_source_);
        edit_source_ = 0;
        edited();
    }
}

void NoteField::edited() {
    if (on_edit_) {
        on_edit_();
    }
    scroll_to_end();
}

void NoteField::caret_moved() {
    const bool withdrawn = !std::exchange(offer_, {}).empty();
    const std::size_t before = std::exchange(line_, caret_line());
    if (!withdrawn && before == line_) {
        return;
    }
    gtk_widget_queue_draw(GTK_WIDGET(view_of(*this)));
    if (on_line_) {
        on_line_();
    }
}

void NoteField::use_colours(const Palette& palette) {
    palette_ = palette;
    gtk_widget_queue_draw(GTK_WIDGET(view_of(*this)));
}

void NoteField::arrange(double zoom, const std::vector<std::string>& links) {
    GtkTextView* view = view_of(*this);
    zoom_ = zoom;
    link_room_ = right_gutter(view, zoom, links);
    gtk_text_view_set_border_window_size(view, GTK_TEXT_WINDOW_LEFT, left_gutter(zoom));
    gtk_text_view_set_border_window_size(view, GTK_TEXT_WINDOW_RIGHT, link_room_);
}

void NoteField::scroll_to_end() {
    const GtkTextIter caret = caret_of(buffer_of(*this));
    if (gtk_text_iter_is_end(&caret) == TRUE && scroll_source_ == 0) {
        // After the lines are measured; keeps the bottom margin in view.
        scroll_source_ =
            g_idle_add_full(GTK_TEXT_VIEW_PRIORITY_VALIDATE + 5, Signals::scroll, this, nullptr);
    }
}

}  // namespace evenhand::app::platform
