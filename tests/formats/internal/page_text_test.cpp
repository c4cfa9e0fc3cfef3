#include "formats/internal/page_text.h"

#include <doctest/doctest.h>

using namespace std::string_view_literals;
using evenhand::Finding;
using evenhand::Findings;
using evenhand::Parsed;
using evenhand::Severity;
using evenhand::formats::internal::decode_page;
using evenhand::formats::internal::PageText;

namespace {

void check_refused(std::string_view bytes,
                   const char* code,
                   const char* message,
                   const char* location) {
    const Parsed<PageText> text = decode_page(bytes, "page.txt");
    CHECK_FALSE(text.value);
    REQUIRE(text.findings.size() == 1);
    CHECK(text.findings.front() == Finding{Severity::error, code, message, location});
}

std::string text_of(std::string_view bytes) {
    const Parsed<PageText> text = decode_page(bytes, "page.txt");
    REQUIRE(text.value);
    return text.value->text;
}

Findings findings_on(std::string_view bytes) {
    return decode_page(bytes, "page.txt").findings;
}

}  // namespace

TEST_CASE("UTF-8 and UTF-16 are taken with and without their marks") {
    CHECK(text_of("Q9 \u00B7 a") == "Q9 \u00B7 a");
    CHECK(text_of("\xEF\xBB\xBFQ9") == "Q9");
    CHECK(text_of("\xFF\xFEQ\0"
                  "9\0"sv) == "Q9");
    CHECK(text_of("\xFE\xFF\0Q\0"
                  "9"sv) == "Q9");
    CHECK(text_of("Q\0"
                  "9\0!\0"sv) == "Q9!");
    CHECK(findings_on("Q9 \u00B7 a").empty());
    CHECK(findings_on("Q\0"
                      "9\0!\0"sv)
              .empty());
}

TEST_CASE("other bytes are read as Windows-1252, with a hint") {
    CHECK(text_of("a \x97 b \x93"
                  "c\x94") ==
          "a \u2014 b \u201C"
          "c\u201D");
    CHECK(
        findings_on("a \x97 b") ==
        Findings{{Severity::hint,
                  "page.not-utf8",
                  "The file is not in UTF-8 and does not say in which encoding, so it was read as "
                  "Windows-1252; look at its dashes and quotation marks.",
                  "page.txt"}});
}

TEST_CASE("a page of several encodings is read line by line, with a warning") {
    const auto bytes = "a \u2014 b\nc \x97 d\ne \x96 f\n"sv;
    CHECK(text_of(bytes) == "a \u2014 b\nc \u2014 d\ne \u2013 f\n");
    CHECK(findings_on(bytes) ==
          Findings{{Severity::warning,
                    "page.not-utf8",
                    "Line 2 and 1 more are not in UTF-8 as the rest is, and read as Windows-1252; "
                    "look at the dashes and quotation marks there.",
                    "page.txt:2"}});
}

TEST_CASE("HTML may say its encoding, and UTF-8 that is well formed is believed first") {
    CHECK(text_of("<html><meta charset=windows-1253><p>\xE2") == "\u03B2\n");
    CHECK(findings_on("<html><meta charset=windows-1253><p>\xE2").empty());
    CHECK(text_of("<html><meta charset=latin1><p>\u2014") == "\u2014\n");
    CHECK(text_of("<html><meta charset=nonsense><p>\x97") == "\u2014\n");
    CHECK(findings_on("<html><meta charset=nonsense><p>\x97").size() == 1);
}

TEST_CASE("line ends become one, blanks become spaces, and what has no width is left out") {
    CHECK(text_of("a\r\nb\rc\fd\u2028e") == "a\nb\nc\nd\ne");
    CHECK(text_of("a\tb\u00A0c\u2009d\u3000e") == "a b c d e");
    CHECK(text_of("a\u00ADb\u200Bc\uFEFFd\u200De") == "abcde");
    CHECK(text_of("a \u00E9 \u2014 \u4E2D \u00B7") == "a \u00E9 \u2014 \u4E2D \u00B7");
}

TEST_CASE("a stray control character is a blank") {
    CHECK(text_of(std::string(300, 'a') + "\x1B" + "b") == std::string(300, 'a') + " b");
}

TEST_CASE("an empty file is refused, and so is one of white space") {
    for (const auto bytes : {""sv, " \n\t\r\n"sv, "\xEF\xBB\xBF"sv, "\u00A0\n"sv}) {
        check_refused(bytes,
                      "page.empty",
                      "The file is empty; a question page has a question, a short answer, and what "
                      "interviewers look for.",
                      "page.txt");
    }
}

TEST_CASE("a binary file is refused") {
    for (const auto bytes : {"Q9\x1B[0m"sv, "\x7F"sv}) {
        check_refused(
            bytes,
            "page.not-text",
            "This is a binary file; save the question page as plain text, Markdown or HTML.",
            "page.txt");
    }
    check_refused(
        "Q9\nof\0 32"sv,
        "page.not-text",
        "Line 2 holds a NUL byte, which no text has; save the question page anew as plain "
        "text.",
        "page.txt:2");
}

TEST_CASE("files that people take for text are named") {
    struct Case {
        std::string_view bytes;
        const char* kind;
    };
    for (const Case& file : {Case{"%PDF-1.7\n", "a PDF file"},
                             Case{"PK\x03\x04word", "a word processor's file or an archive"},
                             Case{"{\\rtf1 text}", "a rich text file"},
                             Case{"\xD0\xCF\x11\xE0", "an old word processor's file"},
                             Case{"\x1F\x8B", "a compressed file"},
                             Case{"\x89PNG\r\n", "a picture"}}) {
        const std::string message = std::string("This is ") + file.kind +
                                    "; save the question page as plain text, Markdown or HTML.";
        check_refused(file.bytes, "page.not-text", message.c_str(), "page.txt");
    }
}

TEST_CASE("files and texts that are too large are refused") {
    check_refused(std::string((std::size_t{4} << 20U) + 1, '\0'),
                  "page.too-large",
                  "The file holds more than 4 MB; save the question page alone.",
                  "page.txt");
    check_refused(std::string(300U * 1024U, 'a'),
                  "page.too-large",
                  "The file holds more than 256 KB of text; save the question page alone.",
                  "page.txt");
    CHECK(text_of("<html><script>" + std::string(std::size_t{3} << 20U, 'x') + "</script><p>a") ==
          "a\n");
}

TEST_CASE("the text of HTML is put right too") {
    CHECK(text_of("<html><p>a &acirc;&euro;&rdquo; b") == "a \u2014 b\n");
}

TEST_CASE("what a file is besides text is told") {
    using Document = PageText::Document;
    CHECK(decode_page("<rubric xmlns=\"urn:evenhand:rubric:1\"/>", "a").value->document ==
          Document::ours);
    CHECK(decode_page("<?xml version='1.0'?><a/>", "a").value->document == Document::xml);
    CHECK(decode_page("<?xml version='1.0'?><html/>", "a").value->document == Document::page);
    CHECK(decode_page("<html><input type=password>", "a").value->asks_for_password);
    CHECK_FALSE(decode_page("Q9", "a").value->web);
}

TEST_CASE("an encoding that the bytes disprove is not believed") {
    for (const char* const charset : {"utf-8", "UTF8", "utf-16", "UTF-16LE", "ucs-2", "utf-32"}) {
        CAPTURE(charset);
        const std::string bytes =
            std::string("<html><meta charset=") + charset + "><p>a \x97 b caf\xE9";
        CHECK(text_of(bytes) == "a \u2014 b caf\u00E9\n");
        CHECK(findings_on(bytes) ==
              Findings{{Severity::hint,
                        "page.not-utf8",
                        std::string("The file says that it is in ") + charset +
                            ", which it is not, so it was read as Windows-1252; look at its dashes "
                            "and quotation marks.",
                        "page.txt"}});
    }
    const auto mixed = "<html><meta charset=utf-8>\n<p>a \u2014 b\n<p>caf\xE9!"sv;
    CHECK(text_of(mixed) == "a \u2014 b\n\ncaf\u00E9!\n");
    const Findings findings = findings_on(mixed);
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().location == "page.txt:3");
}

TEST_CASE("UTF-16 that is cut off within a character is read up to it") {
    CHECK(text_of("Q\0"
                  "9\0!\0a"sv) == "Q9!");
    CHECK(text_of("\0Q\0"
                  "9\0!\0"sv) == "Q9!");
    CHECK(text_of("\xFF\xFEQ\0"
                  "9\0a"sv) == "Q9");
    CHECK(text_of("\xFF\xFEQ\0"
                  "9\0\x3D\xD8"sv) == "Q9");
}
