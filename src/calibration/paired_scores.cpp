#include "calibration/paired_scores.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <tuple>
#include <vector>

namespace evenhand::calibration {

namespace {

/// Calls use(one, other) for every two ratings of one person on one criterion.
template <typename Use>
void each_pair(std::vector<Rating> ratings, const Use& use) {
    std::sort(ratings.begin(), ratings.end(), [](const Rating& one, const Rating& other) {
        return std::tie(one.person, one.criterion, one.rater) <
               std::tie(other.person, other.criterion, other.rater);
    });
    for (std::size_t begin = 0; begin < ratings.size();) {
        std::size_t end = begin;
        while (end < ratings.size() && ratings[end].person == ratings[begin].person &&
               ratings[end].criterion == ratings[begin].criterion) {
            ++end;
        }
        for (std::size_t one = begin; one < end; ++one) {
            for (std::size_t other = one + 1; other < end; ++other) {
                use(ratings[one], ratings[other]);
            }
        }
        begin = end;
    }
}

void count(PairedCounts& counts, const Rating& one, const Rating& other) {
    const int apart = std::abs(one.score - other.score);
    ++counts.pairs;
    counts.same += apart == 0 ? 1 : 0;
    counts.within += apart <= 1 ? 1 : 0;
}

}  // namespace

PairedShares paired_shares(const Ratings& ratings,
                           std::optional<std::uint32_t> rater,
                           std::optional<std::uint32_t> criterion) {
    std::vector<PairedCounts> persons(ratings.persons.size());
    each_pair(ratings.ratings, [&](const Rating& one, const Rating& other) {
        const bool takes_part = !rater || one.rater == *rater || other.rater == *rater;
        if (takes_part && (!criterion || one.criterion == *criterion)) {
            count(persons[one.person], one, other);
        }
    });
    PairedShares shares;
    std::vector<ClusterCount> same;
    std::vector<ClusterCount> within;
    for (const PairedCounts& person : persons) {
        shares.pairs += person.pairs;
        const auto of = static_cast<double>(person.pairs);
        same.push_back({static_cast<double>(person.same), of});
        within.push_back({static_cast<double>(person.within), of});
    }
    shares.same = clustered_share(same);
    shares.within = clustered_share(within);
    return shares;
}

std::map<std::pair<std::uint32_t, std::uint32_t>, PairedCounts> paired_counts(
    const Ratings& ratings) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, PairedCounts> counts;
    each_pair(ratings.ratings, [&](const Rating& one, const Rating& other) {
        count(counts[{one.rater, other.rater}], one, other);
    });
    return counts;
}

}  // namespace evenhand::calibration
