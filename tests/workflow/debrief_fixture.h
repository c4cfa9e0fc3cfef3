#pragma once

#include <string>

#include "core/debrief.h"
#include "panel_fixture.h"
#include "workflow/debrief_desk.h"

namespace evenhand::testing {

/// A panel whose cards are opened at second 100000, and its debrief. Ana gave 5 and Bo 3 unless
/// said otherwise: a mean of 4 against a bar of 3.5.
struct DebriefFixture : PanelFixture {
    workflow::DebriefDesk chair{of("chair"), services()};

    explicit DebriefFixture(int ana = 5, int bo = 3) {
        REQUIRE(invite().value);
        REQUIRE(interview("ana", ana).value);
        REQUIRE(interview("bo", bo).value);
        time.set(100000);
        REQUIRE(desk.reveal(shared, "", passphrase).value);
    }

    [[nodiscard]] workflow::DebriefDesk desk_of(const std::string& who) {
        return {of(who), services()};
    }
    [[nodiscard]] std::filesystem::path debrief(const std::string& name = "") const {
        return shared / "p-014.debrief" / name;
    }
    [[nodiscard]] PanelFocus focus(std::size_t criterion = 0) const {
        return {seed_id, panel.questions[0].criteria[criterion].id};
    }
    [[nodiscard]] workflow::DebriefStanding standing() {
        auto now = chair.standing(shared);
        CAPTURE(codes(now.findings));
        REQUIRE(now.value);
        return std::move(*now.value);
    }
    Findings start() { return chair.start({shared, {}, 10, passphrase}); }
    void vote(const std::string& who, Recommendation says, const std::string& reason = "") {
        const auto cast = desk_of(who).cast(shared, who, says, reason);
        REQUIRE(cast.value);
        REQUIRE(cast.findings.empty());
    }
    void open() { REQUIRE(chair.open_votes(shared, "", passphrase).empty()); }

    /// Goes on to this step; both vote yes.
    void go_to(DebriefStep step) {
        REQUIRE(start().empty());
        while (standing().step < step) {
            go_on();
        }
    }

    /// The codes of findings, one blank between them.

private:
    void go_on() {
        switch (standing().step) {
            case DebriefStep::read:
                REQUIRE(chair.end_reading(shared, passphrase).empty());
                break;
            case DebriefStep::vote:
            case DebriefStep::revote:
                vote("ana", Recommendation::yes);
                vote("bo", Recommendation::yes);
                open();
                break;
            case DebriefStep::discuss:
                REQUIRE(chair.end_discussion(shared, passphrase).empty());
                break;
            case DebriefStep::decide:
                REQUIRE(chair.decide(shared, {Decision::hire, "Strong.", "Against."}, passphrase)
                            .value);
                break;
            case DebriefStep::decided:
                break;
        }
    }
};

}  // namespace evenhand::testing
