#pragma once

#include <string>
#include <vector>

#include "core/committee_grid.h"
#include "report/document.h"
#include "report/packet_panel.h"

namespace evenhand::report {

// What a packet says of its panel and of the committee's way to a decision.

/// Score, verdict and what is known first of all, for the packet's tinted panel; `facts` that the
/// cards tell stand before the panel's own.
[[nodiscard]] Panel panel_cover(const PacketPanel& panel,
                                const CommitteeGrid& grid,
                                std::vector<Fact> facts);

/// The decision with its reasons, and the votes of both rounds; nothing without a debrief.
[[nodiscard]] std::vector<Block> decision_blocks(const PacketPanel& panel);

/// Each criterion's weight and mean beside the rule.
[[nodiscard]] std::vector<Block> rule_blocks(const PacketPanel& panel, const CommitteeGrid& grid);

/// What was said in the debrief, by criterion, in the order in which it was talked about.
[[nodiscard]] std::vector<Block> discussion_blocks(const PacketPanel& panel,
                                                   const CommitteeGrid& grid);

/// Who asked what, and what each looked at above all.
[[nodiscard]] std::vector<Block> seats_blocks(const PacketPanel& panel, const CommitteeGrid& grid);

}  // namespace evenhand::report
