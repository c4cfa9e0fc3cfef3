#include "core/internal/id_matcher.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "core/internal/find_in.h"
#include "core/internal/word_place.h"
#include "core/redaction.h"

namespace evenhand::internal {

namespace {

/// Programs for writing put other hyphens in the place of the plain one.
bool is_hyphen(std::string_view gap) {
    constexpr std::array<std::string_view, 3> hyphens = {"-", "\u2010", "\u2011"};
    return is_any(hyphens, gap);
}

/// Whether a word goes on with the one before it, as in an id.
bool continues(const WordedText& text, std::size_t word) {
    if (word == 0 || word >= text.words.size()) {
        return false;
    }
    const std::string_view gap = gap_before(text, word);
    return gap == "_" || is_hyphen(gap);
}

}  // namespace

IdMatcher::IdMatcher(const std::string& id, const WordFinder& words_in) {
    const std::vector<TextWord> words = words_in(id);
    for (std::size_t i = 0; i < words.size(); ++i) {
        words_.push_back(words[i].forms.front());
        if (i > 0) {
            gaps_.emplace_back(gap_before({id, words}, i));
        }
    }
}

std::size_t IdMatcher::at(const WordedText& text, std::size_t word) const {
    if (word + words_.size() > text.words.size()) {
        return 0;
    }
    for (std::size_t i = 0; i < words_.size(); ++i) {
        if (text.words[word + i].forms.front() != words_[i]) {
            return 0;
        }
        const std::string_view gap = i == 0 ? "" : gap_before(text, word + i);
        if (i > 0 && gap != gaps_[i - 1] && !(is_hyphen(gap) && is_hyphen(gaps_[i - 1]))) {
            return 0;
        }
    }
    return words_.size();
}

std::optional<FoundId> id_at(const std::vector<MarkedId>& ids,
                             const WordedText& text,
                             std::size_t word) {
    std::optional<FoundId> best;
    for (const MarkedId& each : ids) {
        const std::size_t words = each.id.at(text, word);
        const bool whole = !continues(text, word) && !continues(text, word + words);
        if (words > 0 && (!best || std::pair(whole, words) > std::pair(best->whole, best->words))) {
            best = FoundId{words, whole, &each.mark};
        }
    }
    return best;
}

void add_id(std::vector<MarkedId>& ids,
            const std::string& id,
            const std::string& mark,
            const WordFinder& words_in) {
    if (is_told_from_words(id)) {
        ids.push_back({IdMatcher(id, words_in), mark});
    }
}

bool is_id_alone(const std::string& name) {
    constexpr int name_letters = 3;
    int letters = 0;  // Of the part so far.
    for (const char sign : name) {
        const auto byte = static_cast<unsigned char>(sign);
        const bool goes_on = (byte & 0xC0U) == 0x80U;  // Inside a letter of several bytes.
        const bool letter =
            byte >= 0x80U || (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
        letters = !letter ? 0 : goes_on ? letters : letters + 1;
        if (letters >= name_letters) {
            return false;
        }
    }
    return is_told_from_words(name);
}

}  // namespace evenhand::internal
