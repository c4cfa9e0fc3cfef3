#include "formats/retention_file.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "formats/file.h"
#include "scratch_folder.h"
#include "shell.h"

using namespace evenhand;
using formats::read_retention;
using formats::retention_bytes;

namespace {

const std::string shipped = EVENHAND_SOURCE_DIR "/rubrics/retention.xml";

RetentionRules example() {
    return {"No <advice> & \"none\".",
            {{"a-1",
              3,
              "Title",
              "Somewhere, \u65e5\u672c",
              "\u00A7 1",
              RetentionKind::erase_after,
              0,
              RetentionClock::decision,
              "n",
              true},
             {"b",
              1,
              "Other",
              "",
              "",
              RetentionKind::keep_at_least,
              1200,
              RetentionClock::later_of,
              "",
              false}}};
}

std::string text_with(const std::string& rule) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<retention xmlns=\"urn:evenhand:retention:1\">\n" +
           rule + "</retention>\n";
}

}  // namespace

TEST_CASE("retention rules are read back as they were written") {
    const std::string bytes = retention_bytes(example());
    const auto read = read_retention(bytes, "own.xml");
    REQUIRE(read.value);
    CHECK(*read.value == example());
    CHECK(read.findings.empty());
    CHECK(retention_bytes({}) ==
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          "<retention xmlns=\"urn:evenhand:retention:1\" />\n");
}

TEST_CASE("the shipped rules are canonical, follow the grammar and name the one switched off") {
    const std::string bytes = formats::read_file(shipped);
    const auto read = read_retention(bytes, "retention.xml");
    REQUIRE(read.value);
    CHECK(read.findings.empty());
    CHECK(retention_bytes(*read.value) == bytes);
    CHECK(read.value->notice.starts_with("None of these rules is legal advice"));
    const auto off = std::ranges::find(read.value->rules, true, &RetentionRule::switched_off);
    REQUIRE(off != read.value->rules.end());
    CHECK(off->citation == "41 CFR 60-1.12");
    CHECK(std::ranges::count(read.value->rules, true, &RetentionRule::switched_off) == 1);
    const testing::Ran checked = testing::validate(shipped, "retention.xsd");
    CHECK_MESSAGE(checked.status == 0, checked.output);
}

TEST_CASE("the grammar of the schema takes what is written") {
    const testing::ScratchFolder folder;
    formats::write_file(folder / "own.xml", retention_bytes(example()));
    const testing::Ran checked = testing::validate(folder / "own.xml", "retention.xsd");
    CHECK_MESSAGE(checked.status == 0, checked.output);
}

TEST_CASE("each mistake in a file of rules is said with its line") {
    struct Broken {
        std::string rule;
        const char* code;
        int line;
    };
    const std::string fine =
        "  <rule id=\"a\" version=\"1\" kind=\"keep-at-least\" months=\"1\" clock=\"record\">\n"
        "    <title>A</title>\n  </rule>\n";
    const auto with = [&](const std::string& from, const std::string& to) {
        std::string changed = fine;
        return changed.replace(changed.find(from), from.size(), to);
    };
    for (const Broken& broken :
         {Broken{with("months=\"1\"", "months=\"1201\""), "xml.number", 3},
          Broken{with("months=\"1\"", "months=\"-1\""), "xml.number", 3},
          Broken{with("months=\"1\"", "months=\"1.5\""), "xml.number", 3},
          Broken{with("record", "hiring"), "xml.word", 3},
          Broken{with("keep-at-least", "keep"), "xml.word", 3},
          Broken{with("id=\"a\"", "id=\"A b\""), "xml.id", 3},
          Broken{with(" version=\"1\"", ""), "xml.missing-attribute", 3},
          Broken{with("<title>A</title>", ""), "xml.missing-element", 3},
          Broken{with("<title>A</title>", "<titel>A</titel>"), "xml.unknown-element", 4},
          Broken{fine + fine, "retention.repeated", 6}}) {
        CAPTURE(broken.rule);
        const auto read = read_retention(text_with(broken.rule), "own.xml");
        CHECK_FALSE(read.value);
        const auto said = std::ranges::find(read.findings, broken.code, &Finding::code);
        REQUIRE(said != read.findings.end());
        CHECK(said->location == "own.xml:" + std::to_string(broken.line));
    }
    CHECK(read_retention(text_with(fine), "own.xml").value);
}

TEST_CASE("another layout gets a hint, a later format is refused, a cut file gives no rules") {
    const std::string bytes = retention_bytes(example());
    std::string loose = bytes;
    loose.insert(loose.find("  <rule"), "\n");
    const auto read = read_retention(loose, "own.xml");
    REQUIRE(read.value);
    CHECK(read.findings.front().code == "retention.not-canonical");
    std::string newer = bytes;
    newer.replace(newer.find("retention:1"), 11, "retention:2");
    CHECK(read_retention(newer, "own.xml").findings.front().code == "xml.newer");
    for (std::size_t size = 0; size < bytes.size() - 1; ++size) {
        CHECK_FALSE(read_retention(std::string_view(bytes).substr(0, size), "own.xml").value);
    }
}
