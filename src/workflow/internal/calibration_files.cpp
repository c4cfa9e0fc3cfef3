#include "workflow/internal/calibration_files.h"

#include <utility>

namespace evenhand::workflow::internal {

Finding no_scale(const std::string& typed) {
    return {Severity::error,
            "calibration.scale",
            "\u201C" + typed +
                "\u201D is no scale; write its lowest and highest score, such as 1..5, with at "
                "most " +
                std::to_string(formats::most_levels) + " levels.",
            ""};
}

std::map<std::string, std::uint32_t> numbers_of(const std::vector<std::string>& ids) {
    std::map<std::string, std::uint32_t> numbers;
    for (std::uint32_t i = 0; i < ids.size(); ++i) {
        numbers.emplace(ids[i], i);
    }
    return numbers;
}

calibration::Ratings ratings_of(formats::RatingTable table, formats::ScoreRange scale) {
    calibration::Ratings ratings;
    ratings.persons = std::move(table.persons);
    ratings.raters = std::move(table.raters);
    ratings.criteria = std::move(table.criteria);
    ratings.lowest = scale.lowest;
    ratings.highest = scale.highest;
    ratings.ratings.reserve(table.lines.size());
    for (const formats::RatingTable::Line& line : table.lines) {
        ratings.ratings.push_back(
            {line.person, line.rater, line.criterion, line.score, line.sequence});
    }
    return ratings;
}

std::vector<calibration::GoldScore> key_of(const formats::GoldTable& table,
                                           const calibration::Ratings& ratings) {
    const auto persons = numbers_of(ratings.persons);
    const auto criteria = numbers_of(ratings.criteria);
    std::vector<calibration::GoldScore> key;
    for (const formats::GoldTable::Line& line : table.lines) {
        const auto person = persons.find(table.persons[line.person]);
        const auto criterion = criteria.find(table.criteria[line.criterion]);
        if (person != persons.end() && criterion != criteria.end()) {
            key.push_back({person->second, criterion->second, line.score});
        }
    }
    return key;
}

RaterScores scores_of(formats::ScoreMatrix matrix) {
    RaterScores table{std::move(matrix.raters), {}};
    table.scores.lowest = matrix.scale.lowest;
    table.scores.highest = matrix.scale.highest;
    for (std::size_t unit = 0; unit < matrix.rows.size(); ++unit) {
        for (const formats::ScoreMatrix::Cell& cell : matrix.rows[unit]) {
            table.scores.raters.push_back(cell.rater);
            table.scores.scores.push_back(cell.score);
        }
        if (!matrix.rows[unit].empty()) {
            table.scores.first.push_back(table.scores.scores.size());
            table.scores.clusters.push_back(static_cast<std::uint32_t>(unit));
        }
    }
    return table;
}

calibration::CountTable counts_of(const formats::CategoryCounts& counts, int lowest) {
    calibration::CountTable table;
    table.lowest = lowest;
    table.levels = counts.categories.size();
    for (std::size_t unit = 0; unit < counts.rows.size(); ++unit) {
        table.add(counts.rows[unit], static_cast<std::uint32_t>(unit));
    }
    return table;
}

RaterScores contingency_of(const formats::CategoryCounts& counts, int lowest) {
    calibration::ContingencyTable table(counts.categories.size());
    for (std::size_t row = 0; row < counts.rows.size(); ++row) {
        for (std::size_t column = 0; column < counts.rows[row].size(); ++column) {
            table.at(row, column) = counts.rows[row][column];
        }
    }
    return {{"rows", "columns"}, calibration::scores_of(table, lowest)};
}

}  // namespace evenhand::workflow::internal
