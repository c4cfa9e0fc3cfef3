#include "workflow/internal/open_practice.h"

#include <doctest/doctest.h>

#include "formats/hash.h"
#include "formats/rubric_file.h"
#include "practice_example.h"

using namespace evenhand;

TEST_CASE("the rubric that a rater sees has no sample answer, and a hash of its own") {
    const Rubric rubric = testing::sound_rubric();
    const PinnedRubric seen = workflow::internal::without_samples(rubric);
    CHECK(seen.rubric.samples.empty());
    CHECK(seen.rubric.criteria == rubric.criteria);
    CHECK(seen.sha256 == formats::sha256_hex(formats::rubric_bytes(seen.rubric)));
    CHECK(seen.sha256 != formats::sha256_hex(formats::rubric_bytes(rubric)));
}
