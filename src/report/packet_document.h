#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calibration/committee_mean.h"
#include "core/committee_grid.h"
#include "core/packet.h"
#include "report/document_pdf.h"
#include "report/packet_panel.h"
#include "report/scorecard_pdf.h"

namespace evenhand::report {

/// The name of the packet's own record in its PDF.
inline constexpr std::string_view attached_packet = "packet.xml";

/// What is printed of a packet's checkpoint. Hashes, ids and the archive's key are hex.
struct PrintedCheckpoint {
    std::string log;
    std::uint64_t size = 0;  ///< How many entries the log had.
    std::string root;
    std::string key;
};

/// A packet as it is printed. Borrowed.
struct SealedPacket {
    const Packet& packet;
    const std::string& sha256;           ///< The seal of its record, 64 hex digits.
    const std::string& bytes;            ///< The record's canonical XML.
    std::vector<SealedScorecard> cards;  ///< In the order of packet.cards.
    const PacketPanel* panel = nullptr;  ///< Null: the cards are of no panel.
    /// The files of packet.earlier and packet.papers, in this order.
    std::vector<Attachment> others = {};
    std::optional<PrintedCheckpoint> checkpoint = {};  ///< What packet.checkpoint says.
};

/// What a committee that never met the candidate is to decide from: the grid, what is to be talked
/// about with the evidence beside it, who heard what, every scorecard, the rubrics as they were
/// used, and where it all comes from; of a panel also what its locked rule says, and the
/// committee's votes, notes and decision. Everything is said by what is attached.
[[nodiscard]] Document packet_document(const SealedPacket& sealed);

/// The same printed, with its record and every scorecard attached. The cards are whole, whatever
/// the style leaves out of a scorecard by itself. The same packet and style give the same bytes.
/// Findings and errors as document_pdf().
[[nodiscard]] PrintedPdf packet_pdf(const SealedPacket& sealed, const ReportStyle& style = {});

/// What the raters are called in a packet: by their names, with a number behind those that several
/// cards have.
[[nodiscard]] std::vector<std::string> column_names(const std::vector<const Scorecard*>& cards);

/// "Discuss one split and one gap; on five other criteria the interviewers agree or are close.":
/// what a grid asks of a committee.
[[nodiscard]] std::string grid_reading(const CommitteeGrid& grid);

/// What the formula gives for a grid: every criterion by its weight in its rubric. Nothing when the
/// rubrics have different scales; undefined as committee_mean().
[[nodiscard]] std::optional<calibration::Outcome<calibration::CommitteeMean>> formula_of(
    const CommitteeGrid& grid);

/// The formula in a sentence, with its interval or why there is none.
[[nodiscard]] std::string formula_words(const CommitteeGrid& grid);

}  // namespace evenhand::report
