#include "formats/finding_json.h"

#include <doctest/doctest.h>

using namespace evenhand;
using formats::finding_json;

TEST_CASE("a finding is one line of JSON, its members in order") {
    CHECK(finding_json("a.rubric.xml",
                       {Severity::warning, "x.y", "\u201Cgood\u201D \"is\"\nso.", "item 'LF1'"}) ==
          "{\"file\":\"a.rubric.xml\",\"severity\":\"warning\",\"code\":\"x.y\","
          "\"message\":\"\u201Cgood\u201D \\\"is\\\"\\nso.\",\"location\":\"item 'LF1'\"}");
}

TEST_CASE("no file and no place are null") {
    CHECK(finding_json("", {Severity::error, "x.y", "So.", ""}) ==
          "{\"file\":null,\"severity\":\"error\",\"code\":\"x.y\",\"message\":\"So.\","
          "\"location\":null}");
}

TEST_CASE("bytes that are no UTF-8 do not break the line") {
    CHECK(finding_json("\xFF", {Severity::hint, "x.y", "So.", ""}).find("\uFFFD") !=
          std::string::npos);
}
