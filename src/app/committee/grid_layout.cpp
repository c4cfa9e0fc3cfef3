#include "app/committee/grid_layout.h"

#include <algorithm>
#include <cmath>

namespace evenhand::app {

namespace {

constexpr double head_height = 52;
constexpr double severity_height = 18;  // Of the line below the names.
constexpr double foot_height = 40;
constexpr double usual_row = 42;
constexpr double least_row = 36;
constexpr std::size_t most_usual_rows = 12;
constexpr double least_column = 52;
constexpr double most_column = 128;
constexpr double least_titles = 118;
constexpr double least_strip = 84;
constexpr double least_verdict = 128;
// Where not even two columns are left beside those.
constexpr double low_titles = 96;
constexpr double low_verdict = 88;
constexpr double rounding = 0.01;  // What is divided and multiplied again may be a little more.

double usual_row_height(std::size_t rows) {
    return rows > most_usual_rows ? least_row : usual_row;
}

/// What stays of `width` beside the columns, and how wide each of these is: where they do not fit,
/// the spread goes first, which the scores and the verdict tell as well; then those that scroll are
/// seen as a whole, so that no score is cut in half.
void place_columns(GridLayout& layout) {
    const double count = static_cast<double>(std::max<std::size_t>(1, layout.columns));
    layout.titles = std::clamp(layout.width * 0.19, least_titles, 230.0);
    layout.strip = std::clamp(layout.width * 0.13, least_strip, 140.0);
    layout.verdict = std::clamp(layout.width * 0.22, least_verdict, 230.0);
    if (layout.columns_room() < least_column * count) {
        layout.strip = 0;
    }
    if (layout.columns_room() < least_column * std::min(2.0, count)) {
        layout.titles = low_titles;
        layout.verdict = low_verdict;
    }
    const double seen = std::clamp(std::floor(layout.columns_room() / least_column), 1.0, count);
    layout.column = std::clamp(layout.columns_room() / seen, least_column, most_column);
}

double head_of(const workflow::CommitteeView& view) {
    return head_height + (view.tells_severity ? severity_height : 0);
}

}  // namespace

double GridLayout::most_down() const {
    return std::max(0.0, rows_all() - rows_room());
}

double GridLayout::most_across() const {
    const double over = columns_all() - columns_room();
    return over > rounding ? over : 0;
}

workflow::Box GridLayout::row_box(std::size_t at) const {
    return {0, head + row * static_cast<double>(at) - down, width, row};
}

workflow::Box GridLayout::cell_box(std::size_t row_at, std::size_t column_at) const {
    return {
        titles + column * static_cast<double>(column_at) - across, row_box(row_at).y, column, row};
}

std::optional<std::pair<std::size_t, std::optional<std::size_t>>> GridLayout::at(
    const workflow::Point& point) const {
    if (point.y < head || point.y >= height - foot || point.y < 0) {
        return std::nullopt;
    }
    const auto found = static_cast<std::size_t>((point.y - head + down) / row);
    if (found >= rows) {
        return std::nullopt;
    }
    const bool among = point.x >= titles && point.x < titles + columns_room();
    const auto column_at =
        among ? static_cast<std::size_t>((point.x - titles + across) / column) : columns;
    return std::pair(found, column_at < columns ? std::optional(column_at) : std::nullopt);
}

GridLayout grid_layout(const workflow::CommitteeView& view, double width, double height) {
    GridLayout layout;
    layout.width = width;
    layout.height = height;
    layout.rows = view.rows.size();
    layout.columns = view.columns.size();
    layout.head = head_of(view);
    layout.foot = foot_height;
    layout.row =
        std::clamp(layout.rows_room() / static_cast<double>(std::max<std::size_t>(1, layout.rows)),
                   least_row,
                   usual_row_height(layout.rows));
    place_columns(layout);
    const double left = layout.columns_room() - layout.columns_all();
    if (left > 0) {
        layout.titles += left * 0.4;  // A wide window with few interviewers has no hole in it.
        layout.verdict += left * 0.6;
    }
    return layout;
}

double natural_grid_height(const workflow::CommitteeView& view) {
    const std::size_t rows = view.rows.size();
    return head_of(view) + usual_row_height(rows) * static_cast<double>(rows) + foot_height;
}

double least_grid_height(const workflow::CommitteeView& view, std::size_t rows) {
    const std::size_t shown = std::min(rows, view.rows.size());
    return head_of(view) + least_row * static_cast<double>(shown) + foot_height;
}

}  // namespace evenhand::app
