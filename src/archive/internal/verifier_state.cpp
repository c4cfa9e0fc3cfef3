#include <algorithm>

#include "archive/internal/notes.h"
#include "archive/internal/verifier.h"
#include "archive/internal/vouched.h"
#include "formats/hash.h"

namespace evenhand::archive::internal {

namespace {

constexpr std::size_t page = 500;

}  // namespace

void Verifier::follow(std::uint64_t index, const LogEntry& entry) {
    if (entry.kind == EntryKind::policy) {
        policy_ = entry.reference;
    }
    if (entry.kind == EntryKind::hold && entry.subject) {
        holds_.emplace(*entry.subject, entry.reference);
    }
    if (entry.kind == EntryKind::release && entry.subject) {
        holds_.erase({*entry.subject, entry.reference});
    }
    if (entry.kind == EntryKind::request && entry.subject) {
        requests_[*entry.subject] = entry.reference;
    }
    if (entry.kind == EntryKind::withdraw && entry.subject) {
        requests_.erase(*entry.subject);
    }
    if (entry.kind == EntryKind::erase && entry.subject) {
        take_erasure(index, entry);
    }
    note_link(links_, entry);
}

void Verifier::take_erasure(std::uint64_t index, const LogEntry& entry) {
    erased_.emplace(*entry.subject, index);
    const auto held = holds_.lower_bound({*entry.subject, ""});
    if (held != holds_.end() && held->first == *entry.subject) {
        faults_.add("archive.erased-on-hold",
                    "A candidate was erased on legal hold" + (" (" + entry_name(index)) + ").");
    }
    const auto asked = requests_.find(*entry.subject);
    if (walk_.whole() && (asked == requests_.end() || asked->second != entry.reference)) {
        faults_.add("archive.erased-unasked",
                    "A candidate was erased without a request that stood" +
                        (" (" + entry_name(index)) + ").");
    }
    for (const StoredCard& card : vault_->store().cards_of(*entry.subject)) {
        for (int revision = 1; revision <= card.revisions; ++revision) {
            if (vault_->store().body(card.key, revision)) {
                faults_.add("archive.erased-remains",
                            "The text of " + card_name(card.key) + ", revision " +
                                std::to_string(revision) + ", is there though " +
                                entry_name(index) + " says that it was erased.");
            }
        }
    }
}

void Verifier::check_gone() {
    for (const Gone& gone : gone_) {
        if (gone.tombstone) {
            faults_.add("archive.words-missing",
                        gone.what + " are missing: they are the ground of an erasure.");
            continue;
        }
        if (gone.subject && erased_.contains(*gone.subject)) {
            report_.erased += gone.body ? 1 : 0;
            continue;
        }
        faults_.add(gone.body ? "archive.body-missing" : "archive.words-missing",
                    gone.what + (gone.body ? " is" : " are") +
                        " missing, and no tombstone says that the candidate was erased.");
    }
}

void Verifier::check_spoken() {
    for (const Spoken& spoken : spoken_) {
        const auto tombstone = erased_.find(spoken.subject);
        if (tombstone != erased_.end()) {
            faults_.add("archive.erased-remains",
                        "The words of " + entry_name(spoken.index) + " are there though " +
                            entry_name(tombstone->second) + " says that they were erased.");
        }
    }
}

void Verifier::check_head() {
    if (walk_.whole() && walk_.frontier().root() != head_.root()) {
        faults_.add("archive.head",
                    "The archive's note of how far its log has come does not fit its entries.");
    }
    // What others append meanwhile is no fault.
    const std::uint64_t size = vault_->store().frontier().size();
    const auto beyond = vault_->store().entries(size, 1);
    const bool grown = vault_->store().frontier().size() != head_.size();
    if (!grown &&
        (!beyond.empty() || (walk_.whole() && vault_->store().chain_head() != walk_.chain()))) {
        faults_.add("archive.head",
                    "The archive's note of how far its log has come does not fit its end.");
    }
}

void Verifier::check_people() {
    for (const Person& person : vault_->store().people()) {
        const auto known = walk_.people().find(person.key);
        if (!walk_.whole()) {
            continue;
        }
        if (known == walk_.people().end()) {
            faults_.add("archive.person-unknown",
                        "A key of " + person.name + " counts though no entry enrols it.");
        } else if (known->second == person.revoked.has_value()) {
            faults_.add("archive.person-changed",
                        "Whether a key of " + person.name +
                            " counts is told otherwise by the log than by the list of people.");
        }
        check_name(person);
    }
}

void Verifier::check_name(const Person& person) {
    const auto named = names_.find(person.key);
    if (named != names_.end() && named->second != person.name) {
        faults_.add("archive.person-renamed",
                    "The list of people gives a key to " + person.name + " that was enrolled for " +
                        named->second + ".");
    }
}

void Verifier::check_archive_keys() {
    if (walk_.whole() && vault_->store().frontier().size() == head_.size() &&
        walk_.archive_keys() != vault_->archive_keys()) {
        faults_.add("archive.keys-differ",
                    "Which keys the archive had is told otherwise by its log than by its "
                    "settings.");
    }
}

void Verifier::name_anew() {
    report_.anew = walk_.anew();
    for (VerifyReport::Anew& anew : report_.anew) {
        const auto named = names_.find(anew.key);
        anew.name = named == names_.end() ? "" : named->second;
    }
}

void Verifier::check_holds() {
    for (const auto& [subject, hold] : holds_) {
        const auto known = vault_->store().subject(subject);
        const bool stands = known && std::ranges::find(known->holds, hold) != known->holds.end();
        if (!stands) {
            faults_.add("archive.hold-lost",
                        "The legal hold " + hold +
                            " stands in the log, but the archive no longer heeds it.");
        }
    }
}

void Verifier::check_policy() {
    const std::string policy = vault_->store().policy();
    const bool none = policy.empty() && policy_.empty();
    if (walk_.whole() && !none && formats::sha256_hex(policy) != policy_) {
        faults_.add("archive.policy-changed",
                    "The retention rules are not those that the log says were chosen.");
    }
}

void Verifier::check_cards() {
    if (vault_->store().frontier().size() != head_.size()) {
        return;  // Others keep cards meanwhile: counts would differ.
    }
    std::uint64_t cards = 0;
    std::uint64_t revisions = 0;
    std::optional<CardKey> after;
    for (auto some = vault_->store().cards(after, page); !some.empty();
         some = vault_->store().cards(after, page)) {
        for (const StoredCard& card : some) {
            ++cards;
            revisions += static_cast<std::uint64_t>(card.revisions);
        }
        after = some.back().key;
    }
    if (cards != cards_ || revisions != revisions_) {
        name_cards_without_entries();
    }
}

void Verifier::name_cards_without_entries() {
    std::optional<CardKey> after;
    for (auto some = vault_->store().cards(after, page); !some.empty();
         some = vault_->store().cards(after, page)) {
        for (const StoredCard& card : some) {
            int recorded = 0;
            for (const StoredEntry& stored : vault_->store().entries_of(card.key)) {
                const auto entry = read_header(stored.header);
                recorded += entry && records_revision(*entry) ? 1 : 0;
            }
            if (recorded != card.revisions) {
                faults_.add("archive.card-without-entry",
                            "The log no longer tells of every revision of " + card_name(card.key) +
                                ": " + std::to_string(recorded) + " of " +
                                std::to_string(card.revisions) + ".");
            }
        }
        after = some.back().key;
    }
}

/// That each card of the log is listed as it is was seen at its entry: then there is none besides
/// when there are as many.
void Verifier::check_index() {
    if (!walk_.whole() || vault_->store().frontier().size() != head_.size()) {
        return;
    }
    const std::uint64_t listed = vault_->store().rows(Query()).size();
    if (listed + unlisted_ != cards_) {
        faults_.add("archive.index-differs",
                    "The search lists " + std::to_string(listed) + " cards, the log " +
                        std::to_string(cards_) + ".");
    }
}

void Verifier::check_checkpoint(const std::string& note, bool elsewhere) {
    ++report_.checkpoints;
    const std::string which = elsewhere ? "A checkpoint kept elsewhere" : "A checkpoint kept here";
    const auto noted = noted_by(walk_.archive_keys(), note);
    if (!noted) {
        faults_.add("archive.checkpoint-unreadable", which + " cannot be read.");
        return;
    }
    const Checkpoint& checkpoint = noted->checkpoint;
    const std::string of = which + ", of " + std::to_string(checkpoint.size) + " entries,";
    if (checkpoint.log != vault_->log()) {
        faults_.add("archive.checkpoint-other-log", of + " is of another archive.");
    } else if (!noted->signature_holds) {
        faults_.add("archive.checkpoint-signature", of + " does not bear the archive's signature.");
    } else if (checkpoint.size > head_.size()) {
        // One that was signed while the check went on is not yet reached.
        if (checkpoint.size > vault_->store().frontier().size()) {
            faults_.add("archive.log-shortened",
                        of + " is longer than the log: its last " +
                            std::to_string(checkpoint.size - head_.size()) +
                            " were cut off after " + entry_name(head_.size() - 1) + ".");
        }
    } else if (walk_.whole() && roots_.contains(checkpoint.size) &&
               roots_.at(checkpoint.size) != checkpoint.root) {
        faults_.add("archive.log-rewritten",
                    of + " does not fit the log: entries up to there were written anew.");
    }
}

}  // namespace evenhand::archive::internal
