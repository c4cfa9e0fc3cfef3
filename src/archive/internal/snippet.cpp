#include "archive/internal/snippet.h"

#include <algorithm>
#include <iterator>

namespace evenhand::archive::internal {

namespace {

constexpr std::size_t longest = 300;      ///< Bytes of a snippet.
constexpr std::size_t before_first = 60;  ///< Of them before the first hit, at most about.
constexpr std::string_view left_out = "…";

/// The words that a term asks for, one after the other.
struct Sought {
    std::vector<TextToken> words;
    bool last_is_beginning = false;
};

std::vector<Sought> sought(const std::vector<Term>& terms, const Tokenizer& tokenizer) {
    std::vector<Sought> all;
    for (const Term& term : terms) {
        Sought one{tokenizer.tokens(term.text), term.kind == Term::Kind::prefix};
        if (!one.words.empty()) {
            all.push_back(std::move(one));
        }
    }
    return all;
}

bool begins_at(const std::vector<TextToken>& text, std::size_t place, const Sought& what) {
    if (text.size() - place < what.words.size()) {
        return false;
    }
    for (std::size_t i = 0; i < what.words.size(); ++i) {
        const std::string& found = text[place + i].word;
        const bool as_beginning = what.last_is_beginning && i + 1 == what.words.size();
        const bool same =
            as_beginning ? found.starts_with(what.words[i].word) : found == what.words[i].word;
        if (!same) {
            return false;
        }
    }
    return true;
}

using Hits = std::vector<std::pair<std::size_t, std::size_t>>;

/// In their order, those that overlap or are one text apart from a blank joined by nobody.
Hits marked(const std::string& passage,
            const std::vector<Sought>& terms,
            const Tokenizer& tokenizer) {
    Hits hits;
    const std::vector<TextToken> text = tokenizer.tokens(passage);
    for (std::size_t place = 0; place < text.size(); ++place) {
        for (const Sought& term : terms) {
            if (begins_at(text, place, term)) {
                const TextToken& last = text[place + term.words.size() - 1];
                hits.emplace_back(text[place].first, last.first + last.count - text[place].first);
            }
        }
    }
    std::sort(hits.begin(), hits.end());
    Hits apart;
    for (const auto& [first, count] : hits) {
        if (!apart.empty() && first < apart.back().first + apart.back().second) {
            const std::size_t end =
                std::max(first + count, apart.back().first + apart.back().second);
            apart.back().second = end - apart.back().first;
        } else {
            apart.emplace_back(first, count);
        }
    }
    return apart;
}

bool inside_letter(const std::string& text, std::size_t place) {
    return place < text.size() && (static_cast<unsigned char>(text[place]) & 0xC0U) == 0x80U;
}

/// A place at or after `place`, at most a word further, where a word begins.
std::size_t word_at(const std::string& text, std::size_t place, std::size_t end) {
    const auto blank = text.find(' ', place);
    if (blank != std::string::npos && blank + 1 <= end) {
        return blank + 1;
    }
    while (inside_letter(text, place)) {
        ++place;
    }
    return place;
}

Snippet cut(const std::string& passage, const Hits& hits) {
    const std::size_t first_hit = hits.empty() ? 0 : hits.front().first;
    std::size_t begin = 0;
    if (passage.size() > longest && first_hit > before_first) {
        begin = word_at(passage, first_hit - before_first, first_hit);
    }
    std::size_t end = std::min(passage.size(), begin + longest);
    while (inside_letter(passage, end)) {
        --end;
    }
    Snippet snippet;
    snippet.text = begin > 0 ? std::string(left_out) : std::string();
    const std::size_t shift = snippet.text.size();
    snippet.text += passage.substr(begin, end - begin);
    snippet.text += end < passage.size() ? left_out : "";
    for (const auto& [first, count] : hits) {
        if (first >= begin && first + count <= end) {
            snippet.hits.emplace_back(first - begin + shift, count);
        }
    }
    return snippet;
}

}  // namespace

std::vector<std::pair<std::size_t, std::size_t>> hits_in(const std::string& passage,
                                                         const std::vector<Term>& terms,
                                                         const Tokenizer& tokenizer) {
    return marked(passage, sought(terms, tokenizer), tokenizer);
}

Snippet best_snippet(const std::vector<std::string>& passages,
                     const std::vector<Term>& terms,
                     const Tokenizer& tokenizer) {
    if (passages.empty()) {
        return {};
    }
    const std::vector<Sought> all = sought(terms, tokenizer);
    const std::string* best = &passages.front();
    Hits most;
    for (const std::string& passage : passages) {
        Hits hits = all.empty() ? Hits() : marked(passage, all, tokenizer);
        if (hits.size() > most.size()) {
            best = &passage;
            most = std::move(hits);
        }
    }
    return cut(*best, most);
}

}  // namespace evenhand::archive::internal
