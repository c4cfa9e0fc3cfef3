#include <charconv>

#include "archive/internal/sqlite_store.h"
#include "formats/hash.h"

namespace evenhand::archive::internal {

namespace {

constexpr std::size_t parts_at_hand = 64;

/// A statement for cards, with the columns that card_from() reads.
std::string cards_where(const char* rest) {
    return std::string(
               "SELECT key, subject, revisions, submitted, due, erased, "
               "(SELECT decided FROM subject WHERE subject.id = subject_id) FROM stored_card ") +
           rest;
}

/// Of a row of cards_where().
StoredCard card_from(const Statement& found) {
    return {{found.array<16>(0)},
            {found.array<16>(1)},
            static_cast<int>(found.integer(2)),
            found.moment(3),
            found.maybe_moment(4),
            found.maybe_moment(5),
            found.maybe_moment(6)};
}

std::vector<StoredCard> cards_from(Statement& found) {
    std::vector<StoredCard> cards;
    while (found.step()) {
        cards.push_back(card_from(found));
    }
    return cards;
}

/// One step of a layout: so many bytes of the card's own, or a shared part.
struct LayoutStep {
    bool shared = false;
    std::int64_t number = 0;
};

/// Takes the first step off a layout; nothing when it is none.
std::optional<LayoutStep> next_step(std::string_view& layout) {
    LayoutStep step;
    step.shared = !layout.empty() && layout.front() == 's';
    if (!step.shared && (layout.empty() || layout.front() != 'o')) {
        return std::nullopt;
    }
    const char* first = layout.data() + 1;
    const char* end = layout.data() + layout.size();
    const auto [after, error] = std::from_chars(first, end, step.number);
    if (error != std::errc() || step.number < 0) {
        return std::nullopt;
    }
    layout.remove_prefix(static_cast<std::size_t>(after - layout.data()));
    if (!layout.empty() && layout.front() == ' ') {
        layout.remove_prefix(1);
    }
    return step;
}

[[noreturn]] void damaged_body(const Connection& truth) {
    throw Error(ErrorCode::unreadable_file,
                truth.thing() + " is damaged: the pieces of a card do not fit together.");
}

}  // namespace

std::int64_t SqliteStore::part_for(Connection& truth, const std::string& bytes) {
    const Digest digest = formats::sha256(bytes);
    {
        Statement found = truth.prepared("SELECT id FROM part WHERE sha256 = ?1");
        found.bind_bytes(1, view_of(digest));
        if (found.step()) {
            return found.integer(0);
        }
    }
    truth.prepared("INSERT INTO part(sha256, bytes) VALUES(?1, ?2)")
        .bind_bytes(1, view_of(digest))
        .bind_bytes(2, bytes)
        .run();
    return truth.last_row();
}

void SqliteStore::put_body(Connection& truth, std::int64_t card, const KeepCard& kept) {
    std::string layout;
    std::string own;
    for (const Piece& piece : kept.body.pieces) {
        layout += layout.empty() ? "" : " ";
        if (piece.shared) {
            layout += "s" + std::to_string(part_for(truth, piece.bytes));
        } else {
            layout += "o" + std::to_string(piece.bytes.size());
            own += piece.bytes;
        }
    }
    truth.prepared("INSERT INTO content VALUES(?1, ?2, ?3, ?4, ?5, ?6)")
        .bind(1, card)
        .bind(2, kept.revision)
        .bind_bytes(3, view_of(kept.body.salt))
        .bind(4, kept.body.encrypted ? 1 : 0)
        .bind_text(5, layout)
        .bind_bytes(6, own)
        .run();
}

const std::string& SqliteStore::part(Connection& truth, std::int64_t id) {
    const auto known = parts_.find(id);
    if (known != parts_.end()) {
        return known->second;
    }
    Statement found = truth.prepared("SELECT bytes FROM part WHERE id = ?1");
    found.bind(1, id);
    if (!found.step()) {
        damaged_body(truth);
    }
    if (parts_.size() >= parts_at_hand) {
        parts_.clear();
    }
    return parts_.emplace(id, found.text(0)).first->second;
}

std::optional<StoredBody> SqliteStore::body(const CardKey& card, int revision) {
    return with_truth([&](Connection& truth) -> std::optional<StoredBody> {
        Statement found = truth.prepared(
            "SELECT salt, encrypted, layout, own FROM content "
            "WHERE card = (SELECT id FROM card WHERE key = ?1) AND revision = ?2");
        found.bind_bytes(1, view_of(card.bytes)).bind(2, revision);
        if (!found.step()) {
            return std::nullopt;
        }
        StoredBody body{found.array<32>(0), {}, found.integer(1) != 0};
        std::string_view layout = found.bytes(2);
        std::string_view own = found.bytes(3);
        while (!layout.empty()) {
            const auto step = next_step(layout);
            if (!step || (!step->shared && static_cast<std::size_t>(step->number) > own.size())) {
                damaged_body(truth);
            }
            if (step->shared) {
                body.pieces.push_back({part(truth, step->number), true});
            } else {
                const auto count = static_cast<std::size_t>(step->number);
                body.pieces.push_back({std::string(own.substr(0, count)), false});
                own.remove_prefix(count);
            }
        }
        if (!own.empty()) {
            damaged_body(truth);
        }
        return body;
    });
}

std::optional<StoredCard> SqliteStore::card(const CardKey& card) {
    return with_truth([&](Connection& truth) {
        Statement found = truth.prepared(cards_where("WHERE key = ?1"));
        found.bind_bytes(1, view_of(card.bytes));
        return found.step() ? std::optional(card_from(found)) : std::nullopt;
    });
}

std::optional<CardKey> SqliteStore::card_tagged(const std::string& session_tag) {
    return with_truth([&](Connection& truth) {
        Statement found = truth.prepared("SELECT key FROM card WHERE session_tag = ?1");
        found.bind_bytes(1, session_tag);
        return found.step() ? std::optional(CardKey{found.array<16>(0)}) : std::nullopt;
    });
}

std::vector<StoredCard> SqliteStore::cards_of(const SubjectKey& subject) {
    return with_truth([&](Connection& truth) {
        Statement found = truth.prepared(
            cards_where("WHERE subject_id = (SELECT id FROM subject WHERE key = ?1) ORDER BY id"));
        found.bind_bytes(1, view_of(subject.bytes));
        return cards_from(found);
    });
}

std::vector<StoredCard> SqliteStore::cards(const std::optional<CardKey>& after, std::size_t most) {
    return with_truth([&](Connection& truth) {
        Statement found = truth.prepared(cards_where(
            "WHERE id > coalesce((SELECT id FROM card WHERE key = ?1), 0) ORDER BY id LIMIT ?2"));
        found.bind(2, static_cast<std::int64_t>(most));
        if (after) {
            found.bind_bytes(1, view_of(after->bytes));
        }
        return cards_from(found);
    });
}

std::vector<CardKey> SqliteStore::cards_between(const CardKey& first,
                                                const CardKey& last,
                                                std::size_t most) {
    return with_truth([&](Connection& truth) {
        std::vector<CardKey> keys;
        Statement found = truth.prepared(
            "SELECT key FROM card WHERE key BETWEEN ?1 AND ?2 ORDER BY key LIMIT ?3");
        found.bind_bytes(1, view_of(first.bytes))
            .bind_bytes(2, view_of(last.bytes))
            .bind(3, static_cast<std::int64_t>(most));
        while (found.step()) {
            keys.push_back({found.array<16>(0)});
        }
        return keys;
    });
}

std::vector<DueSubject> SqliteStore::due(Timestamp now) {
    return with_truth([&](Connection& truth) {
        std::vector<DueSubject> subjects;
        Statement found = truth.prepared(
            "SELECT s.key, (SELECT max(submitted) FROM card WHERE card.subject = s.id), s.decided "
            "FROM (SELECT subject, min(due) AS due, min(id) AS id FROM card "
            "WHERE due <= ?1 AND erased IS NULL GROUP BY subject) d "
            "JOIN subject s ON s.id = d.subject "
            "WHERE NOT EXISTS (SELECT 1 FROM hold WHERE hold.subject = s.id) "
            "ORDER BY d.due, d.id");
        found.bind(1, now.time_since_epoch().count());
        while (found.step()) {
            subjects.push_back({{found.array<16>(0)}, found.moment(1), found.maybe_moment(2)});
        }
        return subjects;
    });
}

void SqliteStore::set_due(const std::vector<std::pair<CardKey, std::optional<Timestamp>>>& due) {
    with_truth([&](Connection& truth) {
        Transaction whole(truth);
        for (const auto& [key, moment] : due) {
            Statement found = truth.prepared(
                "SELECT id FROM card WHERE key = ?1 AND erased IS NULL AND due IS NOT ?2");
            found.bind_bytes(1, view_of(key.bytes)).bind_maybe(2, moment);
            if (!found.step()) {
                continue;
            }
            const std::int64_t card = found.integer(0);
            truth.prepared("UPDATE card SET due = ?2 WHERE id = ?1")
                .bind(1, card)
                .bind_maybe(2, moment)
                .run();
            touch(truth, card);
        }
        whole.commit();
    });
}

}  // namespace evenhand::archive::internal
