#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <utility>

#include "core/finding.h"
#include "core/scorecard.h"
#include "workflow/calibration_data.h"

namespace evenhand::workflow {

/// Reads a table of ratings (CSV), or another program's scorecards (JSON, by its first character).
/// `scale`: "1..5", for a table. Findings name what is wrong, and what was left out. Throws Error
/// (unreadable_file).
[[nodiscard]] Parsed<CalibrationData> read_calibration_data(const std::filesystem::path& file,
                                                            const std::string& scale = "1..5");

/// Whether a file is no table but scorecards of another program, by its first character. Throws
/// Error (unreadable_file).
[[nodiscard]] bool holds_scorecards(const std::filesystem::path& file);

/// How CardScores knows somebody whom cards name: ids are new with each invitation, so that people
/// are known by their names where they have one.
[[nodiscard]] CalibrationData::Person known_person(const std::string& id, const std::string& name);

/// CalibrationData in the making: what comes again is found by its id.
class GatheredScores {
public:
    [[nodiscard]] CalibrationData& data() noexcept { return data_; }
    [[nodiscard]] const CalibrationData& data() const noexcept { return data_; }

    /// The place of the one with this id; a new one when there is none.
    [[nodiscard]] std::uint32_t candidate(const CalibrationData::Person& person);
    [[nodiscard]] std::uint32_t interviewer(const CalibrationData::Person& person);
    [[nodiscard]] std::uint32_t criterion(const CalibrationData::Criterion& criterion);
    /// The place of a new one.
    [[nodiscard]] std::uint32_t interview(const CalibrationData::Interview& interview);

private:
    using Places = std::map<std::string, std::uint32_t>;
    CalibrationData data_;
    Places candidates_;
    Places interviewers_;
    Places criteria_;
};

/// Gathers the scores of cards one by one, so that no more than one card is in memory. Each card is
/// one interview. Criteria are the same when rubric and version are, people when their names are.
/// Scores on another scale than most are left out.
class CardScores {
public:
    /// Cards come oldest first: of several scores of the same the last one counts.
    void add(const Scorecard& card);
    /// The scores, and a warning when a scale was left out. No value, and an error, without a
    /// score.
    [[nodiscard]] Parsed<CalibrationData> take(const std::string& source);

private:
    using Scale = std::pair<int, int>;  ///< Lowest and highest score.
    std::map<Scale, GatheredScores> by_scale_;
};

}  // namespace evenhand::workflow
