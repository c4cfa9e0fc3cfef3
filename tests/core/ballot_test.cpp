#include "core/ballot.h"

#include <doctest/doctest.h>

using namespace evenhand;

TEST_CASE("who votes for nothing abstains, and other votes are recommendations") {
    CHECK(ballot_words(Recommendation::no_decision) == "Abstains");
    CHECK(ballot_words(Recommendation::strong_yes) == "Strong yes");
    CHECK(ballot_words(Recommendation::no) == "No");
}
