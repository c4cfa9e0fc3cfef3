#include "formats/internal/page_front.h"

#include <doctest/doctest.h>

using evenhand::PageLine;
using namespace evenhand::formats::internal;

TEST_CASE("each header is found, a bare one on top only") {
    const auto headers = headers_of(page_lines("Site\n\nQ9\n\nTell me.\n\nQ10\n\nQ11 of 32\n"));
    REQUIRE(headers.size() == 2);
    CHECK(headers[0].line == 1);
    CHECK(headers[0].header.number == 9);
    CHECK(headers[1].header.set_size == 32);
}

TEST_CASE("a label is left out, and what stands behind it keeps its place") {
    CHECK(unlabelled({"Tags: a, b", 3, 2, false, {}}) == PageLine{"a, b", 3, 8, false, {}});
    CHECK(unlabelled({"Question: why?", 1, 1, false, {}}).text == "why?");
    CHECK(unlabelled({"Tagging is hard", 1, 1, false, {}}).text == "Tagging is hard");
    CHECK(is_labelled_tags("Level: Mid"));
    CHECK_FALSE(is_labelled_tags("Question: why?"));
}

TEST_CASE("a question asks, or stands behind a header") {
    CHECK(is_question("Tell me about a plan", false));
    CHECK(is_question("What did you do then?", false));
    CHECK(is_question("A time you were late.", true));
    CHECK_FALSE(is_question("A time you were late.", false));
    CHECK_FALSE(is_question("Why?", true));
    CHECK_FALSE(is_question("Mid, ownership, incident, star", true));
}

TEST_CASE("tags are a run or pieces of a few words") {
    CHECK(looks_like_tags("BehaviouralMidstar"));
    CHECK(looks_like_tags("ownership, post-mortem, working with others"));
    CHECK(looks_like_tags("Mid \u00B7 ownership \u2022 star"));
    CHECK_FALSE(looks_like_tags("Describe what you did and what became of it"));
    CHECK_FALSE(looks_like_tags("Own it."));
    CHECK_FALSE(looks_like_tags("Task: to own it"));
    CHECK_FALSE(looks_like_tags(std::string(250, 'a')));
}

TEST_CASE("what is said about the page is no tag") {
    CHECK(is_about_page("By a tester"));
    CHECK(is_about_page("Behavioural, 4 min read"));
    CHECK(is_about_page("Last updated in May"));
    CHECK_FALSE(is_about_page("ownership"));
}

TEST_CASE("questions are counted where each stands by itself, outside of sections") {
    CHECK(count_questions(page_lines("1. Tell me about a plan.\n2. Describe a day.\n")) == 2);
    CHECK(count_questions(page_lines("## Q1: Tell me about a plan.\n\n## Describe a day.\n")) == 2);
    CHECK(count_questions(page_lines("Tell me about a plan.\n\nDetail\n\n- Describe a day.\n")) ==
          0);
}

TEST_CASE("the first line or the first heading may be the title of a guide") {
    CHECK(has_guide_title(page_lines("Site\n\n# How to answer anything\n\nSo.\n")));
    CHECK(has_guide_title(page_lines("40 interview questions\n\nSo.\n")));
    CHECK_FALSE(has_guide_title(page_lines("Q9 of 32\n\n# Tell me about a guide.\n")));
    CHECK_FALSE(has_guide_title({}));
}
