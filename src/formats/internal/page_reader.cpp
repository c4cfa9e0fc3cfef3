#include "formats/internal/page_reader.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "core/utf8.h"
#include "core/words.h"
#include "formats/internal/page_end.h"
#include "formats/internal/page_front.h"
#include "formats/internal/page_parts.h"
#include "formats/internal/page_remarks.h"

namespace evenhand::formats::internal {

namespace {

/// A section that no heading marks is as deep as most headings are.
constexpr std::size_t usual_level = 2;

bool ends_with_any(std::string_view text, std::string_view marks) {
    return !text.empty() && marks.find(text.back()) != std::string_view::npos;
}

class PageReader {
public:
    PageReader(PageSheet sheet, const std::string& source_name)
        : lines_(std::move(sheet.lines)), remarks_(source_name) {
        page_.source_name = source_name;
        page_.text = std::move(sheet.text);
    }

    [[nodiscard]] Parsed<QuestionPage> read(std::string sha256) {
        constexpr std::size_t fewest_of_a_list = 3;
        page_.sha256 = std::move(sha256);
        take_cut_heading();
        const std::vector<FoundHeader> headers = headers_of(lines_);
        if (headers.size() > 1) {
            const int second = lines_[headers[1].line].content.line;
            return {std::nullopt, several_questions(page_.source_name, headers.size(), second)};
        }
        const bool foreign = has_guide_title(lines_) || count_questions(lines_) >= fewest_of_a_list;
        if (headers.empty() && foreign) {
            return {};
        }
        if (!headers.empty()) {
            take_header(headers.front());
        }
        if (!take_question()) {
            return {std::nullopt,
                    page_.header ? no_question(page_.source_name, page_.header->line) : Findings{}};
        }
        take_front();
        take_sections();
        if (!has_evidence()) {
            return {};
        }
        remark();
        return {std::move(page_), std::move(remarks_).all()};
    }

private:
    [[nodiscard]] const PageLine& content() const { return lines_[next_].content; }

    [[nodiscard]] bool at_section() const {
        return next_ < lines_.size() &&
               (read_section_start(lines_[next_]) || begins_sample(lines_[next_]));
    }

    [[nodiscard]] bool repeats_question() const {
        return lowered(content().text) == lowered(page_.question.text);
    }

    /// A heading that no one knows may as well be the question, as in "# Tell me about ...".
    [[nodiscard]] bool at_known_section() const {
        const auto start = next_ < lines_.size() ? read_section_start(lines_[next_]) : std::nullopt;
        return start && start->kind;
    }

    void take_cut_heading() {
        if (lines_.size() > 1 && is_cut_heading(lines_.back().content)) {
            cut_heading_ = std::move(lines_.back().content);
            lines_.pop_back();
        }
    }

    void take_header(const FoundHeader& found) {
        for (; next_ < found.line; ++next_) {
            take_unasked(content());
        }
        page_.header = lines_[next_++].content;
        page_.number = found.header.number;
        page_.set_size = found.header.set_size;
        page_.category = found.header.category;
        if (page_.set_size && *page_.number > *page_.set_size) {
            remarks_.number_beyond_set(*page_.header, *page_.number, *page_.set_size);
        }
    }

    /// A line before the question is one of tags, or left out.
    void take_unasked(const PageLine& line) {
        const bool tags = has_room_for_tags() && (is_labelled_tags(line.text) ||
                                                  (page_.header && looks_like_tags(line.text)));
        if (tags) {
            add_tags(unlabelled(line));
        } else {
            remarks_.unread(line);
        }
    }

    void add_tags(const PageLine& line) {
        if (line.text.empty()) {
            return;
        }
        if (page_.tags) {
            page_.tags = join(*std::move(page_.tags), line, "\n");
        } else {
            page_.tags = line;
        }
    }

    [[nodiscard]] bool has_room_for_tags() const {
        constexpr std::size_t most_tag_lines = 40;
        return !page_.tags || page_.tags->marks.size() < most_tag_lines;
    }

    /// How far down the question may stand: a prompt or a heading that asks stands out among what a
    /// site writes above its page.
    [[nodiscard]] bool may_be_question(const SourceLine& line, std::string_view text) const {
        constexpr std::size_t longest_site_head = 40;
        const bool stands_out = is_prompt(text) || (line.marked && text.ends_with('?'));
        const std::size_t start = page_.header ? header_end_ : 0;
        const std::size_t most = stands_out ? longest_site_head : longest_front + 1;
        return next_ < start + most;
    }

    bool take_question() {
        header_end_ = next_;
        for (; next_ < lines_.size() && !at_known_section(); ++next_) {
            const std::size_t first = next_;
            PageLine line = unlabelled(content());
            while (next_ + 1 < lines_.size() && continues(lines_[next_], lines_[next_ + 1])) {
                line = join(std::move(line), lines_[++next_].content, " ");
            }
            line = take_number(std::move(line));
            if (!is_labelled_tags(lines_[first].content.text) &&
                is_question(line.text, page_.header.has_value()) &&
                may_be_question(lines_[first], line.text)) {
                const bool labelled = line.column != lines_[first].content.column;
                question_marked_ = lines_[first].marked;
                question_apart_ = question_marked_ || labelled || first == 0;
                page_.question = std::move(line);
                ++next_;
                return true;
            }
            take_unasked(lines_[first].content);
        }
        return false;
    }

    /// "Q9. Tell me about ...": the number, if no header gave one, is left out.
    PageLine take_number(PageLine line) {
        const auto label = read_question_label(line.text);
        if (!label) {
            return line;
        }
        page_.number = page_.number ? page_.number : label->number;
        return part_of(line, label->size, line.text.size());
    }

    /// What stands between the question and the first section.
    void take_front() {
        constexpr std::size_t most_sentences = 4;
        std::size_t sentences = 1;
        for (; next_ < lines_.size() && (!at_section() || repeats_question()); ++next_) {
            const PageLine line = unlabelled(content());
            if (repeats_question()) {
                continue;
            }
            if (sentences < most_sentences && line.text.ends_with('?')) {
                page_.question = join(std::move(page_.question), line, " ");
                ++sentences;
                continue;
            }
            sentences = most_sentences;
            if (is_about_page(line.text)) {
                remarks_.unread(content());
            } else if (has_room_for_tags() &&
                       (is_labelled_tags(content().text) || looks_like_tags(line.text))) {
                add_tags(line);
            } else {
                begin_unnamed_section();
                return;
            }
        }
    }

    /// Sentences right below the question, without a heading, are its short answer, unless the page
    /// has another one or they are remarks for interviewers.
    void begin_unnamed_section() {
        const PageLine& line = content();
        const std::size_t label =
            std::max(phrase_at_start(line.text, "answer:"), phrase_at_start(line.text, "a:"));
        const bool answered =
            std::ranges::any_of(lines_.begin() + static_cast<std::ptrdiff_t>(next_),
                                lines_.end(),
                                [](const SourceLine& later) {
                                    const auto start = read_section_start(later);
                                    return start && start->kind == SectionKind::short_answer;
                                });
        const bool remark_line = is_remark_for_interviewers(line.text);
        const bool answer = !answered && !remark_line;
        page_.sections.push_back({answer ? SectionKind::short_answer : SectionKind::detail,
                                  part_of(line, 0, label == 0 ? 0 : label - 1),
                                  {}});
        section_is_known_ = true;
        if (label > 0) {
            page_.sections.back().lines.push_back(part_of(line, label, line.text.size()));
            ++next_;
        } else {
            page_.sections.back().heading = {"", line.line, line.column, false, {}};
            remarks_.no_heading(line, page_.sections.back().kind);
        }
    }

    void take_sections() {
        for (; next_ < lines_.size(); ++next_) {
            const SourceLine& line = lines_[next_];
            const auto start = read_section_start(line);
            if (start && !is_part_of_section(line, *start)) {
                begin_section(*start, line.level == 0 ? usual_level : line.level);
            } else if (begins_sample(line)) {
                page_.sections.push_back({SectionKind::detail, line.content, {line.content}});
                section_is_known_ = true;
            } else if (section_is_known_) {
                add_line(line);
            }
        }
    }

    /// An unknown heading below that of its section is a line of the section.
    [[nodiscard]] bool is_part_of_section(const SourceLine& line, const SectionStart& start) const {
        return !start.kind && section_is_known_ && line.level > section_level_;
    }

    /// A sample answer outside of "Detail" begins one.
    [[nodiscard]] bool begins_sample(const SourceLine& line) const {
        const bool in_detail =
            section_is_known_ && page_.sections.back().kind == SectionKind::detail;
        const bool in_answer =
            page_.sections.empty() ||
            (section_is_known_ && page_.sections.back().kind == SectionKind::short_answer);
        const bool first_part = phrase_at_start(line.content.text, "situation:") > 0;
        return !in_detail && (is_sample_heading(line.content.text) || (first_part && in_answer));
    }

    void begin_section(const SectionStart& start, std::size_t level) {
        section_is_known_ = start.kind.has_value();
        section_level_ = level;
        if (!section_is_known_) {
            remarks_.unknown_section(start.heading);
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
    /// Revenue" may head a quarter's report, so a question has to follow. "Have you ever" opens
    /// guides too.
    [[nodiscard]] bool has_evidence() const {
        const std::string& question = page_.question.text;
        const bool prompts = is_prompt(question) && phrase_at_start(question, "have you ever") == 0;
        const auto guidance = std::ranges::count_if(page_.sections, [](const PageSection& section) {
            return section.kind != SectionKind::detail && !section.heading.text.empty();
        });
        if (page_.header) {
            return page_.set_size || is_prompt(question) || question.ends_with('?') || guidance > 0;
        }
        return prompts ? guidance > 0 : guidance > 1 && (names_interviews() || stands_apart());
    }

    /// Whether a section is called as only those on interviews are: "Common mistakes" any guide
    /// has.
    [[nodiscard]] bool names_interviews() const {
        constexpr std::array<std::string_view, 6> words = {
            "interviewer", "interviewers", "hiring managers", "answers", "seniority", "junior"};
        return std::ranges::any_of(page_.sections, [&](const PageSection& section) {
            const std::string& heading = section.heading.text;
            return !heading.empty() &&
                   (section.kind == SectionKind::short_answer ||
                    std::ranges::any_of(words, [&](std::string_view word) {
                        return find_phrase(heading, word) != std::string_view::npos;
                    }));
        });
    }

    /// Whether the question is a heading, what the page begins with, or has a label, and no prose
    /// goes on from it as from one that is asked in passing. Below a heading that asks "you" prose
    /// may be an answer.
    [[nodiscard]] bool stands_apart() const {
        const std::string& question = page_.question.text;
        const bool asks_you = find_phrase(question, "you") != std::string_view::npos ||
                              find_phrase(question, "your") != std::string_view::npos;
        const bool prose = page_.sections.front().heading.text.empty();
        return question_apart_ && (!prose || (question_marked_ && asks_you));
    }

    void remark() {
        const PageLine& question = page_.question;
        if (!page_.header && !page_.number) {
            remarks_.no_header(question);
        }
        if (!ends_with_any(question.text, ".?!\"')") && !question.text.ends_with("\u201D")) {
            remarks_.question_unfinished(question);
        }
        const bool ends_in_section =
            section_is_known_ && !page_.sections.empty() && !page_.sections.back().lines.empty();
        if (cut_heading_) {
            remarks_.cut_heading(*cut_heading_);
        } else if (ends_in_section && is_cut_off(page_.sections.back().lines, other_lines())) {
            remarks_.cut_off(page_.sections.back().lines.back());
        }
    }

    /// The lines of the sections before the last that are written as it is: answers, or what
    /// interviewers want and do not want.
    [[nodiscard]] std::vector<PageLine> other_lines() const {
        const auto is_answer = [](const PageSection& section) {
            return section.kind == SectionKind::short_answer || section.kind == SectionKind::detail;
        };
        std::vector<PageLine> lines;
        for (auto section = page_.sections.begin(); section + 1 != page_.sections.end();
             ++section) {
            if (is_answer(*section) == is_answer(page_.sections.back())) {
                lines.insert(lines.end(), section->lines.begin(), section->lines.end());
            }
        }
        return lines;
    }

    std::vector<SourceLine> lines_;
    std::size_t next_ = 0;
    std::size_t header_end_ = 0;
    std::optional<PageLine> cut_heading_;
    bool question_marked_ = false;
    bool question_apart_ = false;
    bool section_is_known_ = false;
    std::size_t section_level_ = usual_level;
    QuestionPage page_;
    PageRemarks remarks_;
};

}  // namespace

Parsed<QuestionPage> read_page(PageSheet sheet,
                               const std::string& source_name,
                               std::string sha256) {
    return PageReader(std::move(sheet), source_name).read(std::move(sha256));
}

}  // namespace evenhand::formats::internal
