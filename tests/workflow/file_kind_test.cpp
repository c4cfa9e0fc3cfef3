#include "workflow/file_kind.h"

#include <doctest/doctest.h>

#include "formats/file.h"
#include "scratch_folder.h"
#include "workflow/demo_interview.h"
#include "workflow/redacted_copy.h"

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
                          {"debrief", "debrief", FileKind::decision},
                          {"panel", "panel", FileKind::panel},
                          {"style", "style", FileKind::style}};

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

TEST_CASE("the name alone tells of a document, and nothing of a table, a PDF or a page") {
    CHECK(workflow::kind_by_name("away/x.rubric.xml") == FileKind::rubric);
    CHECK(workflow::kind_by_name("away/style.xml") == FileKind::style);
    for (const char* name : {"x.pdf", "x.csv", "q09.html", "rubric.xml", "x.rubric.xml.download"}) {
        CAPTURE(name);
        CHECK_FALSE(workflow::kind_by_name(name));
    }
}

TEST_CASE("scorecards as JSON are ratings, as they are on the command line") {
    const testing::ScratchFolder folder;
    formats::write_file(folder / "cards.json", " [{\"id\": 1}]");
    CHECK(kind_of_file(folder / "cards.json") == FileKind::ratings);
    formats::write_file(folder / "text.json", "words");
    CHECK(kind_of_file(folder / "text.json") == FileKind::other);
    CHECK(kind_of_file(folder / "none.json") == FileKind::other);
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

TEST_CASE("a style is called style.xml, whatever is in it") {
    const testing::ScratchFolder folder;
    CHECK(kind_of_file(fs::path(EVENHAND_SOURCE_DIR) / "reports/style.xml") == FileKind::style);
    formats::write_file(folder / "style.xml", "broken");
    CHECK(kind_of_file(folder / "style.xml") == FileKind::style);
    formats::write_file(folder / "my style.xml", "<html>");
    CHECK(kind_of_file(folder / "my style.xml") == FileKind::other);
}

TEST_CASE("a PDF is what is in it: a scorecard, or a redacted copy whose pages are looked at") {
    const testing::ScratchFolder folder;
    const auto demo = workflow::play_demo(fs::path(EVENHAND_SOURCE_DIR) / "rubrics", folder.path());
    CHECK(kind_of_file(demo.pdf) == FileKind::scorecard);
    const auto copy = workflow::copy_of_file(demo.card, {});
    CHECK_FALSE(has_error(workflow::write_copy(*copy.value, folder / "copy.pdf")));
    CHECK(kind_of_file(folder / "copy.pdf") == FileKind::printed);
}

TEST_CASE("a table is one of ratings when its first line names their columns") {
    const testing::ScratchFolder folder;
    const fs::path file = folder / "spring.csv";
    formats::write_file(file,
                        "\xEF\xBB\xBFRater,Person,Score,Criterion,Sequence\nAna,c1,4,depth,1\n");
    CHECK(kind_of_file(file) == FileKind::ratings);
    formats::write_file(file, "question,criterion,score\nWhat broke?,depth,4\n");
    CHECK(kind_of_file(file) == FileKind::other);
    formats::write_file(file, "person rater criterion score\n");
    CHECK(kind_of_file(file) == FileKind::other);
}

TEST_CASE("everything else may be a question page") {
    const testing::ScratchFolder folder;
    formats::write_file(folder / "page.txt", "Q9 of 32\n\n<rubric> is a word here\n");
    CHECK(kind_of_file(folder / "page.txt") == FileKind::other);
    CHECK(kind_of_file(folder.path()) == FileKind::other);
    CHECK(kind_of_file(folder / "gone.txt") == FileKind::other);
}
