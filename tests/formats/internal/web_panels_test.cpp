#include "formats/internal/web_panels.h"

#include <doctest/doctest.h>

#include "formats/internal/page_html.h"

using evenhand::formats::internal::web_page_text;

namespace {

/// The text of a page that goes on with another section.
std::string text_of(const std::string& html) {
    return web_page_text("<h1>Tell me about a plan.</h1>" + html +
                         "<h2>Detail</h2><p>The text of the page, and enough of it to be that.")
        .text;
}

std::string page_with(const std::string& text) {
    return "# Tell me about a plan.\n\n" + text +
           "## Detail\n\nThe text of the page, and enough of it to be that.\n";
}

}  // namespace

TEST_CASE("what the control of a heading opens is read") {
    const std::string expected = page_with("## Common pitfalls\n\nBlaming others.\n\n");
    for (const char* const heading :
         {"<h2><button aria-controls='p'>Common pitfalls</button></h2>",
          "<h2><button aria-controls='a p'>Common pitfalls</button></h2>",
          "<h2><button data-bs-target='#p'>Common pitfalls</button></h2>",
          "<h2><a href='#p' data-target='#p'>Common pitfalls</a></h2>",
          "<h2><a href='#p'>Common pitfalls</a></h2>",
          "<h2 aria-controls='p'>Common pitfalls</h2>",
          "<h2>Common pitfalls <a href='#p'><svg></svg></a></h2>",
          "<h2>Common pitfalls <button aria-controls='p'>Show more</button></h2>",
          "<div><h2>Common pitfalls</h2><button aria-controls='p'><svg></svg></button></div>"}) {
        for (const char* const hidden : {"hidden",
                                         "hidden='until-found'",
                                         "style='Display: None'",
                                         "style='visibility:hidden'",
                                         "aria-hidden='true'"}) {
            CAPTURE(heading);
            CAPTURE(hidden);
            const std::string text = text_of(heading + std::string("<p></p><div id='p' ") + hidden +
                                             "><p>Blaming others.</p></div>");
            CHECK(text == expected);
        }
    }
    CHECK(text_of("<button aria-controls='p'><h2>Common pitfalls</h2></button>"
                  "<hr><section id='p' hidden>Blaming others.</section>") == expected);
    CHECK(text_of("<a href='#p'><h2>Common pitfalls</h2></a>"
                  "<hr><section id='p' hidden>Blaming others.</section>") == expected);
}

TEST_CASE("a panel is headed by the text that labels it, unless that stands before it") {
    const std::string look = "<div role='tabpanel' id='l' aria-labelledby='tl'>Owning it.</div>";
    const std::string pitfalls = "<div hidden aria-labelledby='x tp'><p>Blaming others.</p></div>";
    const std::string expected =
        page_with("## Look for\n\nOwning it.\n\n## Pitfalls\n\nBlaming others.\n\n");
    CHECK(text_of("<div><button role='tab' id='tl'>Look for</button>"
                  "<button role='tab' id='tp'>Pitfalls</button></div>" +
                  look + pitfalls) == expected);
    CHECK(text_of("<nav><a href='#l' id='tl'>Look for</a><a id='tp'>Pitfalls</a></nav>" + look +
                  pitfalls) == expected);
    CHECK(text_of("<h2 id='tl'>Look for</h2>" + look + "<h2 id='tp'>Pitfalls</h2>" + pitfalls) ==
          expected);
    CHECK(text_of("<nav><b id='tp'>Pitfalls</b></nav>"
                  "<ul><li hidden aria-labelledby='tp'>Blaming others.</ul>") ==
          page_with("## Pitfalls\n\n- Blaming others.\n\n"));
    CHECK(text_of("<nav><b id='tp'>Pitfalls</b></nav>"
                  "<div hidden aria-labelledby='tp'><h3>Pitfalls</h3>Blaming others.</div>") ==
          page_with("### Pitfalls\n\nBlaming others.\n\n"));
    CHECK(text_of("<nav><button aria-controls='p'>Pitfalls</button></nav>"
                  "<div hidden id='p'>Blaming others.</div>") ==
          page_with("## Pitfalls\n\nBlaming others.\n\n"));
    CHECK(text_of("<div><b id='tp'>Anything</b></div><h2>Look for</h2><p>Owning it.</p>"
                  "<div hidden aria-labelledby='tp'>Blaming others.</div>") ==
          page_with("**Anything**\n\n## Look for\n\nOwning it.\n\n"));
}

TEST_CASE("tabs are read though their ids are those of navigation, and their names once") {
    CHECK(text_of("<div role='tablist'><div role='tab' id='tl'>Look for</div>"
                  "<div role='tab' id='tp'>Pitfalls</div></div>"
                  "<div class='tab-content' id='nav-tabContent'>"
                  "<div class='tab-pane' id='nav-look' role='tabpanel' aria-labelledby='tl'>Owning "
                  "it.</div><div class='tab-pane' id='nav-pitfalls' role='tabpanel' hidden "
                  "aria-labelledby='tp'>Blaming others.</div></div>") ==
          page_with("## Look for\n\nOwning it.\n\n## Pitfalls\n\nBlaming others.\n\n"));
    CHECK(text_of("<a href='#p'>Details</a><div id='cookie-content'><div role='tabpanel' "
                  "id='p'>Not this.</div></div>") == page_with("Details\n\n"));
}

TEST_CASE("what is hidden right behind a heading is read when its section has nothing else") {
    const std::string expected = page_with("## Common pitfalls\n\nBlaming others.\n\n");
    CHECK(text_of("<h2>Common pitfalls</h2><div hidden><p>Blaming others.</p></div>") == expected);
    CHECK(text_of("<h2>Common pitfalls</h2><i></i> <i aria-hidden='true'>+</i><script>a</script>"
                  "<p style='display:none'>Blaming others.</p>") == expected);
    CHECK(text_of("<div><div><h2>Common pitfalls</h2></div></div><p hidden>Blaming others.</p>") ==
          expected);
    CHECK(text_of("<div><div><h2>Common pitfalls</h2></div><p hidden>Blaming others.</p></div>"
                  "<p><a href='/'>Next question</a></p>") == expected);
    CHECK(text_of("<dl><dt>Common pitfalls<dd hidden>Blaming others.</dl>") ==
          page_with("Common pitfalls: Blaming others.\n\n"));
    CHECK(text_of("<button>Common pitfalls</button><div hidden>Blaming others.</div>") ==
          page_with("Common pitfalls\n\nBlaming others.\n\n"));
    CHECK(text_of("<h2>Common pitfalls</h2><div hidden>Blaming others.</div><h2>Else</h2>") ==
          page_with("## Common pitfalls\n\nBlaming others.\n\n## Else\n\n"));
    CHECK(text_of("<h2>Common pitfalls</h2><div hidden>Blaming others.</div><h3>Else</h3>") ==
          page_with("## Common pitfalls\n\n### Else\n\n"));
    CHECK(text_of("<h2>Common pitfalls</h2><div hidden>Blaming others.</div><nav><b id='t'>Look "
                  "for</b></nav><div role='tabpanel' aria-labelledby='t'>Owning it.</div>") ==
          page_with("## Common pitfalls\n\nBlaming others.\n\n## Look for\n\nOwning it.\n\n"));
    CHECK(text_of("<h2>Common pitfalls</h2><div hidden>Hiding it.</div><p>Blaming others.</p>") ==
          expected);
    CHECK(text_of("<h2>Common pitfalls</h2><p>Blaming others.</p><div hidden>Hiding it.</div>") ==
          expected);
    CHECK(text_of("<h2>Common pitfalls</h2>Blaming others.<div hidden>Hiding it.</div>") ==
          expected);
}

TEST_CASE("what is folded within what is folded is read") {
    CHECK(text_of("<nav><b id='t'>Look for</b></nav><div hidden aria-labelledby='t'><p>Owning "
                  "it.</p><h3><button>Pitfalls</button></h3><div hidden>Blaming others.</div>"
                  "<p style='display:none'>a</p></div>") ==
          page_with("## Look for\n\nOwning it.\n\n### Pitfalls\n\nBlaming others.\n\n"));
}

TEST_CASE("menus, dialogs, banners, templates and duplicates stay hidden beside a heading") {
    const std::string heading = "<h2 id='h'>Pitfalls <button aria-controls='p'>+</button></h2>";
    for (const char* const element : {"div role='menu'",
                                      "div role='dialog'",
                                      "div role='tooltip'",
                                      "div class='modal fade'",
                                      "div class='cookie-details'",
                                      "div class='sharing'",
                                      "nav",
                                      "dialog",
                                      "template",
                                      "form",
                                      "menu"}) {
        CAPTURE(element);
        const std::string_view name =
            std::string_view(element).substr(0, std::string_view(element).find(' '));
        CHECK(text_of(heading + "<" + element + " id='p' hidden><p>Not this.</p></" +
                      std::string(name) + ">") == page_with("## Pitfalls\n\n"));
    }
    CHECK(text_of("<h2 id='h'>Pitfalls</h2><p>Blaming others.</p>"
                  "<div hidden aria-labelledby='h'><h2>Pitfalls</h2> Blaming others. </div>") ==
          page_with("## Pitfalls\n\nBlaming others.\n\n"));
    CHECK(text_of("<h2>Pitfalls <button aria-controls='p'>Copy</button></h2><p>Blaming others."
                  "<div id='p' hidden>Copied.</div>") ==
          page_with("## Pitfalls\n\nBlaming others.\n\n"));
    CHECK(text_of("<div class='cookie-bar'><a href='#p'>Details</a>"
                  "<div id='p' hidden>Not this.</div></div>") == page_with(""));
    CHECK(text_of("<a href='#p'>Anything</a><div id='p' hidden>Not this.</div>") ==
          page_with("Anything\n\n"));
}
