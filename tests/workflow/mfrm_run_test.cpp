#include "workflow/mfrm_run.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <doctest/doctest.h>

#include "calibration/mfrm_data.h"
#include "scratch_folder.h"

using namespace evenhand::workflow;
using namespace evenhand::calibration;

namespace {

std::vector<std::string> names_of(const MfrmResult& result) {
    std::vector<std::string> names;
    for (const MfrmFile& file : result.files) {
        names.push_back(file.name);
    }
    return names;
}

const std::string& text_of(const MfrmResult& result, const std::string& name) {
    const auto found = std::find_if(result.files.begin(),
                                    result.files.end(),
                                    [&](const MfrmFile& file) { return file.name == name; });
    REQUIRE(found != result.files.end());
    return found->text;
}

/// Two offices that share no candidate.
Ratings two_offices() {
    Ratings ratings = reference::ratings_of_set("s1_panel");
    const Ratings other = ratings;
    for (const Rating& rating : other.ratings) {
        ratings.ratings.push_back(
            {rating.person + 20, rating.rater + 4, rating.criterion, rating.score, {}});
    }
    for (const std::string& person : other.persons) {
        ratings.persons.push_back("other " + person);
    }
    for (const std::string& rater : other.raters) {
        ratings.raters.push_back("other " + rater);
    }
    return ratings;
}

}  // namespace

TEST_CASE("the many-facet model is exported as these files") {
    const MfrmResult result = run_mfrm(reference::ratings_of_set("s1_panel"), {});
    CHECK(names_of(result) == std::vector<std::string>{"jmle.person.csv",
                                                       "jmle.rater.csv",
                                                       "jmle.criterion.csv",
                                                       "jmle.adjusted.csv",
                                                       "jmle.summary.json",
                                                       "rater_effects.csv",
                                                       "flags.json",
                                                       "flags.csv",
                                                       "mml.person.csv",
                                                       "mml.parameters.csv",
                                                       "mml.summary.json"});
    CHECK(result.findings.empty());
}

TEST_CASE("where joint estimates run away it is said why, and the marginal ones stand beside it") {
    // One criterion and two ratings a person.
    const MfrmResult result =
        run_mfrm(reference::small_ratings({{3, 4}, {2, 1}, {2, 2}, {3, 3}, {4, 5}, {5, 4}, {1, 2},
                                           {4, 3}, {2, 3}, {3, 2}, {4, 4}, {3, 3}, {2, 2}, {5, 5},
                                           {4, 4}, {3, 4}, {1, 1}, {2, 3}, {3, 2}, {4, 5}},
                                          2),
                 {});
    REQUIRE(result.findings.size() == 1);
    CHECK(result.findings[0].message.find("run away together without an end") != std::string::npos);
    CHECK(result.findings[0].message.ends_with("stand beside it (mml.*)."));
    const std::string& summary = text_of(result, "jmle.summary.json");
    CHECK(summary.find("\"undefined\": \"not_converged\"") != std::string::npos);
    CHECK(summary.find("\"why\": \"The estimation did not settle") != std::string::npos);
    CHECK_FALSE(text_of(result, "mml.person.csv").empty());
}

TEST_CASE("ratings that fall apart are estimated part by part, with a warning") {
    const Ratings ratings = two_offices();
    const MfrmResult result = run_mfrm(ratings, std::vector<GoldScore>{{0, 0, 5}});
    CHECK(result.files.size() == 1 + 2 * 11);
    REQUIRE(result.findings.size() == 1);
    CHECK(result.findings.front().code == "calibration.subsets");
    const MfrmResult alone =
        run_mfrm(reference::ratings_of_set("s1_panel"), std::vector<GoldScore>{{0, 0, 5}});
    CHECK(text_of(result, "subset-1/jmle.rater.csv") == text_of(alone, "jmle.rater.csv"));
    // The key's score is about the first part.
    CHECK(text_of(result, "subset-1/rater_effects.csv") == text_of(alone, "rater_effects.csv"));
    CHECK(text_of(result, "subset-2/rater_effects.csv").find("other R001,100,") !=
          std::string::npos);
    CHECK(text_of(result, "subsets.json").find("\"other R004\"") != std::string::npos);
}

TEST_CASE("what cannot be fitted is told in a sentence and in the summary") {
    const MfrmResult lone = run_mfrm(reference::small_ratings({{1}, {2}, {3}}, 1), {});
    CHECK(names_of(lone) ==
          std::vector<std::string>{"flags.json", "jmle.summary.json", "mml.summary.json"});
    CHECK(text_of(lone, "flags.json").find("\"R1\": []") != std::string::npos);
    CHECK(text_of(lone, "jmle.summary.json").find("\"needs_two_raters\"") != std::string::npos);
    REQUIRE(lone.findings.size() == 2);
    CHECK(lone.findings.front().message.find("only one rater") != std::string::npos);
    const MfrmResult apart = run_mfrm(
        reference::small_ratings({{1, 0, 0, 2}, {2, 0, 0, 3}, {3, 0, 0, 3}, {4, 0, 0, 5}}, 2), {});
    REQUIRE(apart.findings.size() == 2);
    CHECK(apart.findings.front().message.find("share no criterion") != std::string::npos);
}

TEST_CASE("a level that nobody gave is told") {
    Ratings ratings = reference::ratings_of_set("s1_panel");
    for (Rating& rating : ratings.ratings) {
        rating.score = rating.score == 3 ? 2 : rating.score;
    }
    const MfrmResult result = run_mfrm(ratings, {});
    REQUIRE(result.findings.size() == 1);
    CHECK(result.findings.front().message.find("score 3") != std::string::npos);
}

TEST_CASE("the files are written into folders that are made") {
    const evenhand::testing::ScratchFolder scratch;
    const MfrmResult result{{{"a.csv", "x\n"}, {"subset-1/b.csv", "y\n"}}, {}};
    write_mfrm(result, scratch.path() / "new");
    std::ifstream file(scratch.path() / "new/subset-1/b.csv");
    CHECK(std::string(std::istreambuf_iterator<char>(file), {}) == "y\n");
    CHECK(std::filesystem::exists(scratch.path() / "new/a.csv"));
}

TEST_CASE("the many-facet run can be stopped") {
    const auto stop = [](std::uint64_t, std::uint64_t) { return false; };
    CHECK_THROWS_AS(static_cast<void>(run_mfrm(reference::ratings_of_set("s1_panel"), {}, stop)),
                    evenhand::Error);
}
