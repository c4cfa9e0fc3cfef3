#include "workflow/packet_text.h"

#include <algorithm>
#include <optional>
#include <variant>
#include <vector>

#include "core/number_text.h"
#include "formats/json_writer.h"
#include "report/packet_document.h"
#include "report/panel_words.h"
#include "workflow/internal/packet_pdf.h"
#include "workflow/internal/text_table.h"

namespace evenhand::workflow {

namespace {

using calibration::CommitteeMean;
using calibration::Interval;

/// All that the two forms tell of.
struct Told {
    explicit Told(const CommitteeCards& cards) : grid(grid_of(cards)) {
        std::vector<const Scorecard*> all;
        for (const ReadCard& card : cards.cards) {
            all.push_back(&card.card);
        }
        names = report::column_names(all);
    }
    CommitteeGrid grid;
    std::vector<std::string> names;
};

std::string cell_text(const GridCell& cell) {
    switch (cell.state) {
        case CellState::not_in_kit:
            return ".";
        case CellState::skipped:
            return "skipped";
        case CellState::not_observed:
            return "not seen";
        case CellState::scored:
            break;
    }
    return std::to_string(cell.score->value()) + (cell.lines == 0 ? ", no note" : "") +
           (cell.mixed ? ", mixed" : "");
}

using Lines = internal::TextLines;

Lines grid_lines(const Told& told) {
    std::vector<std::string> head = {"Criterion"};
    head.insert(head.end(), told.names.begin(), told.names.end());
    head.emplace_back("In words");
    Lines lines = {std::move(head)};
    for (const std::size_t number : contested_first(told.grid)) {
        const GridRow& row = told.grid.rows[number];
        std::vector<std::string> line = {told.grid.criterion_of(row).title};
        std::ranges::transform(row.cells, std::back_inserter(line), cell_text);
        line.push_back(standing_words(row, told.names));
        lines.push_back(std::move(line));
    }
    return lines;
}

std::string_view state_name(CellState state) {
    switch (state) {
        case CellState::not_in_kit:
            return "not-in-kit";
        case CellState::skipped:
            return "skipped";
        case CellState::not_observed:
            return "not-observed";
        case CellState::scored:
            break;
    }
    return "scored";
}

std::string_view standing_name(Standing standing) {
    switch (standing) {
        case Standing::split:
            return "split";
        case Standing::gap:
            return "gap";
        case Standing::mixed:
            return "mixed";
        case Standing::single:
            return "single";
        case Standing::close:
            return "close";
        case Standing::agree:
            break;
    }
    return "agree";
}

void write_cell(formats::JsonWriter& json, const GridCell& cell) {
    json.begin_object();
    json.text("state", state_name(cell.state));
    if (cell.score) {
        json.number("score", cell.score->value());
    } else {
        json.null("score");
    }
    json.number("notes", cell.lines);
    json.number("quotes", cell.quotes);
    json.truth("mixed", cell.mixed);
    json.end();
}

void write_row(formats::JsonWriter& json, const Told& told, const GridRow& row) {
    const PinnedRubric& pinned = told.grid.rubrics[row.rubric];
    json.begin_object();
    json.text("rubric", pinned.rubric.id.text());
    json.number("version", pinned.rubric.version);
    json.text("criterion", told.grid.criterion_of(row).id.text());
    json.text("title", told.grid.criterion_of(row).title);
    json.text("standing", standing_name(row.standing));
    json.text("words", standing_words(row, told.names));
    json.begin_array("cells");
    for (const GridCell& cell : row.cells) {
        write_cell(json, cell);
    }
    json.end();
    json.end();
}

void write_formula(formats::JsonWriter& json,
                   const std::optional<calibration::Outcome<CommitteeMean>>& formula) {
    const auto* mean = formula ? std::get_if<CommitteeMean>(&*formula) : nullptr;
    if (mean == nullptr) {
        json.null("formula");
        return;
    }
    json.begin_object("formula");
    json.real("value", mean->value);
    json.number("criteria", mean->criteria);
    if (const auto* interval = std::get_if<Interval>(&mean->interval)) {
        json.real("low", interval->low);
        json.real("high", interval->high);
    } else {
        json.null("low");
        json.null("high");
    }
    json.end();
}

void write_panel(formats::JsonWriter& json, const CommitteeCards& cards) {
    if (!cards.panel) {
        json.null("panel");
        return;
    }
    const report::PacketPanel part = internal::panel_part(cards);
    json.begin_object("panel");
    json.text("id", part.panel.id.text());
    json.text("lock", part.lock);
    json.text("locked_at", to_iso(part.locked_at));
    json.text("opened_at", to_iso(part.opened_at));
    json.text_or_null("closed", part.closed);
    json.real("bar", part.panel.rule.bar);
    if (part.formula.met) {
        json.truth("met", *part.formula.met);
    } else {
        json.null("met");
    }
    json.begin_array("earlier");
    for (std::size_t number = 0; number < part.earlier.size(); ++number) {
        json.begin_object();
        json.text("interviewer", cards.packet.earlier[number].interviewer.name);
        json.number("revision", part.earlier[number].revision);
        json.text("seal", cards.packet.earlier[number].sha256);
        json.end();
    }
    json.end();
    json.end();
}

/// Which revisions do not count.
std::string replaced_text(const CommitteeCards& cards) {
    const report::PacketPanel part = internal::panel_part(cards);
    std::string text;
    for (std::size_t number = 0; number < part.earlier.size(); ++number) {
        text += "Revision " + std::to_string(part.earlier[number].revision) + " of " +
                cards.packet.earlier[number].interviewer.name +
                " was replaced by a later one, and does not count.\n";
    }
    return text;
}

}  // namespace

std::string packet_text(const CommitteeCards& cards) {
    const Told told(cards);
    const Candidate& candidate = cards.packet.candidate;
    std::string text = candidate.name + " (" + candidate.id.text() + ")" +
                       (cards.packet.role.empty() ? "" : ", " + cards.packet.role) + "\n\n";
    text += internal::aligned(grid_lines(told)) + "\n" + report::grid_reading(told.grid) + "\n\n";
    Lines verdicts;
    for (std::size_t number = 0; number < cards.cards.size(); ++number) {
        verdicts.push_back(
            {told.names[number], words(cards.cards[number].card.verdict().recommendation)});
    }
    text += internal::aligned(verdicts) + "\n";
    if (cards.panel) {
        return text + report::rule_words(internal::panel_part(cards), told.grid) + "\n" +
               replaced_text(cards);
    }
    const auto formula = report::formula_of(told.grid);
    const auto* mean = formula ? std::get_if<CommitteeMean>(&*formula) : nullptr;
    if (mean != nullptr) {
        text += one_decimal(mean->value) + " of " +
                std::to_string(told.grid.rubrics.front().rubric.scale.highest()) + ". ";
    }
    return text + report::formula_words(told.grid) + "\n";
}

std::string packet_json(const CommitteeCards& cards) {
    const Told told(cards);
    formats::JsonWriter json;
    json.begin_object();
    json.begin_object("candidate");
    json.text("id", cards.packet.candidate.id.text());
    json.text("name", cards.packet.candidate.name);
    json.end();
    json.text_or_null("role", cards.packet.role);
    json.begin_array("cards");
    for (std::size_t number = 0; number < cards.cards.size(); ++number) {
        json.begin_object();
        json.text("interviewer", told.names[number]);
        json.text("interview", cards.packet.cards[number].interview.text());
        json.text("seal", cards.packet.cards[number].sha256);
        json.text("recommendation", words(cards.cards[number].card.verdict().recommendation));
        json.end();
    }
    json.end();
    json.begin_array("criteria");
    for (const std::size_t number : contested_first(told.grid)) {
        write_row(json, told, told.grid.rows[number]);
    }
    json.end();
    write_formula(json,
                  cards.panel ? report::panel_mean(cards.panel->panel, told.grid)
                              : report::formula_of(told.grid));
    write_panel(json, cards);
    json.end();
    return std::move(json).document();
}

}  // namespace evenhand::workflow
