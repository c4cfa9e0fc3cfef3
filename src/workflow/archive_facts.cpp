#include "workflow/archive_facts.h"

#include <cmath>
#include <memory>
#include <string>

#include "core/utf8.h"
#include "formats/debrief_file.h"
#include "formats/scorecard_file.h"
#include "workflow/internal/decision_record.h"

namespace evenhand::workflow {

namespace {

std::optional<int> hundredths(const std::optional<double>& mean) {
    return mean ? std::optional(static_cast<int>(std::lround(*mean * 100))) : std::nullopt;
}

std::vector<std::string> passages_of(const Scorecard& card) {
    std::vector<std::string> passages;
    const auto add = [&](const std::string& text) {
        if (!trimmed(text).empty()) {
            passages.push_back(text);
        }
    };
    add(card.verdict().summary);
    add(card.verdict().next_interviewer);
    add(card.verdict().departure);
    for (const QuestionRecord& record : card.session().questions) {
        for (const NoteLine& line : record.notes) {
            add(line.text);
        }
    }
    return passages;
}

archive::CardFacts facts_in(const Scorecard& finished) {
    const InterviewHead& head = finished.session().head;
    archive::CardFacts facts;
    facts.session = head.id.text();
    facts.candidate_id = head.candidate.id.text();
    facts.candidate = head.candidate.name;
    facts.role = head.role;
    facts.interviewer_id = head.interviewer.id.text();
    facts.interviewer = head.interviewer.name;
    facts.interviewed = interviewed_at(finished.session());
    facts.submitted = finished.submitted_at();
    facts.recommendation = finished.verdict().recommendation;
    facts.score = hundredths(finished.weighted_mean());
    for (const PinnedRubric& pinned : finished.kit()) {
        facts.rubrics.push_back(
            {pinned.rubric.id.text(), pinned.rubric.version, pinned.rubric.title});
    }
    facts.passages = passages_of(finished);
    return facts;
}

std::optional<archive::CardFacts> facts_of_decision(std::string_view record) {
    const auto read = formats::read_debrief(record, "");
    return read.value ? std::optional(internal::facts_in(read.value->record)) : std::nullopt;
}

}  // namespace

std::optional<archive::CardFacts> facts_of(std::string_view card) {
    if (internal::is_decision_record(card)) {
        return facts_of_decision(card);
    }
    const auto read = formats::read_scorecard(card, "");
    return read.value ? std::optional(facts_in(read.value->card)) : std::nullopt;
}

archive::FactsReader facts_reader() {
    return [memo = std::make_shared<formats::RubricMemo>()](std::string_view card) {
        if (internal::is_decision_record(card)) {
            return facts_of_decision(card);
        }
        const auto read = formats::read_scorecard(card, "", *memo);
        return read.value ? std::optional(facts_in(read.value->card)) : std::nullopt;
    };
}

std::vector<archive::Piece> card_pieces(std::string_view card) {
    std::vector<archive::Piece> pieces;
    for (const formats::CardPart& part : formats::parts_of_card(card)) {
        pieces.push_back({std::string(part.bytes), part.rubric});
    }
    return pieces;
}

}  // namespace evenhand::workflow
