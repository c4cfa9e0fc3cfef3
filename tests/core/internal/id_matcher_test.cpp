#include "core/internal/id_matcher.h"

#include <doctest/doctest.h>

#include "../plain_words.h"

using namespace evenhand;
using namespace evenhand::internal;

namespace {

/// The first id of a text: its mark, or "part" where something longer has it.
std::string found_in(const std::vector<std::string>& wanted, const std::string& text) {
    std::vector<MarkedId> ids;
    for (const std::string& id : wanted) {
        add_id(ids, id, "[" + id + "]", testing::plain_words);
    }
    const std::vector<TextWord> words = testing::plain_words(text);
    for (std::size_t word = 0; word < words.size(); ++word) {
        if (const auto found = id_at(ids, {text, words}, word)) {
            return found->whole ? *found->mark : "part";
        }
    }
    return "";
}

}  // namespace

TEST_CASE("an id is found as a whole, in any case, and with another hyphen") {
    CHECK(found_in({"c-9"}, "so c-9 said") == "[c-9]");
    CHECK(found_in({"c-9"}, "(C-9)") == "[c-9]");
    CHECK(found_in({"c-9"}, "so c\u20119, then") == "[c-9]");
    CHECK(found_in({"c-9"}, "c-9.pdf") == "[c-9]");
    CHECK(found_in({"p_anon"}, "p_anon") == "[p_anon]");
    for (const char* other : {"abc-9", "c-99", "c 9", "c9", "c, 9", "c", "9", "c_9"}) {
        CAPTURE(other);
        CHECK(found_in({"c-9"}, other).empty());
    }
}

TEST_CASE("a part of something longer is told from the whole id, of which the longest counts") {
    CHECK(found_in({"c-9"}, "c-9-b") == "part");
    CHECK(found_in({"c-9"}, "x_c-9") == "part");
    CHECK(found_in({"c-9", "c-9-qa"}, "in c-9-qa") == "[c-9-qa]");
}

TEST_CASE("an id that is an ordinary word is looked for nowhere") {
    CHECK(found_in({"test"}, "a test").empty());
    CHECK(found_in({""}, "a test").empty());
}

TEST_CASE("an id whose parts may be a name's is looked for in parts too") {
    CHECK(is_id_alone("c-9"));
    CHECK(is_id_alone("m4"));
    CHECK_FALSE(is_id_alone("mtheo7"));
    CHECK_FALSE(is_id_alone("anne-marie"));
    CHECK_FALSE(is_id_alone("Priya Sharma"));
    CHECK_FALSE(is_id_alone("Римский-Корсаков"));
    CHECK_FALSE(is_id_alone("Leutheusser-Schnarrenberger"));
    CHECK_FALSE(is_id_alone("7-theo"));
}
