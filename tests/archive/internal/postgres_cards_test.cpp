#include <doctest/doctest.h>

#include "archive/postgres/team_fixture.h"

using namespace evenhand;
using namespace evenhand::testing;
using archive::CardKey;

TEST_CASE("that somebody else's candidate is known is all that an interviewer is told") {
    FreshTeam fixture;
    Colleague alice = fixture.colleague("alice");
    const CardKey card = alice.keep();
    Colleague bob = fixture.colleague("bob");
    const auto subject = bob.store().subject_tagged("candidate-1");
    REQUIRE(subject);
    CHECK_FALSE(bob.store().subject_tagged("candidate-2"));
    CHECK(bob.store().cards_of(*subject).empty());
    CHECK(bob.store().cards(std::nullopt, 10).empty());
    CHECK(bob.store().due(monday + std::chrono::hours(1'000'000)).empty());
    CHECK_FALSE(bob.store().card(card));
    CHECK(alice.store().cards_of(*subject).size() == 1);
    CHECK(fixture.colleague("kim").store().cards_of(*subject).size() == 1);
}

TEST_CASE("cards of one candidate have one candidate, whoever keeps them") {
    FreshTeam fixture;
    Colleague alice = fixture.colleague("alice");
    Colleague bob = fixture.colleague("bob");
    const CardKey first = alice.keep();
    const CardKey second = bob.keep();
    CHECK(alice.store().card(first)->subject == bob.store().card(second)->subject);
    // A first card that did not see the other's, for both came at the same moment.
    CHECK(error_of([&] {
              bob.store().append(bob.card_entry({}, {made_up<16>(21)}, {made_up<16>(22)}));
          }) == ErrorCode::locked);
}

TEST_CASE("a card that a keeper takes over is its author's, where the author's key is known") {
    FreshTeam fixture;
    Colleague kim = fixture.colleague("kim");
    Colleague alice = fixture.colleague("alice");
    const archive::LogId other{made_up<16>(70)};
    const CardKey card{made_up<16>(71)};
    const archive::SubjectKey subject{made_up<16>(72)};

    // In the other archive alice has signed it.
    archive::internal::Append there = alice.card_entry({}, card, subject);
    kim.store().put_foreign(other, {{5, there.header, there.leaf, {}, there.signature}});
    const auto take_over = [&](const CardKey& key, int place) {
        CardSpec spec;
        spec.session = "moved-" + std::to_string(place);
        archive::internal::Append append = kim.card_entry(spec, key, subject);
        archive::LogEntry entry = *archive::read_header(append.header);
        entry.reference = archive::hex_of(other) + ":" + std::to_string(place);
        return kim.entry(entry, append.effect);
    };
    kim.store().append(take_over(card, 5));
    CHECK(alice.store().body(card, 1));
    CHECK_FALSE(fixture.colleague("bob").store().body(card, 1));
    CHECK(kim.store().card_tagged("moved-5") == card);
    // Nobody's, where the log that was taken over has no such entry.
    const CardKey lost{made_up<16>(73)};
    kim.store().append(take_over(lost, 6));
    CHECK(kim.store().body(lost, 1));
    CHECK_FALSE(alice.store().body(lost, 1));
}

TEST_CASE("who may not erase a candidate is told so without an entry") {
    using archive::EntryKind;
    using namespace archive::internal;
    FreshTeam fixture;
    Colleague alice = fixture.colleague("alice");
    Colleague kim = fixture.colleague("kim");
    Colleague chris = fixture.colleague("chris");
    const CardKey card = alice.keep();
    const archive::SubjectKey subject = alice.store().card(card)->subject;
    const auto refused = [&](Colleague& person, const char* part) {
        std::string sentence;
        CHECK(error_of([&] { person.store().need_may_erase(subject); }, &sentence) ==
              ErrorCode::refused);
        CHECK(sentence.find(part) != std::string::npos);
    };
    refused(kim, "Nobody has asked");
    kim.store().append(kim.about(EntryKind::request, subject, AskErasure{subject, "r1"}, "wish"));
    refused(alice, "Only a keeper or the committee");
    refused(kim, "Another person");
    CHECK_NOTHROW(chris.store().need_may_erase(subject));
    kim.store().append(kim.about(EntryKind::hold, subject, PlaceHold{subject, "h1"}));
    refused(chris, "on hold");
    CHECK(error_of([&] { chris.store().need_may_erase({made_up<16>(99)}); }) == ErrorCode::refused);
    // A key without a login, which a removal that was cut off may leave, is nobody's second
    // opinion.
    kim.store().append(kim.about(EntryKind::release, subject, ReleaseHold{subject, "h1"}));
    const auto admin = fixture.admin();
    (void)admin->read("UPDATE evenhand.person SET revoked = 1 WHERE login <> 'kim'");
    (void)admin->read("UPDATE evenhand.person SET login = '', revoked = NULL WHERE login = 'bob'");
    CHECK_NOTHROW(kim.store().need_may_erase(subject));
    kim.store().append(kim.about(EntryKind::erase, subject, EraseSubject{subject, "r1"}, "wish"));
    CHECK(error_of([&] { kim.store().need_may_erase(subject); }) == ErrorCode::refused);
}
