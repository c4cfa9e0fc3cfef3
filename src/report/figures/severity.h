#pragma once

#include <string>
#include <vector>

#include "report/figures/figure.h"
#include "report/figures/views.h"

namespace evenhand::report::figures {

/// Rows under one heading. What is counted in `piled` has a dot but no row.
struct SeverityGroup {
    enum class Kind { stricter, alike, lenient, too_few };
    Kind kind = Kind::alike;
    std::string heading;
    std::vector<SeverityRow> rows;
    std::vector<SeverityRow> piled = {};
};

/// Only what the data rank is ranked: those told apart by points, all others by name. Groups
/// without members are left out. Beyond forty members the middle group keeps rows for who is
/// flagged or chosen alone.
[[nodiscard]] std::vector<SeverityGroup> severity_groups(const SeverityView& view,
                                                         const std::string& chosen);

/// "no dependable difference from the average (95 % −0.1 to +0.2 points)": one row as a sentence.
[[nodiscard]] std::string severity_sentence(const SeverityRow& row, int lowest, int highest);

/// Who is strict, who is lenient? A dot and its interval for each interviewer.
[[nodiscard]] Figure severity_figure(const SeverityView& view);

}  // namespace evenhand::report::figures
