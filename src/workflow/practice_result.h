#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "calibration/gold.h"
#include "core/calibration_round.h"
#include "core/practice.h"
#include "workflow/figures.h"

namespace evenhand::workflow {

/// How somebody's scores lie to the key, in sentences, with the numbers behind them.
struct FitView {
    std::size_t scores = 0;
    std::string bias;        ///< "0.3 too high", "0.0", or why there is none.
    std::string bias_range;  ///< "0.2 too low to 0.8 too high", or "not enough scores to tell".
    std::string mae;         ///< "0.6 points"
    std::string mae_range;
    std::string exact;       ///< "7 of 12"
    std::string within_one;  ///< "11 of 12"
    std::string sentence;    ///< "Against the key you are 0.3 too high on average and miss by …"
    std::optional<calibration::GoldDistance> fit;
};

/// One round at its end, or as far as it goes.
struct RoundResultView {
    struct Criterion {
        std::string title;
        FitView fit;
    };
    std::string round;  ///< Its id.
    std::string title;
    std::string date;      ///< Of the last answer, else of the round: "22 Nov 2026".
    std::string progress;  ///< "3 of 4 answers"
    bool finished = false;
    FitView fit;
    std::vector<Criterion> criteria;
    std::vector<std::string> often_missed;  ///< Items missed or imagined in most answers, in words.
};

/// How far a score can lie from a key, in levels.
[[nodiscard]] int widest_difference(const Rubric& rubric);

/// `differences`: given less key, in levels. `whose`: "you", or a rater's name. `widest`: how far a
/// score can lie from a key; an interval that reaches beyond it ends there, and of fewer than
/// `least_for_progress` scores it is none.
[[nodiscard]] FitView fit_view(const std::vector<int>& differences,
                               const std::string& whose,
                               int widest);
[[nodiscard]] RoundResultView round_result(const CalibrationRound& round, const Practice& practice);

/// Rounds with fewer scores are not compared: the intervals of a handful lie apart by chance too
/// often.
inline constexpr std::size_t least_for_progress = 30;

/// What to make of several rounds of one person, oldest first: whether the miss has grown less, or
/// that there is not enough to tell. An interval of no width tells nothing of chance.
[[nodiscard]] std::string progress_words(const std::vector<RoundResultView>& rounds);

/// The same rounds drawn; those without a score are left out.
[[nodiscard]] Figure progress_drawing(const std::vector<RoundResultView>& rounds);

}  // namespace evenhand::workflow
