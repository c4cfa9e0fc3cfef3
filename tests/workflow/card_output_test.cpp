#include "workflow/card_output.h"

#include <doctest/doctest.h>

#include "formats/file.h"
#include "scratch_folder.h"
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
