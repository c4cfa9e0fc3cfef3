// What every engine does, whatever it is; the search is in store_contract_search.cpp.

#include "archive/internal/store_contract.h"

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "archive/internal/store_fixture.h"
#include "core/error.h"

namespace evenhand::testing {

using namespace archive;
using namespace archive::internal;

namespace {

struct Made {
    std::unique_ptr<Store> store;
    explicit Made(const StoreEngine& engine) : store(engine.make(source_of(store))) {}
};

template <typename Task>
void check_refused(const Task& task) {
    try {
        task();
        CHECK_MESSAGE(false, "it was not refused");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::refused);
    }
}

template <typename Item>
auto keys_of(const std::vector<Item>& items) {
    std::vector<decltype(Item::key)> keys;
    for (const Item& item : items) {
        keys.push_back(item.key);
    }
    return keys;
}

using Keys = std::vector<CardKey>;
using Subjects = std::vector<SubjectKey>;

void begins_empty(const StoreEngine& engine) {
    Made made(engine);
    Store& store = *made.store;
    CHECK(store.fresh());
    CHECK_FALSE(store.read_only());
    CHECK(store.frontier().size() == 0);
    CHECK(store.chain_head() == Digest{});
    CHECK(store.entries(0, 10).empty());
    CHECK(store.leaves().empty());
    CHECK(store.cards(std::nullopt, 10).empty());
    CHECK(store.policy().empty());
    CHECK(store.setting("encryption").empty());
    CHECK(store.engine_faults().empty());
    Ledger ledger(made.store);
    CHECK_FALSE(store.fresh());
}

void keeps_the_log(const StoreEngine& engine) {
    Made made(engine);
    Store& store = *made.store;
    Ledger ledger(made.store);
    std::vector<StoredEntry> given;
    for (int i = 0; i < 5; ++i) {
        given.push_back(ledger.write(ledger.entry(EntryKind::policy), PutPolicy{"rules"}));
    }
    const std::vector<StoredEntry> all_entries = store.entries(0, 100);
    REQUIRE(all_entries.size() == 7);
    Digest chain{};
    Frontier frontier;
    for (std::size_t i = 0; i < all_entries.size(); ++i) {
        CAPTURE(i);
        const StoredEntry& entry = all_entries[i];
        CHECK(entry.index == i);
        CHECK(entry.leaf == leaf_of(entry.header));
        chain = chained(chain, entry.leaf);
        CHECK(entry.chain == chain);
        CHECK(entry.signature[63] == 0x51);
        frontier.append(entry.leaf);
        CHECK(store.leaves().at(i) == entry.leaf);
    }
    CHECK(store.chain_head() == chain);
    CHECK(store.frontier().size() == 7);
    CHECK(store.frontier().root() == frontier.root());
    CHECK(given.back().index == 6);
    CHECK(given.back().chain == chain);
    CHECK(given.back().header == all_entries.back().header);
    const auto middle = store.entries(2, 3);
    REQUIRE(middle.size() == 3);
    CHECK(middle.front().index == 2);
    CHECK(middle.back().index == 4);
    CHECK(store.entries(7, 10).empty());
    CHECK(store.leaves_from(2, 3) ==
          std::vector{all_entries[2].leaf, all_entries[3].leaf, all_entries[4].leaf});
    CHECK(store.leaves_from(6, 10) == std::vector{all_entries[6].leaf});
    CHECK(store.leaves_from(7, 10).empty());
}

void refuses_a_wrong_leaf(const StoreEngine& engine) {
    Made made(engine);
    Ledger ledger(made.store);
    Append append;
    append.header = header_bytes(ledger.entry(EntryKind::policy));
    append.leaf = leaf_of(append.header + "x");
    append.effect = PutPolicy{"rules"};
    check_refused([&] { made.store->append(append); });
    CHECK(made.store->entries(0, 10).size() == 2);
    CHECK(made.store->policy().empty());
}

void keeps_bodies_as_they_are(const StoreEngine& engine) {
    Made made(engine);
    Ledger ledger(made.store);
    KeepCard card = ledger.card(1, 1, facts_of(1));
    const std::string rubric = "<rubric>" + std::string(5000, 'r') + "</rubric>";
    card.body.pieces = {{std::string("a\0b", 3), false},
                        {rubric, true},
                        {"", false},
                        {std::string(256, '\xFF'), false},
                        {rubric, true}};
    ledger.keep(card);
    KeepCard other = ledger.card(2, 2, facts_of(2));
    other.body.pieces = {{rubric, true}};
    if (engine.encrypts) {
        other.body.encrypted = true;
        other.wrapped_key = std::string("k\0y", 3);
    }
    ledger.keep(other);
    const auto body = made.store->body(card.card, 1);
    REQUIRE(body);
    CHECK(body->pieces == card.body.pieces);
    CHECK(body->salt == card.body.salt);
    CHECK_FALSE(body->encrypted);
    const auto second = made.store->body(other.card, 1);
    REQUIRE(second);
    CHECK(second->pieces == other.body.pieces);
    CHECK(second->encrypted == engine.encrypts);
    CHECK(made.store->subject(other.subject)->wrapped_key == other.wrapped_key);
    CHECK_FALSE(made.store->body(card.card, 2));
    CHECK_FALSE(made.store->body(card_key(3), 1));
}

void keeps_words(const StoreEngine& engine) {
    Made made(engine);
    Ledger ledger(made.store);
    const StoredWords words{all(7), std::string("a \"reason\"\0;--", 14)};
    const auto entry = ledger.keep(ledger.card(1, 1, facts_of(1)), words);
    const auto read = made.store->words_of(entry.index);
    REQUIRE(read);
    CHECK(read->text == words.text);
    CHECK(read->salt == words.salt);
    CHECK_FALSE(made.store->words_of(0));
}

void finds_cards_by_tag_and_key(const StoreEngine& engine) {
    Made made(engine);
    Store& store = *made.store;
    Ledger ledger(made.store);
    ledger.keep(3);
    ledger.keep(1);
    ledger.keep(2);
    CHECK(store.card_tagged("session-1") == card_key(1));
    CHECK_FALSE(store.card_tagged("session-4"));
    CHECK(store.subject_tagged("candidate-2") == subject_key(2));
    CHECK_FALSE(store.subject_tagged("candidate-4"));
    const auto card = store.card(card_key(1));
    REQUIRE(card);
    CHECK(card->subject == subject_key(1));
    CHECK(card->revisions == 1);
    CHECK(card->submitted == moment(2));
    CHECK_FALSE(card->due);
    CHECK_FALSE(card->erased);
    CHECK_FALSE(store.card(card_key(4)));
    CHECK(keys_of(store.cards(std::nullopt, 2)) == Keys{card_key(3), card_key(1)});
    CHECK(keys_of(store.cards(card_key(1), 2)) == Keys{card_key(2)});
    CHECK(store.cards_between(card_key(1), card_key(2), 10) == Keys{card_key(1), card_key(2)});
    CHECK(store.cards_between(card_key(1), card_key(3), 1) == Keys{card_key(1)});
}

void keeps_one_card_a_session(const StoreEngine& engine) {
    Made made(engine);
    Ledger ledger(made.store);
    ledger.keep(1);
    KeepCard again = ledger.card(2, 1, facts_of(1));
    check_refused([&] { ledger.keep(again); });
    KeepCard same_key = ledger.card(1, 1, facts_of(2));
    check_refused([&] { ledger.keep(same_key); });
    CHECK(made.store->entries(0, 10).size() == 3);
    CHECK(made.store->frontier().size() == 3);
    CHECK(keys_of(made.store->cards(std::nullopt, 10)) == Keys{card_key(1)});
}

void keeps_revisions_in_order(const StoreEngine& engine) {
    Made made(engine);
    Store& store = *made.store;
    Ledger ledger(made.store);
    ledger.keep(1);
    KeepCard next = ledger.card(1, 1, facts_of(1));
    next.revision = 3;
    check_refused([&] { ledger.keep(next); });
    next.revision = 2;
    next.body.pieces = {{"second", false}};
    next.due = moment(900);
    ledger.keep(next, StoredWords{all(1), "a name corrected"});
    CHECK(store.card(card_key(1))->revisions == 2);
    CHECK(store.card(card_key(1))->due == moment(900));
    CHECK(store.body(card_key(1), 1)->pieces.front().bytes == bytes_with(facts_of(1)));
    CHECK(store.body(card_key(1), 2)->pieces.front().bytes == "second");
    const auto entries = store.entries_of(card_key(1));
    REQUIRE(entries.size() == 2);
    CHECK(entries.front().index == 2);
    CHECK(entries.back().index == 3);
    CHECK(store.card_tagged("session-1") == card_key(1));
}

void tells_what_is_due(const StoreEngine& engine) {
    Made made(engine);
    Store& store = *made.store;
    Ledger ledger(made.store);
    for (int number = 1; number <= 4; ++number) {
        KeepCard card = ledger.card(number, number, facts_of(number));
        card.due = moment(1000 - 10 * number);
        ledger.keep(card);
    }
    ledger.about(subject_key(3), EntryKind::hold, PlaceHold{subject_key(3), "h1"});
    const auto due = [&](int second) { return keys_of(store.due(moment(second))); };
    CHECK(due(990) == Subjects{subject_key(4), subject_key(2), subject_key(1)});
    CHECK(due(980) == Subjects{subject_key(4), subject_key(2)});
    CHECK(due(959).empty());
    store.set_due({{card_key(4), std::nullopt}, {card_key(1), moment(100)}});
    CHECK(due(990) == Subjects{subject_key(1), subject_key(2)});
    CHECK_FALSE(store.card(card_key(4))->due);
    // A candidate is told once, with the newest card, though that one is not due.
    KeepCard newer = ledger.card(5, 1, facts_of(5));
    newer.candidate_tag = ledger.card(1, 1, facts_of(1)).candidate_tag;
    newer.submitted = moment(700);
    ledger.keep(newer);
    ledger.about(
        subject_key(1), EntryKind::decide, SetDecision{subject_key(1), moment(90), moment(100)});
    store.set_due({{card_key(5), std::nullopt}});
    REQUIRE(store.due(moment(100)) ==
            std::vector{DueSubject{subject_key(1), moment(700), moment(90)}});
    CHECK(store.card(card_key(5))->decided == moment(90));
    CHECK_FALSE(store.card(card_key(2))->decided);
    ledger.erase(subject_key(1), "r1");
    CHECK(due(990) == Subjects{subject_key(2)});
}

void keeps_decisions_and_holds(const StoreEngine& engine) {
    Made made(engine);
    Store& store = *made.store;
    Ledger ledger(made.store);
    ledger.keep(ledger.card(1, 1, facts_of(1)));
    KeepCard second = ledger.card(2, 1, facts_of(2));
    second.candidate_tag = "candidate-1";
    ledger.keep(second);
    const SubjectKey who = subject_key(1);
    CHECK(keys_of(store.cards_of(who)) == Keys{card_key(1), card_key(2)});
    ledger.about(who, EntryKind::decide, SetDecision{who, moment(50), moment(500)});
    CHECK(store.subject(who)->decided == moment(50));
    CHECK(store.card(card_key(1))->due == moment(500));
    CHECK(store.card(card_key(2))->due == moment(500));
    ledger.about(who, EntryKind::hold, PlaceHold{who, "h1"});
    ledger.about(who, EntryKind::hold, PlaceHold{who, "h2"});
    check_refused([&] { ledger.about(who, EntryKind::release, ReleaseHold{who, "h3"}); });
    CHECK(store.subject(who)->holds == std::vector<std::string>{"h1", "h2"});
    ledger.about(who, EntryKind::release, ReleaseHold{who, "h1"});
    CHECK(store.subject(who)->holds == std::vector<std::string>{"h2"});
    CHECK(store.entries_of(who).size() == 6);
    CHECK_FALSE(store.subject(subject_key(9)));
    check_refused([&] {
        ledger.about(subject_key(9), EntryKind::hold, PlaceHold{subject_key(9), "h"});
    });
}

void erases_every_word(const StoreEngine& engine) {
    Made made(engine);
    Store& store = *made.store;
    Ledger ledger(made.store);
    const SubjectKey who = subject_key(1);
    KeepCard card = ledger.card(1, 1, facts_of(1));
    card.due = moment(10);
    if (engine.encrypts) {
        card.wrapped_key = "wrapped";
    }
    ledger.keep(card);
    card.revision = 2;
    const auto amended = ledger.keep(card, StoredWords{all(1), "reason"});
    ledger.keep(2);
    const auto held =
        ledger.about(who, EntryKind::hold, PlaceHold{who, "h1"}, StoredWords{all(2), "complaint"});
    ledger.about(who, EntryKind::request, AskErasure{who, "r0"});
    check_refused([&] { ledger.about(who, EntryKind::withdraw, WithdrawRequest{who, "r9"}); });
    ledger.about(who, EntryKind::withdraw, WithdrawRequest{who, "r0"});
    CHECK_FALSE(store.subject(who)->request);
    CHECK(store.asked().empty());
    ledger.about(who, EntryKind::request, AskErasure{who, "r1"}, StoredWords{all(3), "asked"});
    CHECK(store.subject(who)->request == "r1");
    CHECK(store.asked() == std::vector<SubjectKey>{who});
    check_refused([&] { ledger.about(who, EntryKind::erase, EraseSubject{who, "r1"}); });
    CHECK(store.body(card_key(1), 1));
    ledger.about(who, EntryKind::release, ReleaseHold{who, "h1"});
    check_refused([&] { ledger.about(who, EntryKind::erase, EraseSubject{who, "r0"}); });
    const Timestamp when = ledger.now;
    const auto tombstone = ledger.about(
        who, EntryKind::erase, EraseSubject{who, "r1"}, StoredWords{all(4), "GDPR 17"});

    CHECK_FALSE(store.body(card_key(1), 1));
    CHECK_FALSE(store.body(card_key(1), 2));
    CHECK_FALSE(store.words_of(amended.index));
    CHECK_FALSE(store.words_of(held.index));
    CHECK(store.words_of(tombstone.index)->text == "GDPR 17");
    CHECK_FALSE(store.card_tagged("session-1"));
    CHECK_FALSE(store.subject_tagged("candidate-1"));
    const auto subject = store.subject(who);
    REQUIRE(subject);
    CHECK(subject->erased == when);
    CHECK_FALSE(subject->wrapped_key);
    CHECK_FALSE(subject->request);
    CHECK(store.asked().empty());
    const auto stored = store.card(card_key(1));
    REQUIRE(stored);
    CHECK(stored->erased == when);
    CHECK_FALSE(stored->due);
    CHECK(stored->revisions == 2);
    CHECK(store.entries_of(card_key(1)).size() == 2);
    CHECK(store.body(card_key(2), 1));
    check_refused([&] { ledger.keep(ledger.card(5, 1, facts_of(5))); });
}

void keeps_requests_in_their_order(const StoreEngine& engine) {
    Made made(engine);
    Ledger ledger(made.store);
    for (const int number : {1, 2, 3}) {
        ledger.keep(number);
    }
    for (const int number : {3, 1, 2}) {
        ledger.about(subject_key(number),
                     EntryKind::request,
                     AskErasure{subject_key(number), "r" + std::to_string(number)});
    }
    ledger.about(subject_key(1), EntryKind::erase, EraseSubject{subject_key(1), "r1"});
    CHECK(made.store->asked() == std::vector<SubjectKey>{subject_key(3), subject_key(2)});
}

void keeps_people(const StoreEngine& engine) {
    Made made(engine);
    Store& store = *made.store;
    Ledger ledger(made.store);
    const Person keiko{"Keiko \"O'Mori", "", all(0xB2), moment(5), std::nullopt};
    const auto about_key = [&](EntryKind kind, std::uint8_t key) {
        LogEntry entry = ledger.entry(kind);
        entry.reference = hex_of(view_of(all(key)));
        return entry;
    };
    ledger.write(about_key(EntryKind::key, 0xB2), PutPerson{keiko});
    REQUIRE(store.people().size() == 2);
    CHECK(store.people()[0].name == "Ana");
    CHECK(store.people()[1] == keiko);
    check_refused([&] { ledger.write(about_key(EntryKind::key, 0xB2), PutPerson{keiko}); });
    const Timestamp when = ledger.now;
    ledger.write(about_key(EntryKind::revoke, 0xB2), RevokePerson{all(0xB2)});
    CHECK(store.people()[1].revoked == when);
    const auto keys = store.key_entries(0);
    REQUIRE(keys.size() == 2);
    CHECK(read_header(keys.back().header)->reference == hex_of(PublicKey(all(0xB2))));
    CHECK(store.key_entries(keys.back().index).size() == 1);
    CHECK(store.key_entries(keys.back().index + 1).empty());
    check_refused(
        [&] { ledger.write(about_key(EntryKind::revoke, 0xB3), RevokePerson{all(0xB3)}); });
}

void keeps_what_lies_beside_the_log(const StoreEngine& engine) {
    Made made(engine);
    Store& store = *made.store;
    Ledger ledger(made.store);
    ledger.write(ledger.entry(EntryKind::policy), PutPolicy{"first"});
    ledger.write(ledger.entry(EntryKind::policy), PutPolicy{std::string("se\0cond", 7)});
    CHECK(store.policy() == std::string("se\0cond", 7));
    store.put_checkpoint(3, "three");
    store.put_checkpoint(1, "one");
    store.put_checkpoint(3, "three");
    check_refused([&] { store.put_checkpoint(3, "another of three"); });
    CHECK(store.checkpoints() == std::vector<std::string>{"one", "three"});
    store.put_search({"mine", "root cause"});
    store.put_search({"also", "c++ \"x'"});
    store.put_search({"mine", "regress*"});
    CHECK(store.searches() == std::vector<SavedSearch>{{"also", "c++ \"x'"}, {"mine", "regress*"}});
    store.drop_search("also");
    store.drop_search("never there");
    CHECK(store.searches() == std::vector<SavedSearch>{{"mine", "regress*"}});
    store.set_setting("colour", "red");
    store.set_setting("colour", "blue");
    CHECK(store.setting("colour") == "blue");
}

void keeps_foreign_logs(const StoreEngine& engine) {
    Made made(engine);
    Store& store = *made.store;
    Ledger ledger(made.store);
    const LogId one = token<LogIdentity>(0x21);
    const LogId other = token<LogIdentity>(0x22);
    std::vector<StoredEntry> entries = store.entries(0, 2);
    store.put_foreign(one, entries);
    store.put_foreign(one, entries);
    entries.front().header = "another";
    store.put_foreign(one, {entries.front()});
    store.put_foreign(other, {entries.back()});
    CHECK(store.foreign_logs() == std::vector<LogId>{one, other});
    const auto read = store.foreign_entries(one, 0, 10);
    REQUIRE(read.size() == 2);
    CHECK(read[0].header == store.entries(0, 1).front().header);
    CHECK(read[1].index == 1);
    CHECK(read[1].chain == entries[1].chain);
    CHECK(store.foreign_entries(one, 1, 10).size() == 1);
    CHECK(store.foreign_entries(token<LogIdentity>(0x23), 0, 10).empty());
}

void refuses_a_zero_byte_in_a_text(const StoreEngine& engine) {
    Made made(engine);
    Ledger ledger(made.store);
    const std::string zero("a\0b", 3);
    CardFacts facts = facts_of(1);
    facts.passages.push_back(zero);
    CHECK_THROWS_AS(ledger.keep(1, facts), Error);
    facts = facts_of(1);
    facts.candidate = zero;
    CHECK_THROWS_AS(ledger.keep(1, facts), Error);
    CHECK_THROWS_AS(made.store->put_search({zero, "x"}), Error);
    CHECK_THROWS_AS(made.store->put_search({"x", zero}), Error);
    CHECK(made.store->entries(0, 10).size() == 2);
    CHECK(made.store->searches().empty());
}

}  // namespace

std::vector<ContractCheck> store_contract() {
    return {{"an archive begins empty", begins_empty},
            {"the log is kept in order, chained and hashed", keeps_the_log},
            {"an entry whose leaf is not its header's is refused", refuses_a_wrong_leaf},
            {"bodies come back byte for byte", keeps_bodies_as_they_are},
            {"words come back byte for byte", keeps_words},
            {"cards are found by tag and by key", finds_cards_by_tag_and_key},
            {"a session has one card", keeps_one_card_a_session},
            {"revisions follow one another", keeps_revisions_in_order},
            {"what is due is told, the oldest first", tells_what_is_due},
            {"decisions and holds are kept", keeps_decisions_and_holds},
            {"erasure takes every word", erases_every_word},
            {"requests come in their order", keeps_requests_in_their_order},
            {"people are kept", keeps_people},
            {"rules, checkpoints, searches and settings are kept", keeps_what_lies_beside_the_log},
            {"foreign logs are kept", keeps_foreign_logs},
            {"a zero byte in a text is refused", refuses_a_zero_byte_in_a_text}};
}

}  // namespace evenhand::testing
