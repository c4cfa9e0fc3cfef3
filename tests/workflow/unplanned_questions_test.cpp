#include "workflow/unplanned_questions.h"

#include <doctest/doctest.h>

#include "example_interview.h"

using namespace evenhand;
using workflow::UnplannedQuestions;

namespace {

/// Three of the library; the third is about a release.
UnplannedQuestions library() {
    std::vector<workflow::RubricEntry> entries;
    for (const PinnedRubric& pinned : testing::example_kit(3)) {
        entries.push_back({"", pinned});
    }
    entries[2].pinned.rubric.title = "Late release";
    return UnplannedQuestions(entries);
}

}  // namespace

TEST_CASE("an unplanned question is found by its words, and not when it is planned") {
    const auto all = library().find("", {});
    REQUIRE(all.size() == 3);
    CHECK(all.front().facts == "Ownership \u00b7 Mid \u00b7 9 min");
    const auto found = library().find("rel late", testing::example_kit(1));
    REQUIRE(found.size() == 1);
    CHECK(found.front().title == "Late release");
    CHECK(found.front().question == "Tell me about a bug that you missed.");
    CHECK(library().question(found.front().index).rubric.title == "Late release");
    CHECK(library().find("", testing::example_kit(2)).size() == 1);
    CHECK(library().find("nowhere", {}).empty());
}
