#include "workflow/published_view.h"

#include <doctest/doctest.h>

#include "rubric_places.h"
#include "scratch_folder.h"
#include "workflow/standing_clock.h"

using namespace evenhand;
namespace fs = std::filesystem;

namespace {

struct Library {
    testing::ScratchFolder folder;
    testing::StandingClock clock;
    workflow::RubricLibrary library{
        folder / "own", fs::path(EVENHAND_SOURCE_DIR) / "rubrics", clock.services()};
};

}  // namespace

TEST_CASE("a published version is looked at and never changed") {
    Library made;
    const Id<Rubric> id("q09-missed-bug-to-production");
    const auto opened = workflow::open_read_only(made.library, id, 1);
    REQUIRE(opened.value);
    workflow::OpenDraft& view = **opened.value;
    CHECK(view.editor().read_only());
    const Rubric before = view.editor().rubric();
    CHECK(before.status == RubricStatus::published);
    view.editor().type(testing::place_of(RubricField::title), "Another title");
    CHECK(view.editor().rubric() == before);
    CHECK(view.save().empty());
    CHECK(view.saved());
    CHECK_FALSE(view.conflict());
    view.take_theirs();
    CHECK(view.keep_ours().empty());
    CHECK(view.editor().rubric() == before);
    CHECK_FALSE(fs::exists(made.folder / "own"));
}

TEST_CASE("a version that is not there is told") {
    Library made;
    const auto opened = workflow::open_read_only(made.library, Id<Rubric>("q99"), 1);
    CHECK_FALSE(opened.value);
    CHECK_FALSE(opened.findings.empty());
}

TEST_CASE("a rubric that is no part of the library is looked at where it lies") {
    const Library made;
    Rubric rubric =
        workflow::open_read_only(made.library, Id<Rubric>("q09-missed-bug-to-production"), 1)
            .value->get()
            ->editor()
            .rubric();
    rubric.title = "Theirs";
    const auto view = workflow::open_to_read(made.library, rubric, "/somewhere/x.rubric.xml");
    CHECK(view->editor().read_only());
    CHECK(view->editor().rubric() == rubric);
    CHECK(view->path() == "/somewhere/x.rubric.xml");
}
