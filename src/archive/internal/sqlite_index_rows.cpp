// The rows of index.db.

#include <array>

#include "archive/internal/sqlite_index.h"

namespace evenhand::archive::internal {

namespace {

// A token of its own between two passages, so that no phrase is found across them: a private
// character, which texts are cleaned of.
constexpr std::string_view barrier = "\n\uE000\n";

/// What is shown of a text: without control characters, and without the barrier's.
std::string cleaned(std::string_view text) {
    std::string clean;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i, 3) == barrier.substr(1, 3)) {
            clean += ' ';
            i += 2;
        } else {
            clean += static_cast<unsigned char>(text[i]) < 0x20 ? ' ' : text[i];
        }
    }
    return clean;
}

std::string joined(const std::vector<std::string>& passages) {
    std::string words;
    for (const std::string& passage : passages) {
        words += words.empty() ? "" : barrier;
        words += cleaned(passage);
    }
    return words;
}

std::vector<std::string> parted(std::string_view words) {
    std::vector<std::string> passages;
    while (!words.empty()) {
        const auto end = words.find(barrier);
        passages.emplace_back(words.substr(0, end));
        words.remove_prefix(end == std::string_view::npos ? words.size() : end + barrier.size());
    }
    return passages;
}

int year_of(Timestamp moment) {
    const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(moment));
    return static_cast<int>(day.year());
}

std::int64_t seconds(Timestamp moment) {
    return moment.time_since_epoch().count();
}

std::int64_t says_of(const CardFacts& facts) {
    return facts.decision ? first_decision + static_cast<std::int64_t>(*facts.decision)
                          : static_cast<std::int64_t>(facts.recommendation);
}

void take_says(CardFacts& facts, std::int64_t says) {
    if (says >= first_decision) {
        facts.decision = static_cast<Decision>(says - first_decision);
    } else {
        facts.recommendation = static_cast<Recommendation>(says);
    }
}

}  // namespace

std::optional<int> SqliteIndex::revision_of(std::int64_t card) {
    Statement found = connection_->prepared("SELECT revision FROM item WHERE card = ?1");
    found.bind(1, card);
    return found.step() ? std::optional(static_cast<int>(found.integer(0))) : std::nullopt;
}

std::vector<std::int64_t> SqliteIndex::unread(std::int64_t after, std::size_t most) {
    std::vector<std::int64_t> cards;
    Statement found = connection_->prepared(
        "SELECT card FROM item WHERE revision = 0 AND erased IS NULL AND card > ?1 "
        "ORDER BY card LIMIT ?2");
    found.bind(1, after).bind(2, static_cast<std::int64_t>(most));
    while (found.step()) {
        cards.push_back(found.integer(0));
    }
    return cards;
}

RowId SqliteIndex::free_row(Timestamp moment) {
    RowId row = first_row_at(moment);
    // Where a second is full, which only a made-up archive has, the next one's rows are taken.
    for (;;) {
        const RowId end = row + (RowId{1} << 16U);
        Statement last =
            connection_->prepared("SELECT max(row) FROM item WHERE row >= ?1 AND row < ?2");
        last.bind(1, row).bind(2, end);
        if (!last.step() || last.is_null(0)) {
            return row;
        }
        if (last.integer(0) + 1 < end) {
            return last.integer(0) + 1;
        }
        row = end;
    }
}

void SqliteIndex::put(const ListedCard& card, const std::optional<CardFacts>& facts) {
    remove(card.id);
    const RowId row = free_row(facts ? facts->interviewed : card.submitted);
    Statement put = connection_->prepared(
        "INSERT INTO item VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, "
        "?16)");
    put.bind(1, row)
        .bind(2, card.id)
        .bind(3, facts ? card.revisions : 0)
        .bind(4, card.revisions)
        .bind(6, seconds(card.submitted))
        .bind(14, card.held ? 1 : 0)
        .bind_maybe(15, card.due)
        .bind_maybe(16, card.erased);
    if (facts) {
        put.bind(5, seconds(facts->interviewed))
            .bind(7, year_of(facts->interviewed))
            .bind(8, value_for(ValueKind::candidate, facts->candidate))
            .bind(9, value_for(ValueKind::role, facts->role))
            .bind(10, value_for(ValueKind::interviewer, facts->interviewer))
            .bind(11, kit_for(facts->rubrics))
            .bind(12, says_of(*facts));
        if (facts->score) {
            put.bind(13, *facts->score);
        }
    }
    put.run();
    put_words(row, card, facts.value_or(CardFacts{}));
}

void SqliteIndex::put_words(RowId row, const ListedCard& card, const CardFacts& facts) {
    std::string facets;
    {
        Statement item = connection_->prepared(
            "SELECT 'c' || candidate || ' r' || role || ' i' || interviewer || ' k' || kit || ' v' "
            "|| "
            "says || ' y' || year FROM item WHERE row = ?1");
        item.bind(1, row);
        facets = item.step() ? item.text(0) : std::string();
    }
    const std::string words = joined(facts.passages);
    const std::string names =
        cleaned(facts.candidate) + "\n" + cleaned(facts.interviewer) + "\n" + cleaned(facts.role);
    connection_->prepared("INSERT INTO doc VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
        .bind(1, row)
        .bind_bytes(2, view_of(card.key.bytes))
        .bind_text(3, card.certificate)
        .bind_text(4, facts.session)
        .bind_text(5, facts.candidate_id)
        .bind_text(6, facts.interviewer_id)
        .bind_text(7, words)
        .bind_text(8, names)
        .bind_text(9, facets)
        .run();
    connection_->prepared("INSERT INTO fts(rowid, words, names, facets) VALUES(?1, ?2, ?3, ?4)")
        .bind(1, row)
        .bind_text(2, words)
        .bind_text(3, names)
        .bind_text(4, facets)
        .run();
}

void SqliteIndex::put_standing(const ListedCard& card) {
    connection_
        ->prepared(
            "UPDATE item SET held = ?2, due = ?3, submitted = ?4, revisions = ?5 WHERE card = ?1")
        .bind(1, card.id)
        .bind(2, card.held ? 1 : 0)
        .bind_maybe(3, card.due)
        .bind(4, seconds(card.submitted))
        .bind(5, card.revisions)
        .run();
}

void SqliteIndex::drop_unused(std::int64_t value, const char* column) {
    const std::string sql = std::string(
                                "DELETE FROM value WHERE id = ?1 AND NOT EXISTS (SELECT 1 "
                                "FROM item WHERE ") +
                            column + " = ?1)";
    connection_->prepared(sql).bind(1, value).run();
    if (connection_->changes() > 0) {
        connection_->prepared("DELETE FROM kit_rubric WHERE kit = ?1").bind(1, value).run();
    }
}

void SqliteIndex::remove(std::int64_t card) {
    constexpr std::array<const char*, 4> columns = {"candidate", "role", "interviewer", "kit"};
    std::array<std::int64_t, 4> values{};
    RowId row = 0;
    {
        Statement found = connection_->prepared(
            "SELECT row, candidate, role, interviewer, kit FROM item WHERE card = ?1");
        found.bind(1, card);
        if (!found.step()) {
            return;
        }
        row = found.integer(0);
        for (std::size_t i = 0; i < values.size(); ++i) {
            values.at(i) = found.integer(static_cast<int>(i) + 1);
        }
    }
    // The full text finds what it is to forget by the old words alone.
    connection_
        ->prepared(
            "INSERT INTO fts(fts, rowid, words, names, facets) "
            "SELECT 'delete', row, words, names, facets FROM doc WHERE row = ?1")
        .bind(1, row)
        .run();
    connection_->prepared("DELETE FROM doc WHERE row = ?1").bind(1, row).run();
    connection_->prepared("DELETE FROM item WHERE row = ?1").bind(1, row).run();
    for (std::size_t i = 0; i < values.size(); ++i) {
        drop_unused(values.at(i), columns.at(i));
    }
}

std::optional<RowId> SqliteIndex::row_of(std::int64_t card) {
    Statement found = connection_->prepared("SELECT row FROM item WHERE card = ?1");
    found.bind(1, card);
    return found.step() ? std::optional(found.integer(0)) : std::nullopt;
}

std::optional<SqliteIndex::Listed> SqliteIndex::at(RowId row) {
    Statement found = connection_->prepared(
        "SELECT key, revisions, held, due, erased, certificate, revision, session, candidate_id, "
        "interviewer_id, candidate, role, interviewer, kit, says, score, interviewed, submitted, "
        "words FROM item JOIN doc USING(row) WHERE row = ?1");
    found.bind(1, row);
    if (!found.step()) {
        return std::nullopt;
    }
    Listed listed;
    FoundCard& card = listed.card;
    card.row = row;
    card.key = {found.array<16>(0)};
    card.revisions = static_cast<int>(found.integer(1));
    card.held = found.integer(2) != 0;
    card.due = found.maybe_moment(3);
    card.erased = found.maybe_moment(4);
    card.certificate = found.text(5);
    if (found.integer(6) == 0) {
        return listed;
    }
    card.facts.session = found.text(7);
    card.facts.candidate_id = found.text(8);
    card.facts.interviewer_id = found.text(9);
    card.facts.candidate = text_of(found.integer(10));
    card.facts.role = text_of(found.integer(11));
    card.facts.interviewer = text_of(found.integer(12));
    card.facts.rubrics = rubrics_of(found.integer(13));
    take_says(card.facts, found.integer(14));
    if (!found.is_null(15)) {
        card.facts.score = static_cast<int>(found.integer(15));
    }
    card.facts.interviewed = found.moment(16);
    card.facts.submitted = found.moment(17);
    listed.passages = parted(found.bytes(18));
    return listed;
}

}  // namespace evenhand::archive::internal
