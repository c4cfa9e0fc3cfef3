#include "archive/internal/postgres_store.h"

#include "archive/internal/postgres_schema.h"
#include "core/error.h"

namespace evenhand::archive::internal {

PostgresStore::PostgresStore(const std::string& address) : address_(address), main_(address) {
    require_schema(main_);
}

void refuse_encryption() {
    throw Error(
        ErrorCode::refused,
        "An archive on a server is not encrypted by this program: encrypt the server's disk "
        "and the connection to it (sslmode=verify-full).");
}

bool PostgresStore::fresh() {
    const pqxx::result head = main_.read("SELECT size = 0 FROM evenhand.chain_head");
    return !head.empty() && flag_in(head[0][0]);
}

std::string PostgresStore::setting(const std::string& name) {
    PostgresValues values;
    values.text(std::string_view(name));
    const pqxx::result rows =
        main_.read("SELECT value FROM evenhand.setting WHERE name = $1", values);
    return rows.empty() ? std::string() : text_in(rows[0][0]);
}

bool PostgresStore::keeps() {
    const pqxx::result rows = main_.read("SELECT evenhand.is_keeper()", {});
    return !rows.empty() && flag_in(rows[0][0]);
}

bool PostgresStore::sees_to_retention() {
    const pqxx::result rows =
        main_.read("SELECT evenhand.is_keeper() OR evenhand.is_committee()", {});
    return !rows.empty() && flag_in(rows[0][0]);
}

void PostgresStore::set_setting(const std::string& name, const std::string& value) {
    if (name == "encryption") {
        refuse_encryption();
    }
    PostgresValues values;
    values.text(std::string_view(name)).text(std::string_view(value));
    (void)main_.ask(
        PostgresConnection::Asking::writes, "SELECT evenhand.put_setting($1, $2)", values);
}

std::vector<Person> PostgresStore::people() {
    std::vector<Person> people;
    for (const pqxx::row& row : main_.read("SELECT name, login, key, enrolled, revoked "
                                           "FROM evenhand.person ORDER BY number")) {
        people.push_back({text_in(row[0]),
                          text_in(row[1]),
                          array_in<32>(row[2]),
                          moment_in(row[3]),
                          some_moment_in(row[4])});
    }
    return people;
}

std::string PostgresStore::policy() {
    const pqxx::result rows =
        main_.read("SELECT bytes FROM evenhand.policy ORDER BY number DESC LIMIT 1");
    return rows.empty() ? std::string() : bytes_in(rows[0][0]);
}

void PostgresStore::put_checkpoint(std::uint64_t size, const std::string& note) {
    PostgresValues values;
    values.number(static_cast<std::int64_t>(size)).text(std::string_view(note));
    (void)main_.ask(
        PostgresConnection::Asking::writes, "SELECT evenhand.put_checkpoint($1, $2)", values);
}

std::vector<std::string> PostgresStore::checkpoints() {
    std::vector<std::string> notes;
    for (const pqxx::row& row : main_.read("SELECT note FROM evenhand.checkpoint ORDER BY size")) {
        notes.push_back(text_in(row[0]));
    }
    return notes;
}

std::vector<SavedSearch> PostgresStore::searches() {
    std::vector<SavedSearch> searches;
    for (const pqxx::row& row :
         main_.read("SELECT name, words FROM evenhand.searches() ORDER BY name")) {
        searches.push_back({text_in(row[0]), text_in(row[1])});
    }
    return searches;
}

void PostgresStore::put_search(const SavedSearch& search) {
    PostgresValues values;
    values.text(std::string_view(search.name)).text(std::string_view(search.words));
    (void)main_.ask(
        PostgresConnection::Asking::writes, "SELECT evenhand.put_search($1, $2)", values);
}

void PostgresStore::drop_search(const std::string& name) {
    PostgresValues values;
    values.text(std::string_view(name));
    (void)main_.ask(PostgresConnection::Asking::writes, "SELECT evenhand.drop_search($1)", values);
}

std::unique_ptr<Store> open_postgres_store(const std::string& address) {
    return std::make_unique<PostgresStore>(address);
}

}  // namespace evenhand::archive::internal
