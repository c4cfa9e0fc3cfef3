#include "core/internal/shared_run.h"

#include <doctest/doctest.h>

using namespace evenhand::internal;

namespace {

/// Each hit as "source: words".
std::vector<std::string> shared(const SharedRuns& runs, std::string_view text) {
    std::vector<std::string> lines;
    for (const SharedRuns::Hit& hit : runs.in(LintText(text))) {
        lines.push_back(std::string(hit.source) + ": " + hit.words);
    }
    return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a run of so many words is found whole, whatever signs part them") {
    SharedRuns runs(3);
    runs.add(LintText("One two, three four five."), "first");
    CHECK(shared(runs, "zero ONE two \u2014 three four; six") ==
          Lines{"first: ONE two \u2014 three four"});
    CHECK(shared(runs, "one two or three four").empty());
    CHECK(shared(runs, "").empty());
    CHECK(shared(runs, "one two").empty());
}

TEST_CASE("each source is told once, and of two with the same words the first") {
    SharedRuns runs(2);
    runs.add(LintText("a b c"), "first");
    runs.add(LintText("a b x y"), "second");
    CHECK(shared(runs, "a b and x y and b c") == Lines{"first: a b", "second: x y"});
}
