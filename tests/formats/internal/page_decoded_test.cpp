#include "formats/internal/page_decoded.h"

#include <doctest/doctest.h>

using namespace evenhand;
using namespace evenhand::formats::internal;

namespace {

Parsed<QuestionPage> read(const std::string& text) {
    PageText decoded;
    decoded.text = text;
    return read_decoded_page(
        decoded, read_sheet(text), {{Severity::hint, "guess", "", ""}}, "x.txt", "hash");
}

}  // namespace

TEST_CASE("the findings of decoding stand before those of reading") {
    const auto page = read("Tell me about a bug.\n\nShort answer\n\nOwn it.\n");
    REQUIRE(page.value);
    CHECK(page.value->sha256 == "hash");
    REQUIRE(page.findings.size() > 1);
    CHECK(page.findings.front().code == "guess");
}

TEST_CASE("a text that is no page has one finding, and what was guessed is not told") {
    const auto page = read("A recipe for bread.\n");
    CHECK_FALSE(page.value);
    REQUIRE(page.findings.size() == 1);
    CHECK(page.findings.front().code == "page.foreign");
}
