#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/finding.h"
#include "core/scorecard.h"
#include "workflow/calibration_data.h"

namespace evenhand::workflow {

/// Reads a table of ratings (CSV), or another program's scorecards (JSON, by its first character).
/// `scale`: "1..5", for a table. Findings name what is wrong, and what was left out. Throws Error
/// (unreadable_file).
[[nodiscard]] Parsed<CalibrationData> read_calibration_data(const std::filesystem::path& file,
                                                            const std::string& scale = "1..5");

/// Gathers the scores of cards one by one, so that no more than one card is in memory. Criteria are
/// the same when rubric and version are, people when their names are. Scores on another scale than
/// most are left out.
class CardScores {
public:
    void add(const Scorecard& card);
    /// The scores, and a warning when a scale was left out. No value, and an error, without a
    /// score.
    [[nodiscard]] Parsed<CalibrationData> take(const std::string& source);

private:
    CalibrationData& data_of(int lowest, int highest);
    static std::uint32_t interview_in(CalibrationData& data,
                                      const InterviewHead& head,
                                      Timestamp at);

    std::vector<CalibrationData> by_scale_;
};

}  // namespace evenhand::workflow
