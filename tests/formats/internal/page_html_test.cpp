#include "formats/internal/page_html.h"

#include <doctest/doctest.h>

using evenhand::formats::internal::web_page_text;

namespace {

std::string text_of(const char* html) {
    return web_page_text(html).text;
}

}  // namespace

TEST_CASE("blocks make lines, and white space is one space") {
    CHECK(text_of("<p>One\n   two</p><div>Three<p>Four</div>five") ==
          "One two\n\nThree\n\nFour\n\nfive\n");
    CHECK(text_of("<p>One<br>two<br/>three</p>") == "One\ntwo\nthree\n");
    CHECK(text_of("<pre>One\n  two</pre>") == "One\ntwo\n");
    CHECK(text_of("<pre><code>One\ntwo <b>three\nfour</b>\n</code></pre><p>five\nsix") ==
          "One\ntwo three\nfour\n\nfive six\n");
    CHECK(text_of("") == "");
}

TEST_CASE("headings, lists and summaries are written as Markdown") {
    CHECK(text_of("<h1>A</h1><h3>B <b>c</b></h3><p>d") == "# A\n\n### B c\n\nd\n");
    CHECK(text_of("<ul><li>a<li><p>b</p></ul><ol><li>c<li>d</ol>") == "- a\n- b\n\n1. c\n2. d\n");
    CHECK(text_of("<ul><li>a<ul><li>b</ul><li>c</ul>") == "- a\n- b\n- c\n");
    CHECK(text_of("<details><summary>More</summary>text</details>") == "##### More\n\ntext\n");
    CHECK(text_of("<p><b>Short answer</b></p><p><b>Own</b> it.</p>") ==
          "**Short answer**\n\nOwn it.\n");
}

TEST_CASE("entities are decoded, unknown ones stay") {
    CHECK(text_of("<p>a &amp; b &mdash; &#8220;c&#x201D;&nbsp;d &e; &lt;p&gt;") ==
          "a & b \u2014 \u201Cc\u201D\u00A0d &e; <p>\n");
}

TEST_CASE("tags side by side are parted, words of a sentence are not") {
    CHECK(text_of("<p><span>Behavioural</span><span>Mid</span><a href='/t'>star</a></p>") ==
          "Behavioural, Mid, star\n");
    CHECK(text_of("<div><span>Mid</span> <span>&middot;</span> <span>team work</span></div>") ==
          "Mid, team work\n");
    CHECK(text_of("<p><span>Q9 of 32</span> <span>&middot;</span> <span>Behavioural</span></p>") ==
          "Q9 of 32 \u00B7 Behavioural\n");
    CHECK(text_of("<p><span>Short</span> <span>answer</span></p>") == "Short answer\n");
    CHECK(text_of("<p><em>Own</em> <em>it.</em></p>") == "Own it.\n");
    CHECK(text_of("<p><b>S</b>ituation: <i>it</i> broke</p>") == "Situation: it broke\n");
}

TEST_CASE("a label and its text in a table or a list of terms make one line") {
    CHECK(text_of("<table><tr><th>Task<td>to mend it</table>") == "Task: to mend it\n");
    CHECK(text_of("<table><tr><td>Task:<td>to mend it</table>") == "Task: to mend it\n");
    CHECK(text_of("<table><tr><td>a<td>b<td>c</table>") == "a\n\nb\n\nc\n");
    CHECK(text_of("<table><tr><td>Look for<td><ul><li>a<li>b</ul></table>") ==
          "Look for\n\n- a\n- b\n");
    CHECK(text_of("<table><tr><td><p>Task</p><td>to mend it</table>") == "Task\n\nto mend it\n");
    CHECK(text_of("<dl><dt>Task<dd>to mend it<dt>Result<dd>it ran</dl>") ==
          "Task: to mend it\n\nResult: it ran\n");
}

TEST_CASE("scripts, forms, navigation and what is hidden are left out") {
    CHECK(text_of(
              "<head><title>t</title><style>p{}</style></head><body><nav>n</nav><p>a</p>"
              "<script>s</script><aside>b</aside><button>c</button><p hidden>d</p>"
              "<p style='color: red; display : none'>e</p><svg><text>f</text></svg>"
              "<p aria-hidden='true'>g</p><div class='site-nav'>h</div><div id='cookieBar'>i</div>"
              "<form><p>j</p></form><footer>k</footer><p>enough of a text to be the page</p>") ==
          "a\n\nenough of a text to be the page\n");
}

TEST_CASE("what holds the main heading stays, whatever it is called") {
    CHECK(text_of("<form id='aspnet' class='nav'><h1>A</h1><p>b</p></form>") == "# A\n\nb\n");
    CHECK(text_of("<div class='page with-sidebar'><p>The whole of the text</p></div>") ==
          "The whole of the text\n");
    CHECK(text_of("<p>a</p><main><h1>B</h1><p>c</p></main><p>d</p>") == "# B\n\nc\n");
}

TEST_CASE("an element that nobody closes parts no sentence") {
    CHECK(text_of("<p>One <b>two, three<h3>Four<p>five") == "One two, three\n\n### Four\n\nfive\n");
}

TEST_CASE("elements that are nested too deeply end the text, and it is told") {
    std::string deep = "<p>a</p>";
    for (int i = 0; i < 100000; ++i) {
        deep += "<div>";
    }
    const auto page = web_page_text(deep + "b");
    CHECK(page.text == "a\n");
    CHECK_FALSE(page.complete);
    CHECK(web_page_text("<div><div>a").complete);
}

TEST_CASE("a button that is a heading is read, another one is not") {
    CHECK(text_of("<h2><button>Common pitfalls</button></h2><p>a") == "## Common pitfalls\n\na\n");
    CHECK(text_of("<h1><button>Tell me about a plan.</button></h1>") ==
          "# Tell me about a plan.\n");
    CHECK(text_of("<details><summary><button>What to avoid</button></summary>a</details>") ==
          "##### What to avoid\n\na\n");
    CHECK(text_of("<div><button class='x'><b>Common</b> pitfalls</button><div>a</div></div>") ==
          "Common pitfalls\n\na\n");
    CHECK(text_of("<h2>Common pitfalls <button>Copy</button></h2><p>a<button>Print</button>") ==
          "## Common pitfalls\n\na\n");
    CHECK(text_of("<div><button>Short answer</button><button>Pitfalls</button></div><p>a") ==
          "a\n");
    CHECK(text_of("<ul><li><button role='tab'>Pitfalls</button></ul><p>a") == "a\n");
}

TEST_CASE("what holds a section of the page stays, whatever it is called") {
    const std::string rest = "<p>This is a text that is far longer than the sections above it.</p>";
    const std::string kept = "\n\nThis is a text that is far longer than the sections above it.\n";
    for (const char* const begin : {"<div id='nav-look'>",
                                    "<aside class='callout'>",
                                    "<div aria-hidden='true'>",
                                    "<div class='sidebar'><div class='promo'>",
                                    "<form>",
                                    "<section role='complementary'>"}) {
        CAPTURE(begin);
        CHECK(text_of((begin +
                       std::string("<h2>Look for</h2><p>a</p></div></div></aside></form>"
                                   "</section>") +
                       rest)
                          .c_str()) == "## Look for\n\na" + kept);
        CHECK(text_of((begin +
                       std::string("<p><b>Pitfalls:</b> a</p></div></div></aside></form>"
                                   "</section>") +
                       rest)
                          .c_str()) == "Pitfalls: a" + kept);
        CHECK(text_of((begin +
                       std::string("<h2>Look elsewhere</h2><p>a</p></div></div></aside>"
                                   "</form></section>") +
                       rest)
                          .c_str()) == kept.substr(2));
    }
}

TEST_CASE("navigation is left out though it names the page's sections") {
    for (const char* const html :
         {"<nav><h2>Short answer</h2></nav>",
          "<div class='nav'><ul><li><a href='#a'>Short answer</a><li><a "
          "href='#b'>Pitfalls</a></ul></div>",
          "<div class='nav-tabs'><button>Short answer</button><button>Pitfalls</button></div>",
          "<aside><ul><li><button>Pitfalls</button></ul></aside>",
          "<div class='related'><p hidden>Pitfalls</p><template><p>Pitfalls</p></template></div>",
          "<div class='share'><span aria-hidden='true'>Pitfalls</span></div>",
          "<h2 hidden>Pitfalls</h2>"}) {
        CAPTURE(html);
        CHECK(text_of((html + std::string("<p>The text of the page, and enough of it to be that."))
                          .c_str()) == "The text of the page, and enough of it to be that.\n");
    }
    CHECK(text_of("<div class='nav'><h2><a href='#p'>Pitfalls</a></h2></div><p>A longer text") ==
          "## Pitfalls\n\nA longer text\n");
}
