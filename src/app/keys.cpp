#include "app/keys.h"

#include <algorithm>
#include <array>
#include <utility>

namespace evenhand::app {

namespace {

constexpr int first_digit_place = 10;  // X11 key codes of the digit row: 1 is 10, 0 is 19.
constexpr int last_digit_place = 19;

bool is_digit(Key key) {
    return key >= app::key('0') && key <= app::key('9');
}

constexpr std::array<std::pair<Key, std::string_view>, 21> names = {
    {{Key::up, "↑"},        {Key::down, "↓"},     {Key::left, "←"},        {Key::right, "→"},
     {Key::enter, "Enter"}, {Key::escape, "Esc"}, {Key::insert, "Insert"}, {Key::del, "Delete"},
     {Key::tab, "Tab"},     {Key::f1, "F1"},      {Key::f2, "F2"},         {Key::f3, "F3"},
     {Key::f4, "F4"},       {Key::f5, "F5"},      {Key::f6, "F6"},         {Key::f7, "F7"},
     {Key::f8, "F8"},       {Key::f9, "F9"},      {Key::f10, "F10"},       {Key::f11, "F11"},
     {Key::f12, "F12"}}};

std::string key_name(Key key) {
    if (key < Key::up) {
        return {static_cast<char>(key)};
    }
    const auto* found = std::ranges::find(names, key, &std::pair<Key, std::string_view>::first);
    return found == names.end() ? "" : std::string(found->second);
}

Key key_called(std::string_view name) {
    if (name.size() == 1 && name.front() > ' ' && name.front() <= '~') {
        return key(name.front());
    }
    const auto* found = std::ranges::find(names, name, &std::pair<Key, std::string_view>::second);
    return found == names.end() ? Key::none : found->first;
}

bool take(std::string_view& text, std::string_view beginning) {
    const bool there = text.starts_with(beginning);
    text.remove_prefix(there ? beginning.size() : 0);
    return there;
}

}  // namespace

Chord meant_by(const KeyPress& press) {
    Chord chord = press.chord;
    const bool one_modifier = chord.ctrl != chord.alt && !chord.shift;
    const bool digit_row = press.place >= first_digit_place && press.place <= last_digit_place;
    if (one_modifier && digit_row && !is_digit(chord.key)) {
        const int digit = (press.place - first_digit_place + 1) % 10;
        chord.key = key(static_cast<char>('0' + digit));
    }
    if (chord.key == key('=') && chord.ctrl && chord.shift) {
        chord.key = key('+');
    }
    if (chord.key == key('+')) {
        chord.shift = false;  // Shift only makes the sign.
    }
    return chord;
}

bool gives_way_to_text(const Chord& chord, Command command) {
    switch (command) {
        case Command::paste_page:
        case Command::discard_draft:
        case Command::discard_kit:
        case Command::take_out:
        case Command::erase_kept:
            return chord == Chord{.key = Key::del} || chord == Chord{.key = key('V'), .ctrl = true};
        default:
            return is_bare_sign(chord);
    }
}

std::string spelled(const Chord& chord) {
    std::string text;
    text += chord.ctrl ? "Ctrl+" : "";
    text += chord.alt ? "Alt+" : "";
    text += chord.shift ? "Shift+" : "";
    return text + key_name(chord.key);
}

std::optional<Chord> chord_of(std::string_view spelled) {
    Chord chord;
    chord.ctrl = take(spelled, "Ctrl+");
    chord.alt = take(spelled, "Alt+");
    chord.shift = take(spelled, "Shift+");
    chord.key = key_called(spelled);
    return chord.key == Key::none ? std::nullopt : std::optional(chord);
}

}  // namespace evenhand::app
