#include "workflow/archive_desk.h"

#include <doctest/doctest.h>

#include "archive_fixture.h"
#include "core/error.h"

using namespace evenhand;
using testing::ArchiveFixture;
using testing::Heard;

TEST_CASE("an archive that is not there is made, or missed when it must be there") {
    ArchiveFixture office;
    CHECK_THROWS_AS((void)office.desk(true), Error);
    CHECK_FALSE(std::filesystem::exists(office.folder / "archive"));
    const auto desk = office.desk();
    CHECK(desk->standing().cards == 0);
    CHECK(desk->standing().engine == "folder");
    CHECK(desk->standing().name == (office.folder / "archive").string());
    CHECK(desk->keys() == workflow::KeyState::none);
    CHECK(desk->find({}).empty_title == "The archive is empty");
}

TEST_CASE("a card goes through its life: kept, found, corrected, proved, held, erased") {
    ArchiveFixture office;
    const auto desk = office.desk();
    const std::string card = office.keep(*desk);
    REQUIRE(card.size() == 32);
    CHECK(desk->find({"signed", {}}).count == "1 of 1 card");
    REQUIRE(
        desk->correct_verdict(card, {Recommendation::no, "On reflection no."}, "misread").value);
    CHECK(desk->card(card, {}).value->verdict == "No. On reflection no.");
    CHECK(desk->verify({}).holds);
    CHECK(desk->prove(card, office.folder / "one.proof").empty());
    CHECK(desk->hold(card, "complaint 7").empty());
    CHECK(desk->ask_erasure(card, "wish").front().code == "archive.must-keep");
    CHECK(desk->release(card, "closed").empty());
    CHECK(desk->ask_erasure(card, "wish").empty());
    CHECK(desk->confirm_erasure(card, {}, {}).empty());
    CHECK(desk->card(card, {}).value->badge == "Erased");
    CHECK(desk->verify({}).holds);
}

TEST_CASE("an archive that rests can be opened by another, and goes on by itself") {
    ArchiveFixture office;
    const auto desk = office.desk();
    const std::string card = office.keep(*desk);
    desk->rest();
    CHECK(office.desk()->card(card, {}).value);
    CHECK(desk->card(card, {}).value);
}

TEST_CASE("a passphrase that is easily guessed is remarked on") {
    const auto remark = [](const std::string& passphrase) {
        return workflow::passphrase_remark(passphrase);
    };
    CHECK(remark("").empty());
    CHECK(remark("correct horse battery").empty());
    CHECK(
        remark("\u00E9\u00E8\u00E0\u00FC\u00F6\u00E9\u00E8\u00E0\u00FC\u00F6\u00DF\u00E7").empty());
    CHECK(remark("secret").starts_with("This passphrase is short"));
    CHECK(remark("elevenchars").starts_with("This passphrase is short"));
    CHECK(remark("aaaaaaaaaaaaaaaa").find("too few different characters") != std::string::npos);
    CHECK(remark("1234567890123").find("too few different characters") != std::string::npos);
}

TEST_CASE("a backup is restored into an empty folder with everything") {
    ArchiveFixture office;
    const auto desk = office.desk();
    const std::string card = office.keep(*desk);
    CHECK_THROWS_AS(desk->backup(office.folder / "all.backup", ""), Error);
    desk->backup(office.folder / "all.backup", "secret words");
    const auto back = office.folder / "back";
    CHECK_THROWS_AS(workflow::restore_archive(office.folder / "all.backup", "other words", back),
                    Error);
    workflow::restore_archive(office.folder / "all.backup", "secret words", back);
    desk->rest();
    const auto restored = workflow::ArchiveDesk::open(
        office.folders, office.services(), {back.string(), false, false, false});
    CHECK(restored->card(card, {}).value->title == "Ines Moreau");
    CHECK(restored->verify({}).holds);
}
