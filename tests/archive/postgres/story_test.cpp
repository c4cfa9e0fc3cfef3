// One story from end to end: two interviewers, a committee of one and two keepers on a server.

#include <doctest/doctest.h>

#include "archive/archive.h"
#include "archive/internal/store_fixture.h"
#include "archive/postgres/team_fixture.h"
#include "formats/hash.h"

using namespace evenhand;
using namespace evenhand::testing;
using archive::Archive;
using archive::TeamGroup;

namespace {

/// A person's program: an archive opened on the server, a clock and keys of one's own.
class Desk {
public:
    Desk(const FreshDatabase& database, const std::string& login, std::uint8_t number)
        : login_(login), number_(number) {
        archive::Means means;
        means.clock = [this] { return now; };
        means.random = [this](std::uint8_t* bytes, std::size_t count) {
            for (std::size_t i = 0; i < count; ++i) {
                if (i % 32 == 0) {
                    block_ = formats::sha256(login_ + std::to_string(++draws_));
                }
                bytes[i] = block_.at(i % 32);
            }
        };
        means.facts = facts_in;
        means.due = [](const std::string& policy, Timestamp submitted, std::optional<Timestamp>) {
            return policy.empty() ? std::nullopt
                                  : std::optional<Timestamp>(submitted + std::chrono::hours(24));
        };
        archive::OpenOptions options;
        options.address = database.address(login);
        archive_ = Archive::open(options, std::move(means));
    }

    Archive* operator->() { return archive_.get(); }
    Archive& operator*() { return *archive_; }
    [[nodiscard]] archive::Secrets secrets(bool keeper) const {
        archive::Secrets secrets;
        secrets.person = all(number_);
        if (keeper) {
            secrets.archive = all(200);
        }
        return secrets;
    }

    Timestamp now = moment(1000);

private:
    std::string login_;
    std::uint8_t number_;
    archive::Digest block_{};
    int draws_ = 0;
    std::unique_ptr<Archive> archive_;
};

archive::CardFacts card_of(const std::string& interviewer, int session, Recommendation says) {
    archive::CardFacts facts = facts_of(session);
    facts.candidate_id = "candidate-1";
    facts.candidate = "Zoë Candidate";
    facts.interviewer_id = interviewer;
    facts.interviewer = "Person " + interviewer;
    facts.recommendation = says;
    facts.passages = {interviewer + " heard of the missed bug"};
    return facts;
}

std::vector<archive::Piece> pieces(const archive::CardFacts& facts) {
    return {{bytes_with(facts), false}, {"\x1dThe rubric that all cards share.", true}};
}

std::string faults(const archive::VerifyReport& report) {
    std::string text;
    for (const auto& fault : report.faults) {
        text += fault.code + ": " + fault.sentence + "\n";
    }
    return text;
}

archive::Query query_for(const std::string& word) {
    archive::Query query;
    query.terms = {{word, archive::Term::Kind::word}};
    return query;
}

}  // namespace

TEST_CASE("two interviewers, a committee and keepers work in one archive from begin to erasure") {
    const FreshDatabase database;
    const auto team = archive::Team::open(database.admin());
    team->init();
    const auto add = [&](const char* login, std::vector<TeamGroup> groups) {
        team->add_user({login,
                        "Person " + std::string(login),
                        std::move(groups),
                        "secret-" + std::string(login)});
    };
    add("alice", {TeamGroup::interviewer});
    add("bob", {TeamGroup::interviewer});
    add("chris", {TeamGroup::committee});
    add("kim", {TeamGroup::keeper});
    team->add_panel({"candidate-1", "", {"alice", "bob"}, archive::PeersSeen::when_all_are_in});
    // The story's days are not the server's.
    (void)PostgresConnection(database.admin())
        .read("INSERT INTO evenhand.setting VALUES ('clock', 'any')");

    // Keys: a keeper begins, the others come in with keys of their own.
    Desk kim(database, "kim", 1);
    Desk alice(database, "alice", 2);
    Desk bob(database, "bob", 3);
    Desk chris(database, "chris", 4);
    CHECK(error_of([&] { alice->begin(alice.secrets(true), "Person alice"); }) ==
          ErrorCode::refused);
    kim->begin(kim.secrets(true), "Person kim");
    CHECK(error_of([&] { alice->unlock(alice.secrets(false)); }) == ErrorCode::refused);
    alice->begin_anew(alice.secrets(false), "Person alice", "joined the team");
    bob->begin_anew(bob.secrets(false), "Person bob", "joined the team");
    chris->begin_anew(chris.secrets(false), "Person chris", "joined the team");
    CHECK(kim->people().size() == 4);
    CHECK(alice->login() == "alice");
    kim->put_policy("one day", "a rule");

    // Cards, hidden from each other until both are in.
    const auto of_alice = alice->keep(pieces(card_of("alice", 1, Recommendation::yes)));
    CHECK_FALSE(of_alice.kept_before);
    CHECK(alice->keep(pieces(card_of("alice", 1, Recommendation::yes))).kept_before);
    CHECK(bob->newest(query_for("missed"), 10).empty());
    CHECK_FALSE(bob->body(of_alice.key));
    const auto before = bob->verify({}, {});
    CHECK(faults(before).empty());
    CHECK(before.hidden == 1);
    CHECK(before.bodies == 0);
    const auto of_bob = bob->keep(pieces(card_of("bob", 2, Recommendation::no)));
    CHECK(alice->newest(query_for("missed"), 10).size() == 2);
    CHECK(bob->body(of_alice.key).value().starts_with("session-1"));
    CHECK(bob->subject_of(of_alice.key) == alice->subject_of(of_bob.key));
    bob->note_viewed(of_alice.key);

    // A correction, with its reason.
    const auto revised = alice->revise(
        of_alice.key, pieces(card_of("alice", 1, Recommendation::strong_yes)), "a slip");
    CHECK(revised.revision == 2);
    CHECK(alice->revisions(of_alice.key).back().reason == "a slip");
    std::string sentence;
    CHECK(error_of(
              [&] {
                  (void)bob->revise(
                      of_alice.key, pieces(card_of("alice", 1, Recommendation::no)), "mine now");
              },
              &sentence) == ErrorCode::refused);
    CHECK(sentence == "Only who kept a scorecard corrects it, and this one is not yours.");
    CHECK(error_of(
              [&] {
                  (void)alice->revise(
                      of_alice.key, pieces(card_of("alice", 9, Recommendation::no)), "another");
              },
              &sentence) == ErrorCode::refused);
    CHECK(sentence == "The correction is of another interview than the card.");

    // The committee sees the cards when the panel is closed.
    CHECK(chris->newest({}, 10).empty());
    CHECK(faults(chris->verify({}, {})).empty());
    archive::Team::open(database.address("chris"))->close_panel("candidate-1", "");
    CHECK(chris->newest({}, 10).size() == 2);
    CHECK(chris->facets({}).all == 2);

    // What was decided stands beside them.
    archive::CardFacts said = card_of("chris", 3, Recommendation::no_decision);
    said.session = "session-1 decided";
    said.decision = Decision::hire;
    const auto decided = chris->keep(pieces(said));
    CHECK(alice->found(decided.key)->facts.decision == Decision::hire);
    CHECK(chris->subject_of(decided.key) == kim->subject_of(of_bob.key));

    // Proof and checkpoint.
    const std::string note = kim->sign_checkpoint();
    CHECK(error_of([&] { (void)alice->sign_checkpoint(); }) == ErrorCode::refused);
    const archive::Proof proof = kim->prove(of_bob.key);
    CHECK(archive::checked(proof, bob->body(of_bob.key).value()).holds());
    CHECK(archive::checked(kim->prove(decided.key), bob->body(decided.key).value()).holds());
    for (Desk* desk : {&kim, &alice, &bob, &chris}) {
        const auto report = (*desk)->verify({note}, {});
        CHECK(faults(report).empty());
        CHECK(report.bodies == 4);
        CHECK(report.hidden == 0);
        CHECK(report.head.root == kim->verify({}, {}).head.root);
        CHECK((*desk)->check(of_bob.key).faults.empty());
    }

    // Retention: a hold, then erasure in two steps by two people.
    const auto subject = kim->subject_of(of_bob.key).value();
    CHECK(kim->due(kim.now + std::chrono::hours(48)).size() == 1);
    const std::string hold = kim->hold(subject, "a charge was filed");
    CHECK(error_of([&] { (void)kim->ask_erasure(subject, "GDPR 17"); }) == ErrorCode::refused);
    CHECK(kim->due(kim.now + std::chrono::hours(48)).empty());
    CHECK(chris->standing(subject).holds.front().matter == "a charge was filed");
    kim->release(subject, hold, "settled");
    CHECK(error_of([&] { (void)alice->ask_erasure(subject, "tidy"); }) == ErrorCode::refused);
    (void)kim->ask_erasure(subject, "the wrong one");
    CHECK(error_of([&] { alice->withdraw_erasure(subject, "keep it"); }) == ErrorCode::refused);
    chris->withdraw_erasure(subject, "another candidate was meant");
    CHECK(error_of([&] { (void)chris->confirm_erasure(subject, {}); }) == ErrorCode::refused);
    CHECK(error_of([&] { kim->withdraw_erasure(subject, "twice"); }) == ErrorCode::refused);
    CHECK(kim->asked().empty());
    CHECK(kim->sees_to_retention());
    CHECK(chris->sees_to_retention());
    CHECK_FALSE(alice->sees_to_retention());
    (void)kim->ask_erasure(subject, "GDPR 17");
    CHECK(error_of([&] { (void)kim->confirm_erasure(subject, {}); }) == ErrorCode::refused);
    // What is removed elsewhere before it is asked for first; the request is no secret.
    CHECK(alice->standing(subject).request);
    CHECK(error_of([&] { alice->need_may_erase(subject); }) == ErrorCode::refused);
    CHECK(error_of([&] { kim->need_may_erase(subject); }) == ErrorCode::refused);
    CHECK_NOTHROW(chris->need_may_erase(subject));
    CHECK(alice->body(of_alice.key));
    // What the server refuses at the very last takes no saved search along.
    chris->put_search({"hers", "candidate:zoe"});
    PostgresConnection admin(database.admin());
    (void)admin.read("UPDATE evenhand.person SET revoked = 1 WHERE login = 'chris'");
    int gone = 0;
    const archive::ErasureStep step{{}, [&] { ++gone; }};
    CHECK(error_of([&] { (void)chris->confirm_erasure(subject, {}, step); }) == ErrorCode::refused);
    CHECK(gone == 0);
    (void)admin.read("UPDATE evenhand.person SET revoked = NULL WHERE login = 'chris'");
    CHECK(chris->searches().size() == 1);
    CHECK(alice->body(of_alice.key));
    const archive::ErasureStep stays{{}, [] { throw Error(ErrorCode::unwritable_file, "A file"); }};
    CHECK(error_of([&] { (void)chris->confirm_erasure(subject, {}, stays); }) ==
          ErrorCode::unwritable_file);
    CHECK(alice->body(of_alice.key));
    const archive::Erasure erasure = chris->confirm_erasure(subject, {}, step);
    CHECK(gone == 1);
    CHECK(chris->searches().empty());
    CHECK(erasure.asked_by == "Person kim");
    CHECK(erasure.confirmed_by == "Person chris");
    CHECK(erasure.revisions == 4);
    CHECK(erasure.ground == "GDPR 17");
    CHECK_FALSE(alice->body(of_alice.key));
    CHECK(alice->newest(query_for("missed"), 10).empty());
    CHECK(kim->newest({}, 10).size() == 3);
    CHECK(team->status().panels.empty());
    for (Desk* desk : {&kim, &alice, &chris}) {
        CHECK(faults((*desk)->verify({note}, {})).empty());
    }
    CHECK(kim->verify({}, {}).erased == 4);

    // Nothing of the candidate is left in any table.
    const auto tables = admin.read(
        "SELECT relname FROM pg_class WHERE relnamespace = 'evenhand'::regnamespace "
        "AND relkind = 'r'");
    for (const auto& row : tables) {
        const std::string table = archive::internal::text_in(row[0]);
        CAPTURE(table);
        const std::string sql = "SELECT count(*) FROM evenhand." + table +
                                " t WHERE t::text LIKE ANY "
                                "(array['%Zoë%', '%candidate-1%', '%missed bug%', '%' || "
                                "encode('missed', 'hex') || '%', "
                                "'%session-1%'])";
        CHECK(archive::internal::number_in(admin.read(sql.c_str())[0][0]) == 0);
    }
}

TEST_CASE("a check by a keeper names the login that wrote what nobody has signed") {
    FreshTeam fixture;
    Colleague alice = fixture.colleague("alice");
    auto append = alice.card_entry({}, {made_up<16>(21)}, {made_up<16>(22)});
    append.signature = {};
    alice.store().append(append);
    Desk kim(fixture.database, "kim", 1);
    CHECK(faults(kim->verify({}, {})).find("The login alice wrote entry") != std::string::npos);
    Desk bob(fixture.database, "bob", 2);
    const std::string told = faults(bob->verify({}, {}));
    CHECK(told.find("archive.signature") != std::string::npos);
    CHECK(told.find("alice") == std::string::npos);
}

TEST_CASE("a lost key is replaced when a keeper has revoked it") {
    FreshTeam fixture;
    Desk alice(fixture.database, "alice", 9);
    std::string sentence;
    CHECK(error_of([&] { alice->begin_anew(alice.secrets(false), "Person alice", "lost"); },
                   &sentence) == ErrorCode::refused);
    CHECK(sentence.find("keeper revokes") != std::string::npos);
    Colleague kim = fixture.colleague("kim");
    archive::LogEntry revoke;
    revoke.kind = archive::EntryKind::revoke;
    const archive::PublicKey lost = fixture.colleague("alice").key();
    revoke.reference = archive::hex_of(archive::view_of(lost));
    kim.store().append(kim.entry(revoke, archive::internal::RevokePerson{lost}, "lost"));
    (void)fixture.admin()->read("INSERT INTO evenhand.setting VALUES ('clock', 'any')");
    CHECK_NOTHROW(alice->begin_anew(alice.secrets(false), "Person alice", "lost"));
    CHECK(alice->unlocked());
    CHECK(error_of([&] { fixture.colleague("alice").keep(); }) == ErrorCode::refused);
}

TEST_CASE("an encrypted archive is not begun on a server") {
    FreshTeam fixture;
    archive::OpenOptions options;
    options.address = fixture.database.address("kim");
    options.encrypt = true;
    archive::Means means;
    means.facts = facts_in;
    // Begun already: the wish comes too late, as it does in a folder.
    CHECK_FALSE(Archive::open(options, means)->encrypted());
    const FreshDatabase empty;
    const auto team = archive::Team::open(empty.admin());
    team->init();
    team->add_user({"kim", "Kim", {TeamGroup::keeper}, ""});
    options.address = empty.address("kim");
    std::string sentence;
    CHECK(error_of([&] { (void)Archive::open(options, means); }, &sentence) == ErrorCode::refused);
    CHECK(sentence.find("encrypt the server's disk") != std::string::npos);
}
