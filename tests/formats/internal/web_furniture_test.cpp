#include "formats/internal/web_furniture.h"

#include <doctest/doctest.h>

using evenhand::formats::internal::is_page_furniture;
using evenhand::formats::internal::Linked;

TEST_CASE("a site speaking of itself is no part of its page") {
    for (const char* const text : {"We use cookies to remember what you did.",
                                   "\u00A9 Example",
                                   "Skip to content",
                                   "Next question",
                                   "Log in",
                                   "Home > Questions > Behavioural",
                                   "Was this helpful?"}) {
        CAPTURE(text);
        CHECK(is_page_furniture(text, Linked::no));
    }
}

TEST_CASE("a link leads away unless it may be a tag") {
    CHECK(is_page_furniture("Tell me about a plan", Linked::whole));
    CHECK(is_page_furniture("Q7 of 24", Linked::whole));
    CHECK(is_page_furniture("\u2190 Previous", Linked::whole));
    CHECK_FALSE(is_page_furniture("ownership", Linked::whole));
    CHECK_FALSE(is_page_furniture("working with others", Linked::whole));
}

TEST_CASE("sentences of a page stay") {
    for (const char* const text : {"Next, tell whom it concerns.",
                                   "Tell me about a plan.",
                                   "Share the lesson with others.",
                                   "Sign up was broken for two days, and nobody had noticed.",
                                   "Homework was a part of it."}) {
        CAPTURE(text);
        CHECK_FALSE(is_page_furniture(text, Linked::no));
    }
}
