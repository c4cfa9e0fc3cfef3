#include <doctest/doctest.h>

#include "../archive_fixture.h"
#include "core/error.h"
#include "workflow/internal/desk.h"

using namespace evenhand;
using testing::ArchiveFixture;

TEST_CASE("the scores of all cards are gathered without a trace in the log") {
    ArchiveFixture office;
    const auto desk = office.desk();
    (void)office.keep(*desk, {.session = "s1", .opened = 0});
    (void)office.keep(*desk,
                      {.session = "s2",
                       .candidate = "Chidi Okafor",
                       .candidate_id = "c2",
                       .role = "Designer",
                       .interviewer = "Keiko Mori",
                       .opened = 60});
    (void)office.keep(*desk, {.session = "s3", .interviewer = "Keiko Mori", .opened = 120});
    const auto before = desk->standing().entries;
    const auto scores = desk->scores({});
    REQUIRE(scores.value);
    CHECK(desk->standing().entries == before);
    CHECK(scores.value->source == "the archive");
    CHECK(scores.value->candidates.size() == 2);
    CHECK(scores.value->interviewers.size() == 2);
    CHECK(scores.value->interviews.size() == 3);
    CHECK(scores.value->scores.size() >= 3);
    CHECK(scores.value->criteria.front().rubric.find(", version ") != std::string::npos);
    CHECK_THROWS_AS((void)desk->scores([](std::uint64_t, std::uint64_t) { return false; }), Error);
}

TEST_CASE("of two interviews of the same people the later one counts") {
    ArchiveFixture office;
    const auto desk = office.desk();
    (void)office.keep(*desk, {.session = "s1", .opened = 60, .score = 2});
    (void)office.keep(*desk, {.session = "s2", .opened = 0, .score = 5});
    const auto scores = desk->scores({});
    REQUIRE(scores.value);
    const auto kept = workflow::filtered(*scores.value, {}).ratings.ratings;
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].score == 2);
    CHECK(kept[0].sequence == 2);
}

TEST_CASE("an empty archive has no scores") {
    ArchiveFixture office;
    const auto scores = office.desk()->scores({});
    CHECK_FALSE(scores.value);
    CHECK(scores.findings.front().code == "calibrate.empty");
}

TEST_CASE("a locked archive says that it is locked, and not that it has no scores") {
    ArchiveFixture office;
    office.encrypt = true;
    const auto desk = office.desk();
    (void)desk->set_passphrase("Ana Ferreira", "words");
    (void)office.keep(*desk);
    desk->lock();
    const auto scores = desk->scores({});
    CHECK_FALSE(scores.value);
    REQUIRE(scores.findings.size() == 1);
    CHECK(scores.findings.front().code == "archive.locked");
    CHECK(desk->unlock("words"));
    CHECK(desk->scores({}).value);
}
