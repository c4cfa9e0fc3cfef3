#include "report/internal/grid_blocks.h"

#include <algorithm>
#include <utility>

#include "core/utf8.h"
#include "report/internal/score_words.h"

namespace evenhand::report {

namespace {

/// How many characters the longest part of a name has, which cannot be broken.
std::size_t longest_part(const std::string& name) {
    std::size_t longest = 0;
    for (std::size_t begin = 0; begin < name.size();) {
        const std::size_t end = std::min(name.find_first_of(" -", begin), name.size());
        longest = std::max(longest, length(name.substr(begin, end - begin)));
        begin = end + 1;
    }
    return longest;
}

/// Whether the columns have numbers in place of names, for which they are too many or too narrow.
bool has_numbers(const GridColumns& columns) {
    constexpr double characters = 90;    // Of a whole line of names.
    constexpr double other_parts = 3.8;  // Of the line, in columns: criterion and words.
    const double most = characters / (other_parts + static_cast<double>(columns.names.size()));
    return columns.names.size() > most_named_columns ||
           std::ranges::any_of(columns.names, [&](const std::string& name) {
               return static_cast<double>(longest_part(name)) > most;
           });
}

std::vector<std::string> heads_of(const GridColumns& columns) {
    if (!has_numbers(columns)) {
        return columns.names;
    }
    std::vector<std::string> numbers;
    for (std::size_t column = 0; column < columns.names.size(); ++column) {
        numbers.push_back(std::to_string(column + 1));
    }
    return numbers;
}

/// A shape for each standing, so that nothing is told by words or tone alone.
std::string mark_of(Standing standing) {
    switch (standing) {
        case Standing::split:
            return "◆";
        case Standing::gap:
            return "□";
        case Standing::mixed:
            return "◇";
        case Standing::single:
            return "–";
        case Standing::close:
            return "○";
        case Standing::agree:
            break;
    }
    return "●";
}

std::string evidence_words(const GridCell& cell) {
    if (cell.lines == 0) {
        return "no note";
    }
    return std::to_string(cell.lines) + (cell.lines == 1 ? " note" : " notes");
}

Cell grid_cell(const GridCell& cell, bool narrow) {
    switch (cell.state) {
        case CellState::not_in_kit:
            return {std::nullopt, {{CellTone::quiet, "·"}}};
        case CellState::skipped:
            return {std::nullopt, {{CellTone::quiet, "skipped"}}};
        case CellState::not_observed:
            return {std::nullopt, {{CellTone::quiet, "not seen"}}};
        case CellState::scored:
            break;
    }
    Cell shown{std::nullopt, {{CellTone::number, std::to_string(cell.score->value())}}};
    if (!narrow || cell.lines == 0) {
        shown.texts.push_back({CellTone::quiet, evidence_words(cell)});
    }
    if (cell.mixed) {
        shown.texts.push_back({CellTone::quiet, "mixed"});
    }
    return shown;
}

Cell row_head(const CommitteeGrid& grid, const GridRow& row) {
    Cell head{std::nullopt, {{CellTone::strong, grid.criterion_of(row).title}}};
    if (grid.rubrics.size() > 1) {
        head.texts.push_back({CellTone::quiet, rubric_name(grid.rubric_of(row))});
    }
    return head;
}

std::vector<Cell> recommendations(const GridColumns& columns) {
    std::vector<Cell> cells = {{std::nullopt, {{CellTone::strong, "Recommends"}}}};
    for (const Scorecard* card : columns.cards) {
        cells.push_back(
            {std::nullopt, {{CellTone::phrase, words(card->verdict().recommendation)}}});
    }
    cells.push_back({std::nullopt, {}});
    return cells;
}

/// "gives 0.6 less"; nothing where there is not enough to tell.
std::string severity_of(const Severities& severities, std::size_t column) {
    return column < severities.size() && severities[column].told()
               ? figures::severity_brief(severities[column])
               : "";
}

Facts legend(const GridColumns& columns, const Severities& severities) {
    Facts facts;
    facts.whole = true;
    for (std::size_t column = 0; column < columns.names.size(); ++column) {
        facts.facts.push_back({std::to_string(column + 1),
                               joined({columns.names[column], severity_of(severities, column)})});
    }
    return facts;
}

/// Under the names.
std::vector<Cell> severity_row(const Severities& severities) {
    std::vector<Cell> cells = {{std::nullopt, {{CellTone::quiet, "With other candidates"}}}};
    for (std::size_t column = 0; column < severities.size(); ++column) {
        cells.push_back({std::nullopt, {{CellTone::quiet, severity_of(severities, column)}}});
    }
    cells.push_back({std::nullopt, {}});
    return cells;
}

// --- evidence ---------------------------------------------------------------------------------

/// The columns that have something of the row, highest score first, then those who could not rate.
std::vector<std::size_t> by_score(const GridRow& row) {
    std::vector<std::size_t> order;
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        if (row.cells[column].state != CellState::not_in_kit) {
            order.push_back(column);
        }
    }
    std::ranges::stable_sort(order, [&](std::size_t one, std::size_t other) {
        return row.cells[one].score > row.cells[other].score;
    });
    return order;
}

std::string score_words(const GridCell& cell, const Scale& scale) {
    switch (cell.state) {
        case CellState::skipped:
            return "Skipped";
        case CellState::not_observed:
            return "Not observed";
        case CellState::not_in_kit:
            return "Not in the kit";
        case CellState::scored:
            break;
    }
    return std::to_string(cell.score->value()) + "  ·  " + scale.label(*cell.score);
}

std::vector<Entry> entries_of(const Scorecard& card,
                              const GridCell& cell,
                              const Rubric& rubric,
                              const Id<Criterion>& criterion) {
    const QuestionRecord& record = card.session().questions[cell.question];
    std::vector<Entry> entries;
    for (const NoteLine& line : record.notes) {
        if (line.criterion == criterion && !trimmed(line.text).empty()) {
            const bool quote = line.mark == NoteMark::quote;
            entries.push_back({quote ? EntryKind::quote : EntryKind::note,
                               clock_text(time_on(record, line.at)),
                               words(line.mark),
                               line.text});
        }
    }
    for (const Item& item : rubric.items) {
        if (item.criterion == criterion && find_tick(record, item.id) != nullptr) {
            entries.push_back({EntryKind::item,
                               clock_text(time_on(record, find_tick(record, item.id)->at)),
                               words(item.kind),
                               item.text});
        }
    }
    return entries;
}

/// The anchors of the levels that were given, highest first.
Facts anchors_given(const Rubric& rubric, const Criterion& criterion, const GridRow& row) {
    Facts facts;
    facts.whole = true;
    for (int level = rubric.scale.highest(); level >= rubric.scale.lowest(); --level) {
        const auto score = rubric.scale.score(level);
        const bool given = std::ranges::any_of(
            row.cells, [&](const GridCell& cell) { return cell.score == score; });
        const Anchor* anchor = given ? find_anchor(criterion, *score) : nullptr;
        if (anchor != nullptr && !anchor->text.empty()) {
            facts.facts.push_back({std::to_string(level) + " means", anchor->text});
        }
    }
    return facts;
}

class EvidenceMaker {
public:
    EvidenceMaker(const CommitteeGrid& grid, const GridColumns& columns)
        : grid_(grid), columns_(columns) {}

    void add(const GridRow& row) {
        const Rubric& rubric = grid_.rubric_of(row);
        const Criterion& criterion = grid_.criterion_of(row);
        blocks_.push_back(Heading{3, criterion.title, standing_words(row, columns_.names)});
        blocks_.push_back(Paragraph{
            ParagraphKind::secondary, joined({rubric_name(rubric), criterion.dimension}), true});
        Facts anchors = anchors_given(rubric, criterion, row);
        if (!anchors.facts.empty()) {
            blocks_.push_back(std::move(anchors));
        }
        for (const std::size_t column : by_score(row)) {
            add_rater(row, column);
        }
        const std::string others = not_asked(row);
        if (!others.empty()) {
            blocks_.push_back(Paragraph{ParagraphKind::secondary, others, false});
        }
    }

    std::vector<Block> take() { return std::move(blocks_); }

private:
    void add_rater(const GridRow& row, std::size_t column) {
        const GridCell& cell = row.cells[column];
        const Rubric& rubric = grid_.rubric_of(row);
        const Scorecard& card = *columns_.cards[column];
        blocks_.push_back(Heading{4, columns_.names[column], score_words(cell, rubric.scale)});
        const auto& skipped = card.session().questions[cell.question].skipped;
        std::vector<Entry> entries = entries_of(card, cell, rubric, grid_.criterion_of(row).id);
        if (skipped) {
            blocks_.push_back(Paragraph{ParagraphKind::body,
                                        trimmed(*skipped).empty() ? "No reason given." : *skipped,
                                        false});
        } else if (entries.empty()) {
            blocks_.push_back(
                Paragraph{ParagraphKind::secondary, "Nothing was recorded for it.", false});
        } else {
            blocks_.push_back(Entries{columns_.names[column] + ", continued", std::move(entries)});
        }
    }

    [[nodiscard]] std::string not_asked(const GridRow& row) const {
        std::vector<std::string> names;
        for (std::size_t column = 0; column < row.cells.size(); ++column) {
            if (row.cells[column].state == CellState::not_in_kit) {
                names.push_back(columns_.names[column]);
            }
        }
        return names.empty() ? "" : "Not in the kit of " + listed(names) + ".";
    }

    const CommitteeGrid& grid_;
    const GridColumns& columns_;
    std::vector<Block> blocks_;
};

// --- who heard what ---------------------------------------------------------------------------

std::string heard_mark(Heard heard, bool pitfall) {
    switch (heard) {
        case Heard::not_in_kit:
            return "";
        case Heard::no:
            return "–";
        case Heard::yes:
            break;
    }
    return pitfall ? "hit" : "heard";
}

Table heard_table(const PinnedRubric& rubric, const GridColumns& columns) {
    Table table;
    table.columns.push_back({"Look-for or pitfall", Side::left, 4});
    for (const std::string& head : heads_of(columns)) {
        table.columns.push_back({head, Side::left, 1});
    }
    for (const HeardRow& row : who_heard(columns.cards, rubric)) {
        const Item& item = *find_item(rubric.rubric, row.item);
        const bool pitfall = item.kind == ItemKind::pitfall;
        std::vector<Cell> cells = {
            {std::nullopt, {{CellTone::plain, (pitfall ? "Pitfall: " : "") + item.text}}}};
        for (const Heard heard : row.cells) {
            cells.push_back({std::nullopt, {{CellTone::quiet, heard_mark(heard, pitfall)}}});
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

}  // namespace

std::vector<Block> grid_blocks(const CommitteeGrid& grid,
                               const GridColumns& columns,
                               const Severities& severities) {
    const bool narrow = has_numbers(columns);
    const std::vector<std::string> heads = heads_of(columns);
    std::vector<Block> blocks;
    if (narrow) {
        blocks.push_back(legend(columns, severities));
    }
    Table table;
    table.columns.push_back({"Criterion", Side::left, narrow ? 3.0 : 2.2});
    for (const std::string& head : heads) {
        table.columns.push_back({head, Side::left, 1});
    }
    table.columns.push_back({"In words", Side::left, narrow ? 2.4 : 1.6});
    if (!narrow && !severities.empty()) {
        table.rows.push_back(severity_row(severities));
    }
    for (const std::size_t number : contested_first(grid)) {
        const GridRow& row = grid.rows[number];
        std::vector<Cell> cells = {row_head(grid, row)};
        for (const GridCell& cell : row.cells) {
            cells.push_back(grid_cell(cell, narrow));
        }
        cells.push_back(
            {std::nullopt,
             {{CellTone::plain, mark_of(row.standing) + " " + standing_words(row, heads)}}});
        table.rows.push_back(std::move(cells));
    }
    table.rows.push_back(recommendations(columns));
    blocks.push_back(std::move(table));
    return blocks;
}

std::vector<Block> evidence_by_criterion(const CommitteeGrid& grid,
                                         const std::vector<std::size_t>& rows,
                                         const GridColumns& columns) {
    EvidenceMaker maker(grid, columns);
    for (const std::size_t row : rows) {
        maker.add(grid.rows[row]);
    }
    return maker.take();
}

std::vector<Block> heard_blocks(const CommitteeGrid& grid, const GridColumns& columns) {
    std::vector<Block> blocks;
    for (const PinnedRubric& rubric : grid.rubrics) {
        if (!rubric.rubric.items.empty()) {
            blocks.push_back(Heading{3, rubric_name(rubric.rubric), ""});
            blocks.push_back(heard_table(rubric, columns));
        }
    }
    return blocks;
}

}  // namespace evenhand::report
