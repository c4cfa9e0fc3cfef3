#include "workflow/internal/debrief_topics.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "workflow/debrief_fixture.h"

using namespace evenhand;

TEST_CASE("a committee talks about splits before what nobody could rate") {
    testing::DebriefFixture office;
    const auto panel = office.desk.opened(office.shared);
    Debrief debrief{{office.panel.id, panel.value->lock}, {}, 10, {}, {}};
    auto topics = workflow::internal::debrief_topics(*panel.value, debrief);
    REQUIRE(topics.size() == office.panel.questions[0].criteria.size());
    CHECK(topics[0].what == office.focus());
    CHECK(topics[0].title == "Owning the gap");
    CHECK(topics[0].standing == "Split: 3 to 5");
    CHECK(topics[1].standing == "Gap: asked, not seen");
    CHECK_FALSE(topics[1].discussed);
    debrief.entries.push_back({{}, Discussed{topics[1].what}});
    topics = workflow::internal::debrief_topics(*panel.value, debrief);
    CHECK(topics[1].discussed);
    CHECK_FALSE(topics[0].discussed);
}

TEST_CASE("a criterion that is in no card is a gap to be talked about") {
    testing::DebriefFixture office;
    auto panel = *office.desk.opened(office.shared).value;
    panel.panel.questions.push_back({Id<Rubric>("q02-other"),
                                     1,
                                     std::string(64, 'b'),
                                     0,
                                     {{Id<Criterion>("care"), 1, "Care for others"}}});
    const auto topics =
        workflow::internal::debrief_topics(panel, Debrief{{office.panel.id, ""}, {}, 10, {}, {}});
    const PanelFocus care{Id<Rubric>("q02-other"), Id<Criterion>("care")};
    const auto found = std::ranges::find(topics, care, &workflow::DebriefTopic::what);
    REQUIRE(found != topics.end());
    CHECK(found->title == "Care for others");
    CHECK(found->standing == "Gap: nobody asked it");
}
