#include "formats/invitation_file.h"

#include <doctest/doctest.h>

#include "core/error.h"
#include "formats/file.h"
#include "formats/rubric_file.h"
#include "scratch_folder.h"
#include "shell.h"

using namespace evenhand;
using formats::invitation_bytes;
using formats::InvitationFile;
using formats::read_invitation;

namespace {

const std::string shipped_file =
    EVENHAND_SOURCE_DIR "/tests/data/invitations/one-question.invitation.xml";

InvitationFile example() {
    return {{Id<Candidate>("c 1 \u00e9\""), "Candidate <One> & \"co\""},
            "QA engineer, \u65e5\u672c",
            {Id<Rater>("r1"), "Rater One"},
            {{Id<Rubric>("q02-b"), 3, std::string(64, '0')},
             {Id<Rubric>("q01-a"), 1, std::string(64, 'f'), 12}},
            {5, 4}};
}

/// As a panel invites.
InvitationFile of_panel() {
    InvitationFile invitation = example();
    invitation.panel = {{Id<Panel>("p-014"), std::string(64, 'a')},
                        "a <7>",
                        {{Id<Rubric>("q02-b"), Id<Criterion>("owning")},
                         {Id<Rubric>("q02-b"), Id<Criterion>("repair")}}};
    return invitation;
}

std::string with(const std::string& old, const std::string& now) {
    std::string bytes = invitation_bytes(example());
    REQUIRE(bytes.find(old) != std::string::npos);
    return bytes.replace(bytes.find(old), old.size(), now);
}

struct Fault {
    std::string old;
    std::string now;
    const char* finding;  ///< Code, place and sentence.
};

}  // namespace

TEST_CASE("an invitation is read back the same, its questions in order") {
    const auto read = read_invitation(invitation_bytes(example()), "i");
    REQUIRE(read.value);
    CHECK(read.findings.empty());
    CHECK(*read.value == example());
}

TEST_CASE("an invitation of a panel says which, how it was locked, and what to look at") {
    const std::string bytes = invitation_bytes(of_panel());
    CHECK(bytes.find("  <panel id=\"p-014\" sha256=\"" + std::string(64, 'a') +
                     "\" application=\"a &lt;7&gt;\">\n    <focus rubric=\"q02-b\" "
                     "criterion=\"owning\" />") != std::string::npos);
    const auto read = read_invitation(bytes, "i");
    REQUIRE(read.value);
    CHECK(read.findings.empty());
    CHECK(*read.value == of_panel());
    const testing::ScratchFolder folder;
    formats::write_file(folder / "good.xml", bytes);
    CHECK(testing::validate(folder / "good.xml", "invitation.xsd").status == 0);
}

TEST_CASE("a focus is on what is asked, and named once") {
    InvitationFile twice = of_panel();
    twice.panel->focus[1] = twice.panel->focus[0];
    const auto repeated = read_invitation(invitation_bytes(twice), "i");
    CHECK_FALSE(repeated.value);
    REQUIRE(repeated.findings.size() == 1);
    CHECK(repeated.findings[0].code == "invitation.repeated");
    CHECK(repeated.findings[0].location == "i:8");
    InvitationFile other = of_panel();
    other.panel->focus[1].rubric = Id<Rubric>("q09");
    const auto unasked = read_invitation(invitation_bytes(other), "i");
    CHECK_FALSE(unasked.value);
    REQUIRE(unasked.findings.size() == 1);
    CHECK(unasked.findings[0].message ==
          "The focus is on rubric 'q09', which the invitation does not ask.");
}

TEST_CASE("an invitation by hand names the shipped rubric by its hash") {
    const auto read = read_invitation(formats::read_file(shipped_file), "i");
    REQUIRE(read.value);
    CHECK(read.findings.empty());
    const auto rubric = formats::read_rubric(
        formats::read_file(EVENHAND_SOURCE_DIR "/rubrics/q09-missed-bug-to-production.rubric.xml"),
        "r");
    REQUIRE(read.value->rubrics.size() == 1);
    CHECK(read.value->rubrics[0].sha256 == rubric.value->sha256);
    CHECK(read.value->rubrics[0].id == rubric.value->rubric.id);
}

TEST_CASE("another layout is a hint") {
    const auto read = read_invitation(with("\n  <role>", "\n\n<!-- for -->\n<role>"), "i");
    REQUIRE(read.value);
    CHECK(*read.value == example());
    REQUIRE(read.findings.size() == 1);
    CHECK(read.findings[0].severity == Severity::hint);
    CHECK(read.findings[0].code == "invitation.not-canonical");
}

TEST_CASE("docs/invitation.xsd and the reader refuse the same faults") {
    const std::string ones(64, 'f');
    const std::vector<Fault> faults{
        {"<role>QA engineer, \u65e5\u672c</role>",
         "<role> </role>",
         "xml.text i:4 The text \" \" of <role> must be a text that is not blank."},
        {"  <role>QA engineer, \u65e5\u672c</role>\n",
         "",
         "xml.missing-element i:2 <invitation> must have the element <role>."},
        {" id=\"r1\"",
         "",
         "xml.missing-attribute i:5 <interviewer> must have the attribute id: a text that is not "
         "blank."},
        {"version=\"3\"",
         "version=\"0\"",
         "xml.number i:7 The attribute version=\"0\" of <rubric> must be a whole number from 1 to "
         "999999."},
        {ones,
         ones.substr(1) + "F",
         "xml.hash i:8 The attribute sha256=\"fffffffffffffffffffffffffffffffffffffff\u2026\" of "
         "<rubric> must be 64 digits from 0 to 9 and a to f."},
        {"q01-a",
         "q02-b",
         "invitation.repeated i:8 Rubric 'q02-b' is to be asked already; each question is asked "
         "once."},
        {"id=\"q02-b\"",
         "id=\"Q02\"",
         "xml.id i:7 The attribute id=\"Q02\" of <rubric> must be an id of lower-case letters, "
         "digits and \"-\" (no \"-\" first, at most 64)."},
        {"</invitation>",
         "  <salary>1</salary>\n</invitation>",
         "xml.unknown-element i:10 <salary> has no place in <invitation>; it may have <candidate>, "
         "<role>, <interviewer>, <panel>, <opening>, <rubric> and <closing>, in this order."},
        {"minutes=\"12\"",
         "minutes=\"241\"",
         "xml.number i:8 The attribute minutes=\"241\" of <rubric> must be a whole number from 1 "
         "to 240."},
        {"invitation:1",
         "invitation:2",
         "xml.newer i:2 This invitation is written in version 2 of its format; this program knows "
         "version 1. Open it with a newer Evenhand."}};
    const testing::ScratchFolder folder;
    for (const Fault& fault : faults) {
        const std::string bytes = with(fault.old, fault.now);
        const auto read = read_invitation(bytes, "i");
        CHECK_FALSE(read.value);
        REQUIRE(read.findings.size() == 1);
        const Finding& found = read.findings[0];
        CHECK(found.code + " " + found.location + " " + found.message == fault.finding);
        formats::write_file(folder / "broken.xml", bytes);
        CHECK(testing::validate(folder / "broken.xml", "invitation.xsd").status == 3);
    }
    formats::write_file(folder / "good.xml", invitation_bytes(example()));
    CHECK(testing::validate(folder / "good.xml", "invitation.xsd").status == 0);
    CHECK(testing::validate(shipped_file, "invitation.xsd").status == 0);
}

TEST_CASE("an invitation without a rubric is refused") {
    InvitationFile none = example();
    none.rubrics.clear();
    const auto read = read_invitation(invitation_bytes(none), "i");
    CHECK_FALSE(read.value);
    REQUIRE(read.findings.size() == 1);
    CHECK(read.findings[0].code == "xml.missing-element");
}

TEST_CASE("an invitation cut off anywhere is none, and nothing breaks") {
    const std::string bytes = invitation_bytes(example());
    for (std::size_t size = 0; size + 1 < bytes.size(); ++size) {
        CAPTURE(size);
        REQUIRE_FALSE(read_invitation(std::string_view(bytes).substr(0, size), "i").value);
    }
}

TEST_CASE("a name that XML cannot hold is not written") {
    InvitationFile bad = example();
    bad.candidate.name = "a\x01";
    CHECK_THROWS_AS((void)invitation_bytes(bad), Error);
}
