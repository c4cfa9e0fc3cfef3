#include "archive/internal/sealing.h"

#include <algorithm>
#include <utility>

#include "core/error.h"
#include "formats/hash.h"

namespace evenhand::archive::internal {

namespace {

[[noreturn]] void otherwise(const KeptCard& kept, const std::string& what) {
    throw Error(ErrorCode::unreadable_file,
                "The card was written to the archive but is not there as it was written: " + what +
                    " of " + entry_name(kept.index) + " differs.");
}

StoredBody sealed_body(const Vault& vault,
                       const NewRevision& revision,
                       const std::optional<CipherKey>& key) {
    StoredBody body{revision.salt, revision.pieces, key.has_value()};
    if (key) {
        // In clear, beside the commitment, the salt would let a text be guessed.
        body.pieces.insert(body.pieces.begin(), {std::string(view_of(revision.salt)), false});
        body.salt = {};
    }
    for (std::size_t i = 0; key && i < body.pieces.size(); ++i) {
        Piece& piece = body.pieces[i];
        if (!piece.shared) {
            piece.bytes = sealed(*key,
                                 vault.drawn<24>(),
                                 about_piece(revision.card, revision.revision, i),
                                 piece.bytes);
        }
    }
    return body;
}

/// The candidate's key, made when there is none yet.
struct CandidateKey {
    std::optional<CipherKey> key;
    std::optional<std::string> wrapped;  ///< If new.
};

CandidateKey candidate_key(const Vault& vault, const SubjectKey& subject) {
    if (!vault.encrypted()) {
        return {};
    }
    const CipherKey bodies = vault.bodies_key();
    const auto known = vault.store().subject(subject);
    if (!known || !known->wrapped_key) {
        const CipherKey fresh = vault.drawn<32>();
        return {fresh, wrapped(bodies, vault.drawn<24>(), subject, fresh)};
    }
    auto key = unwrapped(bodies, subject, *known->wrapped_key);
    if (!key) {
        refuse("The candidate's key cannot be opened.");
    }
    return {key, std::nullopt};
}

LogEntry entry_for(const NewRevision& revision, const std::string& bytes) {
    LogEntry entry;
    entry.kind = revision.revision == 1 ? EntryKind::submit : EntryKind::amend;
    entry.card = revision.card;
    entry.revision = revision.revision;
    entry.subject = revision.subject;
    entry.previous = revision.previous;
    entry.body = commitment(revision.salt, bytes);
    entry.reference = revision.reference;
    return entry;
}

void check_written(const Vault& vault,
                   const NewRevision& revision,
                   const std::string& bytes,
                   const KeptCard& kept) {
    const std::uint64_t from = kept.index == 0 ? 0 : kept.index - 1;
    const auto entries = vault.store().entries(from, kept.index - from + 1);
    if (entries.empty() || entries.back().index != kept.index) {
        otherwise(kept, "the place");
    }
    const StoredEntry& stored = entries.back();
    const auto entry = read_header(stored.header);
    if (!entry || entry->card != revision.card || stored.leaf != leaf_of(stored.header)) {
        otherwise(kept, "the header");
    }
    const Digest earlier = entries.size() == 2 ? entries.front().chain : Digest();
    if (stored.chain != chained(earlier, stored.leaf)) {
        otherwise(kept, "the place in the chain");
    }
    if (!signature_holds(entry->by, signed_bytes(stored.leaf), stored.signature)) {
        otherwise(kept, "the signature");
    }
    const auto body = opened_body(vault, revision.card, revision.revision);
    if (!body || !body->opened || joined(body->pieces) != bytes ||
        entry->body != commitment(body->salt, bytes)) {
        otherwise(kept, "the text");
    }
}

/// The first piece of an encrypted body is its salt.
void take_salt(OpenedBody& body) {
    const auto salt = body.pieces.empty() ? std::nullopt : array_of<32>(body.pieces.front().bytes);
    body.opened = body.opened && salt;
    body.salt = salt.value_or(Salt());
    if (!body.pieces.empty()) {
        body.pieces.erase(body.pieces.begin());
    }
}

}  // namespace

std::string joined(const std::vector<Piece>& pieces) {
    std::string bytes;
    for (const Piece& piece : pieces) {
        bytes += piece.bytes;
    }
    return bytes;
}

CardFacts facts_of(const Vault& vault, const std::string& bytes) {
    auto facts = vault.means().facts(bytes);
    if (!facts) {
        refuse("What is to be kept is no finished scorecard and no decision record.");
    }
    return std::move(*facts);
}

std::string session_tag(const Vault& vault, const CardFacts& facts) {
    return vault.encrypted() ? tag_of(vault.bodies_key(), "session", facts.session) : facts.session;
}

std::string candidate_tag(const Vault& vault, const std::string& candidate_id) {
    return vault.encrypted() ? tag_of(vault.bodies_key(), "candidate", candidate_id) : candidate_id;
}

KeptCard put(Vault& vault, const NewRevision& revision) {
    const std::string bytes = joined(revision.pieces);
    const CandidateKey key = candidate_key(vault, revision.subject);
    KeepCard effect;
    effect.card = revision.card;
    effect.subject = revision.subject;
    effect.revision = revision.revision;
    effect.body = sealed_body(vault, revision, key.key);
    effect.facts = vault.encrypted() ? CardFacts() : revision.facts;
    effect.session_tag = session_tag(vault, revision.facts);
    effect.candidate_tag = candidate_tag(vault, revision.facts.candidate_id);
    effect.submitted = revision.submitted;
    effect.due = due_of(vault, vault.store().policy(), revision.submitted, revision.decided);
    effect.wrapped_key = key.wrapped;
    const StoredEntry stored =
        vault.append(entry_for(revision, bytes), std::move(effect), revision.reason);
    KeptCard kept{
        revision.card, revision.revision, formats::sha256_hex(bytes), stored.index, false};
    check_written(vault, revision, bytes, kept);
    return kept;
}

std::optional<OpenedBody> opened_body(const Vault& vault, const CardKey& card, int revision) {
    auto body = vault.store().body(card, revision);
    if (!body) {
        return std::nullopt;
    }
    OpenedBody result{body->salt, std::move(body->pieces), true, body->encrypted};
    if (!body->encrypted) {
        return result;
    }
    const auto known = vault.store().card(card);
    const auto key = known ? vault.candidate_key(known->subject) : std::nullopt;
    for (std::size_t i = 0; i < result.pieces.size(); ++i) {
        Piece& piece = result.pieces[i];
        if (piece.shared) {
            continue;
        }
        auto bytes = key ? opened(*key, about_piece(card, revision, i), piece.bytes) : std::nullopt;
        result.opened = result.opened && bytes;
        piece.bytes = std::move(bytes).value_or("");
    }
    take_salt(result);
    return result;
}

std::optional<std::string> readable_body(const Vault& vault, const CardKey& card, int revision) {
    const auto body = opened_body(vault, card, revision);
    // What an archive that is said to lie in clear has encrypted goes nowhere in clear.
    const bool known = body && body->opened && (vault.encrypted() || !body->encrypted);
    return known ? std::optional(joined(body->pieces)) : std::nullopt;
}

std::vector<PlacedEntry> revision_entries(const Vault& vault, const CardKey& card) {
    std::vector<PlacedEntry> revisions;
    for (StoredEntry& stored : vault.store().entries_of(card)) {
        auto entry = read_header(stored.header);
        if (entry && records_revision(*entry)) {
            revisions.push_back({std::move(stored), std::move(*entry)});
        }
    }
    std::ranges::sort(revisions, {}, [](const PlacedEntry& one) { return one.entry.revision; });
    return revisions;
}

void need_newest(const Vault& vault,
                 const CardKey& card,
                 const std::vector<PlacedEntry>& revisions) {
    const auto known = vault.store().card(card);
    const int newest = revisions.empty() ? 0 : revisions.back().entry.revision;
    if (known && known->revisions != newest) {
        throw Error(ErrorCode::unreadable_file,
                    "The entry of revision " + std::to_string(known->revisions) +
                        " of this card cannot be read: it was changed or is damaged. Verify the "
                        "archive, and restore the newest backup.");
    }
}

std::optional<Timestamp> due_of(const Vault& vault,
                                const std::string& policy,
                                Timestamp submitted,
                                const std::optional<Timestamp>& decided) {
    return vault.means().due ? vault.means().due(policy, submitted, decided) : std::nullopt;
}

}  // namespace evenhand::archive::internal
