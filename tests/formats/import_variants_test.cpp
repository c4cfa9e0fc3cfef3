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

/// The bytes of a text in UTF-16.
std::string utf16(std::string_view utf8, bool big_endian) {
    std::string bytes;
    for (std::size_t at = 0; at < utf8.size();) {
        const auto first = static_cast<unsigned char>(utf8[at]);
        const std::size_t size = first < 0x80 ? 1 : first < 0xE0 ? 2 : 3;
        unsigned unit = size == 1 ? first : size == 2 ? first & 0x1FU : first & 0x0FU;
        for (std::size_t i = 1; i < size; ++i) {
            unit = (unit << 6U) | (static_cast<unsigned char>(utf8[at + i]) & 0x3FU);
        }
        const char high = static_cast<char>(unit >> 8U);
        const char low = static_cast<char>(unit & 0xFFU);
        bytes += big_endian ? high : low;
        bytes += big_endian ? low : high;
        at += size;
    }
    return bytes;
}

/// The seed page's characters beyond ASCII, by others.
std::string with_dash_and_dot(std::string_view dash, std::string_view dot) {
    return replaced(replaced(seed_bytes(), "\u2014", dash), "\u00B7", dot);
}

/// The seed page as a site would show it.
std::string seed_as_html() {
    std::string html = "<!DOCTYPE html><html><head><title>Q9</title></head><body><nav>Home</nav>";
    for (const std::string& line : lines_of(seed_bytes())) {
        const std::size_t colon = line.find(": ");
        if (line.starts_with("// ")) {
            html += "<h2>" + line.substr(3) + "</h2>\n";
        } else if (line.starts_with("Tell me")) {
            html += "<h1>" + line + "</h1>\n";
        } else if (line.starts_with("Behavioural") && line.ends_with("starmid")) {
            html += "<p>";
            for (const char* const tag : {"Behavioural",
                                          "Mid",
                                          "behavioural",
                                          "ownership",
                                          "incident",
                                          "post-mortem",
                                          "star"}) {
                html += std::string("<span class=\"tag\">") + tag + "</span>";
            }
            html += "</p>\n";
        } else if (colon < 20) {
            html += "<p><strong>" + line.substr(0, colon + 1) + "</strong>" +
                    line.substr(colon + 1) + "</p>\n";
        } else {
            html += "<div>" + line + "</div>\n";
        }
    }
    return html + "<footer>Q10 of 32</footer></body></html>";
}

void check_same_content(const Rubric& rubric) {
    const Rubric seed = seed_draft();
    CHECK(rubric.question == seed.question);
    CHECK(rubric.number == seed.number);
    CHECK(rubric.category == seed.category);
    CHECK(rubric.level == seed.level);
    CHECK(rubric.tags == seed.tags);
    CHECK(rubric.construct == seed.construct);
    REQUIRE(rubric.items.size() == seed.items.size());
    for (std::size_t i = 0; i < seed.items.size(); ++i) {
        CHECK(rubric.items[i].kind == seed.items[i].kind);
        CHECK(rubric.items[i].text == seed.items[i].text);
        CHECK(rubric.items[i].signal == seed.items[i].signal);
    }
    REQUIRE(rubric.coverage.size() == seed.coverage.size());
    for (std::size_t i = 0; i < seed.coverage.size(); ++i) {
        CHECK(rubric.coverage[i].text == seed.coverage[i].text);
    }
    REQUIRE(rubric.samples.size() == seed.samples.size());
    CHECK(rubric.samples.front().passages == seed.samples.front().passages);
    CHECK(rubric.samples.front().keys.front().reason == seed.samples.front().keys.front().reason);
}

}  // namespace

TEST_CASE("the encoding of the page changes nothing but a finding") {
    struct Case {
        const char* name;
        std::string bytes;
        std::vector<std::string> codes;
    };
    const std::vector<Case> cases = {
        {"UTF-16 LE", "\xFF\xFE" + utf16(seed_bytes(), false), {}},
        {"UTF-16 BE", "\xFE\xFF" + utf16(seed_bytes(), true), {}},
        {"UTF-16 LE without mark", utf16(seed_bytes(), false), {}},
        {"UTF-16 BE without mark", utf16(seed_bytes(), true), {}},
        {"Windows-1252", with_dash_and_dot("\x97", "\xB7"), {"page.not-utf8"}},
        {"read as Windows-1252",
         with_dash_and_dot("\u00E2\u20AC\u201D", "\u00C2\u00B7"),
         {"page.repaired"}},
        {"read as Windows-1253",
         with_dash_and_dot("\u03B2\u20AC\u201D", "\u0392\u00B7"),
         {"page.repaired"}},
        {"read as Windows-874",
         with_dash_and_dot("\u0E42\u20AC\u201D", "\u0E22\u0E17"),
         {"page.repaired"}},
        {"read as Latin-1", with_dash_and_dot("\u0097", "\u00B7"), {"page.repaired"}},
    };
    const Rubric seed = seed_draft();
    const std::string expected = formats::draft_json(seed, {});
    for (const Case& variant : cases) {
        CAPTURE(variant.name);
        const Parsed<QuestionPage> page = formats::read_question_page(variant.bytes, seed_name);
        REQUIRE(page.value);
        std::vector<std::string> codes;
        for (const Finding& finding : page.findings) {
            codes.push_back(finding.code);
        }
        CHECK(codes == variant.codes);
        const Parsed<Rubric> draft = draft_rubric(*page.value, vocabulary());
        REQUIRE(draft.value);
        CHECK(formats::draft_json(*draft.value, {}) == expected);
    }
}

TEST_CASE("blanks of every width, and what has no width, change nothing") {
    const std::string expected = formats::draft_json(seed_draft(), {});
    for (const std::string& variant : {replaced(seed_bytes(), " ", "\u00A0"),
                                       replaced(seed_bytes(), " ", "\u2009"),
                                       replaced(seed_bytes(), "e", "e\u200B"),
                                       replaced(seed_bytes(), "er", "e\u00ADr")}) {
        const Parsed<Rubric> parsed = imported(variant);
        REQUIRE(parsed.value);
        CHECK(formats::draft_json(*parsed.value, {}) == expected);
    }
}

TEST_CASE("the page as HTML gives the same content") {
    const std::string html = seed_as_html();
    for (const std::string& variant : {html,
                                       replaced(html, "</p>", ""),
                                       replaced(html, "\n", "\r\n"),
                                       "<?xml version='1.0'?>" + html}) {
        const Parsed<Rubric> parsed = imported(variant);
        REQUIRE(parsed.value);
        check_same_content(*parsed.value);
    }
}

TEST_CASE("the page as Markdown gives the same content") {
    const std::string bold = replaced(
        replaced(replaced(seed_bytes(), "Situation:", "**Situation:**"), "Task:", "**Task**:"),
        "Action:",
        "__Action:__");
    const std::string headings = replaced(
        replaced(replaced(bold, "// WHAT INTERVIEWERS LOOK FOR", "**What interviewers look for**"),
                 "// COMMON PITFALL",
                 "Common pitfalls\n---------------"),
        "\nDetail\n",
        "\n## Detail ##\n");
    const std::string quoted = "> " + replaced(headings, "\n", "\n> ");
    const std::string fenced = "```\n" + headings + "\n```\n";
    for (const std::string& variant : {bold, headings, quoted, fenced}) {
        const Parsed<Rubric> parsed = imported(variant);
        REQUIRE(parsed.value);
        check_same_content(*parsed.value);
    }
}

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
            REQUIRE(stands_at(lines, place));
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
