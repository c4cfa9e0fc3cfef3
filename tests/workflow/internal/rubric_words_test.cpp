#include "workflow/internal/rubric_words.h"

#include <doctest/doctest.h>

#include "example_interview.h"

using namespace evenhand;
using workflow::internal::has_all_words;
using workflow::internal::search_words;

TEST_CASE("words are told apart by what is no letter or digit, and their case does not count") {
    CHECK(search_words("Post-mortem: \u201CWhy?\u201D  5 whys") ==
          search_words("post mortem") + search_words("\u201CWhy") + search_words("\u201D 5 WHYS"));
    CHECK(search_words("A b") == " a b");
    CHECK(search_words(" - ").empty());
}

TEST_CASE("all words must be there, each at the beginning of a word") {
    const std::string text = search_words("Missed bug in production");
    CHECK(has_all_words(text, search_words("prod bug")));
    CHECK(has_all_words(text, search_words("")));
    CHECK_FALSE(has_all_words(text, search_words("uction")));
    CHECK_FALSE(has_all_words(text, search_words("bug pancake")));
}

TEST_CASE("every part of a rubric can be found") {
    Rubric rubric = testing::example_rubric();
    rubric.tags = {"zebra"};
    rubric.criteria[0].terms = "yodel";
    rubric.coverage = {{Id<CoverageItem>("CV1"), "Task", "xylophone", {}, {}}};
    rubric.samples = {{Id<SampleAnswer>("S1"),
                       "",
                       {{"", "walrus"}},
                       0,
                       {{std::nullopt, std::nullopt, "violin", "", {}}},
                       {},
                       {}}};
    rubric.rater_notes = {"umbrella"};
    rubric.source_name = "trumpet.txt";
    const std::string words = search_words(rubric);
    for (const char* word :
         {"q01",   "missed", "behavioural", "mid",    "ownership", "release",   "leave",  "owning",
          "far",   "acts",   "names",       "lack",   "told",      "fairly",    "part",   "example",
          "zebra", "yodel",  "violin",      "walrus", "umbrella",  "xylophone", "trumpet"}) {
        CAPTURE(word);
        CHECK(has_all_words(words, search_words(word)));
    }
}
