#include "calibration/internal/extremes.h"

#include <algorithm>
#include <utility>

#include "calibration/internal/lone_measure.h"

namespace evenhand::calibration::internal {

namespace {

/// The ratings of the elements of one removal.
struct Share {
    std::vector<double> offsets;
    double total = 0.0;
};

class ExtremeMeasurer {
public:
    ExtremeMeasurer(const ActiveRatings& active,
                    std::span<const Rating> ratings,
                    const RatingScale& scale,
                    double adjustment,
                    Measures& measures)
        : active_(active),
          ratings_(ratings),
          scale_(scale),
          adjustment_(adjustment),
          measures_(measures) {
        for (const Facet facet : facets_in_order) {
            errors_[index_of(facet)].assign(measures.of[index_of(facet)].size(), 0.0);
        }
    }

    void measure(std::uint32_t number);

    [[nodiscard]] PerFacet<std::vector<double>> errors() && { return std::move(errors_); }

private:
    PerFacet<std::vector<double>> errors_;
    [[nodiscard]] std::vector<Share> shares_of(Facet facet, const CodedRatings& counted) const;

    const ActiveRatings& active_;
    std::span<const Rating> ratings_;
    const RatingScale& scale_;
    double adjustment_;
    Measures& measures_;
};

std::vector<Share> ExtremeMeasurer::shares_of(Facet facet, const CodedRatings& counted) const {
    const std::size_t f = index_of(facet);
    std::vector<Share> shares(measures_.of[f].size());
    for (std::size_t i = 0; i < counted.size(); ++i) {
        const std::uint32_t element = counted.element[f][i];
        const double own = sign_of(facet) * measures_.of[f][element];
        shares[element].offsets.push_back(location_of(measures_, counted, i) - own);
        shares[element].total += counted.category[i];
    }
    return shares;
}

void ExtremeMeasurer::measure(std::uint32_t number) {
    const Removal& removal = active_.removals[number];
    const std::size_t f = index_of(removal.facet);
    const std::vector<Share> counted =
        shares_of(removal.facet, active_.counted_at(ratings_, number));
    std::vector<Share> all;
    for (const std::uint32_t element : removal.elements) {
        const Share* share = &counted[element];
        // Beside extremes only: what was left out before it is all there is.
        if (share->offsets.empty()) {
            if (all.empty()) {
                all = shares_of(removal.facet, active_.counted_at(ratings_, 0));
            }
            share = &all[element];
        }
        const double most = static_cast<double>(share->offsets.size() * (scale_.categories() - 1));
        const LoneMeasure lone =
            lone_measure(scale_, share->offsets, inside(share->total, most, adjustment_));
        measures_.of[f][element] = sign_of(removal.facet) * lone.measure;
        errors_[f][element] = lone.se;
    }
}

/// Where an element stands until it is measured: the average person.
void start_persons_at_mean(const ActiveRatings& active, Measures& measures) {
    const std::vector<Standing>& standing = active.standing[index_of(Facet::person)];
    std::vector<double>& persons = measures.of[index_of(Facet::person)];
    double sum = 0.0;
    double estimated = 0.0;
    for (std::size_t person = 0; person < persons.size(); ++person) {
        if (standing[person] == Standing::estimated) {
            sum += persons[person];
            estimated += 1.0;
        }
    }
    for (std::size_t person = 0; person < persons.size(); ++person) {
        if (standing[person] != Standing::estimated) {
            persons[person] = estimated > 0.0 ? sum / estimated : 0.0;
        }
    }
}

}  // namespace

PerFacet<std::vector<double>> measure_extremes(const ActiveRatings& active,
                                               std::span<const Rating> ratings,
                                               const RatingScale& scale,
                                               double adjustment,
                                               Measures& measures) {
    ExtremeMeasurer measurer(active, ratings, scale, adjustment, measures);
    start_persons_at_mean(active, measures);
    // Those beside extremes wait for the extremes they were left out after.
    for (const bool beside : {false, true}) {
        for (auto number = static_cast<std::uint32_t>(active.removals.size()); number-- > 0;) {
            const Removal& removal = active.removals[number];
            const bool waits =
                std::all_of(removal.elements.begin(), removal.elements.end(), [&](auto element) {
                    return active.standing[index_of(removal.facet)][element] ==
                           Standing::beside_extremes;
                });
            if (waits == beside) {
                measurer.measure(number);
            }
        }
    }
    return std::move(measurer).errors();
}

}  // namespace evenhand::calibration::internal
