// A team's archive of 100,000 generated cards: searches, lists and submits, beside the server's own
// round trip and commit in the same run. Run by tests/archive/with_postgres.sh.

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "archive/internal/postgres_store.h"
#include "archive/internal/postgres_words.h"
#include "archive/log_entry.h"
#include "archive/signing.h"
#include "archive/team.h"
#include "formats/hash.h"

namespace {

using namespace evenhand;
using namespace evenhand::archive;
using namespace evenhand::archive::internal;
using Clock = std::chrono::steady_clock;

constexpr int all_cards = 100'000;
constexpr int vocabulary = 30'000;
constexpr Timestamp first_day{std::chrono::seconds(1'600'000'000)};

/// "word12" by Zipf's law: word1 is in nearly every card, word20000 in few.
class Writer {
public:
    explicit Writer(unsigned seed) : chance_(seed) {}

    std::string word() {
        // Drawn from the law's inverse, near enough for a benchmark.
        const double drawn = std::pow(vocabulary, uniform_(chance_));
        return "word" + std::to_string(static_cast<int>(drawn));
    }
    std::string passage(int words) {
        std::string text;
        for (int i = 0; i < words; ++i) {
            text += (i == 0 ? "" : " ") + word();
        }
        return text + ".";
    }
    int below(int end) { return static_cast<int>(uniform_(chance_) * end); }

private:
    std::mt19937 chance_;
    std::uniform_real_distribution<double> uniform_{0.0, 0.999999};
};

CardFacts facts_of(int number, Writer& writer) {
    CardFacts facts;
    const std::string text = std::to_string(number);
    facts.session = "session-" + text;
    facts.candidate_id = "candidate-" + std::to_string(number / 3);
    facts.candidate = "Candidate Name" + std::to_string(number / 3);
    facts.role = "Role " + std::to_string(writer.below(20));
    facts.interviewer_id = "person" + std::to_string(number % 50);
    facts.interviewer = "Interviewer Name" + std::to_string(number % 50);
    facts.interviewed = first_day + std::chrono::seconds(1000) * number;
    facts.submitted = facts.interviewed + std::chrono::hours(1);
    facts.recommendation = static_cast<Recommendation>(writer.below(5));
    facts.score = 100 + writer.below(400);
    facts.rubrics = {{"q" + std::to_string(writer.below(32)), 1, "A question"}};
    for (int i = 0; i < 20; ++i) {
        facts.passages.push_back(writer.passage(17));
    }
    return facts;
}

template <typename Thing>
archive::Token<Thing> token_for(const std::string& text) {
    const Digest digest = formats::sha256(text);
    archive::Token<Thing> token;
    std::copy_n(digest.begin(), token.bytes.size(), token.bytes.begin());
    return token;
}

/// Rows that go to the tables in one statement.
struct Batch {
    std::vector<std::int64_t> numbers;
    std::vector<std::string> cards;
    std::vector<std::string> subjects;
    std::vector<std::string> authors;
    std::vector<std::int64_t> interviewed;
    std::vector<std::int64_t> scores;
    std::vector<std::string> recommendations;
    std::vector<std::string> roles;
    std::vector<std::string> interviewers;
    std::vector<std::string> candidates;
    std::vector<std::string> candidate_ids;
    std::vector<std::string> sessions;
    std::vector<std::string> rubrics;
    std::vector<std::string> passages;  ///< All of a card, a line each.
    std::vector<std::string> found;

    void add(int number, const CardFacts& facts, const Tokenizer& tokenizer) {
        numbers.push_back(number);
        cards.emplace_back(view_of(token_for<ArchivedCard>(facts.session).bytes));
        subjects.emplace_back(view_of(token_for<Subject>(facts.candidate_id).bytes));
        authors.push_back(facts.interviewer_id);
        interviewed.push_back(facts.interviewed.time_since_epoch().count());
        scores.push_back(*facts.score);
        recommendations.push_back(name_in_table(facts.recommendation));
        roles.push_back(facts.role);
        interviewers.push_back(facts.interviewer);
        candidates.push_back(facts.candidate);
        candidate_ids.push_back(facts.candidate_id);
        sessions.push_back(facts.session);
        rubrics.push_back(facts.rubrics.front().id);
        std::string lines;
        for (const std::string& passage : facts.passages) {
            lines += (lines.empty() ? "" : "\n") + passage;
        }
        passages.push_back(lines);
        found.push_back(vector_text(facts, tokenizer));
    }

    void put(PostgresConnection& admin) {
        PostgresValues values;
        values.numbers(numbers).byteses(cards).byteses(subjects).texts(authors);
        values.numbers(interviewed).numbers(scores).texts(recommendations).texts(roles);
        values.texts(interviewers).texts(candidates).texts(candidate_ids).texts(sessions);
        values.texts(rubrics).texts(passages).texts(found);
        constexpr const char* rows =
            "WITH u AS (SELECT * FROM unnest($1::bigint[], $2::bytea[], $3::bytea[], $4::text[], "
            "$5::bigint[], $6::integer[], $7::text[], $8::text[], $9::text[], $10::text[], "
            "$11::text[], $12::text[], $13::text[], $14::text[], $15::text[]) AS u (number, card, "
            "subject, author, interviewed, score, recommendation, role, interviewer, candidate, "
            "candidate_id, session, rubric, passages, found)), "
            "s AS (INSERT INTO evenhand.subject (subject, tag) SELECT DISTINCT subject, "
            "candidate_id FROM u ON CONFLICT DO NOTHING), "
            "c AS (INSERT INTO evenhand.card (card, number, subject, author, session_tag, "
            "revisions, leaf, submitted) SELECT card, number, subject, author, session, 1, "
            "sha256(card), interviewed FROM u), "
            "r AS (INSERT INTO evenhand.revision SELECT card, 1, sha256(card) FROM u), "
            "p AS (INSERT INTO evenhand.piece SELECT card, 1, 1, null, "
            "convert_to(passages, 'UTF8') FROM u), "
            "l AS (INSERT INTO evenhand.log SELECT number, 'submit', card, subject, author, "
            "convert_to(repeat('header ', 60), 'UTF8'), sha256(card), sha256(subject), "
            "decode(repeat('00', 64), 'hex') FROM u) "
            "INSERT INTO evenhand.fact (number, card, author, interviewed, year, submitted, "
            "revisions, held, score, recommendation, role, interviewer, interviewer_id, candidate, "
            "candidate_id, session, rubrics, rubric_versions, rubric_titles, passages, found) "
            "SELECT number, card, author, interviewed, "
            "extract(year FROM to_timestamp(interviewed))::integer, interviewed, 1, false, score, "
            "recommendation, role, interviewer, author, candidate, candidate_id, session, "
            "array[rubric], array[1], array['A question'], string_to_array(passages, E'\\n'), "
            "found::tsvector FROM u";
        (void)admin.ask(PostgresConnection::Asking::writes, rows, values);
    }
};

void load(PostgresConnection& admin) {
    // Foreign keys are of rows in the same statement: they are checked at its end.
    (void)admin.read("DROP INDEX evenhand.fact_found");
    const Tokenizer tokenizer;
    Writer writer(1);
    constexpr int of_a_batch = 1000;
    for (int number = 1; number <= all_cards;) {
        Batch batch;
        for (int i = 0; i < of_a_batch; ++i, ++number) {
            batch.add(number, facts_of(number, writer), tokenizer);
        }
        batch.put(admin);
    }
    (void)admin.read("CREATE INDEX fact_found ON evenhand.fact USING gin (found)");
    (void)admin.read("SELECT setval('evenhand.card_number_seq', 1000000)");
    (void)admin.read(
        "UPDATE evenhand.chain_head SET size = (SELECT max(number) + 1 FROM evenhand.log), "
        "roots = (SELECT array_agg(leaf) FROM (SELECT leaf FROM evenhand.log LIMIT "
        "(SELECT length(replace(((max(number) + 1)::bit(40))::text, '0', '')) "
        "FROM evenhand.log)) few)");
    (void)admin.read("VACUUM ANALYZE");
}

struct Figures {
    double middle = 0;  ///< p50, milliseconds.
    double most = 0;    ///< p95
};

Figures timed(int times, const std::function<void(int)>& task) {
    std::vector<double> taken;
    for (int i = 0; i < times; ++i) {
        const auto start = Clock::now();
        task(i);
        taken.push_back(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
    }
    std::sort(taken.begin(), taken.end());
    return {taken[taken.size() / 2], taken[taken.size() * 95 / 100]};
}

void say(const char* what, const Figures& figures, double goal = 0) {
    std::printf("  %-44s p50 %8.2f  p95 %8.2f ms", what, figures.middle, figures.most);
    if (goal > 0) {
        std::printf("  (goal %g: %s)", goal, figures.most <= goal ? "met" : "MISSED");
    }
    std::printf("\n");
}

Query query_for(std::vector<Term> terms) {
    Query query;
    query.terms = std::move(terms);
    return query;
}

std::string word_of(int from, int i) {
    return "word" + std::to_string(from + i);
}

void search(const char* who, PostgresStore& store) {
    constexpr int times = 40;
    constexpr std::size_t shown = 50;
    constexpr double goal = 50;
    constexpr double phrase_goal = 500;
    std::printf("%s\n", who);
    const auto newest = [&](const char* what, double limit, const std::function<Query(int)>& of) {
        say(what, timed(times, [&](int i) { (void)store.newest(of(i), shown); }), limit);
    };
    using Kind = Term::Kind;
    newest("newest 50, no term", goal, [](int) { return Query(); });
    newest("newest 50, rare word", goal, [](int i) {
        return query_for({{word_of(20'000, 37 * i), Kind::word}});
    });
    newest("newest 50, middling word", goal, [](int i) {
        return query_for({{word_of(800, i), Kind::word}});
    });
    newest("newest 50, common word", goal, [](int i) {
        return query_for({{word_of(2, i % 5), Kind::word}});
    });
    newest("newest 50, two words", goal, [](int i) {
        return query_for({{word_of(100, i), Kind::word}, {word_of(300, i), Kind::word}});
    });
    newest("newest 50, prefix", goal, [](int i) {
        return query_for({{"word" + std::to_string(150 + i), Kind::prefix}});
    });
    newest("newest 50, phrase of middling words", phrase_goal, [](int i) {
        return query_for({{word_of(200, i) + " " + word_of(90, i), Kind::phrase}});
    });
    // Each in most of the cards: every one of them must be looked into.
    newest("newest 50, phrase of common words", phrase_goal, [](int i) {
        return query_for({{word_of(20, i % 9) + " " + word_of(30, i), Kind::phrase}});
    });
    newest("newest 50, word and role", goal, [](int i) {
        Query query = query_for({{word_of(300, i), Kind::word}});
        query.roles = {"Role " + std::to_string(i % 20)};
        return query;
    });
    newest("newest 50 of a candidate", goal, [](int i) {
        Query query;
        query.candidates = {"Candidate Name" + std::to_string(700 * i)};
        return query;
    });
    say("all rows, middling word", timed(times, [&](int i) {
            (void)store.rows(query_for({{word_of(800, i), Kind::word}}));
        }));
    say("all rows", timed(5, [&](int) { (void)store.rows({}); }));
    say("facet counts, middling word", timed(times, [&](int i) {
            (void)store.facets(query_for({{word_of(800, i), Kind::word}}), first_day);
        }));
    say("facet counts of everything", timed(5, [&](int) { (void)store.facets({}, first_day); }));
}

/// Signs and submits cards over a person's connection.
class Submitter {
public:
    Submitter(PostgresStore& store, const Seed& seed, LogId log)
        : store_(store), key_(seed), log_(log) {}

    StoredEntry write(LogEntry entry, Effect effect) {
        entry.log = log_;
        entry.by = key_.public_key();
        entry.at = first_day;
        Append append;
        append.header = header_bytes(entry);
        append.leaf = leaf_of(append.header);
        append.signature = key_.sign(signed_bytes(append.leaf));
        append.effect = std::move(effect);
        return store_.append(append);
    }

    void enrol(const std::string& login) {
        LogEntry key;
        key.kind = EntryKind::key;
        key.reference = hex_of(view_of(key_.public_key()));
        (void)write(key, PutPerson{{login, login, key_.public_key(), first_day, {}}});
    }

    void submit(int number, const CardFacts& facts) {
        KeepCard keep;
        keep.card = token_for<ArchivedCard>(facts.session);
        keep.subject = token_for<Subject>("new" + std::to_string(number));
        std::string own;
        for (const std::string& passage : facts.passages) {
            own += passage + "\n";
        }
        keep.body.pieces = {{own, false}};
        keep.facts = facts;
        keep.session_tag = facts.session;
        keep.candidate_tag = "new" + std::to_string(number);
        keep.submitted = facts.submitted;
        LogEntry submit;
        submit.kind = EntryKind::submit;
        submit.card = keep.card;
        submit.revision = 1;
        submit.subject = keep.subject;
        submit.body = commitment(keep.body.salt, own);
        (void)write(submit, keep);
    }

private:
    PostgresStore& store_;
    SigningKey key_;
    LogId log_;
};

std::string address_of(const std::string& server, const std::string& login) {
    return "postgresql://" + login + ":secret" + server.substr(server.find('@')) + "bench";
}

void lists(PostgresStore& store) {
    std::printf("lists\n");
    const auto candidate = [](int i) {
        return token_for<Subject>("candidate-" + std::to_string(700 * i));
    };
    say("cards of a candidate", timed(100, [&](int i) { (void)store.cards_of(candidate(i)); }));
    say("one card with its bytes", timed(100, [&](int i) {
            const auto card = token_for<ArchivedCard>("session-" + std::to_string(900 * i + 1));
            (void)store.card(card);
            (void)store.body(card, 1);
        }));
    say("200 entries of the log",
        timed(50, [&](int i) { (void)store.entries(static_cast<std::uint64_t>(1000 * i), 200); }));
}

void submits(PostgresStore& store, const Submitter& enrolled, PostgresConnection& admin) {
    std::printf("submits\n");
    (void)admin.read("CREATE TABLE public.baseline (number bigserial PRIMARY KEY, bytes bytea)");
    say("baseline: a round trip", timed(300, [&](int) { (void)admin.read("SELECT 1"); }));
    say("baseline: 2.3 kB inserted and committed", timed(300, [&](int) {
            (void)admin.ask(PostgresConnection::Asking::writes,
                            "INSERT INTO public.baseline (bytes) "
                            "VALUES (convert_to(repeat('x', 2300), 'UTF8'))",
                            {});
        }));
    Submitter submitter = enrolled;
    Writer writer(2);
    std::vector<CardFacts> cards;
    for (int i = 0; i < 500; ++i) {
        cards.push_back(facts_of(all_cards + 1 + i, writer));
        cards.back().session = "new-session-" + std::to_string(i);
    }
    say("a card submitted",
        timed(500, [&](int i) { submitter.submit(i, cards[static_cast<std::size_t>(i)]); }));
    (void)store.fresh();
}

}  // namespace

int main() {
    const char* const server = std::getenv("EVENHAND_POSTGRES");
    if (server == nullptr) {
        std::printf("bench_postgres: run it by tests/archive/with_postgres.sh\n");
        return 1;
    }
    (void)PostgresConnection(std::string(server) + "postgres").read("CREATE DATABASE bench");
    PostgresConnection admin(std::string(server) + "bench");
    const auto team = Team::open(std::string(server) + "bench");
    team->init();
    team->add_user({"kim", "Kim", {TeamGroup::keeper}, "secret"});
    team->add_user({"person7", "person7", {TeamGroup::interviewer}, "secret"});

    PostgresStore keeper(address_of(server, "kim"));
    PostgresStore interviewer(address_of(server, "person7"));
    const LogId log = token_for<LogIdentity>("bench");
    Submitter kim(keeper, formats::sha256("kim"), log);
    LogEntry open;
    open.kind = EntryKind::open;
    open.reference = std::string(64, 'a');
    (void)kim.write(open, std::monostate());
    kim.enrol("kim");
    Submitter person(interviewer, formats::sha256("person7"), log);
    person.enrol("person7");
    // The log's own three entries make room for the loaded ones, which are numbered from 1.
    (void)admin.read("UPDATE evenhand.log SET number = number + 1000000");

    const auto start = Clock::now();
    load(admin);
    const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
    const auto size = admin.read(
        "SELECT pg_database_size(current_database()) / 1000000, "
        "pg_relation_size('evenhand.fact_found') / 1000000");
    std::printf(
        "%d cards loaded in %.0f s by INSERT of 1,000 each, not by submitting; "
        "%s MB, of which the word index %s MB\n",
        all_cards,
        seconds,
        text_in(size[0][0]).c_str(),
        text_in(size[0][1]).c_str());
    search("a keeper, who sees 100,000 cards", keeper);
    search("an interviewer, who sees 2,000", interviewer);
    lists(keeper);
    submits(interviewer, person, admin);
}
