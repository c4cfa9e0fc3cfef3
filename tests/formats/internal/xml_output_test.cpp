#include "formats/internal/xml_output.h"

#include <doctest/doctest.h>

#include "core/error.h"

using namespace evenhand;
using namespace evenhand::formats::internal;

TEST_CASE("a document is written in the canonical form") {
    const auto document = new_document("root", "urn:x");
    pugi::xml_node root = document.document_element();
    set(root, "number", 7);
    set_unless_empty(root, "absent", "");
    add_unless_empty(root, "none", "");
    add_text(root, "empty", "");
    add_text(root, "text", "two\nlines & more");
    CHECK(canonical_bytes(document) ==
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          "<root xmlns=\"urn:x\" number=\"7\">\n"
          "  <empty />\n"
          "  <text>two\nlines &amp; more</text>\n"
          "</root>\n");
}

TEST_CASE("a text that XML cannot hold is refused, with the place of the byte") {
    const auto document = new_document("root", "urn:x");
    pugi::xml_node root = document.document_element();
    CHECK_THROWS_WITH_AS(
        add_text(root, "text", "ab\x01"),
        "A text cannot be written, because its byte 3 is no character that XML can "
        "hold.",
        Error);
    CHECK_THROWS_AS(set(root, "name", "caf\xe9"), Error);
}
