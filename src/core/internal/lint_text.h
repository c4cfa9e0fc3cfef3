#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::internal {

/// A text with typographic quotes, dashes, ellipses and blanks made plain, so that two texts are
/// the same whichever keys they were typed with. White space becomes one blank, a dash "~".
struct PlainText {
    std::string text;
    std::vector<std::size_t> origin;  ///< For each byte of `text`, and its end: where it was.
};

[[nodiscard]] PlainText plain_text(std::string_view utf8);

/// The stretches between double quotes, plain or typographic, as they are written, in order.
[[nodiscard]] std::vector<std::string_view> quotations_in(std::string_view utf8);

/// A text as the lint looks at it: plain, lower case, parted into words. A hyphen or an apostrophe
/// between letters belongs to its word: "well-known" is one, and so is "isn't". Borrows the text.
class LintText {
public:
    struct Word {
        std::size_t begin = 0;  ///< In plain().
        std::size_t end = 0;
        bool quoted = false;  ///< Stands between double quotes: somebody's speech.
    };

    explicit LintText(std::string_view utf8);

    [[nodiscard]] const std::string& plain() const noexcept { return plain_; }
    [[nodiscard]] const std::vector<Word>& words() const noexcept { return words_; }
    [[nodiscard]] std::string_view word(std::size_t index) const;
    /// The stretch of plain() as it was written.
    [[nodiscard]] std::string_view written(std::size_t begin, std::size_t end) const;
    /// Whether the byte of plain() stands between double quotes.
    [[nodiscard]] bool is_quoted(std::size_t at) const;

private:
    void find_words();

    std::string_view source_;
    std::string plain_;
    std::vector<std::size_t> origin_;
    std::vector<std::size_t> quotes_;  ///< Of plain(); an even number, opening and closing.
    std::vector<Word> words_;
};

/// Whether the byte is of a letter or a digit.
[[nodiscard]] bool is_word_byte(char c) noexcept;

/// The words that carry the meaning, without endings of the plural, sorted, each once. "Not" and
/// "no" carry meaning.
[[nodiscard]] std::vector<std::string> content_words(const LintText& text);

}  // namespace evenhand::internal
