#pragma once

#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include "core/calibration_round.h"
#include "core/practice.h"
#include "sound_rubric.h"

namespace evenhand::testing {

/// 2026-11-23 09:00:00 UTC and so many seconds.
inline Timestamp practice_time(int seconds) {
    using namespace std::chrono;
    return sys_days(year{2026} / 11 / 23) + hours(9) + std::chrono::seconds(seconds);
}

/// An answer that no rubric has: one passage, all keys of this level, every item unheard.
inline SampleAnswer own_answer(const Rubric& rubric, const std::string& id, int level) {
    SampleAnswer answer{Id<SampleAnswer>(id),
                        "",
                        {{"", "I had left it unchecked, and I said so on the day."}},
                        0,
                        {},
                        {},
                        {}};
    for (const Criterion& criterion : rubric.criteria) {
        answer.keys.push_back(
            {criterion.id, rubric.scale.score(level), "\"I said so\" is heard", "", {}});
    }
    for (const Item& item : rubric.items) {
        answer.ticks.push_back({item.id, false, "not in it"});
    }
    return answer;
}

/// A round on which check_round() has no remark: samples A, B and C of the sound rubric, whose keys
/// are 5 5, 1 4 and 3 2. The hash is not that of the rubric's bytes.
inline CalibrationRound example_round() {
    Rubric rubric = sound_rubric();
    rubric.status = RubricStatus::published;
    return {"missed-bugs",
            "Missed bugs",
            "Lead One",
            practice_time(0),
            {std::move(rubric), std::string(64, 'a')},
            {Id<SampleAnswer>("A"), Id<SampleAnswer>("B"), Id<SampleAnswer>("C")},
            {},
            {},
            7,
            ""};
}

/// A rating of an answer with these levels, one for each criterion; 0 means "not observed".
inline RatedAnswer rated_answer(const CalibrationRound& round,
                                const std::string& answer,
                                const std::vector<int>& levels,
                                const std::vector<std::string>& ticked = {},
                                int second = 60) {
    RatedAnswer rated{
        Id<SampleAnswer>(answer), practice_time(second), practice_time(second + 50), {}, {}, {}};
    for (std::size_t i = 0; i < levels.size(); ++i) {
        rated.ratings.push_back({round.rubric.rubric.criteria[i].id,
                                 round.rubric.rubric.scale.score(levels[i]),
                                 practice_time(second + 40)});
    }
    for (const std::string& item : ticked) {
        rated.ticks.push_back({Id<Item>(item), practice_time(second + 10)});
    }
    return rated;
}

}  // namespace evenhand::testing
