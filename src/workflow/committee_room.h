#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/committee_grid.h"
#include "workflow/panel_view.h"
#include "workflow/pdf_target.h"
#include "workflow/report_desk.h"

namespace evenhand::workflow {

/// A panel whose cards are opened, with what every view of it is made of.
struct CommitteeRoom {
    OpenedPanel panel;
    std::vector<Scorecard> cards;    ///< Those that count, in the panel's order.
    std::vector<std::string> names;  ///< Of their interviewers, no two the same.
    CommitteeGrid grid;              ///< Its columns are the cards.

    [[nodiscard]] std::vector<const Scorecard*> columns() const;
    /// The criterion of a row of the grid, as the panel names it.
    [[nodiscard]] PanelFocus focus_of(std::size_t row) const;
};

[[nodiscard]] CommitteeRoom committee_room(OpenedPanel panel);

/// The card of a column, with its seal: what is behind every cell of it. Throws Error
/// (invalid_value) when there is no such column.
[[nodiscard]] ReadCard card_behind(const CommitteeRoom& room, std::size_t column);

/// "p-014.ana.scorecard.pdf": how its PDF is called where nobody chose a name.
[[nodiscard]] std::string card_file_behind(const CommitteeRoom& room, std::size_t column);

/// Prints that card as print_card() does.
[[nodiscard]] Findings print_card_behind(const CommitteeRoom& room,
                                         std::size_t column,
                                         const PdfTarget& pdf,
                                         const ReportStyle& style = {});

/// The first note line that is tied to the criterion of a cell and is not blank: into the notes of
/// the card's question. Empty where there is none.
[[nodiscard]] std::optional<std::size_t> first_line_behind(const CommitteeRoom& room,
                                                           std::size_t row,
                                                           std::size_t column);

/// "three quotes"; "two notes" where only other lines speak for it, else "no note".
[[nodiscard]] std::string quote_words(const GridCell& cell);

}  // namespace evenhand::workflow
