#include "formats/internal/web_node.h"

#include <libxml/HTMLparser.h>
#include <memory>

#include <doctest/doctest.h>

using namespace evenhand::formats::internal;

namespace {

struct FreeDocument {
    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};

/// A page with its tree.
struct Page {
    explicit Page(const std::string& html)
        : document(htmlReadMemory(html.data(),
                                  static_cast<int>(html.size()),
                                  nullptr,
                                  "UTF-8",
                                  HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING)),
          tree(xmlDocGetRootElement(document.get())) {}

    /// The first element of that name.
    [[nodiscard]] const xmlNode* find(std::string_view name) const {
        return find_in(xmlDocGetRootElement(document.get()), name);
    }

    std::unique_ptr<xmlDoc, FreeDocument> document;
    WebTree tree;

private:
    static const xmlNode* find_in(const xmlNode* node, std::string_view name) {
        if (name_of(node) == name) {
            return node;
        }
        for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
            if (const xmlNode* const found = find_in(child, name)) {
                return found;
            }
        }
        return nullptr;
    }
};

}  // namespace

TEST_CASE("elements give their names, attributes and levels") {
    const Page page("<H2 Class='a b' hidden>c</H2>");
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
    CHECK(page.tree.is_left_out(heading));
}

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
