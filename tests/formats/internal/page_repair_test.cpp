#include "formats/internal/page_repair.h"

#include <doctest/doctest.h>

using evenhand::Finding;
using evenhand::Severity;
using evenhand::formats::internal::repair_text;
using evenhand::formats::internal::RepairedText;

namespace {

void check_repaired(const char* garbled, const char* text, const char* code_page) {
    CAPTURE(garbled);
    const RepairedText repaired = repair_text(garbled, "page.txt");
    CHECK(repaired.text == text);
    REQUIRE(repaired.findings.size() == 1);
    CHECK(repaired.findings.front() ==
          Finding{Severity::hint,
                  "page.repaired",
                  std::string("The text was once read as ") + code_page +
                      " and was put right in line 1; look at its dashes and quotation marks.",
                  "page.txt:1"});
}

void check_kept(const char* text) {
    CAPTURE(text);
    const RepairedText repaired = repair_text(text, "page.txt");
    CHECK(repaired.text == text);
    CHECK(repaired.findings.empty());
}

}  // namespace

TEST_CASE("UTF-8 that was read as a code page is put right") {
    check_repaired("a \u00E2\u20AC\u201D b", "a \u2014 b", "Windows-1252 (Western)");
    check_repaired("don\u00E2\u20AC\u2122t", "don\u2019t", "Windows-1252 (Western)");
    check_repaired("\u00E2\u20AC\u0153own it\u00E2\u20AC\u009D",
                   "\u201Cown it\u201D",
                   "Windows-1252 (Western)");
    check_repaired("caf\u00C3\u00A9", "caf\u00E9", "Windows-1252 (Western)");
    check_repaired("Q9 \u00C2\u00B7 b", "Q9 \u00B7 b", "Windows-1252 (Western)");
    check_repaired("a \u03B2\u20AC\u201D b", "a \u2014 b", "Windows-1253 (Greek)");
    check_repaired("don\u03B2\u20AC\u2122t \u0392\u00B7 caf\u0393\u00A9",
                   "don\u2019t \u00B7 caf\u00E9",
                   "Windows-1253 (Greek)");
    check_repaired("Q9 \u0392\u00B7 b", "Q9 \u00B7 b", "Windows-1253 (Greek)");
    check_repaired(
        "a \u0E42\u20AC\u201D b \u0E22\u0E17 c", "a \u2014 b \u00B7 c", "Windows-874 (Thai)");
    check_repaired("\u00F0\u0178\u2019\u00A1 idea", "\U0001F4A1 idea", "Windows-1252 (Western)");
}

TEST_CASE("control characters become what Windows-1252 has there") {
    check_repaired("\u0093own it\u0094 \u0097 now", "\u201Cown it\u201D \u2014 now", "Latin-1");
    check_kept("nothing \u0081 there");
}

TEST_CASE("only the lines that are garbled are touched") {
    const RepairedText repaired =
        repair_text("a \u2014 b\nc \u00E2\u20AC\u201D d\ncaf\u00E9\ne \u00E2\u20AC\u201C f\n", "p");
    CHECK(repaired.text == "a \u2014 b\nc \u2014 d\ncaf\u00E9\ne \u2013 f\n");
    REQUIRE(repaired.findings.size() == 1);
    CHECK(
        repaired.findings.front().message ==
        "The text was once read as Windows-1252 (Western) and was put right in 2 lines, the first "
        "of them line 2; look at its dashes and quotation marks.");
    CHECK(repaired.findings.front().location == "p:2");
}

TEST_CASE("Greek, Thai and accented text stays as it is") {
    check_kept(
        "\u039A\u03B1\u03BB\u03B7\u03BC\u03AD\u03C1\u03B1 \u2014 \u03C4\u03B9 \u00AB\u03B2\u00BB");
    check_kept("the rank \u0393\u2019s meaning, a \u03B2\u00A0value");
    check_kept("\u0391\u00B7 \u0392\u00B7 \u0393\u00B7");
    check_kept("\u0E22\u0E01 \u0E23\u0E01 \u0E42\u0E23\u0E07\u0E40\u0E23\u0E35\u0E22\u0E19");
    check_kept("a na\u00EFve caf\u00E9 \u2014 \u201C\u00C2ge\u201D");
    check_kept("plain ASCII");
}

TEST_CASE("Greek stays where another line is garbled") {
    const RepairedText repaired =
        repair_text("\u0393\u2019s \u03C4\u03B9\na \u03B2\u20AC\u201D b\n", "p");
    CHECK(repaired.text == "\u0393\u2019s \u03C4\u03B9\na \u2014 b\n");
}

TEST_CASE("a garbled sequence between quotation marks is spoken of, not used") {
    check_kept("it shows \u201C\u00E2\u20AC\u201D\u201D there");
    check_kept("it shows \"\u00E2\u20AC\u201D\" there");
    check_kept("it shows `\u03B2\u20AC\u201D` there");
}

TEST_CASE("what does not turn back stays, and a warning says where") {
    const RepairedText repaired = repair_text("one\n\u00E2\u20AC own it\ntwo \uFFFD\n", "page.txt");
    CHECK(repaired.text == "one\n\u00E2\u20AC own it\ntwo \uFFFD\n");
    REQUIRE(repaired.findings.size() == 1);
    CHECK(
        repaired.findings.front() ==
        Finding{Severity::warning,
                "page.garbled",
                "The text was once read in the wrong encoding and cannot be put right in 2 lines, "
                "the first of them line 2; mend it in the draft, or copy the page anew.",
                "page.txt:2"});
}
