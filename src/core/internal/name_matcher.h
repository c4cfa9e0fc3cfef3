#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/text_word.h"

namespace evenhand::internal {

/// A text with its words.
struct WordedText {
    const std::string& text;
    const std::vector<TextWord>& words;
};

/// How sure it is that words name a person.
enum class NameMatch {
    sure,
    everyday,  ///< One part of the name that is an everyday word too.
    brief,     ///< One part of one or two letters.
    initials,  ///< The initials alone.
    letter     ///< One initial alone.
};

/// Words of a text that name somebody.
struct FoundName {
    std::size_t words = 1;  ///< How many.
    NameMatch match = NameMatch::sure;
};

/// Finds one person's name in texts: whole, in part, with initials, joined to one word, in any
/// order of its parts.
class NameMatcher {
public:
    /// `names`: what the person is called. `usual`: forms of words that are everyday words here.
    NameMatcher(const std::vector<std::string>& names,
                const std::set<std::string>& usual,
                const WordFinder& words_in);

    /// What begins at this word; nothing when no name does.
    [[nodiscard]] std::optional<FoundName> at(const WordedText& text, std::size_t word) const;

    /// Whether letters without blanks, as in an address, have a part of four letters or more, or a
    /// joined form in them.
    [[nodiscard]] bool is_in(const std::string& letters) const;

    /// Whether a word of an address names the person: it is a part of the name, or a joined form.
    [[nodiscard]] bool names(const TextWord& word) const;

    /// Whether a longer word begins or ends with a part of four letters or more, or holds one of
    /// five: "Priyanka", "PriyaCV".
    [[nodiscard]] bool is_within(const TextWord& word) const;

    /// Whether a form is a part of the name.
    [[nodiscard]] bool has_part(const std::string& form) const;

private:
    struct Part {
        std::vector<std::vector<std::string>> words;  ///< Forms of each word, mostly of one.
        NameMatch alone = NameMatch::sure;
        bool lone_sign = false;  ///< One character of a script that parts no words.
    };
    struct Run;
    struct FoundPart {
        const Part* part;
        std::size_t words;  ///< Of the text.
    };

    void add_name(const std::string& name,
                  const std::set<std::string>& usual,
                  const WordFinder& words_in);
    void add_part(std::vector<TextWord> words, const std::set<std::string>& usual);
    void add_hyphenated(const WordedText& name);
    void add_joined(const std::vector<std::string>& names);
    void split_unspaced(const std::vector<TextWord>& words, const std::set<std::string>& usual);
    [[nodiscard]] std::optional<FoundPart> part_at(const WordedText& text, std::size_t word) const;
    [[nodiscard]] bool is_sure_part(const std::string& form) const;
    [[nodiscard]] bool joins_all(const std::string& form) const;
    [[nodiscard]] bool is_initial(const WordedText& text, std::size_t word, bool first) const;
    [[nodiscard]] std::optional<FoundName> joined_at(const TextWord& word) const;
    [[nodiscard]] bool is_verb(const WordedText& text, std::size_t word, const Part& part) const;
    [[nodiscard]] std::size_t take(const WordedText& text, std::size_t word, Run& run) const;
    [[nodiscard]] Run run_at(const WordedText& text, std::size_t word) const;

    std::vector<Part> parts_;             ///< Longest first.
    std::set<std::string> initials_;      ///< Of single parts.
    std::vector<std::string> monograms_;  ///< Of whole names: "ps".
    std::set<std::string> joined_;        ///< "priyasharma", "psharma".
};

}  // namespace evenhand::internal
