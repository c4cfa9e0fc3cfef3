#include "workflow/submitted_card.h"

#include <doctest/doctest.h>

#include "archive_fixture.h"
#include "formats/file.h"
#include "library_fixture.h"
#include "workflow/demo_interview.h"

using namespace evenhand;

TEST_CASE("a submitted card in a file is read and printed as that file is") {
    const testing::ScratchFolder folder;
    testing::StandingClock time;
    const auto demo = workflow::play_demo(testing::shipped_rubrics, folder.path());
    const workflow::Folders folders{folder.path(), testing::shipped_rubrics};
    const auto read = workflow::read_submitted(folders, time.services(), {demo.card});
    REQUIRE(read.value);
    CHECK(read.value->card == workflow::read_card(demo.card).value->card);
    const auto pdf = folder / "card.pdf";
    CHECK(workflow::print_submitted(folders, time.services(), {demo.card}, pdf).empty());
    CHECK(formats::read_file(pdf) == formats::read_file(demo.pdf));
}

TEST_CASE("an older revision in a file is told from the newest one, and from none") {
    testing::ArchiveFixture office;
    const auto desk = office.desk();
    const std::string card = office.keep(*desk);
    const auto file = office.folder / "sent.scorecard.xml";
    const auto pdf = office.folder / "sent.pdf";
    formats::write_file(file, testing::told_bytes());
    REQUIRE_FALSE(has_error(desk->print(card, 0, pdf)));
    desk->rest();
    const auto codes = [&](const std::filesystem::path& which) {
        std::string told;
        for (const Finding& each :
             workflow::doubts_by_archive(office.folders, office.services(), which)) {
            told += each.code + ": " + each.message + " ";
        }
        return told;
    };
    CHECK(codes(file).empty());
    const Verdict no{Recommendation::no, "Blames.", "", "Own words."};
    REQUIRE(desk->correct(card, {no}, "misheard").value);
    desk->rest();
    for (const auto& sent : {file, pdf}) {
        CHECK(codes(sent) ==
              "card.corrected-since: This card was corrected since: the archive has a later "
              "revision of it. ");
    }
    REQUIRE(desk->correct(card, {Recommendation::strong_no, "Blames.", "", "Own words."}, "again")
                .value);
    desk->rest();
    CHECK(codes(file).find("2 later revisions") != std::string::npos);
    formats::write_file(file, testing::told_bytes({.summary = "Says another thing."}));
    CHECK(codes(file).empty());
    formats::write_file(file, testing::told_bytes({.session = "s-elsewhere"}));
    CHECK(codes(file).empty());
    CHECK(codes(office.folder / "nowhere.pdf").empty());
}
