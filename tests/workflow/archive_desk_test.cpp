#include "workflow/archive_desk.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "archive_fixture.h"
#include "core/error.h"
#include "formats/debrief_record.h"
#include "workflow/proof_check.h"

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
    CHECK(desk->find({"sign", {}}).count == "0 of 1 card");
    CHECK(desk->find({"sign", {}, true}).count == "1 of 1 card");
    CHECK(desk->all_rows({"sign", {}, true}).size() == 1);
    REQUIRE(
        desk->correct(card, {Recommendation::no, "On reflection no.", "", "Own words."}, "misread")
            .value);
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

TEST_CASE("a decision goes through its life beside the cards: kept, found, proved, held, erased") {
    for (const bool encrypt : {false, true}) {
        CAPTURE(encrypt);
        ArchiveFixture office;
        office.encrypt = encrypt;
        const auto desk = office.desk();
        const std::string scored =
            office.keep(*desk, {.candidate = "Candidate One", .candidate_id = "c1"});
        const std::string bytes = formats::debrief_bytes(testing::example_record());
        const auto kept = desk->keep(bytes, "decision");
        REQUIRE(kept.value);
        const std::string card = kept.value->card;
        CHECK(desk->keep(bytes, "decision").value->kept_before);

        const auto found = desk->find({"says:hire", {}});
        REQUIRE(found.first.size() == 1);
        CHECK(found.first.front().card == card);
        CHECK(found.first.front().decision);
        CHECK(found.first.front().says == "decided: hire");
        CHECK(found.first.front().line == "Strong & plain.");
        CHECK(desk->find({"says:yes", {}}).first.front().card == scored);
        CHECK(desk->facets({})[1].values.back().label == "decided: hire");
        CHECK(desk->find({}).count == "1 card, 1 decision");
        CHECK(desk->standing().decisions == 1);
        CHECK(desk->verify({}).title.find(" of 1 scorecard and 1 decision: ") != std::string::npos);

        const auto view = desk->card(card, {});
        REQUIRE(view.value);
        CHECK(view.value->alarm.empty());
        CHECK(view.value->verdict.starts_with("Decided: hire. Strong & plain."));
        CHECK(view.value->subtitle.starts_with("QA engineer \u00B7 decided "));
        CHECK(view.value->open.reason == "It is a decision: export it as XML.");
        CHECK(view.value->scores.empty());
        CHECK(view.value->decision);

        // What only a scorecard has is said, not guessed.
        CHECK(desk->read(card, 0).findings.front().code == "archive.decision");
        CHECK(desk->print(card, 0, office.folder / "x.pdf").front().code == "archive.decision");
        CHECK(desk->correct(card, {Recommendation::no, "No.", "", "Own words."}, "so")
                  .findings.front()
                  .code == "archive.decision");
        CHECK(desk->scores({}).value->scores.size() == 1);

        CHECK(desk->export_file(card, 0, office.folder / "out.debrief.xml").empty());
        CHECK(formats::read_file(office.folder / "out.debrief.xml") == bytes);
        const auto proof = office.folder / "one.proof";
        CHECK(desk->prove(card, proof).empty());
        CHECK(workflow::check_proof(proof, {}).title ==
              "Unchanged: the decision record is the one that was sealed.");
        CHECK(desk->verify({}).holds);

        CHECK(desk->hold(scored, "complaint 7").empty());
        CHECK(desk->find({"says:hire", {}}).first.front().state == "on hold");
        CHECK(desk->release(card, "closed").empty());
        for (const char* name : {"out.debrief.xml", "one.proof", "one.debrief.xml"}) {
            std::filesystem::remove(office.folder / name);
        }
        CHECK(desk->ask_erasure(scored, "wish").empty());
        CHECK(desk->confirm_erasure(scored, {}, {}).empty());
        CHECK(desk->card(card, {}).value->badge == "Erased");
        CHECK(desk->verify({}).holds);
        CHECK(desk->verify({}).title.find(" of no scorecards: ") != std::string::npos);
        desk->rest();
        CHECK(office.file_with("Candidate One").empty());
        CHECK(office.file_with("Start in June").empty());
    }
}

TEST_CASE("a decision that is kept starts the clocks of retention, another interview does not") {
    formats::DebriefRecord record = testing::example_record();
    std::get<Decided>(record.debrief.entries.back().change) = {
        Decision::another_interview, "Too little heard.", ""};
    for (const auto& [one, noted] :
         {std::pair(record, 0), std::pair(testing::example_record(), 1)}) {
        ArchiveFixture office;
        const auto desk = office.desk();
        const auto kept = desk->keep(formats::debrief_bytes(one), "decision");
        REQUIRE(kept.value);
        const auto history = desk->history(kept.value->card);
        CHECK(std::ranges::count(*history.value, "decide", &workflow::AuditLine::kind) == noted);
    }
}

TEST_CASE("a changed decision record is not kept, and is named in the archive") {
    ArchiveFixture office;
    const auto desk = office.desk();
    std::string bytes = formats::debrief_bytes(testing::example_record());
    const auto card = desk->keep(bytes, "decision").value->card;
    bytes.replace(bytes.find("Strong &amp; plain"), 6, "Strung");
    CHECK(desk->keep(bytes, "decision").findings.front().code == "debrief.seal-broken");
    desk->rest();
    office.alter("Strong &amp; plain", "Strung &amp; plain");
    CHECK(desk->card(card, {}).value->badge == "Changed");
    CHECK_FALSE(desk->verify({}).holds);
}
