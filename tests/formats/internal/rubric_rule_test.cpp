#include "formats/internal/rubric_rule.h"

#include <doctest/doctest.h>

#include "formats/file.h"

using namespace evenhand::formats;
using namespace evenhand::formats::internal;

namespace {

const std::string& schema() {
    static const std::string text = read_file(EVENHAND_SOURCE_DIR "/docs/rubric.xsd");
    return text;
}

bool declared(const std::string& declaration) {
    return schema().find("<xs:" + declaration + "\"") != std::string::npos;
}

/// Sees that the schema declares every element and attribute of the rule.
void check_declared(const ElementRule& rule) {
    CAPTURE(rule.name);
    CHECK(declared("element name=\"" + rule.name));
    for (const AttributeRule& attribute : rule.attributes) {
        CAPTURE(attribute.name);
        CHECK((attribute.name == "xmlns" || declared("attribute name=\"" + attribute.name)));
    }
    for (const ElementRule& child : rule.children) {
        check_declared(child);
    }
}

}  // namespace

TEST_CASE("docs/rubric.xsd declares what the grammar knows") {
    check_declared(rubric_rule());
    CHECK(declared("schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema"));
    CHECK(schema().find("targetNamespace=\"" + rubric_kind().name_space() + "\"") !=
          std::string::npos);
}

TEST_CASE("a score is a number that a scale may have, or not observed") {
    const ValueRule score = score_or_not_observed();
    CHECK(score.fits("0"));
    CHECK(score.fits("15"));
    CHECK(score.fits("not-observed"));
    CHECK_FALSE(score.fits("16"));
    CHECK_FALSE(score.fits(""));
    CHECK_FALSE(score.fits("none"));
}
