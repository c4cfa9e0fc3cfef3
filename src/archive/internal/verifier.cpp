#include "archive/internal/verifier.h"

#include <algorithm>
#include <charconv>
#include <exception>

#include "archive/internal/notes.h"
#include "archive/internal/vouched.h"
#include "core/error.h"
#include "core/in_parallel.h"
#include "formats/hash.h"

namespace evenhand::archive::internal {

namespace {

constexpr std::size_t batch = 256;

std::string place(std::uint64_t index) {
    return " (" + entry_name(index) + ")";
}

std::string revision_name(std::uint64_t index, const LogEntry& entry) {
    return (entry.card ? card_name(*entry.card) : "a card") + ", revision " +
           std::to_string(entry.revision) + place(index);
}

bool shows(const FoundCard& found, CardFacts facts) {
    facts.passages.clear();
    CardFacts listed = found.facts;
    listed.passages.clear();
    return listed == facts;
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
    while (walk_.next() < head_.size()) {
        if (*progress_ && !(*progress_)(walk_.next(), head_.size())) {
            throw Error(ErrorCode::cancelled, "Checking the archive was called off.");
        }
        auto entries = vault_->store().entries(walk_.next(), batch);
        std::erase_if(entries,
                      [this](const StoredEntry& one) { return one.index >= head_.size(); });
        if (entries.empty()) {
            break;
        }
        std::vector<Checked> results(entries.size());
        in_parallel(entries.size(),
                    [&](std::size_t i) { results[i] = checked(std::move(entries[i])); });
        for (const Checked& one : results) {
            take(one);
        }
    }
    walk_.end(head_.size());
    if (*progress_) {
        (void)(*progress_)(head_.size(), head_.size());
    }
}

Verifier::Checked Verifier::checked(StoredEntry stored) const {
    Checked result;
    const std::uint64_t index = stored.index;
    result.lone = lone(std::move(stored));
    if (!result.lone.entry || !result.lone.leaf) {
        return result;
    }
    const LogEntry& entry = *result.lone.entry;
    result.words = words_of(index, entry, result);
    if (entry.body && records_revision(entry)) {
        result.body = body_of(entry, result);
        result.evidence = authorship(*vault_, {result.lone.stored, entry}).found;
    }
    return result;
}

Verifier::Held Verifier::body_of(const LogEntry& entry, Checked& result) const {
    try {
        const auto body = opened_body(*vault_, *entry.card, entry.revision);
        if (!body) {
            return vault_->store().hides(*entry.card) ? Held::hidden : Held::missing;
        }
        if (!body->opened) {
            return Held::locked;
        }
        const std::string bytes = joined(body->pieces);
        result.bytes = bytes.size();
        if (*entry.body != commitment(body->salt, bytes)) {
            return Held::changed;
        }
        const auto known = vault_->store().card(*entry.card);
        if (known && known->revisions == entry.revision) {
            const auto found = vault_->store().found(*entry.card);
            const auto facts = vault_->means().facts(bytes);
            result.listed = found && facts && shows(*found, *facts);
        }
        return Held::whole;
    } catch (const Error& error) {
        if (error.code() != ErrorCode::unreadable_file) {
            throw;
        }
        result.reason = error.what();
        return Held::unreadable;
    }
}

Verifier::Held Verifier::words_of(std::uint64_t index,
                                  const LogEntry& entry,
                                  Checked& result) const {
    if (!entry.words) {
        return Held::none;
    }
    if (!vault_->store().words_of(index)) {
        return vault_->store().hides_words(index) ? Held::hidden : Held::missing;
    }
    const auto words = vault_->opened_words(index, entry);
    if (!words) {
        return Held::locked;
    }
    if (*entry.words != commitment(words->salt, words->text)) {
        return Held::changed;
    }
    if (enrols_person(entry)) {
        result.name = enrolled_name(words->text);
    }
    return Held::whole;
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
    if (!one.listed) {
        faults_.add("archive.index-differs", "The search does not show " + name + " as it is.");
    }
    if (!one.evidence) {
        faults_.add("archive.evidence-missing",
                    "The first entry of " + name +
                        ", which was taken over, is not in the other archive's log.");
    }
}

void Verifier::take_words(const Checked& one, const LogEntry& entry) {
    const std::uint64_t index = one.lone.stored.index;
    const std::string name = "The words of " + entry_name(index);
    if (one.words == Held::missing) {
        gone_.push_back({index, entry.subject, name, false, entry.kind == EntryKind::erase});
    } else if (one.words == Held::changed || one.words == Held::locked) {
        faults_.add("archive.words-changed", name + " were changed since they were signed.");
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
    const auto known = vault_->store().card(*entry.card);
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
