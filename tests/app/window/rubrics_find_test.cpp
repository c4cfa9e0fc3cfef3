#include <doctest/doctest.h>

#include "app/window/rubrics_driver.h"
#include "workflow/library_fixture.h"

using namespace evenhand;
using testing::RubricsDriver;
using testing::wait_for;

namespace {

/// The rubrics, with one about the care of zebras, for leads, among them.
class Zebras : public RubricsDriver {
public:
    Zebras() {
        Rubric rubric = testing::fit_draft("q99-zebra");
        rubric.title = "Zebra at large";
        rubric.competency = "Zebra care";
        rubric.level = "Lead";
        rubric.tags = {"zebra-tag"};
        workflow::RubricLibrary rubrics = library();
        REQUIRE(rubrics.add_draft(rubric).empty());
        ctrl('1');
        need_page(app::Place::start);
        ctrl('2');
        settle();
        REQUIRE(wait_for([&] { return says(" rubrics"); }));
    }

    [[nodiscard]] bool finds_the_zebra() const {
        return wait_for([&] { return says("1 of ") && says("Zebra at large"); });
    }
};

}  // namespace

TEST_CASE_FIXTURE(Zebras, "the field reads level, competency and tag beside words") {
    type("competency:\"zebra care\"");
    CHECK(finds_the_zebra());
    press(WXK_ESCAPE);
    CHECK(wait_for([&] { return !says("1 of "); }));
    type("zebra level:lead");
    CHECK(finds_the_zebra());
    press(WXK_ESCAPE);
    type("zebra level:junior");
    CHECK(wait_for([&] { return says("No rubric has all of these words."); }));
}

TEST_CASE_FIXTURE(Zebras, "a competency is chosen by keys, and Esc chooses all of them again") {
    ctrl('F');
    tab_to("Competency");
    press(WXK_END);
    CHECK(finds_the_zebra());
    press(WXK_ESCAPE);
    CHECK(wait_for([&] { return !says("1 of "); }));
}

TEST_CASE_FIXTURE(Zebras, "what is chosen and what is typed count together") {
    ctrl('F');
    tab_to("Competency");
    press(WXK_END);
    REQUIRE(finds_the_zebra());
    type("missed bug zebra");
    CHECK(finds_the_zebra());
    type(" zzz");
    CHECK(wait_for([&] { return says("No rubric has all of these words."); }));
}
