#include "archive/internal/verifier.h"

#include <algorithm>
#include <charconv>
#include <future>

#include "archive/internal/notes.h"
#include "archive/internal/vouched.h"
#include "core/error.h"
#include "core/in_parallel.h"
#include "formats/hash.h"

namespace evenhand::archive::internal {

namespace {

constexpr std::size_t batch_size = 256;

std::string place(std::uint64_t index) {
    return " (" + entry_name(index) + ")";
}

std::string revision_name(std::uint64_t index, const LogEntry& entry) {
    return (entry.card ? card_name(*entry.card) : "a card") + ", revision " +
           std::to_string(entry.revision) + place(index);
}

/// Whether the search shows the card as it stands and, as far as `facts` are known, as it reads.
bool shows(const FoundCard& found, const StoredCard& card, const std::optional<CardFacts>& facts) {
    if (found.revisions != card.revisions || found.erased != card.erased) {
        return false;
    }
    if (!facts) {
        return true;
    }
    CardFacts listed = found.facts;
    listed.passages = facts->passages;
    return listed == *facts;
}

Verifier::Held judged_words(const Gathered& one) {
    if (!one.words_there) {
        return one.words_hidden ? Verifier::Held::hidden : Verifier::Held::missing;
    }
    if (!one.words) {
        return Verifier::Held::locked;
    }
    const bool same = *one.lone.entry->words == commitment(one.words->salt, one.words->text);
    return same ? Verifier::Held::whole : Verifier::Held::changed;
}

}  // namespace

Verifier::Verifier(const Vault& vault,
                   const std::vector<std::string>& kept,
                   const Progress& progress)
    : vault_(&vault),
      kept_(&kept),
      progress_(&progress),
      head_(vault.store().frontier()),
      walk_(faults_, "") {
    if (vault.encrypted()) {
        (void)vault.bodies_key();
    }
    std::vector<std::string> notes = kept_note_bytes(vault);
    notes.insert(notes.end(), kept.begin(), kept.end());
    for (const std::string& note : notes) {
        if (const auto noted = read_note(note, PublicKey())) {
            sizes_.insert(noted->checkpoint.size);
        }
    }
}

VerifyReport Verifier::run() {
    walk_log();
    check_gone();
    check_spoken();
    check_head();
    check_people();
    check_archive_keys();
    check_holds();
    check_policy();
    check_cards();
    check_index();
    for (const std::string& note : kept_note_bytes(*vault_)) {
        check_checkpoint(note, false);
    }
    for (const std::string& note : *kept_) {
        check_checkpoint(note, true);
    }
    check_foreign_logs(vault_->store(), std::move(links_), faults_);
    for (const std::string& sentence : vault_->store().engine_faults()) {
        faults_.add("archive.engine", sentence);
    }
    report_.entries = head_.size();
    report_.head = {vault_->log(), head_.size(), head_.root()};
    name_anew();
    report_.faults = std::move(faults_.found());
    return std::move(report_);
}

void Verifier::walk_log() {
    note_root();
    // The next entries are read while these are judged: reading waits for the store.
    const auto read_from = [this](std::uint64_t index) {
        return std::async(std::launch::async, [this, index] { return batch_from(index); });
    };
    auto next = read_from(0);
    while (walk_.next() < head_.size()) {
        if (*progress_ && !(*progress_)(walk_.next(), head_.size())) {
            throw Error(ErrorCode::cancelled, "Checking the archive was called off.");
        }
        std::vector<Gathered> batch = next.get();
        if (batch.empty()) {
            break;
        }
        next = read_from(batch.back().lone.stored.index + 1);
        std::vector<Checked> results(batch.size());
        in_parallel(batch.size(),
                    [&](std::size_t i) { results[i] = checked(std::move(batch[i])); });
        for (const Checked& one : results) {
            take(one);
        }
    }
    walk_.end(head_.size());
    if (*progress_) {
        (void)(*progress_)(head_.size(), head_.size());
    }
}

std::vector<Gathered> Verifier::batch_from(std::uint64_t index) const {
    if (index >= head_.size()) {
        return {};
    }
    auto entries = vault_->store().entries(index, batch_size);
    std::erase_if(entries, [this](const StoredEntry& one) { return one.index >= head_.size(); });
    return gathered(*vault_, std::move(entries));
}

Verifier::Checked Verifier::checked(Gathered&& one) const {
    Checked result;
    check(one.lone);
    if (one.lone.entry && one.lone.leaf) {
        const LogEntry& entry = *one.lone.entry;
        if (entry.words) {
            result.words = judged_words(one);
            if (result.words == Held::whole && enrols_person(entry)) {
                result.name = enrolled_name(one.words->text);
            }
        }
        if (entry.body && records_revision(entry)) {
            result.body = judged_body(one, result);
            result.card = one.card;
            result.evidence = one.evidence;
        }
    }
    result.reason = std::move(one.unreadable);
    result.lone = std::move(one.lone);
    return result;
}

Verifier::Held Verifier::judged_body(const Gathered& one, Checked& result) const {
    const LogEntry& entry = *one.lone.entry;
    std::optional<CardFacts> facts;
    const auto held = [&] {
        if (!one.unreadable.empty()) {
            return Held::unreadable;
        }
        if (!one.body) {
            return one.body_hidden ? Held::hidden : Held::missing;
        }
        if (!one.body->opened) {
            return Held::locked;
        }
        const std::string bytes = joined(one.body->pieces);
        result.bytes = bytes.size();
        if (*entry.body != commitment(one.body->salt, bytes)) {
            return Held::changed;
        }
        facts = vault_->means().facts(bytes);
        return Held::whole;
    }();
    if (one.card && one.card->revisions == entry.revision && held != Held::hidden) {
        // Whole bytes that are no card were listed as something else.
        const bool is_card = held != Held::whole || facts;
        result.listed = is_card && one.found && shows(*one.found, *one.card, facts);
    }
    return held;
}

/// A server takes entries whose signature does not hold, but knows who wrote them.
void Verifier::name_writer(std::uint64_t index) {
    const std::string login = vault_->store().writer_of(index);
    if (!login.empty()) {
        faults_.add("archive.signature",
                    "The login " + login + " wrote " + entry_name(index) +
                        ", which does not bear its author's signature.");
    }
}

void Verifier::take(const Checked& one) {
    walk_.take(one.lone);
    note_root();
    if (!one.lone.entry || !one.lone.leaf) {
        return;
    }
    if (!one.lone.signature) {
        name_writer(one.lone.stored.index);
    }
    const LogEntry& entry = *one.lone.entry;
    take_words(one, entry);
    if (entry.body && records_revision(entry)) {
        take_body(one, entry);
        take_card(one, entry);
    }
    follow(one.lone.stored.index, entry);
}

void Verifier::note_root() {
    if (sizes_.contains(walk_.next())) {
        roots_[walk_.next()] = walk_.frontier().root();
    }
}

void Verifier::take_body(const Checked& one, const LogEntry& entry) {
    const std::uint64_t index = one.lone.stored.index;
    const std::string name = revision_name(index, entry);
    switch (one.body) {
        case Held::whole:
        case Held::none:
            break;
        case Held::missing:
            take_listed(one, entry, name);
            gone_.push_back({index, entry.subject, "The text of " + name, true, false});
            return;
        case Held::hidden:
            report_.hidden += 1;
            return;
        case Held::changed:
            faults_.add("archive.body-changed",
                        "The text of " + name + " was changed since it was sealed.");
            break;
        case Held::locked:
            faults_.add("archive.body-locked",
                        "The text of " + name + " cannot be opened: its key is lost or changed.");
            break;
        case Held::unreadable:
            faults_.add("archive.body-unreadable", one.reason);
            break;
    }
    report_.bodies += 1;
    report_.bytes += one.bytes;
    take_listed(one, entry, name);
    if (!one.evidence) {
        faults_.add("archive.evidence-missing",
                    "The first entry of " + name +
                        ", which was taken over, is not in the other archive's log.");
    }
}

void Verifier::take_listed(const Checked& one, const LogEntry& entry, const std::string& name) {
    // On a server a card may have been revised since it was read: then it is looked at further on.
    const auto now = one.listed ? std::nullopt : vault_->store().card(*entry.card);
    if (now && now->revisions == entry.revision) {
        faults_.add("archive.index-differs", "The search does not show " + name + " as it is.");
    }
}

void Verifier::take_words(const Checked& one, const LogEntry& entry) {
    const std::uint64_t index = one.lone.stored.index;
    const std::string name = "The words of " + entry_name(index);
    if (one.words == Held::missing) {
        gone_.push_back({index, entry.subject, name, false, entry.kind == EntryKind::erase});
    } else if (one.words == Held::changed) {
        faults_.add("archive.words-changed", name + " were changed since they were signed.");
    } else if (one.words == Held::locked) {
        faults_.add("archive.words-locked",
                    name + " cannot be opened: their key is lost or changed.");
    }
    if (one.words == Held::whole && entry.subject && entry.kind != EntryKind::erase) {
        spoken_.push_back({index, *entry.subject});
    }
    if (const auto key = one.name.empty() ? std::nullopt : bytes_of_hex(entry.reference)) {
        names_[array_of<32>(*key).value_or(PublicKey())] = one.name;
    }
}

void Verifier::take_card(const Checked& one, const LogEntry& entry) {
    const std::uint64_t index = one.lone.stored.index;
    const bool hidden = one.body == Held::hidden;
    const auto& known = one.card;
    if (known || !hidden) {
        ++revisions_;
        cards_ += entry.revision == 1 ? 1 : 0;
        unlisted_ += hidden && entry.revision == 1 ? 1 : 0;
    }
    if (!known && !hidden) {
        faults_.add("archive.card-missing",
                    "The archive no longer lists " + revision_name(index, entry) + ".");
    } else if (known && (known->subject != entry.subject || known->revisions < entry.revision)) {
        faults_.add("archive.card-changed",
                    "What the archive lists of " + revision_name(index, entry) +
                        " is not what its log says.");
    }
    if (entry.kind == EntryKind::amend) {
        check_revision_before(index, entry);
    }
}

void Verifier::check_revision_before(std::uint64_t index, const LogEntry& entry) {
    const auto revisions = revision_entries(*vault_, *entry.card);
    const auto before = std::ranges::find(
        revisions, entry.revision - 1, [](const auto& other) { return other.entry.revision; });
    if (before == revisions.end() || before->stored.leaf != entry.previous) {
        faults_.add("archive.revision-order",
                    "What should come before " + revision_name(index, entry) +
                        " is missing or was changed.");
    }
}

}  // namespace evenhand::archive::internal
