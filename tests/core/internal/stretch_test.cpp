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

Texts members(const char* text, ListOf kind = ListOf::phrases) {
    const PageLine line = line_of(text);
    return texts(members_of(Stretch(line), kind));
}

Texts sentences(const char* text) {
    const PageLine line = line_of(text);
    return texts(sentences_of(Stretch(line)));
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

TEST_CASE("lists are split at commas that are closed by a conjunction") {
    CHECK(members("a fix, a plan, and a date") == Texts{"a fix", "a plan", "a date"});
    CHECK(members("a fix, a plan and a date") == Texts{"a fix", "a plan", "a date"});
    CHECK(members("a fix, a plan, or a date") == Texts{"a fix", "a plan", "a date"});
    CHECK(members("a fix; a plan; a date") == Texts{"a fix", "a plan", "a date"});
    CHECK(members("when asked, they say so") == Texts{"when asked, they say so"});
    CHECK(members("a list (one, two, and three), a plan, and a date") ==
          Texts{"a list (one, two, and three)", "a plan", "a date"});
}

TEST_CASE("what is included is a member of its own") {
    CHECK(members("a fix, and a change \u2014 including telling the team") ==
          Texts{"a fix", "a change", "telling the team"});
    CHECK(members("a fix, a plan, and a date, including the year") ==
          Texts{"a fix", "a plan", "a date", "the year"});
    CHECK(members("a plan including a date") == Texts{"a plan including a date"});
}

TEST_CASE("a lone conjunction parts whole acts and leaves pairs of words together") {
    CHECK(members("the immediate fix and the change") == Texts{"the immediate fix", "the change"});
    CHECK(members("care for people and teams") == Texts{"care for people and teams"});
    const auto predicates = ListOf::predicates;
    CHECK(members("state the gap plainly and spend time on the fix", predicates) ==
          Texts{"state the gap plainly", "spend time on the fix"});
    CHECK(members("name the affected people and the affected teams", predicates) ==
          Texts{"name the affected people and the affected teams"});
}

TEST_CASE("apostrophes open no quotation, and marks that nothing closes are plain characters") {
    CHECK(members("the developer's fault, the team's plan, and the users' data") ==
          Texts{"the developer's fault", "the team's plan", "the users' data"});
    CHECK(members("'the developer's fault, mine', a plan, and a date") ==
          Texts{"'the developer's fault, mine'", "a plan", "a date"});
    CHECK(members("a (fix, a plan, and a date") == Texts{"a (fix", "a plan", "a date"});
    CHECK(members("\u201Cone, two\u201D, \u2018it\u2019s, so\u2019, and three") ==
          Texts{"\u201Cone, two\u201D", "\u2018it\u2019s, so\u2019", "three"});
}

TEST_CASE("a phrase within brackets or quotation marks is passed over") {
    CHECK(find_open_phrase("a (b or c) or d", "or") == 11);
    CHECK(find_open_phrase("a (b or c)", "or") == std::string_view::npos);
}
