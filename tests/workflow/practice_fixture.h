#pragma once

#include <memory>
#include <string>
#include <vector>

#include "library_fixture.h"
#include "workflow/practice_desk.h"

namespace evenhand::testing {

/// A data folder of a lead who also practises, and a folder in which a round of the shipped rubric
/// is handed out.
struct PracticeFixture {
    ScratchFolder folder;
    StandingClock time;
    workflow::Folders folders{folder / "data", shipped_rubrics};
    workflow::PracticeDesk desk{folders, time.services()};
    std::filesystem::path shared = folder / "shared";

    PracticeFixture() { formats::make_folder(shared); }

    [[nodiscard]] static workflow::RoundOrder order() {
        workflow::RoundOrder order;
        order.title = "Missed bugs";
        order.lead = "Lead One";
        order.rubric = seed_id.text();
        order.answers = {"A", "B"};
        order.seed = 7;
        return order;
    }

    /// Makes the round and hands it out; gives its id.
    std::string hand_out(const workflow::RoundOrder& order) const {
        const auto round = desk.make(order);
        const auto file = desk.hand_out(*round.value, shared);
        return round.value->id;
    }

    /// The other end: somebody else's computer, which has the round from the shared folder.
    struct Colleague {
        workflow::Folders folders;
        workflow::PracticeDesk desk;
    };
    [[nodiscard]] Colleague colleague(const std::string& name) {
        workflow::Folders theirs{folder / name, shipped_rubrics};
        return {theirs, {theirs, time.services()}};
    }

    /// Rates and seals the answer that is next, with these levels (0: not observed).
    static Findings rate(workflow::PracticeRun& run, const std::vector<int>& levels) {
        Findings findings = run.go_on();
        workflow::SessionEditor& editor = run.editor();
        for (std::size_t i = 0; i < levels.size(); ++i) {
            if (levels[i] == 0) {
                editor.mark_not_observed(i);
            } else {
                editor.score(i, levels[i]);
            }
        }
        const Findings more = run.seal();
        findings.insert(findings.end(), more.begin(), more.end());
        return findings;
    }
};

}  // namespace evenhand::testing
