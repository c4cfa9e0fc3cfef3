#include "core/internal/lint_lists.h"

#include <doctest/doctest.h>

#include "core/lint_of.h"

using namespace evenhand;
using namespace evenhand::internal;

TEST_CASE("a remark quotes the word as written and ends with the advice") {
    const LintWords words = testing::few_words();
    const LintLists lists(words);
    const LintText text("Says it Clearly, and often.");
    const auto matches = lists.vague.in(text);
    REQUIRE(matches.size() == 2);
    CHECK(word_remark(text, matches[0], "says how much") ==
          "\u201CClearly\u201D says how much; better: leave it out.");
    CHECK(word_remark(text, matches[1], "is open") == "\u201Coften\u201D is open.");
}

TEST_CASE("every vague or inward section says what it holds against a word") {
    for (const char* section : {"quality",
                                "degree",
                                "frequency",
                                "quantity",
                                "mind",
                                "display",
                                "trait",
                                "office",
                                "open-end",
                                "delivery"}) {
        CAPTURE(section);
        CHECK(std::string(against_vague(section)).size() > 10);
    }
}

TEST_CASE("lists of several sections have the words of all") {
    const LintWords words = testing::few_words();
    const LintLists lists(words);
    for (const char* word : {"good", "clearly", "often", "several", "proactive", "etc", "accent"}) {
        CAPTURE(word);
        CHECK(lists.vague.at_start(LintText(word)));
    }
    CHECK_FALSE(lists.vague.at_start(LintText("knows")));
    CHECK(lists.inward.at_start(LintText("knows")));
    CHECK(lists.title_trait.at_start(LintText("proactive")));
    CHECK(lists.title_trait.at_start(LintText("attitude")));
}
