#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/finding.h"
#include "core/session.h"

namespace evenhand {

enum class Recommendation { strong_no, no, yes, strong_yes, no_decision };

/// In words, as people read it: "Strong no", "No", "Yes", "Strong yes", "No decision".
[[nodiscard]] std::string words(Recommendation recommendation);

/// Mean of the observed scores of all questions that were not skipped, each by its criterion's
/// weight. Range: the scale, lowest to highest. Empty when nothing was observed, or when the
/// questions are scored on different scales.
[[nodiscard]] std::optional<double> weighted_mean(const Session& session, const Kit& kit);

/// The recommendation that a mean on this scale stands for: the scale's range in four equal parts,
/// "strong no", "no", "yes" and "strong yes" from below; a mean where two parts meet belongs to the
/// upper one. On 1 to 5: below 2, below 3, below 4, and from 4 on.
[[nodiscard]] Recommendation recommendation_of(double mean, const Scale& scale);

/// The same for a session; nothing when it has no mean.
[[nodiscard]] std::optional<Recommendation> recommendation_of(const Session& session,
                                                              const Kit& kit);

/// Whether a rater who recommends this departs from what the scores stand for: recommends the
/// contrary, or the same more strongly. More caution on the same side is no departure, and neither
/// is "no decision".
[[nodiscard]] bool departs(Recommendation chosen, std::optional<Recommendation> by_scores);

/// 32 random bytes, so that nobody can guess a card's content from its hash.
using Salt = std::array<std::uint8_t, 32>;

/// Whether the questions of the kit are all scored on the same scale.
[[nodiscard]] bool share_a_scale(const Kit& kit);

/// What is still missing before a session can be submitted.
enum class GapKind { not_asked, not_rated, no_evidence };

struct Gap {
    GapKind kind = GapKind::not_rated;
    std::size_t question = 0;
    std::optional<Id<Criterion>> criterion;  ///< Empty for not_asked.
    std::string sentence;  ///< For the person: "Preventing a repeat has no score".

    friend bool operator==(const Gap&, const Gap&) = default;
};

/// Every gap, in the order of the kit and its criteria. A skipped question has none.
[[nodiscard]] std::vector<Gap> gaps(const Session& session, const Kit& kit);

/// What the rater says at the end.
struct Verdict {
    Recommendation recommendation = Recommendation::no_decision;
    std::string summary;  ///< Key take-aways, UTF-8; may be empty. Part of the sealed card.
    /// For whoever meets the candidate next; may be empty. Part of the sealed card.
    std::string next_interviewer = {};
    /// Why the recommendation is not the one that the scores stand for; empty when it is. Part of
    /// the sealed card.
    std::string departure = {};

    friend bool operator==(const Verdict&, const Verdict&) = default;
};

/// Why a verdict cannot be sealed: it departs from the scores and gives no reason
/// ("verdict.departure"). Nothing when it can. finish() does not ask for the reason, so that cards
/// from before it was asked for can be read.
[[nodiscard]] std::optional<Finding> lacks_departure(const Session& session,
                                                     const Kit& kit,
                                                     const Verdict& verdict);

/// The verdict with clean texts without blanks at their ends, and without a reason for a departure
/// that it does not make.
[[nodiscard]] Verdict cleaned(const Session& session, const Kit& kit, const Verdict& verdict);

/// The finished result of one session. finish() alone makes one, so a Scorecard in hand has no
/// gap. It never changes; a correction is a new scorecard.
class Scorecard {
public:
    [[nodiscard]] const Session& session() const noexcept { return session_; }
    [[nodiscard]] const Kit& kit() const noexcept { return kit_; }
    [[nodiscard]] const Verdict& verdict() const noexcept { return verdict_; }
    [[nodiscard]] const Salt& salt() const noexcept { return salt_; }
    [[nodiscard]] Timestamp submitted_at() const noexcept { return submitted_at_; }

    /// weighted_mean() of its session.
    [[nodiscard]] std::optional<double> weighted_mean() const;

    friend bool operator==(const Scorecard&, const Scorecard&) = default;

private:
    friend Parsed<Scorecard> finish(
        const Session&, const Kit&, const Verdict&, const Salt&, Timestamp);
    Scorecard(Session session, Kit kit, Verdict verdict, const Salt& salt, Timestamp submitted_at);

    Session session_;
    Kit kit_;
    Verdict verdict_;
    Salt salt_;
    Timestamp submitted_at_;
};

/// Closes a session: every clock stops at `submitted_at`, blank note lines go. Gives no scorecard,
/// and one error for each gap ("session.not-rated", "session.no-evidence", "session.not-asked"),
/// while there are gaps.
[[nodiscard]] Parsed<Scorecard> finish(const Session& session,
                                       const Kit& kit,
                                       const Verdict& verdict,
                                       const Salt& salt,
                                       Timestamp submitted_at);

}  // namespace evenhand
