#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "calibration/mfrm.h"
#include "calibration/ratings.h"

namespace evenhand::calibration::internal {

/// Ratings as columns, their scores numbered 0, 1, … within the estimated categories.
struct CodedRatings {
    PerFacet<std::vector<std::uint32_t>> element;
    std::vector<int> category;

    [[nodiscard]] std::size_t size() const noexcept { return category.size(); }
    void push_back(const Rating& rating, int coded);
};

/// Elements that were left out together.
struct Removal {
    Facet facet = Facet::person;
    std::vector<std::uint32_t> elements;
};

/// What can be estimated together, and what has to be measured afterwards.
struct ActiveRatings {
    Categories categories;
    PerFacet<std::vector<Standing>> standing;
    CodedRatings coded;                     ///< Of estimated elements only, sorted by person.
    std::vector<Removal> removals;          ///< In the order in which they were left out.
    std::vector<std::uint32_t> removed_by;  ///< Per rating: the removal, or removals.size().

    /// The category of a score that may be none of the estimated ones: then the nearest.
    [[nodiscard]] int category_of(int score) const;
    /// Those that counted when `removal` was made.
    [[nodiscard]] CodedRatings counted_at(std::span<const Rating> ratings,
                                          std::uint32_t removal) const;
    /// Whether those that are left are linked, as broken_link() has it: without the extremes that
    /// joined them, elements may not be.
    [[nodiscard]] bool hangs_together() const;
};

/// Leaves out, again and again until nothing changes, the elements of `removable` facets whose
/// remaining ratings are all the lowest or all the highest remaining score. Without removable
/// facets all ratings stay.
[[nodiscard]] ActiveRatings active_ratings(const Ratings& ratings,
                                           std::span<const Facet> removable);

/// "The" element of a rating in a facet.
[[nodiscard]] std::uint32_t element_of(const Rating& rating, Facet facet) noexcept;

}  // namespace evenhand::calibration::internal
