#include "formats/internal/page_foreign.h"

#include <doctest/doctest.h>

using evenhand::Finding;
using evenhand::Severity;
using evenhand::formats::internal::PageText;
using evenhand::formats::internal::why_foreign;

namespace {

std::string sentence(const PageText& page) {
    const Finding finding = why_foreign(page, "notes.txt");
    CHECK(finding.severity == Severity::error);
    CHECK(finding.code == "page.foreign");
    CHECK(finding.location == "notes.txt");
    return finding.message;
}

std::string sentence(const char* text) {
    PageText page;
    page.text = text;
    return sentence(page);
}

PageText web(const char* text) {
    PageText page;
    page.text = text;
    page.web = true;
    return page;
}

}  // namespace

TEST_CASE("documents of our own and other XML are named") {
    PageText page = web("x");
    page.document = PageText::Document::ours;
    CHECK(sentence(page) ==
          "This is a document of Evenhand\u2019s own, not a question page; check it with "
          "\u201Cevenhand-cli check\u201D, and import the page that it was made from.");
    page.document = PageText::Document::xml;
    CHECK(sentence(page) ==
          "This is an XML document, not a question page; save the page itself as text, Markdown or "
          "HTML.");
}

TEST_CASE("web pages that show nothing are named") {
    const std::string login =
        "This page asks for a password and holds no question; log in, open the question page, and "
        "save that.";
    PageText page = web("Welcome");
    page.asks_for_password = true;
    CHECK(sentence(page) == login);
    CHECK(sentence(web("Sign in\nForgot your password?\n")) == login);
    CHECK(sentence(web("Loading")) ==
          "This web page holds hardly any text, perhaps because a script fetches it; open it in a "
          "browser and copy its text.");
    page = web("x");
    page.complete = false;
    CHECK(sentence(page) ==
          "This web page has too many elements, or too deep ones, to be read; open it in a browser "
          "and copy its text.");
}

TEST_CASE("data and tables are named") {
    CHECK(sentence("{\"question\": \"Tell me\"}\n") ==
          "This is a data file (JSON), not a question page; save the page itself as text, Markdown "
          "or HTML.");
    CHECK(sentence("a;b;c\n1;2;3\n") ==
          "This is a table (CSV), not a question page; save each question with what is said of its "
          "answers as a page of its own.");
}

TEST_CASE("program source is named") {
    const std::string source =
        "This is program source, not a question page; a question page has a question and says how "
        "its answers are judged.";
    CHECK(sentence("#include <x>\n\nint main() {\n    return 0;\n}\n") == source);
    CHECK(sentence("import os\n\ndef main(args):\n    print(args)\n") == source);
}

TEST_CASE("lists of questions, guides and job advertisements are named") {
    CHECK(sentence("1. Tell me about a plan.\n2. Describe a day.\n3. Describe a night.\n") ==
          "This is a list of interview questions; import one question a page, with what "
          "interviewers look for in its answers.");
    const std::string guide =
        "This is a guide or a blog post, not a question page; a question page has one question and "
        "says what interviewers look for in its answers.";
    CHECK(sentence("How to answer anything\n\nSpeak.\n") == guide);
    CHECK(sentence("Speaking\n\nBy the quiet one\n\nSpeak.\n") == guide);
    CHECK(sentence("Tester\n\nRequirements\n\nPatience\n\nBenefits\n\nApply now.\n") ==
          "This is a job advertisement, not a question page; import pages of questions for that "
          "job.");
}

TEST_CASE("any other text lacks what makes a question page") {
    const std::string other =
        "This is no question page: it has neither a header such as \u201CQ9 of 32 \u00B7 "
        "Behavioural\u201D nor a question with a section such as \u201CWhat interviewers look "
        "for\u201D.";
    CHECK(sentence("Pancakes\n\nTwo eggs; flour.\nMix.\nFry.\n") == other);
    CHECK(sentence("class of 1999: a memoir.\n") == other);
}
