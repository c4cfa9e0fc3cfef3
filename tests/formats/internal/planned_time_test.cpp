#include "formats/internal/planned_time.h"

#include <doctest/doctest.h>

#include "formats/internal/xml_output.h"

using namespace evenhand;
using namespace evenhand::formats::internal;

TEST_CASE("planned minutes are read back, and none leaves no trace") {
    const DocumentKind kind{"plan", 1};
    pugi::xml_document written = new_document(kind.root.c_str(), kind.name_space());
    pugi::xml_node root = written.document_element();
    add_minutes(root, "opening", 5);
    add_minutes(root, "closing", 0);
    set_minutes(root, 0);
    const std::string bytes = canonical_bytes(written);
    CHECK(bytes.find("closing") == std::string::npos);
    const XmlDocument document(bytes, "p", kind);
    CHECK(margins_of(*document.root()) == InterviewMargins{5, 0});
}

TEST_CASE("minutes of a question are 1 to 240") {
    CHECK(planned_minutes_rule().fits("1"));
    CHECK(planned_minutes_rule().fits("240"));
    CHECK_FALSE(planned_minutes_rule().fits("0"));
    CHECK_FALSE(planned_minutes_rule().fits("241"));
}
