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
