#include "workflow/committee_evidence.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/utf8.h"
#include "core/words.h"
#include "report/figures/heard.h"
#include "report/figures/numbers.h"

namespace evenhand::workflow {

namespace {

/// A row with all that is looked up for it.
struct Place {
    const CommitteeRoom& room;
    const GridRow& row;
    const PinnedRubric& pinned;
    const Criterion& criterion;
};

std::vector<std::string> anchors_of(const Place& at, Anchors which) {
    std::vector<std::string> anchors;
    for (const Anchor& anchor : at.criterion.anchors) {
        const bool given = std::ranges::any_of(
            at.row.cells, [&](const GridCell& cell) { return cell.score == anchor.score; });
        if (given || which == Anchors::all) {
            anchors.push_back(std::to_string(anchor.score.value()) + " = " + anchor.text);
        }
    }
    std::ranges::reverse(anchors);
    return anchors;
}

std::string line_words(const NoteLine& line) {
    switch (line.mark) {
        case NoteMark::quote:
            return "“" + line.text + "”";
        case NoteMark::plus:
            return "+ " + line.text;
        case NoteMark::minus:
            return "− " + line.text;
        case NoteMark::none:
            return line.text;
        default:
            return words(line.mark) + ": " + line.text;
    }
}

std::vector<EvidenceLine> lines_of(const Place& at, const QuestionRecord& record) {
    std::vector<EvidenceLine> lines;
    for (const NoteLine& line : record.notes) {
        if (line.criterion == at.criterion.id && !trimmed(line.text).empty()) {
            lines.push_back({line_words(line), clock_text(time_on(record, line.at))});
        }
    }
    return lines;
}

std::string brief(const Item& item) {
    return item.handle.empty() ? item.text : item.handle;
}

std::string sentence(const std::string& lead, const std::vector<std::string>& parts) {
    return parts.empty() ? "" : lead + report::figures::listed_briefly(parts, parts.size()) + ". ";
}

/// A pitfall that was not hit is nothing to tell.
std::string heard_words(const Place& at, const QuestionRecord& record) {
    std::vector<std::string> heard;
    std::vector<std::string> missed;
    std::vector<std::string> pitfalls;
    for (const Item& item : at.pinned.rubric.items) {
        if (item.criterion != at.criterion.id) {
            continue;
        }
        const bool ticked = find_tick(record, item.id) != nullptr;
        if (item.kind != ItemKind::pitfall) {
            (ticked ? heard : missed).push_back(brief(item));
        } else if (ticked) {
            pitfalls.push_back(brief(item));
        }
    }
    return std::string(trimmed(sentence("Heard: ", heard) + sentence("Not ticked: ", missed) +
                               sentence("Pitfall: ", pitfalls)));
}

EvidenceOf evidence_of(const Place& at, std::size_t column) {
    const GridCell& cell = at.row.cells[column];
    const Session& session = at.room.cards[column].session();
    const QuestionRecord& record = session.questions[cell.question];
    EvidenceOf one;
    one.column = column;
    one.name = at.room.names[column];
    one.facts = short_date(interviewed_at(session)) + ", ";
    if (cell.state == CellState::skipped) {
        one.score = "–";
        one.facts += "skipped: " + *record.skipped;
        return one;
    }
    one.score = cell.score ? std::to_string(cell.score->value()) : "–";
    one.facts += (cell.score ? "" : "not observed, ") + quote_words(cell);
    one.lines = lines_of(at, record);
    one.heard = heard_words(at, record);
    return one;
}

std::vector<EvidenceOf> people_of(const Place& at) {
    std::vector<std::size_t> order;
    for (std::size_t column = 0; column < at.row.cells.size(); ++column) {
        if (at.row.cells[column].state != CellState::not_in_kit) {
            order.push_back(column);
        }
    }
    std::ranges::stable_sort(order, [&](std::size_t one, std::size_t other) {
        return at.row.cells[one].score > at.row.cells[other].score;
    });
    std::vector<EvidenceOf> people;
    std::ranges::transform(order, std::back_inserter(people), [&](std::size_t column) {
        return evidence_of(at, column);
    });
    return people;
}

std::string others_of(const Place& at) {
    std::vector<std::string> names;
    for (std::size_t column = 0; column < at.row.cells.size(); ++column) {
        if (at.row.cells[column].state == CellState::not_in_kit) {
            names.push_back(at.room.names[column]);
        }
    }
    return names.empty()
               ? ""
               : report::figures::listed_briefly(names, names.size()) + ": not in the kit";
}

Figure heard_of(const Place& at) {
    report::figures::HeardView view;
    view.names = at.room.names;
    view.asked = at.row.rubric < at.room.grid.in_cards;
    for (HeardRow& row : who_heard(at.room.columns(), at.pinned, &at.criterion.id)) {
        const Item& item = *find_item(at.pinned.rubric, row.item);
        view.items.push_back({brief(item), item.kind == ItemKind::pitfall, std::move(row.cells)});
    }
    return report::figures::heard_figure(view);
}

}  // namespace

CommitteeEvidence committee_evidence(const CommitteeRoom& room,
                                     std::size_t row,
                                     Anchors anchors,
                                     const CommitteeSeverity& severity) {
    const GridRow& there = room.grid.rows.at(row);
    const Place at{room, there, room.grid.rubrics[there.rubric], room.grid.criterion_of(there)};
    std::vector<EvidenceOf> people = people_of(at);
    for (EvidenceOf& one : people) {
        if (severity.known()) {
            one.severity = capitalised(severity_words(severity.interviewers.at(one.column))) + ".";
        }
    }
    return {at.criterion.title,
            at.pinned.rubric.title,
            standing_words(there, room.names),
            anchors_of(at, anchors),
            std::move(people),
            others_of(at),
            heard_of(at)};
}

}  // namespace evenhand::workflow
