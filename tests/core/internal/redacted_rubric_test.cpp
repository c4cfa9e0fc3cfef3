#include "core/internal/redacted_rubric.h"

#include <doctest/doctest.h>

#include "example_interview.h"

using namespace evenhand;

TEST_CASE("a copy's rubric has no signals, samples, notes for raters or quotations") {
    Rubric rubric = testing::example_rubric();
    rubric.items[2].text = "blaming others (signals fragility)";
    rubric.items[2].provenance.places = {{3, 1, "blaming others signals fragility"}};
    rubric.items[2].provenance.basis = "PF1";
    rubric.samples = {{Id<SampleAnswer>("SA1"), "Ana, tester", {}, 0, {}, {}, {}}};
    rubric.rater_notes = {"Do not tell."};
    rubric.source_name = "ana.txt";
    const Rubric bare = internal::redacted(rubric);
    CHECK(bare.items[2].text == "blaming others");
    CHECK(bare.items[2].signal.empty());
    CHECK(bare.items[2].provenance == Provenance{});
    CHECK(bare.samples.empty());
    CHECK(bare.rater_notes.empty());
    CHECK(bare.source_name.empty());
    CHECK(bare.criteria == rubric.criteria);
    CHECK(bare.question == rubric.question);
}
