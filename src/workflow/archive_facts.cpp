#include "workflow/archive_facts.h"

#include <cmath>
#include <string>

#include "core/utf8.h"
#include "formats/scorecard_file.h"

namespace evenhand::workflow {

namespace {

// As a canonical card has them: in texts and attributes "<" is written "&lt;", so that no other
// line of it begins so.
constexpr std::string_view rubric_begins = "\n<rubric ";
constexpr std::string_view rubric_ends = "\n</rubric>\n";

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
    for (const QuestionRecord& record : card.session().questions) {
        for (const NoteLine& line : record.notes) {
            add(line.text);
        }
    }
    return passages;
}

}  // namespace

std::optional<archive::CardFacts> facts_of(std::string_view card) {
    const auto read = formats::read_scorecard(card, "");
    if (!read.value) {
        return std::nullopt;
    }
    const Scorecard& finished = read.value->card;
    const InterviewHead& head = finished.session().head;
    archive::CardFacts facts;
    facts.session = head.id.text();
    facts.candidate_id = head.candidate.id.text();
    facts.candidate = head.candidate.name;
    facts.role = head.role;
    facts.interviewer_id = head.interviewer.id.text();
    facts.interviewer = head.interviewer.name;
    facts.interviewed = finished.session().opened_at;
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

std::vector<archive::Piece> card_pieces(std::string_view card) {
    std::vector<archive::Piece> pieces;
    const auto add = [&](std::string_view bytes, bool shared) {
        if (!bytes.empty()) {
            pieces.push_back({std::string(bytes), shared});
        }
    };
    std::size_t done = 0;
    for (std::size_t at = card.find(rubric_begins); at != std::string_view::npos;
         at = card.find(rubric_begins, done - 1)) {
        const std::size_t end = card.find(rubric_ends, at);
        if (end == std::string_view::npos) {
            break;
        }
        add(card.substr(done, at + 1 - done), false);
        done = end + rubric_ends.size();
        add(card.substr(at + 1, done - at - 1), true);
    }
    add(card.substr(done), false);
    return pieces;
}

}  // namespace evenhand::workflow
