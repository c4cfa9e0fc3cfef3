#pragma once

#include <vector>

#include "report/document.h"
#include "report/packet_panel.h"

namespace evenhand::report {

/// What a packet says of how strictly its interviewers score, behind the locked rule: what the mean
/// would be without it, what is to be thought of that, and what is known of each. Nothing where it
/// was not asked for.
[[nodiscard]] std::vector<Block> severity_blocks(const PacketPanel& panel);

}  // namespace evenhand::report
