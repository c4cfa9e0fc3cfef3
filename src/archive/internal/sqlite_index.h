#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/card_facts.h"
#include "archive/internal/sqlite_connection.h"
#include "archive/internal/sqlite_folder.h"
#include "archive/query.h"

namespace evenhand::archive::internal {

/// A card as the list shows it, without its facts.
struct ListedCard {
    std::int64_t id = 0;  ///< Its number in the truth.
    CardKey key;
    int revisions = 1;
    Timestamp submitted;
    bool held = false;
    std::optional<Timestamp> due;
    std::optional<Timestamp> erased;
    std::string certificate;
    std::int64_t changed = 0;  ///< The number of its last change.
};

/// How far the truth, or an index of it, has come.
struct IndexMark {
    std::int64_t changed = 0;  ///< The number of the last change.
    std::uint64_t count = 0;   ///< Entries of the log.
    Digest chain{};            ///< After them.
};

/// The numbers of decisions begin here in the column that says what a card says; before them are
/// those of recommendations.
constexpr std::int64_t first_decision = 16;

/// The kinds of values that are counted and filtered by; each text is kept once.
enum class ValueKind { candidate, role, interviewer, kit };

/// index.db: a list of cards, and the full text of their passages and names. Rows are numbered by
/// the interview's date, so that the newest come first without being sorted.
class SqliteIndex {
public:
    /// Nothing when there is none of this version, or it is damaged.
    [[nodiscard]] static std::unique_ptr<SqliteIndex> open(const SqliteFolder& folder,
                                                           ConnectionOptions::Access access);
    /// An empty one, in the place of an earlier one.
    [[nodiscard]] static std::unique_ptr<SqliteIndex> make(const SqliteFolder& folder);
    [[nodiscard]] static std::unique_ptr<SqliteIndex> make_in_memory(const std::string& thing);

    [[nodiscard]] Connection& connection() noexcept { return *connection_; }
    [[nodiscard]] IndexMark mark();
    void set_mark(const IndexMark& mark);

    /// The revision whose facts are in the index: 0 when they could not be read, nothing when the
    /// card is not there.
    [[nodiscard]] std::optional<int> revision_of(std::int64_t card);
    /// Puts a card there in the place of what was there of it; without facts when they could not be
    /// read or were erased.
    void put(const ListedCard& card, const std::optional<CardFacts>& facts);
    /// Only how it stands, not what it says.
    void put_standing(const ListedCard& card);
    /// Takes a card with all its words out.
    void remove(std::int64_t card);
    /// Cards whose facts could not be read, `most` after the card `after`.
    [[nodiscard]] std::vector<std::int64_t> unread(std::int64_t after, std::size_t most);

    [[nodiscard]] std::optional<RowId> row_of(std::int64_t card);
    struct Listed {
        FoundCard card;  ///< Without a snippet.
        std::vector<std::string> passages;
    };
    [[nodiscard]] std::optional<Listed> at(RowId row);
    [[nodiscard]] std::optional<std::int64_t> value_of(ValueKind kind, const std::string& text);
    [[nodiscard]] std::string text_of(std::int64_t value);
    /// The kits in which a rubric is.
    [[nodiscard]] std::vector<std::int64_t> kits_with(const std::string& rubric);
    [[nodiscard]] std::vector<FactRubric> rubrics_of(std::int64_t kit);

    /// The words of the full text that begin so, folded as Tokenizer does, in order; at most
    /// `most`.
    [[nodiscard]] std::vector<std::string> words_beginning(const std::string& prefix,
                                                           std::size_t most);

    /// Writes the full text anew without what was removed, and empties the log of the file.
    void purge();

private:
    explicit SqliteIndex(std::unique_ptr<Connection> connection)
        : connection_(std::move(connection)) {}
    void make_tables();
    void list_words();
    [[nodiscard]] std::int64_t value_for(ValueKind kind, const std::string& text);
    [[nodiscard]] std::int64_t kit_for(const std::vector<FactRubric>& rubrics);
    void drop_unused(std::int64_t value, const char* column);
    [[nodiscard]] RowId free_row(Timestamp moment);
    void put_words(RowId row, const ListedCard& card, const CardFacts& facts);

    std::unique_ptr<Connection> connection_;
};

/// The row numbers of an interview's second begin here.
constexpr RowId first_row_at(Timestamp moment) {
    return moment.time_since_epoch().count() * (RowId{1} << 16U);
}

}  // namespace evenhand::archive::internal
