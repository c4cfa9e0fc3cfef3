#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "archive/internal/authorship.h"
#include "archive/internal/faults.h"
#include "archive/internal/foreign_logs.h"
#include "archive/internal/gathered.h"
#include "archive/internal/log_walk.h"
#include "archive/internal/vault.h"

namespace evenhand::archive::internal {

/// Checks everything that an archive has, on all processors, holding a few cards at a time.
class Verifier {
public:
    /// What stands at an entry beside it.
    enum class Held { none, whole, missing, hidden, changed, locked, unreadable };

    /// `kept`: checkpoints kept elsewhere. Throws Error (locked) when cards cannot be opened.
    Verifier(const Vault& vault, const std::vector<std::string>& kept, const Progress& progress);

    /// Throws Error (cancelled) when `progress` says so.
    [[nodiscard]] VerifyReport run();

private:
    struct Checked {
        LoneEntry lone;
        Held body = Held::none;
        Held words = Held::none;
        std::uint64_t bytes = 0;
        std::optional<StoredCard> card;
        bool listed = true;    ///< The search shows the card as it is.
        bool evidence = true;  ///< The first entry of a card taken over is there.
        std::string reason;    ///< Why a body is unreadable.
        std::string name;      ///< Of the person whose key it enrols.
    };
    /// A text that is not there, for which there must be a tombstone.
    struct Gone {
        std::uint64_t index = 0;
        std::optional<SubjectKey> subject;
        std::string what;  ///< "The text of card 9f3c41aa, revision 1 (entry 5)"
        bool body = false;
        bool tombstone = false;  ///< Its words are the ground, and stay.
    };
    /// Words of a candidate that are there.
    struct Spoken {
        std::uint64_t index = 0;
        SubjectKey subject;
    };

    void walk_log();
    [[nodiscard]] std::vector<Gathered> batch_from(std::uint64_t index) const;
    [[nodiscard]] Checked checked(Gathered&& one) const;
    [[nodiscard]] Held judged_body(const Gathered& one, Checked& result) const;
    void take(const Checked& one);
    void take_body(const Checked& one, const LogEntry& entry);
    void take_listed(const Checked& one, const LogEntry& entry, const std::string& name);
    void name_writer(std::uint64_t index);
    void take_words(const Checked& one, const LogEntry& entry);
    void take_card(const Checked& one, const LogEntry& entry);
    void check_revision_before(std::uint64_t index, const LogEntry& entry);
    void follow(std::uint64_t index, const LogEntry& entry);
    void take_erasure(std::uint64_t index, const LogEntry& entry);
    void note_root();

    void check_gone();
    void check_spoken();
    void check_name(const Person& person);
    void check_archive_keys();
    void name_anew();
    void check_head();
    void check_people();
    void check_holds();
    void check_policy();
    void check_cards();
    void name_cards_without_entries();
    void check_index();
    void check_checkpoint(const std::string& note, bool elsewhere);

    const Vault* vault_;
    const std::vector<std::string>* kept_;
    const Progress* progress_;
    Frontier head_;  ///< As the store has it when the check begins; what comes later is left out.
    Faults faults_;
    LogWalk walk_;
    VerifyReport report_;

    std::set<std::uint64_t> sizes_;          ///< Of checkpoints.
    std::map<std::uint64_t, Digest> roots_;  ///< Of the log when it had as many entries.
    std::vector<Gone> gone_;
    std::vector<Spoken> spoken_;
    std::map<SubjectKey, std::uint64_t> erased_;  ///< With their tombstones.
    std::map<PublicKey, std::string> names_;      ///< As the log enrolled them.
    std::set<std::pair<SubjectKey, std::string>> holds_;
    std::map<SubjectKey, std::string> requests_;  ///< For erasure, and open.
    std::string policy_;                          ///< The hash that the log names last.
    std::uint64_t cards_ = 0;
    std::uint64_t revisions_ = 0;
    std::uint64_t unlisted_ = 0;  ///< Cards of them that the person's search does not show.
    Links links_;
};

}  // namespace evenhand::archive::internal
