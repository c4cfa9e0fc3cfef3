#include "archive/internal/snippet.h"

#include <doctest/doctest.h>

using namespace evenhand::archive;
using namespace evenhand::archive::internal;
using Hits = std::vector<std::pair<std::size_t, std::size_t>>;

namespace {

const Tokenizer& tokenizer() {
    static const Tokenizer one;
    return one;
}

Snippet shown(const std::vector<std::string>& passages, const std::vector<Term>& terms) {
    return best_snippet(passages, terms, tokenizer());
}

}  // namespace

TEST_CASE("the passage with most hits is shown, the first of equals") {
    const Snippet one = shown({"a bug", "bug and bug", "a bug bug"}, {{"bug", Term::Kind::word}});
    CHECK(one.text == "bug and bug");
    CHECK(one.hits == Hits{{0, 3}, {8, 3}});
    CHECK(shown({"x", "y"}, {{"z", Term::Kind::word}}).text == "x");
    CHECK(shown({"x", "y"}, {}).hits.empty());
    CHECK(shown({}, {{"z", Term::Kind::word}}).text.empty());
}

TEST_CASE("prefixes and phrases are marked whole, and overlaps once") {
    CHECK(shown({"Regressions found"}, {{"regress", Term::Kind::prefix}}).hits == Hits{{0, 11}});
    CHECK(shown({"the root  cause is"}, {{"Root cause", Term::Kind::phrase}}).hits ==
          Hits{{4, 11}});
    CHECK(shown({"root cause"}, {{"root cause", Term::Kind::phrase}, {"cause", Term::Kind::word}})
              .hits == Hits{{0, 10}});
    CHECK(shown({"été ete"}, {{"ÉTÉ", Term::Kind::word}}).hits == Hits{{0, 5}, {6, 3}});
}

TEST_CASE("a long passage is cut around its first hit, between letters") {
    std::string before;
    for (int i = 0; i < 100; ++i) {
        before += "ä ";
    }
    const std::string long_one = before + "needle " + before + before + "needle";
    const Snippet cut = shown({long_one}, {{"needle", Term::Kind::word}});
    CHECK(cut.text.size() <= 300 + 6);
    CHECK(cut.text.starts_with("…ä"));
    CHECK(cut.text.ends_with("…"));
    REQUIRE(cut.hits.size() == 1);
    CHECK(cut.text.substr(cut.hits[0].first, cut.hits[0].second) == "needle");
    const Snippet unbroken = shown({std::string(1000, 'x')}, {});
    CHECK(unbroken.text == std::string(300, 'x') + "…");
    std::string wide;
    for (int i = 0; i < 400; ++i) {
        wide += "€";
    }
    CHECK(shown({"a" + wide}, {}).text.size() == 1 + 99 * 3 + 3);
}
