#include "workflow/calibration_data.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <map>
#include <set>
#include <utility>

namespace evenhand::workflow {

namespace {

using Interview = CalibrationData::Interview;

constexpr const char* first_half = "first";
constexpr const char* second_half = "second";

/// "2026-1" for January to June 2026: in order of time as texts.
std::string half_year(Timestamp moment) {
    const std::string date = iso_date(moment);
    return date.substr(0, 4) + (date.substr(5, 2) < "07" ? "-1" : "-2");
}

std::string half_year_words(const std::string& value) {
    return (value.ends_with("-1") ? "January to June " : "July to December ") + value.substr(0, 4);
}

/// The greatest number of each interviewer's interviews.
std::vector<int> last_numbers(const CalibrationData& data) {
    std::vector<int> last(data.interviewers.size(), 0);
    for (const Interview& each : data.interviews) {
        last[each.interviewer] = std::max(last[each.interviewer], each.sequence.value_or(0));
    }
    return last;
}

std::string period_of(const Interview& interview, const std::vector<int>& last) {
    if (interview.at) {
        return half_year(*interview.at);
    }
    if (!interview.sequence) {
        return "";
    }
    return 2 * *interview.sequence <= last[interview.interviewer] ? first_half : second_half;
}

std::string period_words(const std::string& value) {
    if (value == first_half) {
        return "First half of everybody’s interviews";
    }
    return value == second_half ? "Second half of everybody’s interviews" : half_year_words(value);
}

template <typename Words>
std::vector<CalibrationChoice> choices(const std::string& all,
                                       const std::set<std::string>& values,
                                       const Words& words) {
    std::vector<CalibrationChoice> list = {{"", all}};
    for (const std::string& value : values) {
        if (!value.empty()) {
            list.push_back({value, words(value)});
        }
    }
    if (values.size() == 1) {
        list = {{"", list.back().label}};
    }
    return list;
}

/// Numbers those that are used, in order.
class Renumbering {
public:
    explicit Renumbering(std::size_t count) : place_(count) {}

    void use(std::uint32_t index) { place_[index] = 0; }
    [[nodiscard]] std::uint32_t of(std::uint32_t index) const { return *place_[index]; }

    template <typename Entry>
    std::vector<Entry> kept(const std::vector<Entry>& entries) {
        std::vector<Entry> list;
        for (std::size_t at = 0; at < entries.size(); ++at) {
            if (place_[at]) {
                place_[at] = static_cast<std::uint32_t>(list.size());
                list.push_back(entries[at]);
            }
        }
        return list;
    }

private:
    std::vector<std::optional<std::uint32_t>> place_;
};

template <typename Entry>
std::vector<std::string> ids_of(const std::vector<Entry>& entries) {
    std::vector<std::string> ids;
    std::ranges::transform(entries, std::back_inserter(ids), &Entry::id);
    return ids;
}

template <typename Entry>
void tell_apart(std::vector<Entry>& entries) {
    std::map<std::string, int> times;
    for (const Entry& entry : entries) {
        ++times[entry.name];
    }
    for (Entry& entry : entries) {
        if (times[entry.name] > 1) {
            entry.name += " (" + entry.id + ")";
        }
    }
}

}  // namespace

CalibrationFilter narrowed(const CalibrationFilter& before, CalibrationFilter next) {
    CalibrationFilter same = before;
    same.group = next.group;
    if (!(same == next)) {
        next.group.clear();
    }
    return next;
}

void number_by_time(CalibrationData& data) {
    std::map<std::uint32_t, std::vector<Interview*>> by_interviewer;
    for (Interview& each : data.interviews) {
        by_interviewer[each.interviewer].push_back(&each);
    }
    for (auto& [interviewer, interviews] : by_interviewer) {
        const bool can = std::ranges::all_of(
            interviews, [](const Interview* each) { return each->at && !each->sequence; });
        if (!can) {
            continue;
        }
        std::ranges::stable_sort(interviews, {}, [](const Interview* each) { return *each->at; });
        int number = 0;
        for (Interview* each : interviews) {
            each->sequence = ++number;
        }
    }
}

CalibrationChoices calibration_choices(const CalibrationData& data,
                                       const CalibrationFilter& filter) {
    std::set<std::string> periods;
    std::set<std::string> roles;
    const std::vector<int> last = last_numbers(data);
    for (const Interview& each : data.interviews) {
        periods.insert(period_of(each, last));
        roles.insert(each.role);
    }
    std::set<std::string> rubrics;
    CalibrationChoices all;
    all.criteria = {{"", "All criteria"}};
    for (const CalibrationData::Criterion& criterion : data.criteria) {
        rubrics.insert(criterion.rubric);
        if (filter.rubric.empty() || criterion.rubric == filter.rubric) {
            all.criteria.push_back({criterion.id, criterion.name});
        }
    }
    const auto itself = [](const std::string& value) { return value; };
    all.periods = choices("All times", periods, period_words);
    all.roles = choices("All roles", roles, itself);
    all.rubrics = choices("All rubrics", rubrics, itself);
    return all;
}

FilteredScores filtered(const CalibrationData& data, const CalibrationFilter& filter) {
    const std::vector<int> last = last_numbers(data);
    const auto stays = [&](const CalibrationData::Score& score) {
        const Interview& interview = data.interviews[score.interview];
        const CalibrationData::Criterion& criterion = data.criteria[score.criterion];
        return (filter.period.empty() || period_of(interview, last) == filter.period) &&
               (filter.role.empty() || interview.role == filter.role) &&
               (filter.rubric.empty() || criterion.rubric == filter.rubric) &&
               (filter.criterion.empty() || criterion.id == filter.criterion);
    };
    Renumbering candidates(data.candidates.size());
    Renumbering interviewers(data.interviewers.size());
    Renumbering criteria(data.criteria.size());
    std::vector<const CalibrationData::Score*> kept;
    std::map<std::array<std::uint32_t, 3>, std::size_t> places;
    for (const CalibrationData::Score& score : data.scores) {
        const Interview& interview = data.interviews[score.interview];
        if (!stays(score)) {
            continue;
        }
        const auto [place, is_new] = places.try_emplace(
            {interview.candidate, interview.interviewer, score.criterion}, kept.size());
        if (is_new) {
            kept.push_back(&score);
        } else {
            kept[place->second] = &score;
        }
        candidates.use(interview.candidate);
        interviewers.use(interview.interviewer);
        criteria.use(score.criterion);
    }
    FilteredScores scores;
    scores.candidates = candidates.kept(data.candidates);
    scores.interviewers = interviewers.kept(data.interviewers);
    scores.criteria = criteria.kept(data.criteria);
    calibration::Ratings& ratings = scores.ratings;
    ratings.persons = ids_of(scores.candidates);
    ratings.raters = ids_of(scores.interviewers);
    ratings.criteria = ids_of(scores.criteria);
    ratings.lowest = data.lowest;
    ratings.highest = data.highest;
    for (const CalibrationData::Score* score : kept) {
        const Interview& interview = data.interviews[score->interview];
        ratings.ratings.push_back({candidates.of(interview.candidate),
                                   interviewers.of(interview.interviewer),
                                   criteria.of(score->criterion),
                                   score->score,
                                   interview.sequence});
        scores.times.push_back(interview.at);
    }
    tell_apart(scores.candidates);
    tell_apart(scores.interviewers);
    tell_apart(scores.criteria);
    return scores;
}

}  // namespace evenhand::workflow
