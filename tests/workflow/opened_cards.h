#pragma once

#include <string>
#include <vector>

#include "panel_fixture.h"
#include "workflow/committee_room.h"

namespace evenhand::testing {

/// A panel whose interviewers have handed in these scores for the first criterion (0: not seen).
struct OpenedCardsFixture : PanelFixture {
    workflow::CommitteeRoom opened(int ana, int bo) {
        REQUIRE(invite().value);
        time.set(7200);
        hand_in("ana", ana, "“mine” is what I said");
        hand_in("bo", bo, "He said that it was his");
        const auto opened = desk.reveal(shared, "", passphrase);
        REQUIRE(opened.value);
        return workflow::committee_room(*opened.value);
    }

    /// As opened(5, 3), but locked when Ana's interview had begun.
    Parsed<workflow::OpenedPanel> locked_late() {
        REQUIRE(invite().value);
        time.set(0);
        hand_in("ana", 5, "“mine” is what I said");
        time.set(7200);
        hand_in("bo", 3, "He said that it was his");
        return desk.reveal(shared, "", passphrase);
    }

    /// An interview in which one line is tied to the first criterion, as a quote by Ana.
    void hand_in(const std::string& who, int score, const std::string& line) {
        const auto interview = begin(who);
        workflow::SessionEditor& editor = interview->editor();
        editor.open_question(0);
        editor.set_notes({who == "ana" ? "\" " : ""});  // Typed first, the mark is taken off.
        editor.set_notes({line});
        editor.tie_line(0);
        for (std::size_t i = 0; i < editor.kit()[0].rubric.criteria.size(); ++i) {
            if (i == 0 && score > 0) {
                editor.score(0, score);
            } else {
                editor.mark_not_observed(i);
            }
        }
        const auto submitted =
            interview->submit({who == "ana" ? Recommendation::yes : Recommendation::no_decision,
                               "Told it plainly.",
                               "",
                               score < 3 ? "The story was somebody else's." : ""});
        REQUIRE(submitted.value);
    }
};

}  // namespace evenhand::testing
