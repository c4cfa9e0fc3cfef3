#include <algorithm>

#include <doctest/doctest.h>

#include "../archive_fixture.h"
#include "core/error.h"
#include "workflow/internal/desk.h"

using namespace evenhand;
using testing::ArchiveFixture;

TEST_CASE("rules are chosen from the file, and no rule counts until then") {
    ArchiveFixture office;
    const auto desk = office.desk();
    CHECK_THROWS_AS((void)desk->use_rules({"us-eeoc"}), Error);
    (void)office.keep(*desk);
    const auto offered = desk->rules();
    CHECK(offered.size() == 8);
    CHECK(std::ranges::none_of(offered, &workflow::RuleView::used));
    CHECK(desk->use_rules({"no-such"}).front().code == "archive.no-rule");
    CHECK(desk->use_rules({"us-eeoc", "us-eeoc"}).empty());
    CHECK(std::ranges::count_if(desk->rules(), &workflow::RuleView::used) == 1);
    CHECK(desk->rules().front().id == "us-eeoc");
    const auto off = desk->use_rules({"us-executive-order"});
    CHECK(off.front().code == "archive.rule-off");
    CHECK(desk->rules().front().id == "us-executive-order");
    const auto log = desk->audit(1, 100);
    CHECK(log.back().what.ends_with(
        " chose the retention rules: US federal contractors, executive order"));
    CHECK(desk->use_rules({}).empty());
    CHECK(desk->audit(1, 100).back().what.ends_with(" chose the retention rules: none"));
    CHECK(std::ranges::none_of(desk->rules(), &workflow::RuleView::used));
}

TEST_CASE("an own file of rules takes the place of the shipped one, and its faults are said") {
    ArchiveFixture office;
    const auto desk = office.desk();
    formats::make_folder(office.folder / "data");
    formats::write_file(office.folder / "data/retention.xml", "<retention");
    CHECK_THROWS_WITH_AS(
        (void)desk->rules(), doctest::Contains("data/retention.xml cannot be read"), Error);
    formats::write_file(office.folder / "data/retention.xml",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        "<retention xmlns=\"urn:evenhand:retention:1\" />\n");
    CHECK(desk->rules().empty());
}

TEST_CASE("a candidate is not due while a newer card must be kept, but told when asked for") {
    ArchiveFixture office;
    const auto desk = office.desk();
    const std::string card = office.keep(*desk);
    formats::make_folder(office.folder / "data");
    formats::write_file(office.folder / "data/retention.xml",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        "<retention xmlns=\"urn:evenhand:retention:1\">\n"
                        "  <rule id=\"kept\" version=\"1\" kind=\"keep-at-least\" months=\"12\" "
                        "clock=\"record\">\n    <title>Kept</title>\n  </rule>\n"
                        "  <rule id=\"gone\" version=\"1\" kind=\"erase-after\" months=\"12\" "
                        "clock=\"record\">\n    <title>Gone</title>\n  </rule>\n"
                        "</retention>\n");
    REQUIRE(desk->use_rules({"kept", "gone"}).empty());
    office.time.now = *from_iso("2027-03-10T00:00:00Z");
    REQUIRE(desk->due_list().size() == 1);
    CHECK(desk->standing().due == 1);
    REQUIRE(desk->ask_erasure(card, "wish").empty());
    (void)office.keep(*desk, {.session = "s2", .opened = 200 * 24 * 3600});
    CHECK(desk->standing().due == 0);
    const auto asked = desk->due_list();
    REQUIRE(asked.size() == 1);
    CHECK(asked.front().asked);
    CHECK(asked.front().cards == 2);
    CHECK(desk->confirm_erasure(card, {}, {}).front().code == "archive.must-keep");
    CHECK_FALSE(desk->card(card, {}).value->erase.possible);
    office.time.now = *from_iso("2027-10-10T00:00:00Z");
    CHECK(desk->standing().due == 1);
}

TEST_CASE("a candidate is due when the decision is old enough, and not under a hold") {
    ArchiveFixture office;
    const auto desk = office.desk();
    const std::string card = office.keep(*desk);
    REQUIRE(desk->use_rules({"uk-eu-6-months"}).empty());
    for (const char* wrong : {"", "soon", "2026-02-30", "2027-01-01", "2026-03-01"}) {
        CHECK(desk->decide(card, wrong).front().code == "archive.date");
    }
    CHECK(desk->due_list().empty());
    CHECK(desk->decide(card, "2026-03-02").empty());
    CHECK(desk->due_list().empty());
    office.time.now = *from_iso("2026-08-20T00:00:00Z");
    CHECK(desk->find({}).first.front().state == "due in 13 days");
    office.time.now = *from_iso("2026-09-03T00:00:00Z");
    const auto due = desk->due_list();
    REQUIRE(due.size() == 1);
    CHECK(due.front().candidate == "Ines Moreau");
    CHECK(due.front().since == "2 September 2026");
    CHECK(due.front().rule == "UK and EU, six months after the decision");
    CHECK(due.front().cards == 1);
    CHECK_FALSE(due.front().asked);
    CHECK(desk->hold(card, "").front().code == "archive.reason");
    CHECK(desk->release(card, "none").front().code == "archive.no-hold");
    CHECK(desk->hold(card, "complaint 2026-31").empty());
    CHECK(desk->due_list().empty());
    CHECK(desk->card(card, {}).value->badge == "On legal hold");
    CHECK(desk->find({}).first.front().state == "on hold");
    CHECK(desk->release(card, "closed").empty());
    CHECK(desk->due_list().size() == 1);
}
