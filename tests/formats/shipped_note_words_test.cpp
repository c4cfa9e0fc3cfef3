// The shipped word lists on what interviewers write down: what is about the candidate is asked
// about, and a story of work is not.

#include <array>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "core/score_hints.h"
#include "core/session_change.h"
#include "example_interview.h"
#include "formats/file.h"
#include "formats/lint_words_file.h"

using namespace evenhand;
using testing::at;

namespace {

const LintWords& shipped_words() {
    static const LintWords words =
        *formats::read_lint_words(formats::read_file(EVENHAND_SOURCE_DIR "/rubrics/lint.txt"),
                                  "lint.txt")
             .value;
    return words;
}

/// What the hints say of a note in an interview that is scored; empty when they say nothing.
std::string said_of(const std::string& note) {
    const Kit kit = testing::example_kit();
    Session session = new_session(testing::example_head(), kit, at(0));
    const Id<Criterion> owning("owning");
    const Id<Criterion> repair("repair");
    const std::vector<SessionChange> changes = {QuestionOpened{0},
                                                NotesEdited{0, 0, 0, {note, "undid the release"}},
                                                LineTied{0, 0, owning},
                                                LineTied{0, 1, repair},
                                                RatingGiven{0, owning, 4},
                                                RatingGiven{0, repair, 2}};
    for (const SessionChange& change : changes) {
        session = apply(std::move(session), change, kit, at(1));
    }
    std::string said;
    for (const ScoreHint& hint : score_hints(session, kit, shipped_words())) {
        said += hint.reason;
    }
    return said;
}

using Remark = std::pair<const char*, const char*>;

}  // namespace

TEST_CASE("a note about the candidate is asked about, and it is said what it is about") {
    constexpr std::array remarks = {
        Remark("Very young, but learns fast", "age"),
        Remark("overqualified, will be bored", "age"),
        Remark("in her fifties, set in her ways", "age"),
        Remark("has kids, so no late shifts", "family"),
        Remark("career gap: back from maternity leave", "family"),
        Remark("is religious, Sundays off", "family"),
        Remark("Uses a wheelchair, stairs?", "health"),
        Remark("seems depressed", "health"),
        Remark("is autistic I think", "health"),
        Remark("strong accent, asked twice", "origin"),
        Remark("he is originally from Lisbon", "origin"),
        Remark("surprisingly articulate", "origin"),
        Remark("weak handshake, no eye contact", "looks"),
        Remark("well dressed", "looks"),
        Remark("I think she is pregnant", "family"),
        Remark("no kids yet, so free to travel", "family"),
        Remark("candidate is deaf, lip-reads", "health"),
        Remark("long gap, he had cancer", "health"),
        Remark("English is not great", "origin"),
        Remark("speaks in a monotone", "origin"),
        Remark("has a beard, fine for the clinic?", "looks"),
        Remark("their appearance was a bit careless", "looks"),
    };
    for (const auto& [note, about] : remarks) {
        INFO(note);
        CHECK(said_of(note).find("somebody\u2019s " + std::string(about)) != std::string::npos);
    }
}

TEST_CASE("a story of work is not taken for a remark about the candidate") {
    constexpr std::array stories = {
        "built the young team up to eight people",
        "the laptops were too old for the new system",
        "helped an older person at the counter with the form",
        "swapped the old for the new pump overnight",
        "the junior looked at the logs first",
        "replaced an old-fashioned paper list",
        "the patient's wife complained about the wait",
        "covered a colleague's maternity leave",
        "planned the rota for the maternity ward",
        "the kids in the class could not see the board",
        "told the parents what their children had done",
        "married the two sets of data by hand",
        "learned it in a hobby project",
        "religiously wrote down each step",
        "hired the church hall for the fair",
        "a colleague was off sick, took over the till",
        "patients on medication were called first",
        "the review is blind, so nobody knew the author",
        "the queue was a second language for the users",
        "could articulate the trade-off to the board",
        "did not articulate the risk in time",
        "shipped a non-native app first",
        "the video stutters on old phones, found the leak",
        "the video stutters when it starts",
        "the alert is disabled in production",
        "the bug is originally from another team",
        "checked the letter with an accent in the name",
        "changed the make-up of the team",
        "the offer is attractive but late",
        "says the result is pretty good",
        "the evidence was too thin to act on",
        "the deadline is short, so cut the scope",
        "smiled at the customer and gave the money back",
        "asked the outfit that runs the line",
        "the team voted for the second plan",
        "the lead is Christian, who signed it off",
        "retired the old service step by step",
        "a colleague is pregnant, so he planned the night shifts anew",
        "families who have kids pay less, rewrote the tariff",
        "a room with no kids in it, moved the readers there",
        "one customer is deaf, wrote the steps down for her",
        "the patient had cancer, called the ward first",
        "English is not the customers' language, added pictures",
        "proved that the function is not monotone",
        "drew the bearded dragon's cage for the school",
        "the hygiene rule on beards was new, explained it",
        "changed the old pages and their appearance",
        "foreigners asked at the desk, wrote a sign in four languages",
    };
    for (const char* const story : stories) {
        INFO(story);
        CHECK(said_of(story).empty());
    }
}
