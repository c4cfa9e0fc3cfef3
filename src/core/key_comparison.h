#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/calibration_round.h"
#include "core/practice.h"

namespace evenhand {

/// A rater's score for one criterion beside the key's.
struct ScoreComparison {
    Id<Criterion> criterion;
    std::optional<Score> given;  ///< Empty: "not observed".
    std::optional<Score> key;    ///< The same.
    /// Given less key, in levels: above 0 is too high. Empty when one of the two was not observed.
    std::optional<int> difference;
    std::string reason;         ///< Of the key.
    std::string not_neighbour;  ///< Why the key is not the level above or below; may be empty.

    /// Whether the rater said what the key says, "not observed" included.
    [[nodiscard]] bool agrees() const { return given == key; }

    friend bool operator==(const ScoreComparison&, const ScoreComparison&) = default;
};

/// What became of one look-for or pitfall.
enum class TickMatch {
    heard,    ///< Ticked, and in the key.
    absent,   ///< Neither ticked nor in the key.
    missed,   ///< In the key, not ticked.
    imagined  ///< Ticked, not in the key.
};

struct TickComparison {
    Id<Item> item;
    TickMatch match = TickMatch::absent;
    std::string reason;  ///< Of the key.

    friend bool operator==(const TickComparison&, const TickComparison&) = default;
};

struct AnswerComparison {
    Id<SampleAnswer> answer;
    std::vector<ScoreComparison> scores;  ///< One for each criterion, in the rubric's order.
    std::vector<TickComparison> ticks;    ///< Items that the key speaks of, in the rubric's order.

    friend bool operator==(const AnswerComparison&, const AnswerComparison&) = default;
};

/// What a rater gave beside the key. Only a sealed answer can be compared: this is the one way to
/// the key. Throws Error (invalid_value) when the round has no such answer or the answer no key for
/// a criterion; check_round() and check_practice() tell before.
[[nodiscard]] AnswerComparison compare(const CalibrationRound& round, const RatedAnswer& rated);

/// All sealed answers of a practice, in the order in which they were sealed.
[[nodiscard]] std::vector<AnswerComparison> compare(const CalibrationRound& round,
                                                    const Practice& practice);

/// Given less key, of all scores that have both; of one criterion's when one is named.
[[nodiscard]] std::vector<int> differences_of(const std::vector<AnswerComparison>& answers,
                                              const Id<Criterion>* criterion = nullptr);

}  // namespace evenhand
