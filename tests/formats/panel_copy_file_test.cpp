#include "formats/panel_copy_file.h"

#include <doctest/doctest.h>

#include "formats/debrief_record.h"
#include "formats/hash.h"
#include "formats/practice_files.h"

using namespace evenhand;
using formats::panel_copy_bytes;
using formats::read_panel_copy;
using testing::beyond_the_schema;
using testing::Broken;

namespace {

PanelCopy example_copy() {
    PanelCopy copy{CopyKind::subject_access,
                   testing::at(0),
                   testing::at(500),
                   {3.5, 2, 1, 5},
                   testing::example_panel().questions,
                   "The first <decides>.",
                   "[interviewer] is ill.",
                   1,
                   {{testing::at(100), 2, "A slip & no more."}, {testing::at(110), 1, ""}},
                   testing::example_record().debrief};
    copy.debrief->panel = {Id<Panel>(""), ""};
    return copy;
}

/// The bytes with the seal that they should have, so that other faults are met.
std::string sealed_anew(std::string bytes) {
    const std::size_t line = bytes.find("  <seal ");
    const std::size_t end = bytes.find('\n', line) + 1;
    const std::string rest = bytes.substr(0, line) + bytes.substr(end);
    const std::size_t digits = bytes.find('>', line) + 1;
    return bytes.replace(digits, 64, formats::sha256_hex(rest));
}

const std::vector<Broken>& broken_copies() {
    static const std::vector<Broken> files = {
        {"urn:evenhand:redacted-panel:1",
         "urn:evenhand:redacted-panel:2",
         "xml.newer",
         "version 2"},
        {"kind=\"subject-access\"", "kind=\"secret\"", "xml.word", "\"secret\""},
        {" missing=\"1\"", "", "xml.missing-attribute", "missing"},
        {"locked=\"2", "locked=\"x", "xml.time", "locked="},
        {"bar=\"3.5\"", "bar=\"0\"", "xml.number", "bar=\"0\""},
        {"revision=\"2\"", "revision=\"0\"", "xml.number", "revision=\"0\""},
        {"<decided decision=\"hire\"", "<decided decision=\"maybe\"", "xml.word", "\"maybe\""},
        {"<vote member=\"bo\"", "<vote member=\"zoe\"", "copy.member", "zoe", beyond_the_schema},
    };
    return files;
}

}  // namespace

TEST_CASE("a redacted panel is read back the same, decided or not, and follows its grammar") {
    PanelCopy bare = example_copy();
    bare.debrief.reset();
    bare.closed.clear();
    bare.weights_reason.clear();
    bare.rule.least.reset();
    bare.kind = CopyKind::anonymised;
    for (const PanelCopy& copy : {example_copy(), bare}) {
        const std::string bytes = panel_copy_bytes(copy);
        const auto read = read_panel_copy(bytes, "p");
        REQUIRE(read.value);
        CHECK(read.findings.empty());
        CHECK(read.value->copy == copy);
        const testing::ScratchFolder folder;
        CHECK(testing::follows(folder, bytes, "redacted-panel.xsd"));
    }
}

TEST_CASE("each fault of a redacted panel is found where it is") {
    const std::string whole = panel_copy_bytes(example_copy());
    const testing::ScratchFolder folder;
    for (const Broken& broken : broken_copies()) {
        CAPTURE(broken.to);
        const auto damaged = testing::damaged(whole, broken);
        REQUIRE_FALSE(damaged.bytes.empty());
        const auto read = read_panel_copy(sealed_anew(damaged.bytes), "p");
        CHECK_FALSE(read.value);
        REQUIRE_FALSE(read.findings.empty());
        CHECK(read.findings.front().code == broken.code);
        CHECK(read.findings.front().message.find(broken.message) != std::string::npos);
        CHECK(testing::follows(folder, damaged.bytes, "redacted-panel.xsd") !=
              broken.schema_sees_it);
    }
}

TEST_CASE("a redacted panel that was changed, or laid out anew, is refused") {
    const std::string whole = panel_copy_bytes(example_copy());
    std::string changed = whole;
    changed.replace(changed.find("A slip"), 6, "A flop");
    CHECK(read_panel_copy(changed, "p").findings.front().code == "copy.seal-broken");
    std::string wider = whole;
    wider.replace(wider.find("  <rule"), 2, "    ");
    const auto read = read_panel_copy(sealed_anew(wider), "p");
    CHECK_FALSE(read.value);
    CHECK(read.findings.front().code == "copy.not-canonical");
}
