#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/committee_grid.h"
#include "core/packet.h"
#include "core/panel.h"
#include "core/report_style.h"
#include "formats/debrief_file.h"
#include "formats/panel_lock_file.h"
#include "formats/reveal_record_file.h"
#include "workflow/report_desk.h"

namespace evenhand::workflow {

/// A file of a panel's folder, byte for byte.
struct PaperFile {
    PacketPaperKind kind = PacketPaperKind::panel;
    std::string bytes;
};

/// The panel that a packet's cards were given in, with every signature found whole.
struct CommitteePanel {
    Panel panel;
    formats::PanelLock lock;
    formats::RevealRecord opening;
    std::optional<formats::SealedDebrief> decision;  ///< Empty: nothing is decided yet.
    std::vector<PaperFile> papers;                   ///< In the order of the packet's.
    std::vector<ReadCard> earlier = {};              ///< In the order of the packet's.
    /// Who sits in a debrief that has begun and has not decided; else empty.
    std::vector<Rater> members = {};
};

/// The scorecards about one candidate that a committee is to have, read and found whole.
struct CommitteeCards {
    /// By the interviewer's seat in the panel, the day of the interview, the interviewer's name.
    std::vector<ReadCard> cards;
    Packet packet;  ///< Which they are.
    std::optional<CommitteePanel> panel = {};
};

/// A card with the words for where it was found: a file's name, or an id in the archive.
struct PlacedCard {
    ReadCard card;
    std::string place;
};

/// Reads scorecards: files (*.scorecard.xml, or PDFs that hold one), and all in folders. Errors and
/// no value when one cannot be read. Throws Error (unreadable_file).
[[nodiscard]] Parsed<std::vector<PlacedCard>> read_cards(
    const std::vector<std::filesystem::path>& places);

/// Puts the scorecards of a packet together; one that is given twice counts once. Errors and no
/// value when there is none ("packet.none"), they are about several candidates
/// ("packet.candidates"), or two are of one interview ("packet.revisions"). Roles that differ are a
/// warning ("packet.roles"). `seats`: of a panel its interviewers, whose order the cards have.
[[nodiscard]] Parsed<CommitteeCards> gather_cards(std::vector<PlacedCard> cards,
                                                  Timestamp made_at,
                                                  const std::vector<Id<Rater>>& seats = {});

/// Writes the packet as PDF, with its record and every scorecard attached. Errors, and nothing
/// written, when the name is none for a PDF; warnings as document_pdf(). Throws Error
/// (unwritable_file); an earlier file is kept then.
[[nodiscard]] Findings print_packet(const CommitteeCards& cards,
                                    const PdfTarget& pdf,
                                    const ReportStyle& style = {});

/// The grid of the cards. Borrows nothing.
[[nodiscard]] CommitteeGrid grid_of(const CommitteeCards& cards);

}  // namespace evenhand::workflow
