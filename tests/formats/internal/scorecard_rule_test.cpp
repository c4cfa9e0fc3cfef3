#include "formats/internal/scorecard_rule.h"

#include <doctest/doctest.h>

#include "formats/file.h"

using namespace evenhand::formats;
using namespace evenhand::formats::internal;

namespace {

bool declares(const std::string& schema, const std::string& declaration) {
    return schema.find("<xs:" + declaration + "\"") != std::string::npos;
}

/// Sees that the schema declares every element and attribute of the rule; a rubric has its own.
void check_declared(const ElementRule& rule, const std::string& schema) {
    CAPTURE(rule.name);
    if (rule.name == "rubric") {
        CHECK(declares(schema, "element ref=\"r:rubric"));
        return;
    }
    CHECK(declares(schema, "element name=\"" + rule.name));
    for (const AttributeRule& attribute : rule.attributes) {
        CAPTURE(attribute.name);
        CHECK(
            (attribute.name == "xmlns" || declares(schema, "attribute name=\"" + attribute.name)));
    }
    for (const ElementRule& child : rule.children) {
        check_declared(child, schema);
    }
}

}  // namespace

TEST_CASE("docs/scorecard.xsd declares what the grammar knows") {
    const std::string schema = read_file(EVENHAND_SOURCE_DIR "/docs/scorecard.xsd");
    check_declared(scorecard_rule(), schema);
    CHECK(schema.find("targetNamespace=\"" + scorecard_kind().name_space() + "\"") !=
          std::string::npos);
}
