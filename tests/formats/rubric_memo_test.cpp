#include "formats/rubric_memo.h"

#include <doctest/doctest.h>

#include "core/in_parallel.h"
#include "formats/example_card.h"

using namespace evenhand;
using formats::RubricMemo;

namespace {

PinnedRubric rubric(const std::string& sha256) {
    PinnedRubric pinned = testing::example_card().kit().front();
    pinned.sha256 = sha256;
    return pinned;
}

}  // namespace

TEST_CASE("a rubric is found by its hash and by no other") {
    RubricMemo memo;
    memo.keep(rubric("a"));
    REQUIRE(memo.find("a") != nullptr);
    CHECK(*memo.find("a") == rubric("a"));
    CHECK(memo.find("b") == nullptr);
}

TEST_CASE("of more rubrics than it may keep, the one that was used longest ago goes") {
    RubricMemo memo(2);
    memo.keep(rubric("a"));
    memo.keep(rubric("b"));
    (void)memo.find("a");
    memo.keep(rubric("c"));
    CHECK(memo.find("a") != nullptr);
    CHECK(memo.find("b") == nullptr);
    CHECK(memo.find("c") != nullptr);
}

TEST_CASE("a rubric stays for who has it while others take its place") {
    RubricMemo memo(1);
    memo.keep(rubric("a"));
    const auto held = memo.find("a");
    in_parallel(64, [&](std::size_t i) {
        memo.keep(rubric(std::to_string(i)));
        (void)memo.find(std::to_string(i));
    });
    CHECK(memo.find("a") == nullptr);
    CHECK(*held == rubric("a"));
}
