#include "core/internal/name_matcher.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "core/internal/name_words.h"
#include "core/utf8.h"

namespace evenhand::internal {

namespace {

constexpr std::size_t brief_letters = 2;

bool shares_form(const std::vector<std::string>& one, const std::vector<std::string>& other) {
    return std::ranges::any_of(one, [&](const std::string& form) {
        return std::ranges::find(other, form) != other.end();
    });
}

std::string first_letter(const std::string& form) {
    return form.substr(0, bytes_of(form, 1));
}

bool is_single_letter(const TextWord& word) {
    return !word.unspaced && length(word.forms.front()) == 1;
}

std::string_view between(const WordedText& text, std::size_t word) {
    return std::string_view(text.text).substr(text.words[word - 1].end,
                                              text.words[word].begin - text.words[word - 1].end);
}

/// Whether a word and the one before can be parts of one name.
bool joins(const WordedText& text, std::size_t word) {
    const std::string_view gap = between(text, word);
    const bool after_initial = is_single_letter(text.words[word - 1]);
    constexpr std::array<std::string_view, 13> gaps = {"",
                                                       " ",
                                                       "-",
                                                       ", ",
                                                       "_",
                                                       "\u00A0",
                                                       "\u2010",
                                                       "\u2011",
                                                       "\u200B",
                                                       "\u200C",
                                                       "\u3000",
                                                       "\u30FB",
                                                       "\u00B7"};
    return std::ranges::find(gaps, gap) != gaps.end() ||
           (after_initial && (gap == "." || gap == ". ")) ||
           (is_title(text.words[word - 1].forms.front()) && gap == ". ");
}

/// What may part one word: "Anne-Marie" is "Annemarie".
bool is_hyphen(std::string_view gap) {
    constexpr std::array<std::string_view, 5> hyphens = {
        "-", "\u2010", "\u2011", "\u200B", "\u200C"};
    return std::ranges::find(hyphens, gap) != hyphens.end();
}

bool begins_with(std::string_view form, std::string_view low, std::string_view high) {
    const std::string_view first = form.substr(0, bytes_of(form, 1));
    return first.size() == low.size() && first >= low && first <= high;
}

/// Whether a name in this script is one word of a family and a given name; forms have the signs of
/// Hangul in their parts.
bool is_han_or_hangul(const std::string& form) {
    return begins_with(form, "\u3400", "\u9FFF") || begins_with(form, "\uAC00", "\uD7A3") ||
           begins_with(form, "\u1100", "\u11FF") || begins_with(form, "\U00020000", "\U0003FFFD");
}

/// Behind the last sign of a part in a script that parts no words; others are of one word.
std::size_t end_of_part(const WordedText& text, std::size_t word) {
    std::size_t end = word + 1;
    while (text.words[word].unspaced && end < text.words.size() && text.words[end].unspaced &&
           between(text, end).empty()) {
        ++end;
    }
    return end;
}

/// How many words from here on are the one word of a part, written with hyphens; 0: they are not.
std::size_t words_joined_to(const WordedText& text,
                            std::size_t word,
                            const std::vector<std::string>& forms) {
    constexpr std::size_t most = 4;
    std::string joined = text.words[word].forms.front();
    for (std::size_t count = 1; count < most && word + count < text.words.size(); ++count) {
        if (!is_hyphen(between(text, word + count))) {
            return 0;
        }
        joined += text.words[word + count].forms.front();
        if (std::ranges::find(forms, joined) != forms.end()) {
            return count + 1;
        }
    }
    return 0;
}

}  // namespace

/// Words that follow one another and are parts of the name.
struct NameMatcher::Run {
    std::size_t words = 0;  ///< As far as the last part or initial.
    int parts = 0;
    int initials = 0;
    std::string letters;  ///< Of initials that stand without any part.
    const Part* first = nullptr;
    std::size_t begin = 0;  ///< The word at which it begins.
    bool plain = false;     ///< One of its parts is sure to be a name.
};

NameMatcher::NameMatcher(const std::vector<std::string>& names,
                         const std::set<std::string>& usual,
                         const WordFinder& words_in) {
    for (const std::string& name : names) {
        add_name(name, usual, words_in);
    }
    std::ranges::stable_sort(
        parts_, std::ranges::greater(), [](const Part& part) { return part.words.size(); });
}

void NameMatcher::add_name(const std::string& name,
                           const std::set<std::string>& usual,
                           const WordFinder& words_in) {
    const std::vector<TextWord> words = words_in(name);
    const WordedText text{name, words};
    std::vector<std::string> forms;
    for (std::size_t i = 0; i < words.size();) {
        const std::size_t end = end_of_part(text, i);
        std::vector<TextWord> part(words.begin() + static_cast<std::ptrdiff_t>(i),
                                   words.begin() + static_cast<std::ptrdiff_t>(end));
        i = end;
        const std::string& form = part.front().forms.front();
        const bool unspaced = part.front().unspaced;
        if (!unspaced && words.size() > 1 && (is_particle(form) || is_title(form))) {
            continue;
        }
        if (!unspaced) {
            forms.push_back(form);
        }
        if (part.size() == words.size()) {
            split_unspaced(part, usual);
        }
        add_part(std::move(part), usual);
    }
    add_hyphenated(text);
    add_joined(forms);
}

void NameMatcher::add_hyphenated(const WordedText& name) {
    for (std::size_t i = 1; i < name.words.size(); ++i) {
        if (!name.words[i].unspaced && is_hyphen(between(name, i))) {
            joined_.insert(name.words[i - 1].forms.front() + name.words[i].forms.front());
        }
    }
}

void NameMatcher::add_part(std::vector<TextWord> words, const std::set<std::string>& usual) {
    Part part;
    for (TextWord& word : words) {
        part.words.push_back(word.forms);
    }
    const std::string& form = words.front().forms.front();
    if (words.front().unspaced) {
        part.lone_sign = words.size() == 1;
    } else if (length(form) == 1) {
        initials_.insert(form);  // "Sarah J. Connor"
        return;
    } else {
        const bool everyday =
            std::ranges::any_of(words.front().forms, [&](const std::string& each) {
                return is_everyday_word(each) || usual.contains(each);
            });
        const bool brief = length(form) <= brief_letters;
        part.alone = everyday ? NameMatch::everyday : (brief ? NameMatch::brief : NameMatch::sure);
        initials_.insert(first_letter(form));
    }
    parts_.push_back(std::move(part));
}

/// A name that is written in one: the family name comes first, of one sign before one or two, and
/// of two before more.
void NameMatcher::split_unspaced(const std::vector<TextWord>& words,
                                 const std::set<std::string>& usual) {
    constexpr std::size_t longest_split = 5;
    const bool splits = std::ranges::all_of(words, [](const TextWord& word) {
        return word.unspaced && is_han_or_hangul(word.forms.front());
    });
    if (!splits || words.size() < 2 || words.size() > longest_split) {
        return;
    }
    const auto family = static_cast<std::ptrdiff_t>(words.size() > 3 ? 2 : 1);
    add_part({words.begin(), words.begin() + family}, usual);
    add_part({words.begin() + family, words.end()}, usual);
}

void NameMatcher::add_joined(const std::vector<std::string>& names) {
    if (names.size() < 2) {
        return;
    }
    constexpr std::size_t telling = 4;  // Letters behind an initial that are no chance.
    std::string all;
    std::string monogram;
    for (const std::string& name : names) {
        all += name;
        monogram += first_letter(name);
    }
    const std::string& first = names.front();
    const std::string& last = names.back();
    joined_.insert({all, first + last, last + first});
    if (length(last) >= telling) {
        joined_.insert({first_letter(first) + last, last + first_letter(first)});
    }
    if (length(first) >= telling) {
        joined_.insert(first + first_letter(last));
    }
    monograms_.push_back(monogram);
    monograms_.push_back(first_letter(first) + first_letter(last));
}

std::optional<NameMatcher::FoundPart> NameMatcher::part_at(const WordedText& text,
                                                           std::size_t word) const {
    for (const Part& part : parts_) {
        bool fits = word + part.words.size() <= text.words.size();
        for (std::size_t i = 0; fits && i < part.words.size(); ++i) {
            fits = shares_form(part.words[i], text.words[word + i].forms) &&
                   (i == 0 || between(text, word + i).empty());
        }
        if (fits) {
            return FoundPart{&part, part.words.size()};
        }
        const std::size_t joined =
            part.words.size() == 1 ? words_joined_to(text, word, part.words.front()) : 0;
        if (joined > 0) {
            return FoundPart{&part, joined};
        }
    }
    return std::nullopt;
}

bool NameMatcher::is_initial(const WordedText& text, std::size_t word, bool first) const {
    const TextWord& found = text.words[word];
    const bool dotted = text.text.substr(found.end, 1) == ".";
    const bool is_word = found.forms.front() == "a" || found.forms.front() == "i";
    return is_single_letter(found) && found.capital && initials_.contains(found.forms.front()) &&
           (dotted || !first || !is_word);
}

/// "Grace will": a second part that is written small is the verb, unless a name follows.
bool NameMatcher::is_verb(const WordedText& text, std::size_t word, const Part& part) const {
    if (part.alone != NameMatch::everyday || text.words[word].capital) {
        return false;
    }
    const bool joined = word + 1 < text.words.size() && joins(text, word + 1);
    const auto next = joined ? part_at(text, word + 1) : std::nullopt;
    return !next || next->part->alone != NameMatch::sure;
}

/// Takes the next piece of a name into the run. Gives its words; 0: the run ends before it.
std::size_t NameMatcher::take(const WordedText& text, std::size_t word, Run& run) const {
    const TextWord& here = text.words[word];
    if (const auto found = part_at(text, word)) {
        if (run.parts > 0 && is_verb(text, word, *found->part)) {
            return 0;
        }
        run.first = run.first == nullptr ? found->part : run.first;
        run.plain = run.plain || found->part->alone == NameMatch::sure;
        ++run.parts;
        run.words = word - run.begin + found->words;
        return found->words;
    }
    if (is_initial(text, word, word == run.begin)) {
        ++run.initials;
        run.letters += here.forms.front();
        run.words = word - run.begin + 1;
        return 1;
    }
    return is_particle(here.forms.front()) && !here.unspaced ? 1 : 0;
}

NameMatcher::Run NameMatcher::run_at(const WordedText& text, std::size_t word) const {
    Run run;
    run.begin = word;
    for (std::size_t at = word; at < text.words.size() && (at == word || joins(text, at));) {
        const std::size_t taken = take(text, at, run);
        if (taken == 0) {
            break;
        }
        at += taken;
    }
    const bool small = run.first != nullptr && run.first->alone == NameMatch::everyday &&
                       !text.words[word].capital;
    if (small && !run.plain) {
        run.parts = 1;
        run.words = 1;
    }
    return run;
}

bool NameMatcher::is_sure_part(const std::string& form) const {
    return std::ranges::any_of(parts_, [&](const Part& part) {
        return part.words.size() == 1 && part.alone == NameMatch::sure && !part.lone_sign &&
               std::ranges::find(part.words.front(), form) != part.words.front().end();
    });
}

/// Whether a form is the whole name in one word, also with something before or behind it.
bool NameMatcher::joins_all(const std::string& form) const {
    constexpr std::size_t telling = 6;
    return std::ranges::any_of(joined_, [&](const std::string& joined) {
        return form == joined ||
               (length(joined) >= telling && form.find(joined) != std::string::npos);
    });
}

std::optional<FoundName> NameMatcher::joined_at(const TextWord& word) const {
    constexpr std::size_t telling = 3;
    const auto of_several = [&](const std::string& form) {
        if (!word.capital || !form.ends_with('s') || form.ends_with("ss")) {
            return false;
        }
        const std::string one = form.substr(0, form.size() - 1);
        return joined_.contains(one) || (length(one) >= telling && is_sure_part(one));
    };
    if (std::ranges::any_of(word.forms, [&](const std::string& form) {
            return joins_all(form) || of_several(form);
        })) {
        return FoundName{1, NameMatch::sure};
    }
    const bool monogram =
        word.all_capitals && std::ranges::find(monograms_, word.forms.front()) != monograms_.end();
    return monogram ? std::optional(FoundName{1, NameMatch::initials}) : std::nullopt;
}

std::optional<FoundName> NameMatcher::at(const WordedText& text, std::size_t word) const {
    const Run run = run_at(text, word);
    if (run.parts == 0) {
        const bool monogram =
            run.initials > 1 && std::ranges::find(monograms_, run.letters) != monograms_.end();
        if (monogram) {
            return FoundName{run.words, NameMatch::initials};
        }
        return run.initials == 1 ? std::optional(FoundName{1, NameMatch::letter})
                                 : joined_at(text.words[word]);
    }
    if (run.parts + run.initials > 1) {
        return FoundName{run.words, NameMatch::sure};
    }
    return FoundName{run.words, run.first->lone_sign ? NameMatch::brief : run.first->alone};
}

bool NameMatcher::is_in(const std::string& letters) const {
    constexpr std::size_t telling = 4;  // Fewer are in "gmail" by chance.
    const auto holds = [&](const std::string& form) {
        return length(form) >= telling && letters.find(form) != std::string::npos;
    };
    return std::ranges::any_of(joined_, holds) ||
           std::ranges::any_of(parts_, [&](const Part& part) {
               return part.words.size() == 1 && std::ranges::any_of(part.words.front(), holds);
           });
}

bool NameMatcher::names(const TextWord& word) const {
    return std::ranges::any_of(word.forms, [&](const std::string& form) {
        return has_part(form) || joined_.contains(form);
    });
}

bool NameMatcher::is_within(const TextWord& word) const {
    constexpr std::size_t at_an_end = 4;
    constexpr std::size_t anywhere = 5;
    const std::string& whole = word.forms.front();
    const auto holds = [&](const std::string& part) {
        const std::size_t letters = length(part);
        return whole.size() > part.size() &&
               ((letters >= at_an_end && (whole.starts_with(part) || whole.ends_with(part))) ||
                (letters >= anywhere && whole.find(part) != std::string::npos));
    };
    return !word.unspaced && std::ranges::any_of(parts_, [&](const Part& part) {
        return part.words.size() == 1 && part.alone == NameMatch::sure && !part.lone_sign &&
               std::ranges::any_of(part.words.front(), holds);
    });
}

bool NameMatcher::has_part(const std::string& form) const {
    return std::ranges::any_of(parts_, [&](const Part& part) {
        return part.words.size() == 1 &&
               std::ranges::find(part.words.front(), form) != part.words.front().end();
    });
}

}  // namespace evenhand::internal
