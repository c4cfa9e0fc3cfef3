#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "archive/internal/postgres_connection.h"
#include "archive/internal/store.h"
#include "archive/internal/tokenizer.h"

namespace evenhand::archive::internal {

/// An archive on a server. What somebody may read and write is the database's to say; what is
/// hidden is not there for this store. A search runs over a connection of its own, so that it holds
/// up nothing else.
///
/// Words of cards are folded here, by the tokenizer that folders are searched with: one search for
/// both, whatever the server's locale and extensions.
class PostgresStore final : public Store {
public:
    explicit PostgresStore(const std::string& address);

    [[nodiscard]] bool fresh() override;
    [[nodiscard]] bool read_only() const override { return false; }
    [[nodiscard]] std::string login() const override { return main_.login(); }
    [[nodiscard]] bool keeps() override;
    [[nodiscard]] bool sees_to_retention() override;
    [[nodiscard]] std::string setting(const std::string& name) override;
    void set_setting(const std::string& name, const std::string& value) override;

    // postgres_append.cpp
    StoredEntry append(const Append& append) override;

    // postgres_log.cpp
    [[nodiscard]] Frontier frontier() override;
    [[nodiscard]] Digest chain_head() override;
    [[nodiscard]] std::optional<Timestamp> last_moment() override;
    [[nodiscard]] std::string writer_of(std::uint64_t index) override;
    [[nodiscard]] std::vector<StoredEntry> entries(std::uint64_t from, std::size_t most) override;
    [[nodiscard]] std::vector<Digest> leaves_from(std::uint64_t from, std::uint64_t most) override;
    [[nodiscard]] std::vector<StoredEntry> key_entries(std::uint64_t from) override;
    [[nodiscard]] std::vector<StoredEntry> entries_of(const CardKey& card) override;
    [[nodiscard]] std::vector<StoredEntry> entries_of(const SubjectKey& subject) override;
    [[nodiscard]] std::optional<StoredWords> words_of(std::uint64_t index) override;
    [[nodiscard]] bool hides(const CardKey& card) override;
    [[nodiscard]] bool hides_words(std::uint64_t index) override;
    void put_foreign(const LogId& log, const std::vector<StoredEntry>& entries) override;
    [[nodiscard]] std::vector<LogId> foreign_logs() override;
    [[nodiscard]] std::vector<StoredEntry> foreign_entries(const LogId& log,
                                                           std::uint64_t from,
                                                           std::size_t most) override;
    [[nodiscard]] std::vector<std::string> engine_faults() override;

    // postgres_cards.cpp
    [[nodiscard]] std::optional<StoredBody> body(const CardKey& card, int revision) override;
    [[nodiscard]] std::optional<StoredCard> card(const CardKey& card) override;
    [[nodiscard]] std::optional<CardKey> card_tagged(const std::string& session_tag) override;
    [[nodiscard]] std::optional<StoredSubject> subject(const SubjectKey& subject) override;
    [[nodiscard]] std::optional<SubjectKey> subject_tagged(const std::string& tag) override;
    [[nodiscard]] std::vector<StoredCard> cards_of(const SubjectKey& subject) override;
    [[nodiscard]] std::vector<StoredCard> cards(const std::optional<CardKey>& after,
                                                std::size_t most) override;
    [[nodiscard]] std::vector<CardKey> cards_between(const CardKey& first,
                                                     const CardKey& last,
                                                     std::size_t most) override;
    [[nodiscard]] std::vector<SubjectKey> asked() override;
    [[nodiscard]] std::vector<DueSubject> due(Timestamp now) override;
    void set_due(const std::vector<std::pair<CardKey, std::optional<Timestamp>>>& due) override;
    void need_may_erase(const SubjectKey& subject) override;

    // postgres_store.cpp
    [[nodiscard]] std::vector<Person> people() override;
    [[nodiscard]] std::string policy() override;
    void put_checkpoint(std::uint64_t size, const std::string& note) override;
    [[nodiscard]] std::vector<std::string> checkpoints() override;
    [[nodiscard]] std::vector<SavedSearch> searches() override;
    void put_search(const SavedSearch& search) override;
    void drop_search(const std::string& name) override;

    // postgres_search.cpp
    [[nodiscard]] std::vector<FoundCard> newest(const Query& query, std::size_t most) override;
    [[nodiscard]] std::vector<RowId> rows(const Query& query) override;
    [[nodiscard]] std::vector<FoundCard> at(const std::vector<RowId>& rows,
                                            const Query& query) override;
    [[nodiscard]] FacetCounts facets(const Query& query, Timestamp now) override;
    [[nodiscard]] std::vector<FoundCard> found_all(const std::vector<CardKey>& cards) override;
    /// Nothing: the server's autovacuum takes erased words out of its files (docs/team.md).
    void purge() override {}
    void interrupt() noexcept override;

private:
    pqxx::result search(const char* sql, const PostgresValues& values);
    PostgresConnection& search_connection();
    pqxx::result written(const Append& append);

    std::string address_;
    PostgresConnection main_;
    Tokenizer tokenizer_;

    std::mutex making_;                           ///< Held while `search_` is made.
    std::unique_ptr<PostgresConnection> search_;  ///< Made by the first search.
    std::atomic<PostgresConnection*> searching_{nullptr};
};

// What several of the store's files read.

template <std::size_t N>
[[nodiscard]] std::array<std::uint8_t, N> array_in(const pqxx::field& field) {
    const auto bytes = array_of<N>(bytes_in(field));
    if (!bytes) {
        throw_unreadable_answer();
    }
    return *bytes;
}

template <typename Thing>
[[nodiscard]] archive::Token<Thing> token_in(const pqxx::field& field) {
    return {array_in<16>(field)};
}

[[noreturn]] void refuse_encryption();

/// An entry of the columns number, header, leaf, chain, signature.
[[nodiscard]] StoredEntry entry_in(const pqxx::row& row);

/// "strong_no", "decided_hire": how a table names what a card says.
[[nodiscard]] std::string name_in_table(Recommendation recommendation);
[[nodiscard]] std::optional<Recommendation> recommendation_named(const std::string& name);
[[nodiscard]] std::string name_in_table(Decision decision);
[[nodiscard]] std::optional<Decision> decision_named(const std::string& name);
[[nodiscard]] std::string name_in_table(CardState state);
[[nodiscard]] std::optional<CardState> state_named(const std::string& name);

}  // namespace evenhand::archive::internal
