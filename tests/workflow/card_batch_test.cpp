#include "workflow/card_batch.h"

#include <doctest/doctest.h>

#include "formats/file.h"
#include "scratch_folder.h"
#include "workflow/demo_interview.h"

using namespace evenhand;
namespace fs = std::filesystem;

namespace {

/// The demo's card, to be copied.
struct Batch {
    testing::ScratchFolder folder;
    fs::path card =
        workflow::play_demo(fs::path(EVENHAND_SOURCE_DIR) / "rubrics", folder.path()).card;
};

}  // namespace

TEST_CASE_FIXTURE(Batch, "a folder of cards is written whole, bad and taken ones told apart") {
    fs::create_directories(folder / "in/below");
    fs::copy_file(card, folder / "in/a.scorecard.xml");
    fs::copy_file(card, folder / "in/below/b.scorecard.xml");
    formats::write_file(folder / "in/c.scorecard.xml", "no card");
    formats::write_file(folder / "in/notes.txt", "no card either");
    fs::create_directory(folder / "in/d.scorecard.xml");
    const auto first = workflow::export_folder(
        folder / "in", folder / "out", workflow::CardOutput::csv, false, {});
    REQUIRE(first.value);
    CHECK(first.value->written == 2);
    CHECK(first.value->refused == 2);
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

TEST_CASE_FIXTURE(Batch, "a batch stops when it is told to, and keeps what it wrote") {
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

TEST_CASE_FIXTURE(Batch, "a folder without cards is told") {
    fs::create_directory(folder / "empty");
    const auto none = workflow::export_folder(
        folder / "empty", folder / "out", workflow::CardOutput::pdf, false, {});
    CHECK_FALSE(none.value);
    CHECK(none.findings.front().code == "export.none");
    CHECK_FALSE(fs::exists(folder / "out"));
}
