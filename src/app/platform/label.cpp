#include "app/platform/label.h"

#include "app/platform/native_widget.h"

namespace evenhand::app::platform {

namespace {

GtkLabel* label_of(const wxStaticText& text) {
    return GTK_LABEL(outer_widget(text));
}

std::string escaped(const std::string& words) {
    gchar* markup = g_markup_escape_text(words.c_str(), static_cast<gssize>(words.size()));
    std::string text = markup;
    g_free(markup);
    return text;
}

}  // namespace

void wrap(wxStaticText& text) {
    GtkLabel* label = label_of(text);
    gtk_label_set_line_wrap(label, TRUE);
    gtk_label_set_line_wrap_mode(label, PANGO_WRAP_WORD_CHAR);
    gtk_label_set_xalign(label, 0);
    gtk_label_set_yalign(label, 0);
}

void ellipsize(wxStaticText& text) {
    gtk_label_set_ellipsize(label_of(text), PANGO_ELLIPSIZE_END);
    gtk_label_set_xalign(label_of(text), 0);
}

void align_right(wxStaticText& text) {
    gtk_label_set_xalign(label_of(text), 1);
}

void show_emphasis(wxStaticText& text,
                   const std::string& words,
                   std::size_t first,
                   std::size_t length,
                   const std::string& colour) {
    std::string markup = escaped(words.substr(0, first));
    if (length > 0) {
        const std::string paint = colour.empty() ? "" : " foreground='" + colour + "'";
        markup +=
            "<span weight='bold'" + paint + ">" + escaped(words.substr(first, length)) + "</span>";
    }
    markup += escaped(words.substr(first + length));
    gtk_label_set_markup(label_of(text), markup.c_str());
}

}  // namespace evenhand::app::platform
