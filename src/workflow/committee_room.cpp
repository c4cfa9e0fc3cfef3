#include "workflow/committee_room.h"

#include <algorithm>
#include <utility>

#include "core/error.h"
#include "core/utf8.h"
#include "report/figures/numbers.h"
#include "report/packet_document.h"
#include "workflow/internal/card_pdf.h"

namespace evenhand::workflow {

namespace {

const OpenedPanelCard& opened_card(const CommitteeRoom& room, std::size_t column) {
    std::size_t counting = 0;
    for (const OpenedPanelCard& card : room.panel.cards) {
        if (card.counts && counting++ == column) {
            return card;
        }
    }
    throw Error(ErrorCode::invalid_value, "No card of this panel stands in such a column.");
}

}  // namespace

std::vector<const Scorecard*> CommitteeRoom::columns() const {
    std::vector<const Scorecard*> columns;
    for (const Scorecard& card : cards) {
        columns.push_back(&card);
    }
    return columns;
}

PanelFocus CommitteeRoom::focus_of(std::size_t row) const {
    const GridRow& there = grid.rows.at(row);
    return {grid.rubric_of(there).id, grid.criterion_of(there).id};
}

CommitteeRoom committee_room(OpenedPanel panel) {
    std::vector<Scorecard> cards = panel.counting();
    CommitteeRoom room{std::move(panel), std::move(cards), {}, {}};
    room.names = report::column_names(room.columns());
    room.grid = committee_grid(room.columns(), &room.panel.panel);
    return room;
}

ReadCard card_behind(const CommitteeRoom& room, std::size_t column) {
    const OpenedPanelCard& card = opened_card(room, column);
    return {card.card, card.seal};
}

std::string card_file_behind(const CommitteeRoom& room, std::size_t column) {
    const Id<Rater>& interviewer = opened_card(room, column).card.session().head.interviewer.id;
    return room.panel.panel.id.text() + "." + interviewer.text() + ".scorecard.pdf";
}

Findings print_card_behind(const CommitteeRoom& room,
                           std::size_t column,
                           const PdfTarget& pdf,
                           const ReportStyle& style) {
    if (auto refusal = pdf.refusal()) {
        return {std::move(*refusal)};
    }
    const OpenedPanelCard& card = opened_card(room, column);
    report::PrintedPdf printed = internal::card_pdf(card.card, card.seal, {}, style);
    pdf.put(printed.bytes);
    return std::move(printed.findings);
}

std::optional<std::size_t> first_line_behind(const CommitteeRoom& room,
                                             std::size_t row,
                                             std::size_t column) {
    const GridRow& there = room.grid.rows.at(row);
    const GridCell& cell = there.cells.at(column);
    if (cell.state == CellState::not_in_kit) {
        return std::nullopt;
    }
    const auto& notes = room.cards.at(column).session().questions.at(cell.question).notes;
    const Id<Criterion>& criterion = room.grid.criterion_of(there).id;
    const auto found = std::ranges::find_if(notes, [&](const NoteLine& line) {
        return line.criterion == criterion && !trimmed(line.text).empty();
    });
    return found == notes.end() ? std::nullopt
                                : std::optional(static_cast<std::size_t>(found - notes.begin()));
}

std::string quote_words(const GridCell& cell) {
    const auto counted = [](int count, const std::string& word) {
        return report::figures::count_word(static_cast<std::size_t>(count)) + " " + word +
               (count == 1 ? "" : "s");
    };
    return cell.quotes > 0  ? counted(cell.quotes, "quote")
           : cell.lines > 0 ? counted(cell.lines, "note")
                            : "no note";
}

}  // namespace evenhand::workflow
