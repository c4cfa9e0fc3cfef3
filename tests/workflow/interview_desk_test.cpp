#include "workflow/interview_desk.h"

#include <algorithm>
#include <cstdlib>

#include <doctest/doctest.h>

#include "core/error.h"
#include "formats/invitation_file.h"
#include "formats/scorecard_file.h"
#include "library_fixture.h"
#include "workflow/discarded.h"
#include "workflow/rubric_library.h"

using namespace evenhand;
using workflow::InterviewDesk;
using workflow::SessionEntry;
namespace fs = std::filesystem;

namespace {

const fs::path shipped = EVENHAND_ONE_RUBRIC;
const fs::path all_shipped = fs::path(EVENHAND_SOURCE_DIR) / "rubrics";

struct Office {
    testing::ScratchFolder folder;
    testing::StandingClock time;
    InterviewDesk desk{{folder.path(), shipped}, time.services()};

    void add_rubric(const Rubric& rubric) {
        formats::make_folder(folder / "rubrics");
        formats::write_file(folder / ("rubrics/" + rubric.id.text() + ".rubric.xml"),
                            formats::rubric_bytes(rubric));
    }
    fs::path invite(const std::vector<formats::RubricReference>& rubrics) {
        formats::write_file(folder / "x.invitation.xml",
                            formats::invitation_bytes({{Id<Candidate>("c7"), "Candidate Seven"},
                                                       "Tester",
                                                       {Id<Rater>("r7"), "Rater Seven"},
                                                       rubrics}));
        return folder / "x.invitation.xml";
    }
};

}  // namespace

TEST_CASE("the shipped rubrics can be chosen and none has a fault") {
    testing::StandingClock time;
    const testing::ScratchFolder folder;
    const auto rubrics = InterviewDesk({folder.path(), all_shipped}, time.services()).rubrics();
    REQUIRE(rubrics.value);
    CHECK(rubrics.findings.empty());
    CHECK(rubrics.value->size() == 32);
    CHECK(std::ranges::is_sorted(*rubrics.value, {}, [](const workflow::RubricEntry& entry) {
        return entry.pinned.rubric.title;
    }));
}

TEST_CASE("a person's own published rubrics join them, drafts and damaged files do not") {
    Office office;
    Rubric own = testing::example_rubric();
    office.add_rubric(own);
    own.id = Id<Rubric>("draft");
    own.status = RubricStatus::draft;
    office.add_rubric(own);
    formats::write_file(office.folder / "rubrics/broken.rubric.xml", "<rubric");
    const auto rubrics = office.desk.rubrics();
    const std::size_t own_ones = static_cast<std::size_t>(
        std::count_if(rubrics.value->begin(), rubrics.value->end(), [&](const auto& entry) {
            return entry.path.parent_path() == office.folder / "rubrics";
        }));
    CHECK(own_ones == 1);
    REQUIRE(rubrics.findings.size() == 1);
    CHECK(rubrics.findings[0].location.starts_with("broken.rubric.xml"));
}

TEST_CASE("what is typed instead of an invitation must be whole") {
    Office office;
    const auto none = office.desk.invitation(" ", "", "\n", {});
    CHECK_FALSE(none.value);
    REQUIRE(none.findings.size() == 4);
    CHECK(none.findings[0].message == "Type the candidate's name.");
    const auto whole =
        office.desk.invitation("  Zo\u00eb  ", "QA\nengineer", "Rater", testing::pinned_kit());
    REQUIRE(whole.value);
    CHECK(whole.value->candidate.name == "Zo\u00eb");
    CHECK(whole.value->role == "QA engineer");
    CHECK(whole.value->candidate.id != Id<Candidate>(""));
}

TEST_CASE("an invitation finds its rubrics by their hash, in its order") {
    Office office;
    const auto shipped_one = office.desk.rubrics().value->front().pinned;
    Rubric own = testing::example_rubric();
    office.add_rubric(own);
    const auto pinned = testing::pinned_kit().front();
    own = pinned.rubric;
    own.id = Id<Rubric>("q01-example");
    const auto path = office.invite(
        {{shipped_one.rubric.id, 1, shipped_one.sha256},
         {Id<Rubric>("q01-example"), 1, formats::sha256_hex(formats::rubric_bytes(own))}});
    const auto invitation = office.desk.open_invitation(path);
    REQUIRE(invitation.value);
    CHECK(invitation.value->candidate.name == "Candidate Seven");
    REQUIRE(invitation.value->kit.size() == 2);
    CHECK(invitation.value->kit[0].sha256 == shipped_one.sha256);
    CHECK(invitation.value->kit[1].rubric.id == Id<Rubric>("q01-example"));
}

TEST_CASE("only the newest version of a rubric is offered, an older one is found by its hash") {
    Office office;
    workflow::RubricLibrary library(office.folder / "rubrics", shipped, office.time.services());
    Rubric draft = testing::fit_draft();
    std::vector<workflow::PublishedRubric> published;
    for (const char* title : {"First", "Second"}) {
        draft.title = title;
        if (published.empty()) {
            REQUIRE(library.add_draft(draft).empty());
        }
        const auto open = library.open(draft.id);
        REQUIRE(open.value);
        (*open.value)->editor().replace(draft);
        published.push_back(*library.publish(**open.value, "", "").value);
        draft.version = 2;
    }
    const auto rubrics = office.desk.rubrics();
    CHECK(rubrics.findings.empty());
    REQUIRE(rubrics.value->size() == 2);
    CHECK(rubrics.value->at(1).pinned == published[1].pinned);
    CHECK(rubrics.value->at(1).path == published[1].path);
    const auto path = office.invite({{draft.id, 1, published[0].pinned.sha256}});
    CHECK(office.desk.open_invitation(path).value->kit == Kit{published[0].pinned});

    SUBCASE("and one that was altered is told, with no older one in its place") {
        fs::permissions(published[1].path, fs::perms::owner_write, fs::perm_options::add);
        formats::write_file(published[1].path, "altered");
        const auto left = office.desk.rubrics();
        CHECK(left.value->size() == 1);
        REQUIRE(left.findings.size() == 1);
        CHECK(left.findings[0].code == "library.altered");
        const auto invitation =
            office.desk.open_invitation(office.invite({{draft.id, 2, published[1].pinned.sha256}}));
        CHECK_FALSE(invitation.value);
        REQUIRE(invitation.findings.size() == 1);
        CHECK(invitation.findings[0].code == "library.altered");
    }
}

TEST_CASE(
    "while the list of what was published cannot be read no version is offered in its place") {
    Office office;
    Rubric own = formats::read_rubric(
                     formats::read_file(shipped / (testing::seed_id.text() + ".rubric.xml")), "q09")
                     .value->rubric;
    own.version = 2;
    formats::make_folder(office.folder / "rubrics");
    formats::write_file(office.folder / "rubrics" / (own.id.text() + ".v2.rubric.xml"),
                        formats::rubric_bytes(own));
    CHECK(office.desk.rubrics().value->size() == 1);
    formats::write_file(office.folder / "rubrics/published.txt", "evenhand-published 2\n");
    const auto rubrics = office.desk.rubrics();
    CHECK(rubrics.value->empty());
    CHECK(testing::told(rubrics.findings) == testing::Told{"published.newer published.txt:1"});
}

TEST_CASE("a card shows the version that it was scored with after the next one is published") {
    Office office;
    Rubric rubric = testing::fit_draft();
    rubric.status = RubricStatus::published;
    office.add_rubric(rubric);
    const Kit kit{{rubric, formats::sha256_hex(formats::rubric_bytes(rubric))}};
    const auto invitation = office.desk.invitation("One", "Role", "Rater", kit);
    const auto interview = office.desk.start(*invitation.value);
    workflow::RubricLibrary library(office.folder / "rubrics", shipped, office.time.services());
    const auto draft = library.open(kit[0].rubric.id);
    REQUIRE(draft.value);
    (*draft.value)
        ->editor()
        .type({RubricPart::rubric, "", "", 0, 0, RubricField::title}, "Other words");
    REQUIRE(library.publish(**draft.value, "", "").value);
    interview->editor().skip_question(0, "no time");
    const auto card = interview->submit({Recommendation::no_decision, ""});
    REQUIRE(card.value);
    const auto read = formats::read_scorecard(formats::read_file(card.value->path), "card");
    REQUIRE(read.value);
    CHECK(read.value->card.kit() == kit);
    const auto offered = office.desk.rubrics();
    CHECK(std::ranges::any_of(*offered.value, [](const auto& entry) {
        return entry.pinned.rubric.title == "Other words";
    }));
}

TEST_CASE("a team's library takes the place of the person's own") {
    Office office;
    const workflow::Folders folders{office.folder.path(), shipped, office.folder / "team"};
    const InterviewDesk desk(folders, office.time.services());
    office.add_rubric(testing::example_rubric());
    CHECK(desk.rubrics().value->size() == 1);
    fs::rename(office.folder / "rubrics", office.folder / "team");
    CHECK(desk.rubrics().value->size() == 2);
}

TEST_CASE("an invitation to a rubric that is not here says which and what to do") {
    Office office;
    const auto invitation =
        office.desk.open_invitation(office.invite({{Id<Rubric>("q77"), 3, std::string(64, 'f')}}));
    CHECK_FALSE(invitation.value);
    REQUIRE(invitation.findings.size() == 1);
    CHECK(invitation.findings[0].code == "invitation.rubric-missing");
    CHECK(invitation.findings[0].message.find("'q77', version 3") != std::string::npos);
    CHECK(invitation.findings[0].message.find("Put its file into") != std::string::npos);
}

TEST_CASE("interviews are listed newest first, each with its state") {
    Office office;
    const auto invitation = office.desk.invitation("One", "Role", "Rater", testing::pinned_kit());
    REQUIRE(invitation.value);
    Id<Session> first("");
    {
        const auto interview = office.desk.start(*invitation.value);
        first = interview->editor().session().head.id;
        interview->editor().skip_question(0, "no time");
        REQUIRE(interview->submit({Recommendation::no_decision, ""}).value);
    }
    office.time.set(60);
    { const auto second = office.desk.start(*invitation.value); }
    formats::write_file(office.folder / "sessions/odd.journal", "what is this");

    const auto sessions = office.desk.sessions();
    REQUIRE(sessions.size() == 3);
    CHECK(sessions[0].state == SessionEntry::State::unfinished);
    CHECK(sessions[0].candidate == "One");
    CHECK(sessions[0].detail == "Missed bug");
    CHECK(sessions[1].state == SessionEntry::State::submitted);
    CHECK(sessions[1].id == first);
    CHECK(fs::exists(sessions[1].card.path));
    CHECK(sessions[2].state == SessionEntry::State::unreadable);
    CHECK(office.desk.resume(first).value);
}

TEST_CASE("an interview that another program has open is listed as that, and not when it closed") {
    Office office;
    const auto invitation = office.desk.invitation("One", "Role", "Rater", testing::pinned_kit());
    auto interview = office.desk.start(*invitation.value);
    CHECK(office.desk.sessions().at(0).state == SessionEntry::State::elsewhere);
    interview.reset();
    CHECK(office.desk.sessions().at(0).state == SessionEntry::State::unfinished);
}

TEST_CASE("what other windows do to interviews is seen without reading them") {
    Office office;
    auto listed = office.desk.sessions();
    const auto changed = [&] {
        const bool seen = office.desk.has_changed(listed);
        listed = office.desk.sessions();
        return seen && !office.desk.has_changed(listed);
    };
    CHECK_FALSE(office.desk.has_changed(listed));
    const auto invitation = office.desk.invitation("One", "Role", "Rater", testing::pinned_kit());
    auto interview = office.desk.start(*invitation.value);
    const Id<Session> id = interview->editor().session().head.id;
    CHECK(changed());
    interview.reset();
    CHECK(changed());
    formats::write_file(office.folder / "sessions/odd.journal", "what is this");
    CHECK(changed());
    CHECK(workflow::discard_interview(office.desk.folders(),
                                      office.time.services(),
                                      id,
                                      workflow::DiscardKind::no_show,
                                      "waited")
              .empty());
    CHECK(changed());
    office.time.set(60);
    interview = office.desk.start(*invitation.value);
    CHECK(changed());
    interview->editor().skip_question(0, "no time");
    REQUIRE(interview->submit({Recommendation::no_decision, ""}).value);
    interview.reset();
    CHECK(changed());
}

TEST_CASE("an empty data folder has no interviews") {
    const Office office;
    CHECK(office.desk.sessions().empty());
}

TEST_CASE("the data folder follows the environment") {
    ::setenv("EVENHAND_DATA", "/somewhere/else", 1);
    CHECK(workflow::usual_folders().data == "/somewhere/else");
    CHECK(workflow::usual_folders().rubrics.empty());
    ::setenv("EVENHAND_RUBRICS", "/team/rubrics", 1);
    CHECK(workflow::usual_folders().rubrics == "/team/rubrics");
    ::unsetenv("EVENHAND_RUBRICS");
    ::unsetenv("EVENHAND_DATA");
    ::setenv("XDG_DATA_HOME", "/data", 1);
    CHECK(workflow::usual_folders().data == "/data/evenhand");
    CHECK(fs::equivalent(workflow::usual_folders().shipped, all_shipped));
    ::unsetenv("XDG_DATA_HOME");
}
