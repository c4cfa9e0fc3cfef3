#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "calibration/alpha.h"
#include "calibration/g_study_band.h"
#include "calibration/g_study_rows.h"
#include "calibration/gold.h"
#include "calibration/ratings.h"
#include "calibration/scope_report.h"
#include "core/finding.h"
#include "workflow/calibration_data.h"

namespace evenhand::workflow {

/// How a file lists ratings (docs/formats.md, "Tables of ratings").
enum class RatingLayout {
    lines,  ///< A rating a line: person, rater, criterion, score, perhaps sequence.
    wide,   ///< Units by raters.
    counts  ///< Units by categories, or a contingency table of two raters.
};

struct CalibrationFiles {
    std::filesystem::path ratings;
    RatingLayout layout = RatingLayout::lines;
    std::optional<std::filesystem::path> key;  ///< What experts agreed on, for RatingLayout::lines.
    /// "1..5"; empty: 1 to 5 for lines, from the scores of a wide table, from 1 on for counts.
    std::string scale;
};

/// Scores of named raters, without persons and criteria.
struct RaterScores {
    std::vector<std::string> raters;
    calibration::ScoreTable scores;
};

/// What is to be calibrated.
struct CalibrationInput {
    std::variant<calibration::Ratings, RaterScores, calibration::CountTable> table;
    std::optional<std::vector<calibration::GoldScore>> key;
};

/// Reads the files. Findings name the file and the line; without an error there is a value. Throws
/// Error (unreadable_file).
[[nodiscard]] Parsed<CalibrationInput> read_calibration(const CalibrationFiles& files);

/// The same of scores that were read already; of `files` the key and the scale count.
[[nodiscard]] Parsed<CalibrationInput> calibration_input(const CalibrationData& data,
                                                         const CalibrationFiles& files);

struct CalibrationOptions {
    bool pairs = false;  ///< Every pair of raters by itself.
    calibration::AlphaIntervalOptions alpha_interval;
    /// Of the reliability of means over criteria, by refitting the model to resamples: seconds to
    /// minutes. Nothing: no limits.
    std::optional<calibration::BandOptions> reml_limits = std::nullopt;
};

/// How much was calibrated.
struct CalibrationSize {
    std::size_t persons = 0;   ///< 0 when the table has none.
    std::size_t raters = 0;    ///< 0 of counts.
    std::size_t criteria = 0;  ///< 0 when the table has none.
    std::size_t ratings = 0;
    int lowest = 1;
    int highest = 5;
};

struct CalibrationResult {
    CalibrationSize size;
    /// "all" of a wide table or counts; of lines "pooled" (units are persons on criteria), each
    /// criterion, "person_mean", with a key "R1|gold", with pairs "R1|R2".
    std::vector<calibration::ScopeReport> scopes;
    /// Of lines: variance components, planned panels, and reliability where cells are missing.
    std::optional<calibration::GStudyReport> g_study;
    bool stopped = false;  ///< Called off: the scopes that were ready are there.
};

/// Called before each scope with the number done and of all, the G-study being the last, and while
/// that is estimated; false stops.
using CalibrationProgress = std::function<bool(std::size_t done, std::size_t all)>;

/// May run on any thread.
[[nodiscard]] CalibrationResult run_calibration(const CalibrationInput& input,
                                                const CalibrationOptions& options,
                                                const CalibrationProgress& progress);

}  // namespace evenhand::workflow
