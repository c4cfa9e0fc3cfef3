#include "workflow/decision_ledger.h"

#include <nlohmann/json.hpp>

#include <doctest/doctest.h>

#include "opened_cards.h"
#include "opened_panel.h"

using namespace evenhand;
using namespace evenhand::workflow;
using testing::codes;

namespace {

struct Fixture : testing::OpenedPanelFixture {
    [[nodiscard]] DecisionLine only() const {
        const auto lines = decisions_in({}, {shared});
        REQUIRE(lines.value);
        CHECK(lines.findings.empty());
        REQUIRE(lines.value->size() == 1);
        return lines.value->front();
    }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "a decision against the rule stands in the ledger with its reason") {
    decide();
    const DecisionLine line = only();
    CHECK(line.panel == "p-014");
    CHECK(line.candidate.name == "Candidate One");
    CHECK(line.decision == Decision::hire);
    CHECK(line.formula == doctest::Approx(3.0));
    CHECK(line.met == false);
    CHECK(line.departs);
    CHECK(line.reason == "Both are for it.");
    CHECK(line.decided_at == testing::at(111100));
    CHECK(line.cards == 2);
    CHECK(line.seal.size() == 64);
    const std::string text = decisions_text({line});
    CHECK(text.starts_with("p-014, Candidate One, QA engineer: Hire on "));
    CHECK(text.find("The rule: 3.0 of bar 3.5, not met.\n  Departs from the rule: =One low") !=
          std::string::npos);
    DecisionLine near = line;
    near.formula = 3.46;
    CHECK(decisions_text({near}).find("The rule: 3.46 of bar 3.5, not met.") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "what is not decided yet, or not opened, is in the ledger as such") {
    CHECK(decisions_text({only()}).find(": not decided. The rule: 3.0") != std::string::npos);
    std::filesystem::remove_all(shared / "p-014.opened");
    const DecisionLine line = only();
    CHECK_FALSE(line.opened_at);
    CHECK_FALSE(line.formula);
    CHECK(decisions_text({line}).find(": cards not opened.") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "no spreadsheet computes what stands in the ledger's table") {
    decide();
    const std::string csv = decisions_csv({only()});
    CHECK(csv.starts_with("panel,candidate,name,role,"));
    CHECK(csv.find("'=One low score by a slip.") != std::string::npos);
    CHECK(csv.find(",=One") == std::string::npos);
    CHECK(csv.find(",decided,Hire,3,3.5,no,yes,") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "as JSON every number and moment of the ledger stands there in full") {
    const auto open = nlohmann::json::parse(decisions_json({only()}));
    CHECK(open[0]["decision"].is_null());
    CHECK(open[0]["met"] == false);
    decide();
    const auto json = nlohmann::json::parse(decisions_json({only()}));
    CHECK(json[0]["decision"] == "Hire");
    CHECK(json[0]["departs"] == true);
    CHECK(json[0]["decided_at"] == to_iso(testing::at(111100)));
}

TEST_CASE_FIXTURE(Fixture, "a panel that was changed is left out of the ledger and told") {
    alter(shared / "p-014.panel.xml", "bar=\"3.5\"", "bar=\"2.5\"");
    const auto lines = decisions_in({}, {shared});
    REQUIRE(lines.value);
    CHECK(lines.value->empty());
    CHECK(codes(lines.findings) == "panel.changed");
    CHECK(lines.findings[0].location == (shared / "p-014.panel.xml").string());
    CHECK(codes(decisions_in({}, {folder / "chair"}).findings) == "packet.no-panel");
}

TEST_CASE("a warning in the ledger says of which of several panels it is") {
    testing::OpenedCardsFixture office;
    REQUIRE(office.locked_late().value);
    const auto both = office.folder / "both";
    std::filesystem::create_directories(both);
    for (const char* name : {"one", "two"}) {
        std::filesystem::copy(office.shared, both / name, std::filesystem::copy_options::recursive);
    }
    const auto lines = decisions_in({}, {both});
    REQUIRE(codes(lines.findings) == "packet.late-lock packet.late-lock");
    CHECK(lines.findings[0].location == (both / "one" / "p-014.lock").string());
    CHECK(lines.findings[1].location == (both / "two" / "p-014.lock").string());
}
