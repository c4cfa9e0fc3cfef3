#include "core/internal/lint_text.h"

#include <doctest/doctest.h>

using namespace evenhand::internal;

namespace {

std::vector<std::string> words_in(std::string_view text) {
    const LintText read(text);
    std::vector<std::string> words;
    for (std::size_t i = 0; i < read.words().size(); ++i) {
        words.emplace_back(read.word(i));
    }
    return words;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("typographic signs are the same as plain ones") {
    CHECK(plain_text("\u201CIt\u2019s\u201D\u00A0well\u2011known\u2026").text ==
          "\"It's\" well-known...");
    CHECK(plain_text("a \n\t b").text == "a b");
    CHECK(plain_text("soft\u00ADhyphen \u2014 dash").text == "softhyphen ~ dash");
}

TEST_CASE("letters joined by a hyphen or an apostrophe are one word") {
    CHECK(words_in("A well-known bug, isn\u2019t it?") ==
          Words{"a", "well-known", "bug", "isn't", "it"});
    CHECK(words_in("'the developer's fault' - and/or 4%") ==
          Words{"the", "developer's", "fault", "and", "or", "4"});
    CHECK(words_in("one\u2014two") == Words{"one", "two"});
    CHECK(words_in("").empty());
}

TEST_CASE("words between double quotes are known as quoted") {
    const LintText text("Says \u201Call good\u201D and \"not me\" then");
    std::string quoted;
    for (const LintText::Word& word : text.words()) {
        quoted += word.quoted ? 'q' : '.';
    }
    CHECK(quoted == ".qq.qq.");
    const LintText single("an inch\" of it");
    CHECK_FALSE(single.words().back().quoted);
}

TEST_CASE("a stretch is given as it was written") {
    const LintText text("It\u2019s \u201CClearly\u201D so");
    const LintText::Word clearly = text.words()[1];
    CHECK(text.written(clearly.begin, clearly.end) == "Clearly");
    CHECK(text.written(0, text.plain().size()) == "It\u2019s \u201CClearly\u201D so");
}

TEST_CASE("quotations are given without their marks, in order") {
    const auto quotations = quotations_in("\u201CAll of it\u201D and \"none\" \u2192 nothing");
    REQUIRE(quotations.size() == 2);
    CHECK(quotations[0] == "All of it");
    CHECK(quotations[1] == "none");
    CHECK(quotations_in("an inch\" of it").empty());
    CHECK(quotations_in("").empty());
}

TEST_CASE("content words carry the meaning, each once, plural or not") {
    CHECK(content_words(LintText("The bugs and the bug of the copies")) == Words{"bug", "copy"});
    CHECK(content_words(LintText("They say nothing; they do not say it")) ==
          Words{"not", "nothing", "say"});
    CHECK(content_words(LintText("a loss, this status")) == Words{"loss", "status"});
}
