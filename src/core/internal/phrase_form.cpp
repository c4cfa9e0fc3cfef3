#include "core/internal/phrase_form.h"

#include <algorithm>
#include <array>

#include "core/internal/find_in.h"
#include "core/words.h"

namespace evenhand::internal {

namespace {

constexpr std::array<std::string_view, 36> determiners = {
    "a",    "an",   "the",   "their", "your", "his",   "her",     "its",   "our",
    "my",   "this", "these", "those", "each", "every", "any",     "some",  "no",
    "all",  "most", "more",  "less",  "much", "many",  "several", "few",   "enough",
    "both", "one",  "two",   "three", "four", "five",  "another", "other", "such"};

constexpr std::array<std::string_view, 10> objects = {"it",
                                                      "them",
                                                      "him",
                                                      "themselves",
                                                      "themself",
                                                      "itself",
                                                      "others",
                                                      "everyone",
                                                      "nobody",
                                                      "something"};

constexpr std::array<std::string_view, 37> prepositions = {
    "about", "above",  "across", "against", "along",  "among",   "around", "as",
    "at",    "behind", "below",  "between", "beyond", "by",      "down",   "during",
    "for",   "from",   "in",     "inside",  "into",   "like",    "of",     "off",
    "on",    "onto",   "out",    "outside", "over",   "through", "toward", "towards",
    "under", "up",     "upon",   "via",     "with"};

constexpr std::array<std::string_view, 11> clause_openers = {
    "how", "what", "when", "where", "whether", "which", "who", "whom", "whose", "why", "that"};

/// Clause openers that follow verbs only; "people who" and "the day when" are nouns.
constexpr std::array<std::string_view, 3> verb_followers = {"how", "what", "whether"};

constexpr std::array<std::string_view, 14> adverbs = {"also",
                                                      "still",
                                                      "then",
                                                      "often",
                                                      "even",
                                                      "only",
                                                      "just",
                                                      "always",
                                                      "never",
                                                      "not",
                                                      "early",
                                                      "soon",
                                                      "together",
                                                      "first"};

/// Words that end as adverbs do and are none.
constexpr std::array<std::string_view, 7> not_adverbs = {
    "apply", "family", "reply", "rely", "supply", "comply", "multiply"};

/// Verbs of question pages that are no nouns, in their plain form.
constexpr std::array<std::string_view, 120> sure_verbs = {
    "accept",      "achieve",   "acknowledge", "add",         "address",    "admit",
    "agree",       "allow",     "apologise",   "apologize",   "apply",      "articulate",
    "ask",         "assume",    "avoid",       "become",      "begin",      "bring",
    "build",       "choose",    "clarify",     "collaborate", "come",       "commit",
    "communicate", "confirm",   "consider",    "create",      "decide",     "define",
    "deflect",     "deliver",   "demonstrate", "describe",    "detect",     "discuss",
    "dismiss",     "document",  "ensure",      "escalate",    "examine",    "explain",
    "explore",     "express",   "fail",        "find",        "follow",     "forget",
    "gather",      "get",       "give",        "go",          "handle",     "hear",
    "help",        "hide",      "identify",    "ignore",      "improve",    "include",
    "investigate", "invite",    "keep",        "know",        "lead",       "learn",
    "leave",       "let",       "listen",      "make",        "manage",     "measure",
    "meet",        "mention",   "minimise",    "minimize",    "need",       "notice",
    "observe",     "offer",     "overlook",    "prevent",     "prioritise", "prioritize",
    "protect",     "prove",     "provide",     "quantify",    "quote",      "raise",
    "read",        "recognise", "recognize",   "reduce",      "reflect",    "refuse",
    "remember",    "resolve",   "respond",     "reveal",      "say",        "see",
    "seek",        "send",      "show",        "solve",       "speak",      "spend",
    "take",        "teach",     "tell",        "think",       "treat",      "try",
    "understand",  "use",       "verify",      "wait",        "want",       "write"};

constexpr std::array<std::string_view, 22> joining_verbs = {
    "align",   "balance",  "blend",       "bridge",    "combine",  "compare", "confuse", "conflate",
    "connect", "contrast", "distinguish", "integrate", "join",     "link",    "match",   "merge",
    "mix",     "pair",     "reconcile",   "relate",    "separate", "weigh"};

constexpr std::array<std::string_view, 12> noun_endings = {
    "ship", "tion", "sion", "ment", "ness", "ity", "ance", "ence", "ism", "acy", "ysis", "age"};

/// Adjectives of question pages that do not look like one.
constexpr std::array<std::string_view, 42> adjectives = {
    "bad",    "better", "big",    "brief", "calm",  "clean",  "clear", "concrete", "deep",
    "direct", "early",  "fair",   "fast",  "first", "full",   "good",  "great",    "hard",
    "honest", "large",  "late",   "long",  "new",   "old",    "poor",  "prompt",   "quick",
    "rapid",  "real",   "right",  "root",  "short", "simple", "slow",  "small",    "solid",
    "sound",  "strong", "timely", "vague", "weak",  "wrong"};

constexpr std::array<std::string_view, 7> adjective_endings = {
    "ful", "ous", "ive", "able", "ible", "less", "ic"};

template <std::size_t n>
bool ends_with_any(const std::array<std::string_view, n>& endings, std::string_view word) {
    constexpr std::size_t shortest_stem = 2;
    return std::ranges::any_of(endings, [&](std::string_view ending) {
        return word.size() >= ending.size() + shortest_stem && word.ends_with(ending);
    });
}

/// Whether the word is one of the verbs with an ending: "explains", "hiding", "admitted".
template <std::size_t n>
bool is_form_of_any(const std::array<std::string_view, n>& verbs, std::string_view word) {
    return std::ranges::any_of(verbs, [&](std::string_view verb) {
        const std::string_view stem = verb.substr(0, verb.size() - 1);
        if (!word.starts_with(stem)) {
            return false;
        }
        const std::string_view rest = word.substr(stem.size());
        const std::string_view last = verb.substr(verb.size() - 1);
        const std::string_view behind = rest.starts_with(last) ? rest.substr(1) : rest;
        const bool silent = last == "e" && !rest.starts_with(last);
        const bool to_i = last == "y" && (rest == "ies" || rest == "ied");
        const bool doubled =
            behind.starts_with(last) && (behind.substr(1) == "ing" || behind.substr(1) == "ed");
        constexpr std::array<std::string_view, 5> endings = {"", "s", "es", "ed", "ing"};
        constexpr std::array<std::string_view, 2> e_endings = {"ing", "ed"};
        return to_i ||
               (rest.starts_with(last) &&
                (doubled || is_any(endings, behind) || (last == "e" && behind == "d"))) ||
               (silent && is_any(e_endings, rest));
    });
}

bool ends_as_finite(std::string_view word) {
    return word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") &&
           !word.ends_with("us") && !word.ends_with("is");
}

bool is_article(std::string_view word) {
    return word == "a" || word == "an";
}

/// What a verb is by its ending.
Forms verb_form(std::string_view word) {
    if (word.ends_with("ing")) {
        return form::gerund;
    }
    return ends_as_finite(word) ? form::finite : form::verb;
}

/// What a word may be that no list knows.
Forms form_by_ending(std::string_view word) {
    if (ends_with_any(noun_endings, word) || ends_with_any(adjective_endings, word) ||
        is_any(adjectives, word)) {
        return form::noun;
    }
    return form::noun | verb_form(word);
}

bool is_adverb(std::string_view word) {
    constexpr std::size_t shortest = 5;
    return is_any(adverbs, word) ||
           (word.size() >= shortest && word.ends_with("ly") && !is_any(not_adverbs, word));
}

/// Whether only a verb can stand before the word.
bool follows_verbs(std::string_view word) {
    return is_determiner(word) || is_any(objects, word) || is_any(verb_followers, word);
}

std::string plain(std::string_view word) {
    constexpr std::string_view marks = ".,;:!?()[]\"'";
    const std::size_t begin = std::min(word.find_first_not_of(marks), word.size());
    const std::size_t end = word.find_last_not_of(marks);
    std::string result =
        lowered(word.substr(begin, end == std::string_view::npos ? 0 : end + 1 - begin));
    for (const std::string_view mark : {"\u201C", "\u201D", "\u2018"}) {
        for (std::size_t at = result.find(mark); at != std::string::npos; at = result.find(mark)) {
            result.erase(at, mark.size());
        }
    }
    return result;
}

}  // namespace

std::vector<std::string> plain_words(std::string_view phrase) {
    std::vector<std::string> words;
    constexpr std::array<std::string_view, 4> marks = {"\u2013", "\u2014", "\u2026", "\u00B7"};
    for (const std::string_view word : words_of(phrase)) {
        if (has_word(word) && !is_any(marks, word)) {
            words.push_back(plain(word));
        }
    }
    return words;
}

bool is_determiner(std::string_view word) {
    constexpr std::array<std::string_view, 8> contracted = {
        "it", "that", "what", "there", "who", "how", "let", "where"};
    const std::string_view owner = word.substr(0, word.find_first_of("'\xE2"));
    const bool possessive = word.ends_with("'s") || word.ends_with("\u2019s");
    return is_any(determiners, word) || (possessive && !is_any(contracted, owner));
}

bool is_pronoun(std::string_view word) {
    constexpr std::array<std::string_view, 4> pronouns = {"it", "them", "this", "that"};
    return is_any(pronouns, word);
}

bool is_preposition(std::string_view word) {
    return is_any(prepositions, word);
}

bool opens_clause(std::string_view word) {
    return is_any(clause_openers, word);
}

bool is_sure_verb(std::string_view word) {
    return is_form_of_any(sure_verbs, word) || joins_objects(word) || word == "owns" ||
           word == "owning" || word == "owned";
}

bool joins_objects(std::string_view word) {
    return is_form_of_any(joining_verbs, word);
}

Forms forms_at(const std::vector<std::string>& words, std::size_t at) {
    while (at < words.size() && is_adverb(words[at])) {
        ++at;
    }
    if (at >= words.size() || is_preposition(words[at])) {
        return form::none;
    }
    const std::string& word = words[at];
    if (word == "to") {
        return form::infinitive;
    }
    const bool before_verb_follower = at + 1 < words.size() && follows_verbs(words[at + 1]);
    if (opens_clause(word)) {
        return form::clause;
    }
    if (is_determiner(word)) {
        return form::noun;
    }
    return before_verb_follower || is_sure_verb(word) ? verb_form(word) : form_by_ending(word);
}

Likeness likeness(const std::vector<std::string>& first,
                  std::size_t first_at,
                  const std::vector<std::string>& second,
                  std::size_t second_at) {
    if (first_at >= first.size() || second_at >= second.size()) {
        return Likeness::none;
    }
    const Forms one = forms_at(first, first_at);
    const Forms other = forms_at(second, second_at);
    if ((one & other) == form::none) {
        return Likeness::none;
    }
    const bool articles = is_article(first[first_at]) && is_article(second[second_at]);
    if (first[first_at] == second[second_at] || articles) {
        return Likeness::twin;
    }
    const bool single = (one & (one - 1)) == 0;
    return one == other && single ? Likeness::same : Likeness::possible;
}

}  // namespace evenhand::internal
