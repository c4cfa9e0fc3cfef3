#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <sqlite3.h>

#include "archive/digest.h"
#include "core/error.h"
#include "core/timestamp.h"

namespace evenhand::archive::internal {

class Connection;

/// A prepared statement of a connection; reset when it goes, so that the next use begins anew.
class Statement {
public:
    enum class Use { again, once };
    Statement(sqlite3_stmt* statement, const Connection* connection, Use use)
        : statement_(statement), connection_(connection), use_(use) {}
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    // Values for ?1, ?2 …; the bytes are copied.
    Statement& bind(int place, std::int64_t value);
    Statement& bind(int place, std::nullptr_t);
    Statement& bind_text(int place, std::string_view text);
    Statement& bind_bytes(int place, std::string_view bytes);
    /// `name`: what SQLite's interface calls a pointer of this kind.
    Statement& bind_pointer(int place, void* pointer, const char* name);
    Statement& bind_maybe(int place, const std::optional<Timestamp>& moment);

    /// True while there is a row. Throws Error.
    [[nodiscard]] bool step();
    /// For a statement that gives no row.
    void run();

    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] bool is_null(int column) const;
    /// The bytes of a text or a blob; valid until the next step.
    [[nodiscard]] std::string_view bytes(int column) const;
    [[nodiscard]] std::string text(int column) const { return std::string(bytes(column)); }
    [[nodiscard]] Timestamp moment(int column) const;
    [[nodiscard]] std::optional<Timestamp> maybe_moment(int column) const;
    /// Throws Error (unreadable_file) when the column has not N bytes.
    template <std::size_t N>
    [[nodiscard]] std::array<std::uint8_t, N> array(int column) const {
        const auto found = array_of<N>(bytes(column));
        if (!found) {
            damaged();
        }
        return *found;
    }

private:
    [[noreturn]] void damaged() const;
    [[noreturn]] void fail(int code) const;

    sqlite3_stmt* statement_;
    const Connection* connection_;
    Use use_;
};

/// How a database is opened.
struct ConnectionOptions {
    enum class Access {
        change,
        read,           ///< Without writing anything; whoever opens it keeps others from writing.
        read_unchanged  ///< The same where the medium itself cannot change and no log is beside it.
    };
    Access access = Access::change;
    bool durable = true;  ///< False: what is derived and made anew when it is lost.
};

/// One database, opened by one connection, so that no other program writes to it meanwhile.
///
/// Every failure is an Error in one sentence that names `thing` ("The archive /x"): locked,
/// disk_full, unreadable_file, unwritable_file, refused, cancelled. After a failed read or write
/// of the disk the connection is broken(): it must be closed, for what a failed sync left in the
/// system's memory is not to be trusted.
class Connection {
public:
    /// An empty path: in memory.
    Connection(const std::filesystem::path& file,
               std::string thing,
               const ConnectionOptions& options);
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection();

    /// Statements without a result.
    void run(const char* sql);
    /// Kept prepared for the next use; for a text that the program has as it is.
    [[nodiscard]] Statement prepared(std::string_view sql);
    /// Made for one use; for a text that was put together.
    [[nodiscard]] Statement fresh(std::string_view sql);
    /// The first column of the first row; 0 when there is none.
    [[nodiscard]] std::int64_t number(std::string_view sql);
    [[nodiscard]] std::int64_t last_row() const;
    [[nodiscard]] int changes() const;

    /// From here on the schema stands: no table is made, dropped or changed, no other database is
    /// attached, and what is in the tables named in `appended_only` is neither changed nor removed.
    void seal_schema(std::string_view appended_only = {});

    /// Ends a statement that runs on another thread; it throws Error (cancelled).
    void interrupt() noexcept { sqlite3_interrupt(database_); }
    [[nodiscard]] bool broken() const noexcept { return broken_; }
    [[nodiscard]] sqlite3* handle() const noexcept { return database_; }
    [[nodiscard]] const std::string& thing() const noexcept { return thing_; }

    /// Brings what is in the log beside the database into it and empties that log.
    void empty_log();
    /// A copy of the whole database into another one, page by page as it stands now.
    void copy_to(Connection& other);

    [[noreturn]] void fail(int code) const;

private:
    void set_up(const ConnectionOptions& options);
    [[nodiscard]] sqlite3_stmt* made(std::string_view sql, unsigned flags);

    sqlite3* database_ = nullptr;
    std::string thing_;
    mutable bool broken_ = false;
    std::string appended_only_;
    std::map<std::string, sqlite3_stmt*, std::less<>> statements_;
};

/// Everything between its making and commit() happens, or nothing.
class Transaction {
public:
    explicit Transaction(Connection& connection);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();

    void commit();

private:
    Connection& connection_;
    bool open_ = true;
};

}  // namespace evenhand::archive::internal
