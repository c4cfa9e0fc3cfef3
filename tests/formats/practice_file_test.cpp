#include "formats/practice_file.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "core/error.h"
#include "formats/practice_files.h"

using namespace evenhand;
using formats::practice_bytes;
using formats::read_practice;
using testing::beyond_the_schema;
using testing::Broken;
using testing::pinned_round;
using testing::two_sealed;

namespace {

const std::vector<Broken>& broken_practices() {
    static const std::vector<Broken> files = {
        {"urn:evenhand:practice:1", "urn:evenhand:practice:9", "xml.newer", "version 9"},
        {"<rater>Rater One</rater>", "<rater> </rater>", "xml.text", "not blank"},
        {"  <rater>Rater One</rater>\n", "", "xml.missing-element", "<rater>"},
        {"round=\"missed-bugs\"",
         "round=\"others\"",
         "practice.other-round",
         "'others' where 'missed-bugs' is compared",
         beyond_the_schema},
        {"begun=\"2026-11-23T09:01:00Z\"", "begun=\"9:01\"", "xml.time", "begun=\"9:01\""},
        {"begun=\"2026-11-23T09:01:00Z\"",
         "begun=\"2026-11-23T19:01:00Z\"",
         "practice.time",
         "before it was begun",
         beyond_the_schema},
        {"<answer id=\"X1\"", "<answer id=\"B\"", "practice.repeated", "rated twice"},
        {"<answer id=\"X1\"",
         "<answer id=\"Z\"",
         "practice.unknown-answer",
         "no such answer",
         beyond_the_schema},
        {"score=\"2\"", "score=\"6\"", "practice.score", "from 1 to 5", beyond_the_schema},
        {"score=\"2\"", "score=\"two\"", "xml.number", "score=\"two\""},
        {"score=\"2\"",
         "score=\"3\"",
         "practice.seal-broken",
         "after it was sealed",
         beyond_the_schema},
        {"mark=\"plus\"", "mark=\"star\"", "xml.word", "mark=\"star\""},
        {"<note at=\"2026-11-23T09:01:10Z\" mark=\"plus\" criterion=\"owning\">",
         "<note at=\"2026-11-23T09:01:10Z\" mark=\"plus\" criterion=\"charm\">",
         "practice.unknown-criterion",
         "'charm'",
         beyond_the_schema},
        {"<tick item=\"PF1\"", "<tick item=\"LF1\"", "practice.repeated", "\"LF1\" already"},
        {"<tick item=\"PF1\"",
         "<tick item=\"PF9\"",
         "practice.unknown-item",
         "'PF9'",
         beyond_the_schema},
        {"<tick item=\"PF1\"", "<tock item=\"PF1\"", "xml.unknown-element", "<tock>"},
        {"<rating criterion=\"owning\" ",
         "<rating criterion=\"repair\" ",
         "practice.repeated",
         "\"repair\" already"},
        {">then<",
         ">now<",
         "practice.seal-broken",
         "Use the file that was sealed",
         beyond_the_schema},
    };
    return files;
}

}  // namespace

TEST_CASE("a practice is read back the same, notes, ticks and ratings in order") {
    const auto round = pinned_round();
    const Practice practice = two_sealed(round);
    const std::string bytes = practice_bytes(practice);
    const auto read = read_practice(bytes, "p", round);
    REQUIRE(read.value);
    CHECK(read.findings.empty());
    CHECK(*read.value == practice);
    CHECK(formats::round_of_practice(bytes) == "missed-bugs");
    const testing::ScratchFolder folder;
    CHECK(testing::follows(folder, bytes, "practice.xsd"));
}

TEST_CASE("sealing one more answer leaves the earlier lines as they were") {
    const auto round = pinned_round();
    const Practice practice = two_sealed(round);
    Practice first = practice;
    first.answers.pop_back();
    const std::string before = practice_bytes(first);
    const std::string lines = before.substr(0, before.find("</practice>"));
    CHECK(practice_bytes(practice).starts_with(lines));
}

TEST_CASE("a seal is the hash of the file as it was, without that seal") {
    const auto round = pinned_round();
    Practice practice = two_sealed(round);
    practice.answers.pop_back();
    std::string bytes = practice_bytes(practice);
    const std::size_t at = bytes.find(" seal=\"");
    const std::string seal = bytes.substr(at + 7, 64);
    bytes.erase(at, 7 + 64 + 1);
    CHECK(formats::sha256_hex(bytes) == seal);
}

TEST_CASE("each broken practice gets the finding that says what would be right") {
    const testing::ScratchFolder folder;
    const auto round = pinned_round();
    const std::string whole = practice_bytes(two_sealed(round));
    for (const Broken& broken : broken_practices()) {
        CAPTURE(broken.from);
        CAPTURE(broken.to);
        const testing::Damaged file = testing::damaged(whole, broken);
        REQUIRE(file.line > 0);
        const auto read = read_practice(file.bytes, "p", round);
        CHECK_FALSE(read.value);
        REQUIRE_FALSE(read.findings.empty());
        CHECK(read.findings[0].code == broken.code);
        CHECK(read.findings[0].message.find(broken.message) != std::string::npos);
        CAPTURE(read.findings[0].message);
        CHECK(testing::follows(folder, file.bytes, "practice.xsd") != broken.schema_sees_it);
    }
}

TEST_CASE("an answer taken out or moved breaks the seals of those after it") {
    const auto round = pinned_round();
    const std::string whole = practice_bytes(two_sealed(round));
    const std::size_t first = whole.find("  <answer id=\"B\"");
    const std::size_t second = whole.find("  <answer id=\"X1\"");
    const std::size_t end = whole.find("</practice>");
    const std::string taken = whole.substr(0, first) + whole.substr(second);
    const std::string moved = whole.substr(0, first) + whole.substr(second, end - second) +
                              whole.substr(first, second - first) + whole.substr(end);
    for (const std::string& bytes : {taken, moved}) {
        const auto read = read_practice(bytes, "p", round);
        CHECK_FALSE(read.value);
        REQUIRE(read.findings.size() == 1);
        CHECK(read.findings[0].code == "practice.seal-broken");
    }
}

TEST_CASE("a practice of another text of the round is refused") {
    auto round = pinned_round();
    const std::string bytes = practice_bytes(two_sealed(round));
    round.sha256 = std::string(64, '0');
    const auto read = read_practice(bytes, "p", round);
    CHECK_FALSE(read.value);
    REQUIRE(read.findings.size() == 1);
    CHECK(read.findings[0].code == "practice.other-round");
}

TEST_CASE("whoever was not invited is read with a warning") {
    const auto round = pinned_round();
    Practice practice = two_sealed(round);
    practice.rater = "Somebody";
    const auto read = read_practice(practice_bytes(practice), "p", round);
    REQUIRE(read.value);
    REQUIRE(read.findings.size() == 1);
    CHECK(read.findings[0].code == "practice.not-invited");
    CHECK(read.findings[0].severity == Severity::warning);
}

TEST_CASE("a practice in another layout can be used, with a hint") {
    const auto round = pinned_round();
    std::string bytes = practice_bytes(two_sealed(round));
    bytes.insert(bytes.find("  <rater>"), "\n<!-- by hand -->\n");
    const auto read = read_practice(bytes, "p", round);
    REQUIRE(read.value);
    REQUIRE(read.findings.size() == 1);
    CHECK(read.findings[0].code == "practice.not-canonical");
}

TEST_CASE("a practice cut off anywhere is none, and nothing breaks") {
    const auto round = pinned_round();
    const std::string bytes = practice_bytes(two_sealed(round));
    for (std::size_t size = 0; size + 1 < bytes.size(); ++size) {
        CAPTURE(size);
        const auto read = read_practice(std::string_view(bytes).substr(0, size), "p", round);
        REQUIRE_FALSE(read.value);
        REQUIRE(has_error(read.findings));
    }
    CHECK(formats::round_of_practice(bytes.substr(0, 200)).empty());
}

TEST_CASE("a name that XML cannot hold is not written") {
    Practice practice = two_sealed(pinned_round());
    practice.rater = "a\x01";
    CHECK_THROWS_AS((void)practice_bytes(practice), Error);
}
