#pragma once

#include <string>

#include "panel_fixture.h"

namespace evenhand::testing {

/// A panel whose cards are opened: Ana's was corrected, Bo's came in once.
struct OpenedPanelFixture : PanelFixture {
    OpenedPanelFixture() {
        panel.questions[0].criteria[0].weight = 3;
        panel.weights_reason = "The first decides the rest.";
        REQUIRE(invite().value);
        REQUIRE(interview("ana", 5).value);
        REQUIRE(interview("bo", 2).value);
        correct(of("ana"), "Scored the wrong line.");
        time.set(100000);
        REQUIRE(desk.reveal(shared, "", passphrase).value);
    }

private:
    /// Hands in another interview's card in the place of the first.
    void correct(const workflow::Folders& folders, const std::string& reason) {
        const auto card = interview("ana", 4);
        REQUIRE(card.value);
        const workflow::PanelDesk own(folders, services());
        REQUIRE(own.submit(card.value->place(), shared, reason).value);
    }
};

}  // namespace evenhand::testing
