#include "formats/internal/web_labels.h"

#include <doctest/doctest.h>

#include "formats/internal/web_page.h"

using namespace evenhand::formats::internal;
using evenhand::formats::internal::tests::WebPage;

namespace {

/// The label of the first "section" of a page; empty for none.
std::string label_of(const std::string& html) {
    const WebPage page(html);
    const WebLabels labels = find_labels(page.root());
    const auto found = labels.find(page.find("section"));
    return found == labels.end() ? "" : found->second;
}

std::string words_of_div(const std::string& html) {
    const WebPage page("<div>" + html + "</div>");
    return short_words(page.find("div")).value_or("too many");
}

}  // namespace

TEST_CASE("the words of an element are one line, without what nobody reads") {
    CHECK(words_of_div("<p> Common\n<b>pit</b>falls </p><p hidden>a</p><p>b<br>c") ==
          "Common pitfalls b c");
    CHECK(words_of_div("<p aria-hidden='true'>a</p>").empty());
    CHECK(words_of_div(std::string(100, 'a')) == std::string(100, 'a'));
    CHECK(words_of_div(std::string(101, 'a')) == "too many");
    CHECK(words_of_div(std::string(1000, ' ') + "a") == "too many");
    std::string many;
    for (int i = 0; i < 100; ++i) {
        many += "<i></i>";
    }
    CHECK(words_of_div("Pitfalls" + many) == "too many");
}

TEST_CASE("an element is labelled by its own attribute first, then by what opens it") {
    const std::string links = "<a href='#s'>Short answer</a><a href='#s'>Detail</a>";
    CHECK(label_of(links + "<p id='t'>Look for:</p><section id='s' aria-labelledby='no t'>") ==
          "Look for:");
    CHECK(label_of(links + "<section id='s'>") == "Short answer");
    CHECK(label_of("<p id='t'>Else</p><section aria-labelledby='t'>").empty());
    CHECK(label_of("<p>Else<section aria-labelledby='no'>").empty());
}

TEST_CASE("a control with words of its own is named by no heading around it") {
    CHECK(label_of("<h2>Pitfalls <a href='#s'>Show</a></h2><section id='s'>") == "Pitfalls");
    CHECK(label_of("<h2>Pitfalls <a href='#s'>Copy</a></h2><section id='s'>").empty());
    CHECK(label_of("<h2>Pitfalls</h2><a href='#s'>Else</a><section id='s'>").empty());
    CHECK(label_of("<h2>Pitfalls <a href='page#s'></a></h2><section id='s'>").empty());
}
