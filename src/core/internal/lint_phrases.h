#pragma once

#include <array>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/internal/lint_text.h"
#include "core/rubric_lint.h"

namespace evenhand::internal {

/// A phrase of a word list, found in a text.
struct PhraseMatch {
    const LintWord* word = nullptr;
    std::string_view section;
    std::size_t begin = 0;  ///< In LintText::plain().
    std::size_t end = 0;    ///< A "*" takes the rest of its word.
};

/// The words of some sections, ready to be looked for. Borrows the lists and the section names.
///
/// A phrase is found as whole words: "well" neither in "well-known" nor in "farewell". Of phrases
/// that overlap the first is taken, of those that begin together the longest.
class PhraseList {
public:
    PhraseList(const LintWords& words, std::initializer_list<std::string_view> sections);

    [[nodiscard]] bool empty() const noexcept { return size_ == 0; }
    [[nodiscard]] std::vector<PhraseMatch> in(const LintText& text) const;
    /// The phrase that the text's first word begins.
    [[nodiscard]] std::optional<PhraseMatch> at_start(const LintText& text) const;
    /// The phrases for people: "“Tell me about”, “Describe” or “Give me an example”".
    [[nodiscard]] std::string listed() const;

private:
    struct Phrase {
        std::string plain;
        bool open_ended = false;
        const LintWord* word = nullptr;
        std::string_view section;
    };

    void add(const LintWord& word, std::string_view section);
    [[nodiscard]] const std::vector<Phrase>& beginning_with(char c) const;
    [[nodiscard]] std::optional<PhraseMatch> at(const LintText& text, std::size_t begin) const;
    [[nodiscard]] std::vector<std::size_t> starts_in(const LintText& text) const;

    std::array<std::vector<Phrase>, 256> by_first_byte_;
    std::vector<const LintWord*> in_order_;
    std::size_t size_ = 0;
    bool has_signs_ = false;  ///< A phrase begins with something else than a letter or digit.
};

}  // namespace evenhand::internal
