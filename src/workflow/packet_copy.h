#pragma once

#include <filesystem>
#include <vector>

#include "core/packet.h"
#include "core/report_style.h"
#include "workflow/packet_desk.h"
#include "workflow/redacted_copy.h"

namespace evenhand::workflow {

/// A packet whose scorecards are redacted copies.
struct PacketCopies {
    Packet packet;                     ///< Its entries are of the copies.
    std::vector<RedactedCopy> copies;  ///< In their order.
};

/// The packet with copies in the place of the cards. What one card says of another’s people goes
/// too: an anonymised packet has none of the candidate's names in any card, one for the candidate
/// none of an interviewer's or the chair's. Of a panel only the scorecards that count are in it.
[[nodiscard]] PacketCopies redacted_packet(const CommitteeCards& cards, const CopyWish& wish);

/// Writes it as PDF, with its record and every copy attached and nothing of the originals. Warnings
/// what is to be looked at in each copy ("copy.look"), and that panel, votes and decision are not
/// in it ("packet.left-out"). Errors, and nothing written, when the name is none for a PDF. Throws
/// Error (unwritable_file); an earlier file is kept then.
[[nodiscard]] Findings print_packet_copy(const CommitteeCards& cards,
                                         const CopyWish& wish,
                                         const std::filesystem::path& pdf,
                                         const ReportStyle& style = {});

}  // namespace evenhand::workflow
