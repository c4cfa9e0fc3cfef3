#include "formats/internal/rubric_reader.h"

#include <doctest/doctest.h>

#include "example_interview.h"
#include "formats/internal/rubric_rule.h"
#include "formats/internal/rubric_writer.h"
#include "formats/internal/xml_output.h"

using namespace evenhand;
using namespace evenhand::formats::internal;

namespace {

struct ReadBack {
    std::optional<Rubric> rubric;
    std::vector<std::string> codes;
};

/// What reading says of a rubric that was written as it is.
ReadBack read_back(const Rubric& rubric) {
    const std::string bytes = canonical_bytes(rubric_document(rubric));
    XmlDocument document(bytes, "f", rubric_kind());
    check_grammar(document, rubric_rule());
    REQUIRE(document.findings().empty());
    ReadBack read{to_rubric(*document.root(), document), {}};
    for (const Finding& finding : document.findings()) {
        read.codes.push_back(finding.code);
    }
    return read;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("a rubric comes back as it was written") {
    const Rubric rubric = testing::example_rubric();
    const ReadBack read = read_back(rubric);
    REQUIRE(read.rubric);
    CHECK(*read.rubric == rubric);
}

TEST_CASE("parts that contradict one another are told, all at once") {
    Rubric rubric = testing::example_rubric();
    rubric.items[0].criterion = Id<Criterion>("speed");
    rubric.probes[1].id = rubric.probes[0].id;
    rubric.coverage.push_back({Id<CoverageItem>("CV1"), "", "", Id<Probe>("P9"), {}});
    const ReadBack read = read_back(rubric);
    CHECK_FALSE(read.rubric);
    CHECK(read.codes ==
          Codes{"rubric.duplicate-id", "rubric.unknown-criterion", "rubric.unknown-probe"});
}

TEST_CASE("anchors must rise and keys lie on the scale") {
    Rubric rubric = testing::example_rubric();
    std::swap(rubric.criteria[0].anchors[0], rubric.criteria[0].anchors[4]);
    const Scale wide(1, {"a", "b", "c", "d", "e", "f"});
    rubric.samples.push_back({Id<SampleAnswer>("A"),
                              "",
                              {},
                              0,
                              {{rubric.criteria[0].id, wide.score(6), "", "", {}}},
                              {{Id<Item>("LF9"), true, ""}},
                              {}});
    CHECK(
        read_back(rubric).codes ==
        Codes{"rubric.anchor-order", "rubric.anchor-order", "rubric.score", "rubric.unknown-item"});
}
