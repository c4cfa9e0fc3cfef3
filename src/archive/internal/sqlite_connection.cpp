#include "archive/internal/sqlite_connection.h"

#include <array>
#include <new>
#include <utility>

#include "formats/file.h"

namespace evenhand::archive::internal {

namespace {

struct Failure {
    ErrorCode code = ErrorCode::unreadable_file;
    std::string sentence;
};

/// What a person reads of it, after "The archive /x"; `said` is SQLite's own word.
Failure failure_of(int code, const std::string& said) {
    switch (code & 0xFF) {
        case SQLITE_FULL:
            return {ErrorCode::disk_full, " cannot be written: the disk is full."};
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return {ErrorCode::locked,
                    " is open in another program; close it there first, or turn to "
                    "another place of its window."};
        case SQLITE_READONLY:
            return {ErrorCode::unwritable_file, " can only be read here."};
        case SQLITE_PERM:
            return {ErrorCode::unwritable_file, " may not be used by this person."};
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return {ErrorCode::unreadable_file,
                    " is damaged (" + said +
                        "). Leave it as it is, and restore the newest backup into another folder "
                        "(evenhand-cli archive restore)."};
        case SQLITE_IOERR:
            return {ErrorCode::unwritable_file, " could not be reached: the disk failed."};
        case SQLITE_CANTOPEN:
            if (code == SQLITE_CANTOPEN_SYMLINK) {
                return {ErrorCode::refused, " is reached through a link, which is not followed."};
            }
            return {ErrorCode::unreadable_file, " cannot be opened: " + said + "."};
        case SQLITE_INTERRUPT:
            return {ErrorCode::cancelled, " was told to stop."};
        case SQLITE_TOOBIG:
            return {ErrorCode::refused, " does not take a text as long as this."};
        default:
            return {ErrorCode::refused, " refused it: " + said + "."};
    }
}

[[noreturn]] void throw_failure(int code, const std::string& thing, const std::string& said) {
    if ((code & 0xFF) == SQLITE_NOMEM) {
        throw std::bad_alloc();
    }
    const Failure failure = failure_of(code, said);
    throw Error(failure.code, thing + failure.sentence);
}

/// A path as a URI of SQLite: "?", "#" and "%" are no signs of it.
std::string uri_of(const std::filesystem::path& file) {
    std::string uri = "file:";
    for (const char letter : file.string()) {
        if (letter == '?' || letter == '#' || letter == '%') {
            uri += "%" + hex_of(std::string(1, letter));
        } else {
            uri += letter;
        }
    }
    return uri;
}

constexpr bool changes_schema(int action) {
    switch (action) {
        case SQLITE_ALTER_TABLE:
        case SQLITE_CREATE_INDEX:
        case SQLITE_CREATE_TABLE:
        case SQLITE_CREATE_TRIGGER:
        case SQLITE_CREATE_VIEW:
        case SQLITE_CREATE_VTABLE:
        case SQLITE_DROP_INDEX:
        case SQLITE_DROP_TABLE:
        case SQLITE_DROP_TRIGGER:
        case SQLITE_DROP_VIEW:
        case SQLITE_DROP_VTABLE:
        case SQLITE_ATTACH:
        case SQLITE_DETACH:
            return true;
        default:
            return false;
    }
}

/// SQLite asks it, while it prepares a statement, for each thing that the statement does.
int authorize(
    void* appended_only, int action, const char* table, const char*, const char*, const char*) {
    if (changes_schema(action)) {
        return SQLITE_DENY;
    }
    if ((action == SQLITE_UPDATE || action == SQLITE_DELETE) && table != nullptr) {
        const auto& names = *static_cast<const std::string*>(appended_only);
        const std::string name = " " + std::string(table) + " ";
        return names.find(name) == std::string::npos ? SQLITE_OK : SQLITE_DENY;
    }
    return SQLITE_OK;
}

}  // namespace

// Statement

Statement::Statement(Statement&& other) noexcept
    : statement_(std::exchange(other.statement_, nullptr)),
      connection_(other.connection_),
      use_(other.use_) {}

Statement::~Statement() {
    if (use_ == Use::once) {
        (void)sqlite3_finalize(statement_);
    } else if (statement_ != nullptr) {
        (void)sqlite3_reset(statement_);
        (void)sqlite3_clear_bindings(statement_);
    }
}

void Statement::fail(int code) const {
    connection_->fail(code);
}

void Statement::damaged() const {
    throw Error(ErrorCode::unreadable_file,
                connection_->thing() + " is damaged: a value has a wrong length.");
}

Statement& Statement::bind(int place, std::int64_t value) {
    if (const int code = sqlite3_bind_int64(statement_, place, value)) {
        fail(code);
    }
    return *this;
}

Statement& Statement::bind(int place, std::nullptr_t) {
    if (const int code = sqlite3_bind_null(statement_, place)) {
        fail(code);
    }
    return *this;
}

Statement& Statement::bind_text(int place, std::string_view text) {
    const int code = sqlite3_bind_text64(statement_,
                                         place,
                                         text.empty() ? "" : text.data(),
                                         text.size(),
                                         SQLITE_TRANSIENT,
                                         SQLITE_UTF8);
    if (code != SQLITE_OK) {
        fail(code);
    }
    return *this;
}

Statement& Statement::bind_bytes(int place, std::string_view bytes) {
    // A null pointer would bind NULL, and no bytes are not nothing.
    const int code = sqlite3_bind_blob64(
        statement_, place, bytes.empty() ? "" : bytes.data(), bytes.size(), SQLITE_TRANSIENT);
    if (code != SQLITE_OK) {
        fail(code);
    }
    return *this;
}

Statement& Statement::bind_pointer(int place, void* pointer, const char* name) {
    if (const int code = sqlite3_bind_pointer(statement_, place, pointer, name, nullptr)) {
        fail(code);
    }
    return *this;
}

Statement& Statement::bind_maybe(int place, const std::optional<Timestamp>& moment) {
    return moment ? bind(place, moment->time_since_epoch().count()) : bind(place, nullptr);
}

bool Statement::step() {
    const int code = sqlite3_step(statement_);
    if (code != SQLITE_ROW && code != SQLITE_DONE) {
        fail(sqlite3_extended_errcode(sqlite3_db_handle(statement_)));
    }
    return code == SQLITE_ROW;
}

void Statement::run() {
    while (step()) {
    }
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(statement_, column);
}

bool Statement::is_null(int column) const {
    return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

std::string_view Statement::bytes(int column) const {
    const void* first = sqlite3_column_blob(statement_, column);
    const int count = sqlite3_column_bytes(statement_, column);
    return first == nullptr
               ? std::string_view()
               : std::string_view(static_cast<const char*>(first), static_cast<std::size_t>(count));
}

Timestamp Statement::moment(int column) const {
    return Timestamp(std::chrono::seconds(integer(column)));
}

std::optional<Timestamp> Statement::maybe_moment(int column) const {
    return is_null(column) ? std::nullopt : std::optional(moment(column));
}

// Connection

Connection::Connection(const std::filesystem::path& file,
                       std::string thing,
                       const ConnectionOptions& options)
    : thing_(std::move(thing)) {
    const bool in_memory = file.empty();
    using Access = ConnectionOptions::Access;
    const bool reads = options.access != Access::change;
    int flags = SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_NOMUTEX |
                SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_URI;
    flags |= reads ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    flags |= in_memory ? SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY : 0;
    std::string name = in_memory ? ":memory:" : uri_of(file);
    if (options.access == Access::read_unchanged) {
        name += "?immutable=1";
    }
    // A reader cannot take the lock that keeps others out, and without it SQLite would need a file
    // of shared memory: so it locks nothing, and whoever opens it has locked the folder.
    const char* locks = options.access == Access::read ? "unix-none" : nullptr;
    const int code = sqlite3_open_v2(name.c_str(), &database_, flags, locks);
    try {
        if (code != SQLITE_OK) {
            fail(code);
        }
        set_up(options);
    } catch (...) {
        (void)sqlite3_close(database_);
        throw;
    }
}

Connection::~Connection() {
    for (const auto& [sql, statement] : statements_) {
        (void)sqlite3_finalize(statement);
    }
    (void)sqlite3_close(database_);
}

void Connection::set_up(const ConnectionOptions& options) {
    const bool reads = options.access != ConnectionOptions::Access::change;
    const std::array<std::pair<int, int>, 9> limits = {{
        // A card is no larger than any other file of ours; the rest is room for its columns.
        {SQLITE_LIMIT_LENGTH, static_cast<int>(formats::largest_file) + (1 << 16)},
        {SQLITE_LIMIT_SQL_LENGTH, 1 << 20},
        {SQLITE_LIMIT_COLUMN, 100},
        {SQLITE_LIMIT_EXPR_DEPTH, 200},
        {SQLITE_LIMIT_COMPOUND_SELECT, 10},
        {SQLITE_LIMIT_FUNCTION_ARG, 20},
        {SQLITE_LIMIT_ATTACHED, 0},
        {SQLITE_LIMIT_TRIGGER_DEPTH, 10},
        {SQLITE_LIMIT_WORKER_THREADS, 0},
    }};
    for (const auto& [limit, value] : limits) {
        (void)sqlite3_limit(database_, limit, value);
    }
    (void)sqlite3_db_config(database_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    (void)sqlite3_db_config(database_, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    if (reads) {
        (void)sqlite3_db_config(database_, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    }
    run("PRAGMA trusted_schema=OFF;"
        "PRAGMA cell_size_check=ON;"
        "PRAGMA mmap_size=0;"
        // Sorting would spill in clear.
        "PRAGMA temp_store=MEMORY;"
        // Without it INSERT OR REPLACE removes rows behind a trigger's back.
        "PRAGMA recursive_triggers=ON;"
        "PRAGMA foreign_keys=ON;"
        "PRAGMA secure_delete=ON;"
        // Before journal_mode: the log's index then lies in memory, not in a shared file.
        "PRAGMA locking_mode=EXCLUSIVE;");
    if (!reads) {
        run("PRAGMA page_size=8192;"
            "PRAGMA journal_mode=WAL;");
        run(options.durable ? "PRAGMA synchronous=FULL;" : "PRAGMA synchronous=NORMAL;");
        // The lock is taken by the first write, and kept.
        run("BEGIN IMMEDIATE; COMMIT;");
    }
}

void Connection::fail(int code) const {
    broken_ = broken_ || (code & 0xFF) == SQLITE_IOERR || (code & 0xFF) == SQLITE_CORRUPT;
    throw_failure(code, thing_, database_ == nullptr ? "" : sqlite3_errmsg(database_));
}

void Connection::run(const char* sql) {
    if (sqlite3_exec(database_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
        fail(sqlite3_extended_errcode(database_));
    }
}

sqlite3_stmt* Connection::made(std::string_view sql, unsigned flags) {
    sqlite3_stmt* statement = nullptr;
    if (const int code = sqlite3_prepare_v3(
            database_, sql.data(), static_cast<int>(sql.size()), flags, &statement, nullptr)) {
        fail(code);
    }
    return statement;
}

Statement Connection::fresh(std::string_view sql) {
    return {made(sql, 0), this, Statement::Use::once};
}

Statement Connection::prepared(std::string_view sql) {
    auto found = statements_.find(sql);
    if (found == statements_.end()) {
        sqlite3_stmt* statement = made(sql, SQLITE_PREPARE_PERSISTENT);
        found = statements_.emplace(std::string(sql), statement).first;
    }
    if (sqlite3_stmt_busy(found->second) != 0) {
        return fresh(sql);
    }
    return {found->second, this, Statement::Use::again};
}

std::int64_t Connection::number(std::string_view sql) {
    Statement statement = prepared(sql);
    return statement.step() ? statement.integer(0) : 0;
}

std::int64_t Connection::last_row() const {
    return sqlite3_last_insert_rowid(database_);
}

int Connection::changes() const {
    return sqlite3_changes(database_);
}

void Connection::seal_schema(std::string_view appended_only) {
    appended_only_ = " " + std::string(appended_only) + " ";
    if (const int code = sqlite3_set_authorizer(database_, authorize, &appended_only_)) {
        fail(code);
    }
}

void Connection::empty_log() {
    run("PRAGMA wal_checkpoint(TRUNCATE);");
}

void Connection::copy_to(Connection& other) {
    sqlite3_backup* copy = sqlite3_backup_init(other.database_, "main", database_, "main");
    if (copy == nullptr) {
        other.fail(sqlite3_extended_errcode(other.database_));
    }
    (void)sqlite3_backup_step(copy, -1);
    if (const int code = sqlite3_backup_finish(copy)) {
        other.fail(code);
    }
}

// Transaction

Transaction::Transaction(Connection& connection) : connection_(connection) {
    connection_.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
    // A failed statement may have rolled it back already.
    if (open_ && sqlite3_get_autocommit(connection_.handle()) == 0) {
        (void)sqlite3_exec(connection_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    }
}

void Transaction::commit() {
    connection_.run("COMMIT");
    open_ = false;
}

}  // namespace evenhand::archive::internal
