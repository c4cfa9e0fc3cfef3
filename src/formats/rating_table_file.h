#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/finding.h"

namespace evenhand::formats {

/// No table of ratings is larger.
constexpr std::size_t largest_rating_table = std::size_t{1} << 30U;

/// Whole scores from lowest to highest, as a rubric declares them.
struct ScoreRange {
    int lowest = 1;
    int highest = 5;

    friend bool operator==(const ScoreRange&, const ScoreRange&) = default;
};

/// A scale of more levels is none that people score on.
constexpr int most_levels = 100;

/// Reads "1..5": two levels at least, most_levels at most, between -1000 and 1000.
[[nodiscard]] std::optional<ScoreRange> to_score_range(std::string_view text);

/// A table of ratings; numbers are places in the lists of ids, which are in order of their bytes.
struct RatingTable {
    struct Line {
        std::uint32_t person = 0;
        std::uint32_t rater = 0;
        std::uint32_t criterion = 0;
        int score = 0;
        std::optional<int> sequence;  ///< The number of the rater's interview in time, from 1.

        friend bool operator==(const Line&, const Line&) = default;
    };

    std::vector<std::string> persons;
    std::vector<std::string> raters;
    std::vector<std::string> criteria;
    std::vector<Line> lines;
};

/// Reads CSV with the columns person, rater, criterion, score and perhaps sequence, in any order
/// (docs/formats.md, "Tables of ratings"). Strict: no value when a score is off the scale or no
/// whole number, a rating is there twice, an id is missing; each fault is told with its line and
/// column. A column of another name is left out, with a warning.
[[nodiscard]] Parsed<RatingTable> read_rating_table(std::string_view bytes,
                                                    const std::string& source_name,
                                                    ScoreRange scale);

/// Whether a file that begins so has a first line that names the columns of a table of ratings.
[[nodiscard]] bool begins_rating_table(std::string_view beginning);

/// What experts agreed on.
struct GoldTable {
    struct Line {
        std::uint32_t person = 0;
        std::uint32_t criterion = 0;
        int score = 0;

        friend bool operator==(const Line&, const Line&) = default;
    };

    std::vector<std::string> persons;
    std::vector<std::string> criteria;
    std::vector<Line> lines;
};

/// Reads CSV with the columns person, criterion and gold, as strictly.
[[nodiscard]] Parsed<GoldTable> read_gold_table(std::string_view bytes,
                                                const std::string& source_name,
                                                ScoreRange scale);

}  // namespace evenhand::formats
