#include "formats/question_page_file.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "core/utf8.h"
#include "core/words.h"
#include "formats/hash.h"
#include "formats/internal/page_foreign.h"
#include "formats/internal/page_lines.h"
#include "formats/internal/page_parts.h"
#include "formats/internal/page_text.h"

namespace evenhand::formats {

namespace {

using internal::PageHeader;
using internal::SectionStart;
using internal::SourceLine;

/// Real pages have some 4,000 bytes; so much text is a book, or made to keep the reader busy.
constexpr std::size_t largest_page = std::size_t{256} * 1024;

/// A page has its header, if any, and its question within so many lines.
constexpr std::size_t longest_front = 6;

struct FoundHeader {
    std::size_t line;  ///< Index into the page's lines.
    PageHeader header;
};

std::vector<FoundHeader> headers_of(const std::vector<SourceLine>& lines) {
    std::vector<FoundHeader> headers;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto header = internal::read_header(lines[i].content.text);
        // A bare "Q9" is a header on top; further down it may be anything, but "Q9 of 32" is a
        // page.
        const bool on_top = headers.empty() && i < longest_front;
        if (header && (on_top || header->set_size)) {
            headers.push_back({i, *header});
        }
    }
    return headers;
}

/// The line without "Question:" or another name for what it holds.
PageLine unlabelled(const PageLine& line) {
    constexpr std::array<std::string_view, 6> labels = {
        "question:", "tags:", "tag:", "topics:", "level:", "category:"};
    for (const std::string_view label : labels) {
        if (const std::size_t size = phrase_at_start(line.text, label)) {
            return part_of(line, size, line.text.size());
        }
    }
    return line;
}

bool ends_with_any(std::string_view text, std::string_view marks) {
    return !text.empty() && marks.find(text.back()) != std::string_view::npos;
}

/// Whether a line can be a question: what stands behind a header is one unless it was cut off.
bool is_question(std::string_view text, bool behind_header) {
    constexpr std::size_t fewest_words = 4;
    const bool asks = text.ends_with('?') || internal::is_prompt(text);
    return words_of(text).size() >= fewest_words && (behind_header || asks);
}

bool looks_like_tags(std::string_view text) {
    constexpr std::size_t longest_tags = 240;
    return length(text) <= longest_tags && !ends_with_any(text, ".!:");
}

/// Reads a page from its lines, top to bottom.
class PageReader {
public:
    PageReader(std::vector<SourceLine> lines, std::string source_name) : lines_(std::move(lines)) {
        page_.source_name = std::move(source_name);
    }

    /// No value, and no finding either, for a foreign text.
    [[nodiscard]] Parsed<QuestionPage> read(std::string sha256) {
        page_.sha256 = std::move(sha256);
        const std::vector<FoundHeader> headers = headers_of(lines_);
        if (headers.size() > 1) {
            return several_questions(headers);
        }
        if (!headers.empty()) {
            take_header(headers.front());
        }
        if (!take_question()) {
            return page_.header ? no_question() : Parsed<QuestionPage>{};
        }
        take_front();
        take_sections();
        if (!has_evidence()) {
            return {};
        }
        remark_front();
        return {std::move(page_), std::move(findings_)};
    }

private:
    [[nodiscard]] bool at_section() const {
        return next_ < lines_.size() && internal::read_section_start(lines_[next_]).has_value();
    }

    /// A heading that no one knows may as well be the question, as in "# Tell me about ...".
    [[nodiscard]] bool at_known_section() const {
        const auto start =
            next_ < lines_.size() ? internal::read_section_start(lines_[next_]) : std::nullopt;
        return start && start->kind;
    }

    void take_header(const FoundHeader& found) {
        for (; next_ < found.line; ++next_) {
            remark_unread(lines_[next_].content);
        }
        page_.header = lines_[next_++].content;
        page_.number = found.header.number;
        page_.set_size = found.header.set_size;
        page_.category = found.header.category;
        if (page_.set_size && *page_.number > *page_.set_size) {
            remark(Severity::warning,
                   "page.number-beyond-set",
                   "The header gives number " + std::to_string(*page_.number) + " in a set of " +
                       std::to_string(*page_.set_size) + "; mend whichever is wrong.",
                   page_.header->line);
        }
    }

    bool take_question() {
        for (; next_ < lines_.size() && next_ < longest_front + 1 && !at_known_section(); ++next_) {
            PageLine line = unlabelled(lines_[next_].content);
            const std::size_t first = next_;
            while (next_ + 1 < lines_.size() && continues(lines_[next_], lines_[next_ + 1])) {
                line = join(std::move(line), lines_[++next_].content, " ");
            }
            if (is_question(line.text, page_.header.has_value())) {
                page_.question = std::move(line);
                ++next_;
                return true;
            }
            if (page_.header) {
                return false;
            }
            remark_unread(lines_[first].content);
        }
        return false;
    }

    /// What stands between the question and the first section.
    void take_front() {
        for (; next_ < lines_.size() && !at_section(); ++next_) {
            const PageLine line = unlabelled(lines_[next_].content);
            if (line.text.ends_with('?')) {
                page_.question = join(std::move(page_.question), line, " ");
            } else if (looks_like_tags(line.text)) {
                page_.tags = page_.tags ? join(*std::move(page_.tags), line, "\n") : line;
            } else {
                remark_unread(lines_[next_].content);
            }
        }
    }

    void take_sections() {
        for (; next_ < lines_.size(); ++next_) {
            const SourceLine& line = lines_[next_];
            if (const auto start = internal::read_section_start(line)) {
                begin_section(*start);
            } else if (section_is_known_) {
                add_line(line);
            }
        }
    }

    void begin_section(const SectionStart& start) {
        section_is_known_ = start.kind.has_value();
        if (!section_is_known_) {
            remark(Severity::warning,
                   "page.unknown-section",
                   "The section \u201C" + start.heading.text +
                       "\u201D is left out: it is not one that question pages have.",
                   start.heading.line);
            return;
        }
        const bool repeated = !page_.sections.empty() && page_.sections.back().lines.empty() &&
                              page_.sections.back().kind == *start.kind;
        if (!repeated) {
            page_.sections.push_back({*start.kind, start.heading, {}});
        }
        if (!start.rest.text.empty()) {
            page_.sections.back().lines.push_back(start.rest);
        }
    }

    void add_line(const SourceLine& line) {
        std::vector<PageLine>& lines = page_.sections.back().lines;
        if (!lines.empty() && next_ > 0 && continues(lines_[next_ - 1], line)) {
            lines.back() = join(std::move(lines.back()), line.content, " ");
        } else {
            lines.push_back(line.content);
        }
    }

    /// "Q9 of 32" is a page's; a text without it is one if it says how an answer is judged. "Q1:
    /// Revenue" may head a quarter's report, so a question has to follow.
    [[nodiscard]] bool has_evidence() const {
        const bool prompts = internal::is_prompt(page_.question.text);
        const auto guidance = std::ranges::count_if(page_.sections, [](const PageSection& section) {
            return section.kind != SectionKind::detail;
        });
        if (page_.header) {
            return page_.set_size || prompts || page_.question.text.ends_with('?') || guidance > 0;
        }
        return guidance >= (prompts ? 1 : 2);
    }

    void remark_front() {
        if (!page_.header) {
            remark(Severity::hint,
                   "page.no-header",
                   "The page has no header such as \u201CQ9 of 32 \u00B7 Behavioural\u201D; add "
                   "number "
                   "and category yourself.",
                   page_.question.line);
        }
        if (!ends_with_any(page_.question.text, ".?!\"')")) {
            remark(Severity::warning,
                   "page.question-unfinished",
                   "The question does not end with a full stop or a question mark; the page may be "
                   "cut off there.",
                   page_.question.line);
        }
    }

    void remark(Severity severity, std::string code, std::string message, int line) {
        findings_.push_back(
            {severity, std::move(code), std::move(message), location_on(page_, line)});
    }

    void remark_unread(const PageLine& line) {
        constexpr std::size_t longest_quote = 60;
        remark(Severity::warning,
               "page.unread-line",
               "This line is left out, as it is neither header, question nor tags: \u201C" +
                   shorten(line.text, longest_quote) + "\u201D.",
               line.line);
    }

    [[nodiscard]] Parsed<QuestionPage> no_question() const {
        return {std::nullopt,
                {{Severity::error,
                  "page.no-question",
                  "The page ends before its question; copy the whole page.",
                  location_on(page_, page_.header->line)}}};
    }

    [[nodiscard]] Parsed<QuestionPage> several_questions(
        const std::vector<FoundHeader>& headers) const {
        return {std::nullopt,
                {{Severity::error,
                  "page.several-questions",
                  "The file holds " + std::to_string(headers.size()) +
                      " question pages; save each as a file of its own.",
                  location_on(page_, lines_[headers[1].line].content.line)}}};
    }

    std::vector<SourceLine> lines_;
    std::size_t next_ = 0;
    bool section_is_known_ = false;
    QuestionPage page_;
    Findings findings_;
};

Parsed<QuestionPage> too_large(const std::string& source_name) {
    return {std::nullopt,
            {{Severity::error,
              "page.too-large",
              "The file holds more than 256 KB of text; save the question page alone.",
              source_name}}};
}

}  // namespace

Parsed<QuestionPage> read_question_page(std::string_view bytes, const std::string& source_name) {
    Parsed<std::string_view> text = internal::decode_page(bytes, source_name);
    if (!text.value) {
        return {std::nullopt, std::move(text.findings)};
    }
    if (text.value->size() > largest_page) {
        return too_large(source_name);
    }
    Parsed<QuestionPage> page;
    if (!internal::is_markup(*text.value)) {
        page = PageReader(internal::page_lines(*text.value), source_name).read(sha256_hex(bytes));
    }
    if (!page.value && page.findings.empty()) {
        page.findings.push_back(internal::why_foreign(*text.value, source_name));
    }
    return page;
}

}  // namespace evenhand::formats
