#include "formats/internal/web_sections.h"

#include <doctest/doctest.h>

#include "formats/internal/web_page.h"

using namespace evenhand::formats::internal;
using evenhand::formats::internal::tests::WebPage;

namespace {

/// A page with its sections.
struct Page : WebPage {
    explicit Page(const std::string& html) : WebPage(html), sections(find_sections(root())) {}

    [[nodiscard]] std::string holders() const { return named(sections.holders); }
    [[nodiscard]] std::string buttons() const { return named(sections.buttons); }

    WebSections sections;

private:
    /// Names of the elements in the order in which the page has them, without "html" and "body".
    [[nodiscard]] std::string named(const std::unordered_set<const xmlNode*>& nodes) const {
        std::string names;
        add_names(root(), nodes, names);
        return names;
    }

    static void add_names(const xmlNode* node,
                          const std::unordered_set<const xmlNode*>& nodes,
                          std::string& names) {
        if (nodes.contains(node) && name_of(node) != "html" && name_of(node) != "body") {
            names += (names.empty() ? "" : " ") + std::string(name_of(node));
        }
        for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
            add_names(child, nodes, names);
        }
    }
};

}  // namespace

TEST_CASE("what holds the line that begins a section is found") {
    CHECK(Page("<div><section><h2>Common <i>pitfalls</i></h2></section></div><p>a").holders() ==
          "div section h2");
    CHECK(Page("<div>a<br>Pitfalls: b</div>").holders() == "div");
    CHECK(Page("<div><p>a</p>Look for</div>").holders() == "div");
    CHECK(Page("<details><summary>Short answer</summary>a</details>").holders() ==
          "details summary");
    CHECK(Page("<div><h2>Look elsewhere</h2><p>They look for it</p></div>").holders().empty());
    CHECK(Page("<div>a <b>pitfalls</b></div>").holders().empty());
    CHECK(Page("<div><p>Look</p><p>for</p></div>").holders().empty());
    CHECK(Page("<p>").holders().empty());
}

TEST_CASE("links, buttons in a row and what is hidden hold no section") {
    CHECK(Page("<ul><li><a href='#p'>Pitfalls</a></ul>").holders().empty());
    CHECK(Page("<div><a href='p'><h2>Pitfalls</h2></a></div>").holders().empty());
    CHECK(Page("<div><h2><a href='#p'>Pitfalls</a></h2></div>").holders() == "div h2 a");
    CHECK(Page("<div><p><a id='p'></a>Pitfalls</p></div>").holders() == "div p");
    CHECK(Page("<div role='navigation'><h2>Pitfalls</h2></div>").holders().empty());
    CHECK(Page("<div><button>Pitfalls</button></div>").holders().empty());
    CHECK(Page("<div><p hidden>Pitfalls</p><nav><h2>Pitfalls</h2></nav></div>").holders().empty());
    CHECK(Page("<div><b aria-hidden='true'>Pitfalls</b></div>").holders().empty());
    CHECK(Page("<div aria-hidden='true'><h2>Pitfalls</h2></div>").holders() == "div h2");
    CHECK(Page("<div><h2><i aria-hidden='true'>expand</i>Pitfalls</h2></div>").holders() ==
          "div h2");
}

TEST_CASE("a button is a heading by its words or as all the words of a heading") {
    CHECK(Page("<h2><button>Anything</button></h2>").buttons() == "button");
    CHECK(Page("<h2>&#9660; <button>Anything</button></h2>").buttons() == "button");
    CHECK(Page("<h2>Pitfalls <button>Copy</button></h2>").buttons().empty());
    CHECK(Page("<h2>Pitfalls <button>Details</button></h2>").buttons().empty());
    CHECK(Page("<p>Own it. <button>Pitfalls</button></p>").buttons() == "button");
    CHECK(Page("<p><button>Copy</button></p>").buttons().empty());
    CHECK(Page("<p><button role='tab'>Pitfalls</button></p>").buttons().empty());
    CHECK(Page("<p><button>Pitfalls</button> <button>Copy</button></p>").buttons().empty());
    CHECK(Page("<div><button><h3>Pitfalls</h3></button></div>").holders() == "div button h3");
}

TEST_CASE("long lines are read to their end, and no name is found in them") {
    CHECK(Page("<div>Pitfalls" + std::string(100000, 'a') + "</div>").holders().empty());
    CHECK(Page("<div>" + std::string(100000, ' ') + "Pitfalls</div>").holders() == "div");
}
