#include "archive/internal/sqlite_store.h"

#include <utility>

#include "archive/internal/schema.h"

namespace evenhand::archive::internal {

namespace {

/// What an open archive says of itself agrees, or it is not opened: a disk that lost the end of a
/// transaction shows here.
void require_whole_end(Connection& truth) {
    Statement head = truth.prepared(
        "SELECT head.count, head.chain IS coalesce(log.chain, zeroblob(32)), "
        "(SELECT count(*) FROM (SELECT 1 FROM log WHERE place >= head.count LIMIT 1)) "
        "FROM head LEFT JOIN log ON log.place = head.count - 1 WHERE one = 1");
    if (!head.step() || head.integer(1) != 1 || head.integer(2) != 0) {
        throw Error(ErrorCode::unreadable_file,
                    truth.thing() + " is damaged: the end of its log is missing.");
    }
}

}  // namespace

void refuse(const Connection& truth, const std::string& what) {
    throw Error(ErrorCode::refused, truth.thing() + " " + what);
}

void require_text(std::string_view text) {
    if (text.find('\0') != std::string_view::npos) {
        throw Error(ErrorCode::invalid_value, "A text of the archive cannot have a zero byte.");
    }
}

void touch(Connection& truth, std::int64_t card) {
    truth.prepared("UPDATE head SET changed = changed + 1 WHERE one = 1").run();
    truth
        .prepared(
            "UPDATE card SET changed = (SELECT changed FROM head WHERE one = 1) WHERE id = ?1")
        .bind(1, card)
        .run();
}

void touch_cards_of(Connection& truth, std::int64_t subject) {
    std::vector<std::int64_t> cards;
    {
        Statement found = truth.prepared("SELECT id FROM card WHERE subject = ?1");
        found.bind(1, subject);
        while (found.step()) {
            cards.push_back(found.integer(0));
        }
    }
    for (const std::int64_t card : cards) {
        touch(truth, card);
    }
}

std::int64_t subject_number(Connection& truth, const SubjectKey& key) {
    Statement found = truth.prepared("SELECT id FROM subject WHERE key = ?1");
    found.bind_bytes(1, view_of(key.bytes));
    return found.step() ? found.integer(0) : 0;
}

SqliteStore::SqliteStore(const std::filesystem::path& folder, bool read_only, SearchSource source)
    : folder_(folder, read_only), source_(std::move(source)) {
    with_truth([](Connection&) {});
}

void SqliteStore::open_truth() {
    if (truth_ != nullptr) {
        return;
    }
    ConnectionOptions options;
    if (folder_.read_only()) {
        options.access = folder_.has_log() ? ConnectionOptions::Access::read
                                           : ConnectionOptions::Access::read_unchanged;
    }
    auto truth = std::make_unique<Connection>(folder_.database(), folder_.thing(), options);
    if (folder_.read_only()) {
        require_version(*truth, archive_migrations());
    } else {
        bring_up(*truth, archive_migrations(), [&](std::int64_t version) {
            back_up_before(*truth, folder_.backups(), version);
        });
        // After a failed sync the log may be in the system's memory only: the database is written
        // from it and synced anew.
        truth->empty_log();
    }
    truth->seal_schema("log foreign_entry");
    require_whole_end(*truth);
    truth_ = std::move(truth);
}

SqliteSearch& SqliteStore::search() {
    const std::lock_guard lock(search_lock_);
    if (search_ == nullptr) {
        auto place = SqliteSearch::Place::file;
        if (setting("encryption") == "on") {
            // What an earlier program left there would be in clear.
            if (!read_only()) {
                folder_.remove_database(folder_.index());
            }
            place = SqliteSearch::Place::memory;
        } else if (read_only()) {
            place = SqliteSearch::Place::file_for_reading;
        }
        SearchFeed& feed = *this;
        search_ = std::make_unique<SqliteSearch>(place, folder_, feed, source_);
    }
    return *search_;
}

bool SqliteStore::fresh() {
    return with_truth([](Connection& truth) {
        return truth.number("SELECT count FROM head WHERE one = 1") == 0;
    });
}

void put_setting(Connection& truth, const std::string& name, const std::string& value) {
    truth
        .prepared(
            "INSERT INTO setting VALUES(?1, ?2) "
            "ON CONFLICT(name) DO UPDATE SET value = excluded.value")
        .bind_text(1, name)
        .bind_text(2, value)
        .run();
}

std::string SqliteStore::setting(const std::string& name) {
    return with_truth([&](Connection& truth) {
        Statement found = truth.prepared("SELECT value FROM setting WHERE name = ?1");
        found.bind_text(1, name);
        return found.step() ? found.text(0) : std::string();
    });
}

void SqliteStore::set_setting(const std::string& name, const std::string& value) {
    require_text(name);
    require_text(value);
    with_truth([&](Connection& truth) { put_setting(truth, name, value); });
    if (name == "encryption") {
        const std::lock_guard lock(search_lock_);
        search_.reset();  // It may have begun in clear.
    }
}

std::vector<FoundCard> SqliteStore::newest(const Query& query, std::size_t most) {
    return search().newest(query, most);
}

std::vector<RowId> SqliteStore::rows(const Query& query) {
    return search().rows(query);
}

std::vector<FoundCard> SqliteStore::at(const std::vector<RowId>& rows, const Query& query) {
    return search().at(rows, query);
}

FacetCounts SqliteStore::facets(const Query& query, Timestamp now) {
    return search().facets(query, now);
}

std::vector<FoundCard> SqliteStore::found_all(const std::vector<CardKey>& cards) {
    return search().found_all(cards);
}

void SqliteStore::interrupt() noexcept {
    const std::lock_guard lock(search_lock_);
    if (search_ != nullptr) {
        search_->interrupt();
    }
}

void SqliteStore::purge() {
    search().purge();
    // Copies made before a change of the tables hold what has been erased since.
    std::error_code error;
    std::filesystem::remove_all(folder_.backups(), error);
    if (error) {
        throw Error(ErrorCode::unwritable_file,
                    "Cannot remove " + folder_.backups().string() + ": " + error.message() + ".");
    }
    with_truth([](Connection& truth) { truth.empty_log(); });
}

std::vector<std::string> SqliteStore::engine_faults() {
    return with_truth([](Connection& truth) {
        std::vector<std::string> faults;
        Statement check = truth.prepared("PRAGMA integrity_check(100)");
        while (check.step()) {
            if (check.bytes(0) != "ok") {
                faults.push_back("The database: " + check.text(0) + ".");
            }
        }
        Statement keys = truth.prepared("PRAGMA foreign_key_check");
        while (keys.step()) {
            faults.push_back("The database: a row of " + keys.text(0) + " refers to nothing.");
        }
        for (std::string& sentence : misfiled_entries(truth)) {
            faults.push_back(std::move(sentence));
        }
        return faults;
    });
}

std::unique_ptr<Store> open_sqlite_store(const std::string& folder,
                                         bool read_only,
                                         SearchSource source) {
    return std::make_unique<SqliteStore>(folder, read_only, std::move(source));
}

}  // namespace evenhand::archive::internal
