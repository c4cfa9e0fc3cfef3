#include "core/internal/lint_phrases.h"

#include <algorithm>
#include <utility>

#include "core/words.h"

namespace evenhand::internal {

namespace {

char byte_at(std::string_view text, std::size_t at) {
    return at < text.size() ? text[at] : ' ';
}

/// Whether no word goes on at `end`: neither a letter nor "-known". "'s" is left to its word.
bool ends_word(std::string_view plain, std::size_t end) {
    const char c = byte_at(plain, end);
    const bool joins = (c == '-' || c == '\'') && is_word_byte(byte_at(plain, end + 1));
    const bool possessive =
        plain.substr(end).starts_with("'s") && !is_word_byte(byte_at(plain, end + 2));
    return !is_word_byte(c) && (!joins || possessive);
}

/// Behind the word that goes on at `at`.
std::size_t word_end(std::string_view plain, std::size_t at) {
    while (!ends_word(plain, at)) {
        ++at;
    }
    return at;
}

}  // namespace

PhraseList::PhraseList(const LintWords& words, std::initializer_list<std::string_view> sections) {
    for (const std::string_view section : sections) {
        const auto found = words.find(std::string(section));
        if (found == words.end()) {
            continue;
        }
        for (const LintWord& word : found->second) {
            add(word, section);
        }
    }
    for (std::vector<Phrase>& phrases : by_first_byte_) {
        std::ranges::stable_sort(
            phrases, std::ranges::greater(), [](const Phrase& p) { return p.plain.size(); });
    }
}

void PhraseList::add(const LintWord& word, std::string_view section) {
    std::string plain = lowered(plain_text(word.phrase).text);
    const bool open_ended = plain.ends_with('*');
    if (open_ended) {
        plain.pop_back();
    }
    if (plain.empty()) {
        return;
    }
    has_signs_ = has_signs_ || !is_word_byte(plain.front());
    ++size_;
    in_order_.push_back(&word);
    auto& phrases = by_first_byte_.at(static_cast<unsigned char>(plain.front()));
    phrases.push_back({std::move(plain), open_ended, &word, section});
}

const std::vector<PhraseList::Phrase>& PhraseList::beginning_with(char c) const {
    return by_first_byte_.at(static_cast<unsigned char>(c));
}

std::optional<PhraseMatch> PhraseList::at(const LintText& text, std::size_t begin) const {
    const std::string_view rest = std::string_view(text.plain()).substr(begin);
    for (const Phrase& phrase : beginning_with(rest.front())) {
        if (!rest.starts_with(phrase.plain)) {
            continue;
        }
        const std::size_t end = begin + phrase.plain.size();
        if (phrase.open_ended) {
            return PhraseMatch{phrase.word, phrase.section, begin, word_end(text.plain(), end)};
        }
        if (!is_word_byte(phrase.plain.back()) || ends_word(text.plain(), end)) {
            return PhraseMatch{phrase.word, phrase.section, begin, end};
        }
    }
    return std::nullopt;
}

std::vector<std::size_t> PhraseList::starts_in(const LintText& text) const {
    std::vector<std::size_t> starts;
    starts.reserve(text.words().size());
    for (const LintText::Word& word : text.words()) {
        starts.push_back(word.begin);
    }
    if (has_signs_) {
        for (std::size_t at = 0; at < text.plain().size(); ++at) {
            if (!is_word_byte(text.plain()[at])) {
                starts.push_back(at);
            }
        }
        std::ranges::sort(starts);
    }
    return starts;
}

std::vector<PhraseMatch> PhraseList::in(const LintText& text) const {
    std::vector<PhraseMatch> matches;
    if (empty()) {
        return matches;
    }
    std::size_t taken = 0;
    for (const std::size_t start : starts_in(text)) {
        if (start < taken) {
            continue;
        }
        if (const auto match = at(text, start)) {
            matches.push_back(*match);
            taken = match->end;
        }
    }
    return matches;
}

std::optional<PhraseMatch> PhraseList::at_start(const LintText& text) const {
    return text.words().empty() ? std::nullopt : at(text, text.words().front().begin);
}

std::string PhraseList::listed() const {
    std::string list;
    for (std::size_t i = 0; i < in_order_.size(); ++i) {
        const bool last = i + 1 == in_order_.size();
        list += i == 0 ? "" : last ? " or " : ", ";
        list += "\u201C" + capitalised(in_order_[i]->phrase) + "\u201D";
    }
    return list;
}

}  // namespace evenhand::internal
