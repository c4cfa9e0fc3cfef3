#include "formats/internal/page_text.h"

#include <doctest/doctest.h>

using namespace std::string_view_literals;
using evenhand::Finding;
using evenhand::Parsed;
using evenhand::Severity;
using evenhand::formats::internal::decode_page;

namespace {

void check_refused(std::string_view bytes,
                   const char* code,
                   const char* message,
                   const char* location) {
    const Parsed<std::string_view> text = decode_page(bytes, "page.txt");
    CHECK_FALSE(text.value);
    REQUIRE(text.findings.size() == 1);
    CHECK(text.findings.front() == Finding{Severity::error, code, message, location});
}

}  // namespace

TEST_CASE("UTF-8 is taken as it is, without its byte order mark") {
    CHECK(decode_page("Q9 \u00B7 a\r\n\tb", "page.txt").value == "Q9 \u00B7 a\r\n\tb");
    CHECK(decode_page("\xEF\xBB\xBFQ9", "page.txt").value == "Q9");
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
    for (const auto bytes : {"Q9\0of 32"sv, "Q9\x1B[0m"sv, "\x7F"sv, "\0"sv}) {
        check_refused(
            bytes,
            "page.not-text",
            "This is a binary file, not text; save the question page as plain text in UTF-8.",
            "page.txt");
    }
}

TEST_CASE("files that people take for text are named") {
    check_refused("%PDF-1.7\n",
                  "page.not-text",
                  "This is a PDF file; save the question page as plain text in UTF-8.",
                  "page.txt");
    check_refused(
        "PK\x03\x04word",
        "page.not-text",
        "This is a word processor's file or an archive; save the question page as plain text "
        "in UTF-8.",
        "page.txt");
    check_refused("{\\rtf1 text}",
                  "page.not-text",
                  "This is a rich text file; save the question page as plain text in UTF-8.",
                  "page.txt");
    check_refused(
        "\xFF\xFEQ\0"sv, "page.not-text", "This text is in UTF-16; save it as UTF-8.", "page.txt");
}

TEST_CASE("text in another encoding is refused with its line") {
    check_refused("Q9 of 32\n\nTell me \x97 now\n",
                  "page.not-utf8",
                  "Line 3 is not UTF-8 text; save the page as UTF-8.",
                  "page.txt:3");
    check_refused("Q9 \xC2",
                  "page.not-utf8",
                  "Line 1 is not UTF-8 text; save the page as UTF-8.",
                  "page.txt:1");
}

TEST_CASE("UTF-8 that was once decoded wrongly is refused with its line") {
    for (const auto bytes : {"One\nfix \u00E2\u20AC\u201D two"sv,
                             "One\nfix \u03B2\u20AC\u201D two"sv,
                             "One\nQ9 \u00C2\u00B7 two"sv}) {
        check_refused(
            bytes,
            "page.garbled",
            "The text was once read in the wrong encoding, as line 2 shows; copy the page "
            "anew and save it as UTF-8.",
            "page.txt:2");
    }
}
