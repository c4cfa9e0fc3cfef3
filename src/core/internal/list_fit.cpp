#include "core/internal/list_fit.h"

#include <algorithm>
#include <array>

#include "core/internal/find_in.h"
#include "core/internal/phrase_form.h"
#include "core/internal/stretch.h"

namespace evenhand::internal {

namespace {

using Words = std::vector<std::string>;

/// What follows may hold for everything before it.
constexpr std::array<std::string_view, 18> conditions = {"if",
                                                         "unless",
                                                         "until",
                                                         "till",
                                                         "before",
                                                         "after",
                                                         "once",
                                                         "while",
                                                         "when",
                                                         "except",
                                                         "because",
                                                         "although",
                                                         "though",
                                                         "despite",
                                                         "provided",
                                                         "whenever",
                                                         "during",
                                                         "as long as"};

constexpr std::array<std::string_view, 12> negations = {"not",
                                                        "never",
                                                        "no",
                                                        "nor",
                                                        "neither",
                                                        "none",
                                                        "cannot",
                                                        "without",
                                                        "don't",
                                                        "doesn't",
                                                        "didn't",
                                                        "nothing"};

/// "A rather than B": what follows is set against a part of what stands before.
constexpr std::array<std::string_view, 4> contrasts = {"than", "instead", "but", "versus"};

/// "a fix \u2014 plain and short \u2014 and a plan": what stands between two dashes is said aside.
void blank_aside(std::string& text) {
    for (const std::string_view dash : {" \u2014 ", " \u2013 ", " - "}) {
        const std::size_t first = text.find(dash);
        const std::size_t second =
            first == std::string::npos ? first : text.find(dash, first + dash.size());
        if (second != std::string::npos &&
            text.find(dash, second + dash.size()) == std::string::npos) {
            std::fill(text.begin() + static_cast<std::ptrdiff_t>(first),
                      text.begin() + static_cast<std::ptrdiff_t>(second + dash.size()),
                      ' ');
            return;
        }
    }
}

enum class Tie { loose, strict };

/// A phrase inside of an act that belongs to a word before it.
struct Governed {
    std::size_t at;
    Tie tie;  ///< Strict behind words that turn or limit the act.
};

/// "the bug" and "the tests" of "names the bug in the tests".
std::vector<Governed> governed_in(const Words& words) {
    std::vector<Governed> found;
    for (std::size_t at = 0; at + 1 < words.size(); ++at) {
        const std::string& word = words[at];
        const bool strict =
            is_turning(word) || is_any(contrasts, word) || is_condition_at(words, at);
        const bool object = at == 0 && (is_sure_verb(word) || word.ends_with("ing"));
        if (strict) {
            found.push_back({at + 1, Tie::strict});
        } else if (is_preposition(word) || word == "to" || object) {
            found.push_back({at + 1, Tie::loose});
        }
        if ((is_determiner(words[at + 1]) && !is_determiner(word)) || opens_clause(words[at + 1])) {
            found.push_back({at + 1, strict ? Tie::strict : Tie::loose});
        }
    }
    return found;
}

/// Nouns and clauses stand side by side: "a fix, and what they learned".
Likeness likeness_in_list(const Words& first, const Words& second) {
    const Likeness found = likeness(first, 0, second, 0);
    constexpr Forms named = form::noun | form::clause;
    const Forms one = forms_at(first, 0);
    const Forms other = forms_at(second, 0);
    const bool both_named =
        one != form::none && other != form::none && (one & ~named) == 0 && (other & ~named) == 0;
    return found == Likeness::none && both_named ? Likeness::possible : found;
}

}  // namespace

bool is_turning(std::string_view word) {
    return is_any(negations, word) || word.ends_with("n't") || word.ends_with("n\u2019t");
}

bool is_condition_at(const Words& words, std::size_t at) {
    const bool to_follows = at + 1 < words.size() && words[at + 1] == "to";
    const bool long_form = words[at] == "as" && at + 2 < words.size() &&
                           (words[at + 1] == "long" || words[at + 1] == "soon") &&
                           words[at + 2] == "as";
    return long_form || (is_any(conditions, words[at]) && !to_follows);
}

std::string open_text(std::string_view text) {
    const std::vector<bool> inside = enclosed(text);
    std::string open(text);
    for (std::size_t at = 0; at < open.size(); ++at) {
        open[at] = inside[at] ? ' ' : open[at];
    }
    blank_aside(open);
    return open;
}

std::vector<std::string> open_words(std::string_view text) {
    return plain_words(open_text(text));
}

bool has_turning_word(std::string_view text) {
    return std::ranges::any_of(open_words(text), is_turning);
}

bool has_condition(std::string_view text) {
    const Words words = open_words(text);
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (is_condition_at(words, at)) {
            return true;
        }
    }
    return false;
}

Fit fit_of(const std::vector<Words>& members, const Words& next) {
    Likeness best = Likeness::none;
    for (const Words& member : members) {
        best = std::max(best, likeness_in_list(member, next));
    }
    if (best == Likeness::none || next.empty()) {
        return Fit::none;
    }
    Likeness inner = Likeness::none;
    Tie tie = Tie::loose;
    for (const Governed& governed : governed_in(members.back())) {
        const Likeness like = likeness(members.back(), governed.at, next, 0);
        tie = like > inner || (like == inner && governed.tie == Tie::strict) ? governed.tie : tie;
        inner = std::max(inner, like);
    }
    if (best > inner) {
        return Fit::clear;
    }
    return best == inner && tie == Tie::loose ? Fit::loose : Fit::doubtful;
}

}  // namespace evenhand::internal
