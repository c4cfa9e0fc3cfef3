#include "archive/internal/schema.h"

#include <array>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "formats/file.h"
#include "formats/shared_folder.h"

namespace evenhand::archive::internal {

namespace {

// log and foreign_entry are appended to only; everything that can tell who someone is lies in the
// other tables, where it can be removed. `changed` numbers the changes that a search must follow.
constexpr Migration first = R"sql(
CREATE TABLE log(
    place INTEGER PRIMARY KEY CHECK(place >= 0),
    header BLOB NOT NULL,
    leaf BLOB NOT NULL CHECK(length(leaf) = 32),
    chain BLOB NOT NULL CHECK(length(chain) = 32),
    signature BLOB NOT NULL CHECK(length(signature) = 64),
    card BLOB CHECK(length(card) = 16),
    subject BLOB CHECK(length(subject) = 16),
    revision INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX log_card ON log(card) WHERE card IS NOT NULL;
CREATE UNIQUE INDEX log_revision ON log(card, revision) WHERE revision > 0;
CREATE INDEX log_subject ON log(subject) WHERE subject IS NOT NULL;

CREATE TRIGGER log_in_order BEFORE INSERT ON log
    WHEN new.place IS NOT (SELECT count FROM head)
    BEGIN SELECT RAISE(ABORT, 'the log takes the next entry only'); END;
CREATE TRIGGER log_unchanged BEFORE UPDATE ON log
    BEGIN SELECT RAISE(ABORT, 'an entry of the log is never changed'); END;
CREATE TRIGGER log_whole BEFORE DELETE ON log
    BEGIN SELECT RAISE(ABORT, 'an entry of the log is never removed'); END;

CREATE TABLE head(
    one INTEGER PRIMARY KEY CHECK(one = 1),
    count INTEGER NOT NULL,
    chain BLOB NOT NULL CHECK(length(chain) = 32),
    roots BLOB NOT NULL,
    changed INTEGER NOT NULL
) STRICT;
INSERT INTO head VALUES(1, 0, zeroblob(32), x'', 0);

CREATE TABLE words(
    place INTEGER PRIMARY KEY REFERENCES log(place),
    salt BLOB NOT NULL CHECK(length(salt) = 32),
    text BLOB NOT NULL
) STRICT;

CREATE TABLE subject(
    id INTEGER PRIMARY KEY,
    key BLOB NOT NULL UNIQUE CHECK(length(key) = 16),
    tag BLOB UNIQUE,
    wrapped_key BLOB,
    decided INTEGER,
    request TEXT,
    asked INTEGER,
    erased INTEGER,
    certificate TEXT
) STRICT;
CREATE INDEX subject_asked ON subject(asked) WHERE asked IS NOT NULL;

CREATE TABLE hold(
    subject INTEGER NOT NULL REFERENCES subject(id),
    id TEXT NOT NULL,
    PRIMARY KEY(subject, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE card(
    id INTEGER PRIMARY KEY,
    key BLOB NOT NULL UNIQUE CHECK(length(key) = 16),
    subject INTEGER NOT NULL REFERENCES subject(id),
    session_tag BLOB UNIQUE,
    revisions INTEGER NOT NULL,
    submitted INTEGER NOT NULL,
    due INTEGER,
    erased INTEGER,
    changed INTEGER NOT NULL
) STRICT;
CREATE INDEX card_subject ON card(subject);
CREATE INDEX card_due ON card(due) WHERE due IS NOT NULL;
CREATE INDEX card_changed ON card(changed);

CREATE VIEW stored_card AS
    SELECT card.id AS id, card.key AS key, subject.key AS subject, card.subject AS subject_id,
        card.revisions AS revisions, card.submitted AS submitted, card.due AS due,
        card.erased AS erased
    FROM card JOIN subject ON subject.id = card.subject;

CREATE TABLE part(
    id INTEGER PRIMARY KEY,
    sha256 BLOB NOT NULL UNIQUE CHECK(length(sha256) = 32),
    bytes BLOB NOT NULL
) STRICT;

-- layout: "o120 s3 o15" is 120 bytes of own, then the part 3, then the next 15 bytes of own.
CREATE TABLE content(
    card INTEGER NOT NULL REFERENCES card(id),
    revision INTEGER NOT NULL,
    salt BLOB NOT NULL CHECK(length(salt) = 32),
    encrypted INTEGER NOT NULL,
    layout TEXT NOT NULL,
    own BLOB NOT NULL,
    UNIQUE(card, revision)
) STRICT;

CREATE TABLE person(
    key BLOB NOT NULL UNIQUE CHECK(length(key) = 32),
    name TEXT NOT NULL,
    login TEXT NOT NULL,
    enrolled INTEGER NOT NULL,
    revoked INTEGER
) STRICT;

CREATE TABLE policy(place INTEGER PRIMARY KEY REFERENCES log(place), bytes BLOB NOT NULL) STRICT;
CREATE TABLE checkpoint(size INTEGER PRIMARY KEY, note TEXT NOT NULL) STRICT;
CREATE TABLE search(name TEXT PRIMARY KEY, words TEXT NOT NULL) STRICT;
CREATE TABLE setting(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE foreign_log(id INTEGER PRIMARY KEY, log BLOB NOT NULL UNIQUE CHECK(length(log) = 16))
    STRICT;
CREATE TABLE foreign_entry(
    log INTEGER NOT NULL REFERENCES foreign_log(id),
    place INTEGER NOT NULL,
    header BLOB NOT NULL,
    leaf BLOB NOT NULL CHECK(length(leaf) = 32),
    chain BLOB NOT NULL CHECK(length(chain) = 32),
    signature BLOB NOT NULL CHECK(length(signature) = 64),
    UNIQUE(log, place)
) STRICT;
CREATE TRIGGER foreign_unchanged BEFORE UPDATE ON foreign_entry
    BEGIN SELECT RAISE(ABORT, 'an entry of a log is never changed'); END;
CREATE TRIGGER foreign_whole BEFORE DELETE ON foreign_entry
    BEGIN SELECT RAISE(ABORT, 'an entry of a log is never removed'); END;
)sql";

constexpr std::array<Migration, 1> of_archive = {first};

/// The version of the tables; throws for a database of something else, or of a newer program.
std::size_t version_of(Connection& connection, std::size_t newest) {
    const std::int64_t application = connection.number("PRAGMA application_id");
    const std::int64_t version = connection.number("PRAGMA user_version");
    const std::int64_t tables = connection.number("SELECT count(*) FROM sqlite_schema");
    if (application != archive_application && (application != 0 || version != 0 || tables != 0)) {
        throw Error(ErrorCode::refused,
                    connection.thing() + " cannot be opened: its database is of another program.");
    }
    if (version < 0 || version > static_cast<std::int64_t>(newest)) {
        throw Error(ErrorCode::refused,
                    connection.thing() +
                        " was made by a newer version of Evenhand (its tables are "
                        "of version " +
                        std::to_string(version) + ", this program knows " + std::to_string(newest) +
                        "); update the program to open it.");
    }
    return static_cast<std::size_t>(version);
}

}  // namespace

std::span<const Migration> archive_migrations() {
    return of_archive;
}

void bring_up(Connection& connection,
              std::span<const Migration> migrations,
              const std::function<void(std::int64_t version)>& before_step) {
    for (std::size_t version = version_of(connection, migrations.size());
         version < migrations.size();
         ++version) {
        if (version > 0) {
            before_step(static_cast<std::int64_t>(version));
        }
        Transaction step(connection);
        connection.run(migrations[version]);
        const std::string numbers = "PRAGMA application_id=" + std::to_string(archive_application) +
                                    "; PRAGMA user_version=" + std::to_string(version + 1) + ";";
        connection.run(numbers.c_str());
        step.commit();
    }
}

void require_version(Connection& connection, std::span<const Migration> migrations) {
    const std::size_t version = version_of(connection, migrations.size());
    if (version < migrations.size()) {
        throw Error(ErrorCode::refused,
                    connection.thing() +
                        " is of an earlier version; open it once where it can be written.");
    }
}

void back_up_before(Connection& connection,
                    const std::filesystem::path& folder,
                    std::int64_t version) {
    formats::make_folder(folder);
    const std::filesystem::path file = folder / ("archive-" + std::to_string(version) + ".db");
    (void)::unlink(file.c_str());
    const int made =
        ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (made < 0) {
        throw Error(ErrorCode::unwritable_file,
                    "Cannot write " + file.string() + ": " + formats::system_reason(errno) + ".");
    }
    (void)::close(made);
    {
        Connection copy(file, "The backup " + file.string(), {});
        connection.copy_to(copy);
        copy.empty_log();
    }
    formats::sync_folder(folder);
}

}  // namespace evenhand::archive::internal
