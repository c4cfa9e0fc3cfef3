#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace evenhand::calibration {

/// One score: what one rater gave one person (or sample answer) on one criterion.
struct Rating {
    std::uint32_t person = 0;     ///< Index into Ratings::persons.
    std::uint32_t rater = 0;      ///< Index into Ratings::raters.
    std::uint32_t criterion = 0;  ///< Index into Ratings::criteria.
    int score = 0;                ///< On the scale, lowest to highest.
    /// The number of the rater's interview in time, from 1; only its order and distances count.
    std::optional<int> sequence;

    friend bool operator==(const Rating&, const Rating&) = default;
};

/// A sparse set of ratings on a declared scale: most persons meet few raters.
///
/// Invariant: indices lie within their lists, scores on the scale, ids of a list differ, and no
/// (person, rater, criterion) is rated twice. The estimators do not look for breaches:
/// whoever reads ratings from outside does, where a place can be named.
struct Ratings {
    std::vector<std::string> persons;   ///< Ids, UTF-8.
    std::vector<std::string> raters;    ///< Ids, UTF-8.
    std::vector<std::string> criteria;  ///< Ids, UTF-8.
    int lowest = 1;                     ///< Of the declared scale, used or not.
    int highest = 5;
    std::vector<Rating> ratings;

    /// The number of declared levels, called q in the formulas.
    [[nodiscard]] int levels() const noexcept { return highest - lowest + 1; }
};

}  // namespace evenhand::calibration
