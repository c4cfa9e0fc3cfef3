#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/calibration_round.h"
#include "core/finding.h"
#include "core/session.h"
#include "core/timestamp.h"

namespace evenhand {

/// What a rater gave one answer of a round. seal_answer() makes it; nothing changes it later.
struct RatedAnswer {
    Id<SampleAnswer> answer;
    Timestamp begun_at;           ///< When it was first shown to the rater.
    Timestamp sealed_at;          ///< From then on the key could be seen.
    std::vector<Rating> ratings;  ///< One for each criterion, in the rubric's order.
    std::vector<Tick> ticks;      ///< At most one for an item, in the order given.
    std::vector<NoteLine> notes;  ///< Without blank lines.

    friend bool operator==(const RatedAnswer&, const RatedAnswer&) = default;
};

/// What one rater gave in one round.
struct Practice {
    std::string round;                      ///< Its id.
    std::string round_sha256;               ///< Of its canonical bytes: 64 lower-case hex digits.
    std::string rater;                      ///< Name.
    std::vector<RatedAnswer> answers = {};  ///< In the order in which they were sealed.

    friend bool operator==(const Practice&, const Practice&) = default;
};

/// Null when the rater has not sealed that answer. Points into `practice`.
[[nodiscard]] const RatedAnswer* find_rated(const Practice& practice, const Id<SampleAnswer>& id);

/// Whether `longer` begins with all that `shorter` has: the same practice, perhaps gone on with.
[[nodiscard]] bool continues(const Practice& longer, const Practice& shorter);

/// The answer that the rater meets next: an index into answers_of(round); as many as there are
/// answers when all are sealed.
[[nodiscard]] std::size_t next_answer(const CalibrationRound& round, const Practice& practice);

/// Seals what was recorded for an answer. No value, and an error for each criterion that has
/// neither a score nor "not observed" ("practice.not-rated").
[[nodiscard]] Parsed<RatedAnswer> seal_answer(const Id<SampleAnswer>& answer,
                                              const QuestionRecord& record,
                                              const Rubric& rubric,
                                              Timestamp begun_at,
                                              Timestamp sealed_at);

/// Whether a practice fits its round: errors for another round or another text of it
/// ("practice.other-round"), an answer that it has not or has twice, a criterion without exactly
/// one rating, a score off the scale, an item that there is not, an answer sealed before it was
/// begun; a warning for a rater who was not invited. A place is "answer 'A'".
/// `round_sha256`: of the round's canonical bytes.
[[nodiscard]] Findings check_practice(const Practice& practice,
                                      const CalibrationRound& round,
                                      const std::string& round_sha256);

}  // namespace evenhand
