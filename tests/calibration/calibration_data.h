#pragma once

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "calibration/cohen.h"
#include "calibration/count_table.h"
#include "calibration/gold.h"
#include "calibration/ratings.h"
#include "calibration/unit_table.h"

namespace evenhand::testing {

using CsvLine = std::vector<std::string>;

inline std::filesystem::path calibration_data(const std::string& name) {
    return std::filesystem::path(EVENHAND_SOURCE_DIR) / "tests/data/calibration" / name;
}

/// The lines below the heading; no cell is quoted.
inline std::vector<CsvLine> csv_lines(const std::string& name) {
    std::ifstream file(calibration_data(name));
    std::vector<CsvLine> lines;
    for (std::string line; std::getline(file, line);) {
        CsvLine cells;
        std::istringstream text(line);
        for (std::string cell; std::getline(text, cell, ',');) {
            cells.push_back(cell);
        }
        if (line.ends_with(',')) {
            cells.emplace_back();
        }
        lines.push_back(std::move(cells));
    }
    lines.erase(lines.begin());
    return lines;
}

/// The number of an id among all that stand in a column, in order of their names.
inline std::map<std::string, std::uint32_t> numbered(const std::vector<CsvLine>& lines,
                                                     std::size_t column,
                                                     std::vector<std::string>& names) {
    std::set<std::string> ids;
    for (const CsvLine& line : lines) {
        ids.insert(line[column]);
    }
    names.assign(ids.begin(), ids.end());
    std::map<std::string, std::uint32_t> numbers;
    for (const std::string& id : names) {
        numbers.emplace(id, static_cast<std::uint32_t>(numbers.size()));
    }
    return numbers;
}

/// Lines of person, rater, criterion, score, on a scale from 1 to 5.
inline calibration::Ratings long_ratings(const std::string& name) {
    const auto lines = csv_lines(name);
    calibration::Ratings ratings;
    const auto persons = numbered(lines, 0, ratings.persons);
    const auto raters = numbered(lines, 1, ratings.raters);
    const auto criteria = numbered(lines, 2, ratings.criteria);
    for (const CsvLine& line : lines) {
        ratings.ratings.push_back({persons.at(line[0]),
                                   raters.at(line[1]),
                                   criteria.at(line[2]),
                                   std::stoi(line[3]),
                                   std::nullopt});
    }
    return ratings;
}

inline std::vector<calibration::GoldScore> gold_scores(const std::string& name,
                                                       const calibration::Ratings& ratings) {
    const auto place = [](const std::vector<std::string>& names, const std::string& id) {
        return static_cast<std::uint32_t>(std::ranges::find(names, id) - names.begin());
    };
    std::vector<calibration::GoldScore> gold;
    for (const CsvLine& line : csv_lines(name)) {
        gold.push_back({place(ratings.persons, line[0]),
                        place(ratings.criteria, line[1]),
                        std::stoi(line[2])});
    }
    return gold;
}

using Row = std::vector<std::optional<int>>;

/// Units by raters; a missing score is empty. Each unit is a cluster of its own.
inline calibration::ScoreTable score_table(const std::vector<Row>& rows, int lowest, int highest) {
    calibration::ScoreTable table;
    table.lowest = lowest;
    table.highest = highest;
    for (std::uint32_t unit = 0; unit < rows.size(); ++unit) {
        for (std::uint32_t rater = 0; rater < rows[unit].size(); ++rater) {
            if (rows[unit][rater]) {
                table.raters.push_back(rater);
                table.scores.push_back(*rows[unit][rater]);
            }
        }
        if (table.scores.size() > table.first.back()) {
            table.first.push_back(table.scores.size());
            table.clusters.push_back(unit);
        }
    }
    return table;
}

/// A file of units by raters, its first column the units' names.
inline calibration::ScoreTable wide_scores(const std::string& name, int lowest, int highest) {
    std::vector<Row> rows;
    for (const CsvLine& line : csv_lines(name)) {
        Row& row = rows.emplace_back();
        for (std::size_t i = 1; i < line.size(); ++i) {
            row.push_back(line[i].empty() ? std::nullopt : std::optional(std::stoi(line[i])));
        }
    }
    return score_table(rows, lowest, highest);
}

inline calibration::ContingencyTable contingency(const std::string& name) {
    const auto lines = csv_lines(name);
    calibration::ContingencyTable table(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        for (std::size_t j = 0; j < lines.size(); ++j) {
            table.at(i, j) = static_cast<std::uint32_t>(std::stoi(lines[i][j]));
        }
    }
    return table;
}

/// A file of units by categories, its first column the units' names.
inline calibration::CountTable unit_counts(const std::string& name) {
    const auto lines = csv_lines(name);
    calibration::CountTable table;
    table.levels = lines.front().size() - 1;
    for (const CsvLine& line : lines) {
        std::vector<std::uint32_t> counts;
        for (std::size_t i = 1; i < line.size(); ++i) {
            counts.push_back(static_cast<std::uint32_t>(std::stoi(line[i])));
        }
        table.add(counts, static_cast<std::uint32_t>(table.units()));
    }
    return table;
}

/// The value, or a failed test that says why there is none.
template <typename Value>
[[nodiscard]] Value value_of(const calibration::Outcome<Value>& outcome) {
    const auto* reason = std::get_if<calibration::Undefined>(&outcome);
    INFO("undefined: ", reason == nullptr ? "" : std::string(calibration::name_of(*reason)));
    REQUIRE(reason == nullptr);
    return std::get<Value>(outcome);
}

/// The reason, or nothing when there is a value.
template <typename Value>
[[nodiscard]] std::optional<calibration::Undefined> reason_of(
    const calibration::Outcome<Value>& outcome) {
    const auto* reason = std::get_if<calibration::Undefined>(&outcome);
    return reason == nullptr ? std::nullopt : std::optional(*reason);
}

}  // namespace evenhand::testing
