#include "core/internal/name_fate.h"

#include <string>

#include "core/internal/name_words.h"
#include "core/internal/word_place.h"

namespace evenhand::internal {

namespace {

NameFate everyday_fate(const WordedText& text, std::size_t word) {
    if (!text.words[word].capital) {
        return {false, "Part of the name, written small: taken for the word, and it stays."};
    }
    const std::string& form = text.words[word].forms.front();
    if (is_month(form) && stands_as_month(text, word)) {
        return {false, "Part of the name, taken for the month: it stays."};
    }
    if (begins_sentence(text, word) || text.words[word].all_capitals) {
        return {true, "Replaced where it may be the word and not the name: read that sentence."};
    }
    return {true,
            is_month(form) ? "Replaced where it may be the month: read that sentence." : nullptr};
}

NameFate brief_fate(const WordedText& text, std::size_t word) {
    if (text.words[word].unspaced) {
        return honorific_follows(text, word)
                   ? NameFate{}
                   : NameFate{false,
                              "A sign of the name by itself stays: see whether it is the name."};
    }
    return text.words[word].capital
               ? NameFate{}
               : NameFate{false,
                          "Part of the name, written small: taken for a word, and it stays."};
}

}  // namespace

NameFate fate_of(const WordedText& text,
                 std::size_t word,
                 const FoundName& found,
                 bool beforehand) {
    if (beforehand && found.match != NameMatch::sure) {
        return text.words[word].capital && !text.words[word].all_capitals &&
                       !begins_sentence(text, word)
                   ? NameFate{false, "May be the name, and stays: see whether it must go."}
                   : NameFate{false, nullptr};
    }
    switch (found.match) {
        case NameMatch::everyday:
            return everyday_fate(text, word);
        case NameMatch::brief:
            return brief_fate(text, word);
        case NameMatch::initials:
            return {true, "Taken for the initials, and replaced: see whether it is them."};
        case NameMatch::letter:
            return {false, "A letter by itself that may be an initial stays: see what it is."};
        case NameMatch::sure:
            break;
    }
    return {};
}

}  // namespace evenhand::internal
