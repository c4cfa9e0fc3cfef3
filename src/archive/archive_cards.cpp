#include <algorithm>
#include <mutex>
#include <utility>

#include "archive/internal/archive_impl.h"
#include "archive/internal/authorship.h"
#include "archive/internal/sealing.h"
#include "core/error.h"

namespace evenhand::archive {

namespace {

using internal::NewRevision;
using internal::PlacedEntry;
using internal::refuse;
using internal::Vault;

/// The revision that has these bytes, the newest one first; nothing when none has.
std::optional<KeptCard> kept_before(const Vault& vault,
                                    const CardKey& card,
                                    const std::string& bytes) {
    const auto revisions = internal::revision_entries(vault, card);
    for (auto one = revisions.rbegin(); one != revisions.rend(); ++one) {
        const auto body = internal::opened_body(vault, card, one->entry.revision);
        if (body && one->entry.body == commitment(body->salt, bytes)) {
            // Whoever is told that it was kept throws the own copy away.
            if (!body->opened || internal::joined(body->pieces) != bytes) {
                throw Error(ErrorCode::unreadable_file,
                            "This card was kept before, but its text in the archive was changed "
                            "since it was sealed: check the whole archive.");
            }
            return KeptCard{
                card, one->entry.revision, formats::sha256_hex(bytes), one->stored.index, true};
        }
    }
    return std::nullopt;
}

std::optional<CardKey> key_padded(std::string hex, char with) {
    hex.resize(token_digits, with);
    return token_of<ArchivedCard>(hex);
}

const PlacedEntry* entry_of_revision(const std::vector<PlacedEntry>& revisions, int revision) {
    if (revision == 0) {
        return revisions.empty() ? nullptr : &revisions.back();
    }
    const auto found = std::ranges::find(
        revisions, revision, [](const PlacedEntry& one) { return one.entry.revision; });
    return found == revisions.end() ? nullptr : &*found;
}

KeptCard kept(Vault& vault, const std::vector<Piece>& pieces) {
    const std::string bytes = internal::joined(pieces);
    NewRevision revision;
    revision.facts = internal::facts_of(vault, bytes);
    if (const auto card = vault.store().card_tagged(session_tag(vault, revision.facts))) {
        auto before = kept_before(vault, *card, bytes);
        if (!before) {
            refuse(
                revision.facts.decision
                    ? "Another decision of this panel is in the archive already, and that one "
                      "stays: what was decided is not revised."
                    : "A card of this interview is in the archive already, and it is not the same: "
                      "a correction is kept as a revision, with its reason.");
        }
        return std::move(*before);
    }
    const auto subject =
        vault.store().subject_tagged(candidate_tag(vault, revision.facts.candidate_id));
    revision.card = vault.token<ArchivedCard>();
    revision.subject = subject ? *subject : vault.token<Subject>();
    revision.pieces = pieces;
    revision.salt = vault.drawn<32>();
    revision.submitted = revision.facts.submitted;
    if (const auto known = subject ? vault.store().subject(*subject) : std::nullopt) {
        revision.decided = known->decided;
    }
    return put(vault, revision);
}

}  // namespace

KeptCard Archive::keep(const std::vector<Piece>& pieces) {
    Vault& vault = impl_->vault;
    const std::lock_guard lock(vault.changing());
    (void)vault.signer();
    try {
        return kept(vault, pieces);
    } catch (const Error& error) {
        if (vault.folder() || error.code() != ErrorCode::locked) {
            throw;
        }
    }
    // Another interviewer kept the candidate's first card at the same moment: now it can be seen.
    return kept(vault, pieces);
}

KeptCard Archive::revise(const CardKey& card,
                         const std::vector<Piece>& pieces,
                         const std::string& reason) {
    Vault& vault = impl_->vault;
    const std::lock_guard lock(vault.changing());
    (void)vault.signer();
    if (reason.empty()) {
        refuse("A revision needs its reason.");
    }
    const auto known = vault.store().card(card);
    if (!known) {
        refuse("There is no such card in the archive.");
    }
    if (known->erased) {
        refuse("The card was erased: nothing can be corrected any more.");
    }
    const std::string bytes = internal::joined(pieces);
    NewRevision revision;
    revision.facts = internal::facts_of(vault, bytes);
    if (const auto own = vault.store().card_tagged(session_tag(vault, revision.facts));
        own != card) {
        refuse(!own && !vault.folder() && is_of_session(card, revision.facts.session)
                   ? "Only who kept a scorecard corrects it, and this one is not yours."
                   : "The correction is of another interview than the card.");
    }
    const auto subject =
        vault.store().subject_tagged(candidate_tag(vault, revision.facts.candidate_id));
    if (subject != known->subject) {
        refuse("The correction is about another candidate than the card.");
    }
    const auto before = kept_before(vault, card, bytes);
    if (before && before->revision == known->revisions) {
        return *before;
    }
    const auto revisions = internal::revision_entries(vault, card);
    internal::need_newest(vault, card, revisions);
    revision.card = card;
    revision.subject = known->subject;
    revision.revision = known->revisions + 1;
    revision.pieces = pieces;
    revision.salt = vault.drawn<32>();
    revision.submitted = known->submitted;
    revision.decided =
        vault.store().subject(known->subject).value_or(internal::StoredSubject()).decided;
    revision.previous = revisions.empty() ? Digest() : revisions.back().stored.leaf;
    revision.reason = vault.words(reason);
    return put(vault, revision);
}

bool Archive::is_of_session(const CardKey& card, const std::string& session) const {
    const auto bytes = body(card, 0);
    const auto facts = bytes ? impl_->vault.means().facts(*bytes) : std::nullopt;
    return facts && facts->session == session;
}

std::optional<CardKey> Archive::card_of_session(const std::string& session) const {
    CardFacts facts;
    facts.session = session;
    return impl_->vault.store().card_tagged(session_tag(impl_->vault, facts));
}

std::optional<CardKey> Archive::card_beginning(const std::string& hex) const {
    std::string digits = hex;
    std::ranges::transform(digits, digits.begin(), [](char c) {
        return c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    if (digits.size() < least_token_digits || digits.size() > token_digits) {
        return std::nullopt;
    }
    const auto first = key_padded(digits, '0');
    const auto last = key_padded(digits, 'f');
    const auto cards = first && last ? impl_->vault.store().cards_between(*first, *last, 2)
                                     : std::vector<CardKey>();
    return cards.size() == 1 ? std::optional(cards.front()) : std::nullopt;
}

std::optional<SubjectKey> Archive::subject_of(const CardKey& card) const {
    const auto known = impl_->vault.store().card(card);
    return known ? std::optional(known->subject) : std::nullopt;
}

std::optional<std::string> Archive::body(const CardKey& card, int revision) const {
    const Vault& vault = impl_->vault;
    const auto revisions = internal::revision_entries(vault, card);
    if (revision == 0) {
        internal::need_newest(vault, card, revisions);
    }
    const PlacedEntry* recorded = entry_of_revision(revisions, revision);
    const auto body = recorded == nullptr
                          ? std::nullopt
                          : internal::opened_body(vault, card, recorded->entry.revision);
    if (!body) {
        return std::nullopt;
    }
    if (!body->opened) {
        (void)vault.signer();
        throw Error(ErrorCode::unreadable_file,
                    "The key that " + internal::card_name(card) + " was encrypted with is lost.");
    }
    std::string bytes = internal::joined(body->pieces);
    if (recorded->entry.body != commitment(body->salt, bytes)) {
        throw Error(
            ErrorCode::unreadable_file,
            "The text of " + internal::card_name(card) + " was changed since it was sealed.");
    }
    return bytes;
}

std::vector<Revision> Archive::revisions(const CardKey& card) const {
    const Vault& vault = impl_->vault;
    const internal::Names names(vault.store().people());
    std::vector<Revision> result;
    for (const PlacedEntry& one : internal::revision_entries(vault, card)) {
        const internal::Authorship author = internal::authorship(vault, one);
        result.push_back({one.entry.revision,
                          author.entry.at,
                          names.of(author.entry.by),
                          vault.text_of(one.stored.index, one.entry),
                          one.stored.index});
    }
    return result;
}

}  // namespace evenhand::archive
