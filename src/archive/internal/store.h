#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "archive/archive_types.h"
#include "archive/log_entry.h"
#include "archive/merkle.h"
#include "archive/query.h"

namespace evenhand::archive::internal {

struct BackupMeans;

/// An entry as it lies in the log.
struct StoredEntry {
    std::uint64_t index = 0;  ///< From 0.
    std::string header;
    Digest leaf{};
    Digest chain{};
    Signature signature{};
};

/// Words of an entry that can be erased: a reason, a legal ground. Encrypted, the text is the
/// cipher text of salt and text in hexadecimal, and `salt` is all zero.
struct StoredWords {
    Salt salt{};
    std::string text;
};

/// A card's bytes as they are kept. Encrypted, the pieces that are not shared are cipher text, the
/// first of them the salt's, and `salt` is all zero.
struct StoredBody {
    Salt salt{};
    std::vector<Piece> pieces;
    bool encrypted = false;
};

// What an append changes beside the log, in the same transaction.

struct KeepCard {
    CardKey card;
    SubjectKey subject;
    int revision = 1;
    StoredBody body;
    CardFacts facts;            ///< Empty in an encrypted archive: nothing of it may lie in clear.
    std::string session_tag;    ///< What finds the session's card again: its id, or a keyed hash.
    std::string candidate_tag;  ///< The same of the candidate.
    Timestamp submitted;
    std::optional<Timestamp> due;
    std::optional<std::string> wrapped_key;  ///< The candidate's cipher key, wrapped; if new.
};
struct SetDecision {
    SubjectKey subject;
    Timestamp decided;
    std::optional<Timestamp> due;  ///< Of each card of the subject.
};
struct PlaceHold {
    SubjectKey subject;
    std::string hold;  ///< Its id.
};
struct ReleaseHold {
    SubjectKey subject;
    std::string hold;
};
struct AskErasure {
    SubjectKey subject;
    std::string request;
};
/// Takes the open request back.
struct WithdrawRequest {
    SubjectKey subject;
    std::string request;
};
/// Takes bodies, salts, words, facts, tags and key of the subject; its cards stay as empty rows.
/// The words of the tombstone itself, in the same append, stay: they are the certificate's ground.
struct EraseSubject {
    SubjectKey subject;
    std::string request;
};
struct PutPerson {
    Person person;
};
struct RevokePerson {
    PublicKey key{};
};
struct PutPolicy {
    std::string bytes;  ///< The file of the rules chosen.
};
using Effect = std::variant<std::monostate,
                            KeepCard,
                            SetDecision,
                            PlaceHold,
                            ReleaseHold,
                            AskErasure,
                            WithdrawRequest,
                            EraseSubject,
                            PutPerson,
                            RevokePerson,
                            PutPolicy>;

struct Append {
    std::string header;
    Digest leaf{};
    Signature signature{};
    std::optional<StoredWords> words;
    Effect effect;
    /// The archive's note of how far its log has come with this entry, kept as the setting
    /// "newest-checkpoint"; in a folder only.
    std::optional<std::string> note;
    /// Settings, by name, that change with it; in a folder only.
    std::vector<std::pair<std::string, std::string>> settings;
    /// Called when nothing refuses the entry any more, before it is kept for good, and again when
    /// that has to be tried again; what it throws keeps the entry out. Must not use the store. May
    /// be empty.
    std::function<void()> at_last;
};

/// What is known of a candidate beside the cards.
struct StoredSubject {
    SubjectKey key;
    std::optional<Timestamp> decided;
    std::vector<std::string> holds;      ///< Ids of those that stand.
    std::optional<std::string> request;  ///< An erasure asked for and not yet done.
    std::optional<Timestamp> erased;
    std::optional<std::string> wrapped_key;
};

/// A card as the truth knows it, without its words.
struct StoredCard {
    CardKey key;
    SubjectKey subject;
    int revisions = 1;
    Timestamp submitted;
    std::optional<Timestamp> due;
    std::optional<Timestamp> erased;
    std::optional<Timestamp> decided = {};  ///< On its candidate.
};

/// Where an archive lies: one engine each. Knows no seal, no cipher and no rule of retention; every
/// method is whole or not at all and throws Error (locked, disk_full, unreadable_file,
/// unwritable_file, refused) in one sentence.
///
/// Safe from several threads: it locks itself, one method at a time, and a search never holds up
/// the other methods for longer than it takes to read one card. SearchSource::body may call it
/// again from within a search.
class Store {
public:
    virtual ~Store() = default;
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    /// True before the first entry: nothing is known of the archive yet.
    [[nodiscard]] virtual bool fresh() = 0;
    [[nodiscard]] virtual bool read_only() const = 0;
    /// The login that the engine knows the person by; empty where it knows none.
    [[nodiscard]] virtual std::string login() const = 0;
    /// Whether the person holds the archive's own key: in a folder everybody, in a team a keeper.
    [[nodiscard]] virtual bool keeps() = 0;
    /// Whether the person may record decisions, holds and erasure.
    [[nodiscard]] virtual bool sees_to_retention() = 0;
    /// What the archive's table of settings has: "encryption" = "on"; empty when it has none.
    [[nodiscard]] virtual std::string setting(const std::string& name) = 0;
    virtual void set_setting(const std::string& name, const std::string& value) = 0;

    // The log
    /// One transaction, durable when it returns. Gives the entry as it lies now.
    virtual StoredEntry append(const Append& append) = 0;
    [[nodiscard]] virtual Frontier frontier() = 0;
    [[nodiscard]] virtual Digest chain_head() = 0;
    /// When the last entry was written; nothing before the first, or when it cannot be read.
    [[nodiscard]] virtual std::optional<Timestamp> last_moment();
    /// The login that wrote an entry, where there are logins and one may know; else empty.
    [[nodiscard]] virtual std::string writer_of(std::uint64_t index);
    /// At most `most` entries from `from` on, in order.
    [[nodiscard]] virtual std::vector<StoredEntry> entries(std::uint64_t from,
                                                           std::size_t most) = 0;
    /// At most `most` leaves from `from` on, as far as the person may see the log at all.
    [[nodiscard]] virtual std::vector<Digest> leaves_from(std::uint64_t from,
                                                          std::uint64_t most) = 0;
    [[nodiscard]] std::vector<Digest> leaves();  ///< All of them.
    /// What gave somebody, or the archive, a key: entries of kind key from `from` on, in order.
    [[nodiscard]] virtual std::vector<StoredEntry> key_entries(std::uint64_t from) = 0;
    [[nodiscard]] virtual std::vector<StoredEntry> entries_of(const CardKey& card) = 0;
    [[nodiscard]] virtual std::vector<StoredEntry> entries_of(const SubjectKey& subject) = 0;
    [[nodiscard]] virtual std::optional<StoredWords> words_of(std::uint64_t index) = 0;

    /// Whether the archive keeps this card, or this entry's words, but does not show what they say
    /// to the person; never in a folder, and never to a keeper who sits on no panel.
    [[nodiscard]] virtual bool hides(const CardKey& card);
    [[nodiscard]] virtual bool hides_words(std::uint64_t index);

    // Cards
    [[nodiscard]] virtual std::optional<StoredBody> body(const CardKey& card, int revision) = 0;
    [[nodiscard]] virtual std::optional<StoredCard> card(const CardKey& card) = 0;
    [[nodiscard]] virtual std::optional<CardKey> card_tagged(const std::string& session_tag) = 0;
    [[nodiscard]] virtual std::optional<StoredSubject> subject(const SubjectKey& subject) = 0;
    [[nodiscard]] virtual std::optional<SubjectKey> subject_tagged(const std::string& tag) = 0;
    [[nodiscard]] virtual std::vector<StoredCard> cards_of(const SubjectKey& subject) = 0;
    /// All cards in the order they were submitted, `most` after `after`.
    [[nodiscard]] virtual std::vector<StoredCard> cards(const std::optional<CardKey>& after,
                                                        std::size_t most) = 0;
    /// Cards whose keys lie from `first` to `last`, both included, in the order of their keys.
    [[nodiscard]] virtual std::vector<CardKey> cards_between(const CardKey& first,
                                                             const CardKey& last,
                                                             std::size_t most) = 0;
    /// Subjects with an erasure that was asked for and is not yet done, the oldest request first.
    [[nodiscard]] virtual std::vector<SubjectKey> asked() = 0;
    /// Candidates with a card that is to be erased at `now`, and not held, the oldest first.
    [[nodiscard]] virtual std::vector<DueSubject> due(Timestamp now) = 0;
    virtual void set_due(const std::vector<std::pair<CardKey, std::optional<Timestamp>>>& due) = 0;
    /// Throws Error (refused) where the engine would not let this person write the tombstone of an
    /// erasure that was asked for; a folder asks nothing of its own.
    virtual void need_may_erase(const SubjectKey& subject);

    // People, rules, what is kept beside the log
    [[nodiscard]] virtual std::vector<Person> people() = 0;
    [[nodiscard]] virtual std::string policy() = 0;  ///< The bytes put last; empty: none.
    /// Throws Error (refused) when another note of this size is kept: none is changed.
    virtual void put_checkpoint(std::uint64_t size, const std::string& note) = 0;
    [[nodiscard]] virtual std::vector<std::string> checkpoints() = 0;  ///< Notes, oldest first.
    [[nodiscard]] virtual std::vector<SavedSearch> searches() = 0;     ///< The person's own.
    virtual void put_search(const SavedSearch& search) = 0;            ///< By name.
    virtual void drop_search(const std::string& name) = 0;

    // Logs of other archives whose cards were taken over, as evidence
    /// Entries that are there already stay as they are.
    virtual void put_foreign(const LogId& log, const std::vector<StoredEntry>& entries) = 0;
    [[nodiscard]] virtual std::vector<LogId> foreign_logs() = 0;
    [[nodiscard]] virtual std::vector<StoredEntry> foreign_entries(const LogId& log,
                                                                   std::uint64_t from,
                                                                   std::size_t most) = 0;

    // Search
    [[nodiscard]] virtual std::vector<FoundCard> newest(const Query& query, std::size_t most) = 0;
    /// Every row of the list, newest interview first.
    [[nodiscard]] virtual std::vector<RowId> rows(const Query& query) = 0;
    /// These rows with their snippets; one that is gone meanwhile is left out.
    [[nodiscard]] virtual std::vector<FoundCard> at(const std::vector<RowId>& rows,
                                                    const Query& query) = 0;
    [[nodiscard]] virtual FacetCounts facets(const Query& query, Timestamp now) = 0;
    /// These cards as the search shows them, in any order; one that it does not show is left out.
    [[nodiscard]] virtual std::vector<FoundCard> found_all(const std::vector<CardKey>& cards) = 0;
    [[nodiscard]] std::optional<FoundCard> found(const CardKey& card);
    /// Takes what is left of erased words out of the search, files included; slow.
    virtual void purge() = 0;
    /// Stops a search that runs on another thread; it throws Error (cancelled).
    virtual void interrupt() noexcept = 0;

    // Care
    /// What the engine itself finds broken; empty when all is well.
    [[nodiscard]] virtual std::vector<std::string> engine_faults() = 0;
    /// Writes the whole archive into one encrypted file (internal/backup.h). Unless an engine does
    /// it, Error (refused): a server is backed up by its own tools.
    virtual void back_up(const std::filesystem::path& file, const BackupMeans& means);

protected:
    Store() = default;
};

/// Where the search reads a card's facts again, when its own copy must be made anew.
struct SearchSource {
    FactsReader facts;
    /// A card's bytes, opened; nothing when they cannot be.
    std::function<std::optional<std::string>(const CardKey&, int revision)> body;
    /// Whether the keys that open bodies are not at hand; when left out, they always are.
    std::function<bool()> locked = {};
};

/// An archive in a folder (SQLite); made when it is not there, unless it is only to be read. Where
/// nothing can be written it is read only, and says so. Where bodies are encrypted nothing of the
/// search is written to disk. Throws Error: `locked` while another program has it, `refused` on a
/// network file system, `unreadable_file` when it is to be read and is not there.
[[nodiscard]] std::unique_ptr<Store> open_sqlite_store(const std::string& folder,
                                                       bool read_only,
                                                       SearchSource source);

/// An archive on a server (PostgreSQL); `address` is a postgresql:// URI.
[[nodiscard]] std::unique_ptr<Store> open_postgres_store(const std::string& address);

}  // namespace evenhand::archive::internal
