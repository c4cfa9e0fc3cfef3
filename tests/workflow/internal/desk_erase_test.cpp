#include <doctest/doctest.h>

#include "../archive_fixture.h"
#include "core/error.h"
#include "shell.h"
#include "workflow/internal/desk.h"
#include "workflow/live_interview.h"

using namespace evenhand;
using testing::ArchiveFixture;

namespace {

const std::string name = "Ximena Quiroga";
const std::string word = "zanzibarwort";

/// An interview that is not finished, with private notes, and a card from an earlier version.
void leave_traces(ArchiveFixture& office) {
    const auto interview = workflow::begin_interview(office.folders,
                                                     office.services(),
                                                     {{Id<Candidate>("c9"), name},
                                                      "QA engineer",
                                                      {Id<Rater>("r1"), "Ana Ferreira"},
                                                      testing::pinned_kit()});
    interview->editor().open_question(0);
    interview->editor().set_notes({word});
    interview->set_private_notes(word + " in private");
    interview->set_draft(workflow::VerdictText::take_aways, word + " as a draft");
    interview->flush();
    formats::make_folder(office.folder / "data/cards");
    formats::write_file(
        office.folder / "data/cards/old.scorecard.xml",
        testing::told_bytes(
            {.session = "old", .candidate = name, .candidate_id = "c9", .note = word}));
}

}  // namespace

TEST_CASE("after an erasure no file of archive and data folder holds a word of the candidate") {
    ArchiveFixture office;
    const auto desk = office.desk();
    const std::string card = office.keep(
        *desk, {.session = "s9", .candidate = name, .candidate_id = "c9", .note = word});
    const std::string other = office.keep(*desk);
    REQUIRE(desk->correct(
                    card, {Recommendation::no, word + " again", "", "Own words."}, word + " reason")
                .value);
    leave_traces(office);
    REQUIRE(desk->find({word, {}}).first.size() == 1);
    REQUIRE_FALSE(office.file_with(name).empty());
    REQUIRE_FALSE(office.file_with(word).empty());

    CHECK(desk->confirm_erasure(card, {}, {}).front().code == "archive.not-asked");
    CHECK(desk->ask_erasure(card, " ").front().code == "archive.reason");
    REQUIRE(desk->ask_erasure(card, "the candidate's wish").empty());
    CHECK(desk->ask_erasure(card, "again").front().code == "archive.asked");
    CHECK(desk->card(card, {}).value->erase_second);
    REQUIRE(desk->confirm_erasure(card, {.certificate = office.folder / "erased.pdf"}, {}).empty());

    desk->rest();
    CHECK(office.file_with(name) == "");
    CHECK(office.file_with(word) == "");
    CHECK(desk->find({word, {}}).first.empty());
    CHECK(desk->card(other, {}).value->title == "Ines Moreau");
    CHECK(desk->verify({}).holds);
    const auto view = desk->card(card, {});
    CHECK(view.value->badge == "Erased");
    CHECK(view.value->title.starts_with("Erased candidate "));
    CHECK(view.value->checks.front().mark == workflow::CheckLine::Mark::open);
    CHECK(desk->read(card, 0).findings.front().code == "archive.erased");
}

TEST_CASE("the certificate says who, when, why and where it stands in the log, and no name") {
    ArchiveFixture office;
    const auto desk = office.desk();
    const std::string card = office.keep(*desk, {.candidate = name});
    REQUIRE(desk->ask_erasure(card, "the candidate's wish").empty());
    CHECK(desk->confirm_erasure(card, {.certificate = office.folder / "x.journal"}, {})
              .front()
              .code == "export.target");
    const auto pdf = office.folder / "erased.pdf";
    REQUIRE(desk->confirm_erasure(card, {.certificate = pdf}, {}).empty());
    const testing::Ran text = testing::run("pdftotext -layout " + testing::quoted(pdf) + " -");
    if (text.status == 127) {
        MESSAGE("skipped: pdftotext is not installed");
        return;
    }
    for (const char* part :
         {"Erasure certificate", "Ana Ferreira", "the candidate's wish", "Root"}) {
        CAPTURE(part);
        CHECK(text.output.find(part) != std::string::npos);
    }
    CHECK(text.output.find("Ximena") == std::string::npos);
}

TEST_CASE("nothing is erased when the certificate could not be written") {
    ArchiveFixture office;
    const auto desk = office.desk();
    const std::string card = office.keep(*desk, {.candidate_id = "c9"});
    leave_traces(office);
    REQUIRE(desk->ask_erasure(card, "wish").empty());
    const auto entries = desk->standing().entries;
    for (const char* file : {"none/erased.pdf", "erased.txt"}) {
        const auto refused = desk->confirm_erasure(card, {.certificate = office.folder / file}, {});
        REQUIRE(refused.size() == 1);
        CHECK(refused.front().code == "export.target");
        CHECK(refused.front().location == (office.folder / file).string());
    }
    CHECK(desk->standing().entries == entries);
    CHECK(desk->read(card, 0).value);
    CHECK_FALSE(office.file_with(word).empty());
}

TEST_CASE("a certificate that could not be written after all is written again later") {
    ArchiveFixture office;
    const auto desk = office.desk();
    const std::string card = office.keep(*desk, {.candidate = name});
    CHECK(desk->certificate(card, office.folder / "a.pdf").front().code == "archive.not-erased");
    REQUIRE(desk->ask_erasure(card, "the candidate's wish").empty());
    const auto away = office.folder / "away";
    std::filesystem::create_directory(away);
    const auto meanwhile = [&](std::uint64_t, std::uint64_t) {
        std::filesystem::remove_all(away);
        return true;
    };
    const auto done = desk->confirm_erasure(card, {.certificate = away / "erased.pdf"}, meanwhile);
    REQUIRE(done.size() == 1);
    CHECK(done.front().code == "archive.certificate");
    CHECK(done.front().message.starts_with(
        "The candidate's scorecards are erased, but the certificate is not written: "));
    CHECK(done.front().message.find("evenhand-cli archive certificate " + card) !=
          std::string::npos);
    CHECK(desk->card(card, {}).value->badge == "Erased");

    CHECK(desk->certificate(card, away / "erased.pdf").front().code == "export.target");
    const auto pdf = office.folder / "again.pdf";
    REQUIRE(desk->certificate(card, pdf).empty());
    const testing::Ran text = testing::run("pdftotext " + testing::quoted(pdf) + " -");
    if (text.status == 127) {
        MESSAGE("skipped: pdftotext is not installed");
        return;
    }
    for (const char* part : {"Ana Ferreira", "the candidate's wish", "told any more"}) {
        CAPTURE(part);
        CHECK(text.output.find(part) != std::string::npos);
    }
}

TEST_CASE("files that still have the candidate's name are named, on paper without their names") {
    ArchiveFixture office;
    const auto desk = office.desk();
    const std::string card = office.keep(*desk, {.candidate = name});
    const auto letter = office.folder / "data/letters/to Quiroga.txt";
    formats::make_folder(letter.parent_path());
    formats::write_file(letter, "Dear " + name);
    REQUIRE(desk->ask_erasure(card, "wish").empty());
    const auto pdf = office.folder / "erased.pdf";
    const auto left = desk->confirm_erasure(card, {.certificate = pdf}, {});
    REQUIRE(left.size() == 1);
    CHECK(left.front().severity == Severity::warning);
    CHECK(left.front().code == "archive.file-remains");
    CHECK(left.front().location == std::filesystem::canonical(letter).string());
    CHECK(std::filesystem::exists(letter));
    const testing::Ran text = testing::run("pdftotext " + testing::quoted(pdf) + " -");
    if (text.status != 127) {
        CHECK(text.output.find("1 file there still had") != std::string::npos);
        CHECK(text.output.find("Quiroga") == std::string::npos);
    }
}

TEST_CASE("another archive in the data folder is pointed to, and its files are not to be removed") {
    ArchiveFixture office;
    const auto desk = office.desk();
    const std::string card = office.keep(*desk, {.candidate = name});
    ArchiveFixture other;
    (void)other.keep(*other.desk(), {.candidate = name});
    const auto old = office.folder / "data/old";
    std::filesystem::copy(other.folder / "archive", old, std::filesystem::copy_options::recursive);
    REQUIRE(desk->ask_erasure(card, "wish").empty());
    const auto left = desk->confirm_erasure(card, {}, {});
    REQUIRE(left.size() == 1);
    CHECK(left.front().location == std::filesystem::canonical(old).string());
    CHECK(left.front().message.find("archive erase --archive " + left.front().location) !=
          std::string::npos);
}

TEST_CASE("a file with the name as only an earlier revision spells it is named") {
    ArchiveFixture office;
    const auto desk = office.desk();
    const std::string card = office.keep(*desk, {.candidate = "Ximena Kiroga"});
    REQUIRE(desk->revise(card, testing::told_bytes({.candidate = name}), "card", "misspelt").value);
    const auto letter = office.folder / "data/letter.txt";
    formats::write_file(letter, "Dear Ximena Kiroga");
    REQUIRE(desk->ask_erasure(card, "wish").empty());
    const auto left = desk->confirm_erasure(card, {}, {});
    REQUIRE(left.size() == 1);
    CHECK(left.front().location == std::filesystem::canonical(letter).string());
}

TEST_CASE("what a rule says to keep is not erased") {
    ArchiveFixture office;
    const auto desk = office.desk();
    const std::string card = office.keep(*desk);
    REQUIRE(desk->use_rules({"us-eeoc"}).empty());
    const auto waiting = desk->ask_erasure(card, "wish");
    CHECK(waiting.front().code == "archive.must-keep");
    CHECK(waiting.front().message ==
          "A rule says to keep it, counted from the decision, which is not recorded yet.");
    REQUIRE(desk->decide(card, "2026-03-02").empty());
    CHECK(desk->ask_erasure(card, "wish").front().message ==
          "It must be kept until 2 March 2027 (US EEOC, private employers).");
    office.time.now = *from_iso("2027-03-03T00:00:00Z");
    CHECK(desk->ask_erasure(card, "wish").empty());
}

TEST_CASE("a request is taken back in words, and nothing is erased") {
    ArchiveFixture office;
    const auto desk = office.desk();
    const std::string card = office.keep(*desk);
    CHECK(desk->withdraw_erasure(card, "a mistake").front().code == "archive.not-asked");
    REQUIRE(desk->ask_erasure(card, "wish").empty());
    CHECK(desk->card(card, {}).value->withdraw.possible);
    CHECK(desk->withdraw_erasure(card, " ").front().code == "archive.reason");
    CHECK(desk->withdraw_erasure(card, "a mistake").empty());
    CHECK(desk->confirm_erasure(card, {}, {}).front().code == "archive.not-asked");
    const auto view = desk->card(card, {});
    CHECK_FALSE(view.value->withdraw.possible);
    CHECK_FALSE(view.value->erase_second);
    CHECK(desk->history(card).value->back().what.ends_with(
        " took back the request to erase it: a mistake"));
}

TEST_CASE("what is confirmed is the request that was read, and no other") {
    ArchiveFixture office;
    const auto desk = office.desk();
    const std::string card = office.keep(*desk, {.candidate_id = "c9"});
    leave_traces(office);
    REQUIRE(desk->ask_erasure(card, "the wrong one").empty());
    const std::string read = desk->card(card, {}).value->erase_request;
    REQUIRE(desk->withdraw_erasure(card, "a mistake").empty());
    REQUIRE(desk->ask_erasure(card, "wish").empty());
    const Findings refused = desk->confirm_erasure(card, {.request = read}, {});
    REQUIRE(refused.size() == 1);
    CHECK(refused.front().code == "archive.other-request");
    CHECK(refused.front().message.find(": wish.") != std::string::npos);
    CHECK(desk->read(card, 0).value);
    CHECK_FALSE(office.file_with(word).empty());
    const std::vector<workflow::DueView> due = desk->due_list();
    REQUIRE(due.size() == 1);
    CHECK(due.front().request != read);
    CHECK(desk->confirm_erasure(card, {.request = due.front().request}, {}).empty());
    CHECK(desk->card(card, {}).value->badge == "Erased");
}

TEST_CASE("a request that cannot be read any more can be taken back, and nothing else") {
    ArchiveFixture office;
    std::string card;
    {
        const auto desk = office.desk();
        card = office.keep(*desk, {.candidate_id = "c9"});
        REQUIRE(desk->ask_erasure(card, "wish").empty());
    }
    office.alter("kind request", "kind reQuest");
    const auto desk = office.desk();
    const auto view = desk->card(card, {});
    CHECK_FALSE(view.value->erase.possible);
    CHECK(view.value->erase.reason.starts_with("The request for erasure cannot be read any more"));
    CHECK(view.value->only_withdraws());
    CHECK(desk->confirm_erasure(card, {}, {}).front().code == "archive.request-unread");
    CHECK(desk->withdraw_erasure(card, "who asked is not known").empty());
    CHECK(desk->ask_erasure(card, "wish").empty());
    CHECK(desk->confirm_erasure(card, {}, {}).empty());
}

TEST_CASE("a rule chosen after the first step still forbids the second") {
    ArchiveFixture office;
    const auto desk = office.desk();
    const std::string card = office.keep(*desk, {.candidate_id = "c9"});
    leave_traces(office);
    REQUIRE(desk->ask_erasure(card, "wish").empty());
    REQUIRE(desk->use_rules({"us-eeoc"}).empty());
    CHECK(desk->confirm_erasure(card, {}, {}).front().code == "archive.must-keep");
    CHECK(desk->read(card, 0).value);
    CHECK_FALSE(office.file_with(word).empty());
}

TEST_CASE("no file is removed when the archive would refuse the erasure") {
    ArchiveFixture office;
    std::string card;
    {
        const auto desk = office.desk();
        card = office.keep(*desk, {.candidate_id = "c9"});
        leave_traces(office);
        REQUIRE(desk->ask_erasure(card, "wish").empty());
    }
    office.alter("newest-checkpointevenhand/", "newest-checkpointEvenhand/");
    const auto desk = office.desk();
    CHECK_THROWS_WITH_AS((void)desk->confirm_erasure(card, {}, {}),
                         doctest::Contains("does not bear its signature"),
                         Error);
    CHECK(std::filesystem::exists(office.folder / "data/cards/old.scorecard.xml"));
    CHECK_FALSE(office.file_with(word + " in private").empty());
}

TEST_CASE("an erasure that was broken off leaves no file, and is ended by confirming again") {
    ArchiveFixture office;
    const auto desk = office.desk();
    const std::string card = office.keep(
        *desk, {.session = "s9", .candidate = name, .candidate_id = "c9", .note = word});
    leave_traces(office);
    REQUIRE(desk->ask_erasure(card, "wish").empty());
    const auto pdf = office.folder / "erased.pdf";
    const auto stop = [](std::uint64_t, std::uint64_t) { return false; };
    CHECK_THROWS_AS((void)desk->confirm_erasure(card, {.certificate = pdf}, stop), Error);
    CHECK_FALSE(std::filesystem::exists(pdf));
    CHECK_FALSE(std::filesystem::exists(office.folder / "data/cards/old.scorecard.xml"));
    std::uint64_t steps = 0;
    const auto count = [&](std::uint64_t done, std::uint64_t) {
        steps = done;
        return true;
    };
    CHECK(desk->confirm_erasure(card, {.certificate = pdf}, count).empty());
    CHECK(steps > 0);
    CHECK(std::filesystem::exists(pdf));
    const testing::Ran text = testing::run("pdftotext " + testing::quoted(pdf) + " -");
    // Nothing was looked for in the second run, which does not know for whom.
    CHECK((text.status == 127 || text.output.find("told any more") != std::string::npos));
    desk->rest();
    CHECK(office.file_with(word) == "");
}
