#include "core/internal/text_redactor.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "core/internal/name_words.h"
#include "core/utf8.h"
#include "core/words.h"

namespace evenhand::internal {

namespace {

constexpr const char* address_mark = "[address]";

bool is_blank(char sign) {
    return sign == ' ' || sign == '\n' || sign == '\t';
}

/// Honorifics that follow a name in scripts that part no words.
bool starts_with_honorific(std::string_view text) {
    constexpr std::array<std::string_view, 12> honorifics = {
        "先生", "女士", "小姐", "同学", "老师", "さん", "さま", "様", "氏", "君", "씨", "님"};
    return std::ranges::any_of(honorifics,
                               [&](std::string_view each) { return text.starts_with(each); });
}

}  // namespace

/// One text on its way.
class TextRedactor::Pass {
public:
    Pass(const Rules& rules, const std::string& text, const std::vector<TextWord>& words)
        : rules_(rules), text_{text, words} {}

    RedactedText run() {
        for (std::size_t word = 0; word < text_.words.size();) {
            word += step(word);
        }
        keep_until(text_.text.size());
        return std::move(result_);
    }

private:
    /// Deals with what begins at the word; gives how many words that was.
    std::size_t step(std::size_t word) {
        if (const std::size_t taken = take_address(word); taken > 0) {
            return taken;
        }
        // What was asked for by name goes, whatever it might be a part of besides.
        for (const bool certain : {true, false}) {
            for (const Person& person : rules_.out) {
                if (auto found =
                        person.certain == certain ? person.names.at(text_, word) : std::nullopt) {
                    found->words = words_before_address(word, found->words);
                    return deal_with(word, *found, person);
                }
            }
        }
        if (const std::size_t taken = take_pronoun(word); taken > 0) {
            return taken;
        }
        remark_on(word);
        return 1;
    }

    [[nodiscard]] const TextWord& at(std::size_t word) const { return text_.words[word]; }

    [[nodiscard]] std::string words_at(std::size_t word, std::size_t count) const {
        return text_.text.substr(at(word).begin, at(word + count - 1).end - at(word).begin);
    }

    void keep_until(std::size_t end) {
        if (end > done_) {
            result_.text += text_.text.substr(done_, end - done_);
            done_ = end;
        }
    }

    void take(std::size_t begin, std::size_t end, const std::string& mark) {
        keep_until(begin);
        result_.removed.push_back({text_.text.substr(begin, end - begin), mark});
        result_.text += mark;
        done_ = end;
    }

    void remark(std::string words, const char* reason) {
        result_.remarks.push_back({std::move(words), reason});
    }

    /// An e-mail address, a handle or a link that holds a name: all between two blanks.
    std::size_t take_address(std::size_t word) {
        std::size_t begin = at(word).begin;
        std::size_t end = at(word).end;
        while (begin > done_ && !is_blank(text_.text[begin - 1])) {
            --begin;
        }
        while (end < text_.text.size() && !is_blank(text_.text[end])) {
            ++end;
        }
        while (begin < at(word).begin &&
               std::string_view("(<[{\"'").find(text_.text[begin]) != std::string_view::npos) {
            ++begin;
        }
        while (end > at(word).end && std::string_view(")>]}\"'.,;:!?").find(text_.text[end - 1]) !=
                                         std::string_view::npos) {
            --end;
        }
        const std::string_view chunk = std::string_view(text_.text).substr(begin, end - begin);
        const bool mail = chunk.find('@') != std::string_view::npos;
        const bool link = chunk.find("://") != std::string_view::npos || chunk.starts_with("www.");
        const std::size_t count = words_until(word, end);
        const bool goes_on =
            word > 0 && at(word - 1).end > begin;  // It was seen from its beginning.
        if (goes_on || (!mail && !link) || count == 0 || !must_go(word, count, mail)) {
            return 0;
        }
        take(begin, end, address_mark);
        return count;
    }

    /// "O’Neill, anne@example.org": an address is none of the name's parts.
    [[nodiscard]] std::size_t words_before_address(std::size_t word, std::size_t count) const {
        for (std::size_t i = 1; i < count; ++i) {
            const std::size_t begin = at(word + i).begin;
            const std::size_t blank = text_.text.find_first_of(" \n\t", begin);
            const std::string chunk = text_.text.substr(begin, blank - begin);
            if (chunk.find('@') != std::string::npos) {
                return i;
            }
        }
        return count;
    }

    [[nodiscard]] std::size_t words_until(std::size_t word, std::size_t end) const {
        std::size_t count = 0;
        while (word + count < text_.words.size() && at(word + count).end <= end) {
            ++count;
        }
        return count;
    }

    [[nodiscard]] bool must_go(std::size_t word, std::size_t count, bool mail) const {
        std::string letters;
        for (std::size_t i = word; i < word + count; ++i) {
            letters += at(i).forms.front();
        }
        const auto named = [&](const Person& person) { return person.names.is_in(letters); };
        return std::ranges::any_of(rules_.out, named) ||
               (mail && std::ranges::none_of(rules_.stay, named));
    }

    std::size_t deal_with(std::size_t word, const FoundName& found, const Person& person) {
        const bool goes = person.certain || found.match == NameMatch::sure || goes_out(word, found);
        if (goes) {
            const bool titled = word > 0 && at(word - 1).begin >= done_ &&
                                is_title(at(word - 1).forms.front()) && joins_title(word);
            if (titled && !result_.remarks.empty() &&
                result_.remarks.back().words == words_at(word - 1, 1)) {
                result_.remarks.pop_back();
            }
            take(at(titled ? word - 1 : word).begin, end_of(word, found), person.mark);
        }
        return goes ? found.words : 1;
    }

    /// With the full stop of "P. S.".
    [[nodiscard]] std::size_t end_of(std::size_t word, const FoundName& found) const {
        const std::size_t end = at(word + found.words - 1).end;
        const bool dotted = found.match == NameMatch::initials && found.words > 1 &&
                            text_.text.substr(at(word).end, 1) == "." &&
                            text_.text.substr(end, 1) == ".";
        return dotted ? end + 1 : end;
    }

    [[nodiscard]] bool joins_title(std::size_t word) const {
        const std::string_view gap =
            std::string_view(text_.text)
                .substr(at(word - 1).end, at(word).begin - at(word - 1).end);
        return gap == " " || gap == ". " || gap == "\u00A0";
    }

    /// Whether words that may name the person do so here; a remark where that is not sure.
    bool goes_out(std::size_t word, const FoundName& found) {
        const std::string words = words_at(word, found.words);
        switch (found.match) {
            case NameMatch::everyday:
                return everyday_goes(word, words);
            case NameMatch::brief:
                return brief_goes(word, words);
            case NameMatch::initials:
                remark(words, "Taken for the initials, and replaced: see whether it is them.");
                return true;
            case NameMatch::letter:
                remark(words, "A letter by itself that may be an initial stays: see what it is.");
                return false;
            case NameMatch::sure:
                break;
        }
        return true;
    }

    bool everyday_goes(std::size_t word, const std::string& words) {
        if (!at(word).capital) {
            remark(words, "Part of the name, written small: taken for the word, and it stays.");
            return false;
        }
        const std::string& form = at(word).forms.front();
        if (is_month(form) && looks_like_month(word)) {
            remark(words, "Part of the name, taken for the month: it stays.");
            return false;
        }
        if (begins_sentence(word) || at(word).all_capitals) {
            remark(words,
                   "Replaced where it may be the word and not the name: read that sentence.");
        } else if (is_month(form)) {
            remark(words, "Replaced where it may be the month: read that sentence.");
        }
        return true;
    }

    bool brief_goes(std::size_t word, const std::string& words) {
        if (at(word).unspaced) {
            const std::string_view behind = std::string_view(text_.text).substr(at(word).end);
            if (starts_with_honorific(behind)) {
                return true;
            }
            remark(words, "A sign of the name by itself stays: see whether it is the name.");
            return false;
        }
        if (!at(word).capital) {
            remark(words, "Part of the name, written small: taken for a word, and it stays.");
        }
        return at(word).capital;
    }

    [[nodiscard]] bool looks_like_month(std::size_t word) const {
        const bool number = word + 1 < text_.words.size() &&
                            at(word + 1).forms.front().find_first_of("0123456789") == 0;
        return number ||
               (word > 0 && (goes_before_month(at(word - 1).forms.front()) ||
                             at(word - 1).forms.front().find_first_of("0123456789") == 0));
    }

    /// Whether nothing but marks stands between the word and a sentence's end before it.
    [[nodiscard]] bool begins_sentence(std::size_t word) const {
        const std::size_t from = word == 0 ? 0 : at(word - 1).end;
        const std::string_view gap =
            std::string_view(text_.text).substr(from, at(word).begin - from);
        constexpr std::array<std::string_view, 14> ends = {
            ".", "!", "?", ":", ";", "\n", "\"", "“", "‘", "–", "—", "(", "…", " - "};
        return word == 0 || std::ranges::any_of(ends, [&](std::string_view end) {
                   return gap.find(end) != std::string_view::npos;
               });
    }

    std::size_t take_pronoun(std::size_t word) {
        if (!rules_.pronouns) {
            return 0;
        }
        const std::string mark = neutral_pronoun(at(word).forms.front(), noun_follows(word));
        if (mark.empty()) {
            return 0;
        }
        std::size_t begin = at(word).begin;
        const std::string_view before = std::string_view(text_.text).substr(0, begin);
        if ((before.ends_with("s/") || before.ends_with("S/")) && begin - 2 >= done_) {
            begin -= 2;
        }
        std::size_t count = 1;
        while (word + count < text_.words.size() &&
               text_.text.substr(at(word + count - 1).end, 1) == "/" &&
               !neutral_pronoun(at(word + count).forms.front(), false).empty()) {
            ++count;
        }
        take(begin, at(word + count - 1).end, mark);
        return count;
    }

    /// Whether the next word is one that can be owned: "her book", not "told her to go".
    [[nodiscard]] bool noun_follows(std::size_t word) const {
        if (word + 1 >= text_.words.size() ||
            text_.text.substr(at(word).end, at(word + 1).begin - at(word).end) != " ") {
            return false;
        }
        const std::string& next = at(word + 1).forms.front();
        return next == "own" || !is_function_word(next);
    }

    /// What a person has to look at though no rule takes it out.
    void remark_on(std::size_t word) {
        const TextWord& found = at(word);
        if (rules_.pronouns && tells_of_person(found.forms.front())) {
            remark(words_at(word, 1), "May tell who it is: see whether it can stay.");
            return;
        }
        const bool looks_like_name = found.capital && !found.all_capitals &&
                                     !begins_sentence(word) && length(found.forms.front()) > 1;
        if (looks_like_name && !is_known(found)) {
            remark(words_at(word, 1), "Written like a name: see whether it must go.");
        }
    }

    [[nodiscard]] bool is_known(const TextWord& word) const {
        constexpr std::array<std::string_view, 20> no_names = {
            "monday",  "tuesday",   "wednesday", "thursday", "friday",   "saturday", "sunday",
            "january", "february",  "march",     "april",    "may",      "june",     "july",
            "august",  "september", "october",   "november", "december", "english"};
        return std::ranges::any_of(word.forms, [&](const std::string& form) {
            return std::ranges::find(no_names, form) != no_names.end() || is_function_word(form) ||
                   rules_.usual.contains(form) ||
                   std::ranges::any_of(rules_.stay, [&](const Person& person) {
                       return person.names.has_part(form);
                   });
        });
    }

    const Rules& rules_;
    WordedText text_;
    RedactedText result_;
    std::size_t done_ = 0;  ///< Bytes of the text that are in the result, or were taken out.
};

RedactedText TextRedactor::redacted(const std::string& text) const {
    const std::vector<TextWord> words = words_in_(text);
    return Pass(rules_, text, words).run();
}

}  // namespace evenhand::internal
