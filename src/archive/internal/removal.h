#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "archive/archive.h"
#include "archive/internal/authorship.h"
#include "archive/internal/vault.h"

namespace evenhand::archive::internal {

/// The key of whom a removal that was cut off had made known and not yet revoked: it is nobody's
/// who signs here.
[[nodiscard]] std::optional<PublicKey> half_known(const Vault& vault);

/// Cards that move from one archive into another, whatever their engines: bytes and salts, every
/// revision with its reason, decisions and holds. The other log is kept as evidence, with its
/// signatures. What moved before is passed over, so that a removal that was cut off, or comes
/// again after new cards, is only ended.
class Removal {
public:
    /// Throws Error (locked) when the cards of either cannot be opened.
    Removal(Vault& to, const Vault& from, const Progress& progress);

    /// Throws Error (cancelled) when `progress` says so: what has moved until then stays; and
    /// (refused), before anything moves, when the other archive's log is damaged.
    [[nodiscard]] Archive::MoveReport run();

private:
    void link();
    void copy_log(const LogId& log, std::uint64_t size, bool own);
    void finish_person();
    void move_people();
    void move_person(const Person& person);
    void revoke(const PublicKey& key);
    void try_card(const StoredCard& card);
    void move_card(const StoredCard& card);
    void move_revision(const StoredCard& card, const SubjectKey& subject, const PlacedEntry& one);
    /// The candidate here, who may be known already.
    [[nodiscard]] SubjectKey subject_here(const StoredCard& card, const CardFacts& facts);
    void move_standing(const SubjectKey& there, const SubjectKey& here);
    [[nodiscard]] std::optional<std::string> sound_body(const PlacedEntry& one,
                                                        const CardKey& card);
    [[nodiscard]] std::optional<std::vector<std::string>> sound_bodies(
        const CardKey& card, const std::vector<PlacedEntry>& revisions);
    [[nodiscard]] bool moved_before(const StoredCard& card, const std::optional<StoredCard>& here);
    /// True when another card of this interview is here already.
    [[nodiscard]] bool known_otherwise(const CardKey& card, const std::string& bytes);

    Vault* to_;
    const Vault* from_;
    const Progress* progress_;
    std::map<SubjectKey, SubjectKey> subjects_;  ///< There, and here.
    Archive::MoveReport report_;
};

}  // namespace evenhand::archive::internal
