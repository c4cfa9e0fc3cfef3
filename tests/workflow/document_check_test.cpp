#include "workflow/document_check.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "core/error.h"
#include "example_interview.h"
#include "formats/debrief_record.h"
#include "formats/file.h"
#include "formats/rubric_file.h"
#include "scratch_folder.h"
#include "workflow/demo_interview.h"
#include "workflow/page_import.h"
#include "workflow/redacted_copy.h"

using namespace evenhand;
using namespace evenhand::workflow;
namespace fs = std::filesystem;

namespace {

const fs::path rubrics = fs::path(EVENHAND_SOURCE_DIR) / "rubrics";
const fs::path shipped_list = rubrics / "lint.txt";
const fs::path q09 = rubrics / "q09-missed-bug-to-production.rubric.xml";

LintWords shipped() {
    return *lint_words(shipped_list, std::nullopt).value;
}

bool has(const Findings& findings, const std::string& code) {
    return std::ranges::find(findings, code, &Finding::code) != findings.end();
}

void write(const fs::path& file, Rubric rubric, int version) {
    rubric.version = version;
    formats::write_file(file, formats::rubric_bytes(rubric));
}

}  // namespace

TEST_CASE("a rubric is checked and linted, cards, invitations and kits are read") {
    const testing::ScratchFolder folder;
    CHECK(check_file(q09, shipped()).findings.empty());
    Rubric rubric = testing::example_rubric();
    rubric.criteria[0].anchors[0].text = "Says clearly that one of five acts was done by them.";
    rubric.criteria[0].weight = 2;
    write(folder / "a.rubric.xml", rubric, 1);
    const Findings findings = check_file(folder / "a.rubric.xml", shipped()).findings;
    CHECK(has(findings, "criterion.weight"));
    CHECK(has(findings, "anchor.vague"));
    for (const char* name :
         {"b.rubric.xml", "b.scorecard.xml", "b.invitation.xml", "b.kit.xml", "b.txt"}) {
        CAPTURE(name);
        formats::write_file(folder / name, "<nothing/>");
        CHECK(has_error(check_file(folder / name, shipped()).findings));
    }
}

TEST_CASE("a redacted copy is read as one, and under a scorecard's name refused") {
    const testing::ScratchFolder folder;
    const fs::path card = play_demo(rubrics, folder.path()).card;
    std::string bytes = copy_of_file(card, {CopyKind::anonymised, {}}).value->bytes;
    formats::write_file(folder / "c.redacted.xml", bytes);
    formats::write_file(folder / "c.scorecard.xml", bytes);
    CHECK(check_file(folder / "c.redacted.xml", shipped()).findings.empty());
    CHECK(has(check_file(folder / "c.scorecard.xml", shipped()).findings, "card.redacted-copy"));
    bytes.replace(bytes.find("recommendation=\"yes\""), 20, "recommendation=\"no\"");
    formats::write_file(folder / "c.redacted.xml", bytes);
    CHECK(has(check_file(folder / "c.redacted.xml", shipped()).findings, "card.seal-broken"));
}

TEST_CASE("an imported draft says that it is one, and has no error") {
    const testing::ScratchFolder folder;
    const auto imported = workflow::import_pages_into(
        workflow::sources_of(
            {fs::path(EVENHAND_SOURCE_DIR) / "tests/data/pages/q09-missed-bug-to-production.txt"}),
        folder.path(),
        rubrics / "tags.txt",
        {});
    REQUIRE(imported.drafted == 1);
    const fs::path file = imported.pages[0].files.at(0);
    const Findings findings = check_file(file, shipped()).findings;
    CHECK_FALSE(has_error(findings));
    CHECK(findings.back() ==
          Finding{Severity::hint,
                  "rubric.draft",
                  "This is a draft; only published rubrics are offered for interviews.",
                  file.filename().string()});
}

TEST_CASE("an organisation's words are added to the shipped ones") {
    const testing::ScratchFolder folder;
    formats::write_file(folder / "own.txt", "[degree]\n-clearly\n[office]\nsynapse\n[nonsense]\n");
    const auto words = lint_words(shipped_list, folder / "own.txt");
    REQUIRE(words.value);
    REQUIRE(words.findings.size() == 1);
    CHECK(words.findings[0].code == "words.unknown-section");
    CHECK(words.findings[0].location == "own.txt:5");
    const auto phrases = [&](const char* section) {
        std::vector<std::string> list;
        for (const LintWord& word : words.value->at(section)) {
            list.push_back(word.phrase);
        }
        return list;
    };
    CHECK(std::ranges::count(phrases("degree"), "clearly") == 0);
    CHECK(std::ranges::count(phrases("office"), "synapse") == 1);
    formats::write_file(folder / "own.txt", "\xFF");
    CHECK_FALSE(lint_words(shipped_list, folder / "own.txt").value);
    CHECK_THROWS_AS((void)lint_words(shipped_list, folder / "none.txt"), Error);
}

TEST_CASE("a folder stands for the documents in it, by name") {
    const testing::ScratchFolder folder;
    for (const char* name : {"b.rubric.xml", "a.kit.xml", "notes.txt", "c.debrief.xml"}) {
        formats::write_file(folder / name, "x");
    }
    formats::make_folder(folder / "empty");
    const Documents found = documents_at({folder.path(), folder / "empty", q09});
    CHECK(found.files ==
          std::vector<fs::path>{
              folder / "a.kit.xml", folder / "b.rubric.xml", folder / "c.debrief.xml", q09});
    REQUIRE(found.findings.size() == 1);
    CHECK(
        found.findings[0] ==
        Finding{Severity::error,
                "check.nothing",
                "There is no rubric, scorecard, invitation, kit, debrief or style in this folder.",
                (folder / "empty").string()});
}

TEST_CASE("a debrief's record is checked with its seal, and its signature by the chair") {
    const testing::ScratchFolder folder;
    formats::DebriefRecord record = testing::example_record();
    formats::write_file(folder / "d.debrief.xml", formats::debrief_bytes(record));
    const auto unsigned_one = check_file(folder / "d.debrief.xml", shipped());
    REQUIRE(unsigned_one.findings.size() == 1);
    CHECK(unsigned_one.findings[0].code == "debrief.record-broken");
    std::string bytes = formats::debrief_bytes(record);
    bytes.replace(bytes.find("Start in June"), 13, "Start in July");
    formats::write_file(folder / "d.debrief.xml", bytes);
    CHECK(check_file(folder / "d.debrief.xml", shipped()).findings[0].code ==
          "debrief.seal-broken");
}

TEST_CASE("what cannot be read at all is told like any other fault") {
    const testing::ScratchFolder folder;
    const auto none = check_file(folder / "none.kit.xml", shipped());
    CHECK_FALSE(none.rubric);
    CHECK(none.findings == Findings{{Severity::error,
                                     "file.unreadable",
                                     "Cannot read " + (folder / "none.kit.xml").string() +
                                         ": no such file or directory.",
                                     ""}});
    fs::create_directory(folder / "a.kit.xml");
    CHECK(has(check_file(folder / "a.kit.xml", shipped()).findings, "file.unreadable"));
}

TEST_CASE("of several versions of a rubric the newest is of the set") {
    const testing::ScratchFolder folder;
    Rubric rubric = testing::example_rubric();
    write(folder / "a.rubric.xml", rubric, 2);
    write(folder / "b.rubric.xml", rubric, 1);
    rubric.id = Id<Rubric>("q02-example");
    write(folder / "c.rubric.xml", rubric, 1);
    formats::write_file(folder / "d.rubric.xml", "<rubric");
    formats::write_file(folder / "e.kit.xml", "x");
    std::vector<Rubric> rubrics;
    for (const fs::path& file : documents_at({folder.path()}).files) {
        if (const auto checked = check_file(file, shipped()); checked.rubric) {
            rubrics.push_back(*checked.rubric);
        }
    }
    CHECK(rubrics.size() == 3);
    const Findings findings = check_set(rubrics, shipped());
    REQUIRE_FALSE(findings.empty());
    CHECK(findings[0].message == "The set has 2 rubrics; 32 are right.");
    CHECK(has(findings, "set.number"));
    CHECK(has(findings, "set.overlap"));
}

TEST_CASE("a finding is a line of JSON") {
    CHECK(finding_line("a.xml", {Severity::error, "x.y", "So.", "item 'LF1'"}) ==
          R"({"file":"a.xml","severity":"error","code":"x.y","message":"So.",)"
          R"("location":"item 'LF1'"})");
}

TEST_CASE("a style is checked whatever it is called, with its logo") {
    const testing::ScratchFolder folder;
    fs::copy_file(fs::path(EVENHAND_SOURCE_DIR) / "reports/style.xml", folder / "ours.xml");
    const auto checked = workflow::check_file(folder / "ours.xml", {});
    REQUIRE(checked.findings.size() == 1);
    CHECK(checked.findings[0].code == "logo.unreadable");
    CHECK(checked.findings[0].severity == Severity::warning);
    const auto shipped = workflow::documents_at({fs::path(EVENHAND_SOURCE_DIR) / "reports"});
    REQUIRE(shipped.files.size() == 1);
    CHECK(workflow::check_file(shipped.files[0], {}).findings.empty());
}
