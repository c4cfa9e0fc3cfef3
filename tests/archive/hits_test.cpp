#include "archive/hits.h"

#include <doctest/doctest.h>

using namespace evenhand;
using archive::Hits;
using archive::Term;

namespace {

Hits hits_of(const std::string& text, const std::vector<Term>& terms) {
    return archive::hits_of({text}, terms).front();
}

}  // namespace

TEST_CASE("words that were asked for are marked, apart and in order") {
    CHECK(hits_of("Root cause, ROOT cause", {{"root", Term::Kind::word}}) == Hits{{0, 4}, {12, 4}});
    CHECK(
        hits_of("root cause", {{"cause", Term::Kind::word}, {"root cause", Term::Kind::phrase}}) ==
        Hits{{0, 10}});
    CHECK(hits_of("root", {}).empty());
}

TEST_CASE("of a word that was asked for by its beginning the whole is marked") {
    CHECK(hits_of("so the regression hid", {{"regress", Term::Kind::prefix}}) == Hits{{7, 10}});
    CHECK(hits_of("so the regression hid", {{"regress", Term::Kind::word}}).empty());
}

TEST_CASE("a word inside another one is not marked, and accents do not count") {
    CHECK(hits_of("restart the art", {{"art", Term::Kind::word}}) == Hits{{12, 3}});
    CHECK(hits_of("the caf\u00E9", {{"cafe", Term::Kind::word}}) == Hits{{4, 5}});
}

TEST_CASE("several texts are marked each for itself, and none when nothing was asked for") {
    const std::vector<std::string> texts{"root", "none", "a root"};
    CHECK(archive::hits_of(texts, {{"root", Term::Kind::word}}) ==
          std::vector<Hits>{{{0, 4}}, {}, {{2, 4}}});
    CHECK(archive::hits_of(texts, {}) == std::vector<Hits>(3));
    CHECK(archive::hits_of({}, {{"root", Term::Kind::word}}).empty());
}
