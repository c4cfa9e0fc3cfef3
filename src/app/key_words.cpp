#include "app/key_words.h"

#include <array>
#include <optional>
#include <utility>

namespace evenhand::app {

namespace {

constexpr std::array<std::pair<std::string_view, Key>, 9> named = {{{"↑", Key::up},
                                                                    {"↓", Key::down},
                                                                    {"←", Key::left},
                                                                    {"→", Key::right},
                                                                    {"↵", Key::enter},
                                                                    {"Enter", Key::enter},
                                                                    {"Delete", Key::del},
                                                                    {"Del", Key::del},
                                                                    {"Insert", Key::insert}}};

bool is_sign(char sign) {
    return sign > ' ' && sign <= '~' && !(sign >= 'a' && sign <= 'z');
}

bool is_word_end(std::string_view rest) {
    return rest.empty() || std::string_view(" ,.;:)").find(rest.front()) != std::string_view::npos;
}

/// A chord as it is written at the beginning of words.
struct Written {
    Chord chord;
    std::size_t length = 0;     ///< Bytes
    bool plus = false;          ///< "Ctrl+N" rather than "Ctrl N".
    std::string_view run = {};  ///< "letter" or "digit", when any of them is meant.
};

bool take(std::string_view& rest, std::string_view beginning) {
    const bool there = rest.starts_with(beginning);
    rest.remove_prefix(there ? beginning.size() : 0);
    return there;
}

/// "Ctrl", "Ctrl+", "Ctrl " or "Ctrl + " and the like.
bool take_modifier(std::string_view& rest, std::string_view name, bool& plus) {
    if (!take(rest, name)) {
        return false;
    }
    if (!take(rest, " + ")) {
        plus = plus || rest.starts_with("+");
        (void)(take(rest, "+") || take(rest, " "));
    }
    return true;
}

bool take_key(std::string_view& rest, Written& written) {
    for (const auto& [name, key] : named) {
        if (take(rest, name)) {
            written.chord.key = key;
            return is_word_end(rest);
        }
    }
    for (const auto& [name, first] : {std::pair{"letter", 'A'}, {"digit", '1'}}) {
        if (take(rest, name)) {
            written.chord.key = key(first);
            written.run = name;
            return is_word_end(rest);
        }
    }
    const std::optional<Chord> function = chord_of(rest.substr(0, rest.find_first_of(" ,.;:)")));
    if (function && function->key >= Key::f1) {
        written.chord.key = function->key;
        rest.remove_prefix(rest.substr(0, rest.find_first_of(" ,.;:)")).size());
        return true;
    }
    if (!rest.empty() && is_sign(rest.front())) {
        written.chord.key = key(rest.front());
        rest.remove_prefix(1);
        return is_word_end(rest);
    }
    return false;
}

std::optional<Written> written_at(std::string_view words, const Chord& modifiers) {
    Written written = {modifiers};
    std::string_view rest = words;
    written.chord.ctrl = take_modifier(rest, "Ctrl", written.plus) || written.chord.ctrl;
    written.chord.alt = take_modifier(rest, "Alt", written.plus) || written.chord.alt;
    written.chord.shift = take_modifier(rest, "Shift", written.plus) ||
                          take_modifier(rest, "⇧", written.plus) || written.chord.shift;
    if (!take_key(rest, written)) {
        return std::nullopt;
    }
    written.length = words.size() - rest.size();
    return written;
}

/// As it was written, when it is what is usual; else in the same manner.
std::string in_manner(const Written& written, const Chord& chord) {
    std::string text = spelled(chord);
    if (!written.run.empty()) {
        text.pop_back();
        text += std::string(written.run);
    }
    if (written.plus) {
        return text;
    }
    const std::string_view between = written.run.empty() ? " " : " + ";
    for (std::size_t at = text.find('+'); at != std::string::npos && at + 1 < text.size();
         at = text.find('+', at + between.size())) {
        text.replace(at, 1, between);
    }
    return text;
}

/// "Alt ↑ ↓": an arrow that shares the modifiers of the chord before it.
bool is_arrow_of(std::string_view words, const Chord& before) {
    return (before.ctrl || before.alt) && words.starts_with("↓");
}

/// The chord that is named at a place of the words, if one is.
std::optional<Written> named_at(std::string_view words, std::size_t at, const Chord& before) {
    if (at > 0 && words[at - 1] != ' ' && words[at - 1] != '(') {
        return std::nullopt;
    }
    const std::string_view rest = words.substr(at);
    if (is_arrow_of(rest, before)) {
        return written_at(rest, before);
    }
    if (rest.starts_with("Ctrl") || rest.starts_with("Alt")) {
        return written_at(rest, {});
    }
    const auto alone = at == 0 ? written_at(words, {}) : std::nullopt;
    return alone && alone->length == words.size() ? alone : std::nullopt;
}

}  // namespace

std::string reword_keys(std::string_view words, const std::function<Chord(const Chord&)>& instead) {
    std::string result;
    Chord modifiers;       // Of the chord just before, which further arrows share.
    bool changed = false;  // Whether that was replaced, so that the next must be named in full.
    for (std::size_t at = 0; at < words.size();) {
        const std::string_view rest = words.substr(at);
        const auto written = named_at(words, at, modifiers);
        if (!written) {
            modifiers = rest.front() == ' ' ? modifiers : Chord{};
            result += words[at++];
            continue;
        }
        const Chord chord = instead(written->chord);
        changed = !(chord == written->chord) || (is_arrow_of(rest, modifiers) && changed);
        result += changed ? in_manner(*written, chord) : rest.substr(0, written->length);
        modifiers = {.ctrl = written->chord.ctrl, .alt = written->chord.alt};
        at += written->length;
    }
    return result;
}

}  // namespace evenhand::app
