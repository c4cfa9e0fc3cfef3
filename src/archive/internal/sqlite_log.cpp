#include "archive/internal/sqlite_store.h"
#include "archive/merkle.h"

namespace evenhand::archive::internal {

namespace {

struct Head {
    std::uint64_t count = 0;
    Digest chain{};
    std::vector<Digest> roots;
};

Head head_of(Connection& truth) {
    Statement found = truth.prepared("SELECT count, chain, roots FROM head WHERE one = 1");
    if (!found.step()) {
        throw Error(ErrorCode::unreadable_file,
                    truth.thing() + " is damaged: its log has no head.");
    }
    Head head{static_cast<std::uint64_t>(found.integer(0)), found.array<32>(1), {}};
    for (std::string_view roots = found.bytes(2); roots.size() >= 32; roots.remove_prefix(32)) {
        head.roots.push_back(*array_of<32>(roots.substr(0, 32)));
    }
    return head;
}

void put_head(Connection& truth, const Frontier& frontier, const Digest& chain) {
    std::string roots;
    for (const Digest& root : frontier.roots()) {
        roots += view_of(root);
    }
    truth.prepared("UPDATE head SET count = ?1, chain = ?2, roots = ?3 WHERE one = 1")
        .bind(1, static_cast<std::int64_t>(frontier.size()))
        .bind_bytes(2, view_of(chain))
        .bind_bytes(3, roots)
        .run();
}

void put_entry(Connection& truth, const StoredEntry& stored, const LogEntry& entry) {
    Statement put = truth.prepared("INSERT INTO log VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    put.bind(1, static_cast<std::int64_t>(stored.index))
        .bind_bytes(2, stored.header)
        .bind_bytes(3, view_of(stored.leaf))
        .bind_bytes(4, view_of(stored.chain))
        .bind_bytes(5, view_of(stored.signature))
        .bind(8, entry.revision);
    if (entry.card) {
        put.bind_bytes(6, view_of(entry.card->bytes));
    }
    if (entry.subject) {
        put.bind_bytes(7, view_of(entry.subject->bytes));
    }
    put.run();
}

void put_words(Connection& truth, std::uint64_t place, const StoredWords& words) {
    truth.prepared("INSERT INTO words VALUES(?1, ?2, ?3)")
        .bind(1, static_cast<std::int64_t>(place))
        .bind_bytes(2, view_of(words.salt))
        .bind_bytes(3, words.text)
        .run();
}

/// The rows of a statement that selects place, header, leaf, chain, signature.
std::vector<StoredEntry> entries_from(Statement& found) {
    std::vector<StoredEntry> entries;
    while (found.step()) {
        entries.push_back({static_cast<std::uint64_t>(found.integer(0)),
                           found.text(1),
                           found.array<32>(2),
                           found.array<32>(3),
                           found.array<64>(4)});
    }
    return entries;
}

/// Whether a column has these bytes, or none where there are none.
template <typename Key>
bool has(const Statement& row, int column, const std::optional<Key>& token) {
    return token ? row.bytes(column) == view_of(token->bytes) : row.is_null(column);
}

}  // namespace

std::vector<std::string> misfiled_entries(Connection& truth) {
    std::vector<std::string> sentences;
    Statement row =
        truth.prepared("SELECT place, header, card, subject, revision FROM log ORDER BY place");
    while (row.step()) {
        const auto entry = read_header(row.bytes(1));
        if (entry && !(has(row, 2, entry->card) && has(row, 3, entry->subject) &&
                       row.integer(4) == entry->revision)) {
            sentences.push_back("Entry " + std::to_string(row.integer(0) + 1) +
                                " is listed of another card or candidate than it is about.");
        }
    }
    return sentences;
}

StoredEntry SqliteStore::append(const Append& append) {
    const auto entry = read_header(append.header);
    StoredEntry appended = with_truth([&](Connection& truth) {
        if (!entry || leaf_of(append.header) != append.leaf) {
            refuse(truth, "takes no entry whose header or leaf is not of its log.");
        }
        Transaction whole(truth);
        const Head head = head_of(truth);
        Frontier frontier(head.count, head.roots);
        frontier.append(append.leaf);
        StoredEntry stored{head.count,
                           append.header,
                           append.leaf,
                           chained(head.chain, append.leaf),
                           append.signature};
        put_entry(truth, stored, *entry);
        put_head(truth, frontier, stored.chain);
        apply(truth, append, {stored.index, entry->at});
        if (append.words) {
            put_words(truth, stored.index, *append.words);
        }
        if (append.note) {
            put_setting(truth, "newest-checkpoint", *append.note);
        }
        for (const auto& [name, value] : append.settings) {
            put_setting(truth, name, value);
        }
        if (append.at_last) {
            append.at_last();
        }
        whole.commit();
        return stored;
    });
    const auto* kept = std::get_if<KeepCard>(&append.effect);
    const std::lock_guard lock(search_lock_);
    if (kept != nullptr && search_ != nullptr) {
        search_->give(kept->card, kept->revision, kept->facts);
    }
    return appended;
}

void SqliteStore::apply(Connection& truth, const Append& append, const Appended& entry) {
    std::visit([&](const auto& what) { effect(truth, what, entry); }, append.effect);
}

Frontier SqliteStore::frontier() {
    return with_truth([](Connection& truth) {
        const Head head = head_of(truth);
        return Frontier(head.count, head.roots);
    });
}

Digest SqliteStore::chain_head() {
    return with_truth([](Connection& truth) { return head_of(truth).chain; });
}

std::vector<StoredEntry> SqliteStore::entries(std::uint64_t from, std::size_t most) {
    return with_truth([&](Connection& truth) {
        Statement found = truth.prepared(
            "SELECT place, header, leaf, chain, signature FROM log WHERE place >= ?1 "
            "ORDER BY place LIMIT ?2");
        found.bind(1, static_cast<std::int64_t>(from)).bind(2, static_cast<std::int64_t>(most));
        return entries_from(found);
    });
}

std::vector<Digest> SqliteStore::leaves_from(std::uint64_t from, std::uint64_t most) {
    return with_truth([&](Connection& truth) {
        std::vector<Digest> leaves;
        Statement found =
            truth.prepared("SELECT leaf FROM log WHERE place >= ?1 ORDER BY place LIMIT ?2");
        found.bind(1, static_cast<std::int64_t>(from)).bind(2, static_cast<std::int64_t>(most));
        while (found.step()) {
            leaves.push_back(found.array<32>(0));
        }
        return leaves;
    });
}

std::vector<StoredEntry> SqliteStore::key_entries(std::uint64_t from) {
    return with_truth([&](Connection& truth) {
        // A header's first two lines are always as long.
        Statement found = truth.prepared(
            "SELECT place, header, leaf, chain, signature FROM log WHERE place >= ?1 "
            "AND substr(header, 53, 9) = CAST('kind key' || char(10) AS BLOB) ORDER BY place");
        found.bind(1, static_cast<std::int64_t>(from));
        return entries_from(found);
    });
}

std::vector<StoredEntry> SqliteStore::entries_of(const CardKey& card) {
    return with_truth([&](Connection& truth) {
        Statement found = truth.prepared(
            "SELECT place, header, leaf, chain, signature FROM log WHERE card = ?1 ORDER BY place");
        found.bind_bytes(1, view_of(card.bytes));
        return entries_from(found);
    });
}

std::vector<StoredEntry> SqliteStore::entries_of(const SubjectKey& subject) {
    return with_truth([&](Connection& truth) {
        Statement found = truth.prepared(
            "SELECT place, header, leaf, chain, signature FROM log WHERE subject = ?1 "
            "ORDER BY place");
        found.bind_bytes(1, view_of(subject.bytes));
        return entries_from(found);
    });
}

std::optional<StoredWords> SqliteStore::words_of(std::uint64_t index) {
    return with_truth([&](Connection& truth) {
        Statement found = truth.prepared("SELECT salt, text FROM words WHERE place = ?1");
        found.bind(1, static_cast<std::int64_t>(index));
        return found.step() ? std::optional(StoredWords{found.array<32>(0), found.text(1)})
                            : std::nullopt;
    });
}

void SqliteStore::put_foreign(const LogId& log, const std::vector<StoredEntry>& entries) {
    with_truth([&](Connection& truth) {
        Transaction whole(truth);
        truth.prepared("INSERT INTO foreign_log(log) VALUES(?1) ON CONFLICT DO NOTHING")
            .bind_bytes(1, view_of(log.bytes))
            .run();
        for (const StoredEntry& entry : entries) {
            truth
                .prepared(
                    "INSERT INTO foreign_entry "
                    "SELECT id, ?2, ?3, ?4, ?5, ?6 FROM foreign_log WHERE log = ?1 "
                    "ON CONFLICT DO NOTHING")
                .bind_bytes(1, view_of(log.bytes))
                .bind(2, static_cast<std::int64_t>(entry.index))
                .bind_bytes(3, entry.header)
                .bind_bytes(4, view_of(entry.leaf))
                .bind_bytes(5, view_of(entry.chain))
                .bind_bytes(6, view_of(entry.signature))
                .run();
        }
        whole.commit();
    });
}

std::vector<LogId> SqliteStore::foreign_logs() {
    return with_truth([](Connection& truth) {
        std::vector<LogId> logs;
        Statement found = truth.prepared("SELECT log FROM foreign_log ORDER BY id");
        while (found.step()) {
            logs.push_back({found.array<16>(0)});
        }
        return logs;
    });
}

std::vector<StoredEntry> SqliteStore::foreign_entries(const LogId& log,
                                                      std::uint64_t from,
                                                      std::size_t most) {
    return with_truth([&](Connection& truth) {
        Statement found = truth.prepared(
            "SELECT place, header, leaf, chain, signature FROM foreign_entry "
            "WHERE log = (SELECT id FROM foreign_log WHERE log = ?1) AND place >= ?2 "
            "ORDER BY place LIMIT ?3");
        found.bind_bytes(1, view_of(log.bytes))
            .bind(2, static_cast<std::int64_t>(from))
            .bind(3, static_cast<std::int64_t>(most));
        return entries_from(found);
    });
}

}  // namespace evenhand::archive::internal
