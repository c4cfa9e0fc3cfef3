#include <functional>

#include <doctest/doctest.h>

#include "archive/postgres/team_fixture.h"

using namespace evenhand;
using namespace evenhand::testing;
using namespace evenhand::archive::internal;
using archive::EntryKind;
using archive::LogEntry;

namespace {

/// The refusal of what `spoil` makes of a good card's append.
std::string refused(Colleague& person, const std::function<void(LogEntry&, Append&)>& spoil) {
    const std::size_t before = person.store().leaves().size();
    auto append = person.card_entry({}, {made_up<16>(3)}, {made_up<16>(4)});
    LogEntry entry = *archive::read_header(append.header);
    spoil(entry, append);
    std::string sentence;
    CHECK(error_of([&] { person.store().append(append); }, &sentence) == ErrorCode::refused);
    CHECK(person.store().leaves().size() == before);
    return sentence;
}

void head(Append& append, const LogEntry& entry) {
    append.header = archive::header_bytes(entry);
    append.leaf = archive::leaf_of(append.header);
}

}  // namespace

TEST_CASE("an entry that does not fit what it is written with is refused") {
    FreshTeam fixture;
    Colleague alice = fixture.colleague("alice");
    CHECK(refused(alice, [](LogEntry&, Append& append) { append.leaf[0] ^= 1U; }).find("hash") !=
          std::string::npos);
    CHECK(refused(alice, [](LogEntry&, Append& append) {
              std::get<KeepCard>(append.effect).body.pieces.front().bytes += " changed";
          }).find("commits to") != std::string::npos);
    CHECK(refused(alice, [](LogEntry& entry, Append& append) {
              entry.kind = EntryKind::decide;
              head(append, entry);
          }).find("kind") != std::string::npos);
    CHECK(refused(alice, [](LogEntry& entry, Append& append) {
              entry.card = archive::CardKey{made_up<16>(9)};
              head(append, entry);
          }).find("another card") != std::string::npos);
    CHECK(refused(alice, [](LogEntry& entry, Append& append) {
              entry.log = {made_up<16>(10)};
              head(append, entry);
          }).find("another archive") != std::string::npos);
    CHECK(refused(alice, [](LogEntry& entry, Append& append) {
              entry.by = made_up<32>(11);
              head(append, entry);
          }).find("not enrolled") != std::string::npos);
    CHECK(refused(alice, [](LogEntry&, Append& append) {
              append.words = StoredWords{made_up<32>(1), "words that nothing commits to"};
          }).find("words") != std::string::npos);
    CHECK(refused(alice, [](LogEntry& entry, Append& append) {
              entry.at = Timestamp(std::chrono::seconds(4'000'000'000));
              head(append, entry);
          }).find("clock") != std::string::npos);
    CHECK_NOTHROW(alice.store().append(alice.card_entry({}, {made_up<16>(3)}, {made_up<16>(4)})));
}

TEST_CASE("the log's time never goes back, which is no refusal but a reason to begin again") {
    FreshTeam fixture;
    Colleague alice = fixture.colleague("alice");
    alice.now = monday + std::chrono::seconds(10);
    alice.keep();
    Colleague bob = fixture.colleague("bob");
    bob.now = monday + std::chrono::seconds(9);
    CHECK(error_of([&] { bob.keep(); }) == ErrorCode::locked);
    bob.now = alice.now;
    CHECK_NOTHROW(bob.keep());
}

TEST_CASE("an archive begins once, by a keeper, and takes nothing before that") {
    const FreshDatabase database;
    const auto team = archive::Team::open(database.admin());
    team->init();
    team->add_user({"alice", "Alice", {archive::TeamGroup::interviewer}, ""});
    team->add_user({"kim", "Kim", {archive::TeamGroup::keeper}, ""});
    Colleague alice(database.address("alice"), "alice", 1);
    Colleague kim(database.address("kim"), "kim", 2);
    CHECK(error_of([&] { alice.begin(); }) == ErrorCode::refused);
    CHECK(error_of([&] { alice.enrol_self(); }) == ErrorCode::refused);
    kim.begin();
    CHECK(error_of([&] { kim.begin(); }) == ErrorCode::refused);
    CHECK_NOTHROW(kim.enrol_self());
    CHECK_FALSE(kim.store().fresh());
}

TEST_CASE("a key that was revoked signs nothing more and is not enrolled again") {
    FreshTeam fixture;
    Colleague kim = fixture.colleague("kim");
    Colleague bob = fixture.colleague("bob");
    LogEntry revoke;
    revoke.kind = EntryKind::revoke;
    revoke.reference = archive::hex_of(archive::view_of(bob.key()));
    CHECK(error_of([&] {
              Colleague alice = fixture.colleague("alice");
              alice.store().append(alice.entry(revoke, RevokePerson{bob.key()}, "lost"));
          }) == ErrorCode::refused);
    kim.store().append(kim.entry(revoke, RevokePerson{bob.key()}, "lost"));
    CHECK(error_of([&] { bob.keep(); }) == ErrorCode::refused);
    CHECK(error_of([&] { bob.enrol_self(); }) == ErrorCode::refused);
    Colleague again(fixture.database.address("bob"), "bob", 4321);
    CHECK_NOTHROW(again.enrol_self());
    CHECK_NOTHROW(again.keep());
}

TEST_CASE("erasure takes two people where there are two") {
    FreshTeam fixture;
    Colleague kim = fixture.colleague("kim");
    Colleague alice = fixture.colleague("alice");
    const auto subject = alice.store().card(alice.keep())->subject;
    const auto step = [&](Colleague& person, EntryKind kind, Effect effect) {
        return error_of([&] { person.store().append(person.about(kind, subject, effect)); });
    };
    CHECK(step(kim, EntryKind::erase, EraseSubject{subject, "r"}) == ErrorCode::refused);
    kim.store().append(kim.about(EntryKind::request, subject, AskErasure{subject, "r"}, "GDPR"));
    CHECK(step(kim, EntryKind::erase, EraseSubject{subject, "r"}) == ErrorCode::refused);
    Colleague kay = fixture.colleague("kay");
    CHECK(step(kay, EntryKind::erase, EraseSubject{subject, "another"}) == ErrorCode::refused);
    // Nobody puts another request in the place of the one that is read and confirmed.
    CHECK(step(kay, EntryKind::request, AskErasure{subject, "later"}) == ErrorCode::refused);
    kay.store().append(kay.about(EntryKind::erase, subject, EraseSubject{subject, "r"}, "GDPR"));
    CHECK(alice.store().subject(subject)->erased);
}

TEST_CASE("an entry that refers to another hold or request than its step is refused") {
    FreshTeam fixture;
    Colleague kim = fixture.colleague("kim");
    Colleague kay = fixture.colleague("kay");
    const auto subject = kim.store().card(kim.keep())->subject;
    const auto refused = [&](Colleague& person, EntryKind kind, const Effect& effect) {
        LogEntry entry;
        entry.kind = kind;
        entry.subject = subject;
        for (const char* reference : {"", "another"}) {
            entry.reference = reference;
            std::string sentence;
            CHECK(error_of([&] { person.store().append(person.entry(entry, effect)); },
                           &sentence) == ErrorCode::refused);
            CHECK(sentence.find("refers to another") != std::string::npos);
        }
    };
    refused(kim, EntryKind::hold, PlaceHold{subject, "h"});
    kim.store().append(kim.about(EntryKind::hold, subject, PlaceHold{subject, "h"}));
    refused(kim, EntryKind::release, ReleaseHold{subject, "h"});
    kim.store().append(kim.about(EntryKind::release, subject, ReleaseHold{subject, "h"}));
    refused(kim, EntryKind::request, AskErasure{subject, "r"});
    kim.store().append(kim.about(EntryKind::request, subject, AskErasure{subject, "r"}));
    refused(kim, EntryKind::withdraw, WithdrawRequest{subject, "r"});
    refused(kay, EntryKind::erase, EraseSubject{subject, "r"});
    CHECK_FALSE(kim.store().subject(subject)->erased);
}
