#include "report/internal/figure_blocks.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "report/figures/numbers.h"
#include "report/figures/words.h"

namespace evenhand::report::internal {

namespace {

using figures::Figure;
using figures::FigureTable;

constexpr std::size_t most_rows = 40;  ///< Of a table on paper.

/// Of each column by the longest word of its head and its longest cell, within limits.
std::vector<double> shares_of(const FigureTable& table) {
    constexpr double least = 5;
    constexpr double most = 24;
    std::vector<double> shares;
    for (std::size_t column = 0; column < table.head.size(); ++column) {
        std::size_t longest = 0;
        const std::string& head = table.head[column];
        for (std::size_t at = 0, end = 0; at < head.size(); at = end + 1) {
            end = std::min(head.find(' ', at), head.size());
            longest = std::max(longest, end - at);
        }
        double share = static_cast<double>(longest) + 2.5;
        for (const auto& row : table.rows) {
            share = std::max(share, 0.9 * static_cast<double>(row[column].size()));
        }
        shares.push_back(std::clamp(share, least, most));
    }
    return shares;
}

/// Whether a column holds numbers in any row: a digit, a sign, or a sign of several bytes first.
bool is_number(const FigureTable& table, std::size_t column) {
    return std::ranges::any_of(table.rows, [&](const auto& row) {
        const std::string& cell = row[column];
        const bool sign = cell.starts_with("+") || cell.starts_with("\u2212");
        const bool digit = !cell.empty() && cell[0] >= '0' && cell[0] <= '9';
        return (sign || digit) && cell.size() < 16;
    });
}

Table paper_table(const FigureTable& table) {
    Table paper;
    const std::vector<double> shares = shares_of(table);
    for (std::size_t column = 0; column < table.head.size(); ++column) {
        const Side side = is_number(table, column) ? Side::right : Side::left;
        paper.columns.push_back({table.head[column], side, shares[column]});
    }
    for (std::size_t at = 0; at < table.rows.size() && at < most_rows; ++at) {
        std::vector<Cell> cells;
        for (const std::string& text : table.rows[at]) {
            cells.push_back({{}, {{CellTone::plain, text}}});
        }
        paper.rows.push_back(std::move(cells));
    }
    return paper;
}

void say(Document& document, ParagraphKind kind, std::string words, bool with_next) {
    document.blocks.emplace_back(Paragraph{kind, std::move(words), with_next});
}

void add_table(Document& document, const FigureTable& table) {
    if (table.rows.empty()) {
        return;
    }
    document.blocks.emplace_back(paper_table(table));
    if (table.rows.size() > most_rows) {
        say(document,
            ParagraphKind::secondary,
            figures::counted(table.rows.size() - most_rows, "more row") +
                " of this table are in the program, and in what “evenhand-cli calibrate” writes.",
            false);
    }
}

}  // namespace

Picture drawing_of(const Figure& figure) {
    Picture picture;
    picture.alternative = figure.question + " " + figure.description;
    picture.height = [figure](double width) { return figure.height(width, ""); };
    picture.paint = [figure](figures::Canvas& canvas, const figures::Box& box) {
        figures::Scene scene;
        scene.on_paper = true;
        figure.paint(canvas, box, scene);
    };
    return picture;
}

void add_figure(Document& document, const Figure& figure) {
    document.blocks.emplace_back(Heading{2, figure.question, {}});
    if (!figure.absence.empty()) {
        say(document, ParagraphKind::body, figure.absence, false);
    } else {
        say(document, ParagraphKind::lead, figure.reading, true);
        say(document, ParagraphKind::secondary, figure.note, true);
        document.blocks.emplace_back(drawing_of(figure));
    }
    add_table(document, figure.table);
}

}  // namespace evenhand::report::internal
