#include "formats/internal/web_markup.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "core/utf8.h"
#include "core/words.h"

namespace evenhand::formats::internal {

namespace {

constexpr std::size_t npos = std::string_view::npos;

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool begins_with(std::string_view text, std::string_view lower_case) {
    return lowered(text.substr(0, lower_case.size())) == lower_case;
}

/// The text behind white space, comments and processing instructions.
std::string_view behind_prolog(std::string_view text) {
    for (;;) {
        text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
        const std::string_view close = text.starts_with("<!--") ? "-->" : "?>";
        const std::size_t end =
            text.starts_with("<!--") || text.starts_with("<?") ? text.find(close) : npos;
        if (end == npos) {
            return text;
        }
        text.remove_prefix(end + close.size());
    }
}

bool has_markdown_heading(std::string_view text) {
    constexpr std::array<std::string_view, 3> marks = {"\n# ", "\n## ", "\n### "};
    return std::ranges::any_of(marks,
                               [&](std::string_view mark) { return text.find(mark) != npos; });
}

/// How many tags a text holds that make lines; counted up to a few.
std::size_t block_tags(std::string_view text) {
    constexpr std::array<std::string_view, 10> tags = {
        "</p", "</div", "</li", "<br", "</h1", "</h2", "</h3", "</td", "</section", "</article"};
    constexpr std::size_t enough = 3;
    constexpr std::size_t sample = std::size_t{64} << 10U;
    text = text.substr(0, sample);
    std::size_t count = 0;
    for (std::size_t at = text.find('<'); at != npos && count < enough;
         at = text.find('<', at + 1)) {
        count += std::ranges::any_of(
                     tags, [&](std::string_view tag) { return begins_with(text.substr(at), tag); })
                     ? 1U
                     : 0U;
    }
    return count;
}

/// Copies HTML tag by tag.
class Copier {
public:
    explicit Copier(std::string_view html) : html_(html) { result_.reserve(html.size()); }

    [[nodiscard]] PlainMarkup copy() && {
        while (at_ < html_.size() && tags_ <= most_tags) {
            const std::size_t tag = std::min(html_.find('<', at_), html_.size());
            result_ += html_.substr(at_, tag - at_);
            at_ = tag;
            if (at_ < html_.size()) {
                read_tag();
            }
        }
        return {std::move(result_), tags_ <= most_tags};
    }

private:
    static constexpr std::size_t most_tags = 100'000;

    [[nodiscard]] std::string_view rest() const { return html_.substr(at_); }

    void read_tag() {
        const bool element = rest().size() > 1 && is_letter(rest()[1]);
        const bool end = rest().size() > 2 && rest()[1] == '/' && is_letter(rest()[2]);
        if (rest().starts_with("<!--")) {
            skip_behind("-->", 4);
        } else if (begins_with(rest(), "<!doctype")) {
            skip_document_type();
        } else if (rest().starts_with("<![CDATA[")) {
            skip_behind("]]>", 9);
        } else if (element || end) {
            copy_element();
        } else {
            result_ += html_[at_++];
        }
    }

    void skip_behind(std::string_view close, std::size_t from) {
        const std::size_t end = rest().find(close, from);
        at_ = end == npos ? html_.size() : at_ + end + close.size();
    }

    /// "<!DOCTYPE html [ <!ENTITY a 'b'> ]>": the brackets hold tags of their own.
    void skip_document_type() {
        ++tags_;
        const std::size_t subset = rest().substr(0, rest().find('>')).find('[');
        if (subset != npos) {
            skip_behind("]", subset);
        }
        skip_behind(">", 0);
    }

    void copy_element() {
        ++tags_;
        constexpr std::size_t longest_tag = 1024;
        const std::size_t begin = at_ + (rest()[1] == '/' ? 2 : 1);
        const std::size_t name_end =
            std::min(html_.find_first_of(" \t\r\n\f/>", begin), html_.size());
        const std::string name =
            lowered(html_.substr(begin, std::min(name_end - begin, longest_tag)));
        const std::size_t end = tag_end(name_end);
        const std::string_view tag = html_.substr(at_, end - at_);
        if (tag.size() > longest_tag) {
            result_ += "<" + std::string(tag[1] == '/' ? "/" : "") + name + ">";
        } else {
            result_ += tag;
        }
        const bool raw = tag[1] != '/' && (name == "script" || name == "style");
        at_ = end;
        if (raw) {
            skip_raw_text(name);
        }
    }

    /// Up to, not including, the tag that ends a script, whatever the script says of other tags.
    void skip_raw_text(const std::string& name) {
        for (std::size_t close = html_.find("</", at_); close != npos;
             close = html_.find("</", close + 2)) {
            if (begins_with(html_.substr(close + 2), name)) {
                at_ = close;
                return;
            }
        }
        at_ = html_.size();
    }

    /// Behind the ">" that ends a tag; one between quotation marks belongs to a value.
    std::size_t tag_end(std::size_t from) {
        for (std::size_t at = from; at < html_.size(); ++at) {
            if (html_[at] == '>') {
                return at + 1;
            }
            if (html_[at] == '"' || html_[at] == '\'') {
                at = value_end(at);
            }
        }
        return html_.size();
    }

    /// The mark that closes the value, or the opening one itself when nothing closes it.
    std::size_t value_end(std::size_t open) {
        bool& unclosed = html_[open] == '"' ? no_double_mark_ : no_single_mark_;
        const bool value = open > 0 && html_.find_last_not_of(" \t\r\n", open - 1) != npos &&
                           html_[html_.find_last_not_of(" \t\r\n", open - 1)] == '=';
        if (unclosed || !value) {
            return open;
        }
        const std::size_t close = html_.find(html_[open], open + 1);
        unclosed = close == npos;
        return unclosed ? open : close;
    }

    std::string_view html_;
    std::size_t at_ = 0;
    std::size_t tags_ = 0;
    bool no_double_mark_ = false;
    bool no_single_mark_ = false;
    std::string result_;
};

}  // namespace

std::string_view declared_charset(std::string_view bytes) {
    constexpr std::size_t head_size = 4096;
    const std::string_view head = bytes.substr(0, head_size);
    const std::string text = lowered(head);
    const std::size_t meta = text.find("<meta");
    std::size_t at = meta == npos ? npos : text.find("charset", meta);
    if (at == npos && text.starts_with("<?xml")) {
        at = text.find("encoding");
    }
    const std::size_t equals = at == npos ? npos : text.find('=', at);
    const std::size_t begin = equals == npos ? npos : text.find_first_not_of("= \"'", equals);
    if (begin == npos) {
        return "";
    }
    const std::size_t end = std::min(text.find_first_of(" \"'/>;?\r\n", begin), text.size());
    return head.substr(begin, end - begin);
}

bool is_markup(std::string_view text) {
    const std::string_view begun = trimmed(text);
    return begun.size() > 1 && begun.front() == '<' &&
           (is_letter(begun[1]) || begun[1] == '!' || begun[1] == '?');
}

bool is_web_page(std::string_view text, std::string_view source_name) {
    constexpr std::array<std::string_view, 4> openings = {
        "<!doctype html", "<html", "<head", "<body"};
    const std::string_view begun = behind_prolog(text);
    const bool opens = std::ranges::any_of(
        openings, [&](std::string_view opening) { return begins_with(begun, opening); });
    if (opens || begins_with(text, "<?xml")) {
        return true;
    }
    const std::string name = lowered(source_name);
    const bool named =
        name.ends_with(".html") || name.ends_with(".htm") || name.ends_with(".xhtml");
    if (named) {
        return block_tags(text) > 0;
    }
    const bool tagged = is_markup(begun) || block_tags(text) >= 3;
    return tagged && !has_markdown_heading(text);
}

bool asks_for_password(std::string_view html) {
    constexpr std::array<std::string_view, 3> inputs = {
        "type=\"password\"", "type='password'", "type=password"};
    return std::ranges::any_of(inputs,
                               [&](std::string_view input) { return html.find(input) != npos; });
}

PlainMarkup plain_markup(std::string_view html) {
    return Copier(html).copy();
}

}  // namespace evenhand::formats::internal
