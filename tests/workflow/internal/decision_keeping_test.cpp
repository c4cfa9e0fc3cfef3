#include "workflow/internal/decision_keeping.h"

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

TEST_CASE("a decision is kept where an archive is, and nothing is said where none is") {
    ArchiveFixture office;
    const auto keep = [&] {
        return keep_decision(office.folders, office.services(), record(), "p-014.debrief.xml");
    };
    CHECK(keep().empty());
    CHECK_FALSE(std::filesystem::exists(office.folder / "archive"));
    (void)office.keep(*office.desk());
    CHECK(keep().empty());
    CHECK(keep().empty());
    CHECK(office.desk()->find({"says:hire", {}}).all == 1);
}

TEST_CASE("a decision that the archive does not take is told, with the way to keep it later") {
    ArchiveFixture office;
    (void)office.desk()->set_passphrase("Ana Ferreira", "four words that are long");
    const Findings findings =
        keep_decision(office.folders, office.services(), record(), "p-014.debrief.xml");
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().code == "debrief.not-kept");
    CHECK(findings.front().severity == Severity::warning);
    CHECK(findings.front().message.find("locked") != std::string::npos);
    CHECK(findings.front().message.ends_with("evenhand-cli archive keep p-014.debrief.xml"));
}
