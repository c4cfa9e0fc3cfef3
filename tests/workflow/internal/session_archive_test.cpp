#include "workflow/internal/session_archive.h"

#include <doctest/doctest.h>

#include "../archive_fixture.h"
#include "core/error.h"
#include "workflow/interview_desk.h"
#include "workflow/submitted_card.h"

using namespace evenhand;
using testing::ArchiveFixture;
using workflow::SessionEntry;
using workflow::internal::SessionArchive;
namespace fs = std::filesystem;

namespace {

std::unique_ptr<workflow::LiveInterview> interview(ArchiveFixture& office) {
    auto begun = workflow::begin_interview(office.folders,
                                           office.services(),
                                           {{Id<Candidate>("c1"), "Ines Moreau"},
                                            "QA engineer",
                                            {Id<Rater>("r1"), "Ana Ferreira"},
                                            testing::pinned_kit()});
    begun->editor().open_question(0);
    begun->editor().mark_not_observed(0);
    begun->editor().mark_not_observed(1);
    begun->set_draft(workflow::VerdictText::take_aways, "draft");
    return begun;
}

fs::path journal(const ArchiveFixture& office, const workflow::LiveInterview&) {
    return office.folder / "data/sessions/id1.journal";
}

}  // namespace

TEST_CASE("a submitted card is in the archive, and journal and draft are gone") {
    ArchiveFixture office;
    const auto begun = interview(office);
    REQUIRE(fs::exists(journal(office, *begun)));
    const auto submitted = begun->submit({Recommendation::yes, "Fine."});
    REQUIRE(submitted.value);
    CHECK(submitted.value->path.empty());
    CHECK(submitted.value->archived.size() == 32);
    CHECK(begun->editor().closed());
    CHECK_FALSE(fs::exists(journal(office, *begun)));
    CHECK(office.file_with("draft").empty());
    CHECK_FALSE(fs::exists(office.folder / "data/cards"));
    const auto read =
        workflow::read_submitted(office.folders, office.services(), submitted.value->place());
    REQUIRE(read.value);
    CHECK(read.value->sha256 == submitted.value->sha256);
    CHECK(
        workflow::print_submitted(
            office.folders, office.services(), submitted.value->place(), office.folder / "card.pdf")
            .empty());
    CHECK(begun->submit({Recommendation::no, ""}).value->archived == submitted.value->archived);
}

TEST_CASE("the list of interviews has those in the archive") {
    ArchiveFixture office;
    const workflow::InterviewDesk desk(office.folders, office.services());
    CHECK(desk.sessions().empty());
    {
        const auto begun = interview(office);
        REQUIRE(begun->submit({Recommendation::yes, "Fine."}).value);
    }
    const auto entries = desk.sessions();
    REQUIRE(entries.size() == 1);
    CHECK(entries.front().state == SessionEntry::State::submitted);
    CHECK(entries.front().candidate == "Ines Moreau");
    CHECK(entries.front().detail == "Missed bug");
    CHECK(entries.front().id == Id<Session>("id1"));
    CHECK(entries.front().card.archived.size() == 32);
}

TEST_CASE("a run that was killed after keeping the card is ended by the list and by going on") {
    for (const bool by_list : {true, false}) {
        CAPTURE(by_list);
        ArchiveFixture office;
        std::string saved;
        {
            const auto begun = interview(office);
            begun->flush();
            saved = formats::read_file(journal(office, *begun));
            REQUIRE(begun->submit({Recommendation::yes, "Fine."}).value);
        }
        const fs::path left = office.folder / "data/sessions/id1.journal";
        formats::write_file(left, saved);
        const workflow::InterviewDesk desk(office.folders, office.services());
        if (by_list) {
            CHECK(desk.sessions().size() == 1);
        } else {
            const auto again = desk.resume(Id<Session>("id1"));
            REQUIRE(again.value);
            CHECK((*again.value)->submitted()->archived.size() == 32);
            CHECK((*again.value)->editor().closed());
        }
        CHECK_FALSE(fs::exists(left));
        CHECK(desk.sessions().front().state == SessionEntry::State::submitted);
    }
}

TEST_CASE("while the key is locked an interview stays open and loses nothing") {
    ArchiveFixture office;
    (void)office.desk()->set_passphrase("Ana Ferreira", "words");
    const auto begun = interview(office);
    CHECK_THROWS_WITH_AS((void)begun->submit({Recommendation::yes, "Fine."}),
                         doctest::Contains("is locked: unlock it"),
                         Error);
    CHECK_FALSE(begun->editor().closed());
    CHECK(begun->draft(workflow::VerdictText::take_aways) == "draft");
    begun->editor().set_notes({"goes on"});
    begun->flush();
    CHECK(office.file_with("goes on") == journal(office, *begun).string());
}

TEST_CASE("without an archive nothing is asked of it") {
    ArchiveFixture office;
    office.folders.archive.clear();
    const SessionArchive archive(office.folders, office.services());
    CHECK_FALSE(archive.used());
    CHECK_FALSE(archive.kept(Id<Session>("s1")));
    CHECK(archive.known({}, 10).newest.empty());
}

TEST_CASE("a journal that says more than the card in the archive is kept and submitted again") {
    ArchiveFixture office;
    std::string saved;
    std::string first;
    {
        const auto begun = interview(office);
        begun->flush();
        saved = formats::read_file(journal(office, *begun));
        first = begun->submit({Recommendation::yes, "Fine."}).value->archived;
    }
    const fs::path left = office.folder / "data/sessions/id1.journal";
    formats::write_file(left, saved);
    const workflow::InterviewDesk desk(office.folders, office.services());
    {
        // As after a submission that could not read its card back.
        office.folders.archive = (office.folder / "elsewhere").string();
        const auto open =
            workflow::resume_interview(office.folders, office.services(), Id<Session>("id1"));
        REQUIRE(open.value);
        (*open.value)->editor().set_notes({"added later"});
        (*open.value)->flush();
        office.folders.archive = (office.folder / "archive").string();
    }
    REQUIRE(desk.sessions().size() == 1);
    CHECK(desk.sessions().front().state == SessionEntry::State::unfinished);
    CHECK(fs::exists(left));
    const auto again = desk.resume(Id<Session>("id1"));
    REQUIRE(again.value);
    CHECK_FALSE((*again.value)->editor().closed());
    const auto second = (*again.value)->submit({Recommendation::no, "Not fine."});
    REQUIRE(second.value);
    CHECK(second.value->archived == first);
    CHECK_FALSE(fs::exists(left));
    const auto read =
        workflow::read_submitted(office.folders, office.services(), second.value->place());
    CHECK(read.value->card.verdict().summary == "Not fine.");
    CHECK(office.desk()->card(first, {}).value->revisions == 2);
}
