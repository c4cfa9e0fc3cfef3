#include <doctest/doctest.h>

#include "core/edit_example.h"
#include "core/error.h"
#include "core/rubric_edit.h"

using namespace evenhand;

namespace {

const Id<Criterion> owning("owning");
const Id<Criterion> unknown("gone");

}  // namespace

TEST_CASE("a new probe for a criterion is of that kind") {
    const Rubric before = testing::example_draft();
    const Rubric tied = with_new_probe(before, ProbeKind::general, owning);
    CHECK(tied.probes.back().id == Id<Probe>("P3"));
    CHECK(tied.probes.back().kind == ProbeKind::criterion);
    CHECK(tied.probes.back().criterion == owning);
    const Rubric loose = with_new_probe(before, ProbeKind::fallback, std::nullopt);
    CHECK(loose.probes.back().kind == ProbeKind::fallback);
    CHECK_THROWS_AS((void)with_new_probe(before, ProbeKind::general, unknown), Error);
}

TEST_CASE("a probe that goes fills no story part any more") {
    const Rubric after = without_probe(testing::example_draft(), Id<Probe>("P1"));
    CHECK(find_probe(after, Id<Probe>("P1")) == nullptr);
    CHECK_FALSE(after.coverage[0].probe);
    CHECK_THROWS_AS((void)without_probe(after, Id<Probe>("P1")), Error);
}

TEST_CASE("a probe is tied, untied and moved") {
    const Rubric before = testing::example_draft();
    const Id<Probe> fallback("F1");
    const Rubric tied = with_probe_tied(before, fallback, ProbeKind::general, owning);
    CHECK(find_probe(tied, fallback)->kind == ProbeKind::criterion);
    CHECK(find_probe(tied, fallback)->criterion == owning);
    CHECK(with_probe_tied(tied, fallback, ProbeKind::fallback, std::nullopt) == before);
    CHECK(with_probe_moved(before, fallback, -2).probes[0].id == fallback);
    CHECK_THROWS_AS((void)with_probe_tied(before, fallback, ProbeKind::general, unknown), Error);
}

TEST_CASE("story parts are added, moved, filled and taken out") {
    const Rubric before = testing::example_draft();
    const Rubric more = with_new_coverage(before);
    CHECK(more.coverage.back().id == Id<CoverageItem>("CV3"));
    CHECK(with_coverage_moved(more, Id<CoverageItem>("CV3"), -1).coverage[1].id ==
          Id<CoverageItem>("CV3"));
    CHECK(without_coverage(more, Id<CoverageItem>("CV3")) == before);
    const Rubric filled = with_coverage_probe(before, Id<CoverageItem>("CV2"), Id<Probe>("P2"));
    CHECK(filled.coverage[1].probe == Id<Probe>("P2"));
    CHECK(with_coverage_probe(filled, Id<CoverageItem>("CV2"), std::nullopt) == before);
    CHECK_THROWS_AS((void)with_coverage_probe(before, Id<CoverageItem>("CV2"), Id<Probe>("P9")),
                    Error);
    CHECK_THROWS_AS((void)without_coverage(before, Id<CoverageItem>("CV9")), Error);
}
