#include "formats/internal/page_inline.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "core/words.h"

namespace evenhand::formats::internal {

namespace {

constexpr std::size_t npos = std::string_view::npos;

bool is_word_character(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z');
}

/// A stretch of the line that is left out.
struct Cut {
    std::size_t begin;
    std::size_t end;
};

/// Reads a line once from its beginning to its end, and notes what is left out.
class InlineReader {
public:
    explicit InlineReader(std::string_view line) : line_(line) {}

    [[nodiscard]] std::string plain() && {
        while (at_ < line_.size()) {
            read();
        }
        std::ranges::sort(cuts_, {}, &Cut::begin);
        std::string result;
        std::size_t begin = 0;
        for (const Cut& cut : cuts_) {
            if (cut.begin >= begin) {
                result += line_.substr(begin, cut.begin - begin);
                begin = cut.end;
            }
        }
        result += line_.substr(begin);
        return result;
    }

private:
    void read() {
        switch (line_[at_]) {
            case '\\':
                read_escape();
                break;
            case '`':
                read_code();
                break;
            case '[':
            case '!':
                read_link();
                break;
            case '<':
                read_tag();
                break;
            case '*':
            case '_':
            case '~':
                read_marks();
                break;
            default:
                ++at_;
        }
    }

    void cut(std::size_t begin, std::size_t end) { cuts_.push_back({begin, end}); }

    [[nodiscard]] std::size_t run_end(std::size_t begin) const {
        return std::min(line_.find_first_not_of(line_[begin], begin), line_.size());
    }

    void read_escape() {
        constexpr std::string_view escaped = "\\`*_{}[]()#+-.!~>|";
        const bool escapes = at_ + 1 < line_.size() && escaped.find(line_[at_ + 1]) != npos;
        if (escapes) {
            cut(at_, at_ + 1);
        }
        at_ += escapes ? 2 : 1;
    }

    /// `code`, between as many marks on both sides.
    void read_code() {
        const std::size_t begin = run_end(at_);
        const std::string_view marks = line_.substr(at_, begin - at_);
        const bool searched = unclosed_code_.contains(marks.size());
        const std::size_t close = searched ? npos : line_.find(marks, begin);
        if (close == npos) {
            unclosed_code_.insert(marks.size());
            at_ = begin;
            return;
        }
        cut(at_, begin);
        cut(close, close + marks.size());
        at_ = close + marks.size();
    }

    /// "[text](address)", "[text][1]", "[^1]", "![picture](address)". Emphasis in the text counts.
    void read_link() {
        const bool picture = line_[at_] == '!';
        const std::size_t open = at_ + (picture ? 1 : 0);
        if (open >= line_.size() || line_[open] != '[') {
            ++at_;
            return;
        }
        const std::size_t close = closing_bracket(open);
        const bool footnote = close != npos && line_[open + 1] == '^';
        const std::size_t end = close == npos ? npos : target_end(close + 1);
        if (footnote) {
            cut(at_, close + 1);
            at_ = close + 1;
        } else if (end == npos) {
            at_ = open + 1;
        } else if (picture) {
            cut(at_, end);
            at_ = end;
        } else {
            cut(open, open + 1);
            cut(close, end);
            at_ = open + 1;
            read_text_of_link(close, end);
        }
    }

    void read_text_of_link(std::size_t close, std::size_t end) {
        while (at_ < close) {
            read();
        }
        at_ = std::max(at_, end);
    }

    /// The bracket that closes the text of a link; links have no links in them, and short texts.
    [[nodiscard]] std::size_t closing_bracket(std::size_t open) const {
        constexpr std::size_t longest_text = 300;
        const std::size_t at = line_.substr(open + 1, longest_text).find_first_of("[]");
        return at == npos || line_[open + 1 + at] == '[' ? npos : open + 1 + at;
    }

    /// The end of "(address)" or "[1]" behind the text, or npos when neither stands there.
    [[nodiscard]] std::size_t target_end(std::size_t begin) const {
        constexpr std::size_t longest_target = 2000;
        if (begin >= line_.size() || (line_[begin] != '(' && line_[begin] != '[')) {
            return npos;
        }
        const char close = line_[begin] == '(' ? ')' : ']';
        const std::size_t at = line_.substr(begin, longest_target).find(close);
        return at == npos ? npos : begin + at + 1;
    }

    /// A tag of HTML between words of Markdown.
    void read_tag() {
        constexpr std::array<std::string_view, 22> names = {
            "b",  "strong", "i",       "em",    "u",      "a",      "br",  "span",
            "p",  "div",    "details", "code",  "kbd",    "mark",   "sub", "sup",
            "li", "ul",     "ol",      "small", "center", "summary"};
        constexpr std::size_t longest_tag = 300;
        const std::string_view rest = line_.substr(at_, longest_tag);
        const std::size_t end = rest.find('>');
        if (end == npos) {
            ++at_;
            return;
        }
        const std::size_t begin = rest.size() > 1 && rest[1] == '/' ? 2 : 1;
        const std::size_t name_end = std::min(rest.find_first_of(" />", begin), rest.size());
        const std::string name =
            lowered(rest.substr(0, name_end).substr(std::min(begin, name_end)));
        const bool comment = rest.starts_with("<!--");
        if (comment || std::ranges::find(names, name) != names.end()) {
            cut(at_, at_ + end + 1);
            at_ += end + 1;
        } else {
            ++at_;
        }
    }

    /// "*", "**", "***", "_", "__", "~~": a mark that opens, closes, or is a character.
    void read_marks() {
        constexpr std::size_t longest_mark = 3;
        const std::size_t end = run_end(at_);
        const std::size_t size = end - at_;
        const char mark = line_[at_];
        const bool is_mark = size <= longest_mark && (mark != '~' || size == 2);
        if (is_mark && closes(at_, end) && !open_[{mark, size}].empty()) {
            const std::size_t begin = open_[{mark, size}].back();
            open_[{mark, size}].pop_back();
            cut(begin, begin + size);
            cut(at_, end);
        } else if (is_mark && opens(at_, end)) {
            open_[{mark, size}].push_back(at_);
        }
        at_ = end;
    }

    /// Strong emphasis with asterisks may stand inside a word; a lone mark there is a
    /// multiplication sign or a part of a name.
    [[nodiscard]] bool may_part_words(std::size_t begin, std::size_t end) const {
        return line_[begin] == '*' && end - begin > 1;
    }

    [[nodiscard]] bool opens(std::size_t begin, std::size_t end) const {
        const bool free = begin == 0 || !is_word_character(line_[begin - 1]);
        return end < line_.size() && line_[end] != ' ' && (free || may_part_words(begin, end));
    }

    [[nodiscard]] bool closes(std::size_t begin, std::size_t end) const {
        const bool free = end == line_.size() || !is_word_character(line_[end]);
        return begin > 0 && line_[begin - 1] != ' ' && (free || may_part_words(begin, end));
    }

    std::string_view line_;
    std::size_t at_ = 0;
    std::vector<Cut> cuts_;
    std::map<std::pair<char, std::size_t>, std::vector<std::size_t>> open_;
    std::set<std::size_t> unclosed_code_;  ///< Sizes of code marks that nothing closes.
};

/// Most lines have no mark at all.
bool has_mark(std::string_view line) {
    return line.find_first_of("\\`[!<*_~") != npos;
}

/// "[1]: https://...": says where a link leads, and nothing to read.
bool is_link_definition(std::string_view line) {
    const std::size_t close = line.starts_with('[') ? line.find("]: ") : npos;
    return close != npos && line.find_first_of(" \t") == close + 2 && line.find("://") != npos;
}

}  // namespace

std::string without_inline_marks(std::string_view line) {
    if (is_link_definition(line)) {
        return "";
    }
    return has_mark(line) ? InlineReader(line).plain() : std::string(line);
}

}  // namespace evenhand::formats::internal
