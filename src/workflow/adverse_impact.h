#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "calibration/adverse_impact.h"
#include "core/finding.h"
#include "core/group_selection.h"

namespace evenhand::workflow {

/// Selection rates of groups, whose counts somebody brought; nothing of it is kept.
struct ImpactReport {
    std::vector<GroupSelection> groups;  ///< In the order of the file.
    calibration::Outcome<calibration::AdverseImpact> impact =
        calibration::Undefined::needs_two_units;
};

/// Reads the counts (docs/formats.md, "Counts of groups"), and compares the rates. Throws Error
/// (unreadable_file).
[[nodiscard]] Parsed<ImpactReport> read_impact(const std::filesystem::path& counts);

/// The rates in a table, each comparison in a sentence, and what such figures cannot tell.
[[nodiscard]] std::string impact_text(const ImpactReport& report);

/// The same as one JSON object (docs/formats.md, "Adverse impact as JSON").
[[nodiscard]] std::string impact_json(const ImpactReport& report);

}  // namespace evenhand::workflow
