#include "formats/internal/xml_grammar.h"

#include <doctest/doctest.h>

using namespace evenhand;
using namespace evenhand::formats::internal;

namespace {

const ElementRule& rule() {
    static const ElementRule made{
        "thing",
        once,
        {required("xmlns", any_text()), optional("size", whole_number(1, 9))},
        {text_element("name", once),
         text_element("tone", at_most_once, one_of({"low", "mid", "high"})),
         {"pair", {0, 2}, {required("id", part_id())}, {}, {}},
         group("list", text_element("entry", any_number, some_text()))},
        {}};
    return made;
}

/// "code:line" of each finding on the thing.
std::vector<std::string> check(const std::string& content, const std::string& attributes = "") {
    const std::string bytes =
        "<thing xmlns=\"urn:evenhand:thing:1\"" + attributes + ">" + content + "</thing>";
    XmlDocument document(bytes, "f", {"thing", 1});
    REQUIRE(document.root());
    check_grammar(document, rule());
    std::vector<std::string> found;
    for (const Finding& finding : document.findings()) {
        found.push_back(finding.code + finding.location.substr(1));
    }
    return found;
}

std::string message(const std::string& content) {
    const std::string bytes = "<thing xmlns=\"urn:evenhand:thing:1\">" + content + "</thing>";
    XmlDocument document(bytes, "f", {"thing", 1});
    check_grammar(document, rule());
    REQUIRE_FALSE(document.findings().empty());
    return document.findings()[0].message;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("a document that follows the grammar has no findings") {
    CHECK(check("<name/>").empty());
    CHECK(check("<name>a</name><tone>mid</tone><pair id='a'/><pair id='b'/>"
                "<list><entry>x</entry><entry>y</entry></list>",
                " size='9'")
              .empty());
    CHECK(check("\n  <!-- a comment -->\n  <name>a<!-- and one --></name>\n").empty());
}

TEST_CASE("every mistake is told, each with its line") {
    CHECK(check("\n<name colour='red'>a</name>\n<tone>loud</tone>\n<pair/>\n<colour/>",
                " size='10'") == Codes{"xml.number:1",
                                       "xml.unknown-attribute:2",
                                       "xml.word:3",
                                       "xml.missing-attribute:4",
                                       "xml.unknown-element:5"});
}

TEST_CASE("an element that is missing, too many or in the wrong place is told") {
    CHECK(check("") == Codes{"xml.missing-element:1"});
    CHECK(check("<name/>\n<name/>") == Codes{"xml.repeated:2"});
    CHECK(check("<name/><pair id='a'/><pair id='b'/>\n<pair id='c'/>") == Codes{"xml.repeated:2"});
    CHECK(check("<tone>low</tone>\n<name/>") == Codes{"xml.order:2"});
}

TEST_CASE("a text where none belongs is told with the line where it begins") {
    CHECK(check("<name/>\n\n  stray") == Codes{"xml.stray-text:3"});
    CHECK(check("<name/><list><![CDATA[stray]]></list>") == Codes{"xml.stray-text:1"});
    CHECK(check("<name><b>bold</b></name>") == Codes{"xml.unknown-element:1"});
}

TEST_CASE("a reference or instruction that may not stand there is told") {
    CHECK(check("<name>&nbsp;</name>") == Codes{"xml.reference:1"});
    CHECK(check("<name/><pair id='&x;'/>") == Codes{"xml.reference:1"});
    CHECK(check("<name/><pair id='a<b'/>") == Codes{"xml.reference:1"});
    CHECK(check("<name/>\n<?php ?>") == Codes{"xml.instruction:2"});
}

TEST_CASE("an attribute given twice is told once") {
    CHECK(check("<name/><pair id='a' id='b'/>") == Codes{"xml.repeated:1"});
}

TEST_CASE("a finding says what is wrong and what would be right") {
    CHECK(message("<name/><tone>loud</tone>") ==
          "The text \"loud\" of <tone> must be one of low, mid or high.");
    CHECK(message("<name/><pair id='a' b='c'/>") == "<pair> has no attribute b; it may have id.");
    CHECK(message("<name/><pair/>") ==
          "<pair> must have the attribute id: an id of letters, digits, \".\", \"-\" and \"_\" (a "
          "letter or digit first, at most 64).");
    CHECK(message("<name/><x/>") ==
          "<x> has no place in <thing>; it may have <name>, <tone>, <pair> and <list>, in this "
          "order.");
    CHECK(message("<tone>low</tone><name/>") == "<name> must stand before <tone> in <thing>.");
    CHECK(message("<name/><pair id='a'/><pair id='b'/><pair id='c'/>") ==
          "<pair> may stand in <thing> at most 2 times.");
}

TEST_CASE("a rule for numbers takes decimal digits and nothing else") {
    const ValueRule number = whole_number(0, 20);
    CHECK(number.fits("0"));
    CHECK(number.fits("20"));
    for (const char* bad :
         {"", "21", "-1", "+5", " 5", "5 ", "5.0", "1e1", "0x1", "99999999999999"}) {
        CAPTURE(bad);
        CHECK_FALSE(number.fits(bad));
    }
}

TEST_CASE("a weight is finite and above 0, with a point") {
    const ValueRule weight = number_above_zero();
    CHECK(weight.fits("1"));
    CHECK(weight.fits("0.25"));
    CHECK(weight.fits("1e-05"));
    for (const char* bad : {"", "0", "-1", "0,5", "inf", "nan", "1e999", "one"}) {
        CAPTURE(bad);
        CHECK_FALSE(weight.fits(bad));
    }
}

TEST_CASE("hashes, moments and fixed words are taken as they are written") {
    CHECK(hexadecimal(4).fits("09af"));
    CHECK_FALSE(hexadecimal(4).fits("09AF"));
    CHECK_FALSE(hexadecimal(4).fits("09a"));
    CHECK(moment().fits("2026-03-02T09:00:00Z"));
    CHECK_FALSE(moment().fits("2026-03-02T09:00:00+01:00"));
    CHECK_FALSE(moment().fits("2026-02-30T09:00:00Z"));
    CHECK(exactly("sha256").fits("sha256"));
    CHECK_FALSE(exactly("sha256").fits("SHA256"));
    CHECK_FALSE(some_text().fits(" \n"));
}
