#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/packet.h"
#include "workflow/packet_desk.h"

namespace evenhand::workflow::internal {

// What a packet has of its panel beside the scorecards.

/// What a paper is called among a packet's attachments: "panel.xml".
[[nodiscard]] std::string paper_name(PacketPaperKind kind);

/// What it is, in a sentence.
[[nodiscard]] std::string paper_words(PacketPaperKind kind);

/// The panel that these papers are of. No value, and errors, when panel, lock or opening is not
/// among them, or one of the papers cannot be read, is not signed by the panel's chair, or is of
/// another panel or about other cards ("packet.papers", and what reading them says).
[[nodiscard]] Parsed<CommitteePanel> read_papers(std::vector<PaperFile> papers);

/// The packet's entries of the panel's papers and earlier cards.
void name_papers(CommitteeCards& cards);

/// How many of the cards' interviews began before the moment.
[[nodiscard]] std::size_t begun_before(const std::vector<Scorecard>& cards, Timestamp moment);

/// What speaks against these being the cards that were opened together, in sentences: one that is
/// missing, was not opened, or was replaced by a later revision.
[[nodiscard]] std::vector<std::string> opening_faults(const CommitteeCards& cards);

}  // namespace evenhand::workflow::internal
