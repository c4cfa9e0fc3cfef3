#pragma once

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "calibration/ratings.h"

/// Reads the reference files of tests/data/calibration. They are ours and plain: no quotes.
namespace evenhand::calibration::reference {

inline std::string place(const std::string& name) {
    return std::string(EVENHAND_SOURCE_DIR "/tests/data/calibration/") + name;
}

using Row = std::map<std::string, std::string>;

inline std::vector<std::string> fields_of(const std::string& line) {
    std::vector<std::string> fields;
    std::stringstream stream(line);
    for (std::string field; std::getline(stream, field, ',');) {
        fields.push_back(field);
    }
    return fields;
}

inline std::vector<Row> table(const std::string& name) {
    std::ifstream file(place(name));
    std::string line;
    if (!std::getline(file, line)) {
        throw std::runtime_error("no " + name);
    }
    const std::vector<std::string> header = fields_of(line);
    std::vector<Row> rows;
    while (std::getline(file, line)) {
        const std::vector<std::string> fields = fields_of(line);
        Row row;
        for (std::size_t i = 0; i < header.size(); ++i) {
            row[header[i]] = i < fields.size() ? fields[i] : "";
        }
        rows.push_back(row);
    }
    return rows;
}

inline double number(const Row& row, const std::string& column) {
    return std::stod(row.at(column));
}

/// Numbers ids in the order of their names.
inline std::vector<std::string> ids_in(const std::vector<Row>& rows, const std::string& column) {
    std::map<std::string, int> seen;
    for (const Row& row : rows) {
        seen[row.at(column)] = 0;
    }
    std::vector<std::string> ids;
    for (const auto& [id, unused] : seen) {
        ids.push_back(id);
    }
    return ids;
}

inline std::uint32_t index_in(const std::vector<std::string>& ids, const std::string& id) {
    return static_cast<std::uint32_t>(std::lower_bound(ids.begin(), ids.end(), id) - ids.begin());
}

/// "s2_sparse"
inline Ratings ratings_of_set(const std::string& name) {
    const std::vector<Row> rows = table("sim/" + name + ".csv");
    Ratings ratings;
    ratings.persons = ids_in(rows, "person");
    ratings.raters = ids_in(rows, "rater");
    ratings.criteria = ids_in(rows, "criterion");
    for (const Row& row : rows) {
        Rating rating{index_in(ratings.persons, row.at("person")),
                      index_in(ratings.raters, row.at("rater")),
                      index_in(ratings.criteria, row.at("criterion")),
                      std::stoi(row.at("score")),
                      {}};
        if (row.contains("sequence")) {
            rating.sequence = std::stoi(row.at("sequence"));
        }
        ratings.ratings.push_back(rating);
    }
    return ratings;
}

/// Crossed ratings, persons × raters × criteria, from a table of scores with a row a person; a
/// score of 0 is a missing cell. Columns go criterion by criterion within each rater.
inline Ratings small_ratings(const std::vector<std::vector<int>>& rows, std::uint32_t raters) {
    Ratings ratings;
    const auto criteria = static_cast<std::uint32_t>(rows.front().size()) / raters;
    for (std::uint32_t person = 0; person < rows.size(); ++person) {
        ratings.persons.push_back("P" + std::to_string(person + 1));
        for (std::uint32_t column = 0; column < rows[person].size(); ++column) {
            if (rows[person][column] != 0) {
                ratings.ratings.push_back(
                    {person, column / criteria, column % criteria, rows[person][column], {}});
            }
        }
    }
    for (std::uint32_t rater = 0; rater < raters; ++rater) {
        ratings.raters.push_back("R" + std::to_string(rater + 1));
    }
    for (std::uint32_t criterion = 0; criterion < criteria; ++criterion) {
        ratings.criteria.push_back("C" + std::to_string(criterion + 1));
    }
    return ratings;
}

}  // namespace evenhand::calibration::reference
