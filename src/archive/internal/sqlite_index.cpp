#include "archive/internal/sqlite_index.h"

#include <array>
#include <utility>

namespace evenhand::archive::internal {

namespace {

constexpr std::int64_t index_application = 0x45766869;
constexpr std::int64_t index_version = 2;

constexpr const char* tables = R"sql(
CREATE TABLE mark(one INTEGER PRIMARY KEY, changed INTEGER, count INTEGER, chain BLOB) STRICT;
INSERT INTO mark VALUES(1, 0, 0, zeroblob(32));

-- Numbers only: what lists and counts run through.
CREATE TABLE item(
    row INTEGER PRIMARY KEY,
    card INTEGER NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    revisions INTEGER NOT NULL,
    interviewed INTEGER,
    submitted INTEGER NOT NULL,
    year INTEGER,
    candidate INTEGER,
    role INTEGER,
    interviewer INTEGER,
    kit INTEGER,
    says INTEGER,
    score INTEGER,
    held INTEGER NOT NULL,
    due INTEGER,
    erased INTEGER
) STRICT;
CREATE INDEX item_candidate ON item(candidate);
CREATE INDEX item_role ON item(role);
CREATE INDEX item_interviewer ON item(interviewer);
CREATE INDEX item_kit ON item(kit);
CREATE INDEX item_unread ON item(card) WHERE revision = 0 AND erased IS NULL;

CREATE TABLE value(
    id INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    text TEXT NOT NULL,
    UNIQUE(kind, text)
) STRICT;
CREATE TABLE kit_rubric(
    kit INTEGER NOT NULL,
    place INTEGER NOT NULL,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    title TEXT NOT NULL,
    PRIMARY KEY(kit, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX kit_rubric_id ON kit_rubric(id);

CREATE TABLE doc(
    row INTEGER PRIMARY KEY,
    key BLOB NOT NULL,
    certificate TEXT NOT NULL,
    session TEXT NOT NULL,
    candidate_id TEXT NOT NULL,
    interviewer_id TEXT NOT NULL,
    words TEXT NOT NULL,
    names TEXT NOT NULL,
    facets TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE fts USING fts5(words, names, facets, content='doc', content_rowid='row',
    columnsize=0, tokenize='unicode61 remove_diacritics 2');
)sql";

/// A kit's rubrics as the one text that is told apart from those of other kits.
std::string kit_text(const std::vector<FactRubric>& rubrics) {
    std::string text;
    for (const FactRubric& rubric : rubrics) {
        text +=
            rubric.id + '\x1f' + std::to_string(rubric.version) + '\x1f' + rubric.title + '\x1e';
    }
    return text;
}

}  // namespace

std::unique_ptr<SqliteIndex> SqliteIndex::open(const SqliteFolder& folder,
                                               ConnectionOptions::Access access) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(folder.index(), error)) {
        return nullptr;
    }
    try {
        ConnectionOptions options;
        options.access = access;
        options.durable = false;
        auto connection = std::make_unique<Connection>(folder.index(), folder.thing(), options);
        if (connection->number("PRAGMA application_id") != index_application ||
            connection->number("PRAGMA user_version") != index_version) {
            return nullptr;
        }
        std::unique_ptr<SqliteIndex> index(new SqliteIndex(std::move(connection)));
        index->list_words();
        return index;
    } catch (const Error&) {
        return nullptr;
    }
}

std::unique_ptr<SqliteIndex> SqliteIndex::make(const SqliteFolder& folder) {
    folder.remove_database(folder.index());
    folder.make_database(folder.index());
    ConnectionOptions options;
    options.durable = false;
    std::unique_ptr<SqliteIndex> index(
        new SqliteIndex(std::make_unique<Connection>(folder.index(), folder.thing(), options)));
    index->make_tables();
    return index;
}

std::unique_ptr<SqliteIndex> SqliteIndex::make_in_memory(const std::string& thing) {
    std::unique_ptr<SqliteIndex> index(new SqliteIndex(
        std::make_unique<Connection>(std::filesystem::path(), thing, ConnectionOptions())));
    index->make_tables();
    return index;
}

void SqliteIndex::make_tables() {
    {
        Transaction whole(*connection_);
        connection_->run(tables);
        const std::string numbers = "PRAGMA application_id=" + std::to_string(index_application) +
                                    "; PRAGMA user_version=" + std::to_string(index_version) + ";";
        connection_->run(numbers.c_str());
        whole.commit();
    }
    list_words();
}

/// The words of the full text as a table, which is this connection's alone.
void SqliteIndex::list_words() {
    connection_->run("CREATE VIRTUAL TABLE temp.word USING fts5vocab(main, fts, instance)");
    connection_->seal_schema();
}

IndexMark SqliteIndex::mark() {
    Statement found = connection_->prepared("SELECT changed, count, chain FROM mark WHERE one = 1");
    if (!found.step()) {
        return {};
    }
    return {found.integer(0), static_cast<std::uint64_t>(found.integer(1)), found.array<32>(2)};
}

void SqliteIndex::set_mark(const IndexMark& mark) {
    connection_->prepared("UPDATE mark SET changed = ?1, count = ?2, chain = ?3 WHERE one = 1")
        .bind(1, mark.changed)
        .bind(2, static_cast<std::int64_t>(mark.count))
        .bind_bytes(3, view_of(mark.chain))
        .run();
}

std::int64_t SqliteIndex::value_for(ValueKind kind, const std::string& text) {
    if (const auto known = value_of(kind, text)) {
        return *known;
    }
    connection_->prepared("INSERT INTO value(kind, text) VALUES(?1, ?2)")
        .bind(1, static_cast<std::int64_t>(kind))
        .bind_text(2, text)
        .run();
    return connection_->last_row();
}

std::int64_t SqliteIndex::kit_for(const std::vector<FactRubric>& rubrics) {
    const std::string text = kit_text(rubrics);
    if (const auto known = value_of(ValueKind::kit, text)) {
        return *known;
    }
    const std::int64_t kit = value_for(ValueKind::kit, text);
    for (std::size_t place = 0; place < rubrics.size(); ++place) {
        connection_->prepared("INSERT INTO kit_rubric VALUES(?1, ?2, ?3, ?4, ?5)")
            .bind(1, kit)
            .bind(2, static_cast<std::int64_t>(place))
            .bind_text(3, rubrics[place].id)
            .bind(4, rubrics[place].version)
            .bind_text(5, rubrics[place].title)
            .run();
    }
    return kit;
}

std::optional<std::int64_t> SqliteIndex::value_of(ValueKind kind, const std::string& text) {
    Statement found = connection_->prepared("SELECT id FROM value WHERE kind = ?1 AND text = ?2");
    found.bind(1, static_cast<std::int64_t>(kind)).bind_text(2, text);
    return found.step() ? std::optional(found.integer(0)) : std::nullopt;
}

std::string SqliteIndex::text_of(std::int64_t value) {
    Statement found = connection_->prepared("SELECT text FROM value WHERE id = ?1");
    found.bind(1, value);
    return found.step() ? found.text(0) : std::string();
}

std::vector<std::int64_t> SqliteIndex::kits_with(const std::string& rubric) {
    std::vector<std::int64_t> kits;
    Statement found = connection_->prepared("SELECT DISTINCT kit FROM kit_rubric WHERE id = ?1");
    found.bind_text(1, rubric);
    while (found.step()) {
        kits.push_back(found.integer(0));
    }
    return kits;
}

std::vector<FactRubric> SqliteIndex::rubrics_of(std::int64_t kit) {
    std::vector<FactRubric> rubrics;
    Statement found = connection_->prepared(
        "SELECT id, version, title FROM kit_rubric WHERE kit = ?1 ORDER BY place");
    found.bind(1, kit);
    while (found.step()) {
        rubrics.push_back({found.text(0), static_cast<int>(found.integer(1)), found.text(2)});
    }
    return rubrics;
}

std::vector<std::string> SqliteIndex::words_beginning(const std::string& prefix, std::size_t most) {
    constexpr const char* after_all_letters = "\xF4\x8F\xBF\xBF";
    std::vector<std::string> words;
    std::string from = prefix;
    while (words.size() < most) {
        // The table has a row for each place of a word: only the first is looked at.
        Statement next = connection_->prepared(
            "SELECT term FROM temp.word WHERE term >= ?1 AND term < ?2 LIMIT 1");
        next.bind_text(1, from).bind_text(2, prefix + after_all_letters);
        if (!next.step()) {
            break;
        }
        words.push_back(next.text(0));
        from = words.back() + '\x01';
    }
    return words;
}

void SqliteIndex::purge() {
    connection_->prepared("INSERT INTO fts(fts) VALUES('optimize')").run();
    connection_->empty_log();
}

}  // namespace evenhand::archive::internal
