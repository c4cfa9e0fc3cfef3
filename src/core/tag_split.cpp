#include "core/tag_split.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "core/internal/stretch.h"
#include "core/words.h"

namespace evenhand {

namespace {

using internal::Stretch;

enum class WordKind { category, level, tag };

struct KnownWord {
    std::string text;  ///< As the vocabulary writes it.
    WordKind kind = WordKind::tag;
};

/// The vocabulary by lower-case words.
class Dictionary {
public:
    Dictionary(const TagVocabulary& vocabulary, std::string_view category) {
        add(std::string(category), WordKind::category);
        add_all(vocabulary.categories, WordKind::category);
        add_all(vocabulary.levels, WordKind::level);
        add_all(vocabulary.tags, WordKind::tag);
    }

    [[nodiscard]] const KnownWord* find(const std::string& lower_case) const {
        const auto found = words_.find(lower_case);
        return found == words_.end() ? nullptr : &found->second;
    }

    [[nodiscard]] std::size_t longest() const { return longest_; }

private:
    void add(const std::string& word, WordKind kind) {
        if (!word.empty()) {
            words_.try_emplace(lowered(word), KnownWord{word, kind});
            longest_ = std::max(longest_, word.size());
        }
    }

    void add_all(const std::vector<std::string>& words, WordKind kind) {
        std::ranges::for_each(words, [&](const std::string& word) { add(word, kind); });
    }

    std::unordered_map<std::string, KnownWord> words_;
    std::size_t longest_ = 0;
};

/// The longest first word that leaves a rest made of known words, for each place in the run; 0
/// where there is none. Spaces may part the words.
std::vector<std::size_t> word_sizes(const std::string& run, const Dictionary& dictionary) {
    std::vector<std::size_t> sizes(run.size() + 1, 0);
    for (std::size_t at = run.size(); at-- > 0;) {
        const bool rest_known = at + 1 == run.size() || sizes[at + 1] > 0;
        if (run[at] == ' ') {
            sizes[at] = rest_known ? 1 : 0;
            continue;
        }
        for (std::size_t size = std::min(dictionary.longest(), run.size() - at); size > 0; --size) {
            const bool ends = at + size == run.size() || sizes[at + size] > 0;
            if (ends && dictionary.find(run.substr(at, size)) != nullptr) {
                sizes[at] = size;
                break;
            }
        }
    }
    return sizes;
}

/// The known words that a run consists of, or nothing when it does not.
std::vector<Stretch> known_words(const Stretch& run, const Dictionary& dictionary) {
    const std::string text = lowered(run.text());
    const std::vector<std::size_t> sizes = word_sizes(text, dictionary);
    std::vector<Stretch> words;
    for (std::size_t at = 0; at < text.size() && sizes[at] > 0; at += sizes[at]) {
        if (text[at] != ' ') {
            words.push_back(run.part(at, at + sizes[at]));
        }
    }
    return words;
}

/// The size of the longest word of this kind that the run begins with, written with a capital: the
/// category and the level stand in front of the tags.
std::size_t head_size(std::string_view run, const Dictionary& dictionary, WordKind kind) {
    const bool capital = !run.empty() && capitalised(run.substr(0, 1)) == run.substr(0, 1);
    for (std::size_t size = std::min(dictionary.longest(), run.size()); capital && size > 0;
         --size) {
        const KnownWord* const word = dictionary.find(lowered(run.substr(0, size)));
        if (word != nullptr && word->kind == kind) {
            return size;
        }
    }
    return 0;
}

/// A longer piece that no vocabulary knows may be several words.
constexpr std::size_t longest_single_tag = 24;

class Splitter {
public:
    Splitter(const TagVocabulary& vocabulary, std::string_view category)
        : dictionary_(vocabulary, category) {}

    void read_run(const Stretch& run, bool alone) {
        const std::vector<Stretch> words = known_words(run, dictionary_);
        if (!words.empty()) {
            std::ranges::for_each(words, [&](const Stretch& word) { take(word); });
            return;
        }
        const std::size_t category = head_size(run.text(), dictionary_, WordKind::category);
        const Stretch behind = run.part(category).trimmed();
        const std::size_t level = head_size(behind.text(), dictionary_, WordKind::level);
        if (alone && category > 0) {
            take(run.part(0, category));
        }
        if (alone && level > 0) {
            take(behind.part(0, level));
        }
        const Stretch rest = alone ? behind.part(level).trimmed() : run;
        if (!rest.empty()) {
            take_unknown(rest, alone || rest.text().size() > longest_single_tag);
        }
    }

    [[nodiscard]] TagSplit result() && { return std::move(split_); }

private:
    void take(const Stretch& word) {
        const KnownWord* const known = dictionary_.find(lowered(word.text()));
        const bool is_category = known->kind == WordKind::category;
        auto& slot = is_category ? split_.category : split_.level;
        if (known->kind != WordKind::tag && !slot) {
            slot = TagWord{is_category ? std::string(word.text()) : known->text, word.place()};
        } else if (known->kind == WordKind::tag || lowered(slot->text) != lowered(word.text())) {
            take_tag(word);
        }
    }

    bool take_tag(const Stretch& word) {
        const bool seen = std::ranges::any_of(split_.tags, [&](const TagWord& tag) {
            return lowered(tag.text) == lowered(word.text());
        });
        if (!seen) {
            split_.tags.push_back({std::string(word.text()), word.place()});
        }
        return !seen;
    }

    void take_unknown(const Stretch& run, bool doubtful) {
        if (take_tag(run) && doubtful) {
            split_.unsplit.push_back(split_.tags.back());
        }
    }

    Dictionary dictionary_;
    TagSplit split_;
};

/// The pieces between commas, semicolons, bars, line breaks and dots that stand free.
std::vector<Stretch> pieces_of(const Stretch& line) {
    constexpr std::array<std::string_view, 9> marks = {
        ",", ";", "|", "\n", "#", "\u00B7", "\u2022", " - ", " / "};
    const std::string_view text = line.text();
    std::vector<Stretch> pieces;
    std::size_t begin = 0;
    const auto keep = [&](std::size_t end) {
        if (const Stretch piece = line.part(begin, end).trimmed(); !piece.empty()) {
            pieces.push_back(piece);
        }
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        for (const std::string_view mark : marks) {
            if (at >= begin && text.substr(at).starts_with(mark)) {
                keep(at);
                begin = at + mark.size();
            }
        }
    }
    keep(text.size());
    return pieces;
}

}  // namespace

TagSplit split_tags(const PageLine& line,
                    const TagVocabulary& vocabulary,
                    std::string_view category) {
    Splitter splitter(vocabulary, category);
    const std::vector<Stretch> pieces = pieces_of(Stretch(line));
    for (const Stretch& piece : pieces) {
        splitter.read_run(piece, pieces.size() == 1);
    }
    return std::move(splitter).result();
}

}  // namespace evenhand
