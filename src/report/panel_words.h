#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "calibration/committee_mean.h"
#include "core/committee_grid.h"
#include "report/packet_panel.h"

namespace evenhand::report {

// A panel and its scores in words. Titles are those of the grid's rubrics, ids where no card has
// them.

[[nodiscard]] std::string question_title(const CommitteeGrid& grid, const PanelQuestion& question);
[[nodiscard]] std::string criterion_title(const evenhand::Panel& panel,
                                          const CommitteeGrid& grid,
                                          const PanelFocus& what);
/// "Owning the gap and Immediate fix"
[[nodiscard]] std::string criteria_titles(const evenhand::Panel& panel,
                                          const CommitteeGrid& grid,
                                          const std::vector<PanelFocus>& what);

/// The mean by the panel's locked weights over the criteria that it has, with its interval.
[[nodiscard]] calibration::Outcome<calibration::CommitteeMean> panel_mean(
    const evenhand::Panel& panel, const CommitteeGrid& grid);

/// " before the first interview", or " when 1 of 3 interviews had begun".
[[nodiscard]] std::string locking_words(std::size_t begun_before, std::size_t interviews);

/// What the locked rule says of the scores, in sentences.
[[nodiscard]] std::string rule_words(const PacketPanel& panel, const CommitteeGrid& grid);

}  // namespace evenhand::report
