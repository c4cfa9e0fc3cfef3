#include "formats/internal/page_foreign.h"

#include <algorithm>
#include <array>

#include "core/utf8.h"
#include "core/words.h"

namespace evenhand::formats::internal {

namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_html(std::string_view text) {
    constexpr std::array<std::string_view, 14> tags = {"<!doctype html",
                                                       "<html",
                                                       "<head",
                                                       "<body",
                                                       "<div",
                                                       "<p",
                                                       "<h1",
                                                       "<h2",
                                                       "<main",
                                                       "<section",
                                                       "<article",
                                                       "<span",
                                                       "<ul",
                                                       "<!--"};
    const std::string start = lowered(text.substr(0, 20));
    return std::ranges::any_of(
        tags, [&](std::string_view tag) { return phrase_at_start(start, tag) > 0; });
}

bool is_data(std::string_view text) {
    constexpr std::string_view closers = "]}";
    const bool opened = text.starts_with('{') || text.starts_with('[');
    return opened && closers.find(text.back()) != std::string_view::npos;
}

/// A line as only programs have it.
bool is_code_line(std::string_view line) {
    constexpr std::array<std::string_view, 9> openings = {
        "#include", "import ", "from ", "def ", "class ", "package ", "using ", "#!/", "return "};
    constexpr std::string_view ends = ";{}";
    const bool ended = !line.empty() && ends.find(line.back()) != std::string_view::npos;
    const bool opened = std::ranges::any_of(
        openings, [&](std::string_view opening) { return line.starts_with(opening); });
    return ended || (opened && !line.ends_with('.'));
}

/// Whether at least a third of the lines are a program's.
bool is_source_code(std::string_view text) {
    std::size_t lines = 0;
    std::size_t code_lines = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = trimmed(text.substr(begin, end - begin));
        lines += line.empty() ? 0U : 1U;
        code_lines += is_code_line(line) ? 1U : 0U;
        begin = end + 1;
    }
    return code_lines > 0 && code_lines * 3 >= lines;
}

std::string sentence_for(std::string_view text) {
    if (is_html(text)) {
        return "This is a web page's HTML; open it in a browser and save its text as UTF-8.";
    }
    if (is_markup(text)) {
        return "This is an XML document; a question page is plain text.";
    }
    if (is_data(text)) {
        return "This is a data file; a question page is plain text.";
    }
    if (is_source_code(text)) {
        return "This is program source; a question page is plain text.";
    }
    return "This is no question page: it has neither a header such as \u201CQ9 of 32 \u00B7 "
           "Behavioural\u201D nor a question with a section such as \u201CWhat interviewers look "
           "for\u201D.";
}

}  // namespace

bool is_markup(std::string_view text) {
    const std::string_view begun = trimmed(text);
    return begun.size() > 1 && begun.front() == '<' &&
           (is_letter(begun[1]) || begun[1] == '!' || begun[1] == '?');
}

Finding why_foreign(std::string_view text, const std::string& source_name) {
    return {Severity::error, "page.foreign", sentence_for(trimmed(text)), source_name};
}

}  // namespace evenhand::formats::internal
