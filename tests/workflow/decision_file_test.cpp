#include "workflow/decision_file.h"

#include <doctest/doctest.h>

#include "core/error.h"
#include "debrief_fixture.h"
#include "formats/file.h"

using namespace evenhand;
using testing::DebriefFixture;
using workflow::check_decision;
using workflow::check_proof;
using workflow::decision_in_short;

namespace {

/// A debrief that is decided, and its record somewhere by itself.
struct Decision : DebriefFixture {
    Decision() {
        go_to(DebriefStep::decided);
        std::filesystem::copy_file(debrief("p-014.debrief.xml"), file);
    }

    std::filesystem::path file = shared / "sent.debrief.xml";
};

}  // namespace

TEST_CASE_FIXTURE(Decision, "a decision's record without a proof is checked by itself") {
    const auto view = check_proof(file, {});
    CHECK(view.holds);
    CHECK(view.title == "Intact: this is the decision record as the chair signed it.");
    REQUIRE(view.lines.size() == 4);
    CHECK(view.lines[0].starts_with("Hire for "));
    CHECK(view.lines[1].find(panel.chair.key) != std::string::npos);
    CHECK(view.lines[3] == "All that happened: evenhand-cli debrief show " + file.string());
    CHECK(check_decision(file).title == view.title);
}

TEST_CASE_FIXTURE(Decision, "a decision's record that was changed is not intact") {
    std::string bytes = formats::read_file(file);
    bytes.replace(bytes.find("Strong."), 7, "Stringy");
    formats::write_file(file, bytes);
    const auto view = check_proof(file, {});
    CHECK_FALSE(view.holds);
    CHECK(view.title == "Altered: this is not the decision record as the chair signed it.");
    CHECK_FALSE(view.lines.empty());
    CHECK_FALSE(decision_in_short(file).value);
    CHECK(has_error(decision_in_short(file).findings));
    CHECK_THROWS_AS((void)check_decision(shared / "none.debrief.xml"), Error);
}

TEST_CASE_FIXTURE(Decision, "a decision in short says what it is and where all of it is read") {
    const auto told = decision_in_short(file);
    REQUIRE(told.value);
    CHECK(told.value->starts_with("Hire for " + panel.candidate.name));
    CHECK(told.value->find("Both say yes after discussion") != std::string::npos);
    CHECK(told.value->ends_with("evenhand-cli debrief show " + file.string()));
}
