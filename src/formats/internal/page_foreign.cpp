#include "formats/internal/page_foreign.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "core/utf8.h"
#include "core/words.h"
#include "formats/internal/page_front.h"
#include "formats/internal/page_lines.h"

namespace evenhand::formats::internal {

namespace {

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

/// The lines of a text that are not blank, trimmed, at most so many.
std::vector<std::string_view> first_lines(std::string_view text, std::size_t most) {
    std::vector<std::string_view> lines;
    for (std::size_t begin = 0; begin < text.size() && lines.size() < most;) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        if (const std::string_view line = trimmed(text.substr(begin, end - begin)); !line.empty()) {
            lines.push_back(line);
        }
        begin = end + 1;
    }
    return lines;
}

/// Rows with as many separators each, and not a sentence among them.
bool is_table(std::string_view text) {
    constexpr std::size_t sample = 20;
    const auto lines = first_lines(text, sample);
    return std::ranges::any_of(std::string_view(",;|"), [&](char separator) {
        const auto columns = [&](std::string_view line) {
            return std::ranges::count(line, separator);
        };
        return lines.size() > 1 && columns(lines.front()) > 1 &&
               std::ranges::all_of(lines, [&](std::string_view line) {
                   return columns(line) == columns(lines.front()) && !line.ends_with('.');
               });
    });
}

template <std::size_t n>
std::size_t count_of(std::string_view text, const std::array<std::string_view, n>& phrases) {
    return static_cast<std::size_t>(std::ranges::count_if(phrases, [&](std::string_view phrase) {
        return find_phrase(text, phrase) != std::string_view::npos;
    }));
}

bool is_job_advertisement(std::string_view text) {
    constexpr std::array<std::string_view, 14> phrases = {"responsibilities",
                                                          "requirements",
                                                          "qualifications",
                                                          "we are hiring",
                                                          "we're hiring",
                                                          "apply now",
                                                          "how to apply",
                                                          "about the role",
                                                          "about the job",
                                                          "what we offer",
                                                          "benefits",
                                                          "salary",
                                                          "full-time",
                                                          "years of experience"};
    return count_of(text, phrases) >= 3;
}

bool is_login(const PageText& page) {
    constexpr std::array<std::string_view, 5> phrases = {
        "sign in", "log in", "login", "password", "forgot"};
    constexpr std::size_t most_words = 120;
    return page.asks_for_password || (page.web && words_of(page.text).size() < most_words &&
                                      count_of(page.text, phrases) > 1);
}

/// What a text seems to be, and what would be right; empty when nothing is known of it.
std::string sentence_for_files(const PageText& page) {
    const std::string_view text = trimmed(page.text);
    if (page.document == PageText::Document::ours) {
        return "This is a document of Evenhand\u2019s own, not a question page; check it with "
               "\u201Cevenhand-cli check\u201D, and import the page that it was made from.";
    }
    if (is_login(page)) {
        return "This page asks for a password and holds no question; log in, open the question "
               "page, and save that.";
    }
    if (page.document == PageText::Document::xml) {
        return "This is an XML document, not a question page; save the page itself as text, "
               "Markdown or HTML.";
    }
    if (!page.complete) {
        return "This web page has too many elements, or too deep ones, to be read; open it in a "
               "browser and copy its text.";
    }
    if (page.web && words_of(text).size() < 20) {
        return "This web page holds hardly any text, perhaps because a script fetches it; open it "
               "in "
               "a browser and copy its text.";
    }
    if (is_data(text)) {
        return "This is a data file (JSON), not a question page; save the page itself as text, "
               "Markdown or HTML.";
    }
    if (is_table(text)) {
        return "This is a table (CSV), not a question page; save each question with what is said "
               "of "
               "its answers as a page of its own.";
    }
    if (is_source_code(text)) {
        return "This is program source, not a question page; a question page has a question and "
               "says how its answers are judged.";
    }
    return "";
}

/// Whether an author or the time that reading takes stands near the top, as on blogs.
bool is_signed(const std::vector<SourceLine>& lines) {
    constexpr std::size_t top = 6;
    return std::ranges::any_of(
        std::span(lines).first(std::min(lines.size(), top)),
        [](const SourceLine& line) { return is_about_page(line.content.text); });
}

std::string sentence_for_prose(const PageText& page) {
    const std::vector<SourceLine> lines = page_lines(page.text);
    if (count_questions(lines) >= 3) {
        return "This is a list of interview questions; import one question a page, with what "
               "interviewers look for in its answers.";
    }
    if (is_job_advertisement(page.text)) {
        return "This is a job advertisement, not a question page; import pages of questions for "
               "that "
               "job.";
    }
    if (has_guide_title(lines) || is_signed(lines)) {
        return "This is a guide or a blog post, not a question page; a question page has one "
               "question and says what interviewers look for in its answers.";
    }
    return "This is no question page: it has neither a header such as \u201CQ9 of 32 \u00B7 "
           "Behavioural\u201D nor a question with a section such as \u201CWhat interviewers look "
           "for\u201D.";
}

}  // namespace

Finding why_foreign(const PageText& page, const std::string& source_name) {
    std::string sentence = sentence_for_files(page);
    if (sentence.empty()) {
        sentence = sentence_for_prose(page);
    }
    return {Severity::error, "page.foreign", std::move(sentence), source_name};
}

}  // namespace evenhand::formats::internal
