#pragma once

#include <string>

#include "workflow/packet_desk.h"

namespace evenhand::workflow {

/// The grid in plain text for a terminal: criteria by raters, those to be talked about first, then
/// the recommendations and the formula in sentences. Ends with a line feed.
[[nodiscard]] std::string packet_text(const CommitteeCards& cards);

/// The same as one JSON object (docs/formats.md, "Packet as JSON"). Ends with a line feed.
[[nodiscard]] std::string packet_json(const CommitteeCards& cards);

}  // namespace evenhand::workflow
