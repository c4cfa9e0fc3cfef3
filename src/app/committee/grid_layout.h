#pragma once

#include <cstddef>
#include <optional>
#include <utility>

#include "workflow/committee_view.h"
#include "workflow/figures.h"

namespace evenhand::app {

/// Where the parts of a committee's grid stand, in pixels at zoom 1.
struct GridLayout {
    double width = 0;
    double height = 0;
    double titles = 0;   ///< Width of the criteria's names.
    double column = 0;   ///< Width of an interviewer's.
    double strip = 0;    ///< Width of the spread; 0: there is no room for it.
    double verdict = 0;  ///< Width of the words.
    double row = 0;      ///< Height of one.
    double head = 0;     ///< Height above the rows.
    double foot = 0;     ///< Height below them: what the interviewers recommend.
    std::size_t rows = 0;
    std::size_t columns = 0;
    double down = 0;  ///< Scrolled by so much.
    double across = 0;

    /// What of the rows is to be seen.
    [[nodiscard]] double rows_room() const { return height - head - foot; }
    [[nodiscard]] double rows_all() const { return row * static_cast<double>(rows); }
    [[nodiscard]] double columns_room() const { return width - titles - strip - verdict; }
    [[nodiscard]] double columns_all() const { return column * static_cast<double>(columns); }
    [[nodiscard]] double most_down() const;
    [[nodiscard]] double most_across() const;

    /// May lie outside of what is seen.
    [[nodiscard]] workflow::Box row_box(std::size_t at) const;
    [[nodiscard]] workflow::Box cell_box(std::size_t row_at, std::size_t column_at) const;
    /// The row and column that are seen there; a row alone beside the columns.
    [[nodiscard]] std::optional<std::pair<std::size_t, std::optional<std::size_t>>> at(
        const workflow::Point& point) const;
};

/// The widest that fits: columns shrink to 52, rows to 36, then the spread goes, then they scroll,
/// with whole columns in sight.
[[nodiscard]] GridLayout grid_layout(const workflow::CommitteeView& view,
                                     double width,
                                     double height);

/// The height at which all rows are seen.
[[nodiscard]] double natural_grid_height(const workflow::CommitteeView& view);
/// The same for at most so many rows, as low as they can be.
[[nodiscard]] double least_grid_height(const workflow::CommitteeView& view, std::size_t rows);

}  // namespace evenhand::app
