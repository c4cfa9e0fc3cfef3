#include <algorithm>

#include "core/internal/common_sequence.h"
#include "core/rubric_diff.h"

namespace evenhand {

namespace {

/// Pairs of words that are compared at most, once what the texts begin and end with is set aside.
constexpr std::size_t most_pairs = 4'000'000;

struct Word {
    std::string_view letters;
    std::string_view space;  ///< What follows, up to the next word.

    friend bool operator==(const Word&, const Word&) = default;
};

/// White space at the start makes a word without letters.
std::vector<Word> split(std::string_view text) {
    constexpr std::string_view blanks = " \t\n";
    std::vector<Word> words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(blanks, at), text.size());
        const std::size_t next = std::min(text.find_first_not_of(blanks, end), text.size());
        words.push_back({text.substr(at, end - at), text.substr(end, next - end)});
        at = next;
    }
    return words;
}

/// Collects what is removed and added between two words that both texts have.
class Pieces {
public:
    void remove(const Word& word) { removed_.append(word.letters).append(word.space); }
    void add(const Word& word) { added_.append(word.letters).append(word.space); }

    void keep(const Word& before, const Word& after) {
        if (before == after) {
            keep(std::string(before.letters) + std::string(before.space));
            return;
        }
        keep(std::string(before.letters));
        removed_ += before.space;
        added_ += after.space;
    }

    [[nodiscard]] std::vector<TextPiece> result() && {
        flush();
        return std::move(pieces_);
    }

private:
    void keep(const std::string& text) {
        if (text.empty()) {
            return;
        }
        flush();
        if (!pieces_.empty() && pieces_.back().kind == TextPiece::Kind::same) {
            pieces_.back().text += text;
        } else {
            pieces_.push_back({TextPiece::Kind::same, text});
        }
    }

    void flush() {
        for (auto [kind, text] : {std::pair(TextPiece::Kind::removed, &removed_),
                                  std::pair(TextPiece::Kind::added, &added_)}) {
            if (!text->empty()) {
                pieces_.push_back({kind, std::move(*text)});
                text->clear();
            }
        }
    }

    std::vector<TextPiece> pieces_;
    std::string removed_;
    std::string added_;
};

/// The words that stand in both texts, in order.
std::vector<internal::Match> common_words(const std::vector<Word>& before,
                                          const std::vector<Word>& after) {
    const auto same = [](const Word& a, const Word& b) { return a.letters == b.letters; };
    const auto front = std::ranges::mismatch(before, after, same);
    const auto start = static_cast<std::size_t>(front.in1 - before.begin());
    const std::size_t most = std::min(before.size(), after.size()) - start;
    std::size_t end = 0;
    while (end < most && same(before[before.size() - 1 - end], after[after.size() - 1 - end])) {
        ++end;
    }
    const std::size_t removed = before.size() - start - end;
    const std::size_t added = after.size() - start - end;
    std::vector<internal::Match> matches;
    for (std::size_t i = 0; i < start; ++i) {
        matches.emplace_back(i, i);
    }
    if (removed * added <= most_pairs) {
        for (const auto& [i, j] : internal::common_sequence(removed, added, [&](auto a, auto b) {
                 return same(before[start + a], after[start + b]);
             })) {
            matches.emplace_back(start + i, start + j);
        }
    }
    for (std::size_t i = 0; i < end; ++i) {
        matches.emplace_back(start + removed + i, start + added + i);
    }
    return matches;
}

}  // namespace

std::vector<TextPiece> word_differences(std::string_view before, std::string_view after) {
    const std::vector<Word> old_words = split(before);
    const std::vector<Word> new_words = split(after);
    Pieces pieces;
    std::size_t i = 0;
    std::size_t j = 0;
    const auto go_to = [&](std::size_t old_end, std::size_t new_end) {
        while (i < old_end) {
            pieces.remove(old_words[i++]);
        }
        while (j < new_end) {
            pieces.add(new_words[j++]);
        }
    };
    for (const auto& [old_place, new_place] : common_words(old_words, new_words)) {
        go_to(old_place, new_place);
        pieces.keep(old_words[i++], new_words[j++]);
    }
    go_to(old_words.size(), new_words.size());
    return std::move(pieces).result();
}

}  // namespace evenhand
