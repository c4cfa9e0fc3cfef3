#include <algorithm>
#include <random>

#include <doctest/doctest.h>

#include "core/rubric_diff.h"

using namespace evenhand;

namespace {

using Kind = TextPiece::Kind;

/// "[-removed-]{+added+}" among what is the same.
std::string marked(const std::string& before, const std::string& after) {
    std::string text;
    for (const TextPiece& piece : word_differences(before, after)) {
        text += piece.kind == Kind::removed ? "[-" + piece.text + "-]"
                : piece.kind == Kind::added ? "{+" + piece.text + "+}"
                                            : piece.text;
    }
    return text;
}

std::string without(const std::vector<TextPiece>& pieces, Kind kind) {
    std::string text;
    for (const TextPiece& piece : pieces) {
        text += piece.kind == kind ? "" : piece.text;
    }
    return text;
}

std::size_t same_letters(const std::vector<TextPiece>& pieces) {
    std::size_t count = 0;
    for (const TextPiece& piece : pieces) {
        count += piece.kind == Kind::same ? static_cast<std::size_t>(std::ranges::count_if(
                                                piece.text, [](char c) { return c > ' '; }))
                                          : 0;
    }
    return count;
}

}  // namespace

TEST_CASE("words that differ are marked where they stand") {
    CHECK(marked("names the gap", "names the gap") == "names the gap");
    CHECK(marked("names the gap", "says the gap") == "[-names -]{+says +}the gap");
    CHECK(marked("names the gap", "names the gap at once") == "names the gap{+ at once+}");
    CHECK(marked("names the big gap", "names the gap") == "names the [-big -]gap");
    CHECK(marked("a b c d", "a x c y") == "a [-b -]{+x +}c [-d-]{+y+}");
    CHECK(marked("one\ntwo", "one two") == "one[-\n-]{+ +}two");
    CHECK(marked("", "new") == "{+new+}");
    CHECK(marked("old", "") == "[-old-]");
    CHECK(marked("", "").empty());
    CHECK(marked(" a", "a") == "[- -]a");
}

TEST_CASE("the pieces give both texts and no two alike follow each other") {
    std::mt19937 random(11);
    const std::vector<std::string> words = {"a", "b", "c", " ", "  ", "\n", "d ", "é "};
    const auto text = [&] {
        std::string made;
        for (std::size_t left = random() % 14; left > 0; --left) {
            made += words[random() % words.size()];
        }
        return made;
    };
    for (int i = 0; i < 4000; ++i) {
        const std::string before = text();
        const std::string after = text();
        CAPTURE(before);
        CAPTURE(after);
        const auto pieces = word_differences(before, after);
        REQUIRE(without(pieces, Kind::added) == before);
        REQUIRE(without(pieces, Kind::removed) == after);
        for (std::size_t p = 0; p < pieces.size(); ++p) {
            REQUIRE_FALSE(pieces[p].text.empty());
            REQUIRE((p == 0 || pieces[p].kind != pieces[p - 1].kind));
        }
    }
}

TEST_CASE("as many words are kept in one direction as in the other") {
    std::mt19937 random(12);
    for (int i = 0; i < 1000; ++i) {
        std::string before;
        std::string after;
        for (int left = 0; left < 12; ++left) {
            before += std::string(1, static_cast<char>('a' + random() % 4)) + " ";
            after += std::string(1, static_cast<char>('a' + random() % 4)) + " ";
        }
        REQUIRE(same_letters(word_differences(before, after)) ==
                same_letters(word_differences(after, before)));
    }
}

TEST_CASE("what differs over thousands of words is taken as a whole") {
    std::string before = "start ";
    std::string after = "start ";
    for (int i = 0; i < 3000; ++i) {
        before += "x" + std::to_string(i) + " ";
        after += "x" + std::to_string(i + 1) + " ";
    }
    const auto pieces = word_differences(before + "end", after + "end");
    REQUIRE(pieces.size() == 4);
    CHECK(pieces[0].text == "start ");
    CHECK(pieces[3].text == "end");
}
