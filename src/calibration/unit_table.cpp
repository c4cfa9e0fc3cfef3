#include "calibration/unit_table.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace evenhand::calibration {

namespace {

using Order = std::vector<std::uint32_t>;

/// Sorts the order by a small number of each rating, keeping equal ones as they are.
template <typename Key>
void sort_by(Order& order, std::size_t keys, const Key& key) {
    std::vector<std::uint32_t> begin(keys + 1, 0);
    for (const std::uint32_t rating : order) {
        ++begin[key(rating) + 1];
    }
    std::partial_sum(begin.begin(), begin.end(), begin.begin());
    Order sorted(order.size());
    for (const std::uint32_t rating : order) {
        sorted[begin[key(rating)]++] = rating;
    }
    order = std::move(sorted);
}

Order whole(const Ratings& ratings) {
    Order order(ratings.ratings.size());
    std::iota(order.begin(), order.end(), 0U);
    return order;
}

/// By person, criterion and rater.
Order sorted(const Ratings& ratings, Order order) {
    const auto& all = ratings.ratings;
    sort_by(order, ratings.raters.size(), [&](std::uint32_t i) { return all[i].rater; });
    sort_by(order, ratings.criteria.size(), [&](std::uint32_t i) { return all[i].criterion; });
    sort_by(order, ratings.persons.size(), [&](std::uint32_t i) { return all[i].person; });
    return order;
}

template <typename Score>
void end_unit(SparseTable<Score>& table, std::uint32_t cluster) {
    table.first.push_back(table.scores.size());
    table.clusters.push_back(cluster);
}

ScoreTable table_of(const Ratings& ratings, const Order& order) {
    ScoreTable table;
    table.lowest = ratings.lowest;
    table.highest = ratings.highest;
    table.raters.reserve(order.size());
    table.scores.reserve(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        const Rating& rating = ratings.ratings[order[i]];
        table.raters.push_back(rating.rater);
        table.scores.push_back(rating.score);
        const bool last = i + 1 == order.size();
        if (last || ratings.ratings[order[i + 1]].person != rating.person ||
            ratings.ratings[order[i + 1]].criterion != rating.criterion) {
            end_unit(table, rating.person);
        }
    }
    return table;
}

/// The numbers of those raters who rated anything, ascending.
template <typename Score>
std::vector<std::uint32_t> active_raters(const SparseTable<Score>& table) {
    if (table.raters.empty()) {
        return {};
    }
    std::vector<bool> seen(*std::ranges::max_element(table.raters) + std::size_t{1}, false);
    for (const std::uint32_t rater : table.raters) {
        seen[rater] = true;
    }
    std::vector<std::uint32_t> active;
    for (std::uint32_t rater = 0; rater < seen.size(); ++rater) {
        if (seen[rater]) {
            active.push_back(rater);
        }
    }
    return active;
}

template <typename Score>
std::optional<Undefined> lack_in(const SparseTable<Score>& table) {
    if (active_raters(table).size() < 2) {
        return Undefined::needs_two_raters;
    }
    for (std::size_t unit = 0; unit < table.units(); ++unit) {
        if (table.size_of(unit) > 1) {
            return std::nullopt;
        }
    }
    return Undefined::no_pairable_units;
}

}  // namespace

ScoreTable pooled_units(const Ratings& ratings) {
    return table_of(ratings, sorted(ratings, whole(ratings)));
}

ScoreTable units_of_criterion(const Ratings& ratings, std::uint32_t criterion) {
    Order order = whole(ratings);
    std::erase_if(order,
                  [&](std::uint32_t i) { return ratings.ratings[i].criterion != criterion; });
    return table_of(ratings, sorted(ratings, std::move(order)));
}

MeasureTable person_means(const Ratings& ratings) {
    Order order = whole(ratings);
    const auto& all = ratings.ratings;
    sort_by(order, ratings.raters.size(), [&](std::uint32_t i) { return all[i].rater; });
    sort_by(order, ratings.persons.size(), [&](std::uint32_t i) { return all[i].person; });
    MeasureTable table;
    for (std::size_t i = 0; i < order.size();) {
        const Rating& head = all[order[i]];
        double sum = 0.0;
        double count = 0.0;
        while (i < order.size() && all[order[i]].person == head.person &&
               all[order[i]].rater == head.rater) {
            sum += all[order[i++]].score;
            count += 1.0;
        }
        table.raters.push_back(head.rater);
        table.scores.push_back(sum / count);
        if (i == order.size() || all[order[i]].person != head.person) {
            end_unit(table, head.person);
        }
    }
    return table;
}

MeasureTable measures_of(const ScoreTable& scores) {
    return {
        scores.first, scores.raters, {scores.scores.begin(), scores.scores.end()}, scores.clusters};
}

std::optional<CompleteTable> complete(const MeasureTable& table) {
    const std::size_t raters = active_raters(table).size();
    if (table.scores.size() != table.units() * raters) {
        return std::nullopt;
    }
    // No unit can have more than all raters, so that no unit has fewer.
    return CompleteTable{table.units(), raters, table.scores};
}

std::optional<Undefined> lack_of(const MeasureTable& table) {
    return lack_in(table);
}

std::optional<Undefined> lack_of(const ScoreTable& table) {
    return lack_in(table);
}

}  // namespace evenhand::calibration
