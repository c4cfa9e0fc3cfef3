#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "archive/office.h"

using namespace evenhand;
using namespace evenhand::archive;
using std::chrono::days;
using testing::card;
using testing::facts_of;
using testing::Office;
using testing::refusal;

TEST_CASE("the rules chosen say when each card is to be erased") {
    Office office;
    Archive& archive = office.begun();
    const CardKey one = archive.keep(card(1)).key;
    CHECK(archive.policy().empty());
    CHECK_FALSE(archive.found(one)->due);
    archive.put_policy("7", "a rule");
    CHECK(archive.policy() == "7");
    CHECK(archive.found(one)->due == facts_of(1).submitted + days(7));
    const CardKey two = archive.keep(card(2)).key;
    CHECK(archive.found(two)->due == facts_of(2).submitted + days(7));
    const std::uint64_t before = archive.size();
    archive.put_policy("7", "a rule");
    CHECK(archive.size() == before);
    archive.put_policy("9", "a rule");
    CHECK(archive.size() == before + 1);
    CHECK(archive.found(one)->due == facts_of(1).submitted + days(9));
    CHECK(office.faults().empty());
    CHECK(office.again().policy() == "9");
}

TEST_CASE("a search tells what is due soon by the archive's clock") {
    Office office;
    Archive& archive = office.begun();
    const CardKey one = archive.keep(card(1)).key;
    archive.put_policy("60", "a rule");
    Query soon;
    soon.states = {CardState::due_soon};
    CHECK(archive.newest(soon, 10).empty());
    office.now = facts_of(1).submitted + days(30);
    REQUIRE(archive.newest(soon, 10).size() == 1);
    CHECK(archive.newest(soon, 10).front().key == one);
    CHECK(archive.rows(soon).size() == 1);
    CHECK(archive.facets(soon).states.at(CardState::due_soon) == 1);
    office.now -= std::chrono::seconds(1);
    CHECK(archive.rows(soon).empty());
}

TEST_CASE("the decision moves the day of every card of the candidate") {
    Office office;
    Archive& archive = office.begun();
    archive.put_policy("7", "a rule");
    const CardKey one = archive.keep(card(1)).key;
    const SubjectKey subject = *archive.subject_of(one);
    const Timestamp decided = facts_of(1).submitted + days(30);
    archive.decide(subject, decided);
    CHECK(archive.found(one)->due == decided + days(7));
    CHECK(archive.standing(subject).decided == decided);
    CardFacts late = facts_of(2);
    late.candidate_id = "candidate-1";
    const CardKey two = archive.keep(testing::pieces_of(late)).key;
    CHECK(archive.found(two)->due == decided + days(7));
    refusal(ErrorCode::refused, [&] { archive.decide(SubjectKey(), decided); });
    CHECK(office.faults().empty());
}

TEST_CASE("a hold stands until it is lifted, each for itself") {
    Office office;
    Archive& archive = office.begun();
    const CardKey key = archive.keep(card(1)).key;
    const SubjectKey subject = *archive.subject_of(key);
    const std::string one = archive.hold(subject, "complaint 2026-31");
    office.now += std::chrono::hours(2);
    const std::string two = archive.hold(subject, "inquiry");
    CHECK(one != two);
    CHECK(archive.found(key)->held);
    SubjectStanding standing = archive.standing(subject);
    CHECK(standing.candidate == "Candidate Number1");
    CHECK(standing.cards == std::vector{key});
    CHECK(standing.submitted == facts_of(1).submitted);
    REQUIRE(standing.holds.size() == 2);
    for (const auto& hold : standing.holds) {
        CHECK(hold.by == "Ana Ferreira");
        CHECK((hold.id == one ? hold.matter == "complaint 2026-31" : hold.matter == "inquiry"));
        CHECK((hold.id == two) == (hold.from == office.now));
    }
    archive.release(subject, one, "settled");
    CHECK(archive.found(key)->held);
    refusal(ErrorCode::refused, [&] { archive.release(subject, one, "again"); });
    archive.release(subject, two, "closed");
    CHECK_FALSE(archive.found(key)->held);
    CHECK(archive.standing(subject).holds.empty());
    refusal(ErrorCode::refused, [&] { (void)archive.hold(SubjectKey(), "nobody"); });
    CHECK(office.faults().empty());
}

TEST_CASE("what is due is listed by candidate, the held ones left out") {
    Office office;
    Archive& archive = office.begun();
    archive.put_policy("7", "a rule");
    std::vector<SubjectKey> subjects;
    for (int number = 1; number <= 4; ++number) {
        subjects.push_back(*archive.subject_of(archive.keep(card(number)).key));
    }
    for (int number = 11; number <= 13; ++number) {
        CardFacts more = facts_of(number);
        more.candidate_id = "candidate-1";
        (void)archive.keep(testing::pieces_of(more));
    }
    (void)archive.hold(subjects[1], "complaint");
    const auto keys = [&](Timestamp now) {
        std::vector<SubjectKey> result;
        for (const DueSubject& due : archive.due(now)) {
            result.push_back(due.key);
        }
        return result;
    };
    CHECK(keys(facts_of(1).submitted + days(7) - std::chrono::seconds(1)).empty());
    CHECK(keys(facts_of(1).submitted + days(7)) == std::vector{subjects[0]});
    const Timestamp later = facts_of(20).submitted + days(7);
    CHECK(keys(later) == std::vector{subjects[0], subjects[2], subjects[3]});
    CHECK(archive.due(later)[0] == DueSubject{subjects[0], facts_of(13).submitted, {}});
}
