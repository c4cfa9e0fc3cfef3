// What the search reads of the truth.

#include "archive/internal/sqlite_store.h"

namespace evenhand::archive::internal {

namespace {

constexpr std::string_view changed_cards =
    "SELECT card.id, card.key, revisions, submitted, due, card.erased, certificate, changed, "
    "EXISTS (SELECT 1 FROM hold WHERE hold.subject = card.subject) "
    "FROM card JOIN subject ON subject.id = card.subject "
    "WHERE changed > ?1 ORDER BY changed LIMIT ?2";

constexpr std::string_view one_card =
    "SELECT card.id, card.key, revisions, submitted, due, card.erased, certificate, changed, "
    "EXISTS (SELECT 1 FROM hold WHERE hold.subject = card.subject) "
    "FROM card JOIN subject ON subject.id = card.subject WHERE card.id = ?1";

ListedCard listed_from(const Statement& found) {
    ListedCard card;
    card.id = found.integer(0);
    card.key = {found.array<16>(1)};
    card.revisions = static_cast<int>(found.integer(2));
    card.submitted = found.moment(3);
    card.due = found.maybe_moment(4);
    card.erased = found.maybe_moment(5);
    card.certificate = found.text(6);
    card.changed = found.integer(7);
    card.held = found.integer(8) != 0;
    return card;
}

}  // namespace

SearchFeed::Changes SqliteStore::changes_after(std::int64_t watermark, std::size_t most) {
    return with_truth([&](Connection& truth) {
        Changes changes;
        Statement head = truth.prepared("SELECT changed, count, chain FROM head WHERE one = 1");
        if (head.step()) {
            changes.now = {
                head.integer(0), static_cast<std::uint64_t>(head.integer(1)), head.array<32>(2)};
        }
        Statement found = truth.prepared(changed_cards);
        found.bind(1, watermark).bind(2, static_cast<std::int64_t>(most));
        while (found.step()) {
            changes.cards.push_back(listed_from(found));
        }
        return changes;
    });
}

std::optional<ListedCard> SqliteStore::listed(std::int64_t card) {
    return with_truth([&](Connection& truth) {
        Statement found = truth.prepared(one_card);
        found.bind(1, card);
        return found.step() ? std::optional(listed_from(found)) : std::nullopt;
    });
}

std::optional<std::int64_t> SqliteStore::number_of(const CardKey& card) {
    return with_truth([&](Connection& truth) {
        Statement found = truth.prepared("SELECT id FROM card WHERE key = ?1");
        found.bind_bytes(1, view_of(card.bytes));
        return found.step() ? std::optional(found.integer(0)) : std::nullopt;
    });
}

std::optional<Digest> SqliteStore::chain_at(std::uint64_t count) {
    return with_truth([&](Connection& truth) -> std::optional<Digest> {
        if (count == 0) {
            return Digest{};
        }
        Statement found = truth.prepared("SELECT chain FROM log WHERE place = ?1");
        found.bind(1, static_cast<std::int64_t>(count) - 1);
        return found.step() ? std::optional(found.array<32>(0)) : std::nullopt;
    });
}

}  // namespace evenhand::archive::internal
