#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/timestamp.h"

namespace evenhand {

enum class RetentionKind {
    keep_at_least,  ///< A card must not be erased before.
    erase_after     ///< A card must not be kept longer than needed: it is to be erased then.
};

/// What a rule's months count from.
enum class RetentionClock {
    record,    ///< The card was submitted.
    decision,  ///< The decision on the candidate was taken.
    later_of   ///< Whichever of the two came later.
};

/// How long scorecards are kept, by one law or habit. Data, never constants: laws change.
struct RetentionRule {
    std::string id;  ///< Lower-case letters, digits and hyphens.
    int version = 1;
    std::string title;
    std::string jurisdiction;
    std::string citation;
    RetentionKind kind = RetentionKind::keep_at_least;
    int months = 12;  ///< 0 or more.
    RetentionClock clock = RetentionClock::record;
    std::string note;           ///< "authority revoked 2025, check"; may be empty.
    bool switched_off = false;  ///< Not to be chosen without a second thought: `note` says why.

    friend bool operator==(const RetentionRule&, const RetentionRule&) = default;
};

/// The rules of one file.
struct RetentionRules {
    std::string notice;  ///< What whoever chooses must know.
    std::vector<RetentionRule> rules;

    friend bool operator==(const RetentionRules&, const RetentionRules&) = default;
};

/// What retention knows of a card.
struct RetentionFacts {
    Timestamp recorded;                ///< When it was submitted.
    std::optional<Timestamp> decided;  ///< Empty: nothing was decided yet.
    bool held = false;                 ///< A legal hold stands.
};

/// Until when one rule reaches for one card.
struct RuleReach {
    std::size_t rule = 0;            ///< Index into the rules.
    std::optional<Timestamp> until;  ///< Empty: its clock starts at the decision.
};

/// How long a card is kept, by all the rules chosen.
struct RetentionStanding {
    std::vector<RuleReach> reaches;       ///< One for each rule, in their order.
    std::optional<Timestamp> keep_until;  ///< The latest that a rule asks for, as far as known.
    std::optional<std::size_t> keep_rule;
    bool keep_open = false;        ///< A rule to keep waits for the decision: no end is known.
    std::optional<Timestamp> due;  ///< When it is to be erased; empty: by no rule, or not yet.
    std::optional<std::size_t> due_rule;
    bool held = false;
    bool stopped = false;  ///< A hold stops the erasure that is due.

    /// Whether it must not be erased at `now`: a rule or a hold forbids it.
    [[nodiscard]] bool must_keep(Timestamp now) const noexcept {
        return held || keep_open || (keep_until && now < *keep_until);
    }
};

/// The same day and time so many months later, or that month's last day: 31 January and one month
/// is 28 or 29 February. `months` is 0 or more.
[[nodiscard]] Timestamp months_later(Timestamp moment, int months);

/// The longest rule to keep counts before the shortest rule to erase, and a hold before both. What
/// waits for the decision has no end before it.
[[nodiscard]] RetentionStanding retention_of(const std::vector<RetentionRule>& rules,
                                             const RetentionFacts& facts);

/// "Keep at least one year from the card or the decision, whichever is later."
[[nodiscard]] std::string words(const RetentionRule& rule);

/// "6 months", "one year", "2 years".
[[nodiscard]] std::string months_words(int months);

}  // namespace evenhand
