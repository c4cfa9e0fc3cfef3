#pragma once

#include <string>
#include <vector>

#include "core/people.h"
#include "core/session.h"
#include "core/timestamp.h"

namespace evenhand {

/// One scorecard of a packet.
struct PacketEntry {
    std::string file;    ///< Its name among the attachments: "scorecard-1.xml".
    std::string sha256;  ///< Its seal: 64 lower-case hex digits.
    Id<Session> interview;
    Rater interviewer;

    friend bool operator==(const PacketEntry&, const PacketEntry&) = default;
};

/// What a committee is given about one candidate: which scorecards, as they were sealed.
struct Packet {
    Candidate candidate;
    std::string role;
    Timestamp made_at;
    std::vector<PacketEntry> cards;  ///< In the order of the grid's columns; at least one.

    friend bool operator==(const Packet&, const Packet&) = default;
};

}  // namespace evenhand
