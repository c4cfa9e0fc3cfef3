#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/provenance.h"

namespace evenhand {

/// Where a further stretch of a line's text begins on the page.
struct PageMark {
    std::size_t offset = 0;  ///< Into the line's text, in bytes.
    int line = 1;
    int column = 1;

    friend bool operator==(const PageMark&, const PageMark&) = default;
};

/// One line of a page, with its place: text without bullet or markup.
struct PageLine {
    std::string text;     ///< UTF-8
    int line = 1;         ///< Counts from 1.
    int column = 1;       ///< Of the first character of `text`, in characters, counts from 1.
    bool listed = false;  ///< Stood behind a bullet or a number.
    std::vector<PageMark>
        marks;  ///< By offset; empty for a text that stands on the page in one piece.

    friend bool operator==(const PageLine&, const PageLine&) = default;
};

/// The place of the bytes from `begin` up to, not including, `end` of the line's text.
[[nodiscard]] SourcePlace place_of(const PageLine& line, std::size_t begin, std::size_t end);

/// The same bytes as a line of their own, without white space at its ends.
[[nodiscard]] PageLine part_of(const PageLine& line, std::size_t begin, std::size_t end);

/// `next` written behind `first`, with `between` to part them: every character keeps its place.
[[nodiscard]] PageLine join(PageLine first, const PageLine& next, std::string_view between);

/// The line from a character on, which counts from 1; empty when the line is shorter.
[[nodiscard]] std::string_view line_from(std::string_view utf8, int column);

/// Whether the quote of a place stands there in the lines of a page. A quote that is longer than
/// its line goes on in the next one that is not blank, as wrapped sentences do.
[[nodiscard]] bool stands_at(const std::vector<std::string>& text, const SourcePlace& place);

enum class SectionKind { short_answer, detail, look_fors, pitfalls };

struct PageSection {
    SectionKind kind = SectionKind::detail;
    PageLine heading;
    std::vector<PageLine> lines;  ///< Blank lines left out.

    friend bool operator==(const PageSection&, const PageSection&) = default;
};

/// A question as found on a page: what is where, nothing interpreted.
struct QuestionPage {
    std::string source_name;         ///< The file's name, for people.
    std::string sha256;              ///< 64 hex digits, of the file's bytes.
    std::optional<PageLine> header;  ///< "Q9 of 32 · Behavioural"
    std::optional<int> number;
    std::optional<int> set_size;
    std::string category;
    PageLine question;
    std::optional<PageLine> tags;  ///< The tags line as it stands, perhaps run together.
    std::vector<PageSection> sections;
    std::optional<int> minutes;     ///< Planned for the question, where the page says so.
    std::vector<std::string> text;  ///< The page's lines as they were read, which places count in.

    friend bool operator==(const QuestionPage&, const QuestionPage&) = default;
};

/// "page.txt:9", as a finding names a place.
[[nodiscard]] std::string location_on(const QuestionPage& page, int line);

}  // namespace evenhand
