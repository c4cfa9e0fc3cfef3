#include "workflow/panel_view.h"

#include <doctest/doctest.h>

#include "panel_example.h"

using namespace evenhand;
using testing::at;

namespace {

workflow::PanelStatus status() {
    const Panel panel = testing::example_panel();
    return {"",
            panel,
            "",
            at(0),
            at(10),
            {{panel.interviewers[0], true, 1, at(5), false},
             {panel.interviewers[1], false, 0, {}, false}},
            {}};
}

}  // namespace

TEST_CASE("a panel is overdue while a card is missing after it was due, until it is opened") {
    workflow::PanelStatus panel = status();
    CHECK(panel.cards_in() == 1);
    CHECK_FALSE(panel.overdue());
    panel.now = panel.panel.due + std::chrono::seconds(1);
    CHECK(panel.overdue());
    panel.opened = workflow::PanelOpeningView{"Chair", at(9), "", {}};
    CHECK_FALSE(panel.overdue());
    panel.opened.reset();
    panel.members[1].revisions = 2;
    CHECK(panel.all_in());
    CHECK_FALSE(panel.overdue());
}
