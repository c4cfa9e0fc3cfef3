#include "core/internal/list_pieces.h"

#include <string>

#include <doctest/doctest.h>

using namespace evenhand::internal;
using evenhand::PageLine;

namespace {

using Texts = std::vector<std::string>;

PageLine line_of(const std::string& text) {
    return {text, 1, 1, false, {}};
}

Texts pieces(const std::string& text) {
    const PageLine line = line_of(text);
    Texts result;
    for (const Stretch& piece : comma_pieces(Stretch(line))) {
        result.emplace_back(piece.text());
    }
    return result;
}

std::string plain(const std::string& text) {
    const PageLine line = line_of(text);
    return std::string(without_conjunction(Stretch(line)).text());
}

}  // namespace

TEST_CASE("what goes on with a piece stays with it") {
    CHECK(pieces("blaming, which signals fear, and hiding") ==
          Texts{"blaming, which signals fear", "and hiding"});
    CHECK(pieces("facts, not opinions, and a plan") == Texts{"facts, not opinions", "and a plan"});
    CHECK(pieces("a plan, and not a wish") == Texts{"a plan, and not a wish"});
    CHECK(pieces("a plan, unless asked, and a date") ==
          Texts{"a plan, unless asked", "and a date"});
    CHECK(pieces("no plan, and no date") == Texts{"no plan", "and no date"});
    CHECK(pieces("blame, a sign of fear, and silence") ==
          Texts{"blame, a sign of fear", "and silence"});
    CHECK(pieces("a plan, for example a list, and a date") ==
          Texts{"a plan, for example a list", "and a date"});
}

TEST_CASE("a conjunction is taken off with 'then'") {
    CHECK(plain("and then a date") == "a date");
    CHECK(plain("or a date") == "a date");
    CHECK(plain("android phones") == "android phones");
    const PageLine line = line_of("and a date");
    CHECK(begins_with_conjunction(Stretch(line)));
}

TEST_CASE("the head of a member ends at its first comma") {
    const PageLine line = line_of("blaming (a, b), which signals fear");
    CHECK(head_of(Stretch(line)).text() == "blaming (a, b)");
    CHECK(has_comma(Stretch(line)));
    CHECK_FALSE(has_comma(head_of(Stretch(line))));
}

TEST_CASE("the next conjunction is found outside of brackets") {
    CHECK(next_conjunction("a (and b) or c and d", 0).at == 10);
    CHECK(next_conjunction("a (and b) or c and d", 0).is_or);
    CHECK(next_conjunction("a (and b) or c and d", 11).at == 15);
    CHECK(next_conjunction("a b", 0).at == std::string_view::npos);
    CHECK(conjunctions_in("a (and b) or c and d").size() == 2);
    CHECK(conjunctions_in("a b").empty());
}
