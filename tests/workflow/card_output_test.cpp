#include "workflow/card_output.h"

#include <doctest/doctest.h>

#include "formats/file.h"
#include "scratch_folder.h"
#include "workflow/card_batch.h"
#include "workflow/demo_interview.h"

using namespace evenhand;
namespace fs = std::filesystem;

namespace {

struct Exported {
    testing::ScratchFolder folder;
    fs::path card =
        workflow::play_demo(fs::path(EVENHAND_SOURCE_DIR) / "rubrics", folder.path()).card;
    fs::path cards = card.parent_path();

    [[nodiscard]] std::string beginning(const std::string& name) const {
        return formats::read_beginning(folder / name, 24);
    }
};

}  // namespace

TEST_CASE_FIXTURE(Exported, "the ending of a file's name says as what a card is written") {
    for (const char* name : {"out.pdf", "out.scorecard.xml", "out.json", "out.CSV", "out.md"}) {
        CAPTURE(name);
        CHECK(workflow::export_card(card, folder / name).empty());
    }
    CHECK(beginning("out.pdf").starts_with("%PDF-"));
    CHECK(formats::read_file(folder / "out.scorecard.xml") == formats::read_file(card));
    CHECK(beginning("out.json").starts_with("[\n"));
    CHECK(beginning("out.CSV").starts_with("interview,candidate_id,"));
    CHECK(beginning("out.md").starts_with("# "));
}

TEST_CASE_FIXTURE(Exported, "a name without such an ending is refused, and so is a taken record") {
    const Findings unknown = workflow::export_card(card, folder / "out.docx");
    REQUIRE(unknown.size() == 1);
    CHECK(unknown.front().code == "export.target");
    CHECK_FALSE(fs::exists(folder / "out.docx"));
    const std::string before = formats::read_file(card);
    CHECK(workflow::export_card(card, card).front().code == "export.target");
    CHECK(formats::read_file(card) == before);
    fs::create_directory(folder / "folder.csv");
    CHECK(workflow::export_card(card, folder / "folder.csv").front().code == "export.target");
}

TEST_CASE_FIXTURE(Exported, "a changed card is written as nothing") {
    std::string bytes = formats::read_file(card);
    bytes[bytes.size() / 2] ^= 1;
    formats::write_file(folder / "bad.scorecard.xml", bytes);
    CHECK(has_error(workflow::export_card(folder / "bad.scorecard.xml", folder / "bad.csv")));
    CHECK_FALSE(fs::exists(folder / "bad.csv"));
}

TEST_CASE_FIXTURE(Exported, "a folder of cards is written whole, bad and taken ones told apart") {
    fs::create_directories(folder / "in/below");
    fs::copy_file(card, folder / "in/a.scorecard.xml");
    fs::copy_file(card, folder / "in/below/b.scorecard.xml");
    formats::write_file(folder / "in/c.scorecard.xml", "no card");
    formats::write_file(folder / "in/notes.txt", "no card either");
    const auto first = workflow::export_folder(
        folder / "in", folder / "out", workflow::CardOutput::csv, false, {});
    REQUIRE(first.value);
    CHECK(first.value->written == 2);
    CHECK(first.value->refused == 1);
    CHECK(fs::exists(folder / "out/a.csv"));
    CHECK(fs::exists(folder / "out/below/b.csv"));
    CHECK_FALSE(fs::exists(folder / "out/c.csv"));

    const auto again = workflow::export_folder(
        folder / "in", folder / "out", workflow::CardOutput::csv, false, {});
    CHECK(again.value->written == 0);
    const auto anew =
        workflow::export_folder(folder / "in", folder / "out", workflow::CardOutput::csv, true, {});
    CHECK(anew.value->written == 2);
}

TEST_CASE_FIXTURE(Exported, "a batch stops when it is told to, and keeps what it wrote") {
    fs::create_directory(folder / "in");
    for (const char* name : {"a", "b", "c"}) {
        fs::copy_file(card, folder / "in" / (std::string(name) + ".scorecard.xml"));
    }
    const auto stopped = workflow::export_folder(
        folder / "in",
        folder / "out",
        workflow::CardOutput::markdown,
        false,
        [](std::size_t done, std::size_t all) { return all == 3 && done < 1; });
    CHECK(stopped.value->stopped);
    CHECK(stopped.value->written == 1);
    CHECK(fs::exists(folder / "out/a.md"));
    CHECK_FALSE(fs::exists(folder / "out/b.md"));
}

TEST_CASE_FIXTURE(Exported, "a folder without cards is told") {
    fs::create_directory(folder / "empty");
    const auto none = workflow::export_folder(
        folder / "empty", folder / "out", workflow::CardOutput::pdf, false, {});
    CHECK_FALSE(none.value);
    CHECK(none.findings.front().code == "export.none");
    CHECK_FALSE(fs::exists(folder / "out"));
}
