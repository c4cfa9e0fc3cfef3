#include "core/internal/text_redactor.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "core/internal/kept_name.h"
#include "core/internal/name_fate.h"
#include "core/internal/name_words.h"
#include "core/internal/text_address.h"
#include "core/internal/text_date.h"
#include "core/internal/word_place.h"
#include "core/utf8.h"
#include "core/words.h"

namespace evenhand::internal {

namespace {

constexpr const char* address_mark = "[address]";

}  // namespace

/// One text on its way.
class TextRedactor::Pass {
public:
    Pass(const Rules& rules,
         Written written,
         const std::string& text,
         const std::vector<TextWord>& words)
        : rules_(rules),
          anonymous_(rules.anonymous && written == Written::here),
          beforehand_(written == Written::beforehand),
          text_{text, words},
          addresses_(addresses_in(text)) {}

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
        if (const std::size_t taken = take_id(word); taken > 0) {
            return taken;
        }
        std::optional<RedactedText::Remark> stays;
        if (const std::size_t taken = take_name(word, stays); taken > 0) {
            return taken;
        }
        if (const std::size_t taken = take_pronoun(word); taken > 0) {
            return taken;
        }
        remark_on_date(word);
        if (stays) {
            result_.remarks.push_back(std::move(*stays));
            return 1;
        }
        return remark_on(word);
    }

    /// A part of another id may be that id's own, and stays.
    std::size_t take_id(std::size_t word) {
        const auto found = id_at(rules_.ids, text_, word);
        if (!found) {
            return 0;
        }
        if (!found->whole) {
            remark(words_at(word, found->words),
                   "An id, as a part of something longer, stays: see whether it must go.");
            return 0;
        }
        take(at(word).begin, at(word + found->words - 1).end, *found->mark);
        return found->words;
    }

    /// Takes the first name that goes. `stays`: what is said of one that does not.
    std::size_t take_name(std::size_t word, std::optional<RedactedText::Remark>& stays) {
        // What was asked for by name goes, whatever it might be a part of besides.
        for (const bool certain : {true, false}) {
            if (const std::size_t kept = certain ? 0 : kept_name(rules_, text_, word); kept > 0) {
                return kept;
            }
            for (const Person& person : rules_.out) {
                const std::size_t taken =
                    person.certain == certain ? take_name_of(person, word, stays) : 0;
                if (taken > 0) {
                    return taken;
                }
            }
        }
        return 0;
    }

    std::size_t take_name_of(const Person& person,
                             std::size_t word,
                             std::optional<RedactedText::Remark>& stays) {
        auto found = person.names.at(text_, word);
        if (!found) {
            return 0;
        }
        found->words = words_before_address(word, found->words);
        const NameFate fate =
            person.certain ? NameFate{} : fate_of(text_, word, *found, beforehand_);
        if (fate.goes) {
            take_found(word, *found, person, fate.remark);
            return found->words;
        }
        if (fate.remark != nullptr && !stays) {
            stays = {words_at(word, found->words), fate.remark};
        }
        return 0;
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

    /// What is reached, or looked up, under words that begin here, when it goes.
    std::size_t take_address(std::size_t word) {
        const auto found = std::ranges::find_if(
            addresses_, [&](const TextAddress& address) { return address.end > at(word).begin; });
        const bool begins = found != addresses_.end() && found->begin <= at(word).begin &&
                            (word == 0 || at(word - 1).end <= found->begin);
        const std::size_t count = begins ? words_until(word, found->end) : 0;
        if (count == 0 || found->begin < done_) {
            return 0;
        }
        if (!must_go(word, count, found->kind)) {
            if (found->kind == TextAddress::Kind::phone ||
                found->kind == TextAddress::Kind::number) {
                remark(text_.text.substr(found->begin, found->end - found->begin),
                       "A number like a telephone’s stays: see whether it must go.");
            }
            return 0;
        }
        take(found->begin, found->end, address_mark);
        return count;
    }

    /// "O’Neill, anne@example.org": an address is none of the name's parts.
    [[nodiscard]] std::size_t words_before_address(std::size_t word, std::size_t count) const {
        for (std::size_t i = 1; i < count; ++i) {
            const std::size_t begin = at(word + i).begin;
            if (std::ranges::any_of(addresses_, [&](const TextAddress& address) {
                    return address.begin <= begin && begin < address.end &&
                           address.begin >= at(word).end;
                })) {
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

    [[nodiscard]] bool must_go(std::size_t word, std::size_t count, TextAddress::Kind kind) const {
        if (holds_name(word, count)) {
            return true;
        }
        switch (kind) {
            case TextAddress::Kind::mail:
                return !is_of_one_who_stays(word, count);
            case TextAddress::Kind::link:
            case TextAddress::Kind::phone:
                return rules_.anonymous;
            case TextAddress::Kind::number:
                break;
        }
        return false;
    }

    /// Whether words of an address name somebody who is taken out, also when they are run together.
    [[nodiscard]] bool holds_name(std::size_t word, std::size_t count) const {
        std::string letters;
        for (std::size_t i = word; i < word + count; ++i) {
            if (id_at(rules_.ids, text_, i)) {
                return true;
            }
            letters += at(i).forms.front();
        }
        return std::ranges::any_of(rules_.out, [&](const Person& person) {
            bool named = person.names.is_in(letters);
            for (std::size_t i = word; i < word + count; ++i) {
                named = named || person.names.names(at(i));
            }
            return named;
        });
    }

    /// By the words before the "@", for many have the same provider.
    [[nodiscard]] bool is_of_one_who_stays(std::size_t word, std::size_t count) const {
        const std::size_t sign = text_.text.find('@', at(word).begin);
        for (std::size_t i = word; i < word + count && at(i).end <= sign; ++i) {
            if (std::ranges::any_of(
                    rules_.stay, [&](const Person& person) { return person.names.names(at(i)); })) {
                return true;
            }
        }
        return false;
    }

    void take_found(std::size_t word,
                    const FoundName& found,
                    const Person& person,
                    const char* said) {
        const bool titled = has_title(text_, word) && at(word - 1).begin >= done_;
        if (titled && !result_.remarks.empty() &&
            result_.remarks.back().words == words_at(word - 1, 1)) {
            result_.remarks.pop_back();
        }
        if (said != nullptr) {
            remark(words_at(word, found.words), said);
        }
        take(at(titled ? word - 1 : word).begin, end_of(word, found), person.mark);
    }

    /// With the full stop of "P. S.".
    [[nodiscard]] std::size_t end_of(std::size_t word, const FoundName& found) const {
        const std::size_t end = at(word + found.words - 1).end;
        const bool dotted = found.match == NameMatch::initials && found.words > 1 &&
                            text_.text.substr(at(word).end, 1) == "." &&
                            text_.text.substr(end, 1) == ".";
        return dotted ? end + 1 : end;
    }

    std::size_t take_pronoun(std::size_t word) {
        if (!anonymous_) {
            return 0;
        }
        const std::string mark = neutral_pronoun(at(word).forms.front(), noun_follows(text_, word));
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

    /// Its words are still read one by one: a month may be somebody's name.
    void remark_on_date(std::size_t word) {
        const std::size_t count = anonymous_ ? date_at(text_, word) : 0;
        if (count > 0) {
            remark(words_at(word, count),
                   "A date, which may tell who it is: see whether it can stay.");
            date_end_ = at(word + count - 1).end;
        }
    }

    /// What a person has to look at though no rule takes it out; gives how many words that was.
    std::size_t remark_on(std::size_t word) {
        const TextWord& found = at(word);
        if (std::ranges::any_of(
                rules_.out, [&](const Person& person) { return person.names.is_within(found); })) {
            remark(words_at(word, 1),
                   "Has a part of the name in it, and stays: see whether it must go.");
            return 1;
        }
        if (anonymous_ && tells_of_person(found.forms.front())) {
            remark(words_at(word, 1), "May tell who it is: see whether it can stay.");
            return 1;
        }
        if (!found.cased) {
            return remark_on_script(word);
        }
        const bool looks_like_name = found.capital && !found.all_capitals &&
                                     !begins_sentence(text_, word) && found.begin >= date_end_ &&
                                     length(found.forms.front()) > 1;
        if (looks_like_name && !is_known(found)) {
            remark(words_at(word, 1), "Written like a name: see whether it must go.");
        }
        return 1;
    }

    /// Said once of a text, unless it names there who may be named.
    std::size_t remark_on_script(std::size_t word) {
        for (const Person& person : rules_.stay) {
            if (const auto name = person.names.at(text_, word)) {
                return name->words;
            }
        }
        if (!told_of_script_) {
            told_of_script_ = true;
            remark("",
                   "It is in a script without capitals, which tell names from words: read it for "
                   "names of others.");
        }
        return 1;
    }

    [[nodiscard]] bool is_known(const TextWord& word) const {
        return std::ranges::any_of(word.forms, [&](const std::string& form) {
            return is_no_name(form) || is_function_word(form) || rules_.usual.contains(form) ||
                   std::ranges::any_of(rules_.stay, [&](const Person& person) {
                       return person.names.has_part(form);
                   });
        });
    }

    const Rules& rules_;
    bool anonymous_;
    bool beforehand_;
    WordedText text_;
    std::vector<TextAddress> addresses_;
    RedactedText result_;
    bool told_of_script_ = false;
    std::size_t date_end_ = 0;  ///< Behind the last date.
    std::size_t done_ = 0;      ///< Bytes of the text that are in the result, or were taken out.
};

RedactedText TextRedactor::redacted(const std::string& text) const {
    const std::vector<TextWord> words = words_in_(text);
    return Pass(rules_, Written::here, text, words).run();
}

RedactedText TextRedactor::redacted_template(const std::string& text) const {
    const std::vector<TextWord> words = words_in_(text);
    return Pass(rules_, Written::beforehand, text, words).run();
}

}  // namespace evenhand::internal
