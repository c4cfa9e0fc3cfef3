#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/people.h"
#include "core/redaction.h"
#include "core/session.h"
#include "core/severity_known.h"
#include "core/timestamp.h"

namespace evenhand {

/// One scorecard of a packet.
struct PacketEntry {
    std::string file;    ///< Its name among the attachments: "scorecard-1.xml".
    std::string sha256;  ///< Its seal: 64 lower-case hex digits.
    Id<Session> interview;
    Rater interviewer;
    std::string archived = {};  ///< The interview's card in the archive of `checkpoint`, hex.

    friend bool operator==(const PacketEntry&, const PacketEntry&) = default;
};

/// What a packet has of its panel beside the scorecards.
enum class PacketPaperKind {
    panel,     ///< The panel as it was locked.
    lock,      ///< That it was locked, signed by its chair.
    opening,   ///< That its cards were opened, signed by its chair.
    decision,  ///< The record of the debrief.
    redacted   ///< Rule, votes and decision without anybody's name; of a packet of copies alone.
};

/// One of them, byte for byte.
struct PacketPaper {
    PacketPaperKind kind = PacketPaperKind::panel;
    std::string file;    ///< Its name among the attachments.
    std::string sha256;  ///< Of all its bytes: 64 lower-case hex digits.

    friend bool operator==(const PacketPaper&, const PacketPaper&) = default;
};

/// How far the archive had come that scorecards of a packet lie in: whoever has it can show later
/// that the archive was cut off or written anew.
struct PacketCheckpoint {
    std::string key;   ///< The archive's public key: 64 lower-case hex digits.
    std::string note;  ///< As that key signed it: c2sp.org/tlog-checkpoint.

    friend bool operator==(const PacketCheckpoint&, const PacketCheckpoint&) = default;
};

/// What interviews with other candidates tell of how strictly the interviewer of a card scores.
struct CardSeverity {
    SeverityKnown known = SeverityKnown::too_few;
    int interviews = 0;  ///< With others.
    // Points to the average interviewer, negative: gives less; 95 %. Of `alike` and those after it.
    double points = 0;
    double low = 0;
    double high = 0;

    friend bool operator==(const CardSeverity&, const CardSeverity&) = default;
};

/// The same of all, as it was found when the packet was made.
struct PacketSeverity {
    std::string basis;                ///< What it was told from: a sentence.
    std::vector<CardSeverity> cards;  ///< One for each of the packet's, in their order.

    friend bool operator==(const PacketSeverity&, const PacketSeverity&) = default;
};

/// What a committee is given about one candidate: which scorecards, as they were sealed.
struct Packet {
    Candidate candidate;
    std::string role;
    Timestamp made_at;
    std::vector<PacketEntry> cards;         ///< In the order of the grid's columns; at least one.
    std::vector<PacketEntry> earlier = {};  ///< Those that a later revision took the place of.
    std::vector<PacketPaper> papers = {};   ///< Of the panel; none where there is no panel.
    std::optional<CopyKind> copy = {};      ///< Set: its cards are redacted copies.
    std::optional<PacketCheckpoint> checkpoint = {};  ///< Of originals alone.
    /// Of a panel alone, and only when it was asked for and something is known.
    std::optional<PacketSeverity> severity = {};

    friend bool operator==(const Packet&, const Packet&) = default;
};

}  // namespace evenhand
