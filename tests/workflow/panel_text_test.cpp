#include "workflow/panel_text.h"

#include <doctest/doctest.h>

#include "formats/panel_file.h"
#include "panel_example.h"

using namespace evenhand;
using testing::at;
using workflow::PanelStatus;

namespace {

PanelStatus example() {
    const Panel panel = testing::example_panel();
    return {"shared",
            panel,
            formats::panel_hash(panel),
            at(0),
            at(90000),
            {{panel.interviewers[0], true, 2, at(60), false},
             {panel.interviewers[1], false, 0, {}, true}},
            {}};
}

}  // namespace

TEST_CASE("how a panel stands is told in words") {
    const PanelStatus status = example();
    CHECK(workflow::status_text(status) ==
          "Panel p-014: Candidate One, QA engineer\n"
          "Locked on 2 March 2026, 09:00 UTC, SHA-256 " +
              status.lock +
              "\n"
              "1 of 2 cards in, due 3 March 2026, 09:00 UTC: overdue\n"
              "  Ana Ferreira: in since 2 March 2026, 09:01 UTC, revision 2\n"
              "  Bo Lind: not in, not begun, late\n");
    PanelStatus opened = status;
    opened.opened = workflow::PanelOpeningView{"Chair One", at(90000), "Bo is ill.", {"bo"}};
    CHECK(workflow::status_text(opened).find("Opened by Chair One on 3 March 2026, 10:00 UTC\n"
                                             "Closed before all were in: Bo is ill.\n") !=
          std::string::npos);
}

TEST_CASE("a panel is told with its rule, weights, questions and lock") {
    const std::string text = workflow::panel_text(testing::example_panel());
    CHECK(text.find("Rule: the weighted mean of the criteria is at least 3.5") !=
          std::string::npos);
    CHECK(text.find("q01-example, version 1\n  owning, weight 1\n") != std::string::npos);
    CHECK(text.find("Ana Ferreira <ana@example.org> asks q01-example; above all "
                    "q01-example/owning\n") != std::string::npos);
    CHECK(text.ends_with("SHA-256 " + formats::panel_hash(testing::example_panel()) + "\n"));
}

TEST_CASE("only those whose card is missing are reminded, and not once it is opened") {
    PanelStatus status = example();
    CHECK(workflow::reminders_text(status) ==
          "To: Bo Lind\n"
          "Subject: Your scorecard, panel p-014\n\n"
          "Your scorecard for QA engineer, panel p-014, was due on 3 March 2026, 09:00 UTC and is "
          "not in yet.\n"
          "Open your invitation in Evenhand: p-014.bo.invitation.xml\n"
          "Until all cards are opened together nobody sees yours, and you see nobody's.\n\n"
          "Chair One\n");
    // In the archive there is no such file before it is asked for.
    status.folder = "archive:p-014";
    const std::string archived = workflow::reminders_text(status);
    CHECK(archived.find("evenhand-cli panel invitation archive:p-014\n") != std::string::npos);
    CHECK(archived.find(".invitation.xml") == std::string::npos);
    status.members[1].begun = true;
    status.members[0].revisions = 0;
    const std::string both = workflow::reminders_text(status);
    CHECK(both.find("To: Ana Ferreira <ana@example.org>\n") == 0);
    CHECK(both.find("\n---\n\nTo: Bo Lind\n") != std::string::npos);
    CHECK(both.find("Your interview has begun") != std::string::npos);
    status.opened = workflow::PanelOpeningView{"Chair One", at(0), "x", {}};
    CHECK(workflow::reminders_text(status) ==
          "The cards are opened; no card is taken any more, and nobody is reminded.\n");
    status.opened.reset();
    status.members[0].revisions = status.members[1].revisions = 1;
    CHECK(workflow::reminders_text(status) == "No card is missing.\n");
}

TEST_CASE("panel and status are told as JSON without a card's words") {
    const std::string panel = workflow::panel_json(testing::example_panel());
    CHECK(panel.find("\"least\": 2") != std::string::npos);
    CHECK(panel.find("\"opens\": \"chair-may-close\"") != std::string::npos);
    CHECK(panel.find("\"q01-example/owning\"") != std::string::npos);
    const std::string status = workflow::status_json(example());
    CHECK(status.find("\"all_in\": false") != std::string::npos);
    CHECK(status.find("\"in_since\": \"2026-03-02T09:01:00Z\"") != std::string::npos);
    CHECK(status.find("\"in_since\": null") != std::string::npos);
    CHECK(status.find("\"opened\": null") != std::string::npos);
}
