#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/finding.h"
#include "core/timestamp.h"

namespace evenhand::formats {

/// Scores out of another program's list of scorecards. Its five words are the scale 1 to 5:
/// definitely_not, no, mixed, yes, strong_yes.
struct ScorecardExport {
    struct Score {
        std::string attribute;
        int score = 1;
    };
    struct Card {
        std::string candidate;  ///< Its id, or the name where it has none.
        std::string candidate_name;
        std::string interviewer;  ///< Likewise.
        std::string interviewer_name;
        std::string interview;  ///< What it was called: "Technical interview"; may be empty.
        std::optional<Timestamp> at;
        std::vector<Score> scores;
    };
    std::vector<Card> cards;
};

/// Reads JSON as Greenhouse's Harvest interface gives it: an array of scorecards, or an object that
/// holds one as "scorecards"; each with "interviewer", "candidate" or "candidate_id", and
/// "attributes" of "name" and "rating" (docs/formats.md, "Scorecards of other programs").
///
/// What cannot be used is left out, and counted in one warning for each reason: attributes without
/// a rating, ratings of another word, cards without an interviewer or a candidate. No value for
/// text that is no JSON, has another shape, or holds no score at all.
[[nodiscard]] Parsed<ScorecardExport> read_scorecard_export(std::string_view bytes,
                                                            const std::string& source_name);

}  // namespace evenhand::formats
