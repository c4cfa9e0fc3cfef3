#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "archive/internal/index_query.h"
#include "archive/internal/sqlite_index.h"
#include "archive/internal/store.h"
#include "archive/internal/tokenizer.h"

namespace evenhand::archive::internal {

/// What the search reads of the truth, each in one step.
class SearchFeed {
public:
    struct Changes {
        std::vector<ListedCard> cards;  ///< In the order of their changes.
        IndexMark now;                  ///< How far the truth has come.
    };

    virtual ~SearchFeed() = default;
    SearchFeed(const SearchFeed&) = delete;
    SearchFeed& operator=(const SearchFeed&) = delete;

    /// At most `most` of the cards that were changed after `watermark`.
    [[nodiscard]] virtual Changes changes_after(std::int64_t watermark, std::size_t most) = 0;
    [[nodiscard]] virtual std::optional<ListedCard> listed(std::int64_t card) = 0;
    [[nodiscard]] virtual std::optional<std::int64_t> number_of(const CardKey& card) = 0;
    /// The log's chain after so many entries; nothing when it has fewer.
    [[nodiscard]] virtual std::optional<Digest> chain_at(std::uint64_t count) = 0;

protected:
    SearchFeed() = default;
};

/// Finds cards. Its index is a copy of what the truth knows, caught up with it before each search,
/// and made anew when it is missing, damaged, of another version or of another archive; when it is
/// the truth that cannot be read, the index stays.
class SqliteSearch {
public:
    enum class Place { file, file_for_reading, memory };

    SqliteSearch(Place place,
                 const SqliteFolder& folder,
                 SearchFeed& feed,
                 const SearchSource& source);

    /// The facts of a card that was just kept, so that they need not be read again.
    void give(const CardKey& card, int revision, const CardFacts& facts);

    [[nodiscard]] std::vector<FoundCard> newest(const Query& query, std::size_t most);
    [[nodiscard]] std::vector<RowId> rows(const Query& query);
    [[nodiscard]] std::vector<FoundCard> at(const std::vector<RowId>& rows, const Query& query);
    [[nodiscard]] FacetCounts facets(const Query& query, Timestamp now);
    [[nodiscard]] std::vector<FoundCard> found_all(const std::vector<CardKey>& cards);
    /// Takes what was removed out of its file for good.
    void purge();
    void interrupt() noexcept;

private:
    class Reading;
    template <typename Task>
    auto searched(const Task& task);
    void open();
    void close() noexcept;
    void make_anew();
    [[nodiscard]] bool is_of_this_archive(SqliteIndex& index);
    void catch_up();
    void read_unread();
    void read_again(std::int64_t number);
    void follow(const ListedCard& card);
    [[nodiscard]] std::optional<CardFacts> facts_of(const ListedCard& card);
    [[nodiscard]] std::vector<FoundCard> found_at(const std::vector<RowId>& rows,
                                                  const Query& query);
    [[nodiscard]] std::vector<RowId> matching(const Query& query, std::optional<std::size_t> most);
    void stop_if_told() const;

    Place place_;
    const SqliteFolder& folder_;
    SearchFeed& feed_;
    const SearchSource& source_;
    Tokenizer tokenizer_;

    std::mutex lock_;  ///< Held by a search from its beginning to its end.
    std::unique_ptr<SqliteIndex> index_;
    /// The counts given last, with what was asked for.
    struct Counted {
        Query query;
        Timestamp now;
        std::int64_t watermark = 0;
        FacetCounts counts;
    };
    std::optional<Counted> counted_;
    std::set<std::int64_t> unreadable_;  ///< Cards that did not open though the keys are at hand.

    std::mutex state_lock_;          ///< For what other threads touch while a search runs.
    Connection* running_ = nullptr;  ///< The index while it is read.
    std::map<std::pair<CardKey, int>, CardFacts> given_;
    std::atomic<bool> searching_{false};
    std::atomic<bool> told_to_stop_{false};
};

}  // namespace evenhand::archive::internal
