#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/document.h"
#include "report/figures/figure.h"
#include "report/figures/views.h"

namespace evenhand::report {

/// What a calibration report covers, in words for people.
struct CalibrationScope {
    std::string who;         ///< "All interviewers"
    std::string period;      ///< "January to June 2026"; may be empty.
    std::string role;        ///< May be empty.
    std::string rubric;      ///< "Q9, version 3"; may be empty.
    std::string criterion;   ///< "All criteria"
    std::string source;      ///< Where the scores come from: a file's name, or the archive's.
    std::string connection;  ///< "All connected by shared candidates."
    std::size_t interviewers = 0;
    std::size_t candidates = 0;
    std::size_t criteria = 0;
    std::size_t scores = 0;
};

/// What stands out about one interviewer, or cannot be told yet.
struct CalibrationNote {
    std::string name;
    int interviews = 0;
    std::vector<figures::Flag> flags;
    std::vector<figures::Effect> untold;
    bool looked_for = true;  ///< Anything at all could have been found.
};

struct CalibrationReport {
    CalibrationScope scope;
    int lowest = 1;
    int highest = 5;
    std::vector<figures::Figure> figures;  ///< In the order of the report.
    std::vector<CalibrationNote> notes;
    std::optional<figures::Obstacle> obstacle = {};  ///< Why nothing could be looked for.
    std::optional<Timestamp> dated = {};
    std::string identity;  ///< At least 32 hex digits: a hash over what it was computed from.
};

/// The report for those who lead interviews: what it covers and says on the first page, then each
/// figure with its question, how to read it, its reading and its numbers, what stands out about
/// whom, and how everything was computed.
[[nodiscard]] Document calibration_document(const CalibrationReport& report);

}  // namespace evenhand::report
