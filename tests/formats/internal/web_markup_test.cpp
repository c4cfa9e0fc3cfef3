#include "formats/internal/web_markup.h"

#include <doctest/doctest.h>

using namespace evenhand::formats::internal;

TEST_CASE("HTML and XML say their charset") {
    CHECK(declared_charset("<html><META Charset=\"utf-8\">") == "utf-8");
    CHECK(declared_charset("<meta http-equiv='Content-Type' content='text/html; "
                           "charset=ISO-8859-1'>") == "ISO-8859-1");
    CHECK(declared_charset("<?xml version='1.0' encoding='windows-1253'?>") == "windows-1253");
    CHECK(declared_charset("a text about charset=latin1").empty());
    CHECK(declared_charset("<meta name=x>").empty());
}

TEST_CASE("text that begins with a tag is markup, a comparison is not") {
    CHECK(is_markup("  <p>"));
    CHECK(is_markup("<?xml"));
    CHECK_FALSE(is_markup("< 5 minutes"));
    CHECK_FALSE(is_markup("Q9"));
    CHECK_FALSE(is_markup("<"));
}

TEST_CASE("HTML is known by its name, its beginning or its tags") {
    CHECK(is_web_page("<!-- saved -->\n<!DOCTYPE HTML><p>a", "page.txt"));
    CHECK(is_web_page("<?xml version='1.0'?><html/>", "page"));
    CHECK(is_web_page("Q9 of 32<br>Tell me<br>about<br>it", "page.txt"));
    CHECK(is_web_page("Q9 of 32<p>Tell me</p>", "PAGE.HTML"));
    CHECK(is_web_page("<div class=q>Q9", "page"));
}

TEST_CASE("Markdown with some tags and plain text stay what they are") {
    CHECK_FALSE(is_web_page("<!-- note -->\n# Q9 of 32\n\nTell me.\n", "page.md"));
    CHECK_FALSE(is_web_page("<p align=center>x</p>\n\n## Short answer\n", "page.md"));
    CHECK_FALSE(is_web_page("Q9 of 32\n\nTell me.\n", "page.html"));
    CHECK_FALSE(is_web_page("a < b, c > d", "page.txt"));
}

TEST_CASE("a field for a password is seen") {
    CHECK(asks_for_password("<input type=\"password\">"));
    CHECK_FALSE(asks_for_password("<p>password</p>"));
}

TEST_CASE("what nobody reads is taken out before the parser sees it") {
    CHECK(plain_markup("<p>a<!-- <p>b --><script>if (a</b) '</p>'</script>c").html ==
          "<p>a<script></script>c");
    CHECK(plain_markup("<!DOCTYPE html [<!ENTITY a '>'> ]><p>&a;").html == "<p>&a;");
    CHECK(plain_markup("<!doctype html><p>").html == "<p>");
    CHECK(plain_markup("<p title=\"a > b\">c").html == "<p title=\"a > b\">c");
    CHECK(plain_markup("a < b <3 </ p>").html == "a < b <3 </ p>");
    CHECK(plain_markup("a<![CDATA[<p>]]>b").html == "ab");
}

TEST_CASE("a tag that is too long keeps its name alone") {
    CHECK(plain_markup("<p a=\"" + std::string(2000, 'x') + "\">b").html == "<p>b");
    CHECK(plain_markup("<P " + std::string(2000, 'x')).html == "<p>");
}

TEST_CASE("what is never closed ends the text") {
    CHECK(plain_markup("a<!-- b").html == "a");
    CHECK(plain_markup("a<script>b").html == "a<script>");
    CHECK(plain_markup("a<p title=\"b>c").html == "a<p title=\"b>c");
}

TEST_CASE("the tags are counted") {
    std::string html;
    for (int i = 0; i < 100001; ++i) {
        html += "<p>";
    }
    CHECK_FALSE(plain_markup(html).complete);
    CHECK(plain_markup(html.substr(3)).complete);
}

TEST_CASE("a bracket behind a document type is text, and document types are counted as tags") {
    CHECK(plain_markup("<!doctype html>a[b]c").html == "a[b]c");
    CHECK(plain_markup("<!doctype html [ <!ENTITY a 'b'").html.empty());
    std::string html;
    for (int i = 0; i < 100001; ++i) {
        html += "<!doctype>";
    }
    CHECK_FALSE(plain_markup(html).complete);
}
