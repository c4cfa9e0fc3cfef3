#include "formats/internal/page_foreign.h"

#include <doctest/doctest.h>

using evenhand::Finding;
using evenhand::Severity;
using evenhand::formats::internal::is_markup;
using evenhand::formats::internal::why_foreign;

namespace {

std::string sentence(const char* text) {
    const Finding finding = why_foreign(text, "notes.txt");
    CHECK(finding.severity == Severity::error);
    CHECK(finding.code == "page.foreign");
    CHECK(finding.location == "notes.txt");
    return finding.message;
}

}  // namespace

TEST_CASE("HTML is named") {
    const std::string html =
        "This is a web page's HTML; open it in a browser and save its text as UTF-8.";
    CHECK(sentence("<!DOCTYPE html><html>") == html);
    CHECK(sentence("\n<html lang=\"en\">") == html);
    CHECK(sentence("<div class=\"q\">Q9 of 32</div>") == html);
}

TEST_CASE("XML is named") {
    const std::string xml = "This is an XML document; a question page is plain text.";
    CHECK(sentence("<?xml version=\"1.0\"?><rubric/>") == xml);
    CHECK(sentence("<rubric version=\"1\"/>") == xml);
}

TEST_CASE("data is named") {
    CHECK(sentence("{\"question\": \"Tell me\"}\n") ==
          "This is a data file; a question page is plain text.");
}

TEST_CASE("program source is named") {
    const std::string source = "This is program source; a question page is plain text.";
    CHECK(sentence("#include <x>\n\nint main() {\n    return 0;\n}\n") == source);
    CHECK(sentence("import os\n\ndef main(args):\n    print(args)\n") == source);
}

TEST_CASE("any other text lacks what makes a question page") {
    const std::string other =
        "This is no question page: it has neither a header such as \u201CQ9 of 32 \u00B7 "
        "Behavioural\u201D nor a question with a section such as \u201CWhat interviewers look "
        "for\u201D.";
    CHECK(sentence("Pancakes\n\nTwo eggs; flour.\nMix.\nFry.\n") == other);
    CHECK(sentence("class of 1999: a memoir.\n") == other);
}

TEST_CASE("text that begins with a tag is markup, a comparison is not") {
    CHECK(is_markup("  <p>"));
    CHECK(is_markup("<?xml"));
    CHECK_FALSE(is_markup("< 5 minutes"));
    CHECK_FALSE(is_markup("Q9"));
    CHECK_FALSE(is_markup("<"));
}
