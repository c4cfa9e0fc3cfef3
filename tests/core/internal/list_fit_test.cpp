#include "core/internal/list_fit.h"

#include <doctest/doctest.h>

using namespace evenhand::internal;

namespace {

Fit fit(const char* before, const char* next) {
    return fit_of({open_words(before)}, open_words(next));
}

}  // namespace

TEST_CASE("a part fits clearly when it is like a member and like nothing inside of it") {
    CHECK(fit("a named gap", "a real fix") == Fit::clear);
    CHECK(fit("names the gap", "fixes the cause") == Fit::clear);
    CHECK(fit("ownership without blaming others", "a clear timeline") == Fit::clear);
    CHECK(fit("the gap in test coverage", "the immediate fix") == Fit::clear);
    CHECK(fit("what they did", "how they did it") == Fit::clear);
    CHECK(fit("a fix", "what they learned") == Fit::clear);
}

TEST_CASE("a part does not fit when it is like no member") {
    CHECK(fit("blaming the team", "the tool") == Fit::none);
    CHECK(fit("names the gap", "clearly") == Fit::none);
    CHECK(fit("names the gap", "") == Fit::none);
}

TEST_CASE("a part as like a phrase inside as the member itself is doubtful") {
    CHECK(fit("naming the gap without blaming others", "fixing the cause") == Fit::doubtful);
    CHECK(fit("uses facts instead of guessing games", "checking twice") != Fit::clear);
    CHECK(fit("ownership of the bug", "the fix") == Fit::doubtful);
    CHECK(fit("the tests of the team", "the plan") == Fit::loose);
}

TEST_CASE("turning words and conditions are found outside of brackets and quotation marks") {
    CHECK(has_turning_word("a plan without dates"));
    CHECK(has_turning_word("it doesn\u2019t work"));
    CHECK_FALSE(has_turning_word("a plan (without dates) and \u201Cnot now\u201D"));
    CHECK_FALSE(has_turning_word("a knot and a note"));
    CHECK(has_condition("as long as it is safe"));
    CHECK(has_condition("ships if asked"));
    CHECK_FALSE(has_condition("knows when to stop"));
    CHECK_FALSE(has_condition("as a team"));
}

TEST_CASE("text in brackets and quotation marks is blanked out byte by byte") {
    CHECK(open_text("a (b) c") == "a     c");
    CHECK(open_text("a \u201Cb\u201D") == "a        ");
}
