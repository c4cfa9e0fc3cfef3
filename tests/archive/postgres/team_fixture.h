#pragma once

#include <array>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "archive/internal/effect_reference.h"
#include "archive/internal/postgres_connection.h"
#include "archive/internal/postgres_store.h"
#include "archive/log_entry.h"
#include "archive/team.h"
#include "core/error.h"

namespace evenhand::testing {

using archive::internal::PostgresConnection;
using archive::internal::PostgresStore;
using archive::internal::PostgresValues;

/// The administrator's address without a database, from tests/archive/with_postgres.sh.
inline std::string server_address() {
    const char* const address = std::getenv("EVENHAND_POSTGRES");
    if (address == nullptr) {
        throw std::runtime_error("run this by tests/archive/with_postgres.sh");
    }
    return address;
}

/// A database of its own, which goes with it.
class FreshDatabase {
public:
    explicit FreshDatabase(const std::string& options = "") {
        static int count = 0;
        name_ = "evenhand_" + std::to_string(++count);
        (void)server_.read(("CREATE DATABASE " + name_ + " " + options).c_str());
    }
    ~FreshDatabase() {
        try {
            (void)server_.read(("DROP DATABASE " + name_ + " WITH (FORCE)").c_str());
        } catch (const Error&) {
            MESSAGE("could not drop " << name_);
        }
    }
    FreshDatabase(const FreshDatabase&) = delete;
    FreshDatabase& operator=(const FreshDatabase&) = delete;

    [[nodiscard]] std::string admin() const { return server_address() + name_; }
    /// As this login, whose password is as FreshTeam gives it.
    [[nodiscard]] std::string address(const std::string& login) const {
        const std::string server = server_address();
        return "postgresql://" + login + ":secret-" + login + server.substr(server.find('@')) +
               name_;
    }
    [[nodiscard]] const std::string& name() const { return name_; }

private:
    PostgresConnection server_{server_address() + "postgres"};
    std::string name_;
};

/// Random enough for a test, and the same each time.
template <std::size_t N>
std::array<std::uint8_t, N> made_up(std::uint64_t seed) {
    std::array<std::uint8_t, N> bytes{};
    for (auto& byte : bytes) {
        seed = seed * 6364136223846793005U + 1442695040888963407U;
        byte = static_cast<std::uint8_t>(seed >> 56U);
    }
    return bytes;
}

inline constexpr Timestamp monday{std::chrono::seconds(1'700'000'000)};

struct CardSpec {
    std::string candidate = "candidate-1";
    std::string role = "QA engineer";
    std::string session;  ///< Empty: one of its own.
    std::vector<std::string> passages = {"found the missed bug before release"};
    Recommendation recommendation = Recommendation::yes;
    std::optional<Timestamp> due;
    Timestamp interviewed = monday;
    std::optional<Decision> decision = {};
};

/// Somebody with a login, a connection and a key.
class Colleague {
public:
    Colleague(const std::string& address, std::string login, std::uint64_t seed)
        : store_(address), login_(std::move(login)), key_(made_up<32>(seed)) {}

    [[nodiscard]] PostgresStore& store() { return store_; }
    [[nodiscard]] const std::string& login() const { return login_; }
    [[nodiscard]] const archive::PublicKey& key() const { return key_.public_key(); }

    /// An entry signed by this person, ready to be given another effect.
    archive::internal::Append entry(archive::LogEntry entry,
                                    archive::internal::Effect effect = {},
                                    const std::string& words = "") {
        archive::internal::Append append;
        entry.log = {made_up<16>(7)};
        entry.by = key();
        entry.at = now;
        if (!words.empty()) {
            const archive::internal::StoredWords stored{made_up<32>(++count_), words};
            entry.words = archive::commitment(stored.salt, words);
            append.words = stored;
        }
        append.header = archive::header_bytes(entry);
        append.leaf = archive::leaf_of(append.header);
        append.signature = key_.sign(archive::signed_bytes(append.leaf));
        append.effect = std::move(effect);
        return append;
    }

    void begin() {
        archive::LogEntry open;
        open.kind = archive::EntryKind::open;
        open.reference = archive::hex_of(archive::view_of(made_up<32>(99)));
        store_.append(entry(open));
    }

    archive::internal::Append enrolment(const std::string& login, const archive::PublicKey& key) {
        archive::LogEntry enrol;
        enrol.kind = archive::EntryKind::key;
        enrol.reference = archive::hex_of(archive::view_of(key));
        return entry(enrol, archive::internal::PutPerson{{"Person " + login, login, key, now, {}}});
    }
    void enrol_self() { store_.append(enrolment(login_, key())); }

    archive::internal::Append card_entry(const CardSpec& spec,
                                         const archive::CardKey& card,
                                         const archive::SubjectKey& subject) {
        archive::internal::KeepCard keep;
        keep.card = card;
        keep.subject = subject;
        keep.body.salt = made_up<32>(++count_);
        keep.body.pieces = {
            {"<card>" + spec.passages.front(), false}, {"<rubric/>", true}, {"</card>", false}};
        keep.session_tag = spec.session.empty() ? archive::hex_of(card) : spec.session;
        keep.candidate_tag = spec.candidate;
        keep.submitted = now;
        keep.due = spec.due;
        keep.facts.session = keep.session_tag;
        keep.facts.candidate_id = spec.candidate;
        keep.facts.candidate = "Name of " + spec.candidate;
        keep.facts.role = spec.role;
        keep.facts.interviewer_id = login_;
        keep.facts.interviewer = "Person " + login_;
        keep.facts.interviewed = spec.interviewed;
        keep.facts.submitted = now;
        keep.facts.recommendation = spec.recommendation;
        keep.facts.score = 325;
        keep.facts.decision = spec.decision;
        keep.facts.rubrics = {{"q09", 1, "A missed bug"}};
        keep.facts.passages = spec.passages;
        archive::LogEntry submit;
        submit.kind = archive::EntryKind::submit;
        submit.card = card;
        submit.revision = 1;
        submit.subject = subject;
        submit.body = archive::commitment(keep.body.salt, body_of(keep.body));
        return entry(submit, keep);
    }

    archive::CardKey keep(const CardSpec& spec = {}) {
        const archive::CardKey card{made_up<16>(++cards)};
        const auto known = store_.subject_tagged(spec.candidate);
        store_.append(
            card_entry(spec, card, known.value_or(archive::SubjectKey{made_up<16>(++cards)})));
        return card;
    }

    /// An entry about a candidate.
    archive::internal::Append about(archive::EntryKind kind,
                                    const archive::SubjectKey& subject,
                                    archive::internal::Effect effect,
                                    const std::string& words = "") {
        archive::LogEntry one;
        one.kind = kind;
        one.subject = subject;
        one.reference = reference_of(effect);
        return entry(one, std::move(effect), words);
    }

    static std::string body_of(const archive::internal::StoredBody& body) {
        std::string bytes;
        for (const archive::Piece& piece : body.pieces) {
            bytes += piece.bytes;
        }
        return bytes;
    }

    Timestamp now = monday;
    inline static std::uint64_t cards = 1000;

private:
    PostgresStore store_;
    std::string login_;
    archive::SigningKey key_;
    std::uint64_t count_ = 5000;
};

/// A team: alice, bob and carol interview, chris and clara are the committee, kim and kay keep. The
/// archive has begun and everybody is enrolled.
class FreshTeam {
public:
    using Group = archive::TeamGroup;

    FreshTeam() : database("TEMPLATE " + prepared()) {
        team = archive::Team::open(database.admin());
    }

    void add(const std::string& login, const std::vector<Group>& groups) {
        team->add_user({login, "Person " + login, groups, "secret-" + login});
    }
    [[nodiscard]] Colleague colleague(const std::string& login) const {
        return {database.address(login), login, std::hash<std::string>()(login)};
    }
    [[nodiscard]] std::unique_ptr<PostgresConnection> sql(const std::string& login) const {
        return std::make_unique<PostgresConnection>(database.address(login));
    }
    [[nodiscard]] std::unique_ptr<PostgresConnection> admin() const {
        return std::make_unique<PostgresConnection>(database.admin());
    }
    void panel(const std::vector<std::string>& members,
               archive::PeersSeen peers = archive::PeersSeen::when_all_are_in,
               const std::string& candidate = "candidate-1",
               const std::string& role = "QA engineer") const {
        team->add_panel({candidate, role, members, peers});
    }

    FreshDatabase database;
    std::unique_ptr<archive::Team> team;

private:
    struct FromTheStart {};
    /// Makes it step by step.
    explicit FreshTeam(FromTheStart) {
        team = archive::Team::open(database.admin());
        team->init();
        add("alice", {Group::interviewer});
        add("bob", {Group::interviewer});
        add("carol", {Group::interviewer});
        add("chris", {Group::committee});
        add("clara", {Group::committee, Group::interviewer});
        add("kim", {Group::keeper});
        add("kay", {Group::keeper, Group::interviewer});
        Colleague kim = colleague("kim");
        kim.begin();
        kim.enrol_self();
        for (const char* login : {"alice", "bob", "carol", "chris", "clara", "kay"}) {
            colleague(login).enrol_self();
        }
        team.reset();
    }
    /// The database that all others are copies of.
    static const std::string& prepared() {
        static const FreshTeam first{FromTheStart()};
        return first.database.name();
    }
};

/// The code of the Error that `task` throws; fails when it throws none.
template <typename Task>
ErrorCode error_of(const Task& task, std::string* sentence = nullptr) {
    try {
        task();
    } catch (const Error& error) {
        if (sentence != nullptr) {
            *sentence = error.what();
        }
        return error.code();
    }
    FAIL("nothing was thrown");
    return ErrorCode::invalid_value;
}

}  // namespace evenhand::testing
