#include <algorithm>
#include <mutex>
#include <utility>

#include "archive/internal/archive_impl.h"
#include "archive/internal/authorship.h"
#include "archive/internal/log_walk.h"
#include "archive/internal/notes.h"
#include "archive/internal/verifier.h"
#include "archive/internal/vouched.h"
#include "core/error.h"
#include "formats/hash.h"

namespace evenhand::archive {

namespace {

using internal::PlacedEntry;
using internal::Vault;

std::string sentence(const PlacedEntry& one, const std::string& what) {
    return "Revision " + std::to_string(one.entry.revision) + " (" +
           internal::entry_name(one.stored.index) + ") " + what;
}

enum class TextFound { as_sealed, key_lost, other };

TextFound text_found(const Vault& vault,
                     const PlacedEntry& one,
                     const CardKey& card,
                     std::vector<std::string>& faults) {
    const auto body = internal::opened_body(vault, card, one.entry.revision);
    if (!body) {
        const auto known = vault.store().card(card);
        if (!known || !known->erased) {
            faults.push_back(sentence(one, "has no text, and was not erased."));
        }
        return TextFound::other;
    }
    if (!body->opened) {
        (void)vault.signer();
        faults.push_back(sentence(one, "cannot be opened: its key is lost."));
        return TextFound::key_lost;
    }
    const bool same = one.entry.body == commitment(body->salt, internal::joined(body->pieces));
    if (!same) {
        faults.push_back(sentence(one, "was changed since it was sealed."));
    }
    return same ? TextFound::as_sealed : TextFound::other;
}

/// Whether the entry and its neighbours follow one another.
bool chain_holds(const Vault& vault, const PlacedEntry& one) {
    const std::uint64_t index = one.stored.index;
    const std::uint64_t from = index == 0 ? 0 : index - 1;
    const auto around = vault.store().entries(from, index - from + 2);
    Digest earlier{};
    std::uint64_t expected = from;
    bool holds = around.size() >= index - from + 1;
    for (const internal::StoredEntry& stored : around) {
        const bool begins = stored.index == from && from > 0;
        holds = holds && stored.index == expected && stored.leaf == leaf_of(stored.header) &&
                (begins || stored.chain == chained(earlier, stored.leaf));
        earlier = stored.chain;
        ++expected;
    }
    return holds;
}

bool person_counted(const std::vector<Person>& people, const LogEntry& entry) {
    return std::ranges::any_of(people, [&](const Person& person) {
        return person.key == entry.by && (!person.revoked || entry.at <= *person.revoked);
    });
}

bool signature_holds_of(const Vault& vault,
                        const PlacedEntry& one,
                        const internal::Authorship& author) {
    const auto people = vault.store().people();
    const bool own =
        signature_holds(one.entry.by, signed_bytes(one.stored.leaf), one.stored.signature);
    const bool first = signature_holds(
        author.entry.by, signed_bytes(leaf_of(author.stored.header)), author.stored.signature);
    // Of a card that was taken over, who signed first may have been revoked here from the start.
    return own && first && author.found && person_counted(people, one.entry);
}

/// The name that the log enrolled a key for; empty when its words cannot be read.
std::string enrolled_as(const Vault& vault, const PublicKey& key) {
    const std::string reference = hex_of(view_of(key));
    for (const internal::StoredEntry& stored : vault.store().key_entries(0)) {
        const auto entry = read_header(stored.header);
        if (entry && entry->reference == reference && internal::enrols_person(*entry)) {
            return internal::enrolled_name(vault.text_of(stored.index, *entry));
        }
    }
    return "";
}

/// One of them may have recorded a revision.
void name_unreadable(const Vault& vault, const CardKey& card, CardCheck& result) {
    for (const internal::StoredEntry& stored : vault.store().entries_of(card)) {
        if (!read_header(stored.header)) {
            result.in_chain = false;
            result.faults.push_back("The log's " + internal::entry_name(stored.index) +
                                    ", which is about it, cannot be read: it was changed.");
        }
    }
}

/// On a server the list of people is the server's, which nobody can change behind its back.
void check_name(const Vault& vault, const PublicKey& key, CardCheck& result) {
    const std::string enrolled = vault.folder() ? enrolled_as(vault, key) : "";
    if (result.author.empty()) {
        result.author = enrolled;  // That nobody has the key is said already.
    }
    if (!enrolled.empty() && enrolled != result.author) {
        result.faults.push_back("The list of people calls its author " + result.author +
                                ", whose key was enrolled for " + enrolled + ".");
        result.author = enrolled;
    }
}

std::optional<Checkpoint> covering(const Vault& vault,
                                   std::uint64_t index,
                                   std::vector<std::string>& faults) {
    const auto notes = internal::kept_notes(vault);
    const std::uint64_t size = vault.size();
    for (auto noted = notes.rbegin(); noted != notes.rend(); ++noted) {
        const Checkpoint& checkpoint = noted->checkpoint;
        if (!noted->signature_holds || checkpoint.log != vault.log()) {
            continue;
        }
        if (checkpoint.size > size) {
            faults.push_back(
                "The log is shorter than a checkpoint that was signed: entries after " +
                internal::entry_name(size - 1) + " were cut off.");
            continue;
        }
        if (checkpoint.size <= index) {
            break;
        }
        if (internal::root_at(vault, checkpoint.size) == checkpoint.root) {
            return checkpoint;
        }
        faults.push_back("The log is not the one whose checkpoint was signed.");
        break;
    }
    return std::nullopt;
}

/// What a checkpoint that was kept elsewhere says of the log, whose entries are so many.
struct Elsewhere {
    std::optional<Checkpoint> checkpoint;  ///< When the log goes on from it.
    std::string fault;                     ///< Else.
};

Elsewhere elsewhere(const Vault& vault, const std::string& note, std::uint64_t size) {
    const auto noted = internal::noted_by(vault.archive_keys(), note);
    if (!noted || !noted->signature_holds || noted->checkpoint.log != vault.log()) {
        return {{},
                "A checkpoint of this archive that was kept elsewhere does not bear the archive's "
                "signature."};
    }
    const Checkpoint& checkpoint = noted->checkpoint;
    if (checkpoint.size > size) {
        return {{},
                "The log is shorter than a checkpoint that was kept elsewhere: entries after " +
                    internal::entry_name(size - 1) + " were cut off."};
    }
    if (internal::root_at(vault, checkpoint.size) != checkpoint.root) {
        return {{},
                "The log is not the one whose checkpoint was kept elsewhere: entries were written "
                "anew."};
    }
    return {checkpoint, ""};
}

/// The newest checkpoint kept elsewhere that covers the entry; what does not lead to the log is
/// among the faults.
std::optional<Checkpoint> covering_elsewhere(const Vault& vault,
                                             const std::vector<std::string>& kept,
                                             CardCheck& result) {
    std::optional<Checkpoint> newest;
    for (const std::string& note : kept) {
        Elsewhere found = elsewhere(vault, note, result.size);
        if (!found.checkpoint) {
            result.faults.push_back(std::move(found.fault));
        } else if (found.checkpoint->size > result.index &&
                   (!newest || newest->size < found.checkpoint->size)) {
            newest = found.checkpoint;
        }
    }
    return newest;
}

/// Of a card that was taken over, whose entry is not its author's, both names.
std::string author_name(const Vault& vault, const PlacedEntry& one) {
    const internal::Names names(vault.store().people());
    std::string signer = names.of(one.entry.by);
    if (!internal::foreign_place(one.entry.reference)) {
        return signer;
    }
    const internal::Authorship first = internal::authorship(vault, one);
    const std::string writer = first.found ? names.of(first.entry.by) : "";
    return signer + ", who took the card over from another archive" +
           (writer.empty() ? "" : ", where " + writer + " sealed it");
}

/// The newest note that covers the entry, signed now when this person can.
std::string note_covering(Vault& vault, std::uint64_t index) {
    if (vault.signer_or_none() && vault.signer()->archive) {
        std::string note = vault.fresh_note();
        vault.store().put_checkpoint(vault.size(), note);
        return note;
    }
    const auto notes = internal::kept_notes(vault);
    const auto found =
        std::find_if(notes.rbegin(), notes.rend(), [&](const NotedCheckpoint& noted) {
            return noted.signature_holds && noted.checkpoint.size > index;
        });
    if (found == notes.rend()) {
        internal::refuse(
            "No checkpoint covers this card yet: a keeper of the archive must sign "
            "one first.");
    }
    return found->note;
}

}  // namespace

CardCheck Archive::check(const CardKey& card, const std::vector<std::string>& kept) const {
    const Vault& vault = impl_->vault;
    const auto revisions = internal::revision_entries(vault, card);
    if (revisions.empty()) {
        internal::need_newest(vault, card, revisions);
        internal::refuse("There is no such card in the archive.");
    }
    CardCheck result{
        true, true, true, "", revisions.back().stored.index, vault.size(), {}, {}, true, {}, false};
    const internal::Names names(vault.store().people());
    bool lost = false;
    bool other = false;
    for (const PlacedEntry& one : revisions) {
        const TextFound found = text_found(vault, one, card, result.faults);
        result.text = result.text && found == TextFound::as_sealed;
        lost = lost || found == TextFound::key_lost;
        other = other || found == TextFound::other;
        const internal::Authorship author = internal::authorship(vault, one);
        result.author = names.of(author.entry.by);
        if (!signature_holds_of(vault, one, author)) {
            result.signed_by_author = false;
            result.faults.push_back(sentence(one, "does not bear its author's signature."));
        }
        if (!chain_holds(vault, one)) {
            result.in_chain = false;
            result.faults.push_back(sentence(one, "does not stand in the log as it was sealed."));
        }
    }
    result.key_lost = lost && !other;
    name_unreadable(vault, card, result);
    check_name(vault, internal::authorship(vault, revisions.back()).entry.by, result);
    const std::size_t faults = result.faults.size();
    result.checkpoint = covering(vault, result.index, result.faults);
    result.outside = covering_elsewhere(vault, kept, result);
    result.led_to = result.faults.size() == faults;
    return result;
}

VerifyReport Archive::verify(const std::vector<std::string>& kept, const Progress& progress) const {
    return internal::Verifier(impl_->vault, kept, progress).run();
}

Proof Archive::prove(const CardKey& card) {
    Vault& vault = impl_->vault;
    const std::lock_guard lock(vault.changing());
    const auto revisions = internal::revision_entries(vault, card);
    const auto text = body(card);
    if (revisions.empty() || !text) {
        internal::refuse("There is no such card in the archive, or it was erased.");
    }
    const PlacedEntry& newest = revisions.back();
    Proof proof;
    proof.header = newest.stored.header;
    proof.signature = newest.stored.signature;
    proof.salt = internal::opened_body(vault, card, newest.entry.revision)->salt;
    proof.card_sha256 = formats::sha256_hex(*text);
    proof.author = author_name(vault, newest);
    proof.index = newest.stored.index;
    proof.note = note_covering(vault, newest.stored.index);
    const auto noted = internal::noted_by(vault.archive_keys(), proof.note);
    auto leaves = vault.store().leaves();
    if (!noted || noted->checkpoint.size > leaves.size()) {
        throw Error(ErrorCode::unreadable_file,
                    "The archive is damaged: its log is shorter than its checkpoint.");
    }
    leaves.resize(noted->checkpoint.size);
    proof.path = inclusion_path(leaves, proof.index);
    for (const auto& [index, key] : vault.archive_keys()) {
        if (read_note(proof.note, key)->signature_holds) {
            proof.archive = key;
        }
    }
    if (!checked(proof, *text).holds()) {
        throw Error(ErrorCode::unreadable_file,
                    "Nothing can be proven of this card: the archive is damaged. Check all of it.");
    }
    return proof;
}

std::string Archive::sign_checkpoint() {
    Vault& vault = impl_->vault;
    const std::lock_guard lock(vault.changing());
    vault.need_writable();
    std::string note = vault.fresh_note();
    vault.store().put_checkpoint(vault.size(), note);
    return note;
}

std::string Archive::fault_against(const std::string& note) const {
    return elsewhere(impl_->vault, note, impl_->vault.size()).fault;
}

std::vector<NotedCheckpoint> Archive::checkpoints() const {
    return internal::kept_notes(impl_->vault);
}

}  // namespace evenhand::archive
