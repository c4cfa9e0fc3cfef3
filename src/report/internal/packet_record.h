#pragma once

#include <string>
#include <vector>

#include "core/committee_grid.h"
#include "report/packet_document.h"

namespace evenhand::report {

/// Where a packet comes from: each attached file with its seal, who signed what and when, and how
/// to check it. `names`: of the raters, by column.
[[nodiscard]] std::vector<Block> record_blocks(const SealedPacket& sealed,
                                               const std::vector<std::string>& names,
                                               const CommitteeGrid& grid);

}  // namespace evenhand::report
