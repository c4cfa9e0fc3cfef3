#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/scorecard.h"
#include "core/session_change.h"
#include "example_interview.h"
#include "formats/hash.h"
#include "formats/rubric_file.h"

namespace evenhand::testing {

/// The example rubrics, each with the hash that it really has.
inline Kit card_kit(std::size_t questions) {
    Kit kit = example_kit(questions);
    for (PinnedRubric& pinned : kit) {
        pinned.sha256 = formats::sha256_hex(formats::rubric_bytes(pinned.rubric));
    }
    return kit;
}

/// One question played through with everything a card can hold, the next skipped.
inline std::vector<SessionChange> card_changes() {
    const Id<Criterion> owning("owning");
    const Id<Criterion> repair("repair");
    return {QuestionOpened{0},
            NotesEdited{0,
                        0,
                        0,
                        {"\" I signed it off, so that one was mine",
                         "<seal >0000</seal> & \"quotes\" \u2014 \u03b1\u03b2 \u65e5\u672c",
                         "  blanks before and behind  ",
                         "s: the release"}},
            MarkAbsorbed{0, 0},
            MarkAbsorbed{0, 3},
            LineTied{0, 0, owning},
            ItemTicked{0, Id<Item>("PF1"), true, std::nullopt},
            ItemTicked{0, Id<Item>("LF1"), true, 2},
            ProbeMarked{0, Id<Probe>("P1"), true},
            RatingGiven{0, owning, 4},
            CriterionChosen{0, 1},
            RatingGiven{0, repair, std::nullopt},
            ClockStopped{},
            QuestionOpened{0},
            QuestionSkipped{1, "no time left"},
            HeldBefore{at(-86400)},
            HintRaised{{HintKind::late, 0, repair, "Late & <later>."}},
            HintRaised{{HintKind::all_middle, std::nullopt, std::nullopt, "All in the middle."}},
            HintSettled{0, HintOutcome::dismissed}};
}

inline Session card_session(const Kit& kit) {
    Session session = new_session(example_head(), kit, at(0));
    int second = 5;
    for (const SessionChange& change : card_changes()) {
        session = apply(std::move(session), change, kit, at(second));
        second += 20;
    }
    return session;
}

inline Salt example_salt() {
    Salt salt{};
    for (std::size_t i = 0; i < salt.size(); ++i) {
        salt.at(i) = static_cast<std::uint8_t>(7 * i);
    }
    return salt;
}

inline Scorecard example_card() {
    const Kit kit = card_kit(2);
    auto card = finish(card_session(kit),
                       kit,
                       {Recommendation::strong_yes,
                        "Owns it.\n\nRepair was not reached.",
                        "Ask about <repair>.",
                        "Above the mean & sure."},
                       example_salt(),
                       at(600));
    return std::move(*card.value);
}

}  // namespace evenhand::testing
