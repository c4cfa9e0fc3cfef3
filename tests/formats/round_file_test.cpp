#include "formats/round_file.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "core/error.h"
#include "formats/practice_files.h"

using namespace evenhand;
using formats::read_round;
using formats::round_bytes;
using testing::beyond_the_schema;
using testing::Broken;
using testing::pinned_round;

namespace {

const std::vector<Broken>& broken_rounds() {
    static const std::vector<Broken> files = {
        {"<round xmlns=\"urn:evenhand:round:1\"",
         "<round xmlns=\"urn:evenhand:round:2\"",
         "xml.newer",
         "version 2 of its format"},
        {"id=\"missed-bugs\"", "id=\"Missed bugs\"", "xml.id", "lower-case letters"},
        {" made=\"2026-11-23T09:00:00Z\"", "", "xml.missing-attribute", "attribute made"},
        {"made=\"2026-11-23T09:00:00Z\"", "made=\"yesterday\"", "xml.time", "made=\"yesterday\""},
        {"seed=\"7\"", "seed=\"-1\"", "xml.number", "from 0 to 999999"},
        {"repeats=\"missed-bugs-october\"", "repeats=\"\"", "xml.id", "repeats"},
        {"<title>Missed bugs</title>", "<title> </title>", "xml.text", "not blank"},
        {"  <title>Missed bugs</title>\n", "", "xml.missing-element", "<title>"},
        {"<invited>Rater One</invited>", "<invited />", "xml.text", "not blank"},
        {"  <scored-with ", "  <scored-by ", "xml.unknown-element", "<scored-by>"},
        {"<answer sample=\"A\" />", "<answer/>", "xml.missing-attribute", "attribute sample"},
        {"<answer sample=\"A\" />", "<answer sample=\"A\">x</answer>", "xml.stray-text", "\"x\""},
        {"panel=\"4\"", "panel=\"-4\"", "xml.number", "panel"},
        {"score=\"not-observed\"", "score=\"none\"", "xml.number", "not-observed"},
        {"heard=\"no\">not in it", "heard=\"maybe\">not in it", "xml.word", "heard=\"maybe\""},
        {"<own id=\"X1\" panel=\"4\">", "<own id=\"X 1\" panel=\"4\">", "xml.id", "X 1"},
        {"item=\"LF1\" heard=\"no\">not in it",
         "item=\"LF77\" heard=\"no\">not in it",
         "round.unknown-item",
         "no item with the id \"LF77\"",
         beyond_the_schema},
        {"score=\"2\">\n      <reason>\"I said",
         "score=\"6\">\n      <reason>\"I said",
         "round.key-off-scale",
         "from 1 to 5",
         beyond_the_schema},
        {"<scored-with sha256=\"",
         "<scored-with sha256=\"0\"/><scored-with sha256=\"",
         "xml.hash",
         "64 digits"},
    };
    return files;
}

}  // namespace

TEST_CASE("a round is read back the same, with the hash of its bytes") {
    const auto pinned = pinned_round();
    const std::string bytes = round_bytes(pinned.round);
    const auto read = read_round(bytes, "r");
    REQUIRE(read.value);
    CHECK(read.findings.empty());
    CHECK(*read.value == pinned);
    const testing::ScratchFolder folder;
    CHECK(testing::follows(folder, bytes, "round.xsd"));
}

TEST_CASE("a round of the rubric's answers alone says no more than it must") {
    auto round = pinned_round().round;
    round.own.clear();
    round.invited.clear();
    round.lead.clear();
    round.repeats.clear();
    const std::string bytes = round_bytes(round);
    for (const char* const absent : {"<own", "<invited", "<lead", "repeats="}) {
        CAPTURE(absent);
        CHECK(bytes.find(absent) == std::string::npos);
    }
    CHECK(read_round(bytes, "r").value->round == round);
}

TEST_CASE("who spoke an own answer is not written") {
    auto round = pinned_round().round;
    round.own[0].speaker = "Noor, tester";
    round.own[0].provenance.basis = "from our interviews";
    const std::string bytes = round_bytes(round);
    CHECK(bytes.find("Noor, tester, city") != std::string::npos);  // The rubric's own sample.
    CHECK(bytes.find("\"Noor, tester\"") == std::string::npos);
    CHECK(bytes.find("from our interviews") == std::string::npos);
}

TEST_CASE("each broken round gets the one finding that says what would be right") {
    const testing::ScratchFolder folder;
    const std::string whole = round_bytes(pinned_round().round);
    for (const Broken& broken : broken_rounds()) {
        CAPTURE(broken.from);
        CAPTURE(broken.to);
        const testing::Damaged file = testing::damaged(whole, broken);
        REQUIRE(file.line > 0);
        const auto read = read_round(file.bytes, "r");
        CHECK_FALSE(read.value);
        REQUIRE_FALSE(read.findings.empty());
        CHECK(read.findings[0].code == broken.code);
        CHECK(read.findings[0].message.find(broken.message) != std::string::npos);
        CAPTURE(read.findings[0].message);
        const bool valid = testing::follows(folder, file.bytes, "round.xsd");
        CHECK(valid != broken.schema_sees_it);
    }
}

TEST_CASE("the finding names the line of the fault") {
    const std::string whole = round_bytes(pinned_round().round);
    const Broken broken{
        "item=\"LF1\" heard=\"no\">not in it", "item=\"LF77\" heard=\"no\">not in it", "", ""};
    const testing::Damaged file = testing::damaged(whole, broken);
    const auto read = read_round(file.bytes, "r");
    REQUIRE(read.findings.size() == 1);
    CHECK(read.findings[0].location == "r:" + std::to_string(file.line));
}

TEST_CASE("a rubric that was changed in the round is refused") {
    std::string bytes = round_bytes(pinned_round().round);
    const std::string question = "Denies any miss";
    REQUIRE(bytes.find(question) != std::string::npos);
    bytes.replace(bytes.find(question), question.size(), "Admits any miss");
    const auto read = read_round(bytes, "r");
    CHECK_FALSE(read.value);
    REQUIRE(read.findings.size() == 1);
    CHECK(read.findings[0].code == "round.rubric-changed");
}

TEST_CASE("a round in another layout can be used, with a hint, and keeps its hash") {
    const auto pinned = pinned_round();
    std::string bytes = round_bytes(pinned.round);
    bytes.insert(bytes.find("  <title>"), "\n<!-- by hand -->\n");
    const auto read = read_round(bytes, "r");
    REQUIRE(read.value);
    CHECK(read.value->sha256 == pinned.sha256);
    REQUIRE(read.findings.size() == 1);
    CHECK(read.findings[0].severity == Severity::hint);
    CHECK(read.findings[0].code == "round.not-canonical");
}

TEST_CASE("a round cut off anywhere is none, and nothing breaks") {
    const std::string bytes = round_bytes(pinned_round().round);
    for (std::size_t size = 0; size + 1 < bytes.size(); ++size) {
        CAPTURE(size);
        const auto read = read_round(std::string_view(bytes).substr(0, size), "r");
        REQUIRE_FALSE(read.value);
        REQUIRE(has_error(read.findings));
    }
}

TEST_CASE("a title that XML cannot hold is not written") {
    auto round = pinned_round().round;
    round.title = "a\x01";
    CHECK_THROWS_AS((void)round_bytes(round), Error);
}
