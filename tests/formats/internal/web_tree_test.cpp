#include "formats/internal/web_tree.h"

#include <doctest/doctest.h>

#include "formats/internal/web_page.h"

using namespace evenhand::formats::internal;
using evenhand::formats::internal::tests::WebPage;

namespace {

/// A page with its tree.
struct Page : WebPage {
    explicit Page(const std::string& html) : WebPage(html), tree(root()) {}

    WebTree tree;
};

}  // namespace

TEST_CASE("an inline element with a block in it holds a block") {
    const Page page("<span><p>a</p></span><em>b</em>");
    CHECK(page.tree.holds_block(page.find("span")));
    CHECK_FALSE(page.tree.holds_block(page.find("em")));
}

TEST_CASE("an element is left out by name, role, class and style") {
    const std::string text =
        "<p>The text of the page, longer than all the rest of it together.</p>";
    for (const char* const html : {"<nav>a</nav>",
                                   "<section role='navigation'>a</section>",
                                   "<section class='x relatedPosts'>a</section>",
                                   "<section id='share-bar'>a</section>",
                                   "<section style='Display: None'>a</section>",
                                   "<header>a</header>"}) {
        CAPTURE(html);
        const Page page(std::string(html) + text);
        const xmlNode* const first = page.find("body")->children;
        CHECK(page.tree.is_left_out(first));
    }
    const Page page("<section class='shared navigable'>a</section>" + text);
    CHECK_FALSE(page.tree.is_left_out(page.find("section")));
}

TEST_CASE("what holds the title or most of the text is not left out by its names") {
    const Page titled("<header class='nav'><h1>a</h1></header><p>a longer text than that</p>");
    CHECK_FALSE(titled.tree.is_left_out(titled.find("header")));
    const Page most("<form class='footer'><p>a longer text than that</p></form><p>a</p>");
    CHECK_FALSE(most.tree.is_left_out(most.find("form")));
}

TEST_CASE("the one main element with the title is the content") {
    const Page page("<main>a</main><div role='main'><h1>b</h1></div>");
    CHECK(page.tree.content() == page.find("div"));
    const Page outside("<h1>a</h1><main>b</main>");
    CHECK(outside.tree.content() == outside.find("html"));
    const Page untitled("<p>a</p><main>b</main>");
    CHECK(untitled.tree.content() == untitled.find("main"));
}

TEST_CASE("what holds a section is left out only when nobody reads it") {
    const std::string text = "<p>A text that is longer than the section in it is.</p>";
    const Page kept("<aside class='promo' aria-hidden='true'><p>Pitfalls</p></aside>" + text);
    CHECK_FALSE(kept.tree.is_left_out(kept.find("aside")));
    const Page aside("<aside><h1>a</h1></aside>" + text);
    CHECK(aside.tree.is_left_out(aside.find("aside")));
    const Page nav("<nav><h2>Pitfalls</h2></nav>" + text);
    CHECK(nav.tree.is_left_out(nav.find("nav")));
}

TEST_CASE("a button is left out unless a section begins in it") {
    const Page other("<p>a <button>Copy</button>");
    CHECK(other.tree.is_left_out(other.find("button")));
    const Page heading("<button><h3>Pitfalls</h3></button>");
    CHECK_FALSE(heading.tree.is_left_out(heading.find("button")));
    const Page within("<h3><button>Anything</button></h3>");
    CHECK_FALSE(within.tree.is_left_out(within.find("button")));
}

TEST_CASE("an element that is opened is read, and so are the sections in it") {
    Page page("<section hidden><aside><h2>Pitfalls</h2></aside><nav>a</nav></section><p>A text");
    CHECK(page.tree.is_left_out(page.find("section")));
    CHECK_FALSE(page.tree.begins_section(page.find("aside")));
    page.tree.open(page.find("section"));
    CHECK_FALSE(page.tree.is_left_out(page.find("section")));
    CHECK(page.tree.begins_section(page.find("aside")));
    CHECK_FALSE(page.tree.is_left_out(page.find("aside")));
    CHECK(page.tree.is_left_out(page.find("nav")));
}
