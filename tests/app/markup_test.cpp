#include "app/markup.h"

#include <doctest/doctest.h>

using namespace evenhand::app;

TEST_CASE("a line that may be cut begins some words before what was found") {
    const std::string text = "after the second release the root cause was a retry";
    const std::size_t root = text.find("root");
    const auto shown = from_first_hit(text, {{root, 10}});
    CHECK(shown.text == "… release the root cause was a retry");
    REQUIRE(shown.hits.size() == 1);
    CHECK(shown.text.substr(shown.hits[0].first, shown.hits[0].second) == "root cause");
    CHECK(from_first_hit("the root cause", {{4, 10}}).text == "the root cause");
    CHECK(from_first_hit(text, {}).text == text);
}

TEST_CASE("signs that Pango would read are escaped, and line breaks become spaces") {
    CHECK(escaped("a < b && c > d\nnext") == "a &lt; b &amp;&amp; c &gt; d next");
}

TEST_CASE("hits are bold, and what stands around them is escaped") {
    CHECK(markup_with_hits("x<root>", {{2, 4}}) == "x&lt;<b>root</b>&gt;");
    CHECK(markup_with_hits("one two one", {{0, 3}, {8, 3}}) == "<b>one</b> two <b>one</b>");
    CHECK(markup_with_hits("&", {{0, 1}}) == "<b>&amp;</b>");
    CHECK(markup_with_hits("none", {}) == "none");
}

TEST_CASE("a hit that cannot be is left out") {
    CHECK(markup_with_hits("word", {{2, 9}}) == "word");
    CHECK(markup_with_hits("word", {{9, 1}}) == "word");
    CHECK(markup_with_hits("word", {{1, 2}, {2, 1}}) == "w<b>or</b>d");
    CHECK(markup_with_hits("süß", {{2, 1}}) == "süß");
}

TEST_CASE("a name keeps its direction") {
    CHECK(isolated("شيرين") == "\xE2\x81\xA8شيرين\xE2\x81\xA9");
}
