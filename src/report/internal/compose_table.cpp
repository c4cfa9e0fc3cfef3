#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "report/internal/compose.h"

namespace evenhand::report {

namespace {

/// Where a column's content begins and ends.
struct Span {
    Points left;
    Points right;

    [[nodiscard]] Points width() const { return right - left; }
};

std::vector<Span> spans_of(const Style& style, const std::vector<Column>& columns) {
    const TableStyle& look = style.table;
    double shares = 0;
    for (const Column& column : columns) {
        shares += column.share;
    }
    const Points gap = columns.size() > 6 ? look.close_gap : look.gap;
    const Points gaps = gap * static_cast<double>(columns.size() - 1);
    const Points room = style.page.measure() - 2 * look.padding - gaps;
    std::vector<Span> spans;
    Points left = style.page.left + look.padding;
    for (const Column& column : columns) {
        const Points right = left + room * column.share / shares;
        spans.push_back({left, right});
        left = right + gap;
    }
    return spans;
}

const TextStyle& text_of(const TableStyle& look, CellTone tone) {
    switch (tone) {
        case CellTone::strong:
            return look.strong;
        case CellTone::phrase:
            return look.phrase;
        case CellTone::plain:
            return look.plain;
        case CellTone::quiet:
            return look.quiet;
        case CellTone::number:
            break;
    }
    return look.number;
}

class TableSetter {
public:
    TableSetter(Desk& desk, const Table& table)
        : desk_(desk),
          table_(table),
          look_(desk.style().table),
          spans_(spans_of(desk.style(), table.columns)),
          element_(desk.element(Tag::table)) {}

    void set() {
        Strip head = head_strip();
        const std::size_t repeated = desk_.add_head(head);
        head.space_before = desk_.style().block_gap;
        head.keep_with_next = true;
        desk_.add(std::move(head));
        for (std::size_t row = 0; row < table_.rows.size(); ++row) {
            Strip strip = row_strip(table_.rows[row]);
            strip.head = repeated;
            strip.keep_with_next = has_lone_neighbour(row, table_.rows.size());
            add_rule(
                strip,
                row + 1 == table_.rows.size() ? desk_.style().table_rule : desk_.style().hairline);
            desk_.add(std::move(strip));
        }
    }

private:
    void add_rule(Strip& strip, const Pen& pen) const {
        const PageStyle& page = desk_.style().page;
        strip.boxes.push_back({Artifact::decoration,
                               LineBox{page.left, strip.height, page.right, strip.height, pen}});
    }

    void put_cell_text(
        Strip& strip, const SetText& text, std::size_t column, Points y, std::size_t owner) const {
        const Span span = spans_[column];
        if (table_.columns[column].side == Side::left) {
            put(strip, text, span.left, y, owner);
        } else {
            put_right(strip, text, span.right, y, owner);
        }
    }

    Strip head_strip() {
        Strip strip;
        const std::size_t row = desk_.element(Tag::table_row, element_);
        std::vector<std::vector<SetText>> heads;
        for (std::size_t column = 0; column < table_.columns.size(); ++column) {
            heads.push_back(
                {desk_.set(table_.columns[column].head, look_.head, spans_[column].width())});
        }
        const Points rise = rise_of(heads);
        for (std::size_t column = 0; column < heads.size(); ++column) {
            const SetText& text = heads[column].front();
            const Points y = rise - text.above;
            put_cell_text(strip, text, column, y, desk_.element(Tag::column_head, row));
            strip.height = std::max(strip.height, y + text.height());
        }
        strip.height += 4;
        add_rule(strip, desk_.style().table_rule);
        return strip;
    }

    Strip row_strip(const std::vector<Cell>& cells) {
        Strip strip;
        strip.height = 0;
        const std::size_t row = desk_.element(Tag::table_row, element_);
        std::vector<std::vector<SetText>> texts;
        for (std::size_t column = 0; column < cells.size(); ++column) {
            texts.push_back(texts_of(cells[column], column));
        }
        const Points rise = rise_of(texts);
        for (std::size_t column = 0; column < cells.size(); ++column) {
            const Tag tag = column == 0 ? Tag::row_head : Tag::table_cell;
            const Points first = texts[column].empty() || cells[column].dots
                                     ? rise
                                     : rise - texts[column].front().above;
            const Points end = put_cell(strip,
                                        cells[column],
                                        texts[column],
                                        {column, look_.row_padding + first},
                                        desk_.element(tag, row));
            strip.height = std::max(strip.height, end);
        }
        strip.height += look_.row_padding;
        return strip;
    }

    [[nodiscard]] std::vector<SetText> texts_of(const Cell& cell, std::size_t column) const {
        std::vector<SetText> texts;
        for (const CellText& part : cell.texts) {
            texts.push_back(
                desk_.set(part.text, text_of(look_, part.tone), spans_[column].width()));
        }
        return texts;
    }

    /// How far the tallest script among the cells' first lines rises beyond its leading: the first
    /// lines of a row stand on one baseline.
    static Points rise_of(const std::vector<std::vector<SetText>>& cells) {
        Points rise = 0;
        for (const std::vector<SetText>& texts : cells) {
            rise = std::max(rise, texts.empty() ? 0 : texts.front().above);
        }
        return rise;
    }

    struct Place {
        std::size_t column = 0;
        Points y = 0;
    };

    Points put_cell(Strip& strip,
                    const Cell& cell,
                    const std::vector<SetText>& texts,
                    const Place& place,
                    std::size_t owner) {
        Points y = place.y;
        if (cell.dots) {
            put_dots(strip, *cell.dots, spans_[place.column].left, y, owner);
            y += look_.strong.leading + look_.line_gap;
        }
        std::optional<CellTone> above;
        for (std::size_t at = 0; at < texts.size(); ++at) {
            const CellTone tone = cell.texts[at].tone;
            const bool turns = above && (*above == CellTone::plain) != (tone == CellTone::plain);
            y += turns ? look_.plain_gap : 0;
            above = tone;
            put_cell_text(strip, texts[at], place.column, y, owner);
            y += texts[at].height() + look_.line_gap;
        }
        return cell.texts.empty() && !cell.dots ? y : y - look_.line_gap;
    }

    void put_dots(Strip& strip, const DotScale& dots, Points left, Points y, std::size_t cell) {
        const std::size_t figure = desk_.element(Tag::figure, cell, dots.alternative);
        const Points radius = look_.dot_diameter / 2;
        const Points centre = y + look_.strong.leading / 2;
        for (int level = 0; level < dots.levels; ++level) {
            CircleBox dot;
            dot.x = left + radius + look_.dot_pitch * level;
            dot.y = centre;
            const bool filled = level < dots.reached;
            dot.radius = filled ? radius : radius - desk_.style().dot_edge.width / 2;
            if (filled) {
                dot.fill = desk_.style().accent;
            } else {
                dot.edge = desk_.style().dot_edge;
            }
            strip.boxes.push_back({figure, dot});
        }
    }

    Desk& desk_;
    const Table& table_;
    const TableStyle& look_;
    std::vector<Span> spans_;
    std::size_t element_;
};

}  // namespace

void compose(Desk& desk, const Table& table) {
    if (!table.columns.empty()) {
        TableSetter(desk, table).set();
    }
}

}  // namespace evenhand::report
