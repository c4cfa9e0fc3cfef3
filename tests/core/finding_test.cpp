#include "core/finding.h"

#include <doctest/doctest.h>

using namespace evenhand;

TEST_CASE("the first error of several remarks is the one that is told") {
    const Findings none = {{Severity::hint, "a", "A hint.", ""},
                           {Severity::warning, "b", "A warning.", ""}};
    CHECK_FALSE(has_error(none));
    CHECK(first_error(none) == nullptr);
    CHECK(first_fault(none).empty());
    Findings some = none;
    some.push_back({Severity::error, "c", "An error.", "here"});
    some.push_back({Severity::error, "d", "Another.", ""});
    CHECK(is_error(some[2]));
    CHECK_FALSE(is_error(some[1]));
    CHECK(has_error(some));
    CHECK(first_error(some) == &some[2]);
    CHECK(first_fault(some) == "An error.");
}

TEST_CASE("more remarks come after those that are there") {
    Findings findings = {{Severity::hint, "a", "A hint.", ""}};
    append(findings, {});
    append(findings, {{Severity::error, "b", "An error.", ""}, {Severity::hint, "c", "C.", ""}});
    REQUIRE(findings.size() == 3);
    CHECK(findings[0].code == "a");
    CHECK(findings[2].code == "c");
}
