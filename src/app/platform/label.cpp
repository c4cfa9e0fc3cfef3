#include "app/platform/label.h"

#include "app/markup.h"
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

std::string span_of(const TextPiece& piece, const Palette& palette) {
    switch (piece.kind) {
        case TextPiece::Kind::removed:
            return "<span strikethrough='true' foreground='" + palette.muted + "'>";
        case TextPiece::Kind::added:
            return palette.framed ? "<span weight='bold' underline='single'>"
                                  : "<span weight='bold' background='" + palette.tint +
                                        "' foreground='" + palette.on_tint + "'>";
        case TextPiece::Kind::same:
            break;
    }
    return "<span>";
}

/// A label that is given the markup that it has would have the whole window laid out anew.
void put_markup(const wxStaticText& text, const std::string& markup) {
    GtkLabel* label = label_of(text);
    if (gtk_label_get_use_markup(label) == FALSE || markup != gtk_label_get_label(label)) {
        gtk_label_set_markup(label, markup.c_str());
    }
}

bool ends_in_space(const std::string& text) {
    return text.empty() || text.back() == ' ' || text.back() == '\n';
}

}  // namespace

void wrap(wxStaticText& text) {
    GtkLabel* label = label_of(text);
    gtk_label_set_line_wrap(label, TRUE);
    gtk_label_set_line_wrap_mode(label, PANGO_WRAP_WORD_CHAR);
    gtk_label_set_xalign(label, 0);
    gtk_label_set_yalign(label, 0);
}

void wrap_twice(wxStaticText& text) {
    GtkLabel* label = label_of(text);
    gtk_label_set_line_wrap(label, TRUE);
    gtk_label_set_line_wrap_mode(label, PANGO_WRAP_WORD_CHAR);
    gtk_label_set_lines(label, 2);
    ellipsize(text);
}

void ellipsize(wxStaticText& text) {
    gtk_label_set_ellipsize(label_of(text), PANGO_ELLIPSIZE_END);
    gtk_label_set_xalign(label_of(text), 0);
}

void ellipsize_start(wxStaticText& text) {
    gtk_label_set_ellipsize(label_of(text), PANGO_ELLIPSIZE_START);
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
    put_markup(text, markup);
}

void show_hits(wxStaticText& text,
               const std::string& words,
               const std::vector<std::pair<std::size_t, std::size_t>>& stretches) {
    put_markup(text, markup_with_hits(words, stretches));
}

void show_marked(wxStaticText& text, const std::vector<TextPiece>& pieces, const Palette& palette) {
    std::string markup;
    const TextPiece* before = nullptr;
    for (const TextPiece& piece : pieces) {
        if (before != nullptr && before->kind != TextPiece::Kind::same &&
            piece.kind != TextPiece::Kind::same && !ends_in_space(before->text)) {
            markup += " ";  // Else what was removed and what took its place read as one word.
        }
        markup += span_of(piece, palette) + escaped(piece.text) + "</span>";
        before = &piece;
    }
    put_markup(text, markup);
}

}  // namespace evenhand::app::platform
