#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>

#include "workflow/calibration_data.h"

namespace evenhand::testing {

/// Scores that look like chance and are always the same.
class MadeUpScores {
public:
    int interviewers = 5;
    int candidates = 34;
    int criteria = 3;
    double strict = 0.9;  ///< Points that the first interviewer gives less.
    double drift = 0.0;   ///< Points that the second one loses from first to last.
    bool apart = false;   ///< Two halves of interviewers and candidates that share nothing.
    int few = 0;          ///< Interviews of the last interviewer; 0: all.

    [[nodiscard]] workflow::CalibrationData data() {
        workflow::CalibrationData data;
        data.source = "made-up.csv";
        for (int who = 0; who < interviewers; ++who) {
            data.interviewers.push_back(
                {"R" + std::to_string(who), std::string(1, static_cast<char>('A' + who)) + "nna"});
        }
        for (int which = 0; which < criteria; ++which) {
            data.criteria.push_back({"C" + std::to_string(which),
                                     "Criterion " + std::to_string(which),
                                     which == 0 ? "First, version 1" : "Second, version 1"});
        }
        for (int whom = 0; whom < candidates; ++whom) {
            data.candidates.push_back(
                {"P" + std::to_string(whom), "Candidate " + std::to_string(whom)});
            add_interviews(data, whom, 1.8 + 2.4 * chance());
        }
        return data;
    }

private:
    double chance() {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<double>(state_ >> 33U) / 2147483648.0;
    }

    void add_interviews(workflow::CalibrationData& data, int whom, double level) {
        for (int who = 0; who < interviewers; ++who) {
            const bool elsewhere = apart && (2 * who < interviewers) != (2 * whom < candidates);
            const bool left_out = few > 0 && who + 1 == interviewers && whom >= few;
            if (elsewhere || left_out) {
                continue;
            }
            const auto interview = static_cast<std::uint32_t>(data.interviews.size());
            data.interviews.push_back({static_cast<std::uint32_t>(whom),
                                       static_cast<std::uint32_t>(who),
                                       whom + 1,
                                       {},
                                       whom % 2 == 0 ? "Engineer" : "Designer"});
            const double late =
                who == 1 ? drift * (whom / std::max(1.0, candidates - 1.0) - 0.5) : 0.0;
            for (int which = 0; which < criteria; ++which) {
                const double score =
                    level - (who == 0 ? strict : 0.0) - late + 1.5 * (chance() - 0.5);
                data.scores.push_back({interview,
                                       static_cast<std::uint32_t>(which),
                                       std::clamp(static_cast<int>(std::lround(score)), 1, 5)});
            }
        }
    }

    std::uint64_t state_ = 42;
};

}  // namespace evenhand::testing
