#include "workflow/internal/shared_panels.h"

#include <doctest/doctest.h>

#include "../panel_fixture.h"
#include "workflow/committee_panels.h"

using namespace evenhand;
using testing::PanelFixture;
using workflow::internal::CandidateIds;
using workflow::internal::shared_panels;

TEST_CASE("a candidate's panel in a shared folder is named, and no other's") {
    PanelFixture office;
    REQUIRE(office.invite().value);
    const workflow::Folders chair = office.of("chair");
    workflow::note_panel(chair, office.shared);  // By its folder, too: it is told once.
    const Findings told = shared_panels(chair, {{office.panel.candidate.id.text()}, {}});
    REQUIRE(told.size() == 1);
    CHECK(told[0].code == "archive.panel-remains");
    CHECK(told[0].severity == Severity::warning);
    CHECK(told[0].location == office.shared.string());
    CHECK(told[0].message.find(office.panel.id.text() + ".*") != std::string::npos);
    CHECK(shared_panels(chair, {{"somebody-else"}, {}}).empty());
    CHECK(shared_panels(office.of("ana"), {{office.panel.candidate.id.text()}, {}}).empty());
}

TEST_CASE("a panel's folder that is away is named, for nobody can tell whose it is") {
    PanelFixture office;
    REQUIRE(office.invite().value);
    const workflow::Folders chair = office.of("chair");
    std::filesystem::rename(office.shared, office.shared.string() + "-away");
    const Findings told = shared_panels(chair, {{"somebody-else"}, {}});
    REQUIRE(told.size() == 1);
    CHECK(told[0].location.starts_with(office.shared.string()));
    CHECK(told[0].message.find("if it is one of this candidate") != std::string::npos);
}
