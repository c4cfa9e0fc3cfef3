#include "workflow/committee_view.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "core/words.h"
#include "report/figures/numbers.h"
#include "report/packet_document.h"
#include "workflow/internal/committee_formula.h"

namespace evenhand::workflow {

namespace {

using report::figures::count_word;

std::string cell_words(const GridCell& cell) {
    switch (cell.state) {
        case CellState::not_in_kit:
            return "";
        case CellState::skipped:
            return "skipped";
        case CellState::not_observed:
            return "not seen";
        case CellState::scored:
            break;
    }
    return std::to_string(cell.score->value());
}

std::string anchor_of(const Criterion& criterion, const GridCell& cell) {
    const auto anchor =
        cell.score ? std::ranges::find(criterion.anchors, *cell.score, &evenhand::Anchor::score)
                   : criterion.anchors.end();
    return anchor == criterion.anchors.end()
               ? ""
               : std::to_string(cell.score->value()) + " = " + anchor->text;
}

CommitteeCellView cell_view(const GridCell& cell,
                            const Criterion& criterion,
                            const std::string& name) {
    CommitteeCellView view{cell.state, cell_words(cell), "", cell.quotes, cell.mixed, "", ""};
    view.sentence = criterion.title + ", " + name + ": ";
    if (cell.state == CellState::scored) {
        view.evidence = quote_words(cell);
        view.below = cell.quotes == 0 ? view.evidence : "";
        view.below_in_brief = cell.quotes > 0 ? "" : cell.lines > 0 ? "notes" : "none";
        view.anchor = anchor_of(criterion, cell);
        view.sentence += view.words + ", " + view.evidence + (cell.mixed ? ", mixed evidence" : "");
    } else if (cell.state == CellState::not_in_kit) {
        view.sentence += "not in the kit";
        view.no_note = "The kit of " + name + " does not ask about “" + criterion.title +
                       "”, so there is no note behind this cell.";
    } else {
        view.sentence += view.words;
    }
    return view;
}

std::vector<int> counts_of(const GridRow& row, const Scale& scale) {
    std::vector<int> counts(static_cast<std::size_t>(scale.highest() - scale.lowest() + 1), 0);
    for (const GridCell& cell : row.cells) {
        if (cell.score) {
            ++counts[static_cast<std::size_t>(cell.score->value() - scale.lowest())];
        }
    }
    return counts;
}

CommitteeRowView row_view(const CommitteeRoom& room, std::size_t number) {
    const GridRow& row = room.grid.rows[number];
    const Criterion& criterion = room.grid.criterion_of(row);
    const Rubric& rubric = room.grid.rubric_of(row);
    CommitteeRowView view;
    view.row = number;
    view.title = criterion.title;
    view.rubric = rubric.title;
    view.standing = row.standing;
    view.contested = row.standing <= Standing::mixed;
    view.words = standing_words(row, room.names);
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        view.cells.push_back(cell_view(row.cells[column], criterion, room.names[column]));
        view.cells.back().sentence += ". " + view.words;
    }
    view.counts = counts_of(row, rubric.scale);
    return view;
}

std::vector<CommitteeColumnView> columns_of(const CommitteeRoom& room,
                                            const CommitteeSeverity& severity) {
    std::vector<CommitteeColumnView> columns;
    for (std::size_t column = 0; column < room.cards.size(); ++column) {
        const Scorecard& card = room.cards[column];
        columns.push_back({room.names[column],
                           short_date(interviewed_at(card.session())),
                           uncapitalised(words(card.verdict().recommendation))});
        if (severity.known()) {
            const report::figures::InterviewerSeverity& known = severity.interviewers.at(column);
            columns.back().severity = severity_brief(known);
            columns.back().severity_short = severity_short(known);
            columns.back().severity_words = severity_words(known);
        }
    }
    return columns;
}

std::string moment_of(Timestamp moment) {
    return long_date(moment) + " " + to_iso(moment).substr(11, 5) + " UTC";
}

std::string missing_words(const OpenedPanel& panel) {
    std::vector<std::string> names;
    for (const std::string& id : panel.opening.missing) {
        const PanelInterviewer* who = find_interviewer(panel.panel, Id<Rater>(id));
        names.push_back(who == nullptr ? id : who->who.name);
    }
    return names.empty() ? "" : " without " + report::figures::listed_briefly(names, names.size());
}

std::string facts_of(const CommitteeRoom& room) {
    const OpenedPanel& panel = room.panel;
    std::string text = panel.panel.role + " · " + std::to_string(room.cards.size()) + " of " +
                       std::to_string(panel.panel.interviewers.size()) +
                       " cards, opened together " + moment_of(panel.opening.at) + " by " +
                       panel.opening.chair;
    if (!panel.opening.closed.empty()) {
        text += missing_words(panel) + ": " + panel.opening.closed;
    }
    return text + " · all seals verified";
}

std::string question_of(std::size_t interviewers) {
    return interviewers == 1
               ? "What did the interviewer give?"
               : "Where do the " + count_word(interviewers) + " interviewers agree, and where not?";
}

std::string in_words(const CommitteeCellView& cell) {
    return (cell.words.empty() ? "not in the kit" : cell.words) + (cell.mixed ? ", mixed" : "") +
           (cell.evidence.empty() ? "" : ", " + cell.evidence);
}

FigureTable table_of(const CommitteeView& view) {
    FigureTable table;
    table.head = {"Criterion"};
    for (const CommitteeColumnView& column : view.columns) {
        table.head.push_back(column.name);
    }
    table.head.emplace_back("In words");
    for (const CommitteeRowView& row : view.rows) {
        std::vector<std::string> cells = {row.title};
        for (const CommitteeCellView& cell : row.cells) {
            cells.push_back(in_words(cell));
        }
        cells.push_back(row.words);
        table.rows.push_back(std::move(cells));
    }
    std::vector<std::string> last = {"Recommends"};
    for (const CommitteeColumnView& column : view.columns) {
        last.push_back(column.recommends);
    }
    last.emplace_back();
    table.rows.push_back(std::move(last));
    if (view.tells_severity) {
        std::vector<std::string> severity = {"With other candidates"};
        for (const CommitteeColumnView& column : view.columns) {
            severity.push_back(column.severity);
        }
        severity.emplace_back();
        table.rows.push_back(std::move(severity));
    }
    return table;
}

}  // namespace

CommitteeView committee_view(const CommitteeRoom& room,
                             RowOrder order,
                             const CommitteeSeverity& severity,
                             FormulaLines lines) {
    CommitteeView view;
    const DecisionRule& rule = room.panel.panel.rule;
    view.title = room.panel.panel.candidate.name;
    view.facts = facts_of(room);
    view.question = question_of(room.cards.size());
    view.lowest = rule.lowest;
    view.highest = rule.highest;
    view.note = "Scores " + std::to_string(rule.lowest) + " to " + std::to_string(rule.highest) +
                "; a tick under a score is a quote kept as evidence; a small dot: the criterion "
                "was not in that interviewer’s kit." +
                (severity.basis.empty() ? "" : " " + severity.basis);
    view.tells_severity = severity.known();
    view.reading = report::grid_reading(room.grid);
    view.columns = columns_of(room, severity);
    std::vector<std::size_t> rows(room.grid.rows.size());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    for (const std::size_t row :
         order == RowOrder::contested_first ? contested_first(room.grid) : rows) {
        view.rows.push_back(row_view(room, row));
    }
    view.table = table_of(view);
    view.formula =
        internal::formula_of_room(room,
                                  lines == FormulaLines::severity_taken_out
                                      ? severity_taken_out(room.panel.panel, room.cards, severity)
                                      : std::nullopt);
    return view;
}

std::size_t next_contested(const CommitteeView& view, std::size_t from) {
    for (std::size_t step = 1; step <= view.rows.size(); ++step) {
        const std::size_t at = (from + step) % view.rows.size();
        if (view.rows[at].contested) {
            return at;
        }
    }
    return from;
}

}  // namespace evenhand::workflow
