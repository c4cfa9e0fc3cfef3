#include "core/internal/vote_sentence.h"

#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "debrief_example.h"

using namespace evenhand;
using testing::at;
using testing::debrief_until;
using testing::vote_of;

namespace {

std::string words_after(std::vector<MemberVote> first, std::vector<MemberVote> second) {
    Debrief debrief = debrief_until(DebriefStep::vote);
    debrief.entries.push_back({at(700), VotesOpened{1, std::move(first)}});
    debrief.entries.push_back({at(800), DiscussionEnded{}});
    debrief.entries.push_back({at(900), VotesOpened{2, std::move(second)}});
    return vote_words(debrief);
}

}  // namespace

TEST_CASE("the votes are told in one sentence") {
    const auto yes = Recommendation::yes;
    const auto no = Recommendation::no;
    const auto strong = Recommendation::strong_yes;
    const auto none = Recommendation::no_decision;
    const auto all = [](Recommendation a, Recommendation b, Recommendation c, Recommendation d) {
        return std::vector<MemberVote>{
            vote_of("ana", 1, a), vote_of("bo", 1, b), vote_of("cy", 1, c), vote_of("di", 1, d)};
    };
    CHECK(vote_words(debrief_until(DebriefStep::vote)) == "No vote is opened yet.");
    CHECK(vote_words(debrief_until(DebriefStep::discuss)) ==
          "Three of four say yes before discussion.");
    CHECK(words_after(all(yes, no, yes, yes), all(no, yes, yes, yes)) ==
          "Three of four say yes after discussion; two changed their vote, one in each direction.");
    CHECK(words_after(all(yes, yes, yes, yes), all(yes, yes, yes, yes)) ==
          "All four say yes after discussion; nobody changed their vote.");
    CHECK(words_after(all(yes, no, no, no), all(no, no, no, no)) ==
          "None of four says yes after discussion; one changed their vote, towards no.");
    CHECK(words_after(all(no, no, no, no), all(strong, yes, no, no)) ==
          "Two of four say yes after discussion; two changed their vote, both towards yes.");
    CHECK(words_after(all(no, no, yes, none),
                      {vote_of("ana", 2, strong), vote_of("bo", 2, none), vote_of("cy", 2, no)}) ==
          "One of four says yes after discussion, one abstains, one has not voted; three changed "
          "their vote, one towards yes, one towards no, one to or from abstaining.");
}

TEST_CASE("a debrief of one or two is told as such") {
    Debrief two = debrief_until(DebriefStep::discuss);
    two.members.erase(two.members.begin() + 2, two.members.end());
    std::get<VotesOpened>(two.entries[1].change).votes = {vote_of("ana", 1, Recommendation::yes),
                                                          vote_of("bo", 1, Recommendation::yes)};
    CHECK(vote_words(two) == "Both say yes before discussion.");
    two.members.pop_back();
    CHECK(vote_words(two) == "The only member says yes before discussion.");
    std::get<VotesOpened>(two.entries[1].change).votes[0].vote = Recommendation::no;
    CHECK(vote_words(two) == "The only member says no before discussion.");
}

TEST_CASE("of the only member a changed vote is told by what it was") {
    const auto told = [](Recommendation first, Recommendation second) {
        return internal::vote_sentence(
            {{{Id<Rater>("ana"), "Ana"}, vote_of("ana", 1, first), vote_of("ana", 2, second)}}, 2);
    };
    CHECK(told(Recommendation::no, Recommendation::no) ==
          "The only member says no after discussion; the vote did not change.");
    CHECK(told(Recommendation::no, Recommendation::no_decision) ==
          "The only member abstains after discussion; before it the member said no.");
    CHECK(told(Recommendation::no_decision, Recommendation::strong_yes) ==
          "The only member says yes after discussion; before it the member abstained.");
    CHECK(told(Recommendation::yes, Recommendation::strong_yes) ==
          "The only member says yes after discussion; the vote changed in its strength.");
}
