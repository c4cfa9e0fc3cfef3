#include "formats/internal/seal.h"

#include <doctest/doctest.h>

using namespace evenhand::formats::internal;

TEST_CASE("a seal stands on a line of its own before the last, and is left out again") {
    const std::string plain = "<a>\n  <b/>\n</a>\n";
    const std::string bytes = sealed(plain, "ff");
    CHECK(bytes == "<a>\n  <b/>\n  <seal algorithm=\"sha256\">ff</seal>\n</a>\n");
    CHECK(without_seal(bytes) == plain);
}

TEST_CASE("a document whose seal is another hash is noted") {
    XmlDocument document(
        "<a xmlns=\"urn:evenhand:a:1\">\n  <seal algorithm=\"sha256\">ff</seal>\n</a>\n",
        "f",
        {"a", 1});
    check_seal(document, "ff");
    CHECK_FALSE(document.has_errors());
    check_seal(document, "fe");
    REQUIRE(document.has_errors());
    CHECK(document.findings().back().code == "card.seal-broken");
}
