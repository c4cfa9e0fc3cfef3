#include "core/rubric.h"

#include <doctest/doctest.h>

#include "example_interview.h"

using namespace evenhand;

TEST_CASE("the parts of a rubric are found by their ids and no others") {
    const Rubric rubric = testing::example_rubric();
    CHECK(find_criterion(rubric, Id<Criterion>("repair"))->title == "Repairing the harm");
    CHECK(find_item(rubric, Id<Item>("PF1"))->kind == ItemKind::pitfall);
    CHECK(find_probe(rubric, Id<Probe>("P1"))->text == "What was your own part?");
    CHECK(find_criterion(rubric, Id<Criterion>("charm")) == nullptr);
    CHECK(find_item(rubric, Id<Item>("LF9")) == nullptr);
    CHECK(find_probe(rubric, Id<Probe>("P9")) == nullptr);
}

TEST_CASE("each level of the default scale has its anchor in the example") {
    const Rubric rubric = testing::example_rubric();
    for (int level = 1; level <= 5; ++level) {
        const Anchor* anchor = find_anchor(rubric.criteria.front(), *default_scale().score(level));
        REQUIRE(anchor != nullptr);
        CHECK(anchor->score.value() == level);
    }
}

TEST_CASE("the scoring rule says that probed replies count in full") {
    CHECK(scoring_rule().find("planned probe counts in full") != std::string::npos);
}
