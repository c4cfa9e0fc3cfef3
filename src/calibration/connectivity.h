#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "calibration/ratings.h"

namespace evenhand::calibration {

/// Persons and raters who are linked by ratings, and with nobody else.
struct Subset {
    std::vector<std::uint32_t> persons;  ///< Indices into Ratings::persons, rising.
    std::vector<std::uint32_t> raters;   ///< Indices into Ratings::raters, rising.
};

/// The linked subsets, by their first rater. Measures of different subsets cannot be compared.
/// Criteria do not link: everybody uses them. Persons and raters without ratings are in none.
[[nodiscard]] std::vector<Subset> linked_subsets(const Ratings& ratings);

/// The ratings of one subset, with the persons, raters and criteria that occur in it.
[[nodiscard]] Ratings ratings_of(const Ratings& ratings, const Subset& subset);

/// Which two facets fall apart, so that their measures could be shifted against each other without
/// a change of any expected score.
enum class Link {
    whole,                ///< None.
    persons_and_raters,   ///< See linked_subsets().
    raters_and_criteria,  ///< Some raters use other criteria than the rest, and none in common.
    persons_and_criteria  ///< Some persons are rated on other criteria, and on none in common.
};

/// The first link that is broken.
[[nodiscard]] Link broken_link(std::span<const Rating> ratings);

}  // namespace evenhand::calibration
