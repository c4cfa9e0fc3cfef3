#include "core/question_page.h"

#include "core/utf8.h"

namespace evenhand {

namespace {

/// The mark that the byte at `offset` is counted from.
PageMark mark_before(const PageLine& line, std::size_t offset) {
    PageMark nearest{0, line.line, line.column};
    for (const PageMark& mark : line.marks) {
        if (mark.offset <= offset) {
            nearest = mark;
        }
    }
    return nearest;
}

PageMark mark_at(const PageLine& line, std::size_t offset) {
    const PageMark before = mark_before(line, offset);
    const std::string_view text = line.text;
    const std::size_t passed = length(text.substr(before.offset, offset - before.offset));
    return {offset, before.line, before.column + static_cast<int>(passed)};
}

/// Whether a byte is one of a character that began before it.
bool is_inside(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

}  // namespace

SourcePlace place_of(const PageLine& line, std::size_t begin, std::size_t end) {
    const PageMark mark = mark_at(line, begin);
    return {mark.line, mark.column, line.text.substr(begin, end - begin)};
}

PageLine part_of(const PageLine& line, std::size_t begin, std::size_t end) {
    const std::string_view whole = std::string_view(line.text).substr(begin, end - begin);
    const std::string_view kept = trimmed(whole);
    const std::size_t start = begin + static_cast<std::size_t>(kept.data() - whole.data());
    const PageMark mark = mark_at(line, start);
    PageLine part{std::string(kept), mark.line, mark.column, line.listed, {}};
    for (const PageMark& further : line.marks) {
        if (further.offset > start && further.offset < start + kept.size()) {
            part.marks.push_back({further.offset - start, further.line, further.column});
        }
    }
    return part;
}

PageLine join(PageLine first, const PageLine& next, std::string_view between) {
    first.text += between;
    const std::size_t shift = first.text.size();
    first.marks.push_back({shift, next.line, next.column});
    for (const PageMark& mark : next.marks) {
        first.marks.push_back({shift + mark.offset, mark.line, mark.column});
    }
    first.text += next.text;
    return first;
}

std::string_view line_from(std::string_view utf8, int column) {
    std::size_t at = 0;
    for (int passed = 1; at < utf8.size() && (passed < column || is_inside(utf8[at])); ++at) {
        passed += is_inside(utf8[at]) ? 0 : 1;
    }
    return utf8.substr(at);
}

bool stands_at(const std::vector<std::string>& text, const SourcePlace& place) {
    if (place.line < 1 || place.column < 1 || trimmed(place.quote).empty()) {
        return false;
    }
    std::string_view quote = place.quote;
    int column = place.column;
    for (std::size_t i = static_cast<std::size_t>(place.line) - 1; i < text.size(); ++i) {
        const std::string_view line = trimmed(line_from(text[i], column));
        if (line.starts_with(quote)) {
            return true;
        }
        if (!quote.starts_with(line)) {
            return false;
        }
        quote = trimmed(quote.substr(line.size()));
        column = 1;
    }
    return false;
}

std::string location_on(const QuestionPage& page, int line) {
    return page.source_name + ":" + std::to_string(line);
}

}  // namespace evenhand
