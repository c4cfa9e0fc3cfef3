#include "calibration/internal/active_ratings.h"

#include <algorithm>
#include <limits>

#include "calibration/connectivity.h"

namespace evenhand::calibration::internal {

namespace {

constexpr std::uint32_t never = std::numeric_limits<std::uint32_t>::max();

/// How many of an element's ratings count, and how many of them lie at an end.
struct Tally {
    int counted = 0;
    int lowest = 0;
    int highest = 0;
};

class Sifter {
public:
    explicit Sifter(const Ratings& ratings)
        : ratings_(ratings), removed_by_(ratings.ratings.size(), never) {
        for (const Facet facet : facets_in_order) {
            standing_[index_of(facet)].assign(ids_of(ratings, facet).size(), Standing::unrated);
            for (const Rating& rating : ratings.ratings) {
                standing_[index_of(facet)][element_of(rating, facet)] = Standing::estimated;
            }
        }
    }

    void sift(std::span<const Facet> removable) {
        bool changed = true;
        while (changed) {
            changed = false;
            for (const Facet facet : removable) {
                changed = remove_extremes(facet) || changed;
            }
        }
    }

    [[nodiscard]] ActiveRatings result() &&;

private:
    bool remove_extremes(Facet facet);
    [[nodiscard]] std::vector<Tally> tallies(Facet facet) const;
    [[nodiscard]] std::vector<int> used_levels() const;

    const Ratings& ratings_;
    PerFacet<std::vector<Standing>> standing_;
    std::vector<Removal> removals_;
    std::vector<std::uint32_t> removed_by_;
};

std::vector<int> Sifter::used_levels() const {
    std::vector<bool> used(static_cast<std::size_t>(ratings_.levels()), false);
    for (std::size_t i = 0; i < removed_by_.size(); ++i) {
        if (removed_by_[i] == never) {
            used[static_cast<std::size_t>(ratings_.ratings[i].score - ratings_.lowest)] = true;
        }
    }
    std::vector<int> levels;
    for (int level = ratings_.lowest; level <= ratings_.highest; ++level) {
        if (used[static_cast<std::size_t>(level - ratings_.lowest)]) {
            levels.push_back(level);
        }
    }
    return levels;
}

std::vector<Tally> Sifter::tallies(Facet facet) const {
    std::vector<Tally> tallies(standing_[index_of(facet)].size());
    const std::vector<int> levels = used_levels();
    for (std::size_t i = 0; i < removed_by_.size(); ++i) {
        if (removed_by_[i] != never) {
            continue;
        }
        const Rating& rating = ratings_.ratings[i];
        Tally& tally = tallies[element_of(rating, facet)];
        tally.counted += 1;
        tally.lowest += rating.score == levels.front() ? 1 : 0;
        tally.highest += rating.score == levels.back() ? 1 : 0;
    }
    return tallies;
}

Standing standing_by(const Tally& tally) {
    if (tally.counted == 0) {
        return Standing::beside_extremes;
    }
    if (tally.lowest == tally.counted) {
        return Standing::minimum;
    }
    return tally.highest == tally.counted ? Standing::maximum : Standing::estimated;
}

bool Sifter::remove_extremes(Facet facet) {
    std::vector<Standing>& standing = standing_[index_of(facet)];
    const std::vector<Tally> tallied = tallies(facet);
    Removal removal{facet, {}};
    for (std::uint32_t element = 0; element < standing.size(); ++element) {
        if (standing[element] != Standing::estimated) {
            continue;
        }
        standing[element] = standing_by(tallied[element]);
        if (standing[element] != Standing::estimated) {
            removal.elements.push_back(element);
        }
    }
    if (removal.elements.empty()) {
        return false;
    }
    const auto number = static_cast<std::uint32_t>(removals_.size());
    for (std::size_t i = 0; i < removed_by_.size(); ++i) {
        const std::uint32_t element = element_of(ratings_.ratings[i], facet);
        if (removed_by_[i] == never && standing[element] != Standing::estimated) {
            removed_by_[i] = number;
        }
    }
    removals_.push_back(std::move(removal));
    return true;
}

/// Stable, so that equal input gives equal sums.
std::vector<std::uint32_t> by_person(const Ratings& ratings,
                                     const std::vector<std::uint32_t>& removed_by) {
    std::vector<std::uint32_t> first(ratings.persons.size() + 1, 0);
    for (std::size_t i = 0; i < removed_by.size(); ++i) {
        first[ratings.ratings[i].person + 1] += removed_by[i] == never ? 1 : 0;
    }
    for (std::size_t person = 1; person < first.size(); ++person) {
        first[person] += first[person - 1];
    }
    std::vector<std::uint32_t> order(first.back());
    for (std::uint32_t i = 0; i < removed_by.size(); ++i) {
        if (removed_by[i] == never) {
            order[first[ratings.ratings[i].person]++] = i;
        }
    }
    return order;
}

Categories categories_of(const Ratings& ratings, std::vector<int> levels) {
    Categories categories{std::move(levels), {}, {}};
    for (int level = ratings.lowest; level <= ratings.highest; ++level) {
        const std::vector<int>& labels = categories.labels;
        if (labels.empty() || level < labels.front() || level > labels.back()) {
            categories.unused.push_back(level);
        } else if (!std::binary_search(labels.begin(), labels.end(), level)) {
            categories.skipped.push_back(level);
        }
    }
    return categories;
}

ActiveRatings Sifter::result() && {
    ActiveRatings active;
    active.categories = categories_of(ratings_, used_levels());
    active.standing = std::move(standing_);
    for (const std::uint32_t i : by_person(ratings_, removed_by_)) {
        const Rating& rating = ratings_.ratings[i];
        active.coded.push_back(rating, active.category_of(rating.score));
    }
    const auto count = static_cast<std::uint32_t>(removals_.size());
    std::replace(removed_by_.begin(), removed_by_.end(), never, count);
    active.removals = std::move(removals_);
    active.removed_by = std::move(removed_by_);
    return active;
}

}  // namespace

void CodedRatings::push_back(const Rating& rating, int coded) {
    for (const Facet facet : facets_in_order) {
        element[index_of(facet)].push_back(element_of(rating, facet));
    }
    category.push_back(coded);
}

int ActiveRatings::category_of(int score) const {
    const std::vector<int>& labels = categories.labels;
    const auto at = std::lower_bound(labels.begin(), labels.end(), score);
    const auto last = static_cast<int>(labels.size()) - 1;
    return std::min(static_cast<int>(at - labels.begin()), std::max(last, 0));
}

CodedRatings ActiveRatings::counted_at(std::span<const Rating> ratings,
                                       std::uint32_t removal) const {
    CodedRatings counted;
    for (std::size_t i = 0; i < ratings.size(); ++i) {
        if (removed_by[i] >= removal) {
            counted.push_back(ratings[i], category_of(ratings[i].score));
        }
    }
    return counted;
}

bool ActiveRatings::hangs_together() const {
    std::vector<Rating> ratings(coded.size());
    for (std::size_t i = 0; i < ratings.size(); ++i) {
        ratings[i] = {coded.element[0][i], coded.element[1][i], coded.element[2][i], 0, {}};
    }
    return broken_link(ratings) == Link::whole;
}

ActiveRatings active_ratings(const Ratings& ratings, std::span<const Facet> removable) {
    Sifter sifter(ratings);
    sifter.sift(removable);
    return std::move(sifter).result();
}

std::uint32_t element_of(const Rating& rating, Facet facet) noexcept {
    switch (facet) {
        case Facet::person:
            return rating.person;
        case Facet::rater:
            return rating.rater;
        case Facet::criterion:
            break;
    }
    return rating.criterion;
}

}  // namespace evenhand::calibration::internal
