#include "archive/internal/log_walk.h"

#include <algorithm>
#include <string_view>

#include "archive/internal/vouched.h"

namespace evenhand::archive::internal {

namespace {

std::optional<PublicKey> key_of(std::string_view hex) {
    const auto bytes = bytes_of_hex(hex);
    return bytes ? array_of<32>(*bytes) : std::nullopt;
}

std::string number(std::uint64_t index) {
    return std::to_string(index + 1);
}

}  // namespace

LoneEntry lone(StoredEntry stored) {
    LoneEntry one = read(std::move(stored));
    check(one);
    return one;
}

LoneEntry read(StoredEntry stored) {
    LoneEntry one;
    one.entry = read_header(stored.header);
    one.stored = std::move(stored);
    return one;
}

void check(LoneEntry& one) {
    const StoredEntry& stored = one.stored;
    one.leaf = stored.leaf == leaf_of(stored.header);
    // What is signed is the leaf: a header that was changed is told apart from a wrong signature.
    one.signature =
        !one.entry || signature_holds(one.entry->by, signed_bytes(stored.leaf), stored.signature);
}

void LogWalk::fault(const char* code, std::uint64_t index, const std::string& what) {
    faults_->add(code, "Entry " + number(index) + of_ + " " + what);
}

void LogWalk::miss(std::uint64_t until) {
    if (until <= next_) {
        return;
    }
    const bool one = until == next_ + 1;
    faults_->add(
        "archive.entry-missing",
        one ? "Entry " + number(next_) + of_ + " is missing."
            : "Entries " + number(next_) + " to " + number(until - 1) + of_ + " are missing.");
    next_ = until;
    chain_known_ = false;
    whole_ = false;
}

void LogWalk::take(const LoneEntry& one) {
    miss(one.stored.index);
    check_place(one);
    const bool readable = one.entry && one.leaf;
    if (!readable) {
        fault("archive.entry-changed",
              one.stored.index,
              "was changed: its header is not the one that was signed.");
    } else if (!one.signature) {
        fault("archive.signature", one.stored.index, "does not bear its author's signature.");
    }
    frontier_.append(one.stored.leaf);
    chain_ = one.stored.chain;
    chain_known_ = true;
    next_ = one.stored.index + 1;
    if (!readable) {
        return;
    }
    check_author(one.stored.index, *one.entry);
    if (one.signature || !archive_key_in(*one.entry)) {
        follow_keys(one.stored.index, *one.entry);
    }
}

void LogWalk::check_place(const LoneEntry& one) {
    if (chain_known_ && one.stored.chain != chained(chain_, one.stored.leaf)) {
        fault("archive.chain",
              one.stored.index,
              one.stored.index == 0 ? "is not the first that was sealed."
                                    : "does not follow the entry before it.");
    }
    if (!one.entry || !one.leaf) {
        return;
    }
    if (!log_) {
        log_ = one.entry->log;
    }
    if (one.entry->log != *log_) {
        fault("archive.other-log", one.stored.index, "is of another log.");
    }
    if (one.entry->at < at_) {
        fault("archive.time", one.stored.index, "is dated before the entry before it.");
    }
    at_ = std::max(at_, one.entry->at);
    if ((one.entry->kind == EntryKind::open) != (one.stored.index == 0)) {
        fault("archive.kind", one.stored.index, "is of a kind that cannot stand there.");
    }
    if (one.entry->revision > 0 && !records_revision(*one.entry)) {
        fault("archive.kind", one.stored.index, "is of a kind that cannot record a revision.");
    }
}

void LogWalk::check_author(std::uint64_t index, const LogEntry& entry) {
    if (entry.kind == EntryKind::open) {
        people_[entry.by] = true;
    }
    const auto known = people_.find(entry.by);
    const bool own_key = entry.kind == EntryKind::key && key_of(entry.reference) == entry.by;
    if (known == people_.end()) {
        if (own_key) {
            anew_.push_back({index, entry.at, entry.by, {}, {}});
        } else if (whole_) {
            fault("archive.author-unknown", index, "is signed with a key that nobody enrolled.");
        }
    } else if (!known->second) {
        fault("archive.author-revoked", index, "is signed with a key that was revoked before.");
    }
    for (VerifyReport::Anew& anew : anew_) {
        anew.signed_by_it[entry.kind] += anew.key == entry.by ? 1 : 0;
    }
}

void LogWalk::follow_keys(std::uint64_t index, const LogEntry& entry) {
    if (const auto archive = archive_key_in(entry)) {
        archive_keys_.emplace_back(index, *archive);
        return;
    }
    const bool enrols = enrols_person(entry);
    const auto key = key_of(entry.reference);
    if (key && (enrols || entry.kind == EntryKind::revoke)) {
        people_[*key] = enrols;
    }
}

void LogWalk::end(std::uint64_t size) {
    miss(size);
}

}  // namespace evenhand::archive::internal
