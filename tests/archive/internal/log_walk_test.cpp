#include "archive/internal/log_walk.h"

#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "archive/office.h"

using namespace evenhand;
using namespace evenhand::archive;
using namespace evenhand::archive::internal;
using testing::all;
using testing::key_of;
using testing::secrets_of;
using testing::token;

namespace {

/// A log made by hand: what is wrong with it is put in by hand.
struct Log {
    std::vector<StoredEntry> entries;
    Timestamp now = testing::moment();

    LogEntry entry(EntryKind kind, const std::string& reference = "") {
        LogEntry entry;
        entry.log = token<LogIdentity>(9);
        entry.kind = kind;
        entry.reference = reference;
        entry.by = key_of(secrets_of(1));
        entry.at = now;
        return entry;
    }
    void add(const LogEntry& entry, const Seed& seed = secrets_of(1).person) {
        StoredEntry stored;
        stored.index = entries.size();
        stored.header = header_bytes(entry);
        stored.leaf = leaf_of(stored.header);
        stored.chain = chained(entries.empty() ? Digest() : entries.back().chain, stored.leaf);
        stored.signature = SigningKey(seed).sign(signed_bytes(stored.leaf));
        entries.push_back(stored);
    }
    /// Opened by Ana, with two entries more.
    static Log begun() {
        Log log;
        log.add(
            log.entry(EntryKind::open, hex_of(SigningKey(*secrets_of(1).archive).public_key())));
        log.add(log.entry(EntryKind::key, hex_of(key_of(secrets_of(1)))));
        log.add(log.entry(EntryKind::policy, "one"));
        log.add(log.entry(EntryKind::policy, "two"));
        return log;
    }

    std::string faults() const {
        Faults faults;
        LogWalk walk(faults, "");
        for (const StoredEntry& stored : entries) {
            walk.take(lone(stored));
        }
        walk.end(entries.empty() ? 0 : entries.back().index + 1);
        std::string lines;
        for (const auto& fault : faults.found()) {
            lines += fault.code + ": " + fault.sentence + "\n";
        }
        return lines;
    }
};

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t place = text.find(from);
    REQUIRE(place != std::string::npos);
    return text.replace(place, from.size(), to);
}

}  // namespace

TEST_CASE("a whole log has no fault") {
    const Log log = Log::begun();
    CHECK(log.faults().empty());
    Faults faults;
    LogWalk walk(faults, "");
    std::vector<Digest> leaves;
    for (const StoredEntry& stored : log.entries) {
        walk.take(lone(stored));
        leaves.push_back(stored.leaf);
    }
    CHECK(walk.next() == 4);
    CHECK(walk.whole());
    CHECK(walk.frontier().root() == root_of(leaves));
    CHECK(walk.chain() == log.entries.back().chain);
    CHECK(walk.people().size() == 1);
    CHECK(walk.archive_keys().size() == 1);
}

TEST_CASE("a changed header is named once") {
    Log log = Log::begun();
    log.entries[2].header = replaced(log.entries[2].header, "one", "ten");
    CHECK(log.faults() ==
          "archive.entry-changed: Entry 3 was changed: its header is not the one that was "
          "signed.\n");
    log = Log::begun();
    log.entries[2].header = "nonsense";
    CHECK(log.faults() ==
          "archive.entry-changed: Entry 3 was changed: its header is not the one that was "
          "signed.\n");
}

TEST_CASE("a header changed with its leaf and chain is betrayed by its signature") {
    Log log = Log::begun();
    StoredEntry& last = log.entries[3];
    last.header = replaced(last.header, "two", "ten");
    last.leaf = leaf_of(last.header);
    last.chain = chained(log.entries[2].chain, last.leaf);
    CHECK(log.faults() == "archive.signature: Entry 4 does not bear its author's signature.\n");
}

TEST_CASE("swapped signatures are named, both") {
    Log log = Log::begun();
    std::swap(log.entries[2].signature, log.entries[3].signature);
    CHECK(log.faults() ==
          "archive.signature: Entry 3 does not bear its author's signature.\n"
          "archive.signature: Entry 4 does not bear its author's signature.\n");
}

TEST_CASE("a missing entry is named once, and so are several") {
    Log log = Log::begun();
    log.entries.erase(log.entries.begin() + 2);
    CHECK(log.faults() == "archive.entry-missing: Entry 3 is missing.\n");
    log = Log::begun();
    log.entries.erase(log.entries.begin() + 1, log.entries.begin() + 3);
    CHECK(log.faults() == "archive.entry-missing: Entries 2 to 3 are missing.\n");
    Faults faults;
    LogWalk walk(faults, " of the log x,");
    walk.end(2);
    CHECK_FALSE(walk.whole());
    CHECK(faults.found()[0].sentence == "Entries 1 to 2 of the log x, are missing.");
}

TEST_CASE("an entry that does not follow the one before it is named") {
    Log log = Log::begun();
    log.entries[2].chain[0] ^= 1;
    CHECK(log.faults() ==
          "archive.chain: Entry 3 does not follow the entry before it.\n"
          "archive.chain: Entry 4 does not follow the entry before it.\n");
    log = Log::begun();
    log.entries[0].chain[0] ^= 1;
    CHECK(log.faults().starts_with("archive.chain: Entry 1 is not the first that was sealed.\n"));
}

TEST_CASE("entries put in another order are named") {
    Log log = Log::begun();
    std::swap(log.entries[2], log.entries[3]);
    log.entries[2].index = 2;
    log.entries[3].index = 3;
    CHECK(log.faults() ==
          "archive.chain: Entry 3 does not follow the entry before it.\n"
          "archive.chain: Entry 4 does not follow the entry before it.\n");
}

TEST_CASE("signed entries that cannot stand where they do are named") {
    Log log = Log::begun();
    log.now -= std::chrono::seconds(1);
    log.add(log.entry(EntryKind::policy));
    CHECK(log.faults() == "archive.time: Entry 5 is dated before the entry before it.\n");

    log = Log::begun();
    LogEntry other = log.entry(EntryKind::policy);
    other.log = token<LogIdentity>(8);
    log.add(other);
    CHECK(log.faults() == "archive.other-log: Entry 5 is of another log.\n");

    log = Log::begun();
    log.add(log.entry(EntryKind::open));
    CHECK(log.faults() == "archive.kind: Entry 5 is of a kind that cannot stand there.\n");

    Log headless;
    headless.add(headless.entry(EntryKind::key, hex_of(key_of(secrets_of(1)))));
    CHECK(headless.faults() == "archive.kind: Entry 1 is of a kind that cannot stand there.\n");
}

TEST_CASE("who was not enrolled, or revoked before, signs nothing that counts") {
    Log log = Log::begun();
    LogEntry entry = log.entry(EntryKind::policy);
    entry.by = key_of(secrets_of(2));
    log.add(entry, secrets_of(2).person);
    CHECK(log.faults() ==
          "archive.author-unknown: Entry 5 is signed with a key that nobody enrolled.\n");

    log = Log::begun();
    log.add(log.entry(EntryKind::key, hex_of(key_of(secrets_of(2)))));
    log.add(entry, secrets_of(2).person);
    CHECK(log.faults().empty());
    log.add(log.entry(EntryKind::revoke, hex_of(key_of(secrets_of(2)))));
    log.add(entry, secrets_of(2).person);
    CHECK(log.faults() ==
          "archive.author-revoked: Entry 8 is signed with a key that was revoked before.\n");
}

TEST_CASE("who begins with new keys is told, and is no fault") {
    Log log = Log::begun();
    LogEntry entry = log.entry(EntryKind::key, hex_of(key_of(secrets_of(2))));
    entry.by = key_of(secrets_of(2));
    log.add(entry, secrets_of(2).person);
    entry.reference = "archive:" + hex_of(SigningKey(*secrets_of(2).archive).public_key());
    log.add(entry, secrets_of(2).person);
    CHECK(log.faults().empty());
    Faults faults;
    LogWalk walk(faults, "");
    for (const StoredEntry& stored : log.entries) {
        walk.take(lone(stored));
    }
    REQUIRE(walk.anew().size() == 1);
    CHECK(walk.anew()[0].index == 4);
    REQUIRE(walk.archive_keys().size() == 2);
    CHECK(walk.archive_keys()[1].first == 5);
    CHECK(walk.archive_keys()[1].second == SigningKey(*secrets_of(2).archive).public_key());
}

TEST_CASE("no more faults are told than a person can read") {
    Faults faults;
    for (int i = 0; i < 2000; ++i) {
        faults.add("code", "sentence");
    }
    CHECK(faults.found().size() == 1000);
}
