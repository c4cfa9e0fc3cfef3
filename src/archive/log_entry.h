#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "archive/digest.h"
#include "archive/signing.h"
#include "core/finding.h"
#include "core/scorecard.h"
#include "core/timestamp.h"

namespace evenhand::archive {

/// What an entry of the log records.
enum class EntryKind {
    open,      ///< The archive began; signed by its first key. Its reference is the archive's key.
    submit,    ///< Revision 1 of a card.
    amend,     ///< A later revision, with a reason.
    decide,    ///< The decision on a candidate was taken, from which retention counts; its
               ///< reference is that moment.
    hold,      ///< A legal hold begins; its reference is the hold's id.
    release,   ///< It ends.
    request,   ///< Erasure was asked for; its reference is the request's id.
    withdraw,  ///< That request was taken back.
    erase,     ///< The tombstone: a candidate's words, salts and key are gone.
    viewed,    ///< A card was opened by a person.
    exported,  ///< It left the archive: a PDF, a file, a packet.
    key,       ///< A key was enrolled: a person's, or, after "archive:", the archive's next one;
               ///< its reference is that key.
    revoke,    ///< It counts no longer, from this entry on.
    policy,    ///< Retention rules were chosen; its reference is their hash.
    link       ///< Entries of another archive were taken over; its reference is that log's id and
               ///< checkpoint. Cards taken over refer to their first entry: "<log id>:<index>".
};

/// "submit": as it stands in a header and in --json output.
[[nodiscard]] std::string_view name_of(EntryKind kind);
[[nodiscard]] std::optional<EntryKind> kind_named(std::string_view name);

/// One entry of the log. Holds nothing of a person but random tokens and salted commitments, so
/// that it can stay for ever.
struct LogEntry {
    LogId log;
    EntryKind kind = EntryKind::open;
    std::optional<CardKey> card;
    int revision = 0;                   ///< 1 or more for submit and amend, else 0.
    std::optional<SubjectKey> subject;  ///< The candidate it concerns.
    std::optional<Digest> previous;     ///< Leaf of the revision before it; amend only.
    std::optional<Digest> body;         ///< Commitment to the card's bytes; submit and amend.
    std::optional<Digest> words;        ///< Commitment to its words (a reason, a legal ground).
    std::string reference;  ///< Letters, digits and - . : @ _; empty when there is none.
    PublicKey by{};         ///< Whose signature it bears.
    Timestamp at;           ///< Never before the entry before it.

    friend bool operator==(const LogEntry&, const LogEntry&) = default;
};

/// Whether it records a revision of a card: no other kind may have a revision.
[[nodiscard]] bool records_revision(const LogEntry& entry);

/// The exact bytes that are hashed and signed (docs/formats.md, "Archive log"): lines
/// "name value", in one order, what is empty left out.
[[nodiscard]] std::string header_bytes(const LogEntry& entry);

/// The entry that these bytes are; nothing when header_bytes() would not give them again.
[[nodiscard]] std::optional<LogEntry> read_header(std::string_view bytes);

/// SHA-256(0x02 salt bytes): says nothing of the bytes to whom lacks the salt.
[[nodiscard]] Digest commitment(const Salt& salt, std::string_view bytes);

/// SHA-256(0x00 header): the Merkle leaf of RFC 6962, section 2.1.
[[nodiscard]] Digest leaf_of(std::string_view header);

/// SHA-256(0x01 earlier leaf); the first entry's earlier one is 32 zero bytes.
[[nodiscard]] Digest chained(const Digest& earlier, const Digest& leaf);

/// What an entry's author signs: "evenhand-entry-1\n" and the leaf.
[[nodiscard]] std::string signed_bytes(const Digest& leaf);

}  // namespace evenhand::archive
