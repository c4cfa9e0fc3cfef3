#include "formats/internal/xml.h"

#include <doctest/doctest.h>

using namespace evenhand;
using namespace evenhand::formats::internal;

namespace {

const DocumentKind kind{"thing", 2};

std::string thing(const std::string& content) {
    return "<thing xmlns=\"urn:evenhand:thing:2\">" + content + "</thing>";
}

/// "code location" of the one reason why the bytes are no thing, or "read".
std::string reason(std::string_view bytes) {
    const XmlDocument document(bytes, "file", kind);
    if (document.root()) {
        CHECK(document.findings().empty());
        return "read";
    }
    REQUIRE(document.findings().size() == 1);
    CHECK(document.findings()[0].severity == Severity::error);
    return document.findings()[0].code + " " + document.findings()[0].location;
}

}  // namespace

TEST_CASE("a document of the kind is read, with or without what may stand before it") {
    CHECK(reason(thing("")) == "read");
    CHECK(reason("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- a -->\n" + thing("") + "\n") ==
          "read");
    CHECK(reason("\xEF\xBB\xBF" + thing("")) == "read");
    CHECK(reason("<?xml version=\"1.0\"?>\r\n" + thing("\r\n") + "\r\n<!-- end -->") == "read");
}

TEST_CASE("a file that is not one document of the kind is refused with one reason") {
    CHECK(reason("") == "file.empty file:1");
    CHECK(reason(" \n\n") == "file.empty file:1");
    CHECK(reason("\xEF\xBB\xBF") == "xml.foreign file:1");
    CHECK(reason("\xEF\xBB\xBF \n") == "xml.foreign file:1");
    CHECK(reason("hello") == "xml.foreign file:1");
    CHECK(reason("<html><p>x<br></html>") == "xml.foreign file:1");
    CHECK(reason("<!doctype html>") == "xml.foreign file:1");
    CHECK(reason("\n<other/>") == "xml.foreign file:2");
    CHECK(reason("<thing/>") == "xml.foreign file:1");
    CHECK(reason("<thing xmlns=\"urn:evenhand:thing:1\"/>") == "xml.foreign file:1");
    CHECK(reason("<thing xmlns=\"urn:evenhand:thing:3\"/>") == "xml.newer file:1");
    CHECK(reason("<t:thing xmlns:t=\"urn:evenhand:thing:2\"/>") == "xml.foreign file:1");
    CHECK(reason("\n" + thing("") + "\n" + thing("")) == "xml.malformed file:3");
    CHECK(reason("text" + thing("")) == "xml.foreign file:1");
    CHECK(reason(thing("") + "\ntext") == "xml.malformed file:1");
    CHECK(reason(thing("") + "<?php ?>") == "xml.malformed file:1");
    CHECK(reason("<!-- a --><?xml version=\"1.0\"?>" + thing("")) == "xml.malformed file:1");
    CHECK(reason("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + thing("")) ==
          "file.encoding file:1");
    CHECK(reason("<!DOCTYPE thing>\n" + thing("")) == "xml.doctype file:1");
    CHECK(reason(thing("<a>\n</b>")) == "xml.malformed file:2");
    CHECK(reason(thing("\n<a b=c/>")) == "xml.malformed file:2");
    CHECK(reason(thing("\n<!-- no end")) == "xml.malformed file:2");
    CHECK(reason("<thing xmlns=\"urn:evenhand:thing:2\">\n<a>\n") == "xml.truncated file:3");
}

TEST_CASE("a byte that no text holds is refused where it stands") {
    CHECK(reason(thing("\n\xFF")) == "file.encoding file:2");
    CHECK(reason(thing(std::string("\n\n\0", 3))) == "file.encoding file:3");
    CHECK(reason("\xFF\xFE<\0") == "file.encoding file:1");
}

TEST_CASE("a file above the limit is refused unread, one on it is read") {
    const std::string frame = thing("");
    const std::string filled = thing(std::string(largest_document - frame.size(), ' '));
    REQUIRE(filled.size() == largest_document);
    CHECK(reason(filled) == "read");
    CHECK(reason(filled + " ") == "file.too-large file:1");
}

TEST_CASE("a million elements inside one another are read without harm") {
    std::string deep;
    for (int i = 0; i < 500'000; ++i) {
        deep += "<a>";
    }
    CHECK(reason(thing(deep)) == "xml.malformed file:1");
    for (int i = 0; i < 500'000; ++i) {
        deep += "</a>";
    }
    CHECK(reason(thing(deep)) == "read");
}

TEST_CASE("a text is put together from all its pieces, blanks included") {
    const std::string bytes =
        thing("<a> one <!-- no -->two<![CDATA[ <three> &amp; ]]></a><b>  </b><c>\r\nx\ry&#13;</c>");
    const XmlDocument document(bytes, "file", kind);
    REQUIRE(document.root());
    CHECK(document.root()->text_of("a") == " one two <three> &amp; ");
    CHECK(document.root()->text_of("b") == "  ");
    CHECK(document.root()->text_of("c") == "\nx\ny\r");
    CHECK(document.root()->text_of("d").empty());
}

TEST_CASE("an element tells its attributes, children and line") {
    const std::string bytes =
        thing("\n<list>\n  <a n='7' t='&lt;&quot;'/><b/>\n  <a\n n='8'/></list>");
    const XmlDocument document(bytes, "file", kind);
    REQUIRE(document.root());
    const auto members = document.root()->members("list", "a");
    REQUIRE(members.size() == 2);
    CHECK(members[0].number("n") == 7);
    CHECK(members[0].attribute("t") == "<\"");
    CHECK(members[0].has("t"));
    CHECK_FALSE(members[1].has("t"));
    CHECK(members[1].attribute("t").empty());
    CHECK(members[0].line() == 3);
    CHECK(members[1].line() == 4);
    CHECK(document.root()->members("none", "a").empty());
    CHECK_FALSE(document.root()->child("a"));
}

TEST_CASE("remarks stop after the fiftieth") {
    const std::string bytes = thing("<a/>");
    XmlDocument document(bytes, "file", kind);
    REQUIRE(document.root());
    for (int i = 0; i < 60; ++i) {
        document.error(*document.root(), "x.y", "Wrong.");
    }
    REQUIRE(document.findings().size() == most_remarks + 1);
    CHECK(document.findings().back().code == "file.more");
    CHECK(document.has_errors());
}
