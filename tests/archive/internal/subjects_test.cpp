#include "archive/internal/subjects.h"

#include <string>

#include <doctest/doctest.h>

#include "archive/office.h"

using namespace evenhand;
using namespace evenhand::archive;
using namespace evenhand::archive::internal;
using testing::card;
using testing::facts_of;
using testing::Office;
using testing::refusal;

TEST_CASE("a candidate's standing is read from the store and the log") {
    Office office;
    const CardKey key = office.begun().keep(card(1)).key;
    CardFacts second = facts_of(2);
    second.candidate_id = "candidate-1";
    second.candidate = "Candidate Married";
    (void)office->keep(testing::pieces_of(second));
    const SubjectKey subject = *office->subject_of(key);
    office.now += std::chrono::hours(1);
    const std::string request = office->ask_erasure(subject, "asked for it");
    office.close();
    OpenOptions options;
    options.address = office.folder();
    const Vault vault(options, office.means());
    const SubjectStanding standing = standing_of(vault, subject);
    CHECK(standing.key == subject);
    CHECK(standing.candidate == "Candidate Married");
    CHECK(standing.cards.size() == 2);
    CHECK(standing.submitted == facts_of(2).submitted);
    CHECK_FALSE(standing.decided);
    CHECK_FALSE(standing.erased);
    CHECK(standing.holds.empty());
    REQUIRE(standing.request);
    CHECK(standing.request->id == request);
    CHECK(standing.request->ground == "asked for it");
    CHECK(standing.request->by == "Ana Ferreira");
    CHECK(standing.request->key == testing::key_of(testing::secrets_of(1)));
    CHECK(standing.request->at == office.now);
    CHECK(need_subject(vault, subject).cards.size() == 2);
    CHECK(refusal(ErrorCode::refused, [&] { (void)need_subject(vault, SubjectKey()); }) ==
          "There is no such candidate in the archive.");
}

TEST_CASE("an entry about a candidate names no card") {
    const auto subject = testing::token<Subject>(3);
    const LogEntry entry = about_subject(EntryKind::hold, subject, "h1");
    CHECK(entry.kind == EntryKind::hold);
    CHECK(entry.subject == subject);
    CHECK(entry.reference == "h1");
    CHECK_FALSE(entry.card);
}
