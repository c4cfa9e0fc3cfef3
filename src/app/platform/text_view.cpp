#include "app/platform/text_view.h"

#include <algorithm>
#include <memory>
#include <string>

#include "app/platform/native_widget.h"

namespace evenhand::app::platform {

namespace {

constexpr int border = 1;  // Pixels, of most themes.
constexpr int frame = 2;   // Pixels: the border at both sides, at its thickest.

/// White space works buttons and rows.
bool writes_sign(const GdkEvent& event) {
    if (event.type != GDK_KEY_PRESS) {
        return false;
    }
    const guint held = event.key.state & gtk_accelerator_get_default_mod_mask();
    const gunichar sign = gdk_keyval_to_unicode(event.key.keyval);
    return (held & ~static_cast<guint>(GDK_SHIFT_MASK)) == 0 && g_unichar_isgraph(sign) == TRUE;
}

/// A text that is as high as its field would swallow the wheel.
gboolean pass_on_wheel(GtkWidget* widget, GdkEvent* event, gpointer /*unused*/) {
    if (event->type != GDK_SCROLL) {
        return FALSE;
    }
    gtk_propagate_event(gtk_widget_get_parent(gtk_widget_get_parent(widget)), event);
    return TRUE;
}

}  // namespace

void set_text_margins(wxTextCtrl& text, int above_and_below, int beside) {
    GtkTextView* view = GTK_TEXT_VIEW(inner_widget(text));
    gtk_text_view_set_top_margin(view, above_and_below);
    gtk_text_view_set_bottom_margin(view, above_and_below);
    gtk_text_view_set_left_margin(view, beside);
    gtk_text_view_set_right_margin(view, beside);
}

void append_words(wxTextCtrl& text, const std::string& words, bool follow) {
    GtkTextView* view = GTK_TEXT_VIEW(inner_widget(text));
    GtkTextBuffer* buffer = gtk_text_view_get_buffer(view);
    GtkTextIter end;
    gtk_text_buffer_get_end_iter(buffer, &end);
    gtk_text_buffer_insert(buffer, &end, words.c_str(), static_cast<gint>(words.size()));
    if (follow) {
        gtk_text_buffer_place_cursor(buffer, &end);
        gtk_text_view_scroll_to_mark(view, gtk_text_buffer_get_insert(buffer), 0, TRUE, 0, 1);
    }
}

bool type_pressed_key(wxTextCtrl& field) {
    const std::unique_ptr<GdkEvent, decltype(&gdk_event_free)> event(gtk_get_current_event(),
                                                                     &gdk_event_free);
    if (!event || !writes_sign(*event)) {
        return false;
    }
    GtkWidget* entry = outer_widget(field);
    if (GTK_IS_ENTRY(entry)) {
        gtk_entry_grab_focus_without_selecting(GTK_ENTRY(entry));
        gtk_editable_set_position(GTK_EDITABLE(entry), -1);
    } else {
        entry = inner_widget(field);
        gtk_widget_grab_focus(entry);
    }
    gtk_widget_event(entry, event.get());
    return true;
}

int whole_lines(const wxTextCtrl& text, int height) {
    GtkTextView* view = GTK_TEXT_VIEW(inner_widget(text));
    const std::unique_ptr<PangoLayout, decltype(&g_object_unref)> layout(
        gtk_widget_create_pango_layout(GTK_WIDGET(view), "x"), &g_object_unref);
    int line = 0;
    pango_layout_get_pixel_size(layout.get(), nullptr, &line);
    const int around = gtk_text_view_get_bottom_margin(view) + 2 * border;
    return line <= 0 ? height : std::max(1, (height - around) / line) * line + around;
}

void part_paragraphs(wxTextCtrl& text, int gap) {
    gtk_text_view_set_pixels_below_lines(GTK_TEXT_VIEW(inner_widget(text)), gap);
}

void grow_with_text(wxTextCtrl& text) {
    gtk_scrolled_window_set_policy(
        GTK_SCROLLED_WINDOW(outer_widget(text)), GTK_POLICY_NEVER, GTK_POLICY_NEVER);
    g_signal_connect(inner_widget(text), "event", G_CALLBACK(pass_on_wheel), nullptr);
}

int height_of_text(const wxTextCtrl& text, int width) {
    GtkTextView* view = GTK_TEXT_VIEW(inner_widget(text));
    const int beside = gtk_text_view_get_left_margin(view) + gtk_text_view_get_right_margin(view);
    const int around = gtk_text_view_get_top_margin(view) + gtk_text_view_get_bottom_margin(view);
    // A line more where the text ends with a line break: the caret stands on it.
    const std::string words = text.GetValue().utf8_string();
    const std::unique_ptr<PangoLayout, decltype(&g_object_unref)> layout(
        gtk_widget_create_pango_layout(GTK_WIDGET(view), words.empty() ? "x" : words.c_str()),
        &g_object_unref);
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_width(layout.get(), (width - beside - 2 * frame) * PANGO_SCALE);
    int height = 0;
    pango_layout_get_pixel_size(layout.get(), nullptr, &height);
    return height + around + 2 * frame;
}

}  // namespace evenhand::app::platform
