#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <pqxx/pqxx>
#include <string>
#include <string_view>
#include <vector>

#include "core/timestamp.h"

namespace evenhand::archive::internal {

/// What a statement is given for $1, $2, …: texts, in the order they are added. Every method throws
/// Error (invalid_value) for a text with a NUL character, which the server could not keep.
class PostgresValues {
public:
    PostgresValues& text(std::string_view value);
    PostgresValues& text(const std::optional<std::string>& value);
    PostgresValues& bytes(std::string_view value);
    PostgresValues& number(std::int64_t value);
    PostgresValues& number(const std::optional<std::int64_t>& value);
    PostgresValues& moment(Timestamp value);
    PostgresValues& moment(const std::optional<Timestamp>& value);
    PostgresValues& flag(bool value);
    PostgresValues& null();
    PostgresValues& texts(const std::vector<std::string>& values);
    PostgresValues& byteses(const std::vector<std::string>& values);
    PostgresValues& numbers(const std::vector<std::int64_t>& values);
    PostgresValues& numbers(const std::vector<std::optional<std::int64_t>>& values);
    PostgresValues& flags(const std::vector<bool>& values);
    /// As texts() and numbers(), but null when there are none.
    PostgresValues& some_texts(const std::vector<std::string>& values);
    PostgresValues& some_numbers(const std::vector<std::int64_t>& values);

    /// One for each value, null where it is null; valid as long as this is.
    [[nodiscard]] std::vector<const char*> pointers() const;

private:
    std::vector<std::optional<std::string>> values_;
};

[[noreturn]] void throw_unreadable_answer();

// What an answer's fields hold.
[[nodiscard]] std::string text_in(const pqxx::field& field);  ///< Empty when it is null.
[[nodiscard]] std::string bytes_in(const pqxx::field& field);
[[nodiscard]] std::int64_t number_in(const pqxx::field& field);
[[nodiscard]] std::optional<std::int64_t> some_number_in(const pqxx::field& field);
[[nodiscard]] Timestamp moment_in(const pqxx::field& field);
[[nodiscard]] std::optional<Timestamp> some_moment_in(const pqxx::field& field);
[[nodiscard]] bool flag_in(const pqxx::field& field);
[[nodiscard]] std::vector<std::string> texts_in(const pqxx::field& field);

/// One connection to a server. Throws Error: `unreachable` (no server answers, or no longer),
/// `refused` (it does not let the person in, or do this), `locked` (somebody else wrote at the same
/// moment), `cancelled`, `disk_full`, `invalid_value`, `unreadable_file` (any other trouble of the
/// server). No message holds the address's password. Safe from several threads, one statement after
/// the other.
class PostgresConnection {
public:
    explicit PostgresConnection(std::string address);
    ~PostgresConnection();
    PostgresConnection(const PostgresConnection&) = delete;
    PostgresConnection& operator=(const PostgresConnection&) = delete;

    /// One statement, a transaction of its own. One that lost a race is asked again; so is, when
    /// `reads`, one whose connection was lost, over a new one.
    enum class Asking { reads, writes };
    [[nodiscard]] pqxx::result ask(Asking asking, const char* sql, const PostgresValues& values);
    [[nodiscard]] pqxx::result read(const char* sql, const PostgresValues& values = {}) {
        return ask(Asking::reads, sql, values);
    }

    /// Several statements in one transaction, which commits when `task` returns.
    void in_transaction(const std::function<void(pqxx::transaction_base&)>& task);

    /// A name as it is written into SQL, for statements that take no values.
    [[nodiscard]] std::string name_in_sql(const std::string& name);
    /// What checks a login's password (SCRAM-SHA-256), as the server keeps it: the password itself
    /// is not sent, for servers log statements.
    [[nodiscard]] std::string password_check(const std::string& login,
                                             const std::string& password) const;

    [[nodiscard]] const std::string& login() const noexcept { return login_; }
    [[nodiscard]] const std::string& database() const noexcept { return database_; }
    /// "15.20".
    [[nodiscard]] const std::string& version() const noexcept { return version_; }

    /// From any thread: ends the statement that runs.
    void cancel() noexcept;

private:
    template <typename Task>
    auto tried(bool again_when_lost, const Task& task);
    void connect();
    void drop() noexcept;
    /// Drops a connection that is lost; throws what the failure means unless it is to be tried
    /// `again` over a new one.
    void lose(const pqxx::failure& failure, bool again);

    std::string address_;
    std::string login_;
    std::string database_;
    std::string version_;
    std::mutex asking_;   ///< Held for a statement.
    std::mutex pointer_;  ///< Held while `connection_` is exchanged or cancelled.
    std::unique_ptr<pqxx::connection> connection_;
};

/// The address with what every connection of the program asks for: that it is tried for ten seconds
/// at most, and speaks UTF-8.
[[nodiscard]] std::string full_address(const std::string& address);

/// The text without the address's password.
[[nodiscard]] std::string without_password(std::string text, const std::string& address);

}  // namespace evenhand::archive::internal
