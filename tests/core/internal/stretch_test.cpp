#include "core/internal/stretch.h"

#include <string>

#include <doctest/doctest.h>

using namespace evenhand::internal;
using evenhand::PageLine;
using evenhand::SourcePlace;

namespace {

using Texts = std::vector<std::string>;

PageLine line_of(const char* text) {
    return {text, 1, 1, false, {}};
}

Texts texts(const std::vector<Stretch>& stretches) {
    Texts result;
    for (const Stretch& stretch : stretches) {
        result.emplace_back(stretch.text());
    }
    return result;
}

Texts sentences(const char* text) {
    const PageLine line = line_of(text);
    return texts(sentences_in(Stretch(line)));
}

}  // namespace

TEST_CASE("a stretch knows its text and its place") {
    const PageLine line{"one \u2014 two.", 4, 2, false, {}};
    const Stretch two = Stretch(line).part(4).trimmed();
    CHECK(two.text() == "two");
    CHECK(two.place() == SourcePlace{4, 8, "two"});
    CHECK(two.line() == 4);
    CHECK(Stretch(line).part(3, 4).trimmed().empty());
}

TEST_CASE(
    "sentences end at a full stop before a space, outside quotes, brackets and abbreviations") {
    CHECK(sentences("One act. Another act! A third?") ==
          Texts{"One act", "Another act", "A third"});
    CHECK(sentences("A tool, e.g. Jira, in version 2.5. Next.") ==
          Texts{"A tool, e.g. Jira, in version 2.5", "Next"});
    CHECK(sentences("Says \"I did. I own it\" plainly. Next.") ==
          Texts{"Says \"I did. I own it\" plainly", "Next"});
    CHECK(sentences("Says \"I own it.\" Then acts.") == Texts{"Says \"I own it.\"", "Then acts"});
    CHECK(sentences(" . ") == Texts{});
}

TEST_CASE("a stretch is cut at marks outside of brackets and quotation marks, the pieces trimmed") {
    const PageLine line = line_of("a fix, \u201Ca, b\u201D, (c, d), , it's");
    CHECK(texts(pieces_at(Stretch(line), ',')) ==
          Texts{"a fix", "\u201Ca, b\u201D", "(c, d)", "", "it's"});
    CHECK(texts(pieces_at(Stretch(line), ';')).size() == 1);
}

TEST_CASE("apostrophes open no quotation, and marks that nothing closes are plain characters") {
    const auto pieces = [](const char* text) {
        const PageLine line = line_of(text);
        return texts(pieces_at(Stretch(line), ','));
    };
    CHECK(pieces("the developer's fault, the team's plan, the users' data") ==
          Texts{"the developer's fault", "the team's plan", "the users' data"});
    CHECK(pieces("'the developer's fault, mine', a plan") ==
          Texts{"'the developer's fault, mine'", "a plan"});
    CHECK(pieces("a (fix, a plan") == Texts{"a (fix", "a plan"});
    CHECK(pieces("\u2018it\u2019s, so\u2019, three") ==
          Texts{"\u2018it\u2019s, so\u2019", "three"});
}

TEST_CASE("a double mark closes a quotation also between letters, a single one does not") {
    CHECK(enclosed("a \"b\"c") == std::vector<bool>{false, false, true, true, true, false});
    CHECK(enclosed("'b'c") == std::vector<bool>(4, false));
}

TEST_CASE("a phrase within brackets or quotation marks is passed over") {
    CHECK(find_open_phrase("a (b or c) or d", "or") == 11);
    CHECK(find_open_phrase("a (b or c)", "or") == std::string_view::npos);
}
