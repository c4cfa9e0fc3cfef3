#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "core/calibration_round.h"
#include "core/finding.h"
#include "core/practice.h"
#include "formats/round_file.h"
#include "workflow/practice_result.h"

namespace evenhand::workflow {

/// What one rater has given in a round.
struct GatheredRater {
    std::string name;
    std::size_t sealed = 0;
    FitView fit;
    std::string fault;  ///< Why the file does not count; else empty.
};

/// What somebody has handed in to a team's archive.
struct HandedIn {
    std::string place;  ///< What findings call it.
    std::string rater;  ///< The name that whoever handed it in is known by there.
    std::string bytes;
};

/// A round as its lead sees it.
struct GatheredRound {
    CalibrationRound round;
    std::vector<Practice> practices;  ///< Those that count, by name.
    std::vector<GatheredRater> raters;
    std::vector<std::string> missing;  ///< Invited, and nothing handed in.
    Findings findings;
};

/// Reads what was handed in to a round. Files of other rounds are passed over; those of this one
/// that cannot be trusted are named among the raters and in the findings, and count for nothing. Of
/// two files of one rater the one with more answers counts, when it goes on where the other stops.
[[nodiscard]] GatheredRound gather(const formats::PinnedRound& round,
                                   const std::vector<std::filesystem::path>& files);

/// The same of what a team's archive has. What is of another round, or bears another name than that
/// of whoever handed it in ("practice.other-name"), is among the faults.
[[nodiscard]] GatheredRound gather(const formats::PinnedRound& round,
                                   const std::vector<HandedIn>& handed_in);

/// "3 of 4 raters have finished; missing: Ada L."
[[nodiscard]] std::string state_of(const GatheredRound& gathered);

/// The scores that raters gave, as `evenhand-cli calibrate` reads them: person (ROUND/ANSWER),
/// rater, criterion, score, sequence (the place in the order of sealing, from 1). What was not
/// observed has no line.
[[nodiscard]] std::string ratings_csv(const GatheredRound& gathered);
/// The key of the same answers: person, criterion, gold.
[[nodiscard]] std::string gold_csv(const CalibrationRound& round);

/// Writes both, as ID.ratings.csv and ID.gold.csv, into the folder. Gives the files. Throws Error.
[[nodiscard]] std::vector<std::filesystem::path> export_ratings(
    const GatheredRound& gathered, const std::filesystem::path& folder);

}  // namespace evenhand::workflow
