#include "formats/internal/page_lines.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "core/utf8.h"
#include "core/words.h"
#include "formats/internal/front_matter.h"
#include "formats/internal/page_inline.h"

namespace evenhand::formats::internal {

namespace {

/// "-----", "=====", "***": a rule drawn between parts of a page.
bool is_rule(std::string_view text) {
    constexpr std::size_t shortest_rule = 3;
    return text.size() >= shortest_rule &&
           text.find_first_not_of("-=*_ ") == std::string_view::npos;
}

/// A rule of one kind right below a line makes that line a heading.
std::size_t underline_level(std::string_view text) {
    const bool rule = is_rule(text) && (text.front() == '=' || text.front() == '-') &&
                      text.find_first_not_of(text.front()) == std::string_view::npos;
    return !rule ? 0 : text.front() == '=' ? 1 : 2;
}

/// "```" or "~~~", with the name of a language: the edge of a block of code.
bool is_fence(std::string_view text) {
    return (text.starts_with("```") || text.starts_with("~~~")) &&
           text.find_first_of(" `~", 3) == std::string_view::npos;
}

/// Bytes of "1. ", "12) " or "(3) " at the beginning of a line.
std::size_t number_size(std::string_view text) {
    constexpr std::size_t most_digits = 3;
    const std::size_t open = text.starts_with('(') ? 1 : 0;
    const std::size_t end = std::min(text.find_first_not_of("0123456789", open), text.size());
    const bool numbered = end > open && end - open <= most_digits && end + 1 < text.size() &&
                          (text[end] == ')' || (text[end] == '.' && open == 0)) &&
                          text[end + 1] == ' ';
    return numbered ? end + 2 : 0;
}

/// Bytes of a bullet or number, with the space behind it.
std::size_t bullet_size(std::string_view text) {
    constexpr std::array<std::string_view, 20> bullets = {
        "- ",      "* ",      "+ ",      "\u2022",  "\u2023",  "\u25AA",  "\u25CF",
        "\u25E6",  "\u25CB",  "\u25A0",  "\u2043",  "\u00B7 ", "\u2013 ", "\u2014 ",
        "\u2192 ", "\u2713 ", "\u2714 ", "\u2717 ", "\u2705 ", "\u274C "};
    for (const std::string_view bullet : bullets) {
        if (text.starts_with(bullet) && text.size() > bullet.size()) {
            return bullet.size();
        }
    }
    return number_size(text);
}

/// Bytes of "[ ] " or "[x] ", with which Markdown lists what is to be done.
std::size_t checkbox_size(std::string_view text) {
    const bool box =
        text.starts_with("[ ] ") || text.starts_with("[x] ") || text.starts_with("[X] ");
    return box ? 4 : 0;
}

/// Bytes of "## " or "// " with the spaces behind.
std::size_t heading_mark_size(std::string_view text) {
    const std::size_t hashes = std::min(text.find_first_not_of('#'), text.size());
    const std::size_t size = text.starts_with("//") ? 2 : hashes;
    const bool parted = size < text.size() && (text[size] == ' ' || text.starts_with("//"));
    return size > 0 && parted ? size : 0;
}

/// Bytes of the text before "##" at its end.
std::size_t heading_end(std::string_view text) {
    const std::size_t last = text.find_last_not_of('#');
    const bool closed = last != std::string_view::npos && text[last] == ' ';
    return closed ? last : text.size();
}

/// Without "> " in front, once for each time that it is quoted.
std::string_view unquoted(std::string_view line) {
    constexpr int deepest_quote = 20;
    for (int depth = 0; depth < deepest_quote; ++depth) {
        const std::string_view text =
            line.substr(std::min(line.find_first_not_of(" \t"), line.size()));
        if (!text.starts_with("> ") && text != ">") {
            break;
        }
        line = text.substr(std::min<std::size_t>(2, text.size()));
    }
    return line;
}

SourceLine read_line(const std::string& text, int number) {
    PageLine whole{text, number, 1, false, {}};
    std::ranges::replace(whole.text, '\t', ' ');
    PageLine content = part_of(whole, 0, whole.text.size());
    SourceLine line;
    if (const std::size_t mark = heading_mark_size(content.text)) {
        line.marked = true;
        line.level = content.text.starts_with("//") ? 2 : mark;
        content = part_of(content, mark, heading_end(content.text));
        content = part_of(content, content.text.starts_with("//") ? 2 : 0, content.text.size());
    }
    if (const std::size_t bullet = bullet_size(content.text)) {
        content = part_of(content, bullet, content.text.size());
        content = part_of(content, checkbox_size(content.text), content.text.size());
        content.listed = true;
    }
    line.content = std::move(content);
    return line;
}

bool is_table_row(std::string_view text) {
    return text.size() > 2 && text.front() == '|' && text.back() == '|';
}

/// "|---|:--|": the rule below the titles of a table's columns.
bool is_table_rule(std::string_view text) {
    return is_table_row(text) && text.find("--") != std::string_view::npos &&
           text.find_first_not_of("|-: ") == std::string_view::npos;
}

/// "Situation: a desk" for "| Situation | a desk |"; other rows without their outer bars.
std::string table_row(std::string_view text) {
    const std::string_view inside = trimmed(text.substr(1, text.size() - 2));
    const std::size_t bar = inside.find('|');
    if (bar == std::string_view::npos || inside.find('|', bar + 1) != std::string_view::npos) {
        return std::string(inside);
    }
    const std::string label(trimmed(inside.substr(0, bar)));
    const std::string_view parted = label.empty() ? "" : label.ends_with(':') ? " " : ": ";
    return label + std::string(parted) + std::string(trimmed(inside.substr(bar + 1)));
}

/// The lines of a text without the bytes that end them.
std::vector<std::string_view> raw_lines(std::string_view text) {
    std::vector<std::string_view> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
    }
    return lines;
}

/// Whether a full line's sentence goes on: a small letter, an opening mark or a digit begins the
/// next line, or the line ends where no sentence can, and no label stands in front of the next.
bool goes_on(std::string_view before, std::string_view text) {
    const bool small = (text.front() >= 'a' && text.front() <= 'z') ||
                       (text.front() >= '0' && text.front() <= '9') || text.front() == '(' ||
                       text.front() == '"' || text.starts_with("\u201C");
    const bool open = before.ends_with(',') || is_function_word(words_of(before).back());
    const bool labelled = words_of(text).front().ends_with(':');
    return !labelled && (small || open);
}

/// Reads a page's lines from the first to the last.
class SheetReader {
public:
    /// `next` is the line below: a rule there makes a table's row the titles of its columns.
    void read(std::string_view raw, std::string_view next) {
        const std::string_view plain = trimmed(raw);
        const std::size_t underline = underline_level(plain);
        if (underline > 0 && can_be_underlined(underline, plain)) {
            sheet_.lines.back().marked = true;
            sheet_.lines.back().level = underline;
        }
        const bool titles = is_table_row(plain) && is_table_rule(trimmed(next));
        if (is_rule(plain) || is_fence(plain) || is_table_rule(plain) || titles) {
            add_blank(std::string(raw));
        } else if (is_table_row(plain)) {
            add_row(table_row(without_inline_marks(plain)));
        } else {
            add(without_inline_marks(unquoted(raw)));
        }
    }

    void add(std::string text) {
        SourceLine line = read_line(text, next_number());
        sheet_.text.push_back(std::move(text));
        line.after_blank = after_blank_;
        after_blank_ = line.content.text.empty();
        if (!after_blank_) {
            sheet_.lines.push_back(std::move(line));
        }
    }

    [[nodiscard]] PageSheet sheet() && { return std::move(sheet_); }

private:
    [[nodiscard]] int next_number() const { return static_cast<int>(sheet_.text.size()) + 1; }

    /// Rows are items as those of a list are.
    void add_row(std::string text) {
        add(std::move(text));
        if (!after_blank_) {
            sheet_.lines.back().content.listed = true;
        }
    }

    void add_blank(std::string text) {
        sheet_.text.push_back(std::move(text));
        after_blank_ = true;
    }

    /// A sentence above a rule is a paragraph that ends, not a heading.
    [[nodiscard]] bool can_be_underlined(std::size_t level, std::string_view rule) const {
        if (after_blank_ || sheet_.lines.empty() || sheet_.lines.back().content.listed) {
            return false;
        }
        const std::string_view text = sheet_.lines.back().content.text;
        return level == 1 || (!text.ends_with('.') && rule.size() * 2 >= text.size());
    }

    bool after_blank_ = true;
    PageSheet sheet_;
};

}  // namespace

PageSheet read_sheet(std::string_view text) {
    const std::vector<std::string_view> lines = raw_lines(text);
    const std::size_t front = front_matter_size(lines);
    SheetReader reader;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i < front) {
            reader.add(front_matter_line(lines[i]));
        } else {
            reader.read(lines[i], i + 1 < lines.size() ? lines[i + 1] : "");
        }
    }
    return std::move(reader).sheet();
}

std::vector<SourceLine> page_lines(std::string_view text) {
    return read_sheet(text).lines;
}

bool continues(const SourceLine& previous, const SourceLine& next) {
    constexpr std::size_t shortest_full_line = 50;
    const std::string_view before = previous.content.text;
    const std::string_view text = next.content.text;
    if (next.after_blank || next.marked || next.content.listed || previous.marked || text.empty()) {
        return false;
    }
    const bool ended = before.find_last_of(".!?:;") == before.size() - 1;
    const bool full = length(before) >= shortest_full_line;
    const bool hangs = previous.content.listed && next.content.column > 1;
    return !ended && (hangs || (full && goes_on(before, text)));
}

}  // namespace evenhand::formats::internal
