#include "core/internal/syllables.h"

#include <algorithm>
#include <array>
#include <string>

namespace evenhand::internal {

namespace {

struct Known {
    std::string_view word;
    std::size_t syllables;
};

/// Words that the rules below get wrong, by their spelling's accident.
constexpr std::array<Known, 53> known_words = {
    {{"anyone", 3},     {"area", 3},       {"areas", 3},       {"behavior", 3},   {"behaviour", 3},
     {"behaviours", 3}, {"business", 2},   {"businesses", 3},  {"carriage", 2},   {"chocolate", 2},
     {"colleague", 2},  {"colleagues", 2}, {"comfortable", 3}, {"create", 2},     {"created", 3},
     {"creates", 2},    {"creating", 3},   {"creation", 3},    {"creative", 3},   {"database", 3},
     {"element", 3},    {"elements", 3},   {"elsewhere", 2},   {"evening", 2},    {"every", 2},
     {"everybody", 4},  {"everyone", 3},   {"everything", 3},  {"everywhere", 3}, {"friend", 1},
     {"friends", 1},    {"idea", 3},       {"ideas", 3},       {"interest", 2},   {"laboratory", 4},
     {"marriage", 2},   {"museum", 3},     {"naive", 2},       {"people", 2},     {"quiet", 2},
     {"react", 2},      {"reacted", 3},    {"real", 1},        {"really", 2},     {"recipe", 3},
     {"reuse", 2},      {"reused", 2},     {"safety", 2},      {"science", 2},    {"someone", 2},
     {"theory", 2},     {"vegetable", 3},  {"wednesday", 2}}};

/// First parts of compound words whose last "e" stays silent inside: "some-thing".
constexpr std::array<std::string_view, 30> silent_parts = {
    "base", "care",  "fire",  "fore",  "here",  "home", "hope", "house", "life",  "like",
    "live", "name",  "note",  "pipe",  "price", "race", "safe", "score", "share", "side",
    "some", "stake", "store", "there", "time",  "use",  "ware", "where", "white", "wire"};

bool is_vowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

bool any_of(std::string_view letters, char c) {
    return letters.find(c) != std::string_view::npos;
}

/// Whether the letter at `at` is spoken as a vowel: not "y" before a vowel, not "u" after "q".
bool sounds(std::string_view word, std::size_t at) {
    const char c = word[at];
    if (c == 'y') {
        const bool vowel_follows = at + 1 < word.size() && is_vowel(word[at + 1]);
        return !(vowel_follows && (at == 0 || is_vowel(word[at - 1])));
    }
    return is_vowel(c) && !(c == 'u' && at > 0 && word[at - 1] == 'q');
}

std::size_t vowel_groups(std::string_view word) {
    std::size_t groups = 0;
    bool inside = false;
    for (std::size_t at = 0; at < word.size(); ++at) {
        const bool vowel = sounds(word, at);
        groups += vowel && !inside ? 1 : 0;
        inside = vowel;
    }
    return groups;
}

/// "ta-ble", "han-dled": a consonant, "l" and an ending sound by themselves.
bool sounds_like_table(std::string_view word, std::size_t l) {
    return l > 0 && l < word.size() && word[l] == 'l' && !is_vowel(word[l - 1]) &&
           !any_of("lrw", word[l - 1]);
}

bool ends_in_silent_e(std::string_view word) {
    const std::size_t size = word.size();
    if (size < 3 || word.back() != 'e') {
        return false;
    }
    const bool after_vowel = sounds(word, size - 2);
    const bool like_centre = word.ends_with("tre") || word.ends_with("bre");
    return word.ends_with("gue") ||
           (!after_vowel && !like_centre && !sounds_like_table(word, size - 2));
}

bool ends_in_silent_es(std::string_view word) {
    const std::size_t size = word.size();
    if (size < 4 || !word.ends_with("es")) {
        return false;
    }
    const char before = word[size - 3];
    const bool hisses = any_of("sxzcg", before) || word.ends_with("ches") || word.ends_with("shes");
    return word.ends_with("gues") ||
           (!hisses && !sounds(word, size - 3) && !sounds_like_table(word, size - 3));
}

bool ends_in_silent_ed(std::string_view word) {
    const std::size_t size = word.size();
    if (size < 4 || !word.ends_with("ed")) {
        return false;
    }
    const char before = word[size - 3];
    return !any_of("td", before) && !sounds(word, size - 3) && !sounds_like_table(word, size - 3);
}

/// "safe-ly", "manage-ment": a silent "e" before an ending of its own.
bool has_silent_e_before_ending(std::string_view word) {
    constexpr std::array<std::string_view, 6> endings = {
        "ly", "ful", "less", "ness", "ment", "ments"};
    return std::ranges::any_of(endings, [&](std::string_view ending) {
        if (!word.ends_with(ending) || word.size() < ending.size() + 3) {
            return false;
        }
        const std::string_view stem = word.substr(0, word.size() - ending.size());
        return ends_in_silent_e(stem) && vowel_groups(stem) > 1;
    });
}

std::size_t silent_endings(std::string_view word) {
    return ends_in_silent_e(word) || ends_in_silent_es(word) || ends_in_silent_ed(word) ||
                   has_silent_e_before_ending(word) || word.ends_with("ically")
               ? 1
               : 0;
}

/// Two vowels that are spoken apart: "me-di-um", "pe-ri-od".
struct Split {
    std::string_view letters;
    std::string_view not_after;         ///< Not behind one of these: "so-cial".
    std::string_view only_before = "";  ///< Only before one of these, when there are any.
};

constexpr std::array<Split, 13> splits = {{
    {"ia", "ctsgr"},
    {"ria", ""},
    {"io", "ctsgxn"},
    {"iu", "ct"},
    {"ie", "ctsrhfdl", "nt"},
    {"die", "", "n"},
    {"lie", "e", "n"},
    {"rie", "f", "nt"},
    {"ua", "gq", "lrst"},
    {"ue", "gq", "nl"},
    {"eo", "gpl"},
    {"yi", "aeou"},
    {"uou", ""},
}};

bool fits(const Split& split, std::string_view word, std::size_t at) {
    const std::size_t end = at + split.letters.size();
    const bool before = at > 0 && any_of(split.not_after, word[at - 1]);
    const bool after =
        split.only_before.empty() || (end < word.size() && any_of(split.only_before, word[end]));
    return !before && after;
}

std::size_t split_vowels(std::string_view word) {
    std::size_t count = 0;
    for (const Split& split : splits) {
        for (std::size_t at = word.find(split.letters); at != std::string_view::npos;
             at = word.find(split.letters, at + 1)) {
            count += fits(split, word, at) ? 1 : 0;
        }
    }
    return count;
}

/// Endings that are spoken on their own: "go-ing", "ea-si-er", "mecha-nis-m".
std::size_t spoken_endings(std::string_view word) {
    const std::size_t size = word.size();
    const bool ing = word.ends_with("ing") && size > 3 && any_of("aeou", word[size - 4]);
    const bool er = (word.ends_with("ier") || word.ends_with("iest")) && size > 4;
    const bool sm = word.ends_with("sm") || word.ends_with("sms") || word.ends_with("thm") ||
                    word.ends_with("thms");
    return ing || er || sm ? 1 : 0;
}

std::size_t by_rule(std::string_view word) {
    const std::size_t count = vowel_groups(word) + split_vowels(word) + spoken_endings(word);
    const std::size_t silent = silent_endings(word);
    return count > silent ? count - silent : 1;
}

/// Syllables that an apostrophe adds: "did-n't", "boss's".
std::size_t after_apostrophe(std::string_view stem, std::string_view ending) {
    if (stem.ends_with('n') && ending == "t") {
        const std::string_view verb = stem.substr(0, stem.size() - 1);
        return !verb.empty() && any_of("dst", verb.back()) ? 1 : 0;
    }
    const bool hisses = !stem.empty() && any_of("sxz", stem.back());
    const bool spoken =
        ending == "ve" || (ending == "d" && !stem.empty() && any_of("td", stem.back()));
    return (ending == "s" && hisses) || spoken ? 1 : 0;
}

std::size_t of_letters(std::string_view word) {
    const auto known = std::ranges::find(known_words, word, &Known::word);
    if (known != known_words.end()) {
        return known->syllables;
    }
    for (const std::string_view part : silent_parts) {
        const bool compound = word.size() > part.size() + 2 && word.starts_with(part);
        if (compound && !is_vowel(word[part.size()])) {
            return by_rule(part) + by_rule(word.substr(part.size()));
        }
    }
    return by_rule(word);
}

}  // namespace

std::size_t spoken_syllables(std::string_view word) {
    const std::size_t begin = word.find_first_not_of('\'');
    if (begin == std::string_view::npos) {
        return 0;
    }
    word = word.substr(begin, word.find_last_not_of('\'') + 1 - begin);
    const std::size_t apostrophe = word.find('\'');
    if (apostrophe == std::string_view::npos) {
        return of_letters(word);
    }
    const std::string_view stem = word.substr(0, apostrophe);
    const std::string_view ending = word.substr(apostrophe + 1);
    const bool not_form = stem.ends_with('n') && ending == "t" && stem.size() > 1;
    return of_letters(not_form ? stem.substr(0, stem.size() - 1) : stem) +
           after_apostrophe(stem, ending);
}

}  // namespace evenhand::internal
