#include "workflow/demo_interview.h"

#include <filesystem>

#include <doctest/doctest.h>

#include "core/error.h"
#include "formats/file.h"
#include "scratch_folder.h"
#include "shell.h"
#include "workflow/report_desk.h"

using namespace evenhand;
namespace fs = std::filesystem;

namespace {
const fs::path shipped = fs::path(EVENHAND_SOURCE_DIR) / "rubrics";
}

TEST_CASE("the demo leaves the same card and PDF wherever and whenever it is played") {
    const testing::ScratchFolder one;
    const testing::ScratchFolder two;
    const auto first = workflow::play_demo(shipped, one.path());
    const auto second = workflow::play_demo(shipped, two.path());
    CHECK(first.findings.empty());
    CHECK(formats::read_file(first.card) == formats::read_file(second.card));
    CHECK(formats::read_file(first.pdf) == formats::read_file(second.pdf));
}

TEST_CASE("the demo can be played again into the same folder") {
    const testing::ScratchFolder folder;
    const auto first = workflow::play_demo(shipped, folder.path());
    const std::string card = formats::read_file(first.card);
    CHECK(formats::read_file(workflow::play_demo(shipped, folder.path()).card) == card);
}

TEST_CASE("the demo takes no place of its own PDF that somebody has written remarks into") {
    const testing::ScratchFolder folder;
    const auto first = workflow::play_demo(shipped, folder.path());
    REQUIRE(testing::run("qpdf --replace-input " + testing::quoted(first.pdf)).status == 0);
    const std::string remarked = formats::read_file(first.pdf);
    CHECK_THROWS_WITH_AS((void)workflow::play_demo(shipped, folder.path()),
                         doctest::Contains("was changed since an earlier demo made it"),
                         Error);
    CHECK(formats::read_file(first.pdf) == remarked);
}

TEST_CASE("the demo takes the place of its own files alone") {
    const testing::ScratchFolder folder;
    const auto first = workflow::play_demo(shipped, folder.path());
    formats::write_file(first.pdf, "%PDF-1.7 of somebody else");
    std::filesystem::remove(first.card);
    CHECK_THROWS_WITH_AS((void)workflow::play_demo(shipped, folder.path()),
                         doctest::Contains("is not of an earlier demo"),
                         Error);
    CHECK(formats::read_file(first.pdf) == "%PDF-1.7 of somebody else");
    CHECK_FALSE(std::filesystem::exists(first.card));
}

TEST_CASE("the demo's card says what the recording scored") {
    const testing::ScratchFolder folder;
    const auto read = workflow::read_card(workflow::play_demo(shipped, folder.path()).card);
    REQUIRE(read.value);
    const Scorecard& card = read.value->card;
    CHECK(card.verdict().recommendation == Recommendation::yes);
    CHECK(card.weighted_mean() == doctest::Approx(14.0 / 3.0));
    const QuestionRecord& record = card.session().questions.at(0);
    CHECK(record.notes.size() == 10);
    CHECK(record.notes.at(0).mark == NoteMark::situation);
    CHECK(record.notes.at(0).text.starts_with("settings page rewrite"));
    CHECK(record.notes.at(4).mark == NoteMark::none);
    CHECK(record.ticks.size() == 4);
    CHECK(record.probes.size() == 2);
    CHECK(time_on(record, card.submitted_at()).count() == 480);
}

TEST_CASE("the demo's card can be had without a file of it") {
    const testing::ScratchFolder folder;
    const workflow::DemoResult played = workflow::play_demo(shipped, folder.path());
    const auto card = workflow::demo_card(shipped);
    CHECK(card.sha256 == workflow::read_card(played.card).value->sha256);
}
