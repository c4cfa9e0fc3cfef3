#include "formats/panel_file.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/error.h"
#include "formats/file.h"
#include "formats/hash.h"
#include "panel_example.h"
#include "scratch_folder.h"
#include "shell.h"

using namespace evenhand;
using formats::panel_bytes;
using formats::read_panel;

namespace {

/// With everything that a panel can hold.
Panel full() {
    Panel panel = testing::example_panel();
    panel.revision = 2;
    panel.revised = "Bo is <ill>.";
    panel.questions[0].criteria[1].weight = 0.5;
    panel.questions[0].title = "Missed <bug> & more";
    panel.questions[0].criteria[0].title = "Owning the \"gap\"";
    panel.weights_reason = "Half of the \"work\" & more.";
    panel.opening = PanelOpening::all_in;
    return panel;
}

std::string with(const std::string& old, const std::string& now) {
    std::string bytes = panel_bytes(full());
    REQUIRE(bytes.find(old) != std::string::npos);
    return bytes.replace(bytes.find(old), old.size(), now);
}

struct Fault {
    std::string old;
    std::string now;
    const char* finding;  ///< Code, place and sentence.
};

}  // namespace

TEST_CASE("a panel is read back the same") {
    for (const Panel& panel : {full(), testing::example_panel()}) {
        const auto read = read_panel(panel_bytes(panel), "p");
        REQUIRE(read.value);
        CHECK(read.findings.empty());
        CHECK(*read.value == panel);
    }
}

TEST_CASE("a panel is locked by the hash of its canonical bytes, in which every part counts") {
    const Panel panel = full();
    CHECK(formats::panel_hash(panel) == formats::sha256_hex(panel_bytes(panel)));
    Panel other = panel;
    other.rule.bar = 3.4;
    CHECK(formats::panel_hash(other) != formats::panel_hash(panel));
    other = panel;
    other.questions[0].criteria[0].weight = 2;
    CHECK(formats::panel_hash(other) != formats::panel_hash(panel));
    other = panel;
    other.questions[0].criteria[0].title = "Another";
    CHECK(formats::panel_hash(other) != formats::panel_hash(panel));
    other = panel;
    other.interviewers[1].focus = panel.interviewers[0].focus;
    CHECK(formats::panel_hash(other) != formats::panel_hash(panel));
}

TEST_CASE("another layout of a panel is a hint, and its hash stays") {
    const auto read = read_panel(with("\n  <role>", "\n\n<!-- for -->\n<role>"), "p");
    REQUIRE(read.value);
    CHECK(formats::panel_hash(*read.value) == formats::panel_hash(full()));
    REQUIRE(read.findings.size() == 1);
    CHECK(read.findings[0].code == "panel.not-canonical");
    CHECK(read.findings[0].severity == Severity::hint);
}

TEST_CASE("docs/panel.xsd and the reader of panels refuse the same faults") {
    const std::vector<Fault> faults{
        {"opened=\"all-in\"",
         "opened=\"soon\"",
         "xml.word p:2 The attribute opened=\"soon\" of <panel> must be one of all-in or "
         "chair-may-close."},
        {"revision=\"2\"",
         "revision=\"0\"",
         "xml.number p:2 The attribute revision=\"0\" of <panel> must be a whole number from 1 to "
         "999999."},
        {"weight=\"0.5\"",
         "weight=\"-1\"",
         "xml.number p:10 The attribute weight=\"-1\" of <criterion> must be a number above 0, "
         "such "
         "as 1 or 0.5."},
        {"  <rule bar=\"3.5\" least=\"2\" lowest=\"1\" highest=\"5\" />\n",
         "",
         "xml.missing-element p:2 <panel> must have the element <rule>."},
        {" key=\"" + std::string(64, 'c') + "\"",
         "",
         "xml.missing-attribute p:6 <chair> must have the attribute key: 64 digits from 0 to 9 and "
         "a to f."},
        {"id=\"ana\"",
         "id=\"../ana\"",
         "xml.id p:15 The attribute id=\"../ana\" of <interviewer> must be an id of letters, "
         "digits, \".\", \"-\" and \"_\" (a letter or digit first, at most 64)."},
        {"panel:1",
         "panel:2",
         "xml.newer p:2 This panel is written in version 2 of its format; this program knows "
         "version 1. Open it with a newer Evenhand."}};
    const testing::ScratchFolder folder;
    for (const Fault& fault : faults) {
        const std::string bytes = with(fault.old, fault.now);
        const auto read = read_panel(bytes, "p");
        CHECK_FALSE(read.value);
        REQUIRE(read.findings.size() == 1);
        const Finding& found = read.findings[0];
        CHECK(found.code + " " + found.location + " " + found.message == fault.finding);
        formats::write_file(folder / "broken.xml", bytes);
        CHECK(testing::validate(folder / "broken.xml", "panel.xsd").status == 3);
    }
    formats::write_file(folder / "good.xml", panel_bytes(full()));
    CHECK(testing::validate(folder / "good.xml", "panel.xsd").status == 0);
}

TEST_CASE("a panel cut off anywhere is none, and nothing breaks") {
    const std::string bytes = panel_bytes(full());
    for (std::size_t size = 0; size + 1 < bytes.size(); ++size) {
        CAPTURE(size);
        REQUIRE_FALSE(read_panel(std::string_view(bytes).substr(0, size), "p").value);
    }
}

TEST_CASE("a name that XML cannot hold is in no panel") {
    Panel bad = full();
    bad.candidate.name = "a\x01";
    CHECK_THROWS_AS((void)panel_bytes(bad), Error);
}
