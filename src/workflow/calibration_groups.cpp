#include "workflow/calibration_groups.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>
#include <utility>

#include "core/number_text.h"
#include "report/figures/numbers.h"
#include "workflow/internal/calibration_files.h"

namespace evenhand::workflow {

namespace {

using calibration::GoldScore;
using calibration::Ratings;
using calibration::Subset;

constexpr std::size_t most_named = 3;  ///< Interviewers that a choice names.

/// The entries of these ids, in their order.
template <typename Entry>
std::vector<Entry> entries_of(const std::vector<std::string>& ids,
                              const std::vector<Entry>& entries) {
    std::map<std::string, const Entry*> by_id;
    for (const Entry& entry : entries) {
        by_id.emplace(entry.id, &entry);
    }
    std::vector<Entry> kept;
    kept.reserve(ids.size());
    for (const std::string& id : ids) {
        kept.push_back(*by_id.at(id));
    }
    return kept;
}

}  // namespace

std::vector<Subset> groups_by_size(const Ratings& ratings) {
    std::vector<Subset> groups = calibration::linked_subsets(ratings);
    std::vector<std::size_t> given(ratings.raters.size(), 0);
    for (const calibration::Rating& rating : ratings.ratings) {
        ++given[rating.rater];
    }
    const auto size = [&](const Subset& group) {
        std::size_t sum = 0;
        for (const std::uint32_t rater : group.raters) {
            sum += given[rater];
        }
        return sum;
    };
    std::ranges::stable_sort(groups, std::greater{}, size);
    return groups;
}

std::vector<CalibrationChoice> group_choices(const FilteredScores& scores) {
    std::vector<CalibrationChoice> choices = {{"", "All groups"}};
    const std::vector<Subset> groups = groups_by_size(scores.ratings);
    for (std::size_t at = 0; groups.size() > 1 && at < groups.size(); ++at) {
        std::vector<std::string> names;
        for (const std::uint32_t rater : groups[at].raters) {
            names.push_back(scores.interviewers[rater].name);
        }
        const std::string number = std::to_string(at + 1);
        choices.push_back(
            {number,
             "Group " + number + ": " + report::figures::listed_briefly(names, most_named)});
    }
    return choices;
}

FilteredScores of_group(FilteredScores scores, const std::string& group) {
    const std::vector<Subset> groups = groups_by_size(scores.ratings);
    const auto number = to_unsigned(group);
    if (!number || *number < 1 || *number > groups.size() || groups.size() < 2) {
        return scores;
    }
    const Subset& chosen = groups[*number - 1];
    FilteredScores part;
    part.ratings = calibration::ratings_of(scores.ratings, chosen);
    part.candidates = entries_of(part.ratings.persons, scores.candidates);
    part.interviewers = entries_of(part.ratings.raters, scores.interviewers);
    part.criteria = entries_of(part.ratings.criteria, scores.criteria);
    for (std::size_t at = 0; at < scores.times.size(); ++at) {
        if (std::ranges::binary_search(chosen.raters, scores.ratings.ratings[at].rater)) {
            part.times.push_back(scores.times[at]);
        }
    }
    return part;
}

Parsed<CalibrationInput> of_group(const CalibrationInput& input, int group) {
    const auto fault = [](std::string sentence) -> Parsed<CalibrationInput> {
        return {std::nullopt, {{Severity::error, "calibrate.group", std::move(sentence), ""}}};
    };
    const auto* ratings = std::get_if<Ratings>(&input.table);
    if (ratings == nullptr) {
        return fault("Groups are of interviewers and candidates; this table names none.");
    }
    const std::vector<Subset> groups = groups_by_size(*ratings);
    if (groups.size() < 2 && group != 1) {
        return fault("There is no group " + std::to_string(group) +
                     ": all interviewers share candidates with each other, one through another.");
    }
    if (group < 1 || static_cast<std::size_t>(group) > groups.size()) {
        return fault("There is no group " + std::to_string(group) + ": the interviewers make " +
                     report::figures::counted(groups.size(), "group") +
                     " that share no candidate, numbered from 1, the largest first.");
    }
    CalibrationInput part;
    Ratings own = calibration::ratings_of(*ratings, groups[static_cast<std::size_t>(group) - 1]);
    if (input.key) {
        part.key = gold_of(*input.key, *ratings, own);
    }
    part.table = std::move(own);
    return {std::move(part), {}};
}

std::vector<GoldScore> gold_of(std::span<const GoldScore> gold,
                               const Ratings& all,
                               const Ratings& part) {
    const auto persons = internal::numbers_of(part.persons);
    const auto criteria = internal::numbers_of(part.criteria);
    std::vector<GoldScore> own;
    for (const GoldScore& score : gold) {
        const auto person = persons.find(all.persons[score.person]);
        const auto criterion = criteria.find(all.criteria[score.criterion]);
        if (person != persons.end() && criterion != criteria.end()) {
            own.push_back({person->second, criterion->second, score.score});
        }
    }
    return own;
}

}  // namespace evenhand::workflow
