#include "formats/internal/page_lines.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "core/utf8.h"

namespace evenhand::formats::internal {

namespace {

constexpr std::string_view no_break_space = "\u00A0";

/// The text of a line with one space for each tab and no-break space: as many characters as before.
std::string with_plain_spaces(std::string_view line) {
    std::string text(line);
    std::ranges::replace(text, '\t', ' ');
    for (std::size_t at = text.find(no_break_space); at != std::string::npos;
         at = text.find(no_break_space, at + 1)) {
        text.replace(at, no_break_space.size(), " ");
    }
    return text;
}

/// "-----", "=====", "***": a rule drawn between parts of a page.
bool is_rule(std::string_view text) {
    constexpr std::size_t shortest_rule = 3;
    return text.size() >= shortest_rule &&
           text.find_first_not_of("-=*_ ") == std::string_view::npos;
}

/// Bytes of "1. " or "12) " at the beginning of a line.
std::size_t number_size(std::string_view text) {
    constexpr std::size_t most_digits = 3;
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    const bool numbered = digits > 0 && digits <= most_digits && digits + 1 < text.size() &&
                          (text[digits] == '.' || text[digits] == ')') && text[digits + 1] == ' ';
    return numbered ? digits + 2 : 0;
}

/// Bytes of a bullet or number, with the space behind it.
std::size_t bullet_size(std::string_view text) {
    constexpr std::array<std::string_view, 9> bullets = {
        "- ", "* ", "+ ", "\u2022 ", "\u00B7 ", "\u2013 ", "\u25AA ", "\u25CF ", "\u25E6 "};
    for (const std::string_view bullet : bullets) {
        if (text.starts_with(bullet)) {
            return bullet.size();
        }
    }
    return number_size(text);
}

/// Bytes of "## " or "// " with the spaces behind.
std::size_t heading_mark_size(std::string_view text) {
    const std::size_t hashes = std::min(text.find_first_not_of('#'), text.size());
    const std::size_t size = text.starts_with("//") ? 2 : hashes;
    const bool parted = size < text.size() && (text[size] == ' ' || text.starts_with("//"));
    return size > 0 && parted ? size : 0;
}

/// Where the emphasis mark stands, if it stands in pairs.
void add_pairs(std::string_view text, std::string_view mark, std::vector<std::size_t>& places) {
    std::vector<std::size_t> found;
    for (std::size_t at = text.find(mark); at != std::string_view::npos;
         at = text.find(mark, at + mark.size())) {
        found.push_back(at);
    }
    if (found.size() % 2 == 0) {
        places.insert(places.end(), found.begin(), found.end());
    }
}

/// A line in one piece without pairs of "**" and "__"; every character keeps its place.
PageLine without_emphasis(const PageLine& line) {
    constexpr std::size_t mark_size = 2;
    std::vector<std::size_t> marks;
    add_pairs(line.text, "**", marks);
    add_pairs(line.text, "__", marks);
    if (marks.empty()) {
        return line;
    }
    std::ranges::sort(marks);
    marks.push_back(line.text.size());
    PageLine plain{"", line.line, line.column, line.listed, {}};
    std::size_t begin = 0;
    for (const std::size_t end : marks) {
        if (end > begin) {
            const SourcePlace place = place_of(line, begin, end);
            const PageLine piece{place.quote, place.line, place.column, line.listed, {}};
            plain = plain.text.empty() ? piece : join(std::move(plain), piece, "");
        }
        begin = end + mark_size;
    }
    return plain;
}

SourceLine read_line(std::string_view text, int number) {
    PageLine whole{with_plain_spaces(text), number, 1, false, {}};
    PageLine content = part_of(whole, 0, whole.text.size());
    SourceLine line;
    if (const std::size_t quote = content.text.starts_with("> ") ? 2 : 0; quote > 0) {
        content = part_of(content, quote, content.text.size());
    }
    if (const std::size_t mark = heading_mark_size(content.text)) {
        line.marked = true;
        content = part_of(content, mark, content.text.size());
    }
    if (const std::size_t bullet = bullet_size(content.text)) {
        content = part_of(content, bullet, content.text.size());
        content.listed = true;
    }
    line.content = without_emphasis(content);
    return line;
}

/// Where the line that begins at `begin` ends, without the bytes that end it.
std::size_t line_end(std::string_view text, std::size_t begin) {
    return std::min(text.find_first_of("\r\n", begin), text.size());
}

}  // namespace

std::vector<SourceLine> page_lines(std::string_view text) {
    std::vector<SourceLine> lines;
    bool after_blank = true;
    int number = 1;
    for (std::size_t begin = 0; begin < text.size(); ++number) {
        const std::size_t end = line_end(text, begin);
        SourceLine line = read_line(text.substr(begin, end - begin), number);
        line.after_blank = after_blank;
        after_blank = line.content.text.empty() || is_rule(line.content.text);
        if (!after_blank) {
            lines.push_back(std::move(line));
        }
        begin = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
    }
    return lines;
}

bool continues(const SourceLine& previous, const SourceLine& next) {
    constexpr std::size_t shortest_full_line = 50;
    const std::string_view before = previous.content.text;
    const std::string_view text = next.content.text;
    if (next.after_blank || next.marked || next.content.listed || previous.marked || text.empty()) {
        return false;
    }
    const bool ended = before.find_last_of(".!?:;") == before.size() - 1;
    const bool goes_on = text.front() >= 'a' && text.front() <= 'z';
    const bool full = length(before) >= shortest_full_line;
    const bool hangs = previous.content.listed && next.content.column > 1;
    return !ended && (hangs || (full && goes_on));
}

}  // namespace evenhand::formats::internal
