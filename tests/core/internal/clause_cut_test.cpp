#include "core/internal/clause_cut.h"

#include <doctest/doctest.h>

using namespace evenhand::internal;

namespace {

/// Cuts where the bar stands: "a and | b" gives "a | b".
std::string cut(const std::string& barred) {
    const std::size_t at = barred.find('|');
    const ClauseCut parts = cut_clause(barred.substr(0, at) + barred.substr(at + 1), at);
    return parts.first + " | " + parts.second;
}

}  // namespace

TEST_CASE("what joins the two parts goes") {
    CHECK(cut("names the gap |and fixes it") == "names the gap | fixes it");
    CHECK(cut("names the gap and| fixes it") == "names the gap | fixes it");
    CHECK(cut("names the gap, and |fixes it") == "names the gap | fixes it");
    CHECK(cut("names the gap|; fixes it") == "names the gap | fixes it");
    CHECK(cut("names the gap,| or fixes it") == "names the gap | fixes it");
    CHECK(cut("the fix | the lesson") == "the fix | the lesson");
}

TEST_CASE("remarks of a question page are cut as an author would") {
    CHECK(cut("ownership without self-flagellation, |and what they did about it") ==
          "ownership without self-flagellation | what they did about it");
    CHECK(cut("what they did about it: the immediate fix and |the structural change to prevent "
              "recurrence") ==
          "what they did about it: the immediate fix | what they did about it: the structural "
          "change to prevent recurrence");
    CHECK(cut("state the gap matter-of-factly |and spend most of the time on the structural fix") ==
          "state the gap matter-of-factly | spend most of the time on the structural fix");
}

TEST_CASE("words that only begin like a joint stay") {
    CHECK(cut("orders |andirons") == "orders | andirons");
    CHECK(cut("the band| orders it") == "the band | orders it");
}

TEST_CASE("inside a word the cut is before it") {
    CHECK(cut("names the g|ap and") == "names the | gap and");
    CHECK(cut("without self-flag|ellation") == "without | self-flagellation");
    CHECK(cut("caf\xC3\xA9 \xC3\xA9|t\xC3\xA9") == "caf\xC3\xA9 | \xC3\xA9t\xC3\xA9");
    CHECK(cut("na|mes") == " | names");
}

TEST_CASE("the second part takes up what stands before the colon") {
    CHECK(cut("what they did about it: the fix |and the lesson") ==
          "what they did about it: the fix | what they did about it: the lesson");
    CHECK(cut("what they did about it: |the fix") == "what they did about it: | the fix");
}

TEST_CASE("a direction that reaches over the joint holds for both parts") {
    CHECK(cut("tells it without blame |or excuse") == "tells it without blame | without excuse");
    CHECK(cut("acts rather than waiting |or asking") ==
          "acts rather than waiting | rather than asking");
    CHECK(cut("tells it without blaming |and hiding") ==
          "tells it without blaming | without hiding");
    CHECK(cut("did: it without blame |or excuse") == "did: it without blame | did: without excuse");
}

TEST_CASE("a direction that does not reach further stays where it is") {
    CHECK(cut("names it without blame |and fixes it") == "names it without blame | fixes it");
    CHECK(cut("without excuse, names it |or fixes it") == "without excuse, names it | fixes it");
    CHECK(cut("not only names it |or fixes it") == "not only names it | fixes it");
    CHECK(cut("does not wait |; asks") == "does not wait | asks");
    CHECK(cut("names it |without blame") == "names it | without blame");
    CHECK(cut("not by hand |or without help") == "not by hand | without help");
}

TEST_CASE("the words up to a colon are shared") {
    CHECK(shared_beginning("what they did: a") == "what they did: ");
    CHECK(shared_beginning("at 10:30 sharp").empty());
    CHECK(shared_beginning("").empty());
}
