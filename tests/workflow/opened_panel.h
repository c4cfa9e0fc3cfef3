#pragma once

#include <functional>
#include <string>

#include "core/debrief.h"
#include "core/panel_formula.h"
#include "formats/debrief_file.h"
#include "panel_fixture.h"
#include "workflow/internal/chair_key.h"
#include "workflow/report_desk.h"

namespace evenhand::testing {

/// A panel whose cards are opened: Ana's was corrected, Bo's came in once.
struct OpenedPanelFixture : PanelFixture {
    explicit OpenedPanelFixture(const std::string& candidate = "Candidate One") {
        panel.candidate.name = candidate;
        panel.questions[0].criteria[0].weight = 3;
        panel.weights_reason = "The first decides the rest.";
        REQUIRE(invite().value);
        REQUIRE(interview("ana", 5).value);
        REQUIRE(interview("bo", 2).value);
        correct(of("ana"), "Scored the wrong line.");
        time.set(100000);
        REQUIRE(desk.reveal(shared, "", passphrase).value);
    }

    /// Writes the record of a debrief that is over, as the chair signs it: both say yes in the end,
    /// and hire against the rule.
    void decide() {
        const auto opened = desk.opened(shared);
        REQUIRE(opened.value);
        formats::DebriefRecord record{opened.value->panel,
                                      {},
                                      formula_of(opened.value->panel, opened.value->counting()),
                                      debrief(opened.value->lock)};
        change(record.debrief);
        for (const workflow::OpenedPanelCard& card : opened.value->cards) {
            record.cards.push_back(
                {card.card.session().head.interviewer.id, card.revision, card.seal, card.counts});
        }
        const workflow::internal::ChairKey key(of("chair"), services());
        const auto seed = key.opened(passphrase);
        REQUIRE(seed);
        record.signature = workflow::internal::signature_of(*seed, formats::debrief_text(record));
        std::filesystem::create_directories(shared / "p-014.debrief");
        formats::write_file(decision(), formats::debrief_bytes(record));
    }
    /// What decide() makes of its debrief; it has happened as a debrief does also then.
    std::function<void(Debrief&)> change = [](Debrief&) {};

    [[nodiscard]] std::filesystem::path decision() const {
        return shared / "p-014.debrief" / "p-014.debrief.xml";
    }

private:
    [[nodiscard]] static Debrief debrief(const std::string& lock) {
        const Rater ana{Id<Rater>("ana"), "Ana Ferreira"};
        const Rater bo{Id<Rater>("bo"), "Bo Lind"};
        const auto votes = [&](int round, Recommendation of_bo, int second) {
            return VotesOpened{round,
                               {{ana.id, round, Recommendation::yes, "It held.", at(second)},
                                {bo.id, round, of_bo, "", at(second)}}};
        };
        return {{Id<Panel>("p-014"), lock},
                {ana, bo},
                10,
                at(110000),
                {{at(110600), ReadingEnded{}},
                 {at(110700), votes(1, Recommendation::no, 110650)},
                 {at(110800), DebriefNote{std::nullopt, "Bo had asked too little."}},
                 {at(110900), DiscussionEnded{}},
                 {at(111000), votes(2, Recommendation::yes, 110950)},
                 {at(111100),
                  Decided{Decision::hire, "Both are for it.", "=One low score by a slip."}}}};
    }

    /// Hands in another interview's card in the place of the first.
    void correct(const workflow::Folders& folders, const std::string& reason) {
        const auto card = interview("ana", 4);
        REQUIRE(card.value);
        const workflow::PanelDesk own(folders, services());
        REQUIRE(own.submit(workflow::read_card(card.value->path).value->card, "", shared, reason)
                    .value);
    }
};

}  // namespace evenhand::testing
