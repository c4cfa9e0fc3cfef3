#include "core/internal/rubric_sizes.h"

#include <doctest/doctest.h>

using namespace evenhand::internal;

namespace {

constexpr SizeRule rule{"part.size", "The part", 2, 4, 20};

}  // namespace

TEST_CASE("a text on either bound has the right size") {
    CHECK(size_remarks(rule, "two words").empty());
    CHECK(size_remarks(rule, "a b c d").empty());
    CHECK(size_remarks(rule, "twelve chars 20 char").empty());
}

TEST_CASE("a text outside a bound is told its size and the bounds") {
    const auto few = size_remarks(rule, "one");
    REQUIRE(few.size() == 1);
    CHECK(few[0].sentence == "The part has 1 word; 2 to 4 are right.");
    CHECK_FALSE(few[0].far_out);
    const auto wide = size_remarks(rule, "twenty-one characters");
    REQUIRE(wide.size() == 1);
    CHECK(wide[0].sentence == "The part has 21 characters; at most 20 fit.");
}

TEST_CASE("more than twice the upper bound is far out") {
    CHECK_FALSE(size_remarks(rule, "a b c d e f g h").front().far_out);
    CHECK(size_remarks(rule, "a b c d e f g h i").front().far_out);
    CHECK_FALSE(size_remarks(rule, "a " + std::string(38, 'b')).front().far_out);
    CHECK(size_remarks(rule, "a " + std::string(39, 'b')).front().far_out);
}

TEST_CASE("characters are counted, not bytes") {
    CHECK(size_remarks(rule, "gr\u00fc\u00dfe \u00e4\u00f6\u00fc\u00e9\u00e8\u00ea\u00e1\u00e0")
              .empty());
}

TEST_CASE("an empty or blank text has no size to remark on") {
    CHECK(size_remarks(rule, "").empty());
    CHECK(size_remarks(rule, " \n\t ").empty());
}

TEST_CASE("a rule without an upper bound allows any length") {
    CHECK(size_remarks({"x.size", "It", 1}, std::string(10'000, 'x')).empty());
}
