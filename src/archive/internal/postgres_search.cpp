#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <map>
#include <string>
#include <utility>

#include "archive/internal/postgres_store.h"
#include "archive/internal/postgres_words.h"
#include "archive/internal/snippet.h"
#include "core/number_text.h"

namespace evenhand::archive::internal {

namespace {

constexpr std::array<std::pair<Recommendation, const char*>, 5> recommendations = {{
    {Recommendation::strong_no, "strong_no"},
    {Recommendation::no, "no"},
    {Recommendation::yes, "yes"},
    {Recommendation::strong_yes, "strong_yes"},
    {Recommendation::no_decision, "no_decision"},
}};

// In the same column; evenhand.is_decision() knows them by how they begin.
constexpr std::array<std::pair<Decision, const char*>, 3> decisions = {{
    {Decision::hire, "decided_hire"},
    {Decision::no_hire, "decided_no_hire"},
    {Decision::another_interview, "decided_another_interview"},
}};

constexpr std::array<std::pair<CardState, const char*>, 5> states = {{
    {CardState::sealed, "sealed"},
    {CardState::revised, "revised"},
    {CardState::on_hold, "on_hold"},
    {CardState::due_soon, "due_soon"},
    {CardState::erased, "erased"},
}};

template <typename Names, typename Value>
std::string name_among(const Names& names, Value value) {
    const auto found = std::ranges::find(names, value, &Names::value_type::first);
    return found == names.end() ? std::string() : found->second;
}

template <typename Names>
auto value_among(const Names& names, const std::string& name)
    -> std::optional<typename Names::value_type::first_type> {
    for (const auto& [value, known] : names) {
        if (name == known) {
            return value;
        }
    }
    return std::nullopt;
}

template <typename Value>
std::vector<std::string> names_of(const std::vector<Value>& values) {
    std::vector<std::string> names;
    names.reserve(values.size());
    for (const Value value : values) {
        names.push_back(name_in_table(value));
    }
    return names;
}

std::vector<std::string> says_of(const Query& query) {
    std::vector<std::string> says = names_of(query.recommendations);
    std::ranges::copy(names_of(query.decisions), std::back_inserter(says));
    return says;
}

std::optional<std::int64_t> some(const std::optional<int>& number) {
    return number ? std::optional<std::int64_t>(*number) : std::nullopt;
}

std::optional<Timestamp> soon_at(const std::optional<Timestamp>& now) {
    return now ? std::optional<Timestamp>(*now + soon_is) : std::nullopt;
}

/// What evenhand.matching() and evenhand.counted() take first; nothing when no card can be found.
std::optional<PostgresValues> asked_for(const Query& query,
                                        const std::optional<Timestamp>& now,
                                        const Tokenizer& tokenizer) {
    PostgresValues values;
    if (query.terms.empty()) {
        values.null();
    } else if (const auto words = query_text(query.terms, tokenizer)) {
        values.text(std::string_view(*words));
    } else {
        return std::nullopt;
    }
    values.some_texts(query.candidates)
        .some_texts(query.roles)
        .some_texts(query.interviewers)
        .some_texts(query.rubrics)
        .some_texts(says_of(query))
        .some_texts(names_of(query.states))
        .some_numbers({query.years.begin(), query.years.end()})
        .some_numbers({query.scores.begin(), query.scores.end()})
        .moment(query.from)
        .moment(query.before)
        .number(some(query.lowest))
        .number(some(query.highest))
        .moment(soon_at(now));
    return values;
}

constexpr const char* matching =
    "evenhand.matching($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, "
    "$15)";

/// "SELECT columns FROM source f rest", with the columns that listed_in() reads.
std::string facts_from(const std::string& source) {
    return "SELECT f.number, f.card, f.revisions, f.held, f.due, f.erased, f.certificate, "
           "f.session, f.candidate_id, f.candidate, f.role, f.interviewer_id, f.interviewer, "
           "f.interviewed, f.submitted, f.recommendation, f.score, f.rubrics, f.rubric_versions, "
           "f.rubric_titles, f.passages FROM " +
           source;
}

std::vector<FactRubric> rubrics_in(const pqxx::row& row, int first) {
    const std::vector<std::string> ids = texts_in(row[first]);
    const std::vector<std::string> versions = texts_in(row[first + 1]);
    const std::vector<std::string> titles = texts_in(row[first + 2]);
    if (versions.size() != ids.size() || titles.size() != ids.size()) {
        throw_unreadable_answer();
    }
    std::vector<FactRubric> rubrics;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        rubrics.push_back({ids[i], to_int(versions[i]).value_or(1), titles[i]});
    }
    return rubrics;
}

CardFacts facts_in(const pqxx::row& row) {
    CardFacts facts;
    facts.session = text_in(row[7]);
    facts.candidate_id = text_in(row[8]);
    facts.candidate = text_in(row[9]);
    facts.role = text_in(row[10]);
    facts.interviewer_id = text_in(row[11]);
    facts.interviewer = text_in(row[12]);
    facts.interviewed = moment_in(row[13]);
    facts.submitted = moment_in(row[14]);
    const std::string says = text_in(row[15]);
    facts.recommendation = recommendation_named(says).value_or(Recommendation::no_decision);
    facts.decision = decision_named(says);
    if (const auto score = some_number_in(row[16])) {
        facts.score = static_cast<int>(*score);
    }
    facts.rubrics = rubrics_in(row, 17);
    return facts;
}

FoundCard listed_in(const pqxx::row& row, const Query& query, const Tokenizer& tokenizer) {
    FoundCard found;
    found.row = number_in(row[0]);
    found.key = token_in<ArchivedCard>(row[1]);
    found.revisions = static_cast<int>(number_in(row[2]));
    found.held = flag_in(row[3]);
    found.due = some_moment_in(row[4]);
    found.erased = some_moment_in(row[5]);
    found.certificate = text_in(row[6]);
    if (!found.erased) {
        found.facts = facts_in(row);
        found.snippet = best_snippet(texts_in(row[20]), query.terms, tokenizer);
    }
    return found;
}

FacetCounts::Counts sorted(const std::map<std::string, std::size_t>& counts) {
    FacetCounts::Counts list(counts.begin(), counts.end());
    std::ranges::stable_sort(list, std::greater<>(), &std::pair<std::string, std::size_t>::second);
    return list;
}

}  // namespace

std::string name_in_table(Recommendation recommendation) {
    return name_among(recommendations, recommendation);
}

std::optional<Recommendation> recommendation_named(const std::string& name) {
    return value_among(recommendations, name);
}

std::string name_in_table(Decision decision) {
    return name_among(decisions, decision);
}

std::optional<Decision> decision_named(const std::string& name) {
    return value_among(decisions, name);
}

std::string name_in_table(CardState state) {
    return name_among(states, state);
}

std::optional<CardState> state_named(const std::string& name) {
    return value_among(states, name);
}

PostgresConnection& PostgresStore::search_connection() {
    const std::scoped_lock lock(making_);
    if (!search_) {
        search_ = std::make_unique<PostgresConnection>(address_);
    }
    return *search_;
}

pqxx::result PostgresStore::search(const char* sql, const PostgresValues& values) {
    PostgresConnection& connection = search_connection();
    searching_ = &connection;
    try {
        pqxx::result rows = connection.read(sql, values);
        searching_ = nullptr;
        return rows;
    } catch (...) {
        searching_ = nullptr;
        throw;
    }
}

void PostgresStore::interrupt() noexcept {
    if (PostgresConnection* const running = searching_) {
        running->cancel();
    }
}

std::vector<FoundCard> PostgresStore::newest(const Query& query, std::size_t most) {
    std::optional<PostgresValues> values = asked_for(query, query.now, tokenizer_);
    std::vector<FoundCard> cards;
    if (!values) {
        return cards;
    }
    values->number(static_cast<std::int64_t>(most));
    const std::string sql =
        "WITH m AS MATERIALIZED (SELECT n, place FROM " + std::string(matching) +
        " WITH ORDINALITY m (n, place)) " +
        facts_from(
            "evenhand.facts_of(array(SELECT n FROM m)) f JOIN m ON m.n = f.number "
            "ORDER BY m.place");
    for (const pqxx::row& row : search(sql.c_str(), *values)) {
        cards.push_back(listed_in(row, query, tokenizer_));
    }
    return cards;
}

std::vector<RowId> PostgresStore::rows(const Query& query) {
    std::optional<PostgresValues> values = asked_for(query, query.now, tokenizer_);
    std::vector<RowId> numbers;
    if (!values) {
        return numbers;
    }
    values->null();
    const std::string sql = "SELECT n FROM " + std::string(matching) + " n";
    for (const pqxx::row& row : search(sql.c_str(), *values)) {
        numbers.push_back(number_in(row[0]));
    }
    return numbers;
}

std::vector<FoundCard> PostgresStore::at(const std::vector<RowId>& rows, const Query& query) {
    PostgresValues values;
    values.numbers(rows);
    const std::string sql = facts_from(
        "evenhand.facts_of($1::bigint[]) f JOIN unnest($1::bigint[]) WITH ORDINALITY m (n, place) "
        "ON m.n = f.number "
        "ORDER BY m.place");
    std::vector<FoundCard> cards;
    for (const pqxx::row& row : search(sql.c_str(), values)) {
        cards.push_back(listed_in(row, query, tokenizer_));
    }
    return cards;
}

std::vector<FoundCard> PostgresStore::found_all(const std::vector<CardKey>& cards) {
    std::vector<std::string> keys;
    keys.reserve(cards.size());
    for (const CardKey& card : cards) {
        keys.emplace_back(view_of(card.bytes));
    }
    PostgresValues values;
    values.byteses(keys);
    std::vector<FoundCard> found;
    for (const pqxx::row& row :
         search(facts_from("evenhand.facts_of_cards($1) f").c_str(), values)) {
        found.push_back(listed_in(row, {}, tokenizer_));
    }
    return found;
}

FacetCounts PostgresStore::facets(const Query& query, Timestamp now) {
    FacetCounts counts;
    std::optional<PostgresValues> values = asked_for(query, now, tokenizer_);
    if (!values) {
        return counts;
    }
    values->number(static_cast<std::int64_t>(most_for_candidates));
    std::map<std::string, std::map<std::string, std::size_t>> all;
    for (const pqxx::row& row :
         search("SELECT facet, value, cards FROM evenhand.counted($1, $2, $3, $4, $5, $6, $7, $8, "
                "$9, $10, $11, $12, $13, $14, $15)",
                *values)) {
        all[text_in(row[0])][text_in(row[1])] = static_cast<std::size_t>(number_in(row[2]));
    }
    counts.all = all["all"][""];
    counts.roles = sorted(all["role"]);
    counts.interviewers = sorted(all["interviewer"]);
    counts.rubrics = sorted(all["rubric"]);
    counts.candidates = sorted(all["candidate"]);
    for (const auto& [name, count] : all["recommendation"]) {
        if (const auto recommendation = recommendation_named(name)) {
            counts.recommendations[*recommendation] = count;
        } else if (const auto decision = decision_named(name)) {
            counts.decisions[*decision] = count;
        }
    }
    for (const auto& [name, count] : all["state"]) {
        if (const auto state = state_named(name)) {
            counts.states[*state] = count;
        }
    }
    for (const auto& [name, count] : all["year"]) {
        counts.years[to_int(name).value_or(0)] = count;
    }
    for (const auto& [name, count] : all["score"]) {
        counts.scores[to_int(name).value_or(0)] = count;
    }
    return counts;
}

}  // namespace evenhand::archive::internal
