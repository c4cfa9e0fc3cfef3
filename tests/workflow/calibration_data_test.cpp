#include "workflow/calibration_data.h"

#include <chrono>

#include <doctest/doctest.h>

#include "made_up_scores.h"

using namespace evenhand;
using namespace evenhand::workflow;

namespace {

std::vector<std::string> labels(const std::vector<CalibrationChoice>& choices) {
    std::vector<std::string> list;
    for (const CalibrationChoice& choice : choices) {
        list.push_back(choice.label);
    }
    return list;
}

using Labels = std::vector<std::string>;

}  // namespace

TEST_CASE("a filter leaves the scores that it names, with the people who are in them") {
    const CalibrationData data = testing::MadeUpScores().data();
    const FilteredScores all = filtered(data, {});
    CHECK(all.ratings.ratings.size() == data.scores.size());
    CHECK(all.ratings.raters.size() == 5);
    CalibrationFilter filter;
    filter.role = "Designer";
    filter.criterion = "C1";
    const FilteredScores some = filtered(data, filter);
    CHECK(some.ratings.ratings.size() == 5 * 17);
    CHECK(some.ratings.persons.size() == 17);
    CHECK(some.ratings.criteria == std::vector<std::string>{"C1"});
    CHECK(some.candidates.front().name == "Candidate 1");
    for (const calibration::Rating& rating : some.ratings.ratings) {
        CHECK(rating.person < 17);
        CHECK(rating.criterion == 0);
    }
    filter.role = "Pilot";
    CHECK(filtered(data, filter).ratings.ratings.empty());
}

TEST_CASE("of several scores of one interviewer, candidate and criterion the last one counts") {
    CalibrationData data = testing::MadeUpScores().data();
    const std::size_t before = data.scores.size();
    data.interviews.push_back(data.interviews.front());
    data.scores.push_back({static_cast<std::uint32_t>(data.interviews.size() - 1), 0, 5});
    data.scores[0].score = 1;
    const FilteredScores scores = filtered(data, {});
    CHECK(scores.ratings.ratings.size() == before);
    CHECK(scores.ratings.ratings.front().score == 5);
}

TEST_CASE("two people of one name are told apart by their ids") {
    CalibrationData data = testing::MadeUpScores().data();
    data.interviewers[1].name = data.interviewers[0].name;
    const FilteredScores scores = filtered(data, {});
    CHECK(scores.interviewers[0].name == "Anna (R0)");
    CHECK(scores.interviewers[1].name == "Anna (R1)");
    CHECK(scores.interviewers[2].name == "Cnna");
}

TEST_CASE("choices are what occurs, everything first, and one thing alone is no choice") {
    CalibrationData data = testing::MadeUpScores().data();
    CalibrationChoices choices = calibration_choices(data, {});
    CHECK(labels(choices.roles) == Labels{"All roles", "Designer", "Engineer"});
    CHECK(labels(choices.rubrics) ==
          Labels{"All rubrics", "First, version 1", "Second, version 1"});
    CHECK(choices.criteria.size() == 4);
    CalibrationFilter filter;
    filter.rubric = "Second, version 1";
    choices = calibration_choices(data, filter);
    CHECK(labels(choices.criteria) == Labels{"All criteria", "Criterion 1", "Criterion 2"});
    for (CalibrationData::Interview& interview : data.interviews) {
        interview.role = "Engineer";
    }
    CHECK(labels(calibration_choices(data, {}).roles) == Labels{"Engineer"});
    data.interviews.front().role.clear();
    CHECK(labels(calibration_choices(data, {}).roles) == Labels{"All roles", "Engineer"});
}

TEST_CASE("periods are half years where times are known, else halves of everybody's interviews") {
    CalibrationData data = testing::MadeUpScores().data();
    CHECK(labels(calibration_choices(data, {}).periods) ==
          Labels{"All times",
                 "First half of everybody’s interviews",
                 "Second half of everybody’s interviews"});
    CalibrationFilter filter;
    filter.period = "second";
    CHECK(filtered(data, filter).ratings.persons.front() == "P17");
    const Timestamp day = *from_iso("2026-06-30T09:00:00Z");
    for (CalibrationData::Interview& interview : data.interviews) {
        interview.at = day + std::chrono::days(interview.candidate < 20 ? 0 : 1);
    }
    CHECK(labels(calibration_choices(data, {}).periods) ==
          Labels{"All times", "January to June 2026", "July to December 2026"});
    filter.period = "2026-2";
    CHECK(filtered(data, filter).ratings.persons.size() == 14);
    CHECK(filtered(data, filter).times.front() == day + std::chrono::days(1));
}

TEST_CASE("interviews are numbered by their times, each interviewer's by themselves") {
    CalibrationData data;
    const Timestamp day = *from_iso("2026-03-01T09:00:00Z");
    data.interviewers = {{"A", "A"}, {"B", "B"}};
    data.candidates = {{"1", "1"}, {"2", "2"}, {"3", "3"}};
    data.interviews = {{0, 0, {}, day + std::chrono::days(2), ""},
                       {1, 0, {}, day, ""},
                       {2, 1, {}, day, ""},
                       {0, 1, {}, {}, ""}};
    number_by_time(data);
    CHECK(data.interviews[0].sequence == 2);
    CHECK(data.interviews[1].sequence == 1);
    CHECK_FALSE(data.interviews[2].sequence);
}
