#include "workflow/internal/decision_keeping.h"

#include <variant>

#include <doctest/doctest.h>

#include "../archive_fixture.h"
#include "formats/debrief_record.h"

using namespace evenhand;
using testing::ArchiveFixture;
using workflow::internal::keep_decision;

namespace {

const std::string& record() {
    static const std::string bytes = formats::debrief_bytes(testing::example_record());
    return bytes;
}

}  // namespace

TEST_CASE("a decision is kept where an archive is, and where none is the way to keep it is told") {
    ArchiveFixture office;
    const auto keep = [&] {
        return keep_decision(office.folders, office.services(), record(), "p-014.debrief.xml", "");
    };
    const Findings none = keep();
    REQUIRE(none.size() == 1);
    CHECK(none.front().code == "debrief.not-kept");
    CHECK(none.front().severity == Severity::hint);
    CHECK(none.front().message ==
          "The decision is made and sealed, but you have no archive that keeps it. To begin one "
          "with it, in your name: evenhand-cli archive keep p-014.debrief.xml --name NAME");
    CHECK_FALSE(std::filesystem::exists(office.folder / "archive"));
    (void)office.keep(*office.desk());
    CHECK(keep().empty());
    CHECK(keep().empty());
    CHECK(office.desk()->find({"says:hire", {}}).all == 1);
}

TEST_CASE("an archive that has not begun is begun with a decision only in somebody's name") {
    ArchiveFixture office;
    REQUIRE(office.desk()->needs_name() == false);
    REQUIRE(std::filesystem::exists(office.folder / "archive"));
    const Findings findings =
        keep_decision(office.folders, office.services(), record(), "p-014.debrief.xml", "");
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().severity == Severity::warning);
    CHECK(findings.front().message.ends_with(
        "it has not begun yet. To begin it with this, in your name: evenhand-cli archive keep "
        "p-014.debrief.xml --name NAME"));
    CHECK(office.desk()->keep(record(), "record").value);
}

TEST_CASE("another decision of the same panel is not kept, and nothing is advised that cannot be") {
    ArchiveFixture office;
    (void)office.keep(*office.desk());
    REQUIRE(keep_decision(office.folders, office.services(), record(), "first", "").empty());
    formats::DebriefRecord other = testing::example_record();
    std::get<Decided>(other.debrief.entries.back().change).reason = "Thought again.";
    const Findings findings = keep_decision(
        office.folders, office.services(), formats::debrief_bytes(other), "p-014.debrief.xml", "");
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().message ==
          "The decision is made and sealed, but your archive has not taken it: Another decision of "
          "this panel is in the archive already, and that one stays: what was decided is not "
          "revised.");
}

TEST_CASE("a decision that the archive does not take is told, with the way to keep it later") {
    ArchiveFixture office;
    (void)office.desk()->set_passphrase("Ana Ferreira", "four words that are long");
    const Findings findings =
        keep_decision(office.folders, office.services(), record(), "p-014.debrief.xml", "");
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().code == "debrief.not-kept");
    CHECK(findings.front().severity == Severity::warning);
    CHECK(findings.front().message.find("locked") != std::string::npos);
    CHECK(findings.front().message.ends_with("evenhand-cli archive keep p-014.debrief.xml"));
    // Of one in the archive a file has no name: the panel has.
    CHECK(keep_decision(office.folders,
                        office.services(),
                        record(),
                        "archive:p-014/p-014.debrief/p-014.debrief.xml",
                        "another passphrase")
              .front()
              .message.ends_with("evenhand-cli archive keep archive:p-014"));
    // One passphrase for both keys is typed once.
    CHECK(keep_decision(office.folders,
                        office.services(),
                        record(),
                        "p-014.debrief.xml",
                        "four words that are long")
              .empty());
}
