#include "app/platform/spelling_marks.h"

#include <utility>

#include "app/guarded.h"
#include "app/platform/native_widget.h"

namespace evenhand::app::platform {

namespace {

constexpr const char* wrong_tag = "misspelled";
constexpr const char* open_tag = "not-checked";
constexpr gint64 longest_look = 4000;   // Microseconds at a time.
constexpr gint longest_stretch = 2000;  // Characters looked at in one go.

GtkTextView* view_of(const wxTextCtrl& control) {
    return GTK_TEXT_VIEW(inner_widget(control));
}

GtkTextBuffer* buffer_of(const wxTextCtrl& control) {
    return gtk_text_view_get_buffer(view_of(control));
}

GtkTextTag* tag_of(GtkTextBuffer* buffer, const char* name) {
    return gtk_text_tag_table_lookup(gtk_text_buffer_get_tag_table(buffer), name);
}

struct Range {
    GtkTextIter first;
    GtkTextIter end;
};

Range whole(GtkTextBuffer* buffer) {
    Range range{};
    gtk_text_buffer_get_bounds(buffer, &range.first, &range.end);
    return range;
}

gboolean is_space(gunichar sign, gpointer /*unused*/) {
    return g_unichar_isspace(sign);
}

/// From the beginning of the word at or before `first` to the end of the one at or behind `end`:
/// how a word is spelled hangs on no other one.
Range words_around(GtkTextIter first, GtkTextIter end) {
    if (gtk_text_iter_backward_find_char(&first, is_space, nullptr, nullptr) == TRUE) {
        gtk_text_iter_forward_char(&first);
    }
    if (g_unichar_isspace(gtk_text_iter_get_char(&end)) == FALSE) {
        gtk_text_iter_forward_find_char(&end, is_space, nullptr, nullptr);
    }
    return {first, end};
}

/// The beginning of an open stretch, for a look of a moment.
Range next_look(Range open) {
    GtkTextIter limit = open.first;
    gtk_text_iter_forward_chars(&limit, longest_stretch);
    if (gtk_text_iter_compare(&limit, &open.end) < 0) {
        open.end = limit;
    }
    return words_around(open.first, open.end);
}

std::string text_of(GtkTextBuffer* buffer, const Range& range) {
    gchar* bytes = gtk_text_buffer_get_text(buffer, &range.first, &range.end, TRUE);
    std::string text = bytes;
    g_free(bytes);
    return text;
}

void mark_open(GtkTextBuffer* buffer, const Range& range) {
    gtk_text_buffer_apply_tag_by_name(buffer, open_tag, &range.first, &range.end);
}

GtkTextIter caret_of(GtkTextBuffer* buffer) {
    GtkTextIter caret;
    gtk_text_buffer_get_iter_at_mark(buffer, &caret, gtk_text_buffer_get_insert(buffer));
    return caret;
}

/// The first stretch with the tag at `from` or behind it.
std::optional<Range> next_tagged(GtkTextTag* tag, const GtkTextIter& from) {
    Range range{from, from};
    if (gtk_text_iter_starts_tag(&range.first, tag) == FALSE &&
        gtk_text_iter_has_tag(&range.first, tag) == FALSE) {
        if (gtk_text_iter_forward_to_tag_toggle(&range.first, tag) == FALSE ||
            gtk_text_iter_has_tag(&range.first, tag) == FALSE) {
            return std::nullopt;
        }
    }
    range.end = range.first;
    gtk_text_iter_forward_to_tag_toggle(&range.end, tag);
    return range;
}

/// To take a mark away that is not there would have GTK lay the whole line out anew.
void unmark(GtkTextBuffer* buffer, const Range& range) {
    const auto marked = next_tagged(tag_of(buffer, wrong_tag), range.first);
    if (marked && gtk_text_iter_compare(&marked->first, &range.end) < 0) {
        gtk_text_buffer_remove_tag_by_name(buffer, wrong_tag, &range.first, &range.end);
    }
}

/// The misspelled word at the place, if there is one.
std::optional<Range> wrong_word_at(GtkTextBuffer* buffer, GtkTextIter place) {
    GtkTextTag* tag = tag_of(buffer, wrong_tag);
    if (gtk_text_iter_has_tag(&place, tag) == FALSE &&
        gtk_text_iter_ends_tag(&place, tag) == FALSE) {
        return std::nullopt;
    }
    Range word{place, place};
    if (gtk_text_iter_starts_tag(&word.first, tag) == FALSE) {
        gtk_text_iter_backward_to_tag_toggle(&word.first, tag);
    }
    if (gtk_text_iter_ends_tag(&word.end, tag) == FALSE) {
        gtk_text_iter_forward_to_tag_toggle(&word.end, tag);
    }
    return word;
}

}  // namespace

/// What GTK calls.
struct SpellingMarks::Signals {
    static void inserted(
        GtkTextBuffer* buffer, GtkTextIter* end, gchar* text, gint size, gpointer data) {
        GtkTextIter first = *end;
        gtk_text_iter_backward_chars(&first, static_cast<gint>(g_utf8_strlen(text, size)));
        touched(*static_cast<SpellingMarks*>(data), buffer, first, *end);
    }

    static void deleted(GtkTextBuffer* buffer, GtkTextIter* at, GtkTextIter*, gpointer data) {
        touched(*static_cast<SpellingMarks*>(data), buffer, *at, *at);
    }

    static void touched(SpellingMarks& marks,
                        GtkTextBuffer* buffer,
                        const GtkTextIter& first,
                        const GtkTextIter& end) {
        if (marks.words_) {
            mark_open(buffer, words_around(first, end));
            look_soon(marks);
        }
    }

    static void look_soon(SpellingMarks& marks) {
        if (marks.source_ == 0) {
            marks.source_ = g_idle_add_full(G_PRIORITY_LOW, look, &marks, nullptr);
        }
    }

    static gboolean look(gpointer data) {
        auto& marks = *static_cast<SpellingMarks*>(data);
        const gint64 begun = g_get_monotonic_time();
        bool more = true;
        guarded([&] {
            while (more && g_get_monotonic_time() - begun < longest_look) {
                more = look_on(marks);
            }
        });
        if (!more) {
            marks.source_ = 0;
        }
        return more ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
    }

    /// False when there was none left.
    static bool look_on(SpellingMarks& marks) {
        GtkTextBuffer* buffer = buffer_of(marks.control_);
        const auto open = next_tagged(tag_of(buffer, open_tag), whole(buffer).first);
        if (!open || !marks.words_) {
            return false;
        }
        const Range look = next_look(*open);
        gtk_text_buffer_remove_tag_by_name(buffer, open_tag, &look.first, &look.end);
        unmark(buffer, look);
        const GtkTextIter caret = caret_of(buffer);
        for (const WordPlace& place : marks.words_->misspelled(text_of(buffer, look))) {
            Range word{look.first, look.first};
            gtk_text_iter_forward_chars(&word.first, static_cast<gint>(place.first));
            word.end = word.first;
            gtk_text_iter_forward_chars(&word.end, static_cast<gint>(place.count));
            if (gtk_text_iter_equal(&word.end, &caret) == TRUE) {
                marks.left_alone_at_ = gtk_text_iter_get_offset(&word.first);
            } else {
                gtk_text_buffer_apply_tag_by_name(buffer, wrong_tag, &word.first, &word.end);
            }
        }
        return true;
    }

    /// The word that was being written has been left.
    static void moved(GtkTextBuffer* buffer, GParamSpec* /*property*/, gpointer data) {
        auto& marks = *static_cast<SpellingMarks*>(data);
        if (marks.left_alone_at_ >= 0) {
            GtkTextIter word;
            gtk_text_buffer_get_iter_at_offset(
                buffer, &word, std::exchange(marks.left_alone_at_, -1));
            touched(marks, buffer, word, word);
        }
    }

    static gboolean pressed(GtkWidget* widget, GdkEventButton* event, gpointer data) {
        auto& marks = *static_cast<SpellingMarks*>(data);
        int x = 0;
        int y = 0;
        gtk_text_view_window_to_buffer_coords(GTK_TEXT_VIEW(widget),
                                              GTK_TEXT_WINDOW_TEXT,
                                              static_cast<int>(event->x),
                                              static_cast<int>(event->y),
                                              &x,
                                              &y);
        GtkTextIter place;
        gtk_text_view_get_iter_at_location(GTK_TEXT_VIEW(widget), &place, x, y);
        marks.pressed_at_ =
            event->button == GDK_BUTTON_SECONDARY ? gtk_text_iter_get_offset(&place) : -1;
        return FALSE;
    }

    static void popup(GtkTextView* view, GtkWidget* menu, gpointer data) {
        auto& marks = *static_cast<SpellingMarks*>(data);
        GtkTextBuffer* buffer = gtk_text_view_get_buffer(view);
        GtkTextIter place = caret_of(buffer);
        if (marks.pressed_at_ >= 0) {
            gtk_text_buffer_get_iter_at_offset(
                buffer, &place, std::exchange(marks.pressed_at_, -1));
        }
        const auto word = wrong_word_at(buffer, place);
        if (!word || !marks.words_ || GTK_IS_MENU(menu) == FALSE ||
            gtk_text_view_get_editable(view) == FALSE) {
            return;
        }
        guarded([&] { fill(marks, GTK_MENU_SHELL(menu), *word, text_of(buffer, *word)); });
        gtk_widget_show_all(menu);
    }

    static void fill(SpellingMarks& marks,
                     GtkMenuShell* menu,
                     const Range& place,
                     const std::string& word) {
        int row = 0;
        for (const std::string& better : marks.words_->suggestions(word)) {
            add_row(marks, menu, row++, better, place, G_CALLBACK(chosen));
        }
        add_row(marks, menu, row++, marks.words_->add_words, place, G_CALLBACK(added));
        gtk_menu_shell_insert(menu, gtk_separator_menu_item_new(), row);
    }

    static void add_row(SpellingMarks& marks,
                        GtkMenuShell* menu,
                        int row,
                        const std::string& words,
                        const Range& place,
                        GCallback callback) {
        GtkWidget* item = gtk_menu_item_new_with_label(words.c_str());
        g_object_set_data(
            G_OBJECT(item), "first", GINT_TO_POINTER(gtk_text_iter_get_offset(&place.first)));
        g_object_set_data(
            G_OBJECT(item), "end", GINT_TO_POINTER(gtk_text_iter_get_offset(&place.end)));
        g_signal_connect(item, "activate", callback, &marks);
        gtk_menu_shell_insert(menu, item, row);
    }

    static Range place_of(GtkTextBuffer* buffer, GtkMenuItem* item) {
        Range range{};
        gtk_text_buffer_get_iter_at_offset(
            buffer, &range.first, GPOINTER_TO_INT(g_object_get_data(G_OBJECT(item), "first")));
        gtk_text_buffer_get_iter_at_offset(
            buffer, &range.end, GPOINTER_TO_INT(g_object_get_data(G_OBJECT(item), "end")));
        return range;
    }

    static void chosen(GtkMenuItem* item, gpointer data) {
        GtkTextBuffer* buffer = buffer_of(static_cast<SpellingMarks*>(data)->control_);
        Range word = place_of(buffer, item);
        gtk_text_buffer_begin_user_action(buffer);
        gtk_text_buffer_delete(buffer, &word.first, &word.end);
        gtk_text_buffer_insert(buffer, &word.first, gtk_menu_item_get_label(item), -1);
        gtk_text_buffer_end_user_action(buffer);
        gtk_text_buffer_place_cursor(buffer, &word.first);
    }

    static void added(GtkMenuItem* item, gpointer data) {
        auto& marks = *static_cast<SpellingMarks*>(data);
        GtkTextBuffer* buffer = buffer_of(marks.control_);
        const Range word = place_of(buffer, item);
        guarded([&] { marks.words_->add(text_of(buffer, word)); });
        gtk_text_buffer_place_cursor(buffer, &word.end);
        marks.check_again();
    }
};

SpellingMarks::SpellingMarks(wxTextCtrl& control) : control_(control) {
    GtkTextBuffer* buffer = buffer_of(control_);
    gtk_text_buffer_create_tag(buffer, wrong_tag, "underline", PANGO_UNDERLINE_ERROR, nullptr);
    gtk_text_buffer_create_tag(buffer, open_tag, nullptr);
    g_signal_connect_after(buffer, "insert-text", G_CALLBACK(Signals::inserted), this);
    g_signal_connect_after(buffer, "delete-range", G_CALLBACK(Signals::deleted), this);
    g_signal_connect_after(buffer, "notify::cursor-position", G_CALLBACK(Signals::moved), this);
    GtkTextView* view = view_of(control_);
    g_signal_connect(view, "button-press-event", G_CALLBACK(Signals::pressed), this);
    g_signal_connect(view, "populate-popup", G_CALLBACK(Signals::popup), this);
}

SpellingMarks::~SpellingMarks() {
    if (source_ != 0) {
        g_source_remove(source_);
    }
    g_signal_handlers_disconnect_by_data(buffer_of(control_), this);
    g_signal_handlers_disconnect_by_data(view_of(control_), this);
}

void SpellingMarks::check_by(std::optional<Words> words) {
    words_ = std::move(words);
    check_again();
}

void SpellingMarks::check_again() {
    GtkTextBuffer* buffer = buffer_of(control_);
    const Range all = whole(buffer);
    left_alone_at_ = -1;
    if (words_) {
        mark_open(buffer, all);
        Signals::look_soon(*this);
    } else {
        gtk_text_buffer_remove_tag_by_name(buffer, wrong_tag, &all.first, &all.end);
        gtk_text_buffer_remove_tag_by_name(buffer, open_tag, &all.first, &all.end);
    }
}

bool SpellingMarks::to_next() {
    if (!words_) {
        return false;
    }
    while (Signals::look_on(*this)) {
    }
    GtkTextBuffer* buffer = buffer_of(control_);
    GtkTextTag* tag = tag_of(buffer, wrong_tag);
    GtkTextIter caret = caret_of(buffer);
    if (gtk_text_iter_has_tag(&caret, tag) == TRUE) {
        gtk_text_iter_forward_to_tag_toggle(&caret, tag);
    }
    auto word = next_tagged(tag, caret);
    if (!word) {
        word = next_tagged(tag, whole(buffer).first);
    }
    if (!word) {
        return false;
    }
    gtk_text_buffer_select_range(buffer, &word->first, &word->end);
    gtk_text_view_scroll_mark_onscreen(view_of(control_), gtk_text_buffer_get_insert(buffer));
    gboolean handled = FALSE;
    g_signal_emit_by_name(view_of(control_), "popup-menu", &handled);
    return true;
}

void SpellingMarks::use_colours(const Palette& palette) {
    GdkRGBA colour;
    if (gdk_rgba_parse(&colour, palette.accent.c_str()) == TRUE) {
        g_object_set(tag_of(buffer_of(control_), wrong_tag), "underline-rgba", &colour, nullptr);
    }
}

}  // namespace evenhand::app::platform
