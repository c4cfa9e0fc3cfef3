#include "archive/internal/index_facets.h"

#include <algorithm>
#include <map>
#include <set>

#include "archive/internal/index_query.h"

namespace evenhand::archive::internal {

namespace {

using Numbers = std::map<std::int64_t, std::size_t>;

/// How many rows have each number, before the numbers are texts.
struct RawCounts {
    Numbers roles;
    Numbers interviewers;
    Numbers kits;
    Numbers says;
    Numbers years;
    Numbers states;
    Numbers scores;
    Numbers candidates;
    std::size_t all = 0;
};

RawCounts counted(Statement& rows) {
    RawCounts counts;
    while (rows.step()) {
        ++counts.all;
        ++counts.states[rows.integer(5)];
        if (rows.is_null(0)) {
            continue;  // Erased, or not to be read: nothing but its state is known.
        }
        ++counts.roles[rows.integer(0)];
        ++counts.interviewers[rows.integer(1)];
        ++counts.kits[rows.integer(2)];
        ++counts.says[rows.integer(3)];
        ++counts.years[rows.integer(4)];
        if (!rows.is_null(6)) {
            ++counts.scores[rows.integer(6)];
        }
        if (counts.all <= most_for_candidates) {
            ++counts.candidates[rows.integer(7)];
        }
    }
    if (counts.all > most_for_candidates) {
        counts.candidates.clear();
    }
    return counts;
}

using ByText = std::map<std::string, std::size_t>;

/// The largest first, those of equal size by their text.
FacetCounts::Counts sorted(const ByText& counts) {
    FacetCounts::Counts list(counts.begin(), counts.end());
    std::stable_sort(list.begin(), list.end(), [](const auto& one, const auto& other) {
        return one.second > other.second;
    });
    return list;
}

FacetCounts::Counts texts_of(const Numbers& numbers, SqliteIndex& index) {
    ByText counts;
    for (const auto& [number, count] : numbers) {
        counts[index.text_of(number)] += count;
    }
    return sorted(counts);
}

FacetCounts::Counts rubrics_of(const Numbers& kits, SqliteIndex& index) {
    ByText counts;
    for (const auto& [kit, count] : kits) {
        std::set<std::string> ids;
        for (const FactRubric& rubric : index.rubrics_of(kit)) {
            ids.insert(rubric.id);
        }
        for (const std::string& id : ids) {
            counts[id] += count;
        }
    }
    return sorted(counts);
}

template <typename Value>
std::map<Value, std::size_t> as(Numbers::const_iterator from,
                                Numbers::const_iterator to,
                                std::int64_t first = 0) {
    std::map<Value, std::size_t> counts;
    for (; from != to; ++from) {
        counts[static_cast<Value>(from->first - first)] = from->second;
    }
    return counts;
}

template <typename Value>
std::map<Value, std::size_t> as(const Numbers& numbers) {
    return as<Value>(numbers.begin(), numbers.end());
}

}  // namespace

std::string facet_columns(Timestamp soon) {
    return "SELECT item.role, item.interviewer, item.kit, item.says, item.year, " +
           state_sql(soon) + ", " + rounded_score_sql() + ", item.candidate";
}

FacetCounts facet_counts(Statement& rows, SqliteIndex& index) {
    const RawCounts raw = counted(rows);
    FacetCounts counts;
    counts.roles = texts_of(raw.roles, index);
    counts.interviewers = texts_of(raw.interviewers, index);
    counts.rubrics = rubrics_of(raw.kits, index);
    const auto decisions = raw.says.lower_bound(first_decision);
    counts.recommendations = as<Recommendation>(raw.says.begin(), decisions);
    counts.decisions = as<Decision>(decisions, raw.says.end(), first_decision);
    counts.states = as<CardState>(raw.states);
    counts.years = as<int>(raw.years);
    counts.scores = as<int>(raw.scores);
    counts.candidates = texts_of(raw.candidates, index);
    counts.all = raw.all;
    return counts;
}

}  // namespace evenhand::archive::internal
