// What every engine finds.

#include <algorithm>
#include <random>
#include <string>

#include <doctest/doctest.h>

#include "archive/internal/store_contract.h"
#include "archive/internal/store_fixture.h"
#include "core/error.h"

namespace evenhand::testing {

using namespace archive;
using namespace archive::internal;

namespace {

using Keys = std::vector<CardKey>;

struct Made {
    std::unique_ptr<Store> store;
    Ledger ledger;
    explicit Made(const StoreEngine& engine)
        : store(engine.make(source_of(store))), ledger(store) {}

    /// The card `number` that says this.
    void say(int number, const std::vector<std::string>& passages) {
        CardFacts facts = facts_of(number);
        facts.passages = passages;
        ledger.keep(number, facts);
    }
    Keys found(const Query& query) {
        Keys keys;
        for (const FoundCard& card : store->newest(query, 100)) {
            keys.push_back(card.key);
        }
        return keys;
    }
    Keys found(const std::string& text, Term::Kind kind = Term::Kind::word) {
        Query query;
        query.terms = {{text, kind}};
        return found(query);
    }
};

Keys cards(const std::vector<int>& numbers) {
    Keys keys;
    for (const int number : numbers) {
        keys.push_back(card_key(number));
    }
    return keys;
}

constexpr auto prefix = Term::Kind::prefix;
constexpr auto phrase = Term::Kind::phrase;

void finds_words(const StoreEngine& engine) {
    Made made(engine);
    made.say(1, {"The regression was found late", "He wrote a test"});
    made.say(2, {"She named the root cause: caching", "Regressions are tested now"});
    made.say(3, {"Nothing of note"});
    CHECK(made.found("regression") == cards({1}));
    CHECK(made.found("REGRESSION") == cards({1}));
    CHECK(made.found("regress", prefix) == cards({2, 1}));
    CHECK(made.found("regress").empty());
    CHECK(made.found("root cause", phrase) == cards({2}));
    CHECK(made.found("cause root", phrase).empty());
    CHECK(made.found("late he", phrase).empty());
    Query both;
    both.terms = {{"test", prefix}, {"regression", Term::Kind::word}};
    CHECK(made.found(both) == cards({1}));
    CHECK(made.found("of") == cards({3}));
}

void finds_accents_and_scripts(const StoreEngine& engine) {
    Made made(engine);
    made.say(1, {"Die Prüfung war naïve, très élégant"});
    made.say(2, {"Ελληνικά и русский"});
    CHECK(made.found("prufung") == cards({1}));
    CHECK(made.found("PRÜFUNG") == cards({1}));
    CHECK(made.found("elegant") == cards({1}));
    CHECK(made.found("élég", prefix) == cards({1}));
    CHECK(made.found("РУССКИЙ") == cards({2}));
}

void finds_names(const StoreEngine& engine) {
    Made made(engine);
    CardFacts facts = facts_of(1);
    facts.candidate = "Zoë O'Hara";
    made.ledger.keep(1, facts);
    made.ledger.keep(2);
    CHECK(made.found("zoe") == cards({1}));
    CHECK(made.found("hara", Term::Kind::word) == cards({1}));
    CHECK(made.found("ferreira") == cards({2, 1}));
}

void takes_hostile_words(const StoreEngine& engine) {
    Made made(engine);
    made.say(1, {"Wrote c++ and led a team", "secret salary talk"});
    made.say(2, {"Nothing here"});
    CHECK(made.found("c++") == cards({1}));
    for (const std::string text : {"\"",
                                   "\"\"",
                                   "lead AND",
                                   "secret:salary\"",
                                   "facets:v2",
                                   "words : team",
                                   "NEAR(a b",
                                   "(team",
                                   "a*b*",
                                   "^team",
                                   "-nothing",
                                   "' OR 1=1 --",
                                   "'; DROP TABLE log; --",
                                   "%",
                                   "\\",
                                   "!",
                                   "&|",
                                   "\xE2\x80\xAE",
                                   "👍🏽",
                                   "v2",
                                   "y2026",
                                   "r1"}) {
        CAPTURE(text);
        for (const auto kind : {Term::Kind::word, prefix, phrase}) {
            Keys found;
            CHECK_NOTHROW(found = made.found(text, kind));
            CHECK(found.size() <= 1);
        }
    }
    CHECK(made.found("v2").empty());
    CHECK(made.found("y2026").empty());
    CHECK(made.found("+++").empty());
    CHECK(made.found(std::string(10000, 'x')).empty());
    CHECK(made.found(std::string(5000, '"') + std::string(5000, '(')).empty());
    CHECK_THROWS_AS(made.found(std::string("te\0am", 5)), Error);
    CHECK(made.found("team") == cards({1}));
}

void takes_any_random_words(const StoreEngine& engine) {
    Made made(engine);
    made.say(1, {"plain"});
    std::mt19937 chance(20261126);
    const std::string letters = "ab\"'*():^-+{}[]\\%_ \xC3\xA9,.&|!<>~/;#\t\n";
    for (int i = 0; i < 300; ++i) {
        std::string text;
        const auto length = 1 + chance() % 12;
        while (text.size() < length) {
            text += letters[chance() % letters.size()];
        }
        CAPTURE(text);
        CHECK_NOTHROW((void)made.found(text, static_cast<Term::Kind>(chance() % 3)));
    }
    CHECK(made.found("plain") == cards({1}));
}

void lists_the_newest_first(const StoreEngine& engine) {
    Made made(engine);
    std::vector<int> order;
    for (const int number : {5, 1, 4, 2, 3}) {
        made.ledger.keep(number);
    }
    CardFacts twin = facts_of(6);
    twin.interviewed = moment(5);
    made.ledger.keep(6, twin);
    const auto rows = made.store->rows({});
    REQUIRE(rows.size() == 6);
    const auto all_cards = made.store->at(rows, {});
    REQUIRE(all_cards.size() == 6);
    for (std::size_t i = 1; i < all_cards.size(); ++i) {
        CHECK(all_cards[i - 1].facts.interviewed >= all_cards[i].facts.interviewed);
        CHECK(all_cards[i].row == rows[i]);
    }
    CHECK(made.found(Query{}).size() == 6);
    CHECK(made.store->newest({}, 2).size() == 2);
    CHECK(made.store->newest({}, 2).front().row == rows.front());
    CHECK(made.store->at({rows[3], rows[0]}, {}).front().row == rows[3]);
    CHECK(made.store->at({}, {}).empty());
}

void gives_facts(const StoreEngine& engine) {
    Made made(engine);
    CardFacts facts = facts_of(1);
    facts.candidate = "'\"<&>\u202E\u200B👍 \\ %s; DROP TABLE card";
    facts.role = "Rôle\n2";
    facts.interviewer = "I\u2066I";
    facts.session = "s'1\"";
    facts.score.reset();
    facts.recommendation = Recommendation::strong_no;
    facts.rubrics = {{"q1", 2, "Title, \"one\""}, {"q2", 1, ""}};
    made.ledger.keep(1, facts);
    const auto found = made.store->found(card_key(1));
    REQUIRE(found);
    facts.passages.clear();
    CHECK(found->facts == facts);
    CHECK(found->key == card_key(1));
    CHECK(found->revisions == 1);
    CHECK_FALSE(found->held);
    CHECK_FALSE(found->erased);
    CHECK_FALSE(made.store->found(card_key(2)));
}

void tells_decisions_from_cards(const StoreEngine& engine) {
    Made made(engine);
    made.ledger.keep(1);
    CardFacts hired = decision_of(2, 1, Decision::hire);
    made.ledger.keep(made.ledger.card(2, 1, hired));
    made.ledger.keep(3, decision_of(3, 3, Decision::another_interview));
    CHECK_FALSE(made.store->found(card_key(1))->facts.decision);
    hired.passages.clear();
    CHECK(made.store->found(card_key(2))->facts == hired);
    CHECK(made.store->cards_of(subject_key(1)).size() == 2);
    CHECK(made.found("decided") == cards({3, 2}));
    Query query;
    query.decisions = {Decision::hire};
    CHECK(made.found(query) == cards({2}));
    query.recommendations = {Recommendation::yes};
    CHECK(made.found(query) == cards({2, 1}));
    const FacetCounts counts = made.store->facets({}, moment());
    CHECK(counts.all == 3);
    CHECK(counts.recommendations ==
          std::map<Recommendation, std::size_t>{{Recommendation::yes, 1}});
    CHECK(counts.decisions ==
          std::map<Decision, std::size_t>{{Decision::hire, 1}, {Decision::another_interview, 1}});
    made.ledger.erase(subject_key(1), "request-1");
    CHECK(made.found("decided") == cards({3}));
    CHECK_FALSE(made.store->body(card_key(2), 1));
    CHECK_FALSE(made.store->found(card_key(2))->facts.decision);
}

/// Letters of every length, and what means something to one language or another.
std::string random_text(std::mt19937& chance) {
    const std::vector<std::string> pieces = {
        "a",   "Z",     "0",   " ",        "'",      "\"",     "''",     "\\",     "%",
        "_",   ";",     "--",  "/*",       "$1",     "?1",     ":a",     "{}",     "NULL",
        "*",   "(",     ")",   "\n",       "\t",     "\r",     "\x01",   "\x7f",   "é",
        "ß",   "Ω",     "漢",  "👍🏽", "\u202E", "\u2066", "\u200B", "\uFEFF", "\u00AD",
        "<b>", "&amp;", "]]>", "=1+1",     "@",      "../"};
    std::string text;
    for (auto left = chance() % 12; left > 0; --left) {
        text += pieces[chance() % pieces.size()];
    }
    if (chance() % 10 == 0) {
        text += std::string("\0x", 2);
    }
    return text;
}

bool has_zero(const CardFacts& facts) {
    std::string all = facts.candidate + facts.role + facts.interviewer + facts.rubrics[0].title;
    return (all + facts.passages[0] + facts.session).find('\0') != std::string::npos;
}

void keeps_or_refuses_random_texts(const StoreEngine& engine) {
    Made made(engine);
    std::mt19937 chance(20261126);
    std::size_t kept = 0;
    for (int number = 1; number <= 150; ++number) {
        CAPTURE(number);
        CardFacts facts = facts_of(number);
        for (std::string* text : {&facts.candidate,
                                  &facts.role,
                                  &facts.interviewer,
                                  &facts.candidate_id,
                                  &facts.session,
                                  &facts.rubrics[0].title}) {
            *text += random_text(chance);
        }
        facts.passages = {random_text(chance)};
        const std::string words = random_text(chance);
        KeepCard card = made.ledger.card(number, number, facts);
        card.candidate_tag = hex_of(facts.candidate_id);
        card.session_tag = hex_of(facts.session);
        bool refused = false;
        try {
            made.ledger.keep(card, StoredWords{all(1), words});
        } catch (const Error& error) {
            CHECK(error.code() == ErrorCode::invalid_value);
            refused = true;
        }
        CHECK(refused == (has_zero(facts) || facts.candidate_id.find('\0') != std::string::npos));
        const auto found = made.store->found(card_key(number));
        CHECK(found.has_value() == !refused);
        if (found) {
            ++kept;
            facts.passages.clear();
            CHECK(found->facts == facts);
            const auto entries = made.store->entries_of(card_key(number));
            REQUIRE(entries.size() == 1);
            CHECK(made.store->words_of(entries.front().index)->text == words);
        }
    }
    CHECK(kept > 20);
    CHECK(made.store->rows({}).size() == kept);
    CHECK(made.store->engine_faults().empty());
}

void shows_the_passage_with_most_hits(const StoreEngine& engine) {
    Made made(engine);
    made.say(1, {"The cause was late.", "Root cause, then the Cause again: ça cause.", "cause"});
    Query query;
    query.terms = {{"cause", Term::Kind::word}};
    const auto cards_found = made.store->newest(query, 1);
    REQUIRE(cards_found.size() == 1);
    const Snippet& snippet = cards_found.front().snippet;
    CHECK(snippet.text == "Root cause, then the Cause again: ça cause.");
    REQUIRE(snippet.hits.size() == 3);
    for (const auto& [first, count] : snippet.hits) {
        const std::string hit = snippet.text.substr(first, count);
        CHECK((hit == "cause" || hit == "Cause"));
    }
    const auto listed = made.store->newest({}, 1);
    REQUIRE(listed.size() == 1);
    CHECK(listed.front().snippet.text == "The cause was late.");
    CHECK(listed.front().snippet.hits.empty());
}

/// Six cards of two roles, two interviewers, three kits and two years.
void keep_six(Made& made) {
    for (int number = 1; number <= 6; ++number) {
        CardFacts facts = facts_of(number);
        facts.role = number <= 4 ? "Engineer" : "QA engineer";
        facts.interviewer = number % 2 == 0 ? "Keiko Mori" : "Ana Ferreira";
        facts.rubrics = {{"q1", 1, "One"}};
        if (number >= 3) {
            facts.rubrics.push_back({"q2", number == 6 ? 2 : 1, "Two"});
        }
        facts.recommendation = number == 1 ? Recommendation::no : Recommendation::strong_yes;
        facts.score = 100 * number;
        if (number == 6) {
            facts.interviewed = *from_iso("2025-12-31T23:59:59Z");
            facts.score.reset();
        }
        facts.passages = {number == 5 ? "rare words" : "common words"};
        made.ledger.keep(number, facts);
    }
}

void filters_by_facets(const StoreEngine& engine) {
    Made made(engine);
    keep_six(made);
    for (const bool with_term : {false, true}) {
        CAPTURE(with_term);
        Query base;
        if (with_term) {
            base.terms = {{"words", Term::Kind::word}};
        }
        const auto found = [&](auto Query::*facet, auto values) {
            Query query = base;
            query.*facet = values;
            return made.found(query);
        };
        using Texts = std::vector<std::string>;
        CHECK(found(&Query::candidates, Texts{"Candidate Number3", "nobody"}) == cards({3}));
        CHECK(found(&Query::candidates, Texts{"nobody"}).empty());
        CHECK(found(&Query::roles, Texts{"QA engineer"}) == cards({5, 6}));
        CHECK(found(&Query::roles, Texts{"QA engineer", "Engineer"}).size() == 6);
        CHECK(found(&Query::interviewers, Texts{"Keiko Mori"}) == cards({4, 2, 6}));
        CHECK(found(&Query::rubrics, Texts{"q2"}) == cards({5, 4, 3, 6}));
        CHECK(found(&Query::recommendations, std::vector{Recommendation::no}) == cards({1}));
        CHECK(found(&Query::years, std::vector{2025}) == cards({6}));
        CHECK(found(&Query::years, std::vector{2024}).empty());
        CHECK(found(&Query::scores, std::vector{2, 4}) == cards({4, 2}));
        CHECK(found(&Query::scores, std::vector{9}).empty());
        CHECK(found(&Query::from, moment(4)) == cards({5, 4}));
        CHECK(found(&Query::before, moment(2)) == cards({1, 6}));
        CHECK(found(&Query::lowest, 400) == cards({5, 4}));
        CHECK(found(&Query::highest, 200) == cards({2, 1}));
        Query several = base;
        several.roles = {"Engineer"};
        several.interviewers = {"Keiko Mori"};
        several.rubrics = {"q2"};
        several.from = moment(0);
        CHECK(made.found(several) == cards({4}));
        CHECK(made.store->rows(several).size() == 1);
    }
}

void counts_facets(const StoreEngine& engine) {
    Made made(engine);
    keep_six(made);
    const FacetCounts all_counts = made.store->facets({}, moment());
    using Counts = FacetCounts::Counts;
    CHECK(all_counts.all == 6);
    CHECK(all_counts.roles == Counts{{"Engineer", 4}, {"QA engineer", 2}});
    CHECK(all_counts.interviewers == Counts{{"Ana Ferreira", 3}, {"Keiko Mori", 3}});
    CHECK(all_counts.rubrics == Counts{{"q1", 6}, {"q2", 4}});
    CHECK(all_counts.recommendations ==
          std::map<Recommendation, std::size_t>{{Recommendation::no, 1},
                                                {Recommendation::strong_yes, 5}});
    CHECK(all_counts.years == std::map<int, std::size_t>{{2025, 1}, {2026, 5}});
    CHECK(all_counts.scores == std::map<int, std::size_t>{{1, 1}, {2, 1}, {3, 1}, {4, 1}, {5, 1}});
    REQUIRE(all_counts.candidates.size() == 6);
    CHECK(all_counts.candidates.front() ==
          std::pair(std::string("Candidate Number1"), std::size_t{1}));
    CHECK(all_counts.states == std::map<CardState, std::size_t>{{CardState::sealed, 6}});
    Query common;
    common.terms = {{"common", Term::Kind::word}};
    common.roles = {"QA engineer"};
    const FacetCounts few = made.store->facets(common, moment());
    CHECK(few.all == 1);
    CHECK(few.rubrics == Counts{{"q1", 1}, {"q2", 1}});
    CHECK(few.candidates == Counts{{"Candidate Number6", 1}});
    CHECK(few.scores.empty());
    common.terms = {{"nowhere", Term::Kind::word}};
    CHECK(made.store->facets(common, moment()).all == 0);
}

void tells_states(const StoreEngine& engine) {
    Made made(engine);
    keep_six(made);
    KeepCard second = made.ledger.card(2, 2, facts_of(2));
    second.revision = 2;
    made.ledger.keep(second);
    made.store->set_due({{card_key(2), moment() + soon_is},
                         {card_key(3), moment() + soon_is},
                         {card_key(4), moment() + soon_is + std::chrono::seconds(1)},
                         {card_key(5), moment(-5)}});
    made.ledger.about(subject_key(3), EntryKind::hold, PlaceHold{subject_key(3), "h"});
    made.ledger.erase(subject_key(6), "certificate-6");
    const auto counts = made.store->facets({}, moment());
    CHECK(counts.states == std::map<CardState, std::size_t>{{CardState::sealed, 2},
                                                            {CardState::due_soon, 2},
                                                            {CardState::on_hold, 1},
                                                            {CardState::erased, 1}});
    Query query;
    query.now = moment();
    query.states = {CardState::due_soon};
    CHECK(made.found(query) == cards({5, 2}));
    query.states = {CardState::on_hold, CardState::erased};
    CHECK(made.found(query).size() == 2);
    query.now.reset();
    query.states = {CardState::revised};
    CHECK(made.found(query) == cards({2}));
    query.terms = {{"common", Term::Kind::word}};
    query.states = {CardState::on_hold};
    CHECK(made.found(query) == cards({3}));
    CHECK(made.store->found(card_key(3))->held);
    CHECK(made.store->found(card_key(5))->due == moment(-5));
}

void forgets_what_was_erased(const StoreEngine& engine) {
    Made made(engine);
    keep_six(made);
    CHECK(made.found("rare") == cards({5}));
    const Timestamp when = made.ledger.now + std::chrono::seconds(1);
    made.ledger.erase(subject_key(5), "certificate-5");
    CHECK(made.found("rare").empty());
    CHECK(made.found("Number5").empty());
    Query query;
    query.candidates = {"Candidate Number5"};
    CHECK(made.found(query).empty());
    query = {};
    query.from = moment(-100000);
    const auto of_these_days = made.found(query);
    CHECK(std::count(of_these_days.begin(), of_these_days.end(), card_key(5)) == 0);
    CHECK(made.found(Query{}).size() == 6);
    const auto found = made.store->found(card_key(5));
    REQUIRE(found);
    CHECK(found->facts == CardFacts{});
    CHECK(found->erased == when);
    CHECK(found->certificate == "certificate-5");
    CHECK(found->snippet.text.empty());
    const auto counts = made.store->facets({}, moment());
    CHECK(counts.all == 6);
    CHECK(counts.roles == FacetCounts::Counts{{"Engineer", 4}, {"QA engineer", 1}});
    made.store->purge();
    CHECK(made.found("common").size() == 5);
}

void finds_the_newest_revision_only(const StoreEngine& engine) {
    Made made(engine);
    made.say(1, {"before words"});
    CHECK(made.found("before") == cards({1}));
    CardFacts facts = facts_of(1);
    facts.passages = {"after words"};
    facts.candidate = "Renamed Person";
    KeepCard card = made.ledger.card(1, 1, facts);
    card.revision = 2;
    made.ledger.keep(card);
    CHECK(made.found("before").empty());
    CHECK(made.found("after") == cards({1}));
    CHECK(made.found("renamed") == cards({1}));
    CHECK(made.found("Number1").empty());
    const auto found = made.store->found(card_key(1));
    REQUIRE(found);
    CHECK(found->revisions == 2);
    CHECK(found->facts.candidate == "Renamed Person");
}

void goes_on_after_an_interrupt(const StoreEngine& engine) {
    Made made(engine);
    made.say(1, {"plain"});
    made.store->interrupt();
    CHECK(made.found("plain") == cards({1}));
    made.store->interrupt();
    CHECK(made.found("plain") == cards({1}));
}

}  // namespace

std::vector<ContractCheck> store_contract_of_search() {
    return {
        {"words, prefixes and phrases are found", finds_words},
        {"accents and capitals do not count", finds_accents_and_scripts},
        {"names are found", finds_names},
        {"no word is taken for a language", takes_hostile_words},
        {"random words never fail", takes_any_random_words},
        {"the newest interview comes first", lists_the_newest_first},
        {"a card found has its facts", gives_facts},
        {"a decision is told from a scorecard", tells_decisions_from_cards},
        {"random texts come back, or are refused for a zero byte", keeps_or_refuses_random_texts},
        {"the passage with most hits is shown", shows_the_passage_with_most_hits},
        {"facets filter", filters_by_facets},
        {"facets are counted", counts_facets},
        {"states are told", tells_states},
        {"what was erased is not found", forgets_what_was_erased},
        {"only the newest revision is found", finds_the_newest_revision_only},
        {"an interrupt without a search stops nothing", goes_on_after_an_interrupt}};
}

}  // namespace evenhand::testing
