#include "formats/internal/web_node.h"

#include <doctest/doctest.h>

#include "formats/internal/web_page.h"

using namespace evenhand::formats::internal;
using evenhand::formats::internal::tests::WebPage;

TEST_CASE("elements give their names, attributes and levels") {
    const WebPage page("<H2 Class='a b' hidden>c</H2>");
    const xmlNode* const heading = page.find("h2");
    REQUIRE(heading != nullptr);
    CHECK(is_element(heading));
    CHECK(is_text(heading->children));
    CHECK(name_of(heading->children) == "");
    CHECK(attribute_of(heading, "class") == "a b");
    CHECK(attribute_of(heading, "id") == "");
    CHECK(attribute_of(heading, "hidden") == "");
    CHECK(heading_level(heading) == 2);
    CHECK(is_block(heading));
    CHECK_FALSE(is_block(heading->children));
    CHECK(is_never_read(heading));
}

TEST_CASE("scripts, navigation and what is hidden are never read") {
    for (const char* const html : {"<nav>a</nav>",
                                   "<select><option>a</select>",
                                   "<p style='Display: None'>a</p>",
                                   "<b aria-hidden='true'>a</b>"}) {
        CAPTURE(html);
        const WebPage page(html);
        CHECK(is_never_read(page.find("body")->children));
    }
    for (const char* const html : {"<aside>a</aside>", "<p aria-hidden='true'>a</p>"}) {
        CAPTURE(html);
        const WebPage page(html);
        CHECK_FALSE(is_never_read(page.find("body")->children));
    }
    const WebPage page("<b aria-hidden='true'>a</b>");
    CHECK(is_aria_hidden(page.find("b")));
    CHECK_FALSE(is_aria_hidden(page.find("body")));
}
