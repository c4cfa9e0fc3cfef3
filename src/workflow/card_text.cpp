#include "workflow/card_text.h"

#include "core/number_text.h"
#include "core/words.h"
#include "formats/card_json.h"

namespace evenhand::workflow {

namespace {

std::string score_words(const Session& session,
                        const Rubric& rubric,
                        const QuestionRecord& record,
                        const Criterion& c) {
    const Rating* rating = find_rating(record, c.id);
    if (rating == nullptr) {
        return "not asked";
    }
    if (!rating->score) {
        return "not observed";
    }
    const std::string late = late_words(session, record, *rating);
    return std::to_string(rating->score->value()) + " of " +
           std::to_string(rubric.scale.highest()) + " (" + rubric.scale.label(*rating->score) +
           ")" + (late.empty() ? "" : ", ") + late;
}

std::string question_text(const Session& session,
                          const PinnedRubric& pinned,
                          const QuestionRecord& record) {
    const Rubric& rubric = pinned.rubric;
    std::string text = "\n" + rubric.title + " (" + rubric.id.text() + " version " +
                       std::to_string(rubric.version) + ", sha256 " + pinned.sha256 + ")\n" +
                       (pinned.unplanned ? "  unplanned\n" : "");
    if (record.skipped) {
        const std::string scored = skipped_scores_words(rubric, record);
        return text + "  skipped: " + *record.skipped + "\n" +
               (scored.empty() ? "" : "  " + scored + "\n");
    }
    for (const Criterion& criterion : rubric.criteria) {
        text +=
            "  " + criterion.title + ": " + score_words(session, rubric, record, criterion) + "\n";
    }
    return text;
}

std::string mean_words(double mean, const Kit& kit) {
    return one_decimal(mean) + " of " + std::to_string(kit.front().rubric.scale.highest());
}

std::string verdict_text(const Scorecard& card) {
    const Verdict& verdict = card.verdict();
    const std::string by_scores = by_scores_words(card.session(), card.kit());
    std::string text = "Recommendation  " + words(verdict.recommendation) + "\n";
    if (!by_scores.empty()) {
        text += "By the scores   " + by_scores + "\n";
    }
    if (!verdict.departure.empty()) {
        text += "Departs because " + verdict.departure + "\n";
    }
    return text;
}

std::string outcome_words(HintOutcome outcome) {
    switch (outcome) {
        case HintOutcome::dismissed:
            return "dismissed";
        case HintOutcome::changed:
            return "changed";
        case HintOutcome::open:
            break;
    }
    return "left unanswered";
}

std::string outcome_text(const ShownHint& shown) {
    const std::string when = shown.settled_at ? to_iso(*shown.settled_at) : "";
    return outcome_words(shown.outcome) + (shown.outcome == HintOutcome::dismissed ? " " + when
                                           : shown.outcome == HintOutcome::changed ? " by " + when
                                                                                   : "");
}

std::string place_of(const ScoreHint& hint) {
    return hint.question ? "question " + std::to_string(*hint.question + 1) + ": " : "";
}

std::string hints_text(const std::vector<ShownHint>& hints) {
    std::string text = hints.empty() ? "" : "\nHints shown to the interviewer\n";
    for (const ShownHint& shown : hints) {
        text += "  " + to_iso(shown.shown_at) + "  " + place_of(shown.hint) + shown.hint.reason +
                " (" + outcome_text(shown) + ")\n";
    }
    return text;
}

}  // namespace

std::string overall_words(const Scorecard& card) {
    const auto mean = card.weighted_mean();
    return mean ? mean_words(*mean, card.kit()) : "no score";
}

std::string by_scores_words(const Session& session, const Kit& kit) {
    const auto mean = weighted_mean(session, kit);
    return mean ? words(recommendation_of(*mean, kit.front().rubric.scale)) + " (" +
                      mean_words(*mean, kit) + ")"
                : "";
}

std::vector<std::string> hint_lines(const Session& session) {
    std::vector<std::string> lines;
    for (const ShownHint& shown : session.hints) {
        lines.push_back(capitalised(place_of(shown.hint)) + shown.hint.reason + " " +
                        capitalised(outcome_words(shown.outcome)));
    }
    return lines;
}

std::string card_text(const ReadCard& card) {
    const Scorecard& finished = card.card;
    const InterviewHead& head = finished.session().head;
    const Verdict& verdict = finished.verdict();
    std::string text =
        "Candidate       " + head.candidate.name + "\n" + "Role            " + head.role + "\n" +
        "Interviewer     " + head.interviewer.name + "\n" +
        (finished.session().held_at ? "Held on paper   " + to_iso(*finished.session().held_at) +
                                          "; every other time is from entering it later\n"
                                    : "") +
        "Submitted       " + to_iso(finished.submitted_at()) + "\n" +
        (card.standing.empty() ? "" : "Revision        " + card.standing + "\n") +
        "Overall         " + overall_words(finished) + "\n" + verdict_text(finished);
    for (std::size_t i = 0; i < finished.kit().size(); ++i) {
        text +=
            question_text(finished.session(), finished.kit()[i], finished.session().questions[i]);
    }
    if (!verdict.summary.empty()) {
        text += "\n" + verdict.summary + "\n";
    }
    if (!verdict.next_interviewer.empty()) {
        text += "\nFor the next interviewer\n" + verdict.next_interviewer + "\n";
    }
    text += hints_text(finished.session().hints);
    return text + "\nSeal sha256 " + card.sha256 + ": whole\n";
}

std::string card_json(const ReadCard& card) {
    return formats::card_json(card.card, card.sha256) + "\n";
}

}  // namespace evenhand::workflow
