#include "formats/internal/rubric_writer.h"

#include <doctest/doctest.h>

#include "example_interview.h"
#include "formats/internal/xml_output.h"

using namespace evenhand;
using namespace evenhand::formats::internal;

namespace {

std::string written(const Rubric& rubric) {
    return canonical_bytes(rubric_document(rubric));
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("what is empty is left out") {
    Rubric rubric = testing::example_rubric();
    rubric.number.reset();
    rubric.set_size.reset();
    rubric.tags.clear();
    const std::string bytes = written(rubric);
    for (const char* absent :
         {"<set", "<tags", "<page", "<construct", "<coverage", "basis=", "<terms"}) {
        CAPTURE(absent);
        CHECK_FALSE(holds(bytes, absent));
    }
}

TEST_CASE("what an item signals is written when there is a signal or a place for one") {
    Rubric rubric = testing::example_rubric();
    CHECK(holds(written(rubric), "<text>lack of ownership</text>"));
    rubric.items[2].signal = "";
    CHECK_FALSE(holds(written(rubric), "<signal"));
    rubric.items[2].signal_provenance.origin = Origin::derived;
    CHECK(holds(written(rubric), "<signal origin=\"derived\" />"));
}

TEST_CASE("a key without a score is not observed, one without a criterion names none") {
    Rubric rubric = testing::example_rubric();
    rubric.samples.push_back(
        {Id<SampleAnswer>("A"), "", {}, 2, {{std::nullopt, std::nullopt, "", "", {}}}, {}, {}});
    CHECK(holds(written(rubric), "<sample id=\"A\" panel=\"2\" origin=\"added\">"));
    CHECK(holds(written(rubric), "<key score=\"not-observed\" origin=\"added\" />"));
}

TEST_CASE("numbers are written with a point and as short as they can be") {
    Rubric rubric = testing::example_rubric();
    rubric.criteria[0].weight = 0.1;
    rubric.criteria[1].weight = 2;
    CHECK(holds(written(rubric), "weight=\"0.1\""));
    CHECK(holds(written(rubric), "weight=\"2\""));
}
