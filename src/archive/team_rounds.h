#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/timestamp.h"

namespace evenhand::archive {

/// A calibration round that the person rates or leads.
struct TeamRound {
    std::string id;
    std::string login;  ///< Of who published it.
    std::string name;
    Timestamp published;      ///< By the server's clock.
    bool leads = false;       ///< The person sees what all raters gave.
    bool handed_in = false;   ///< The person has handed in.
    std::size_t results = 0;  ///< Of those that the person may read.

    friend bool operator==(const TeamRound&, const TeamRound&) = default;
};

/// A round that is to be published. The archive reads no document: what a round says of itself is
/// told beside its bytes.
struct NewTeamRound {
    std::string id;
    std::vector<std::string> invited;  ///< Names of raters; none: the whole team.
    std::string bytes;
};

struct RoundPublished {
    bool fresh = false;                  ///< It was not there before.
    std::vector<std::string> strangers;  ///< Invited names that nobody in the team has.
};

/// What a rater is to hand in.
struct NewTeamAnswers {
    std::string round;
    std::string round_sha256;  ///< Of the round that was rated: 64 hex digits.
    std::string rater;         ///< As the team knows the person.
    std::string bytes;
};

/// What somebody has handed in.
struct TeamAnswers {
    std::string login;
    std::string name;
    Timestamp handed_in;
    std::string bytes;
};

/// Calibration rounds of a team's archive, apart from its cards and its log. A round is seen by
/// those whom it invites; what a rater gave by that rater, by who published the round, and by a
/// keeper whom the round does not name. Nothing is changed or taken out once it is there.
///
/// Every method throws Error: `refused` (not in the team, or a rule forbids it), `unreachable`,
/// `invalid_value`, `unreadable_file` (a newer schema, or bytes that are not what was kept).
class TeamRounds {
public:
    /// Throws Error (refused) for a folder, which has no rounds.
    [[nodiscard]] static std::unique_ptr<TeamRounds> open(const std::string& address);

    ~TeamRounds();
    TeamRounds(const TeamRounds&) = delete;
    TeamRounds& operator=(const TeamRounds&) = delete;

    /// The person's, as the team knows them.
    [[nodiscard]] std::string name();
    /// Newest first.
    [[nodiscard]] std::vector<TeamRound> rounds();
    /// One of them; nothing when it is none.
    [[nodiscard]] std::optional<TeamRound> find(const std::string& id);
    /// The bytes of one of rounds(); throws Error (refused) when it is none.
    [[nodiscard]] std::string round(const std::string& id);
    /// Of those that were handed in to a round what the person may read, by login.
    [[nodiscard]] std::vector<TeamAnswers> answers(const std::string& round);

    /// The same round once more is no fault; another one of that id is (Error, refused).
    RoundPublished publish(const NewTeamRound& round);
    /// False when the same bytes were handed in before; other ones are refused (Error).
    bool hand_in(const NewTeamAnswers& answers);

private:
    struct Impl;
    explicit TeamRounds(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace evenhand::archive
