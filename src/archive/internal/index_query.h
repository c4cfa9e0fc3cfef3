#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "archive/internal/sqlite_index.h"
#include "archive/internal/tokenizer.h"
#include "archive/query.h"

namespace evenhand::archive::internal {

/// How a card stands: the number of its CardState, as SQL over `item`; `soon` in seconds: until
/// when "due soon" is.
[[nodiscard]] std::string state_sql(std::optional<Timestamp> soon);

/// SQL for the whole number that the score of a row of `item` is rounded to; null without a score.
[[nodiscard]] std::string rounded_score_sql();

/// What a query asks of index.db.
struct IndexQuery {
    bool none = false;       ///< Nothing can match: a word without a letter, a value never seen.
    std::string match;       ///< For the full text; empty when it is not asked.
    std::string conditions;  ///< " AND …" over `item` and the row; has nothing that was typed.
    bool of_items = false;   ///< Whether the conditions need `item`.

    /// "FROM … WHERE …", with ?1 for `match` where there is one; the row is `row_name()`.
    [[nodiscard]] std::string source(bool needs_items) const;
    [[nodiscard]] const char* row_name() const { return match.empty() ? "item.row" : "fts.rowid"; }
};

/// How the beginning of a word is asked for. `merged`: the full text puts together where all words
/// that begin so stand, which takes as long as there are such places. `word_by_word`: each such
/// word for itself, as long as they are few, which the first rows found need not wait for.
enum class Prefixes { merged, word_by_word };

/// Throws Error (invalid_value) for a term with a zero byte.
[[nodiscard]] IndexQuery index_query(const Query& query,
                                     SqliteIndex& index,
                                     const Tokenizer& tokenizer,
                                     Prefixes prefixes = Prefixes::merged);

}  // namespace evenhand::archive::internal
