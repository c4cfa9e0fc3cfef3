#include "workflow/version_view.h"

#include <doctest/doctest.h>

#include "rubric_places.h"
#include "scratch_folder.h"
#include "workflow/standing_clock.h"

using namespace evenhand;
using workflow::VersionRow;
namespace fs = std::filesystem;

namespace {

/// The shipped rubric Q9, and a draft of its next version with another title.
struct Library {
    testing::ScratchFolder folder;
    testing::StandingClock clock;
    workflow::RubricLibrary library{
        folder / "own", fs::path(EVENHAND_SOURCE_DIR) / "rubrics", clock.services()};
    Id<Rubric> id{"q09-missed-bug-to-production"};

    void start_draft() {
        auto draft = library.open(id);
        REQUIRE(draft.value);
        (*draft.value)->editor().type(testing::place_of(RubricField::title), "Missed fault");
        REQUIRE((*draft.value)->save().empty());
    }
};

}  // namespace

TEST_CASE("the draft of the next version stands before the published ones") {
    Library made;
    REQUIRE(workflow::read_versions(made.library, made.id).size() == 1);
    made.start_draft();
    const auto rows = workflow::read_versions(made.library, made.id);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].draft);
    CHECK(rows[0].title == "Draft of version 2");
    CHECK(rows[1].title == "Version 1");
}

TEST_CASE("a version is compared with the draft of the next") {
    Library made;
    made.start_draft();
    const auto rows = workflow::read_versions(made.library, made.id);
    const auto compared = workflow::compare_versions(made.library, made.id, rows[1], rows[0]);
    REQUIRE(compared.value);
    CHECK(compared.value->summary == "1 change in 1 part");
    CHECK(compared.value->groups.at(0).changes.at(0).spoken.find("Now: Missed fault") !=
          std::string::npos);
}

TEST_CASE("a version that is not there is told and nothing is compared") {
    Library made;
    VersionRow gone;
    gone.version = 7;
    const auto rows = workflow::read_versions(made.library, made.id);
    const auto compared = workflow::compare_versions(made.library, made.id, rows[0], gone);
    CHECK_FALSE(compared.value);
    CHECK_FALSE(compared.findings.empty());
}
