#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/finding.h"
#include "core/rubric.h"
#include "core/timestamp.h"

namespace evenhand {

/// An exercise in which raters score the same sample answers blind, and then see the key: what the
/// lead hands out. A plain value that never changes once it is handed out.
struct CalibrationRound {
    std::string id;     ///< Lower-case letters, digits and hyphens; also the file's name.
    std::string title;  ///< "Missed bugs, November"
    std::string lead;   ///< Name of whoever made it.
    Timestamp made_at;
    PinnedRubric rubric;                   ///< What is scored with, whole.
    std::vector<Id<SampleAnswer>> chosen;  ///< Sample answers of the rubric.
    std::vector<SampleAnswer> own;  ///< Answers of this round alone: anonymised, with their keys.
                                    ///< Their speaker is empty and their provenance "added".
    std::vector<std::string> invited;  ///< Names of raters; empty: whoever has the round.
    int seed = 0;         ///< Of the order in which each rater meets the answers; 0 to 999999.
    std::string repeats;  ///< The id of the round before, of which this is the next; or empty.

    friend bool operator==(const CalibrationRound&, const CalibrationRound&) = default;
};

/// The answers to rate: the chosen ones of the rubric, then the round's own. Points into `round`; a
/// chosen one that the rubric lacks is left out.
[[nodiscard]] std::vector<const SampleAnswer*> answers_of(const CalibrationRound& round);

/// Null when the round has no such answer. Points into `round`.
[[nodiscard]] const SampleAnswer* find_answer(const CalibrationRound& round,
                                              const Id<SampleAnswer>& id);

/// Null when the answer has no key for the criterion. Points into `answer`.
[[nodiscard]] const Key* find_key(const SampleAnswer& answer, const Id<Criterion>& criterion);

/// The order in which this rater meets the answers: indices into answers_of(). A shuffle that
/// depends on nothing but the seed, the rater's name and the number of answers, so that whoever
/// breaks off goes on in the same order.
[[nodiscard]] std::vector<std::size_t> order_for(const CalibrationRound& round,
                                                 std::string_view rater);

/// What speaks against handing the round out (docs/formats.md, "Fitness of a round"). Errors: no
/// title, no answer, an answer that is not in the rubric, twice, blank, or without a key for every
/// criterion, a key off the scale, a rubric that is still a draft. Warnings: an answer with which
/// nothing can be told apart. Hints: what may be a person's name in an own answer, items without a
/// key.
///
/// A place is "answer 'A'", "answer 'A', criterion 'clarity'", or empty for the round itself.
[[nodiscard]] Findings check_round(const CalibrationRound& round);

}  // namespace evenhand
