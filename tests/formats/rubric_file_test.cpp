#include "formats/rubric_file.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "core/error.h"
#include "formats/file.h"
#include "formats/hard_rubric.h"

using namespace evenhand;
using formats::read_rubric;
using formats::rubric_bytes;

namespace {

const std::string q09 = EVENHAND_SOURCE_DIR "/rubrics/q09-missed-bug-to-production.rubric.xml";
const std::string small = EVENHAND_SOURCE_DIR "/tests/data/rubrics/small.rubric.xml";

}  // namespace

TEST_CASE("what was written is read back the same, whatever the texts are") {
    const Rubric shipped = read_rubric(formats::read_file(q09), "q09").value->rubric;
    for (const Rubric& rubric : {testing::example_rubric(), testing::hard_rubric(), shipped}) {
        const std::string bytes = rubric_bytes(rubric);
        const auto read = read_rubric(bytes, "r");
        REQUIRE(read.value);
        CHECK(read.findings.empty());
        CHECK(read.value->rubric == rubric);
        CHECK(rubric_bytes(read.value->rubric) == bytes);
    }
}

TEST_CASE("an empty draft is written and read back the same") {
    const Rubric rubric{Id<Rubric>("q"),
                        1,
                        RubricStatus::draft,
                        {},
                        {},
                        {},
                        {},
                        {},
                        {},
                        {},
                        {},
                        {},
                        {},
                        {},
                        {},
                        Scale(0, {"No", "Yes"}),
                        8,
                        {},
                        {},
                        {},
                        {},
                        {},
                        {},
                        {},
                        {}};
    const auto read = read_rubric(rubric_bytes(rubric), "r");
    REQUIRE(read.value);
    CHECK(read.value->rubric == rubric);
}

TEST_CASE("a text that XML cannot hold is not written") {
    Rubric rubric = testing::example_rubric();
    rubric.rater_notes = {"bell\a"};
    CHECK_THROWS_AS((void)rubric_bytes(rubric), Error);
}

TEST_CASE("layout, comments and order of attributes do not change the hash") {
    std::string bytes = formats::read_file(small);
    const auto canonical = read_rubric(bytes, "r");
    REQUIRE(canonical.value);
    CHECK(canonical.findings.empty());
    bytes.replace(bytes.find("id=\"q01-small\" version=\"1\""), 26, "version='1'\n id='q01-small'");
    bytes.insert(bytes.find("  <scale"), "<!-- two levels\n-->\r\n\r\n");
    bytes.insert(0, "\xEF\xBB\xBF");
    const auto read = read_rubric(bytes, "r");
    REQUIRE(read.value);
    CHECK(*read.value == *canonical.value);
    REQUIRE(read.findings.size() == 1);
    CHECK(read.findings[0].severity == Severity::hint);
    CHECK(read.findings[0].code == "rubric.not-canonical");
    CHECK(read.findings[0].location == "r");
}

TEST_CASE("all mistakes are told at once") {
    std::string bytes = formats::read_file(small);
    const auto replace = [&bytes](const std::string& old, const std::string& now) {
        bytes.replace(bytes.find(old), old.size(), now);
    };
    replace("<minutes>8", "<minutes>eight");
    replace("kind=\"look-for\"", "kind=\"lookfor\"");
    replace("panel=\"0\" ", "");
    const auto read = read_rubric(bytes, "r");
    CHECK_FALSE(read.value);
    REQUIRE(read.findings.size() == 3);
    CHECK(read.findings[0].location == "r:19");
    CHECK(read.findings[1].location == "r:39");
    CHECK(read.findings[2].location == "r:64");
}

TEST_CASE("a rubric cut off anywhere is no rubric, and nothing breaks") {
    const std::string bytes = formats::read_file(small);
    for (std::size_t size = 0; size + 1 < bytes.size(); ++size) {
        const auto read = read_rubric(std::string_view(bytes).substr(0, size), "r");
        CAPTURE(size);
        REQUIRE_FALSE(read.value);
        REQUIRE(read.findings.size() == 1);
    }
    CHECK(read_rubric(std::string_view(bytes).substr(0, bytes.size() - 1), "r").value);
}

TEST_CASE("a rubric with any byte changed gives a value or an error, never neither") {
    const std::string bytes = formats::read_file(small);
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        for (const char other : {'\0', '<', '"', '&', ' ', '\xC3'}) {
            std::string changed = bytes;
            changed[at] = other;
            const auto read = read_rubric(changed, "r");
            CAPTURE(at);
            const bool has_error = std::ranges::any_of(
                read.findings, [](const Finding& f) { return f.severity == Severity::error; });
            REQUIRE(read.value.has_value() != has_error);
        }
    }
}

TEST_CASE("a flood of mistakes ends after fifty") {
    std::string bytes = formats::read_file(small);
    std::string flood;
    for (int i = 0; i < 100'000; ++i) {
        flood += "<x y='1'/>";
    }
    bytes.insert(bytes.find("  <title>"), flood);
    const auto read = read_rubric(bytes, "r");
    CHECK_FALSE(read.value);
    CHECK(read.findings.size() == 51);
    CHECK(read.findings.back().code == "file.more");
}
