#include "formats/card_csv.h"

#include <cstddef>
#include <vector>

#include "core/given_score.h"
#include "core/number_text.h"
#include "formats/csv_cell.h"
#include "formats/internal/card_words.h"

namespace evenhand::formats {

namespace {

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) {
        text += text.empty() ? line : " | " + line;
    }
    return text;
}

std::string criterion_line(std::vector<std::string> fields,
                           const PinnedRubric& pinned,
                           const QuestionRecord& record,
                           const Criterion& criterion) {
    const Rubric& rubric = pinned.rubric;
    const auto score = score_of(record, criterion);
    for (std::string& field : std::vector<std::string>{
             rubric.id.text(),
             std::to_string(rubric.version),
             rubric.title,
             criterion.id.text(),
             criterion.title,
             exact_text(criterion.weight),
             score ? std::to_string(score->value()) : "",
             std::to_string(rubric.scale.lowest()),
             std::to_string(rubric.scale.highest()),
             score ? rubric.scale.label(*score) : internal::unscored_words(record, criterion),
             joined(internal::evidence_lines(rubric, record, criterion.id))}) {
        fields.push_back(std::move(field));
    }
    return csv_line(fields);
}

}  // namespace

std::string card_csv(const Scorecard& card, const std::string& sha256) {
    const InterviewHead& head = card.session().head;
    const auto mean = card.weighted_mean();
    const std::vector<std::string> of_card = {
        head.id.text(),
        head.candidate.id.text(),
        head.candidate.name,
        head.role,
        head.interviewer.id.text(),
        head.interviewer.name,
        to_iso(interviewed_at(card.session())),
        to_iso(card.submitted_at()),
        internal::exchange_word(card.verdict().recommendation),
        mean ? exact_text(*mean) : "",
        sha256};
    std::string table = csv_line(
        {"interview",   "candidate_id",   "candidate",      "role",           "interviewer_id",
         "interviewer", "interviewed_at", "submitted_at",   "recommendation", "overall_score",
         "sha256",      "rubric",         "rubric_version", "question",       "criterion_id",
         "criterion",   "weight",         "score",          "lowest",         "highest",
         "words",       "evidence"});
    for (std::size_t i = 0; i < card.kit().size(); ++i) {
        const PinnedRubric& pinned = card.kit()[i];
        for (const Criterion& criterion : pinned.rubric.criteria) {
            table += criterion_line(of_card, pinned, card.session().questions[i], criterion);
        }
    }
    return table;
}

}  // namespace evenhand::formats
