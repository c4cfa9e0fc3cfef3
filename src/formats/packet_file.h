#pragma once

#include <string>
#include <string_view>

#include "core/finding.h"
#include "core/packet.h"

namespace evenhand::formats {

/// A packet's record as it was found under its seal.
struct SealedPacketRecord {
    Packet packet;
    std::string sha256;  ///< The seal: 64 lower-case hex digits.

    friend bool operator==(const SealedPacketRecord&, const SealedPacketRecord&) = default;
};

/// The record of a packet in its canonical form, under its seal (docs/formats.md, "Packet"). Throws
/// Error (invalid_value) when a text holds a character that XML cannot hold.
[[nodiscard]] std::string packet_bytes(const Packet& packet);

/// Reads a record as strictly as read_scorecard() reads a card; no two files of it have one name,
/// and no two papers are of one kind ("packet.twice"); what it has of an archive's checkpoint and
/// of severity fits the rest ("packet.checkpoint", "packet.severity"). `name` is what findings call
/// the file.
[[nodiscard]] Parsed<SealedPacketRecord> read_packet(std::string_view bytes,
                                                     const std::string& name);

}  // namespace evenhand::formats
