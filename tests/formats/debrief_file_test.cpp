#include "formats/debrief_file.h"

#include <vector>

#include <doctest/doctest.h>

#include "core/error.h"
#include "debrief_record.h"
#include "formats/hash.h"
#include "formats/practice_files.h"

using namespace evenhand;
using formats::debrief_bytes;
using formats::read_debrief;
using testing::beyond_the_schema;
using testing::Broken;
using testing::example_record;

namespace {

/// The bytes with the seal that they should have, so that other faults are met.
std::string sealed_anew(std::string bytes) {
    const std::size_t line = bytes.find("  <seal ");
    const std::size_t end = bytes.find('\n', line) + 1;
    const std::string rest = bytes.substr(0, line) + bytes.substr(end);
    const std::size_t digits = bytes.find('>', line) + 1;
    return bytes.replace(digits, 64, formats::sha256_hex(rest));
}

const std::vector<Broken>& broken_debriefs() {
    static const std::vector<Broken> files = {
        {"urn:evenhand:debrief:1", "urn:evenhand:debrief:2", "xml.newer", "version 2"},
        {"reading=\"10\"", "reading=\"121\"", "xml.number", "from 0 to 120"},
        {"began=\"2026", "began=\"26", "xml.time", "began"},
        {"<member id=\"bo\">", "<member id=\"../bo\">", "xml.id", "../bo"},
        {" counts=\"no\"", " counts=\"perhaps\"", "xml.word", "yes or no"},
        {"says=\"strong-yes\"", "says=\"maybe\"", "xml.word", "strong-yes"},
        {"decision=\"hire\"", "decision=\"later\"", "xml.word", "no-hire"},
        {"<votes round=\"1\">", "<votes round=\"3\">", "xml.number", "from 1 to 2"},
        {"<reason>Strong &amp; plain.</reason>", "", "xml.missing-element", "<reason>"},
        {"scores=\"2\" mean=\"3\"", "scores=\"2\" mean=\"-3\"", "xml.number", "from 0 on"},
        {"<discussed rubric=\"q01-example\" criterion=\"owning\" />",
         "<discussed rubric=\"q01-example\" criterion=\"owning\" /><reading-ended />",
         "xml.order",
         "<reading-ended>"},
        {"<signature>e", "<signature>E", "xml.hash", "128 digits"},
        {"urn:evenhand:panel:1", "urn:evenhand:panel:2", "xml.word", "urn:evenhand:panel:1"},
        {"    <discussion-ended />\n",
         "",
         "debrief.entry",
         "says one thing that happened; this one says 0"},
        {" criterion=\"owning\">Bo heard",
         ">Bo heard",
         "debrief.focus",
         "both the attributes",
         beyond_the_schema},
        {"<role>QA engineer</role>",
         "<role>QA lead</role>",
         "debrief.other-panel",
         "not the one that it says",
         beyond_the_schema},
        {"<formula mean=\"3\" met=\"no\">",
         "<formula mean=\"4\" met=\"yes\">",
         "debrief.formula",
         "not what it comes to",
         beyond_the_schema},
        {"<mean rubric=\"q01-example\" criterion=\"owning\"",
         "<mean rubric=\"q01-example\" criterion=\"repair\"",
         "debrief.formula",
         "not what it comes to",
         beyond_the_schema},
        {"<departure>The repair was never asked about.</departure>",
         "",
         "debrief.departure",
         "entry 8: \"Hire\" goes against the rule",
         beyond_the_schema},
        {"<vote member=\"ana\" at",
         "<vote member=\"eve\" at",
         "debrief.member",
         "entry 2: 'eve' is not in this debrief",
         beyond_the_schema},
        {"<reading-ended />",
         "<discussion-ended />",
         "debrief.step",
         "entry 1: The discussion ends once",
         beyond_the_schema},
    };
    return files;
}

}  // namespace

TEST_CASE("a debrief's record is read back the same, under its seal, and follows its grammar") {
    const std::string bytes = debrief_bytes(example_record());
    const auto read = read_debrief(bytes, "d");
    CHECK(read.findings.empty());
    REQUIRE(read.value);
    CHECK(read.value->record == example_record());
    CHECK(read.value->sha256 == formats::debrief_seal(example_record()));
    const testing::ScratchFolder folder;
    CHECK(testing::follows(folder, bytes, "debrief.xsd"));
}

TEST_CASE("what the chair signs is the record without its signature and seal") {
    const formats::DebriefRecord record = example_record();
    const testing::ScratchFolder folder;
    formats::write_file(folder / "d.xml", debrief_bytes(record));
    formats::write_file(folder / "t.xml", formats::debrief_text(record));
    CHECK(testing::run("grep -av '<seal \\|<signature>' " + testing::quoted(folder / "d.xml") +
                       " | cmp - " + testing::quoted(folder / "t.xml"))
              .status == 0);
    CHECK(testing::run("grep -av '<seal ' " + testing::quoted(folder / "d.xml") + " | sha256sum")
              .output == read_debrief(debrief_bytes(record), "d").value->sha256 + "  -\n");
}

TEST_CASE("each fault of a debrief's record is found where it is") {
    const std::string whole = debrief_bytes(example_record());
    const testing::ScratchFolder folder;
    for (const Broken& broken : broken_debriefs()) {
        CAPTURE(broken.to);
        const auto damaged = testing::damaged(whole, broken);
        REQUIRE_FALSE(damaged.bytes.empty());
        const auto read = read_debrief(sealed_anew(damaged.bytes), "d");
        CHECK_FALSE(read.value);
        REQUIRE_FALSE(read.findings.empty());
        CHECK(read.findings.front().code == broken.code);
        CHECK(read.findings.front().message.find(broken.message) != std::string::npos);
        CHECK(testing::follows(folder, damaged.bytes, "debrief.xsd") != broken.schema_sees_it);
    }
}

TEST_CASE("a debrief's record that was changed, laid out anew or is not decided is refused") {
    const std::string whole = debrief_bytes(example_record());
    std::string changed = whole;
    changed.replace(changed.find("Start in June"), 13, "Start in July");
    CHECK(read_debrief(changed, "d").findings.front().code == "debrief.seal-broken");

    std::string wider = whole;
    wider.replace(wider.find("  <member"), 2, "    ");
    const auto other = read_debrief(sealed_anew(wider), "d");
    CHECK_FALSE(other.value);
    CHECK(other.findings.front().code == "debrief.not-canonical");

    formats::DebriefRecord open = example_record();
    open.debrief.entries.pop_back();
    CHECK(read_debrief(debrief_bytes(open), "d").findings.front().code == "debrief.not-decided");
}

TEST_CASE("a record of a panel in which nothing was observed is read back") {
    formats::DebriefRecord record = example_record();
    for (PanelMean& mean : record.formula.means) {
        mean.scores = 0;
        mean.mean.reset();
    }
    record.formula = formula_of_means(record.panel, record.formula.means);
    std::get<Decided>(record.debrief.entries.back().change).departure.clear();
    const auto read = read_debrief(debrief_bytes(record), "d");
    REQUIRE(read.value);
    CHECK_FALSE(read.value->record.formula.mean);
    CHECK(read.value->record == record);
}

TEST_CASE("a debrief's record that is cut off anywhere is none") {
    const std::string whole = debrief_bytes(example_record());
    for (std::size_t size = 0; size + 1 < whole.size(); ++size) {
        REQUIRE_FALSE(read_debrief(std::string_view(whole).substr(0, size), "d").value);
    }
}
