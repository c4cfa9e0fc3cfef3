#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/calibration_round.h"
#include "core/practice.h"
#include "workflow/live_view.h"

namespace evenhand::workflow {

// What the lab shows, in words and numbers ready to be drawn.

/// The answer under way. Nothing of any key is in it.
struct PracticeView {
    LiveView live;       ///< As in an interview: the segments are the answers of the round.
    std::string answer;  ///< "Answer 2 of 4"
    std::vector<Passage> passages;
};

/// A sealed answer beside the key.
struct ComparisonView {
    struct Score {
        std::string criterion;
        std::string given;  ///< "4", "not observed"
        std::string key;
        std::string words;  ///< "As the key", "1 level above the key", "Key: not observed"
        bool agrees = false;
        std::optional<int> given_level;
        std::optional<int> key_level;
        std::string given_anchor;  ///< What the level that was given says; may be empty.
        std::string key_anchor;
        std::string reason;         ///< Of the key.
        std::string not_neighbour;  ///< Why the key is no other level; may be empty.
    };
    struct Item {
        std::string text;
        std::string words;  ///< "You did not tick it: the key hears it", …
        std::string reason;
        bool pitfall = false;
    };

    std::string title;    ///< "Answer 2 of 4"
    std::string summary;  ///< "2 of 3 scores are the key's, 1 is a level away. 1 look-for missed."
    int lowest = 1;       ///< Of the scale.
    int highest = 5;
    std::vector<Score> scores;
    std::vector<Item> missed;
    std::vector<Item> imagined;
    std::string agreed;  ///< "6 of 8 look-fors and pitfalls are as in the key."
    std::string panel;   ///< Whom the key rests on.
    std::vector<Passage> passages;
};

/// `seen_at`: the moment for which the clock is shown.
[[nodiscard]] PracticeView practice_view(const SessionEditor& editor,
                                         const CalibrationRound& round,
                                         const Practice& practice,
                                         Timestamp seen_at);

/// `index`: of the answer among those sealed.
[[nodiscard]] ComparisonView comparison_view(const CalibrationRound& round,
                                             const Practice& practice,
                                             std::size_t index);

}  // namespace evenhand::workflow
