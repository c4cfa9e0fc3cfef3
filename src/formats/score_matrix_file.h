#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/finding.h"
#include "formats/rating_table_file.h"

namespace evenhand::formats {

/// Units by raters, as far as there are scores.
struct ScoreMatrix {
    struct Cell {
        std::uint32_t rater = 0;  ///< Place in `raters`.
        int score = 0;
    };

    std::vector<std::string> raters;
    std::vector<std::string> units;
    std::vector<std::vector<Cell>> rows;  ///< One of each unit, by rater.
    ScoreRange scale;
};

/// Reads CSV whose first column names the units and whose other columns are raters; an empty value
/// is a missing score. Without a scale it is taken from the lowest and highest score, with a
/// warning.
[[nodiscard]] Parsed<ScoreMatrix> read_score_matrix(std::string_view bytes,
                                                    const std::string& source_name,
                                                    std::optional<ScoreRange> scale);

/// How many ratings there are of each category.
struct CategoryCounts {
    std::vector<std::string> categories;
    /// Square, of two raters: the first one's category is the row, the other's the column.
    /// Otherwise a row is a unit.
    bool contingency = false;
    std::vector<std::vector<std::uint32_t>> rows;
};

/// Reads CSV of counts. When the first column is named "unit", rows are units; a table of numbers
/// alone with as many rows as columns is a contingency table.
[[nodiscard]] Parsed<CategoryCounts> read_category_counts(std::string_view bytes,
                                                          const std::string& source_name);

}  // namespace evenhand::formats
