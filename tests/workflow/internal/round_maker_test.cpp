#include "workflow/internal/round_maker.h"

#include <doctest/doctest.h>

#include "workflow/practice_fixture.h"

using namespace evenhand;
using testing::PracticeFixture;

TEST_CASE_FIXTURE(PracticeFixture, "a fresh seed comes from the computer's random source") {
    workflow::Services services = time.services();
    services.random = [] {
        Salt salt{};
        salt[1] = 2;
        salt[2] = 5;
        return salt;
    };
    auto order = PracticeFixture::order();
    order.seed.reset();
    CHECK(workflow::internal::RoundMaker(folders, services).make(order).value->seed == 517);
}

TEST_CASE_FIXTURE(PracticeFixture, "a title without letters still makes an id") {
    auto order = PracticeFixture::order();
    order.title = "\u65e5\u672c";
    CHECK(desk.make(order).value->id == "round-2026-03-02");
    order.title = "A title that is a good deal longer than an id should ever be, in words";
    CHECK(desk.make(order).value->id == "a-title-that-is-a-good-deal-longer-than-2026-03-02");
}

TEST_CASE_FIXTURE(PracticeFixture,
                  "a rubric may be a file, and so may be what own answers come from") {
    const auto file = testing::shipped_rubrics / (testing::seed_id.text() + ".rubric.xml");
    auto order = PracticeFixture::order();
    order.rubric = file.string();
    order.answers = {"A"};
    order.own = {"B"};
    order.own_from = file;
    const auto made = desk.make(order);
    REQUIRE(made.value);
    CHECK(made.value->own.at(0).speaker.empty());
    order.rubric = (folder / "none.rubric.xml").string();
    CHECK(desk.make(order).findings.at(0).code == "round.rubric");
}

TEST_CASE_FIXTURE(PracticeFixture, "no answer named is all of them, or none where that is said") {
    auto order = PracticeFixture::order();
    order.answers.clear();
    order.own.clear();
    const auto all = desk.make(order);
    REQUIRE(all.value);
    CHECK_FALSE(all.value->chosen.empty());
    order.only_these = true;
    const auto none = desk.make(order);
    CHECK_FALSE(none.value);
    REQUIRE(none.findings.size() == 1);
    CHECK(none.findings[0].code == "round.no-answer");
}
