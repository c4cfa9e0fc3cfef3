#include "workflow/internal/checkpoint_in.h"

#include "archive/checkpoint.h"
#include "archive/digest.h"

namespace evenhand::workflow::internal {

std::optional<report::PrintedCheckpoint> checkpoint_in(const Packet& packet) {
    if (!packet.checkpoint) {
        return std::nullopt;
    }
    const auto bytes = archive::bytes_of_hex(packet.checkpoint->key);
    const auto key = bytes ? archive::array_of<32>(*bytes) : std::nullopt;
    const auto noted = key ? archive::read_note(packet.checkpoint->note, *key) : std::nullopt;
    if (!noted || !noted->signature_holds) {
        return std::nullopt;
    }
    const archive::Checkpoint& checkpoint = noted->checkpoint;
    return report::PrintedCheckpoint{archive::hex_of(checkpoint.log),
                                     checkpoint.size,
                                     archive::hex_of(checkpoint.root),
                                     packet.checkpoint->key};
}

}  // namespace evenhand::workflow::internal
