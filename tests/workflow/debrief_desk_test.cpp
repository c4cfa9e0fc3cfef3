#include "workflow/debrief_desk.h"

#include <algorithm>
#include <cerrno>
#include <thread>

#include <doctest/doctest.h>

#include "core/error.h"
#include "debrief_fixture.h"
#include "failing_disk.h"
#include "formats/file.h"
#include "workflow/archive_desk.h"
#include "workflow/document_check.h"

using namespace evenhand;
using testing::at;
using testing::codes;
using testing::DebriefFixture;

TEST_CASE("a debrief goes from reading over two hidden votes to a signed decision") {
    DebriefFixture office;
    CHECK(office.start().empty());
    office.time.set(100240);
    auto now = office.standing();
    CHECK(now.step == DebriefStep::read);
    CHECK(now.reading_left() == std::chrono::seconds(360));
    CHECK(now.formula.mean == 4);
    CHECK(now.members.size() == 2);

    office.time.set(100500);
    CHECK(office.chair.end_reading(office.shared, office.passphrase).empty());
    office.vote("ana", Recommendation::strong_yes, "Owned it at once.");
    now = office.standing();
    CHECK(now.step == DebriefStep::vote);
    CHECK(now.round() == 1);
    CHECK(now.voted() == 1);
    CHECK(now.members[0].at == at(100500));
    CHECK_FALSE(now.members[1].at);
    CHECK(now.debrief.entries.size() == 1);
    office.vote("bo", Recommendation::no, "Would not say who was told.");
    CHECK(office.standing().all_voted());
    CHECK_FALSE(office.says("Owned it"));
    CHECK_FALSE(office.says("strong-yes"));
    office.time.set(100600);
    office.open();
    CHECK(office.says("Owned it at once."));

    now = office.standing();
    CHECK(now.step == DebriefStep::discuss);
    CHECK(vote_lines(now.debrief)[1].first->vote == Recommendation::no);
    CHECK(now.topics[0].what == office.focus());
    CHECK(now.topics[0].standing == "Split: 3 to 5");
    CHECK(office.chair.discussed(office.shared, office.focus()).empty());
    CHECK(office.chair.note(office.shared, office.focus(), " Bo asked\nlater. ").empty());
    CHECK(office.chair.note(office.shared, std::nullopt, "Start in June.").empty());
    CHECK(office.standing().topics[0].discussed);
    CHECK(office.chair.end_discussion(office.shared, office.passphrase).empty());

    office.vote("ana", Recommendation::yes);
    office.vote("bo", Recommendation::yes);
    office.time.set(101000);
    office.open();
    CHECK(office.standing().step == DebriefStep::decide);
    const auto decided = office.chair.decide(
        office.shared, {Decision::hire, " Both saw it. ", "not needed"}, office.passphrase);
    REQUIRE(codes(decided.findings) == "debrief.departure debrief.not-kept");
    CHECK(decided.findings[0].severity == Severity::warning);
    CHECK(decided.findings[0].message ==
          "\u201CHire\u201D does not go against the rule: the reason for departing from it is not "
          "written into the record.");
    REQUIRE(decided.value);

    now = office.standing();
    CHECK(now.step == DebriefStep::decided);
    REQUIRE(now.record);
    CHECK(now.record->file == decided.value->file);
    CHECK(now.record->seal == decided.value->seal);
    const DebriefEntry* end = decision_of(now.debrief);
    CHECK(end->at == at(101000));
    CHECK(std::get<Decided>(end->change) == Decided{Decision::hire, "Both saw it.", ""});
    CHECK(std::get<DebriefNote>(now.debrief.entries[3].change).text == "Bo asked\nlater.");
    CHECK(vote_words(now.debrief) ==
          "Both say yes after discussion; two changed their vote, one in each direction.");
}

TEST_CASE("what is decided is kept in the chair's archive, where there is one") {
    DebriefFixture office;
    office.go_to(DebriefStep::decide);
    const auto archive = workflow::ArchiveDesk::open(office.of("chair"), office.services(), {});
    (void)archive->set_passphrase("Chair One", "");
    archive->rest();
    const auto decided =
        office.chair.decide(office.shared, {Decision::hire, "Strong.", ""}, office.passphrase);
    CHECK(decided.findings.empty());
    const auto kept = archive->find({"says:hire", {}});
    REQUIRE(kept.all == 1);
    CHECK(
        archive->export_file(kept.first.front().card, 0, office.folder / "x.debrief.xml").empty());
    CHECK(formats::read_file(office.folder / "x.debrief.xml") ==
          formats::read_file(decided.value->file));
}

TEST_CASE("a debrief's record stands alone, wherever it lies") {
    DebriefFixture office;
    office.go_to(DebriefStep::decided);
    const auto file = office.standing().record->file;
    const auto copy = office.folder / "kept.debrief.xml";
    std::filesystem::copy_file(file, copy);
    const auto whole = office.chair.course(office.shared);
    std::filesystem::remove_all(office.shared);
    const auto alone = office.chair.course(copy);
    CHECK(alone.findings.empty());
    REQUIRE(alone.value);
    CHECK(alone.value->panel == office.panel);
    CHECK(alone.value->debrief == whole.value->debrief);
    CHECK(alone.value->formula == whole.value->formula);
    CHECK(alone.value->record->seal == whole.value->record->seal);
    CHECK(workflow::check_file(copy, LintWords{}).findings.empty());
}

TEST_CASE("only the chair's key begins a debrief, opens votes and decides") {
    DebriefFixture office;
    const auto other = office.desk_of("bo");
    CHECK(codes(other.start({office.shared, {}, 10, "open sesame"})) == "panel.not-chair");
    CHECK(codes(office.chair.start({office.shared, {}, 10, "x"})) == "panel.passphrase");
    CHECK_FALSE(std::filesystem::exists(office.debrief()));
    office.go_to(DebriefStep::vote);
    office.vote("ana", Recommendation::yes);
    office.vote("bo", Recommendation::yes);
    CHECK(codes(other.open_votes(office.shared, "", "open sesame")) == "panel.not-chair");
    CHECK(codes(office.chair.open_votes(office.shared, "", "x")) == "panel.passphrase");
    CHECK(office.standing().step == DebriefStep::vote);
    office.open();
    REQUIRE(office.chair.end_discussion(office.shared, office.passphrase).empty());
    office.vote("ana", Recommendation::yes);
    office.vote("bo", Recommendation::yes);
    office.open();
    const Decided hire{Decision::hire, "Strong.", ""};
    CHECK(codes(other.decide(office.shared, hire, "open sesame").findings) == "panel.not-chair");
    CHECK(codes(office.chair.decide(office.shared, hire, "x").findings) == "panel.passphrase");
    CHECK_FALSE(office.standing().record);
}

TEST_CASE("a debrief begins once, about opened cards, with members who can be told apart") {
    testing::PanelFixture closed;
    REQUIRE(closed.invite().value);
    const workflow::DebriefDesk early(closed.of("chair"), closed.services());
    CHECK(codes(early.start({closed.shared, {}, 10, closed.passphrase})) == "panel.not-opened");

    DebriefFixture office;
    CHECK(codes(office.chair.standing(office.shared).findings) == "debrief.none");
    CHECK(codes(office.chair.start({office.shared, {"ana", "Ana Ferreira"}, 10, "x"})) ==
          "debrief.members");
    CHECK(codes(office.chair.start({office.shared, {}, 121, "x"})) == "debrief.minutes");
    CHECK(office.start().empty());
    CHECK(codes(office.start()) == "debrief.begun");
}

TEST_CASE("a debrief without silent reading begins with the first vote") {
    DebriefFixture office;
    CHECK(office.chair.start({office.shared, {}, 0, office.passphrase}).empty());
    CHECK(office.standing().step == DebriefStep::vote);
    office.vote("ana", Recommendation::yes);
}

TEST_CASE("a debrief that has begun says so when its first vote cannot begin at once") {
    DebriefFixture office;
    workflow::Services services = office.services();
    services.clock = [&office, clock = services.clock] {
        if (std::filesystem::exists(office.debrief("start.txt"))) {
            std::filesystem::create_directories(office.debrief("0001.entry.xml"));
        }
        return clock();
    };
    const workflow::DebriefDesk chair(office.of("chair"), services);
    const Findings told = chair.start({office.shared, {}, 0, office.passphrase});
    REQUIRE(codes(told) == "debrief.reading-stands");
    CHECK(told[0].severity == Severity::warning);
    CHECK(told[0].message.ends_with("end-reading " + office.shared.string()));
    std::filesystem::remove(office.debrief("0001.entry.xml"));
    CHECK(office.standing().step == DebriefStep::read);
    CHECK(office.chair.end_reading(office.shared, office.passphrase).empty());
}

TEST_CASE("a vote is cast in a vote that is under way, by a member") {
    DebriefFixture office;
    REQUIRE(office.start().empty());
    const auto refused = [&](const std::string& who) {
        const auto cast = office.chair.cast(office.shared, who, Recommendation::yes, "");
        CHECK_FALSE(cast.value);
        return cast.findings.front().message;
    };
    CHECK(refused("ana") == "The first vote begins when the chair has ended the reading.");
    REQUIRE(office.chair.end_reading(office.shared, office.passphrase).empty());
    CHECK(refused("Eve") ==
          "\u201CEve\u201D is not in this debrief; give one of the ids: ana, bo.");
    CHECK(office.chair.cast(office.shared, "bo lind", Recommendation::yes, "").value->file ==
          office.debrief("bo.1.1.vote"));
    office.vote("ana", Recommendation::yes);
    office.open();
    CHECK(refused("ana") == "The second vote begins when the chair has ended the discussion.");
    REQUIRE(office.chair.end_discussion(office.shared, office.passphrase).empty());
    office.vote("ana", Recommendation::yes);
    office.vote("bo", Recommendation::yes);
    office.open();
    CHECK(refused("ana") == "Both votes are opened; none is taken any more.");
}

TEST_CASE("a vote that is cast again counts in place of the one before, and both are kept") {
    DebriefFixture office;
    office.go_to(DebriefStep::vote);
    office.vote("ana", Recommendation::yes, "At first.");
    office.time.set(90000);  // A clock that was put back changes no order.
    office.vote("ana", Recommendation::no, "On second thoughts.");
    office.vote("bo", Recommendation::yes);
    CHECK(office.standing().members[0].votes == 2);
    office.open();
    const auto debrief = office.standing().debrief;
    CHECK(std::get<VotesOpened>(debrief.entries.back().change).votes.size() == 3);
    CHECK(vote_lines(debrief)[0].first->reason == "On second thoughts.");
}

TEST_CASE("a vote that is cast while the chair opens the others is told to be too late") {
    DebriefFixture office;
    office.go_to(DebriefStep::vote);
    office.vote("ana", Recommendation::yes);
    auto services = office.services();
    services.random = [&office] {
        (void)office.chair.open_votes(office.shared, "Bo is ill.", office.passphrase);
        return Salt{};
    };
    const workflow::DebriefDesk bo(office.of("bo"), services);
    const auto late = bo.cast(office.shared, "bo", Recommendation::no, "");
    CHECK_FALSE(late.value);
    REQUIRE(codes(late.findings) == "debrief.too-late");
    CHECK(late.findings[0].location == office.debrief("bo.1.1.vote").string());
    CHECK_FALSE(vote_lines(office.standing().debrief)[1].first);
}

TEST_CASE("a debrief whose beginning was lost is not begun anew") {
    DebriefFixture office;
    office.go_to(DebriefStep::vote);
    const auto start = office.debrief("start.txt");
    const std::string bytes = formats::read_file(start);
    std::filesystem::remove(start);
    const auto found = office.chair.standing(office.shared);
    CHECK_FALSE(found.value);
    REQUIRE(codes(found.findings) == "debrief.start-missing");
    CHECK(found.findings[0].location == start.string());
    CHECK(codes(office.start()) == "debrief.start-missing");
    CHECK_FALSE(std::filesystem::exists(start));
    formats::write_file(start, bytes);
    CHECK(office.standing().step == DebriefStep::vote);
}

TEST_CASE("votes are opened together when all are in, or when the chair closes the vote") {
    DebriefFixture office;
    office.go_to(DebriefStep::vote);
    office.vote("ana", Recommendation::yes);
    const auto early = office.chair.open_votes(office.shared, "", office.passphrase);
    CHECK(codes(early) == "debrief.votes");
    CHECK(office.standing().step == DebriefStep::vote);
    CHECK(office.chair.open_votes(office.shared, "Bo is ill.", office.passphrase).empty());
    const auto debrief = office.standing().debrief;
    CHECK(std::get<VotesOpened>(debrief.entries.back().change).closed == "Bo is ill.");
    CHECK_FALSE(vote_lines(debrief)[1].first);
}

TEST_CASE("a vote that all have cast is not closed before its time, whatever reason is given") {
    DebriefFixture office;
    office.go_to(DebriefStep::vote);
    office.vote("ana", Recommendation::yes);
    office.vote("bo", Recommendation::yes);
    CHECK(office.chair.open_votes(office.shared, "No time.", office.passphrase).empty());
    CHECK(std::get<VotesOpened>(office.standing().debrief.entries.back().change).closed.empty());
}

TEST_CASE("a decision against the rule needs its reason, which stands in the record") {
    DebriefFixture office(3, 2);
    office.go_to(DebriefStep::decide);
    CHECK(office.standing().formula.met == false);
    Decided hire{Decision::hire, "Strong beside the scores.", " "};
    const auto refused = office.chair.decide(office.shared, hire, office.passphrase);
    CHECK(codes(refused.findings) == "debrief.departure");
    CHECK_FALSE(office.standing().record);
    hire.departure = "One question was cut short.";
    REQUIRE(office.chair.decide(office.shared, hire, office.passphrase).value);
    const auto record = office.chair.course(office.standing().record->file);
    CHECK(std::get<Decided>(decision_of(record.value->debrief)->change) == hire);
    CHECK(record.value->formula.mean == 2.5);
    CHECK(record.value->panel.rule.bar == 3.5);
}

TEST_CASE("what cannot be done now is told, and nothing is written") {
    DebriefFixture office;
    REQUIRE(office.start().empty());
    const auto& folder = office.shared;
    CHECK(codes(office.chair.open_votes(folder, "", office.passphrase)) == "debrief.step");
    CHECK(codes(office.chair.discussed(folder, office.focus())) == "debrief.step");
    CHECK(codes(office.chair.note(folder, {}, "x")) == "debrief.step");
    CHECK(codes(office.chair.end_discussion(folder, office.passphrase)) == "debrief.step");
    CHECK(
        codes(office.chair.decide(folder, {Decision::hire, "x", ""}, office.passphrase).findings) ==
        "debrief.step");
    CHECK(office.standing().debrief.entries.empty());
    REQUIRE(office.chair.end_reading(folder, office.passphrase).empty());
    CHECK(codes(office.chair.end_reading(folder, office.passphrase)) == "debrief.step");
}

TEST_CASE("nothing happens before what came before it, whatever the clock says") {
    DebriefFixture office;
    office.go_to(DebriefStep::discuss);
    office.time.set(50);
    REQUIRE(office.chair.note(office.shared, {}, "Said late.").empty());
    CHECK(office.standing().debrief.entries.back().at == at(100000));
}

TEST_CASE("a full disk leaves no half of anything, and the same can be done again") {
    DebriefFixture office;
    const auto names = [&] {
        std::vector<std::string> there;
        for (const auto& entry : std::filesystem::directory_iterator(office.debrief())) {
            there.push_back(entry.path().filename().string());
        }
        std::ranges::sort(there);
        return there;
    };
    const auto fails = [&](const auto& act) {
        const testing::FailingDisk full(office.shared, ENOSPC);
        CHECK_THROWS_AS(act(), Error);
    };
    fails([&] { (void)office.start(); });
    CHECK(names().empty());
    office.go_to(DebriefStep::vote);
    office.vote("ana", Recommendation::yes);
    office.vote("bo", Recommendation::yes);
    auto before = names();
    fails([&] { (void)office.chair.cast(office.shared, "ana", Recommendation::no, ""); });
    fails([&] { (void)office.chair.open_votes(office.shared, "", office.passphrase); });
    CHECK(names() == before);
    office.open();
    REQUIRE(office.chair.end_discussion(office.shared, office.passphrase).empty());
    office.vote("ana", Recommendation::yes);
    office.vote("bo", Recommendation::yes);
    office.open();
    const Decided hire{Decision::hire, "Strong.", ""};
    before = names();
    fails([&] { (void)office.chair.decide(office.shared, hire, office.passphrase); });
    CHECK(names() == before);
    CHECK(office.standing().step == DebriefStep::decide);
    CHECK(office.chair.decide(office.shared, hire, office.passphrase).value);
}

TEST_CASE("two programs that write at once both write") {
    DebriefFixture office;
    office.go_to(DebriefStep::discuss);
    constexpr int each = 8;
    const auto write = [&office](const std::string& who) {
        const auto desk = office.desk_of(who);
        for (int i = 0; i < each; ++i) {
            (void)desk.note(office.shared, std::nullopt, who + " " + std::to_string(i));
        }
    };
    std::thread other(write, "ana");
    write("bo");
    other.join();
    const auto debrief = office.standing().debrief;
    CHECK(debrief.entries.size() == 2 + 2 * each);
}
