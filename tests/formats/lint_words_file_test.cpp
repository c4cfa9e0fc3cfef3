#include "formats/lint_words_file.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "formats/file.h"

using namespace evenhand;
using formats::read_lint_words;

namespace {

const LintWords shipped_two = {
    {"quality", {{"good", "the act", "lint.txt:2"}, {"great", "the act", "lint.txt:3"}}}};

/// The one remark on a list.
Finding only_finding(std::string_view bytes, LintWords base = shipped_two) {
    const auto read = read_lint_words(bytes, "own.txt", std::move(base));
    REQUIRE(read.findings.size() == 1);
    return read.findings[0];
}

}  // namespace

TEST_CASE("words are read under their sections, in lower case, with their advice and line") {
    const auto read = read_lint_words(
        "# ours\r\n[Quality] \u2192 the act\nGood\n  fai*r \n[american]\ncolor \u2192 colour\n"
        "lab* \n",
        "own.txt");
    REQUIRE(read.value);
    REQUIRE(read.findings.size() == 1);
    CHECK(read.findings[0].code == "words.star");
    CHECK(*read.value ==
          LintWords{{"quality", {{"good", "the act", "own.txt:3"}}},
                    {"american", {{"color", "colour", "own.txt:6"}, {"lab*", "", "own.txt:7"}}}});
}

TEST_CASE("an organisation's list adds words and takes words out") {
    const auto read =
        read_lint_words("[quality]\n-Great\nsuper \u2192 the act\n", "own.txt", shipped_two);
    REQUIRE(read.value);
    CHECK(read.findings.empty());
    CHECK(*read.value ==
          LintWords{
              {"quality", {{"good", "the act", "lint.txt:2"}, {"super", "the act", "own.txt:3"}}}});
}

TEST_CASE("a word that was taken out can be put in again with another advice") {
    const auto read =
        read_lint_words("[quality]\n-good\ngood \u2192 say it\n", "own.txt", shipped_two);
    REQUIRE(read.value);
    CHECK(read.findings.empty());
    CHECK(read.value->at("quality").back() == LintWord{"good", "say it", "own.txt:3"});
}

TEST_CASE("an unknown section is named, and its words are left out without a word each") {
    const Finding finding = only_finding("[qualities]\nsuper\nduper\n");
    CHECK(finding == Finding{Severity::warning,
                             "words.unknown-section",
                             "[qualities] is no section of the word lists, so its words are not "
                             "looked for; the sections are those of the shipped lint.txt.",
                             "own.txt:1"});
    CHECK(*read_lint_words("[qualities]\nsuper\n", "own.txt", shipped_two).value == shipped_two);
}

TEST_CASE("what a line says that cannot be used is left out and named") {
    const struct {
        const char* bytes;
        const char* code;
        const char* message;
        const char* location;
    } table[] = {
        {"super\n[quality]\n",
         "words.no-section",
         "\u201Csuper\u201D stands in no section; put it below one, such as [quality].",
         "own.txt:1"},
        {"[quality]\n\n-super\n",
         "words.not-there",
         "\u201Csuper\u201D is not in this section, so it cannot be taken out.",
         "own.txt:3"},
        {"[quality]\nGOOD\n",
         "words.duplicate",
         "\u201CGOOD\u201D is in this section already; once is enough.",
         "own.txt:2"},
        {"[quality]\n*ish\n",
         "words.star",
         "\u201C*ish\u201D has a \u201C*\u201D that is not at the end of a word; only there it "
         "stands for any letters.",
         "own.txt:2"},
        {"[quality]\nsuper *\n",
         "words.star",
         "\u201Csuper *\u201D has a \u201C*\u201D that is not at the end of a word; only there it "
         "stands for any letters.",
         "own.txt:2"},
        {"[quality]\nsuper \u2192\n",
         "words.no-advice",
         "Nothing stands behind the arrow; write what is better, or leave the arrow out.",
         "own.txt:2"},
        {"[quality]\n\u2192 the act\n",
         "words.no-phrase",
         "Nothing stands before the arrow; write what to look for.",
         "own.txt:2"},
    };
    for (const auto& row : table) {
        CAPTURE(row.bytes);
        CHECK(only_finding(row.bytes) ==
              Finding{Severity::warning, row.code, row.message, row.location});
    }
}

TEST_CASE("a list without a word and bytes that are no text give no lists") {
    CHECK(only_finding("# nothing\n[quality]\n", {}) ==
          Finding{Severity::error,
                  "words.empty",
                  "The lists have no word; write one a line, below a section.",
                  "own.txt"});
    CHECK(only_finding("[quality]\n\xFF\n") ==
          Finding{Severity::error,
                  "words.not-utf8",
                  "The word lists are not UTF-8 text; save them as UTF-8.",
                  "own.txt"});
    CHECK_FALSE(read_lint_words("\xFF", "own.txt", shipped_two).value);
    CHECK(*read_lint_words("", "own.txt", shipped_two).value == shipped_two);
}

TEST_CASE("a byte order mark and a last line without an end are fine") {
    const auto read = read_lint_words("\xEF\xBB\xBF[quality]\ngood", "own.txt");
    REQUIRE(read.value);
    CHECK(read.findings.empty());
    CHECK(read.value->at("quality").size() == 1);
}

TEST_CASE("the shipped lists have no finding and every section") {
    const auto read =
        read_lint_words(formats::read_file(EVENHAND_SOURCE_DIR "/rubrics/lint.txt"), "lint.txt");
    REQUIRE(read.value);
    CHECK(read.findings.empty());
    for (const std::string_view section : lint_sections()) {
        CAPTURE(section);
        REQUIRE(read.value->contains(std::string(section)));
        CHECK_FALSE(read.value->at(std::string(section)).empty());
    }
}
