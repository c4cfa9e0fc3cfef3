#include "formats/card_markdown.h"

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/given_score.h"
#include "core/number_text.h"
#include "core/words.h"
#include "formats/internal/card_words.h"

namespace evenhand::formats {

namespace {

constexpr std::string_view inline_signs = "\\`*_[]<>|&~";
constexpr std::string_view line_signs = "#+-=>";

bool is_digit(char sign) {
    return sign >= '0' && sign <= '9';
}

/// Where "12." or "12)" at a line's start would begin a numbered list: its sign.
std::size_t list_sign(std::string_view line) {
    std::size_t end = 0;
    while (end < line.size() && is_digit(line[end])) {
        ++end;
    }
    const bool signed_number =
        end > 0 && end < line.size() && (line[end] == '.' || line[end] == ')');
    const bool is_list = signed_number && (end + 1 == line.size() || line[end + 1] == ' ');
    return is_list ? end : std::string_view::npos;
}

/// People's words as Markdown shows them: themselves. Line breaks become blanks.
std::string escaped(std::string_view text) {
    const std::size_t numbered = list_sign(text);
    std::string markdown;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char sign = text[i];
        const bool starts = i == 0 && line_signs.find(sign) != std::string_view::npos;
        if (starts || i == numbered || inline_signs.find(sign) != std::string_view::npos) {
            markdown += '\\';
        }
        markdown += sign == '\n' || sign == '\r' ? ' ' : sign;
    }
    return markdown;
}

/// Each line as a paragraph of its own.
std::string paragraphs(std::string_view text) {
    std::string markdown;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::string_view line = text.substr(0, end);
        if (!line.empty()) {
            markdown += escaped(line) + "\n\n";
        }
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    return markdown;
}

std::string fact(const char* label, const std::string& value) {
    return "- **" + std::string(label) + ":** " + escaped(value) + "\n";
}

std::string overall_words(const Scorecard& card) {
    const auto mean = card.weighted_mean();
    return mean ? one_decimal(*mean) + " of " +
                      std::to_string(card.kit().front().rubric.scale.highest())
                : "no score";
}

std::string score_words(const Rubric& rubric,
                        const QuestionRecord& record,
                        const Criterion& criterion) {
    const auto score = score_of(record, criterion);
    return score ? std::to_string(score->value()) + " of " +
                       std::to_string(rubric.scale.highest()) + ", " + rubric.scale.label(*score)
                 : internal::unscored_words(record, criterion);
}

std::string bullets(const std::vector<std::string>& lines) {
    std::string markdown;
    for (const std::string& line : lines) {
        markdown += "- " + escaped(line) + "\n";
    }
    return markdown.empty() ? markdown : markdown + "\n";
}

std::string question_part(const Session& session,
                          const PinnedRubric& pinned,
                          const QuestionRecord& record) {
    const Rubric& rubric = pinned.rubric;
    std::string markdown =
        "## " + escaped(rubric.title) + "\n\n" + escaped(rubric.question) + "\n\n";
    markdown += pinned.unplanned ? "Unplanned.\n\n" : "";
    if (record.skipped) {
        const std::string scored = skipped_scores_words(rubric, record);
        return markdown + "Skipped: " + escaped(*record.skipped) + "\n\n" +
               (scored.empty() ? "" : escaped(scored) + "\n\n") +
               bullets(internal::evidence_lines(rubric, record));
    }
    for (const Criterion& criterion : rubric.criteria) {
        const Rating* rating = find_rating(record, criterion.id);
        const std::string late = rating == nullptr ? "" : late_words(session, record, *rating);
        markdown += "### " + escaped(criterion.title) + ": " +
                    escaped(score_words(rubric, record, criterion)) + "\n\n" +
                    (late.empty() ? "" : capitalised(late) + ".\n\n") +
                    bullets(internal::evidence_lines(rubric, record, criterion.id));
    }
    const std::string rest = bullets(internal::evidence_lines(rubric, record, std::nullopt));
    return rest.empty() ? markdown : markdown + "### Also noted\n\n" + rest;
}

std::string held_words(const Session& session) {
    return long_date(interviewed_at(session)) +
           (session.held_at ? ", on paper, entered " + long_date(session.opened_at) : "");
}

/// A heading with its text; nothing without one.
std::string titled(const char* title, std::string_view text) {
    return text.empty() ? "" : "## " + std::string(title) + "\n\n" + paragraphs(text);
}

}  // namespace

std::string card_markdown(const Scorecard& card, const std::string& sha256) {
    const InterviewHead& head = card.session().head;
    std::string markdown =
        "# " + escaped(head.candidate.name) + (head.role.empty() ? "" : ", ") + escaped(head.role) +
        "\n\n" + fact("Interviewer", head.interviewer.name) +
        fact("Interview", held_words(card.session())) +
        fact("Recommendation", words(card.verdict().recommendation)) +
        fact("Overall", overall_words(card)) + "\n" + "| Criterion | Score |\n|---|---|\n";
    for (std::size_t i = 0; i < card.kit().size(); ++i) {
        const Rubric& rubric = card.kit()[i].rubric;
        for (const Criterion& criterion : rubric.criteria) {
            markdown += "| " + escaped(criterion.title) + " | " +
                        escaped(score_words(rubric, card.session().questions[i], criterion)) +
                        " |\n";
        }
    }
    markdown += "\n" + paragraphs(card.verdict().summary) +
                titled("Why the recommendation departs from the scores", card.verdict().departure) +
                titled("For the next interviewer", card.verdict().next_interviewer);
    for (std::size_t i = 0; i < card.kit().size(); ++i) {
        markdown += question_part(card.session(), card.kit()[i], card.session().questions[i]);
    }
    return markdown + "Sealed card: sha256 " + sha256 + "\n";
}

}  // namespace evenhand::formats
