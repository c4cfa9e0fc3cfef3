#include <string>

#include "archive/internal/postgres_store.h"

namespace evenhand::archive::internal {

namespace {

/// A statement for cards, with the columns that stored_card_in() reads.
std::string cards_where(const char* rest) {
    return std::string(
               "SELECT card, subject, revisions, submitted, due, erased, "
               "(SELECT s.decided FROM evenhand.subject s WHERE s.subject = c.subject) "
               "FROM evenhand.card c ") +
           rest;
}

StoredCard stored_card_in(const pqxx::row& row) {
    StoredCard card;
    card.key = token_in<ArchivedCard>(row[0]);
    card.subject = token_in<Subject>(row[1]);
    card.revisions = static_cast<int>(number_in(row[2]));
    card.submitted = moment_in(row[3]);
    card.due = some_moment_in(row[4]);
    card.erased = some_moment_in(row[5]);
    card.decided = some_moment_in(row[6]);
    return card;
}

std::vector<StoredCard> stored_cards_in(const pqxx::result& rows) {
    std::vector<StoredCard> cards;
    cards.reserve(rows.size());
    for (const pqxx::row& row : rows) {
        cards.push_back(stored_card_in(row));
    }
    return cards;
}

PostgresValues value_of(std::string_view bytes) {
    PostgresValues values;
    values.bytes(bytes);
    return values;
}

/// The token in the first field; nothing when there is none.
template <typename Thing>
std::optional<archive::Token<Thing>> token_of_first(const pqxx::result& rows) {
    return rows.empty() || rows[0][0].is_null() ? std::nullopt
                                                : std::optional(token_in<Thing>(rows[0][0]));
}

}  // namespace

std::optional<StoredBody> PostgresStore::body(const CardKey& card, int revision) {
    PostgresValues values = value_of(view_of(card.bytes));
    values.number(std::int64_t{revision});
    const pqxx::result rows =
        main_.read("SELECT salt, bytes, shared FROM evenhand.body_of($1, $2)", values);
    if (rows.empty()) {
        return std::nullopt;
    }
    StoredBody body;
    body.salt = array_in<32>(rows[0][0]);
    for (const pqxx::row& row : rows) {
        body.pieces.push_back({bytes_in(row[1]), flag_in(row[2])});
    }
    return body;
}

std::optional<StoredCard> PostgresStore::card(const CardKey& card) {
    const pqxx::result rows =
        main_.read(cards_where("WHERE card = $1").c_str(), value_of(view_of(card.bytes)));
    return rows.empty() ? std::nullopt : std::optional(stored_card_in(rows[0]));
}

std::optional<CardKey> PostgresStore::card_tagged(const std::string& session_tag) {
    PostgresValues values;
    values.text(std::string_view(session_tag));
    return token_of_first<ArchivedCard>(main_.read("SELECT evenhand.card_tagged($1)", values));
}

std::optional<StoredSubject> PostgresStore::subject(const SubjectKey& subject) {
    const pqxx::result rows = main_.read(
        "SELECT s.decided, s.request, s.erased, h.hold "
        "FROM evenhand.subject s LEFT JOIN evenhand.hold h ON h.subject = s.subject "
        "WHERE s.subject = $1 ORDER BY h.number",
        value_of(view_of(subject.bytes)));
    if (rows.empty()) {
        return std::nullopt;
    }
    StoredSubject known;
    known.key = subject;
    known.decided = some_moment_in(rows[0][0]);
    if (!rows[0][1].is_null()) {
        known.request = text_in(rows[0][1]);
    }
    known.erased = some_moment_in(rows[0][2]);
    for (const pqxx::row& row : rows) {
        if (!row[3].is_null()) {
            known.holds.push_back(text_in(row[3]));
        }
    }
    return known;
}

std::optional<SubjectKey> PostgresStore::subject_tagged(const std::string& tag) {
    PostgresValues values;
    values.text(std::string_view(tag));
    return token_of_first<Subject>(main_.read("SELECT evenhand.subject_tagged($1)", values));
}

std::vector<StoredCard> PostgresStore::cards_of(const SubjectKey& subject) {
    return stored_cards_in(main_.read(cards_where("WHERE subject = $1 ORDER BY number").c_str(),
                                      value_of(view_of(subject.bytes))));
}

std::vector<StoredCard> PostgresStore::cards(const std::optional<CardKey>& after,
                                             std::size_t most) {
    PostgresValues values;
    if (after) {
        values.bytes(view_of(after->bytes));
    } else {
        values.null();
    }
    values.number(static_cast<std::int64_t>(most));
    return stored_cards_in(
        main_.read(cards_where("WHERE number > coalesce((SELECT a.number FROM evenhand.card a "
                               "WHERE a.card = $1), 0) ORDER BY number LIMIT $2")
                       .c_str(),
                   values));
}

std::vector<CardKey> PostgresStore::cards_between(const CardKey& first,
                                                  const CardKey& last,
                                                  std::size_t most) {
    PostgresValues values;
    values.bytes(view_of(first.bytes))
        .bytes(view_of(last.bytes))
        .number(static_cast<std::int64_t>(most));
    std::vector<CardKey> keys;
    for (const pqxx::row& row : main_.read("SELECT card FROM evenhand.card "
                                           "WHERE card BETWEEN $1 AND $2 ORDER BY card LIMIT $3",
                                           values)) {
        keys.push_back(token_in<ArchivedCard>(row[0]));
    }
    return keys;
}

std::vector<SubjectKey> PostgresStore::asked() {
    std::vector<SubjectKey> subjects;
    for (const pqxx::row& row : main_.read("SELECT subject FROM evenhand.subject "
                                           "WHERE request IS NOT NULL ORDER BY requested")) {
        subjects.push_back(token_in<Subject>(row[0]));
    }
    return subjects;
}

std::vector<DueSubject> PostgresStore::due(Timestamp now) {
    PostgresValues values;
    values.moment(now);
    std::vector<DueSubject> subjects;
    for (const pqxx::row& row : main_.read(
             "SELECT d.subject, (SELECT max(c.submitted) FROM evenhand.card c "
             "WHERE c.subject = d.subject), s.decided "
             "FROM (SELECT subject, min(due) AS due, min(number) AS number FROM evenhand.card "
             "WHERE due <= $1 AND erased IS NULL GROUP BY subject) d "
             "JOIN evenhand.subject s ON s.subject = d.subject "
             "WHERE NOT EXISTS (SELECT FROM evenhand.hold h WHERE h.subject = d.subject) "
             "ORDER BY d.due, d.number",
             values)) {
        subjects.push_back({token_in<Subject>(row[0]), moment_in(row[1]), some_moment_in(row[2])});
    }
    return subjects;
}

void PostgresStore::set_due(const std::vector<std::pair<CardKey, std::optional<Timestamp>>>& due) {
    std::vector<std::string> cards;
    std::vector<std::optional<std::int64_t>> moments;
    for (const auto& [card, moment] : due) {
        cards.emplace_back(view_of(card.bytes));
        moments.push_back(moment ? std::optional<std::int64_t>(moment->time_since_epoch().count())
                                 : std::nullopt);
    }
    PostgresValues values;
    values.byteses(cards).numbers(moments);
    (void)main_.ask(PostgresConnection::Asking::writes, "SELECT evenhand.set_due($1, $2)", values);
}

void PostgresStore::need_may_erase(const SubjectKey& subject) {
    (void)main_.read("SELECT evenhand.need_may_erase($1)", value_of(view_of(subject.bytes)));
}

}  // namespace evenhand::archive::internal
