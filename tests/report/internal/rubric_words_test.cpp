#include "report/internal/rubric_words.h"

#include <doctest/doctest.h>

#include "report/sample_rubrics.h"

using namespace evenhand;
using namespace evenhand::report;

namespace {

const std::string middle_part =
    "Take the highest anchor whose every act you heard. What is said in reply to a planned probe "
    "counts in full. ";
const std::string last_part = " for something missing only when its planned probe was asked.";

Scale scale_of(int lowest, int levels) {
    return {lowest, std::vector<std::string>(static_cast<std::size_t>(levels), "level")};
}

}  // namespace

TEST_CASE("levels 1 to 5 are scored by the rule of the house, word by word") {
    CHECK(rule_text(default_scale()) == scoring_rule());
}

TEST_CASE("another scale has the rule with its own middle, or none") {
    CHECK(rule_text(scale_of(1, 7)) ==
          "Start at 4. " + middle_part + "Give less than 4" + last_part);
    CHECK(rule_text(scale_of(0, 5)) ==
          "Start at 2. " + middle_part + "Give less than 2" + last_part);
    CHECK(rule_text(scale_of(1, 4)) == middle_part + "Give less than 3" + last_part);
    CHECK(rule_text(scale_of(0, 2)) == middle_part + "Give less than 1" + last_part);
}

TEST_CASE("facets leave out what a rubric does not have") {
    Rubric rubric = whole_rubric();
    CHECK(facets_text(rubric, 9) == "Q9 of 32  ·  Ownership  ·  Mid  ·  9 minutes");
    rubric.set_size.reset();
    rubric.level.clear();
    CHECK(facets_text(rubric, 1) == "Q9  ·  Ownership  ·  1 minute");
    rubric.number.reset();
    rubric.competency.clear();
    CHECK(facets_text(rubric, 8) == "8 minutes");
}

TEST_CASE("a draft is never called a version") {
    Rubric rubric = whole_rubric();
    CHECK(version_text(rubric) == "version 1");
    rubric.status = RubricStatus::draft;
    CHECK(version_text(rubric) == "draft of version 1");
    CHECK(foot_text({rubric, rubric_hash}) ==
          "q09-missed-bug-to-production  ·  draft of version 1  ·  aaaaaaaa");
}

TEST_CASE("each kind of item has its word") {
    CHECK(kind_text(ItemKind::look_for) == "Look for");
    CHECK(kind_text(ItemKind::bonus) == "Bonus");
    CHECK(kind_text(ItemKind::strongest) == "Strongest");
    CHECK(kind_text(ItemKind::pitfall) == "Pitfall");
    CHECK(not_observed_text().starts_with("Not observed is no score"));
}
