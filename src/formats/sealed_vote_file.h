#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/debrief.h"
#include "core/finding.h"
#include "core/panel_pin.h"

namespace evenhand::formats {

/// A member casts no more votes in a round: a number that another program made up stays countable.
constexpr int most_votes = 9999;

/// What can be seen of a vote before its round is opened.
struct SealedVoteHead {
    PanelPin panel;
    Id<Rater> member;
    int round = 1;
    int number = 1;  ///< Of this member's votes in this round, to most_votes.
    Timestamp at;

    friend bool operator==(const SealedVoteHead&, const SealedVoteHead&) = default;
};

/// A vote as it lies in the debrief's folder.
struct SealedVoteFile {
    SealedVoteHead head;
    std::string commitment;  ///< The SHA-256 of vote_text().
    std::string box;         ///< What only the chair's key opens: lower-case hex digits.

    friend bool operator==(const SealedVoteFile&, const SealedVoteFile&) = default;
};

/// What a member commits to; the reason has no blanks at its end. `salt` is 64 lower-case hex
/// digits, of 32 random bytes: few votes are possible, and without it the commitment would tell
/// which it is.
[[nodiscard]] std::string vote_text(const MemberVote& vote,
                                    const SealedVoteHead& head,
                                    const std::string& salt);

/// What is to lie in the box: the text with blanks behind it up to a multiple of 2048 bytes, for
/// the length of a box would tell the vote.
[[nodiscard]] std::string padded_vote(std::string text);

/// What an opened box says.
struct OpenedVote {
    MemberVote vote;
    std::string salt;

    friend bool operator==(const OpenedVote&, const OpenedVote&) = default;
};

/// Nothing when the text was sealed under another head.
[[nodiscard]] std::optional<OpenedVote> vote_in(const SealedVoteHead& head, std::string_view text);

/// The file (docs/formats.md, "Debrief folder").
[[nodiscard]] std::string sealed_vote_bytes(const SealedVoteFile& file);

/// Reads it strictly ("vote.foreign", "vote.newer", "vote.torn", "vote.line"). `name` is what
/// findings call the file.
[[nodiscard]] Parsed<SealedVoteFile> read_sealed_vote(std::string_view bytes,
                                                      const std::string& name);

}  // namespace evenhand::formats
