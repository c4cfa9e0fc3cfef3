#include "formats/internal/xml_text.h"

#include <doctest/doctest.h>

using namespace evenhand::formats::internal;

TEST_CASE("the characters of XML 1.0 are fit, in UTF-8") {
    CHECK_FALSE(first_unfit_byte(""));
    CHECK_FALSE(first_unfit_byte("tab\t, feed\n, return\r, \u00e9, \u65e5, \U0001F600, \x7f"));
}

TEST_CASE("the first byte that no document may hold is found") {
    CHECK(first_unfit_byte(std::string_view("ab\0c", 4)) == 2);
    CHECK(first_unfit_byte("abc\x1b[0m") == 3);
    CHECK(first_unfit_byte("a\xEF\xBF\xBF") == 1);
    CHECK(first_unfit_byte("ab\xFFz") == 2);
    CHECK(first_unfit_byte("\xE9t\xE9") == 0);
    CHECK(first_unfit_byte("\u00e9\u00e9\xC3") == 4);
}

TEST_CASE("a surrogate written as UTF-8 is unfit") {
    CHECK(first_unfit_byte("a\xED\xA0\x80z") == 1);
}

TEST_CASE("texts and attributes come back from their escaped form") {
    const std::string text = "  <b> & \"it's\" ]]>\t\n\r\n \u00e9\U0001F600 &amp; ";
    CHECK(unescaped(escaped_text(text)).text == text);
    CHECK(unescaped(escaped_attribute(text)).text == text);
    CHECK(unescaped(escaped_attribute(text)).fault.empty());
}

TEST_CASE("what a reader of XML would change is written as a reference") {
    CHECK(escaped_text("a<b>&\r\n\t\"") == "a&lt;b&gt;&amp;&#13;\n\t\"");
    CHECK(escaped_attribute("a<b>&\r\n\t\"") == "a&lt;b&gt;&amp;&#13;&#10;&#9;&quot;");
}

TEST_CASE("references by name and by number stand for their character") {
    CHECK(unescaped("&lt;&gt;&amp;&quot;&apos;").text == "<>&\"'");
    CHECK(unescaped("&#65;&#x41;&#xe9;&#8212;&#x1F600;&#0010;").text ==
          "AA\u00e9\u2014\U0001F600\n");
}

TEST_CASE("a reference that XML does not know is a fault and stays as it is") {
    for (const char* bad : {"&nbsp;",
                            "&#0;",
                            "&#1;",
                            "&#xD800;",
                            "&#xFFFE;",
                            "&#x110000;",
                            "&#99999999999;",
                            "&#x;",
                            "&#;",
                            "&#-65;",
                            "&;",
                            "&LT;"}) {
        CAPTURE(bad);
        CHECK(unescaped(bad).fault == bad);
        CHECK(unescaped(bad).text == bad);
    }
}

TEST_CASE("an ampersand of its own, and a stray tag, are faults") {
    CHECK(unescaped("salt & pepper").fault == "&");
    CHECK(unescaped("ends with &").fault == "&");
    CHECK(unescaped("&amp without an end").fault == "&");
    CHECK(unescaped("a < b").fault == "<");
}
