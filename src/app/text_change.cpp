#include "app/text_change.h"

#include <algorithm>

#include "core/utf8.h"

namespace evenhand::app {

namespace {

constexpr std::string_view paragraph_separator = "\xE2\x80\xA9";  // U+2029

bool begins_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

std::size_t common_start(std::string_view one, std::string_view other) {
    const auto ends = std::ranges::mismatch(one, other);
    auto size = static_cast<std::size_t>(ends.in1 - one.begin());
    while (size > 0 && ((size < one.size() && !begins_character(one[size])) ||
                        (size < other.size() && !begins_character(other[size])))) {
        --size;
    }
    return size;
}

std::size_t common_end(std::string_view one, std::string_view other) {
    const std::size_t most = std::min(one.size(), other.size());
    std::size_t size = 0;
    while (size < most && one[one.size() - size - 1] == other[other.size() - size - 1]) {
        ++size;
    }
    while (size > 0 && !begins_character(one[one.size() - size])) {
        --size;
    }
    return size;
}

}  // namespace

TextChange change_between(std::string_view from, std::string_view to) {
    const std::size_t start = common_start(from, to);
    const std::size_t end = common_end(from.substr(start), to.substr(start));
    const std::string_view removed = from.substr(start, from.size() - start - end);
    return {length(from.substr(0, start)),
            length(removed),
            std::string(to.substr(start, to.size() - start - end))};
}

std::vector<std::string> lines_of(std::string_view text) {
    std::string clean = clean_text(text);
    for (std::size_t at = clean.find(paragraph_separator); at != std::string::npos;
         at = clean.find(paragraph_separator, at)) {
        clean.replace(at, paragraph_separator.size(), "\n");
    }
    std::vector<std::string> lines(1);
    for (const char sign : clean) {
        if (sign == '\n') {
            lines.emplace_back();
        } else {
            lines.back() += sign;
        }
    }
    return lines;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) {
        text += &line == lines.data() ? "" : "\n";
        text += line;
    }
    return text;
}

}  // namespace evenhand::app
