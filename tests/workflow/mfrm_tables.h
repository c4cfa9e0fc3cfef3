#pragma once

#include <cmath>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "calibration/jmle.h"
#include "calibration/mfrm_data.h"
#include "core/number_text.h"

/// Exported tables beside the reference's.
namespace evenhand::workflow {

inline calibration::MfrmFit exact_fit(const calibration::Ratings& ratings) {
    calibration::JmleOptions options;
    options.settled = 1e-10;
    return std::get<calibration::MfrmFit>(calibration::fit_jmle(ratings, options));
}

inline std::vector<std::vector<std::string>> cells_of(std::istream& table) {
    std::vector<std::vector<std::string>> rows;
    for (std::string line; std::getline(table, line);) {
        rows.emplace_back();
        std::istringstream cells(line + ",");
        for (std::string cell; std::getline(cells, cell, ',');) {
            rows.back().push_back(cell);
        }
    }
    return rows;
}

/// The first place where two tables differ by more than `tolerance`, or nothing.
inline std::string difference(const std::string& made,
                              const std::string& reference_name,
                              double tolerance) {
    std::istringstream made_stream(made);
    std::ifstream file(calibration::reference::place(reference_name));
    const auto ours = cells_of(made_stream);
    const auto theirs = cells_of(file);
    if (ours.size() != theirs.size()) {
        return "lines: " + std::to_string(ours.size());
    }
    for (std::size_t row = 0; row < ours.size(); ++row) {
        if (ours[row].size() != theirs[row].size()) {
            return "cells of line " + std::to_string(row + 1);
        }
        for (std::size_t i = 0; i < ours[row].size(); ++i) {
            const auto one = to_double(ours[row][i]);
            const auto other = to_double(theirs[row][i]);
            const bool same = one && other ? std::abs(*one - *other) <= tolerance
                                           : ours[row][i] == theirs[row][i];
            if (!same) {
                return "line " + std::to_string(row + 1) + ", " + ours[0][i] + ": " + ours[row][i] +
                       " for " + theirs[row][i];
            }
        }
    }
    return "";
}

}  // namespace evenhand::workflow
