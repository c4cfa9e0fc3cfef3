#include <algorithm>
#include <utility>

#include "archive/internal/postgres_store.h"

namespace evenhand::archive::internal {

namespace {

std::vector<StoredEntry> entries_in(const pqxx::result& rows) {
    std::vector<StoredEntry> entries;
    entries.reserve(rows.size());
    for (const pqxx::row& row : rows) {
        entries.push_back(entry_in(row));
    }
    return entries;
}

}  // namespace

StoredEntry entry_in(const pqxx::row& row) {
    StoredEntry entry;
    entry.index = static_cast<std::uint64_t>(number_in(row[0]));
    entry.header = bytes_in(row[1]);
    entry.leaf = array_in<32>(row[2]);
    entry.chain = array_in<32>(row[3]);
    entry.signature = array_in<64>(row[4]);
    return entry;
}

Frontier PostgresStore::frontier() {
    const pqxx::result head = main_.read(
        "SELECT h.size, r.root FROM evenhand.chain_head h "
        "LEFT JOIN unnest(h.roots) WITH ORDINALITY r (root, place) ON true ORDER BY r.place");
    std::vector<Digest> roots;
    for (const pqxx::row& row : head) {
        if (!row[1].is_null()) {
            roots.push_back(array_in<32>(row[1]));
        }
    }
    const std::int64_t size = head.empty() ? 0 : number_in(head[0][0]);
    return {static_cast<std::uint64_t>(size), std::move(roots)};
}

Digest PostgresStore::chain_head() {
    const pqxx::result head = main_.read("SELECT chain FROM evenhand.chain_head");
    return head.empty() ? Digest{} : array_in<32>(head[0][0]);
}

std::optional<Timestamp> PostgresStore::last_moment() {
    const pqxx::result head = main_.read("SELECT at FROM evenhand.chain_head WHERE size > 0");
    return head.empty() ? std::nullopt : std::optional(moment_in(head[0][0]));
}

std::string PostgresStore::writer_of(std::uint64_t index) {
    PostgresValues values;
    values.number(static_cast<std::int64_t>(index));
    const pqxx::result rows = main_.read("SELECT evenhand.writer_of($1)", values);
    return rows.empty() || rows[0][0].is_null() ? std::string() : text_in(rows[0][0]);
}

std::vector<StoredEntry> PostgresStore::entries(std::uint64_t from, std::size_t most) {
    PostgresValues values;
    values.number(static_cast<std::int64_t>(from)).number(static_cast<std::int64_t>(most));
    return entries_in(
        main_.read("SELECT number, header, leaf, chain, signature FROM evenhand.log "
                   "WHERE number >= $1 ORDER BY number LIMIT $2",
                   values));
}

std::vector<Digest> PostgresStore::leaves_from(std::uint64_t from, std::uint64_t most) {
    PostgresValues values;
    values.number(static_cast<std::int64_t>(from)).number(static_cast<std::int64_t>(most));
    const pqxx::result rows = main_.read(
        "SELECT leaf FROM evenhand.log WHERE number >= $1 ORDER BY number LIMIT $2", values);
    std::vector<Digest> leaves;
    leaves.reserve(rows.size());
    for (const pqxx::row& row : rows) {
        leaves.push_back(array_in<32>(row[0]));
    }
    return leaves;
}

std::vector<StoredEntry> PostgresStore::key_entries(std::uint64_t from) {
    PostgresValues values;
    values.number(static_cast<std::int64_t>(from));
    return entries_in(
        main_.read("SELECT number, header, leaf, chain, signature FROM evenhand.log "
                   "WHERE number >= $1 AND kind = 'key' ORDER BY number",
                   values));
}

std::vector<StoredEntry> PostgresStore::entries_of(const CardKey& card) {
    PostgresValues values;
    values.bytes(view_of(card.bytes));
    return entries_in(
        main_.read("SELECT number, header, leaf, chain, signature FROM evenhand.log "
                   "WHERE card = $1 ORDER BY number",
                   values));
}

std::vector<StoredEntry> PostgresStore::entries_of(const SubjectKey& subject) {
    PostgresValues values;
    values.bytes(view_of(subject.bytes));
    return entries_in(
        main_.read("SELECT number, header, leaf, chain, signature FROM evenhand.log "
                   "WHERE subject = $1 ORDER BY number",
                   values));
}

std::optional<StoredWords> PostgresStore::words_of(std::uint64_t index) {
    PostgresValues values;
    values.number(static_cast<std::int64_t>(index));
    const pqxx::result rows = main_.read("SELECT salt, words FROM evenhand.words_of($1)", values);
    if (rows.empty()) {
        return std::nullopt;
    }
    return StoredWords{array_in<32>(rows[0][0]), bytes_in(rows[0][1])};
}

bool PostgresStore::hides(const CardKey& card) {
    PostgresValues values;
    values.bytes(view_of(card.bytes));
    return flag_in(main_.read("SELECT evenhand.hides_card($1)", values)[0][0]);
}

bool PostgresStore::hides_words(std::uint64_t index) {
    PostgresValues values;
    values.number(static_cast<std::int64_t>(index));
    return flag_in(main_.read("SELECT evenhand.hides_words($1)", values)[0][0]);
}

void PostgresStore::put_foreign(const LogId& log, const std::vector<StoredEntry>& entries) {
    std::vector<std::int64_t> numbers;
    std::vector<std::string> headers;
    std::vector<std::string> leaves;
    std::vector<std::string> chains;
    std::vector<std::string> signatures;
    for (const StoredEntry& entry : entries) {
        numbers.push_back(static_cast<std::int64_t>(entry.index));
        headers.push_back(entry.header);
        leaves.emplace_back(view_of(entry.leaf));
        chains.emplace_back(view_of(entry.chain));
        signatures.emplace_back(view_of(entry.signature));
    }
    PostgresValues values;
    values.bytes(view_of(log.bytes))
        .numbers(numbers)
        .byteses(headers)
        .byteses(leaves)
        .byteses(chains)
        .byteses(signatures);
    (void)main_.ask(PostgresConnection::Asking::writes,
                    "SELECT evenhand.put_foreign($1, $2, $3, $4, $5, $6)",
                    values);
}

std::vector<LogId> PostgresStore::foreign_logs() {
    std::vector<LogId> logs;
    for (const pqxx::row& row :
         main_.read("SELECT DISTINCT log FROM evenhand.foreign_entry ORDER BY log")) {
        logs.push_back(token_in<LogIdentity>(row[0]));
    }
    return logs;
}

std::vector<StoredEntry> PostgresStore::foreign_entries(const LogId& log,
                                                        std::uint64_t from,
                                                        std::size_t most) {
    PostgresValues values;
    values.bytes(view_of(log.bytes))
        .number(static_cast<std::int64_t>(from))
        .number(static_cast<std::int64_t>(most));
    return entries_in(
        main_.read("SELECT number, header, leaf, chain, signature FROM evenhand.foreign_entry "
                   "WHERE log = $1 AND number >= $2 ORDER BY number LIMIT $3",
                   values));
}

std::vector<std::string> PostgresStore::engine_faults() {
    const pqxx::result rows = main_.read(
        "SELECT h.size, count(l.number), coalesce(max(l.number) + 1, 0) "
        "FROM evenhand.chain_head h LEFT JOIN evenhand.log l ON true GROUP BY h.size");
    std::vector<std::string> faults;
    if (!rows.empty() && (number_in(rows[0][0]) != number_in(rows[0][1]) ||
                          number_in(rows[0][0]) != number_in(rows[0][2]))) {
        faults.push_back("The server's log has " + text_in(rows[0][1]) + " entries where " +
                         text_in(rows[0][0]) + " were written.");
    }
    return faults;
}

}  // namespace evenhand::archive::internal
