#pragma once

#include <optional>

#include "core/packet.h"
#include "report/packet_document.h"

namespace evenhand::workflow::internal {

/// What a packet's checkpoint says; nothing when it has none, or none that its key has signed.
[[nodiscard]] std::optional<report::PrintedCheckpoint> checkpoint_in(const Packet& packet);

}  // namespace evenhand::workflow::internal
