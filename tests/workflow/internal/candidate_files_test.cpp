#include "workflow/internal/candidate_files.h"

#include <doctest/doctest.h>

#include "../archive_fixture.h"
#include "workflow/live_interview.h"

using namespace evenhand;
using namespace evenhand::workflow::internal;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> names(const std::vector<fs::path>& files) {
    std::vector<std::string> names;
    for (const fs::path& file : files) {
        names.push_back(file.filename().string());
    }
    return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a candidate's files are found by the interview and by who was interviewed") {
    testing::ArchiveFixture office;
    const fs::path data = office.folder / "data";
    for (const char* candidate : {"c1", "c2"}) {
        const auto begun = workflow::begin_interview(office.folders,
                                                     office.services(),
                                                     {{Id<Candidate>(candidate), "Somebody"},
                                                      "Role",
                                                      {Id<Rater>("r"), "Rater"},
                                                      testing::pinned_kit()});
        begun->set_private_notes("private");
        begun->flush();
    }
    formats::make_folder(data / "cards");
    formats::write_file(data / "cards/copy of one.scorecard.xml",
                        testing::told_bytes({.session = "s7", .candidate_id = "c1"}));
    formats::write_file(data / "cards/s8.scorecard.xml", "broken");
    formats::write_file(data / "private/s8.take-aways.txt", "draft");
    formats::write_file(data / "private/other.txt", "other");
    const auto files = files_about(data, {{"c1"}, {"s8"}});
    CHECK(names(files) == Names{"id1.journal",
                                "copy of one.scorecard.xml",
                                "s8.scorecard.xml",
                                "id1.txt",
                                "s8.take-aways.txt"});
    remove_files(files);
    CHECK(files_about(data, {{"c1"}, {"s8"}}).empty());
    CHECK(fs::exists(data / "private/other.txt"));
    CHECK(names(files_about(data, {{"c2"}, {}})) == Names{"id2.journal", "id2.txt"});
    CHECK(files_about(office.folder / "none", {{"c1"}, {}}).empty());
}

TEST_CASE("the demo's card and paper go too when they are of the candidate") {
    const testing::ArchiveFixture office;
    const fs::path demo = office.folder / "data/demo";
    formats::make_folder(demo / "cards");
    formats::write_file(demo / "cards/demo-1.scorecard.xml",
                        testing::told_bytes({.session = "demo-1", .candidate_id = "c1"}));
    formats::write_file(demo / "demo-1.pdf", "%PDF-");
    formats::write_file(demo / "other.pdf", "%PDF-");
    CHECK(names(files_about(office.folder / "data", {{"c1"}, {}})) ==
          Names{"demo-1.scorecard.xml", "demo-1.pdf"});
    CHECK(files_about(office.folder / "data", {{"c2"}, {}}).empty());
}

TEST_CASE("what still has a name or an id is found, wherever it lies and however it is written") {
    const testing::ArchiveFixture office;
    const fs::path data = office.folder / "data";
    const std::string id = "3f9a61c2-0b7e";
    formats::make_folder(data / "mine/deeper");
    formats::make_folder(data / "archive");
    formats::write_file(data / "archive/x", "Inès & Co");
    formats::write_file(data / "mine/a.txt", "talk to Inès & Co on Monday");
    formats::write_file(data / "mine/b.xml", "<name>Inès &amp; Co</name>");
    formats::write_file(data / "mine/deeper/.c", "about " + id);
    formats::write_file(data / "mine/deeper/Inès & Co.txt", "nothing");
    formats::write_file(data / "mine/d.txt", "of c1 and of s1 and of Ines");
    fs::create_symlink("nowhere", data / "mine/link");
    const auto traces = traces_of(data,
                                  {{"c1", id}, {"s1"}, {"Inès & Co", " "}},
                                  [&](const fs::path& file) { return file == data / "archive"; });
    CHECK(names(traces.files) == Names{"a.txt", "b.xml", ".c", "Inès & Co.txt"});
    CHECK(traces.unread.empty());
    const auto largest = traces_of(data / "mine", {{id}, {}, {}}, [&](const fs::path& file) {
        return file.filename() == "deeper";
    });
    CHECK(largest.files.empty());
    fs::resize_file(data / "mine/d.txt", formats::largest_file + 1);
    CHECK(names(traces_of(data / "mine", {{id}, {}, {}}, [](const fs::path&) {
                    return false;
                }).unread) == Names{"d.txt"});
}

TEST_CASE("a list of own words tells of a candidate by a part of the name") {
    const testing::ArchiveFixture office;
    const fs::path data = office.folder / "data";
    formats::make_folder(data);
    const auto found = [&](const std::string& words) {
        formats::write_file(data / "words.txt", words);
        return traces_of(
                   data, {{}, {}, {"In\u00e8s de Vries"}}, [](const fs::path&) { return false; })
            .files.size();
    };
    CHECK(found("grokked\nin\u00e8s\n") == 1);
    CHECK(found("Vries") == 1);
    CHECK(found("grokked\nvriese\nde\n") == 0);
}
