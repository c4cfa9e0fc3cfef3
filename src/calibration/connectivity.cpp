#include "calibration/connectivity.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <string>
#include <utility>

namespace evenhand::calibration {

namespace {

constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();

/// Union-find with path halving.
class Groups {
public:
    explicit Groups(std::size_t count) : parent_(count) {
        std::iota(parent_.begin(), parent_.end(), std::uint32_t{0});
    }

    std::uint32_t find(std::uint32_t member) {
        while (parent_[member] != member) {
            parent_[member] = parent_[parent_[member]];
            member = parent_[member];
        }
        return member;
    }

    void join(std::uint32_t a, std::uint32_t b) { parent_[find(a)] = find(b); }

private:
    std::vector<std::uint32_t> parent_;
};

using Side = std::uint32_t Rating::*;

std::uint32_t size_of(std::span<const Rating> ratings, Side side) {
    std::uint32_t size = 0;
    for (const Rating& rating : ratings) {
        size = std::max(size, rating.*side + 1);
    }
    return size;
}

bool hang_together(std::span<const Rating> ratings, Side one, Side other) {
    if (ratings.empty()) {
        return true;
    }
    const std::uint32_t first_other = size_of(ratings, one);
    Groups groups(std::size_t{first_other} + size_of(ratings, other));
    for (const Rating& rating : ratings) {
        groups.join(rating.*one, first_other + rating.*other);
    }
    const std::uint32_t group = groups.find(ratings.front().*one);
    return std::all_of(ratings.begin(), ratings.end(), [&](const Rating& rating) {
        return groups.find(rating.*one) == group;
    });
}

/// Gives those that occur new numbers in their order, and the ids that go with them.
class Renumbering {
public:
    Renumbering(const std::vector<std::string>& ids, const std::vector<bool>& occurs)
        : number_(ids.size(), nowhere) {
        for (std::size_t i = 0; i < ids.size(); ++i) {
            if (occurs[i]) {
                number_[i] = static_cast<std::uint32_t>(kept_.size());
                kept_.push_back(ids[i]);
            }
        }
    }

    [[nodiscard]] std::uint32_t operator()(std::uint32_t old) const { return number_[old]; }

    [[nodiscard]] std::vector<std::string> kept() && { return std::move(kept_); }

private:
    std::vector<std::string> kept_;
    std::vector<std::uint32_t> number_;
};

std::vector<bool> marked(std::size_t count, const std::vector<std::uint32_t>& members) {
    std::vector<bool> marks(count, false);
    for (const std::uint32_t member : members) {
        marks[member] = true;
    }
    return marks;
}

}  // namespace

std::vector<Subset> linked_subsets(const Ratings& ratings) {
    const auto raters = static_cast<std::uint32_t>(ratings.raters.size());
    Groups groups(ratings.raters.size() + ratings.persons.size());
    std::vector<bool> rated(ratings.raters.size() + ratings.persons.size(), false);
    for (const Rating& rating : ratings.ratings) {
        groups.join(rating.rater, raters + rating.person);
        rated[rating.rater] = true;
        rated[raters + rating.person] = true;
    }
    std::vector<Subset> subsets;
    std::vector<std::uint32_t> number(rated.size(), nowhere);
    for (std::uint32_t member = 0; member < rated.size(); ++member) {
        if (!rated[member]) {
            continue;
        }
        std::uint32_t& subset = number[groups.find(member)];
        if (subset == nowhere) {
            subset = static_cast<std::uint32_t>(subsets.size());
            subsets.emplace_back();
        }
        if (member < raters) {
            subsets[subset].raters.push_back(member);
        } else {
            subsets[subset].persons.push_back(member - raters);
        }
    }
    return subsets;
}

Ratings ratings_of(const Ratings& ratings, const Subset& subset) {
    const std::vector<bool> persons = marked(ratings.persons.size(), subset.persons);
    const std::vector<bool> raters = marked(ratings.raters.size(), subset.raters);
    std::vector<bool> criteria(ratings.criteria.size(), false);
    for (const Rating& rating : ratings.ratings) {
        if (persons[rating.person] && raters[rating.rater]) {
            criteria[rating.criterion] = true;
        }
    }
    Renumbering person(ratings.persons, persons);
    Renumbering rater(ratings.raters, raters);
    Renumbering criterion(ratings.criteria, criteria);
    Ratings part;
    part.lowest = ratings.lowest;
    part.highest = ratings.highest;
    for (const Rating& rating : ratings.ratings) {
        if (persons[rating.person] && raters[rating.rater]) {
            part.ratings.push_back({person(rating.person),
                                    rater(rating.rater),
                                    criterion(rating.criterion),
                                    rating.score,
                                    rating.sequence});
        }
    }
    part.persons = std::move(person).kept();
    part.raters = std::move(rater).kept();
    part.criteria = std::move(criterion).kept();
    return part;
}

Link broken_link(std::span<const Rating> ratings) {
    if (!hang_together(ratings, &Rating::person, &Rating::rater)) {
        return Link::persons_and_raters;
    }
    if (!hang_together(ratings, &Rating::rater, &Rating::criterion)) {
        return Link::raters_and_criteria;
    }
    if (!hang_together(ratings, &Rating::person, &Rating::criterion)) {
        return Link::persons_and_criteria;
    }
    return Link::whole;
}

}  // namespace evenhand::calibration
