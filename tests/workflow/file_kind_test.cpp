#include "workflow/file_kind.h"

#include <doctest/doctest.h>

#include "formats/file.h"
#include "scratch_folder.h"

using namespace evenhand;
using workflow::FileKind;
using workflow::kind_of_file;
namespace fs = std::filesystem;

namespace {

struct Kind {
    const char* word;
    const char* root;
    FileKind kind;
};

constexpr Kind kinds[] = {{"invitation", "invitation", FileKind::invitation},
                          {"scorecard", "scorecard", FileKind::scorecard},
                          {"redacted", "redacted-scorecard", FileKind::copy},
                          {"rubric", "rubric", FileKind::rubric},
                          {"kit", "kit", FileKind::kit},
                          {"round", "round", FileKind::round},
                          {"practice", "practice", FileKind::practice},
                          {"debrief", "debrief", FileKind::decision}};

}  // namespace

TEST_CASE("a file is what its name says, even when it is damaged or gone") {
    const testing::ScratchFolder folder;
    for (const Kind& each : kinds) {
        CAPTURE(each.word);
        const fs::path file = folder / ("x." + std::string(each.word) + ".xml");
        CHECK(kind_of_file(file) == each.kind);
        formats::write_file(file, "broken");
        CHECK(kind_of_file(file) == each.kind);
    }
}

TEST_CASE("a file that a browser has renamed is what it begins with") {
    const testing::ScratchFolder folder;
    const fs::path file = folder / "download (1)";
    for (const Kind& each : kinds) {
        CAPTURE(each.root);
        const std::string root = each.root;
        formats::write_file(file,
                            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + root +
                                " xmlns=\"urn:evenhand:" + root + ":1\">\n");
        CHECK(kind_of_file(file) == each.kind);
    }
    formats::write_file(file, "%PDF-1.7\n");
    CHECK(kind_of_file(file) == FileKind::scorecard);
}

TEST_CASE("everything else may be a question page") {
    const testing::ScratchFolder folder;
    formats::write_file(folder / "page.txt", "Q9 of 32\n\n<rubric> is a word here\n");
    CHECK(kind_of_file(folder / "page.txt") == FileKind::other);
    CHECK(kind_of_file(folder.path()) == FileKind::other);
    CHECK(kind_of_file(folder / "gone.txt") == FileKind::other);
    CHECK(kind_of_file(fs::path(EVENHAND_SOURCE_DIR) / "reports/style.xml") == FileKind::other);
}
