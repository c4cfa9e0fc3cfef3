#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/archive_types.h"
#include "archive/card_facts.h"
#include "archive/key_file.h"
#include "archive/proof.h"
#include "archive/query.h"
#include "core/finding.h"

namespace evenhand::archive {

/// What differs between a person's run and a test's.
struct Means {
    std::function<Timestamp()> clock;
    /// Fresh random bytes, for salts, tokens and keys.
    std::function<void(std::uint8_t* bytes, std::size_t count)> random;
    FactsReader facts;
    /// When a card submitted at `submitted`, of a candidate decided on at `decided`, is to be
    /// erased; nothing while no rule says so.
    std::function<std::optional<Timestamp>(
        const std::string& policy, Timestamp submitted, std::optional<Timestamp> decided)>
        due;
    /// How hard it is to guess the passphrase of a backup.
    Hardness hardness = Hardness::usual;
};

/// Whether an archive's address is a server's (PostgreSQL), else it is a folder.
[[nodiscard]] bool is_server(std::string_view address) noexcept;

/// How an archive is asked for.
struct OpenOptions {
    std::string address;  ///< A folder, or postgresql://…
    bool read_only = false;
    /// Only when there is none yet: bodies are encrypted for each candidate.
    bool encrypt = false;
    bool create = true;  ///< False: Error (unreadable_file) when there is none.
};

/// Where finished scorecards are kept, sealed, found again and erased. One for both engines; safe
/// to be called from several threads, one call after the other, but for interrupt().
///
/// Every method throws Error: `locked` (another program has it, or it is not unlocked),
/// `refused` (the database or a rule forbids it), `disk_full`, `unreadable_file`,
/// `unwritable_file`, `cancelled`.
class Archive {
public:
    /// Opens an archive, and makes it when there is none; begin() then gives it its first keys.
    /// A newer schema is refused; an older one is backed up, then brought up.
    [[nodiscard]] static std::unique_ptr<Archive> open(const OpenOptions& options, Means means);

    ~Archive();
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;

    // Standing
    /// Whether begin() has yet to be called, or was cut off after its first entry.
    [[nodiscard]] bool fresh() const;
    [[nodiscard]] bool read_only() const;
    [[nodiscard]] bool encrypted() const;
    [[nodiscard]] LogId log() const;
    [[nodiscard]] std::uint64_t size() const;
    [[nodiscard]] PublicKey archive_key() const;  ///< The one that counts now.
    [[nodiscard]] std::string login() const;

    // Keys
    /// Writes the first entries: the archive's key, and the person's.
    void begin(const Secrets& secrets, const std::string& name);
    /// From now on this person signs. Throws Error (refused) when the key is not enrolled or was
    /// revoked; `unreadable_file` when nobody is enrolled in a log that somebody wrote.
    void unlock(const Secrets& secrets);
    [[nodiscard]] bool unlocked() const;
    [[nodiscard]] std::string person() const;  ///< The name of who unlocked it; empty while locked.
    [[nodiscard]] std::vector<Person> people() const;
    void enrol(const Person& person);
    void revoke(const PublicKey& key, const std::string& reason);
    /// For a lost key that nothing opens any more: revokes every key of the person and the
    /// archive's, and enrols these. Old cards still verify; the log says that it happened.
    void begin_anew(const Secrets& secrets, const std::string& name, const std::string& reason);

    // Keep
    /// One transaction, then read back and verified. A session whose card is kept already gives
    /// that one when the bytes are the same; other bytes throw Error (refused): they need revise().
    [[nodiscard]] KeptCard keep(const std::vector<Piece>& pieces);
    /// The next revision; the earlier ones stay. `reason` must not be empty.
    [[nodiscard]] KeptCard revise(const CardKey& card,
                                  const std::vector<Piece>& pieces,
                                  const std::string& reason);

    // Read
    [[nodiscard]] std::optional<CardKey> card_of_session(const std::string& session) const;
    /// The key that these hex digits (at least 6) begin, if just one does.
    [[nodiscard]] std::optional<CardKey> card_beginning(const std::string& hex) const;
    [[nodiscard]] std::optional<SubjectKey> subject_of(const CardKey& card) const;
    /// The exact bytes; revision 0 is the newest. Nothing when they were erased. Throws Error
    /// (unreadable_file) when they are not what was committed to.
    [[nodiscard]] std::optional<std::string> body(const CardKey& card, int revision = 0) const;
    [[nodiscard]] std::vector<Revision> revisions(const CardKey& card) const;

    // Find
    [[nodiscard]] std::vector<FoundCard> newest(const Query& query, std::size_t most) const;
    [[nodiscard]] std::vector<RowId> rows(const Query& query) const;
    [[nodiscard]] std::vector<FoundCard> at(const std::vector<RowId>& rows,
                                            const Query& query) const;
    [[nodiscard]] FacetCounts facets(const Query& query) const;
    [[nodiscard]] std::optional<FoundCard> found(const CardKey& card) const;
    /// In an encrypted archive saved searches are sealed: none is shown while it is locked, and
    /// putting or dropping one throws Error (locked).
    [[nodiscard]] std::vector<SavedSearch> searches() const;
    void put_search(const SavedSearch& search);
    void drop_search(const std::string& name);
    /// From any thread: ends a search that runs, which throws Error (cancelled).
    void interrupt() noexcept;

    // Audit
    void note_viewed(const CardKey& card);
    /// `what`: "PDF", "XML", "proof"; letters and digits. It names nobody and outlives an erasure.
    void note_exported(const CardKey& card, const std::string& what);
    /// What the log has of a card and its candidate; an entry that cannot be read is among them as
    /// such (LogLine::readable).
    [[nodiscard]] std::vector<LogLine> history(const CardKey& card) const;
    [[nodiscard]] std::vector<LogLine> log_lines(std::uint64_t from, std::size_t most) const;

    // Prove
    /// `kept`: checkpoints kept elsewhere, which the log must agree with.
    [[nodiscard]] CardCheck check(const CardKey& card,
                                  const std::vector<std::string>& kept = {}) const;
    /// `kept`: the same.
    [[nodiscard]] VerifyReport verify(const std::vector<std::string>& kept,
                                      const Progress& progress) const;
    [[nodiscard]] Proof prove(const CardKey& card);
    /// Signs how far the log has come, keeps the note and gives it. Throws Error (refused) when
    /// the person has not the archive's key.
    std::string sign_checkpoint();
    [[nodiscard]] std::vector<NotedCheckpoint> checkpoints() const;
    /// Why the log does not go on from a checkpoint that was kept elsewhere; empty when it does.
    [[nodiscard]] std::string fault_against(const std::string& note) const;

    // Retention
    [[nodiscard]] std::string policy() const;
    /// `rules`: what a person calls them, for the log.
    void put_policy(const std::string& bytes, const std::string& rules);
    void decide(const SubjectKey& subject, Timestamp decided);
    /// Gives the hold's id.
    std::string hold(const SubjectKey& subject, const std::string& matter);
    void release(const SubjectKey& subject, const std::string& hold, const std::string& reason);
    [[nodiscard]] SubjectStanding standing(const SubjectKey& subject) const;
    /// Candidates with a card that is to be erased and not held, the oldest first. Another card of
    /// the candidate may have to be kept.
    [[nodiscard]] std::vector<DueSubject> due(Timestamp now) const;
    [[nodiscard]] std::vector<SubjectStanding> asked() const;  ///< With an open request.

    // Erase, in two steps
    /// Gives the request's id. Throws Error (refused) under a hold.
    std::string ask_erasure(const SubjectKey& subject, const std::string& ground);
    /// Whether the person may record decisions, holds and erasure: in a folder everybody, in a team
    /// a keeper or the committee.
    [[nodiscard]] bool sees_to_retention() const;
    /// Takes the open request back, with the reason. Throws Error (refused) when there is none.
    void withdraw_erasure(const SubjectKey& subject, const std::string& reason);
    /// Whether the person holds the archive's own key: in a folder everybody, in a team a keeper.
    [[nodiscard]] bool keeps() const;
    /// Whether two people or more sign here whose keys stand.
    [[nodiscard]] bool others_sign() const;
    /// Throws Error where confirm_erasure() would before it changes anything, as far as that can be
    /// told before.
    void need_may_erase(const SubjectKey& subject, const std::string& request = "");
    /// The second step. Where others_sign(), by another person than who asked: Error (refused)
    /// else. Takes every word of the candidate out of the archive's
    /// files, and of the person's saved searches those that name the candidate; after a stop
    /// (Error, cancelled) before the files are clean, a second call goes on.
    [[nodiscard]] Erasure confirm_erasure(const SubjectKey& subject,
                                          const Progress& progress,
                                          const ErasureStep& step = {});
    /// Nothing while words that were erased may still lie in the archive's files: opening it, or
    /// confirm_erasure() once more, cleans them.
    [[nodiscard]] std::optional<Erasure> erasure(const SubjectKey& subject) const;

    // Move
    /// Takes over every card of another archive with its entries' signatures, and links to it. A
    /// card that cannot be taken over is named in `faults`. Throws Error (refused), before anything
    /// is changed, when the other archive's log is damaged.
    struct MoveReport {
        std::uint64_t cards = 0;
        std::uint64_t revisions = 0;
        std::uint64_t kept_before = 0;
        std::vector<std::string> faults;
    };
    [[nodiscard]] MoveReport take_over(const Archive& other, const Progress& progress);

    /// The whole folder archive as one file outside its folder (Error, refused, else), encrypted
    /// under the passphrase; and back into an empty
    /// folder. Not for PostgreSQL, whose own tools do it (Error, refused).
    void backup(const std::filesystem::path& file, const std::string& passphrase);
    static void restore(const std::filesystem::path& file,
                        const std::string& passphrase,
                        const std::filesystem::path& folder);

private:
    /// Whether the card that lies there is of this interview; false when it cannot be read.
    [[nodiscard]] bool is_of_session(const CardKey& card, const std::string& session) const;
    struct Impl;
    explicit Archive(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace evenhand::archive
