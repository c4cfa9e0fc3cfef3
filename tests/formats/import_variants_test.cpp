// The real question page in other dress, cut off and damaged.

#include <algorithm>

#include <doctest/doctest.h>

#include "formats/draft_json.h"
#include "formats/seed_page.h"

using namespace evenhand;
using namespace evenhand::tests;

namespace {

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    for (std::size_t at = text.find(what); at != std::string::npos;
         at = text.find(what, at + by.size())) {
        text.replace(at, what.size(), by);
    }
    return text;
}

}  // namespace

TEST_CASE("line ends, a byte order mark, blank lines and spaces at line ends change nothing") {
    const std::string expected = formats::draft_json(seed_draft(), {});
    const std::string crlf = replaced(seed_bytes(), "\n", "\r\n");
    for (const std::string& variant : {crlf,
                                       replaced(seed_bytes(), "\n", "\r"),
                                       "\xEF\xBB\xBF" + seed_bytes(),
                                       "\xEF\xBB\xBF" + crlf,
                                       seed_bytes() + "\n\n",
                                       replaced(seed_bytes(), "\n", "  \n")}) {
        const Parsed<Rubric> parsed = imported(variant);
        REQUIRE(parsed.value);
        CHECK(formats::draft_json(*parsed.value, {}) == expected);
    }
}

TEST_CASE("headings in other dress give the same items") {
    const std::string markdown = replaced(replaced(replaced(seed_bytes(),
                                                            "// WHAT INTERVIEWERS LOOK FOR",
                                                            "## What interviewers look for"),
                                                   "// COMMON PITFALL",
                                                   "Common pitfalls:"),
                                          "\nDetail\n",
                                          "\n### Details\n");
    const Parsed<Rubric> parsed = imported(markdown);
    REQUIRE(parsed.value);
    CHECK(parsed.value->items == seed_draft().items);
    CHECK(parsed.value->samples == seed_draft().samples);
}

TEST_CASE("without blank lines the page gives the same items and samples") {
    const Parsed<Rubric> parsed = imported(replaced(seed_bytes(), "\n\n", "\n"));
    REQUIRE(parsed.value);
    const Rubric& dense = *parsed.value;
    const Rubric spaced = seed_draft();
    REQUIRE(dense.items.size() == spaced.items.size());
    for (std::size_t i = 0; i < dense.items.size(); ++i) {
        CHECK(dense.items[i].text == spaced.items[i].text);
    }
    CHECK(dense.coverage.size() == spaced.coverage.size());
    CHECK(dense.samples.front().passages == spaced.samples.front().passages);
    CHECK(dense.tags == spaced.tags);
}

TEST_CASE("a page without its last two sections is drafted from its advice, marked as derived") {
    const std::string cut = seed_bytes().substr(0, seed_bytes().find("// WHAT"));
    const Parsed<Rubric> parsed = imported(cut);
    REQUIRE(parsed.value);
    CHECK(parsed.value->items.size() == 6);
    for (const Item& item : parsed.value->items) {
        CHECK(item.kind == ItemKind::look_for);
        CHECK(item.provenance.origin == Origin::derived);
    }
    CHECK(parsed.findings[0].code == "page.no-look-fors");
    CHECK(parsed.findings[0].severity == Severity::warning);
    CHECK(parsed.findings[1].code == "page.no-pitfalls");
}

TEST_CASE("a page cut off at any byte gives a draft or an error, with places that hold") {
    const std::vector<std::string> lines = lines_of(seed_bytes());
    std::size_t drafts = 0;
    for (std::size_t size = 0; size < seed_bytes().size(); ++size) {
        const Parsed<Rubric> parsed = imported(std::string_view(seed_bytes()).substr(0, size));
        const bool refused = std::ranges::any_of(parsed.findings, [](const Finding& finding) {
            return finding.severity == Severity::error;
        });
        CAPTURE(size);
        REQUIRE(parsed.value.has_value() != refused);
        drafts += parsed.value ? 1U : 0U;
        for (const SourcePlace& place :
             parsed.value ? all_places(*parsed.value) : std::vector<SourcePlace>{}) {
            const std::string& line = lines.at(static_cast<std::size_t>(place.line - 1));
            REQUIRE(from_column(line, place.column).starts_with(place.quote));
        }
    }
    CHECK(drafts > seed_bytes().size() * 9 / 10);
}

TEST_CASE("a page with any one byte overwritten gives a draft or an error") {
    for (std::size_t at = 0; at < seed_bytes().size(); at += 41) {
        for (const char c : {'\0', '\xFF', '\n', '(', '\'', ':'}) {
            std::string broken = seed_bytes();
            broken[at] = c;
            const Parsed<Rubric> parsed = imported(broken);
            const bool refused = std::ranges::any_of(parsed.findings, [](const Finding& finding) {
                return finding.severity == Severity::error;
            });
            CAPTURE(at);
            REQUIRE(parsed.value.has_value() != refused);
        }
    }
}
