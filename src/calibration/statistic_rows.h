#pragma once

#include <string>
#include <vector>

#include "calibration/outcome.h"
#include "calibration/scope_report.h"

namespace evenhand::calibration {

/// One number of a report, as it is exported.
struct StatisticRow {
    std::string scope;
    std::string statistic;  ///< "kalpha[ordinal]"; docs/formats.md lists them.
    std::string field;      ///< "est"
    Outcome<double> value;  ///< Finite.
};

/// Every number of the report, in an order that does not change. What is undefined stands there
/// with its reason.
[[nodiscard]] std::vector<StatisticRow> rows_of(const ScopeReport& report);

}  // namespace evenhand::calibration
