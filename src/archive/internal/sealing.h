#pragma once

#include <optional>
#include <string>
#include <vector>

#include "archive/internal/vault.h"

namespace evenhand::archive::internal {

/// A revision of a card that is to be kept.
struct NewRevision {
    CardKey card;
    SubjectKey subject;
    int revision = 1;
    std::vector<Piece> pieces;
    Salt salt{};
    CardFacts facts;
    Timestamp submitted;  ///< Of the card; retention counts from it.
    std::optional<Timestamp> decided;
    std::optional<Digest> previous;     ///< Leaf of the revision before it.
    std::optional<StoredWords> reason;  ///< Why it was revised.
    std::string reference;              ///< Its first entry in another archive's log.
};

[[nodiscard]] std::string joined(const std::vector<Piece>& pieces);

/// What is listed of a card. Throws Error (refused) when the bytes are no card.
[[nodiscard]] CardFacts facts_of(const Vault& vault, const std::string& bytes);

/// What finds a session's card, and a candidate, again.
[[nodiscard]] std::string session_tag(const Vault& vault, const CardFacts& facts);
[[nodiscard]] std::string candidate_tag(const Vault& vault, const std::string& candidate_id);

/// Appends it, reads it back from the store and checks bytes, leaf, chain and signature before it
/// returns. Throws Error (unreadable_file) when they are not what was written.
KeptCard put(Vault& vault, const NewRevision& revision);

/// A revision's bytes as they are kept, opened; nothing when there are none or no key opens them.
[[nodiscard]] std::optional<std::string> readable_body(const Vault& vault,
                                                       const CardKey& card,
                                                       int revision);
/// The same, piece by piece; what a key does not open makes `opened` false.
struct OpenedBody {
    Salt salt{};
    std::vector<Piece> pieces;
    bool opened = true;
    bool encrypted = false;  ///< As it is kept.
};
[[nodiscard]] std::optional<OpenedBody> opened_body(const Vault& vault,
                                                    const CardKey& card,
                                                    int revision);

/// An entry of a card's log with its place.
struct PlacedEntry {
    StoredEntry stored;
    LogEntry entry;
};
/// The entries that recorded a card's revisions, in their order; one that cannot be read is left
/// out.
[[nodiscard]] std::vector<PlacedEntry> revision_entries(const Vault& vault, const CardKey& card);

/// Throws Error (unreadable_file) unless the last of `revisions`, which are `revision_entries()` of
/// the card, is its newest: an older text never stands for one whose entry cannot be read.
void need_newest(const Vault& vault,
                 const CardKey& card,
                 const std::vector<PlacedEntry>& revisions);

/// When a card is to be erased, as the rules of this policy say.
[[nodiscard]] std::optional<Timestamp> due_of(const Vault& vault,
                                              const std::string& policy,
                                              Timestamp submitted,
                                              const std::optional<Timestamp>& decided);

}  // namespace evenhand::archive::internal
