#include "workflow/card_text.h"

#include "core/number_text.h"
#include "formats/card_json.h"

namespace evenhand::workflow {

namespace {

std::string score_words(const Rubric& rubric, const QuestionRecord& record, const Criterion& c) {
    const Rating* rating = find_rating(record, c.id);
    if (rating == nullptr) {
        return "not asked";
    }
    if (!rating->score) {
        return "not observed";
    }
    const std::string late = late_words(record, *rating);
    return std::to_string(rating->score->value()) + " of " +
           std::to_string(rubric.scale.highest()) + " (" + rubric.scale.label(*rating->score) +
           ")" + (late.empty() ? "" : ", ") + late;
}

std::string question_text(const PinnedRubric& pinned, const QuestionRecord& record) {
    const Rubric& rubric = pinned.rubric;
    std::string text = "\n" + rubric.title + " (" + rubric.id.text() + " version " +
                       std::to_string(rubric.version) + ", sha256 " + pinned.sha256 + ")\n" +
                       (pinned.unplanned ? "  unplanned\n" : "");
    if (record.skipped) {
        return text + "  skipped: " + *record.skipped + "\n";
    }
    for (const Criterion& criterion : rubric.criteria) {
        text += "  " + criterion.title + ": " + score_words(rubric, record, criterion) + "\n";
    }
    return text;
}

}  // namespace

std::string overall_words(const Scorecard& card) {
    const auto mean = card.weighted_mean();
    if (!mean) {
        return "no score";
    }
    return one_decimal(*mean) + " of " + std::to_string(card.kit().front().rubric.scale.highest());
}

std::string card_text(const ReadCard& card) {
    const Scorecard& finished = card.card;
    const InterviewHead& head = finished.session().head;
    const Verdict& verdict = finished.verdict();
    std::string text = "Candidate       " + head.candidate.name + "\n" + "Role            " +
                       head.role + "\n" + "Interviewer     " + head.interviewer.name + "\n" +
                       "Submitted       " + to_iso(finished.submitted_at()) + "\n" +
                       "Overall         " + overall_words(finished) + "\n" + "Recommendation  " +
                       words(verdict.recommendation) + "\n";
    for (std::size_t i = 0; i < finished.kit().size(); ++i) {
        text += question_text(finished.kit()[i], finished.session().questions[i]);
    }
    if (!verdict.summary.empty()) {
        text += "\n" + verdict.summary + "\n";
    }
    return text + "\nSeal sha256 " + card.sha256 + ": whole\n";
}

std::string card_json(const ReadCard& card) {
    return formats::card_json(card.card, card.sha256) + "\n";
}

}  // namespace evenhand::workflow
