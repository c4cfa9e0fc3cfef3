#include "workflow/calibration_view.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "core/error.h"
#include "made_up_scores.h"

using namespace evenhand;
using namespace evenhand::workflow;
using testing::MadeUpScores;

namespace {

CalibrationView view_of(MadeUpScores made_up) {
    return calibration_view(made_up.data(), {}, {}, 0);
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the lead's view finds who is strict, and says how much is compared") {
    const CalibrationView view = view_of({});
    CHECK(view.scope ==
          "5 interviewers · 34 candidates · 3 criteria · 510 scores · all connected by shared "
          "candidates");
    CHECK(contains(view.severity.reading, "one of 5 gives clearly less and nobody clearly more"));
    REQUIRE_FALSE(view.severity.table.rows.empty());
    CHECK(view.severity.table.rows[0][0] == "Anna");
    CHECK(contains(view.severity.table.rows[0][5], "Strict"));
    CHECK(view.interviewers.size() == 5);
    CHECK_FALSE(view.empty);
    for (const Figure* figure : {&view.severity,
                                 &view.scale_use,
                                 &view.ruler,
                                 &view.panel_size,
                                 &view.agreement,
                                 &view.pairs,
                                 &view.fit,
                                 &view.fair}) {
        CAPTURE(figure->question);
        CHECK(figure->absence.empty());
        CHECK(figure->paint);
        CHECK_FALSE(figure->table.rows.empty());
    }
}

TEST_CASE("the own page names nobody else, and speaks of what stands out") {
    MadeUpScores made_up;
    made_up.drift = 2.0;
    const CalibrationView view = view_of(made_up);
    const auto strict = own_calibration(view, "R0");
    REQUIRE(strict);
    CHECK(strict->name == "Anna");
    CHECK(strict->scope == "34 interviews");
    CHECK(contains(strict->sentence, "you give 0."));
    CHECK(contains(strict->sentence, "points less than the average interviewer"));
    CHECK(contains(strict->help, "anchors"));
    const auto drifting = own_calibration(view, "R1");
    REQUIRE(drifting);
    CHECK(contains(drifting->sentence, "stricter since your first interview"));
    CHECK(contains(drifting->drift.reading, "you have become"));
    const auto behind = scores_behind(view, "R1");
    REQUIRE(behind);
    REQUIRE(contains(behind->title, "Getting stricter"));
    const auto& rows = behind->table.rows;
    std::vector<std::string> whom;  // Each candidate has three criteria.
    for (std::size_t row = 0; row < rows.size(); row += 3) {
        CHECK(rows[row][0] == rows[row + 2][0]);
        whom.push_back(rows[row][2]);
    }
    CHECK(whom.front() != whom.back());
    for (const Figure* figure :
         {&strict->drift, &strict->standing, &strict->agreement, &strict->scale_use}) {
        for (const char* other : {"Bnna", "Cnna", "Dnna", "Enna"}) {
            CHECK_FALSE(contains(figure->reading + figure->description, other));
        }
    }
    CHECK_FALSE(own_calibration(view, "nobody"));
}

TEST_CASE("who has too few interviews is told so, not that nothing was found") {
    MadeUpScores made_up;
    made_up.few = 6;
    const CalibrationView view = view_of(made_up);
    const auto own = own_calibration(view, "R4");
    REQUIRE(own);
    CHECK(own->sentence ==
          "There are not enough interviews to tell how you score: 6 of 15 "
          "interviews.");
    CHECK(contains(own->drift.reading, "6 of 30 interviews"));
    CHECK(contains(view.severity.reading, "for one there are too few interviews"));
}

TEST_CASE("groups that share no candidate are not compared, and have a ruler each") {
    MadeUpScores made_up;
    made_up.interviewers = 6;
    made_up.apart = true;
    const CalibrationView view = view_of(made_up);
    CHECK(contains(view.scope, "2 groups that share no candidate"));
    CHECK(contains(view.severity.absence, "Anna, Bnna and Cnna; Dnna, Enna and Fnna."));
    CHECK_FALSE(view.fair.paint);
    CHECK(view.ruler.absence.empty());
    CHECK(contains(view.ruler.reading, "different rulers cannot be compared"));
    CHECK(own_calibration(view, "R0")->sentence ==
          "Your scores cannot be compared with your colleagues’ yet.");
}

TEST_CASE("of groups that share no candidate one can be looked at by itself") {
    MadeUpScores made_up;
    made_up.interviewers = 6;
    made_up.apart = true;
    CalibrationFilter filter;
    filter.group = "2";
    const CalibrationView view = calibration_view(made_up.data(), filter, {}, 0);
    REQUIRE(view.groups.size() == 3);
    CHECK(view.filter.group == "2");
    REQUIRE(view.interviewers.size() == 3);
    CHECK(view.interviewers[0].name == "Dnna");
    CHECK(view.covers.who == "Group 2: Dnna, Enna and Fnna");
    CHECK(view.severity.absence.empty());
    CHECK(view.ruler.reading.starts_with("Candidates spread"));
    filter.group = "7";
    const CalibrationView all = calibration_view(MadeUpScores().data(), filter, {}, 0);
    CHECK(all.groups.size() == 1);
    CHECK(all.filter.group.empty());
    CHECK(all.interviewers.size() == 5);
}

TEST_CASE("another selection has other groups") {
    CalibrationFilter before;
    before.group = "2";
    CalibrationFilter next = before;
    next.role = "Designer";
    CHECK(narrowed(before, next).group.empty());
    CHECK(narrowed(next, next).group == "2");
}

TEST_CASE("the scores behind a flag are all of that interviewer, the farthest first") {
    const CalibrationView view = view_of({});
    const auto behind = scores_behind(view, "R0");
    REQUIRE(behind);
    CHECK(contains(behind->title, "Anna: Strict, 0."));
    CHECK(contains(behind->meaning, "less than the average interviewer"));
    CHECK(behind->table.rows.size() == 34 * 3);
    const auto apart = [&](std::size_t row) {
        std::string text = behind->table.rows[row].back();
        text.erase(0, text.find_first_of("0123456789"));
        return std::stod(text);
    };
    CHECK(apart(0) >= apart(50));
    CHECK(apart(50) >= apart(101));
    CHECK(scores_behind(view, "R3")->meaning.empty());
    CHECK_FALSE(scores_behind(view, "nobody"));
}

TEST_CASE("a filter that leaves nothing leaves sentences") {
    CalibrationFilter filter;
    filter.role = "Pilot";
    const CalibrationView view = calibration_view(MadeUpScores().data(), filter, {}, 0);
    CHECK(view.empty);
    for (const Figure* figure : {&view.severity, &view.scale_use, &view.ruler, &view.panel_size}) {
        CHECK_FALSE(figure->absence.empty());
    }
}

TEST_CASE("computing can be stopped, and tells how far it is") {
    std::uint64_t furthest = 0;
    const auto watch = [&](std::uint64_t done, std::uint64_t all) {
        CHECK(all == 100);
        furthest = std::max(furthest, done);
        return true;
    };
    MadeUpScores made_up;
    made_up.candidates = 12;
    made_up.few = 8;
    (void)calibration_view(made_up.data(), {}, watch, 2);
    CHECK(furthest > 50);
    CHECK_THROWS_AS((void)calibration_view(
                        made_up.data(), {}, [](std::uint64_t, std::uint64_t) { return false; }),
                    Error);
}

TEST_CASE("one interview shows its shares, and one candidate tells no agreement") {
    MadeUpScores made_up;
    made_up.candidates = 8;
    made_up.few = 1;
    const CalibrationView view = view_of(made_up);
    const auto own = own_calibration(view, "R4");
    REQUIRE(own);
    std::vector<std::string> given;
    for (const auto& row : own->scale_use.table.rows) {
        given.push_back(row[1]);
    }
    CHECK(std::ranges::any_of(given,
                              [](const std::string& share) { return !share.starts_with("0"); }));
    CHECK(contains(own->agreement.reading, "12 pairs of one candidate"));
    CHECK(own->agreement.table.rows[0][2] == "not enough");
    CHECK_FALSE(contains(scores_behind(view, "R4")->title, "nothing stands out"));
}

TEST_CASE("too few scores call nobody average, however many interviews there are") {
    MadeUpScores made_up;
    made_up.candidates = 20;
    CalibrationData data = made_up.data();
    std::erase_if(data.scores, [&](const auto& score) {
        return data.interviews[score.interview].interviewer == 2 && score.criterion != 0;
    });
    const CalibrationView view = calibration_view(data, {}, {}, 0);
    const auto own = own_calibration(view, "R2");
    REQUIRE(own);
    CHECK(own->sentence ==
          "There are not enough interviews to tell how you score: fewer than 30 scores.");
    CHECK(contains(own->standing.reading, "fewer than 30 scores"));
    CHECK(contains(scores_behind(view, "R2")->title, ": not enough interviews to tell: strict"));
    CHECK(contains(view.severity.reading, "for one there are too few"));
}

TEST_CASE("interviewers without a common criterion are told so, not that they lack candidates") {
    CalibrationData data = MadeUpScores().data();
    std::erase_if(data.scores, [&](const auto& score) {
        return (data.interviews[score.interview].interviewer < 2) != (score.criterion == 0);
    });
    const CalibrationView view = calibration_view(data, {}, {}, 0);
    CHECK(contains(view.scope, "some interviewers share no criterion"));
    CHECK(contains(view.severity.absence, "Some interviewers share no criterion"));
    CHECK_FALSE(contains(view.severity.absence, "The groups"));
    CHECK(contains(scores_behind(view, "R0")->title, "share no criterion"));
}

TEST_CASE("the printed report says what the view covers") {
    CalibrationFilter filter;
    filter.role = "Engineer";
    const CalibrationView view = calibration_view(MadeUpScores().data(), filter, {}, 0);
    CHECK(view.filter == filter);
    CHECK(view.covers.role == "Engineer");
    CHECK(view.covers.source == "made-up.csv");
    CHECK(view.covers.candidates == 17);
}
