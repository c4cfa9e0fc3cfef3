#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "calibration/ratings.h"
#include "core/timestamp.h"

namespace evenhand::workflow {

/// Scores to be compared, with what people call those whom they are about.
struct CalibrationData {
    struct Person {
        std::string id;
        std::string name;
    };
    struct Criterion {
        std::string id;
        std::string name;
        std::string rubric;  ///< "Missed bug, version 3"; empty when none is known.
    };
    /// One interviewer meets one candidate.
    struct Interview {
        std::uint32_t candidate = 0;
        std::uint32_t interviewer = 0;
        std::optional<int> sequence = {};  ///< The interviewer's first is 1.
        std::optional<Timestamp> at = {};
        std::string role = {};
    };
    struct Score {
        std::uint32_t interview = 0;
        std::uint32_t criterion = 0;
        int score = 0;
    };

    std::string source;  ///< "ratings.csv", "the archive"
    int lowest = 1;
    int highest = 5;
    std::vector<Person> candidates;
    std::vector<Person> interviewers;
    std::vector<Criterion> criteria;
    std::vector<Interview> interviews;
    std::vector<Score> scores;
};

/// Numbers the interviews of each interviewer in order of time, where all of them have a time and
/// none has a number yet.
void number_by_time(CalibrationData& data);

/// What is left of the data; empty takes everything.
struct CalibrationFilter {
    std::string period;
    std::string role;
    std::string rubric;
    std::string criterion;   ///< An id.
    std::string group = {};  ///< The number of a linked group (calibration_groups.h), of what the
                             ///< others leave; filtered() leaves it to of_group().

    friend bool operator==(const CalibrationFilter&, const CalibrationFilter&) = default;
};

/// What is selected next: groups are numbered among what the other choices leave, so that a group
/// is none of another selection's.
[[nodiscard]] CalibrationFilter narrowed(const CalibrationFilter& before, CalibrationFilter next);

struct CalibrationChoice {
    std::string value;  ///< For the filter; empty: everything.
    std::string label;  ///< For people.
};

/// What can be chosen, everything first. A list of one has nothing to choose.
struct CalibrationChoices {
    std::vector<CalibrationChoice> periods;  ///< Half years; by number where times are not known.
    std::vector<CalibrationChoice> roles;
    std::vector<CalibrationChoice> rubrics;
    std::vector<CalibrationChoice> criteria;  ///< Of the filter's rubric.
};

[[nodiscard]] CalibrationChoices calibration_choices(const CalibrationData& data,
                                                     const CalibrationFilter& filter);

/// The scores that a filter leaves, as the engine takes them.
struct FilteredScores {
    calibration::Ratings ratings;
    std::vector<CalibrationData::Person> candidates;    ///< As ratings.persons.
    std::vector<CalibrationData::Person> interviewers;  ///< As ratings.raters.
    std::vector<CalibrationData::Criterion> criteria;   ///< As ratings.criteria.
    std::vector<std::optional<Timestamp>> times;        ///< As ratings.ratings.
};

/// Names are made to differ: two of one name get their ids behind it. Of several scores that one
/// interviewer gave one candidate on one criterion the last one counts.
[[nodiscard]] FilteredScores filtered(const CalibrationData& data, const CalibrationFilter& filter);

}  // namespace evenhand::workflow
