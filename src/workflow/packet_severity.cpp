#include "workflow/packet_severity.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "report/packet_document.h"

namespace evenhand::workflow {

namespace {

using report::figures::InterviewerSeverity;

std::vector<Scorecard> scorecards_of(const CommitteeCards& cards) {
    std::vector<Scorecard> scorecards;
    for (const ReadCard& card : cards.cards) {
        scorecards.push_back(card.card);
    }
    return scorecards;
}

CardSeverity recorded(const InterviewerSeverity& severity) {
    CardSeverity card{severity.known, severity.interviews};
    if (severity.told()) {
        card.points = severity.points.value;
        card.low = severity.points.interval.low;
        card.high = severity.points.interval.high;
    }
    return card;
}

}  // namespace

Findings add_severity(CommitteeCards& cards, const CommitteeSeverity& found) {
    if (!cards.panel) {
        return {{Severity::error,
                 "packet.severity",
                 "How strict an interviewer is stands beside a panel’s locked rule; these cards "
                 "are of no panel.",
                 ""}};
    }
    if (!found.known() || found.interviewers.size() != cards.cards.size()) {
        return {{Severity::warning, "packet.severity", found.basis, ""}};
    }
    PacketSeverity severity{found.basis, {}};
    for (const InterviewerSeverity& each : found.interviewers) {
        severity.cards.push_back(recorded(each));
    }
    cards.packet.severity = std::move(severity);
    return {};
}

Findings add_severity(CommitteeCards& cards,
                      const CalibrationData& archived,
                      const calibration::Progress& progress) {
    return add_severity(
        cards,
        cards.panel
            ? committee_severity(archived, cards.panel->panel.rule, scorecards_of(cards), progress)
            : CommitteeSeverity());
}

CommitteeSeverity severity_in(const CommitteeCards& cards) {
    CommitteeSeverity severity;
    if (!cards.packet.severity) {
        return severity;
    }
    severity.basis = cards.packet.severity->basis;
    std::vector<const Scorecard*> columns;
    for (const ReadCard& card : cards.cards) {
        columns.push_back(&card.card);
    }
    const std::vector<std::string> names = report::column_names(columns);
    for (std::size_t number = 0; number < names.size(); ++number) {
        const CardSeverity& card = cards.packet.severity->cards.at(number);
        severity.interviewers.push_back(
            {names[number], card.interviews, card.known, {card.points, {card.low, card.high}}});
    }
    return severity;
}

}  // namespace evenhand::workflow
