#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/packet.h"
#include "core/panel_copy.h"
#include "core/report_style.h"
#include "workflow/packet_desk.h"
#include "workflow/pdf_target.h"
#include "workflow/redacted_copy.h"

namespace evenhand::workflow {

/// A panel's rule, votes and decision without anybody's name, ready to be attached.
struct PanelCopyFile {
    PanelCopy copy;
    std::string bytes;                       ///< As XML (docs/formats.md, "Redacted panel").
    std::vector<Replacement> replaced = {};  ///< Nothing in one that was read.
    std::vector<Doubt> doubts = {};
};

/// A packet whose scorecards are redacted copies.
struct PacketCopies {
    Packet packet;                            ///< Its entries are of the copies.
    std::vector<RedactedCopy> copies;         ///< In their order.
    std::optional<PanelCopyFile> panel = {};  ///< Empty: the cards are of no panel.
};

/// The packet with copies in the place of the cards. What one card says of another’s people goes
/// too: an anonymised packet has none of the candidate's names in any card, one for the candidate
/// none of an interviewer's, a committee member's or the chair's. Of a panel it has the scorecards
/// that count, and a redacted_panel(); its members' letters say nothing of their order. A rubric of
/// several cards is copied once, so that it stays one. Throws Error (invalid_value) when what is
/// left is no card.
[[nodiscard]] PacketCopies redacted_packet(const CommitteeCards& cards, const CopyWish& wish);

/// What the copies replaced, and what is to be looked at in them, one for each, titled with the
/// file that the packet attaches.
[[nodiscard]] std::vector<CopyView> copy_views(const PacketCopies& copies);

/// The same as one, each line saying of which file it is: for a window.
[[nodiscard]] CopyView whole_view(const PacketCopies& copies);

/// How a file with it is called: "anonymised-1f2e3d4c5b6a", without an ending. Nobody's name is in
/// it, nor a panel's; other copies, other digits.
[[nodiscard]] std::string copy_name(const PacketCopies& copies);

/// Writes it as PDF, with its record and every copy attached and nothing of the originals. Warnings
/// what is to be looked at in each copy ("copy.look"), and that a candidate's has not what is
/// between colleagues ("packet.left-out"). Errors, and nothing written, when the name is none for a
/// PDF. Throws Error (unwritable_file); an earlier file is kept then.
[[nodiscard]] Findings print_packet_copy(const PacketCopies& copies,
                                         const PdfTarget& pdf,
                                         const ReportStyle& style = {});

}  // namespace evenhand::workflow
