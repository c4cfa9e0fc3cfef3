#include <gtk/gtk.h>
#include <string>

#include <doctest/doctest.h>

#include "app/key_map.h"

using namespace evenhand::app;

namespace {

guint keyval_of(Key key) {
    switch (key) {
        case Key::up:
            return GDK_KEY_Up;
        case Key::down:
            return GDK_KEY_Down;
        case Key::left:
            return GDK_KEY_Left;
        case Key::right:
            return GDK_KEY_Right;
        case Key::enter:
            return GDK_KEY_Return;
        case Key::escape:
            return GDK_KEY_Escape;
        case Key::insert:
            return GDK_KEY_Insert;
        case Key::del:
            return GDK_KEY_Delete;
        case Key::tab:
            return GDK_KEY_Tab;
        default:
            if (key >= Key::f1) {
                return GDK_KEY_F1 + static_cast<guint>(key) - static_cast<guint>(Key::f1);
            }
            return gdk_keyval_to_lower(gdk_unicode_to_keyval(static_cast<guint32>(key)));
    }
}

guint modifiers_of(const Chord& chord) {
    guint modifiers = 0;
    modifiers |= chord.ctrl ? guint{GDK_CONTROL_MASK} : 0U;
    modifiers |= chord.alt ? guint{GDK_MOD1_MASK} : 0U;
    modifiers |= chord.shift ? guint{GDK_SHIFT_MASK} : 0U;
    return modifiers;
}

/// The GTK widget class that does something of its own at this chord, or nothing.
std::string gtk_owner(const Chord& chord) {
    const guint keyval = keyval_of(chord.key);
    for (const GType type : {GTK_TYPE_TEXT_VIEW,
                             GTK_TYPE_ENTRY,
                             GTK_TYPE_WINDOW,
                             GTK_TYPE_WIDGET,
                             GTK_TYPE_SCROLLED_WINDOW}) {
        gpointer widget_class = g_type_class_ref(type);
        const GtkBindingSet* set = gtk_binding_set_by_class(widget_class);
        g_type_class_unref(widget_class);
        for (const GtkBindingEntry* entry = set->entries; entry != nullptr;
             entry = entry->set_next) {
            if (entry->keyval == keyval && entry->modifiers == modifiers_of(chord)) {
                return g_type_name(type);
            }
        }
    }
    return "";
}

}  // namespace

TEST_CASE("no chord takes a key from the text fields, but for Insert and F7, on purpose") {
    // F7 would hide the caret, which nobody wants who types.
    const auto on_purpose = [](Command command) {
        return command == Command::ignore || command == Command::next_misspelled;
    };
    for (const Binding& binding : bindings()) {
        if (!gives_way_to_text(binding.chord, binding.action.command)) {
            CAPTURE(spelled(binding.chord));
            CHECK(gtk_owner(binding.chord) ==
                  (on_purpose(binding.action.command) ? "GtkTextView" : ""));
        }
    }
}

TEST_CASE("the check sees the keys that GTK has") {
    CHECK(gtk_owner({.key = Key::up, .ctrl = true}) == "GtkTextView");
    CHECK(gtk_owner({.key = key('A'), .ctrl = true}) == "GtkTextView");
}

TEST_CASE("a key that a person may choose is none of the toolkit's") {
    const KeyMap map;
    std::vector<Key> keys;
    for (char sign = '!'; sign <= '~'; ++sign) {
        if (sign < 'a' || sign > 'z') {
            keys.push_back(key(sign));
        }
    }
    for (int code = static_cast<int>(Key::up); code <= static_cast<int>(Key::f12); ++code) {
        keys.push_back(static_cast<Key>(code));
    }
    for (const Key one : keys) {
        for (int modifiers = 0; modifiers < 8; ++modifiers) {
            const Chord chord = {
                one, (modifiers & 1) != 0, (modifiers & 2) != 0, (modifiers & 4) != 0};
            CAPTURE(spelled(chord));
            if (map.refusal("skip_question", chord).empty()) {
                CHECK(gtk_owner(chord) == "");
            }
        }
    }
}
