#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/question_page.h"

namespace evenhand::internal {

/// A stretch of one line of a page, which it borrows: text that knows its place.
class Stretch {
public:
    explicit Stretch(const PageLine& line) : line_(&line), end_(line.text.size()) {}

    [[nodiscard]] std::string_view text() const;
    [[nodiscard]] bool empty() const { return begin_ == end_; }
    [[nodiscard]] SourcePlace place() const { return place_of(*line_, begin_, end_); }
    [[nodiscard]] int line() const { return place_of(*line_, begin_, begin_).line; }
    /// Whether the whole line stood behind a bullet or a number.
    [[nodiscard]] bool listed() const { return line_->listed; }

    /// From byte `begin` of text() up to, not including, `end`.
    [[nodiscard]] Stretch part(std::size_t begin, std::size_t end = std::string_view::npos) const;

    /// Without white space, dashes, commas, colons, semicolons and full stops at both ends.
    [[nodiscard]] Stretch trimmed() const;

private:
    const PageLine* line_;
    std::size_t begin_ = 0;
    std::size_t end_;
};

/// Whether each byte of a text lies inside brackets or quotation marks, the marks included.
/// Brackets and marks that nothing closes count as plain characters.
[[nodiscard]] std::vector<bool> enclosed(std::string_view text);

/// As find_phrase(), outside brackets and quotation marks.
[[nodiscard]] std::size_t find_open_phrase(std::string_view text,
                                           std::string_view phrase,
                                           std::size_t from = 0);

/// The sentences of a stretch, each trimmed; none for a stretch without words.
[[nodiscard]] std::vector<Stretch> sentences_in(const Stretch& stretch);

/// The stretch cut at each `mark` outside of brackets and quotation marks, the pieces trimmed;
/// empty ones too.
[[nodiscard]] std::vector<Stretch> pieces_at(const Stretch& stretch, char mark);

}  // namespace evenhand::internal
