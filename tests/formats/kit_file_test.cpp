#include "formats/kit_file.h"

#include <algorithm>
#include <filesystem>

#include <doctest/doctest.h>

#include "core/error.h"
#include "formats/file.h"
#include "formats/rubric_file.h"
#include "scratch_folder.h"
#include "shell.h"

using namespace evenhand;
using formats::kit_bytes;
using formats::read_kit;

namespace {

namespace fs = std::filesystem;

const fs::path folder_of_kits = EVENHAND_SOURCE_DIR "/tests/data/kits";
const std::string whole = "two-rounds";

fs::path kit_path(const std::string& name) {
    return folder_of_kits / (name + ".kit.xml");
}

KitPlan example() {
    return {"kit-1",
            "Kit <one> & \"two\"",
            "QA engineer, \u65e5\u672c",
            "Senior",
            3,
            240,
            {{Id<Rubric>("q02-b"), 3, std::string(64, '0'), 1, "Round 1: \u00e9"},
             {Id<Rubric>("q01-a"), 0, "", 240, ""}},
            480,
            {"Quality", "Work & <life>"}};
}

struct Broken {
    const char* file;
    const char* code;
    int line;
    const char* message;
    bool schema_sees_it = true;
};

constexpr bool beyond_the_schema = false;

const std::vector<Broken>& broken_files() {
    static const std::vector<Broken> files = {
        {"empty", "file.empty", 1, "The file is empty; an Evenhand kit was expected."},
        {"plain-text", "xml.foreign", 1, "This is no XML document; an Evenhand kit was expected."},
        {"an-invitation",
         "xml.foreign",
         2,
         "This is a document of another kind: it begins with <invitation>; an Evenhand kit was "
         "expected."},
        {"newer",
         "xml.newer",
         2,
         "This kit is written in version 2 of its format; this program knows version 1. Open it "
         "with a newer Evenhand."},
        {"truncated",
         "xml.truncated",
         9,
         "The file breaks off here, before </kit>: the rest of it is missing."},
        {"no-id",
         "xml.missing-attribute",
         2,
         "<kit> must have the attribute id: an id of lower-case letters, digits and \"-\" (no "
         "\"-\" first, at most 64)."},
        {"capital-id",
         "xml.id",
         2,
         "The attribute id=\"Mock interview\" of <kit> must be an id of lower-case letters, digits "
         "and \"-\" (no \"-\" first, at most 64)."},
        {"no-title", "xml.missing-element", 2, "<kit> must have the element <title>."},
        {"blank-title",
         "xml.text",
         3,
         "The text \" \" of <title> must be a text that is not blank."},
        {"level-before-role", "xml.order", 5, "<role> must stand before <level> in <kit>."},
        {"two-openings", "xml.repeated", 7, "<opening> may stand in <kit> at most once."},
        {"opening-of-no-minutes",
         "xml.number",
         6,
         "The attribute minutes=\"0\" of <opening> must be a whole number from 1 to 240."},
        {"covers-twice", "kit.repeated", 5, "Competency 'Quality' is to be covered already."},
        {"too-long",
         "xml.number",
         5,
         "The attribute minutes=\"481\" of <length> must be a whole number from 1 to 480."},
        {"rubric-twice",
         "kit.repeated",
         8,
         "Rubric 'q09-missed-bug-to-production' is in the kit already; each question is asked "
         "once."},
        {"too-many-minutes",
         "xml.number",
         8,
         "The attribute minutes=\"241\" of <rubric> must be a whole number from 1 to 240."},
        {"no-minutes",
         "xml.missing-attribute",
         8,
         "<rubric> must have the attribute minutes: a whole number from 1 to 240."},
        {"minutes-in-words",
         "xml.number",
         8,
         "The attribute minutes=\"ten\" of <rubric> must be a whole number from 1 to 240."},
        {"version-without-hash",
         "kit.pin",
         7,
         "Rubric 'q09-missed-bug-to-production' has a version without sha256; a published rubric "
         "has both, a draft neither.",
         beyond_the_schema},
        {"hash-without-version",
         "kit.pin",
         7,
         "Rubric 'q09-missed-bug-to-production' has a sha256 without version; a published rubric "
         "has both, a draft neither.",
         beyond_the_schema},
        {"version-of-a-draft",
         "xml.number",
         7,
         "The attribute version=\"0\" of <rubric> must be a whole number from 1 to 999999."},
        {"short-hash",
         "xml.hash",
         7,
         "The attribute sha256=\"285931b78ac8adc3b3040026023313e575a00f6\u2026\" of <rubric> must "
         "be 64 digits from 0 to 9 and a to f."},
        {"blank-round",
         "xml.text",
         8,
         "The attribute round=\" \" of <rubric> must be a text that is not blank."},
        {"unknown-attribute",
         "xml.unknown-attribute",
         8,
         "<rubric> has no attribute weight; it may have id, version, sha256, minutes and round."},
        {"unknown-element",
         "xml.unknown-element",
         9,
         "<lunch> has no place in <kit>; it may have <title>, <role>, <level>, <length>, <covers>, "
         "<opening>, <rubric> and <closing>, in this order."},
        {"text-in-rubric",
         "xml.stray-text",
         8,
         "The text \"Late\" may not stand in <rubric>; it holds nothing."}};
    return files;
}

}  // namespace

TEST_CASE("a kit is read back the same, published rubrics and drafts in order") {
    const auto read = read_kit(kit_bytes(example()), "k");
    REQUIRE(read.value);
    CHECK(read.findings.empty());
    CHECK(*read.value == example());
}

TEST_CASE("what a kit does not say is not written and reads as nothing") {
    KitPlan least = example();
    least.role.clear();
    least.level.clear();
    least.opening_minutes = 0;
    least.closing_minutes = 0;
    least.length_minutes = 0;
    least.competencies.clear();
    least.entries.clear();
    const std::string bytes = kit_bytes(least);
    for (const char* const name :
         {"<role", "<level", "<length", "<covers", "<opening", "<rubric", "<closing"}) {
        CAPTURE(name);
        CHECK(bytes.find(name) == std::string::npos);
    }
    CHECK(*read_kit(bytes, "k").value == least);
}

TEST_CASE("a kit by hand is canonical and pins the shipped rubric") {
    const std::string bytes = formats::read_file(kit_path(whole));
    const auto read = read_kit(bytes, "k");
    REQUIRE(read.value);
    CHECK(read.findings.empty());
    CHECK(kit_bytes(*read.value) == bytes);
    CHECK(testing::validate(kit_path(whole), "kit.xsd").status == 0);
    const auto rubric = formats::read_rubric(
        formats::read_file(EVENHAND_SOURCE_DIR "/rubrics/q09-missed-bug-to-production.rubric.xml"),
        "r");
    REQUIRE(read.value->entries.size() == 2);
    const KitEntry& published = read.value->entries[0];
    CHECK(published.sha256 == rubric.value->sha256);
    CHECK(published.rubric == rubric.value->rubric.id);
    CHECK(published.version == 1);
    CHECK(published.minutes == 12);
    CHECK(published.round == "Round 1: Screening");
    CHECK(read.value->entries[1].version == 0);
    CHECK(read.value->entries[1].sha256.empty());
    CHECK(read.value->opening_minutes == 5);
    CHECK(read.value->closing_minutes == 8);
}

TEST_CASE("each broken kit gets the one finding that says what would be right") {
    for (const Broken& broken : broken_files()) {
        CAPTURE(broken.file);
        const auto read = read_kit(formats::read_file(kit_path(broken.file)), "k");
        CHECK_FALSE(read.value);
        REQUIRE(read.findings.size() == 1);
        CHECK(read.findings[0] == Finding{Severity::error,
                                          broken.code,
                                          broken.message,
                                          "k:" + std::to_string(broken.line)});
        const bool valid = testing::validate(kit_path(broken.file), "kit.xsd").status == 0;
        CHECK(valid != broken.schema_sees_it);
    }
}

TEST_CASE("every kit in tests/data/kits is whole or in the table of broken ones") {
    for (const auto& entry : fs::directory_iterator(folder_of_kits)) {
        const std::string name = entry.path().stem().stem().string();
        CAPTURE(name);
        CHECK((name == whole || std::ranges::any_of(broken_files(), [&](const Broken& broken) {
                   return name == broken.file;
               })));
    }
}

TEST_CASE("a kit in another layout can be used, with a hint") {
    std::string bytes = kit_bytes(example());
    bytes.insert(bytes.find("  <title>"), "\n<!-- by hand -->\n");
    const auto read = read_kit(bytes, "k");
    REQUIRE(read.value);
    CHECK(*read.value == example());
    REQUIRE(read.findings.size() == 1);
    CHECK(read.findings[0].severity == Severity::hint);
    CHECK(read.findings[0].code == "kit.not-canonical");
}

TEST_CASE("a kit cut off anywhere is none, and nothing breaks") {
    const std::string bytes = kit_bytes(example());
    for (std::size_t size = 0; size + 1 < bytes.size(); ++size) {
        CAPTURE(size);
        REQUIRE_FALSE(read_kit(std::string_view(bytes).substr(0, size), "k").value);
    }
}

TEST_CASE("a title that XML cannot hold is not written") {
    KitPlan bad = example();
    bad.title = "a\x01";
    CHECK_THROWS_AS((void)kit_bytes(bad), Error);
}
