#include "workflow/library_text.h"

#include <doctest/doctest.h>

#include "library_fixture.h"

using namespace evenhand;
using workflow::DiffSide;
using workflow::ImportReport;
using workflow::LibraryEntry;
using workflow::PageReport;

namespace {

LibraryEntry entry(const std::string& id, int published, std::optional<int> draft) {
    return {Id<Rubric>(id),
            "Missed bug",
            "Tell me.",
            "",
            "Mid",
            {"a"},
            9,
            published,
            draft,
            false,
            "",
            ""};
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a rubric's state is said in words") {
    CHECK(state_of(entry("a", 0, 1)) == "Draft");
    CHECK(state_of(entry("a", 2, std::nullopt)) == "Version 2");
    CHECK(state_of(entry("a", 2, 3)) == "Version 2, draft of version 3");
    CHECK(state_of(entry("a", 0, std::nullopt)) == "Unreadable");
    LibraryEntry shipped = entry("a", 1, 2);
    shipped.shipped = true;
    CHECK(state_of(shipped) == "Version 1, came with Evenhand, draft of version 2");
}

TEST_CASE("a list stands in columns") {
    LibraryEntry broken = entry("broken", 0, std::nullopt);
    broken.unreadable = "It is empty.";
    CHECK(workflow::entries_text({entry("q09-bug", 2, std::nullopt), broken}) ==
          "q09-bug  Version 2   Missed bug\n"
          "broken   Unreadable  Missed bug\n"
          "  It is empty.\n");
    LibraryEntry altered = entry("q09-bug", 2, 3);
    altered.version_fault = "Version 2 was altered.";
    CHECK(workflow::entries_text({altered}) ==
          "q09-bug  Version 2, draft of version 3  Missed bug\n"
          "  Version 2 was altered.\n");
    CHECK(workflow::entries_text({}).empty());
}

TEST_CASE("a list as JSON has every field") {
    CHECK(workflow::entries_json({entry("q09-bug", 0, 1)}) ==
          "[\n"
          "  {\n"
          "    \"id\": \"q09-bug\",\n"
          "    \"title\": \"Missed bug\",\n"
          "    \"question\": \"Tell me.\",\n"
          "    \"competency\": null,\n"
          "    \"level\": \"Mid\",\n"
          "    \"tags\": [\n"
          "      \"a\"\n"
          "    ],\n"
          "    \"number\": 9,\n"
          "    \"published\": null,\n"
          "    \"draft\": 1,\n"
          "    \"shipped\": false,\n"
          "    \"unreadable\": null\n"
          "  }\n"
          "]\n");
    CHECK(workflow::entries_json({}) == "[]\n");
}

TEST_CASE("an import as JSON tells each page") {
    ImportReport report;
    PageReport page;
    page.name = "q09.txt";
    page.outcome = PageReport::Outcome::unchanged;
    page.sentence = "Known.";
    page.drafts = {Id<Rubric>("q09")};
    page.files = {"/d/q09.rubric.xml"};
    page.findings = {{Severity::hint, "import.known", "Known.", "q09.txt"}};
    report.pages = {page};
    report.unchanged = 1;
    report.sentence = "One.";
    CHECK(workflow::import_json(report) ==
          "{\n"
          "  \"drafted\": 0,\n"
          "  \"unchanged\": 1,\n"
          "  \"refused\": 0,\n"
          "  \"sentence\": \"One.\",\n"
          "  \"pages\": [\n"
          "    {\n"
          "      \"name\": \"q09.txt\",\n"
          "      \"outcome\": \"unchanged\",\n"
          "      \"sentence\": \"Known.\",\n"
          "      \"drafts\": [\n"
          "        \"q09\"\n"
          "      ],\n"
          "      \"files\": [\n"
          "        \"/d/q09.rubric.xml\"\n"
          "      ],\n"
          "      \"kit\": null,\n"
          "      \"findings\": [\n"
          "        {\n"
          "          \"severity\": \"hint\",\n"
          "          \"code\": \"import.known\",\n"
          "          \"message\": \"Known.\",\n"
          "          \"location\": \"q09.txt\"\n"
          "        }\n"
          "      ]\n"
          "    }\n"
          "  ]\n"
          "}\n");
}

TEST_CASE("a page that became one draft gives that draft as JSON, another nothing") {
    const testing::LibraryFixture fixture;
    fixture.put("drafts/q01-example.rubric.xml", formats::rubric_bytes(testing::small_draft()));
    PageReport page;
    CHECK(workflow::page_json(page).empty());
    page.files = {fixture.paths.draft(Id<Rubric>("q01-example"))};
    CHECK(has(workflow::page_json(page), "\"question\": \"Tell me about a bug that you missed.\""));
    page.files.push_back(page.files[0]);
    CHECK(workflow::page_json(page).empty());
}

TEST_CASE("a comparison marks words that went and came") {
    const DiffSide older{"version 1", testing::small_draft()};
    DiffSide newer{"draft", testing::small_draft()};
    CHECK(workflow::diff_text(older, newer) ==
          "q01-example: version 1 \u2192 draft\n\nThey do not differ.\n");
    newer.rubric.question = "Tell me about a fault that you missed.";
    newer.rubric.items.pop_back();
    const std::string text = workflow::diff_text(older, newer);
    CAPTURE(text);
    CHECK(has(text, "Tell me about a [-bug-] {+fault+} that you missed.\n"));
    CHECK(has(text, "\nChanged: Question\n  "));
    CHECK(has(text, "\nRemoved: "));
    CHECK(has(text, "\n  - blaming others\n  - "));
    CHECK(has(workflow::diff_text(newer, older), "\nAdded: Pitfall 1\n  + blaming others\n"));
    const std::string json = workflow::diff_json(older, newer);
    CAPTURE(json);
    CHECK(has(json, "\"name\": \"version 1\""));
    CHECK(has(json, "\"kind\": \"changed\",\n      \"place\": \"question\""));
    CHECK(has(json, "\"kind\": \"removed\""));
    CHECK(has(json, "\"after\": null"));
}
