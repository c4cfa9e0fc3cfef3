#include "core/words.h"

#include <doctest/doctest.h>

using namespace evenhand;

TEST_CASE("a phrase is found as whole words in any case") {
    CHECK(phrase_at_start("Bonus Points for sharing", "bonus points for") == 16);
    CHECK(phrase_at_start("Avoidance", "avoid") == 0);
    CHECK(phrase_at_start("Avoid: blame", "avoid") == 5);
    CHECK(phrase_at_start("Look-for list", "look") == 0);
    CHECK(find_phrase("a both-sided plan, both now and then", "both") == 19);
    CHECK(find_phrase("brother", "other") == std::string_view::npos);
    CHECK(find_phrase("and so and on", "and", 1) == 7);
}

TEST_CASE("a phrase that ends with a colon needs no space behind it") {
    CHECK(phrase_at_start("bonus:sharing", "bonus:") == 6);
}

TEST_CASE("a sentence's beginning loses its capital, a name of capitals keeps it") {
    CHECK(uncapitalised("Ownership of it") == "ownership of it");
    CHECK(uncapitalised("A clear plan") == "a clear plan");
    CHECK(uncapitalised("QA owns it") == "QA owns it");
    CHECK(uncapitalised("I own it") == "I own it");
    CHECK(uncapitalised("") == "");
    CHECK(capitalised("post-mortem") == "Post-mortem");
}

TEST_CASE("a slug has lower-case letters, digits and single hyphens") {
    CHECK(slug("Missed bug, in 2 days!") == "missed-bug-in-2-days");
    CHECK(slug("the developer's  fault") == "the-developers-fault");
    CHECK(slug("\u2014 \u00E9") == "");
}

TEST_CASE("marks alone are no word") {
    CHECK(has_word("\"7\""));
    CHECK(has_word("\u00E9"));
    CHECK_FALSE(has_word(" \"(-) "));
    CHECK_FALSE(has_word(""));
}

TEST_CASE("a handle keeps the first telling words within its length") {
    CHECK(handle_of("the structural change to prevent recurrence") == "structural change");
    CHECK(handle_of("sharing the lesson with other teams") == "sharing the lesson");
    CHECK(handle_of("deflecting to 'the developer's fault'") == "deflecting");
    CHECK(handle_of("hindsight, bravado") == "hindsight, bravado");
    CHECK(handle_of("over-blaming themselves") == "over-blaming");
    CHECK(handle_of("incomprehensibilities of all kinds") == "incomprehensibiliti\u2026");
    CHECK(handle_of("what you did") == "what you did");
    CHECK(handle_of("\" otorhinolaryngologist") == "otorhinolaryngologi\u2026");
}

TEST_CASE("advice to a candidate becomes a remark about one") {
    CHECK(about_candidate("the bug's nature") == "the bug's nature");
    CHECK(about_candidate("how you fixed it") == "how they fixed it");
    CHECK(about_candidate("sharing the lesson outside your team") ==
          "sharing the lesson outside the team");
    CHECK(about_candidate("the gap in your test coverage that allowed it through") ==
          "the gap in test coverage that allowed it through");
    CHECK(about_candidate("a bug you hid") == "a bug they hid");
    CHECK(briefly_about_candidate("how you fixed it") == "how they fixed it");
    CHECK(briefly_about_candidate("the structural change you put in place to prevent recurrence") ==
          "the structural change");
    CHECK(about_candidate("what you're proud of, and what you've learned") ==
          "what they're proud of, and what they've learned");
    CHECK(about_candidate("blaming yourself") == "blaming themselves");
    CHECK(about_candidate("your team, your plan") == "the team, the plan");
    CHECK(about_candidate("young users") == "young users");
}
