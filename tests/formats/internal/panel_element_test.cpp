#include "formats/internal/panel_element.h"

#include <doctest/doctest.h>

#include "formats/panel_file.h"
#include "panel_example.h"

using namespace evenhand;
using namespace evenhand::formats::internal;

TEST_CASE("a panel that another document holds is its own file without the first line") {
    const Panel panel = testing::example_panel();
    const std::string bytes = formats::panel_bytes(panel);
    CHECK("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + embedded_panel(panel) == bytes);
}

TEST_CASE("a panel inside a document is read as in its own file") {
    const DocumentKind kind{"thing", 1};
    const Panel panel = testing::example_panel();
    XmlDocument document(
        "<thing xmlns=\"urn:evenhand:thing:1\">\n" + embedded_panel(panel) + "</thing>\n",
        "t",
        kind);
    check_grammar(
        document,
        {"thing", once, {required("xmlns", exactly(kind.name_space()))}, {whole_panel_rule()}, {}});
    REQUIRE_FALSE(document.has_errors());
    CHECK(whole_panel_of(*document.root()->child("panel")) == panel);
}
