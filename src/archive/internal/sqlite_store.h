#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/internal/sqlite_connection.h"
#include "archive/internal/sqlite_folder.h"
#include "archive/internal/sqlite_search.h"
#include "archive/internal/store.h"

namespace evenhand::archive::internal {

/// An archive in a folder: archive.db is the truth, index.db what is searched.
///
/// Two locks: one for the truth, one within the search, which takes the first for as long as it
/// reads one card, so that keeping a card never waits for a search.
class SqliteStore final : public Store, private SearchFeed {
public:
    SqliteStore(const std::filesystem::path& folder, bool read_only, SearchSource source);

    [[nodiscard]] bool fresh() override;
    [[nodiscard]] bool read_only() const override { return folder_.read_only(); }
    [[nodiscard]] std::string login() const override { return {}; }
    [[nodiscard]] bool keeps() override { return true; }
    [[nodiscard]] bool sees_to_retention() override { return true; }
    [[nodiscard]] std::string setting(const std::string& name) override;
    void set_setting(const std::string& name, const std::string& value) override;

    // sqlite_log.cpp
    StoredEntry append(const Append& append) override;
    [[nodiscard]] Frontier frontier() override;
    [[nodiscard]] Digest chain_head() override;
    [[nodiscard]] std::vector<StoredEntry> entries(std::uint64_t from, std::size_t most) override;
    [[nodiscard]] std::vector<Digest> leaves_from(std::uint64_t from, std::uint64_t most) override;
    [[nodiscard]] std::vector<StoredEntry> key_entries(std::uint64_t from) override;
    [[nodiscard]] std::vector<StoredEntry> entries_of(const CardKey& card) override;
    [[nodiscard]] std::vector<StoredEntry> entries_of(const SubjectKey& subject) override;
    [[nodiscard]] std::optional<StoredWords> words_of(std::uint64_t index) override;
    void put_foreign(const LogId& log, const std::vector<StoredEntry>& entries) override;
    [[nodiscard]] std::vector<LogId> foreign_logs() override;
    [[nodiscard]] std::vector<StoredEntry> foreign_entries(const LogId& log,
                                                           std::uint64_t from,
                                                           std::size_t most) override;

    // sqlite_content.cpp
    [[nodiscard]] std::optional<StoredBody> body(const CardKey& card, int revision) override;
    [[nodiscard]] std::optional<StoredCard> card(const CardKey& card) override;
    [[nodiscard]] std::optional<CardKey> card_tagged(const std::string& session_tag) override;
    [[nodiscard]] std::vector<StoredCard> cards_of(const SubjectKey& subject) override;
    [[nodiscard]] std::vector<StoredCard> cards(const std::optional<CardKey>& after,
                                                std::size_t most) override;
    [[nodiscard]] std::vector<CardKey> cards_between(const CardKey& first,
                                                     const CardKey& last,
                                                     std::size_t most) override;
    [[nodiscard]] std::vector<DueSubject> due(Timestamp now) override;
    void set_due(const std::vector<std::pair<CardKey, std::optional<Timestamp>>>& due) override;

    // sqlite_subjects.cpp
    [[nodiscard]] std::optional<StoredSubject> subject(const SubjectKey& subject) override;
    [[nodiscard]] std::optional<SubjectKey> subject_tagged(const std::string& tag) override;
    [[nodiscard]] std::vector<SubjectKey> asked() override;
    [[nodiscard]] std::vector<Person> people() override;
    [[nodiscard]] std::string policy() override;
    void put_checkpoint(std::uint64_t size, const std::string& note) override;
    [[nodiscard]] std::vector<std::string> checkpoints() override;
    [[nodiscard]] std::vector<SavedSearch> searches() override;
    void put_search(const SavedSearch& search) override;
    void drop_search(const std::string& name) override;

    [[nodiscard]] std::vector<FoundCard> newest(const Query& query, std::size_t most) override;
    [[nodiscard]] std::vector<RowId> rows(const Query& query) override;
    [[nodiscard]] std::vector<FoundCard> at(const std::vector<RowId>& rows,
                                            const Query& query) override;
    [[nodiscard]] FacetCounts facets(const Query& query, Timestamp now) override;
    [[nodiscard]] std::vector<FoundCard> found_all(const std::vector<CardKey>& cards) override;
    void purge() override;
    void interrupt() noexcept override;
    [[nodiscard]] std::vector<std::string> engine_faults() override;

    void back_up(const std::filesystem::path& file, const BackupMeans& means) override;

private:
    /// Does it with the truth, which no other thread uses meanwhile. After the disk has failed the
    /// truth is closed, and opened again the next time.
    template <typename Task>
    auto with_truth(const Task& task) {
        const std::lock_guard lock(truth_lock_);
        open_truth();
        try {
            return task(*truth_);
        } catch (...) {
            parts_.clear();  // A part of a transaction that was undone is none.
            if (truth_->broken()) {
                truth_.reset();
            }
            throw;
        }
    }
    void open_truth();
    [[nodiscard]] SqliteSearch& search();

    /// What an entry says of itself, for its effect.
    struct Appended {
        std::uint64_t place = 0;
        Timestamp at;
    };
    void apply(Connection& truth, const Append& append, const Appended& entry);
    void effect(Connection& truth, const KeepCard& card, const Appended& entry);
    void effect(Connection& truth, const SetDecision& decision, const Appended& entry);
    void effect(Connection& truth, const PlaceHold& hold, const Appended& entry);
    void effect(Connection& truth, const ReleaseHold& hold, const Appended& entry);
    void effect(Connection& truth, const WithdrawRequest& withdrawn, const Appended& entry);
    void effect(Connection& truth, const AskErasure& ask, const Appended& entry);
    void effect(Connection& truth, const EraseSubject& erase, const Appended& entry);
    void effect(Connection& truth, const PutPerson& put, const Appended& entry);
    void effect(Connection& truth, const RevokePerson& revoked, const Appended& entry);
    void effect(Connection& truth, const PutPolicy& policy, const Appended& entry);
    static void effect(Connection&, std::monostate, const Appended&) {}

    [[nodiscard]] std::int64_t subject_for(Connection& truth, const KeepCard& card);
    void put_body(Connection& truth, std::int64_t card, const KeepCard& kept);
    [[nodiscard]] std::int64_t part_for(Connection& truth, const std::string& bytes);
    [[nodiscard]] const std::string& part(Connection& truth, std::int64_t id);

    // SearchFeed
    [[nodiscard]] Changes changes_after(std::int64_t watermark, std::size_t most) override;
    [[nodiscard]] std::optional<ListedCard> listed(std::int64_t card) override;
    [[nodiscard]] std::optional<std::int64_t> number_of(const CardKey& card) override;
    [[nodiscard]] std::optional<Digest> chain_at(std::uint64_t count) override;

    SqliteFolder folder_;
    SearchSource source_;
    std::mutex truth_lock_;
    std::unique_ptr<Connection> truth_;
    std::map<std::int64_t, std::string> parts_;  ///< Some of the shared parts, by their number.
    std::mutex search_lock_;                     ///< For making the search, not for searching.
    std::unique_ptr<SqliteSearch> search_;
};

// What the parts of the store have in common.

/// Throws Error (refused) with this sentence after the archive's name.
[[noreturn]] void refuse(const Connection& truth, const std::string& what);
/// Throws Error (invalid_value) when it has a zero byte, which not every engine keeps.
void require_text(std::string_view text);
/// Sentences on entries that are listed of another card or candidate than their headers name.
[[nodiscard]] std::vector<std::string> misfiled_entries(Connection& truth);
void put_setting(Connection& truth, const std::string& name, const std::string& value);
/// Has the search look at these cards again.
void touch(Connection& truth, std::int64_t card);
void touch_cards_of(Connection& truth, std::int64_t subject);
/// The number of a subject; 0 when there is none.
[[nodiscard]] std::int64_t subject_number(Connection& truth, const SubjectKey& key);

}  // namespace evenhand::archive::internal
