#include "archive/internal/sqlite_search.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <thread>

#include <doctest/doctest.h>

#include "archive/internal/sqlite_fixture.h"
#include "archive/internal/sqlite_store.h"

using namespace evenhand;
using namespace evenhand::archive;
using namespace evenhand::archive::internal;
using testing::error_of;
namespace fs = std::filesystem;

namespace {

std::size_t found(Store& store, const std::string& word) {
    Query query;
    query.terms = {{word, Term::Kind::word}};
    return store.newest(query, 100).size();
}

/// Three cards, of which the second says "zebra".
struct Three : testing::FolderArchive {
    testing::Ledger ledger{store};
    Three() {
        for (int number = 1; number <= 3; ++number) {
            CardFacts facts = testing::facts_of(number);
            facts.passages = {number == 2 ? "a zebra" : "a horse"};
            ledger.keep(number, facts);
        }
    }
};

/// A truth of some cards that can be made to fail.
struct FailingFeed : SearchFeed {
    std::vector<ListedCard> cards;
    bool fails = false;

    explicit FailingFeed(std::int64_t count) {
        for (std::int64_t number = 1; number <= count; ++number) {
            ListedCard card;
            card.id = number;
            card.key = testing::card_key(static_cast<int>(number));
            card.changed = number;
            cards.push_back(card);
        }
    }
    void need() const {
        if (fails) {
            throw Error(ErrorCode::unreadable_file, "The archive cannot be read.");
        }
    }
    Changes changes_after(std::int64_t watermark, std::size_t most) override {
        need();
        Changes changes;
        changes.now.changed = static_cast<std::int64_t>(cards.size());
        for (const ListedCard& card : cards) {
            if (card.changed > watermark && changes.cards.size() < most) {
                changes.cards.push_back(card);
            }
        }
        return changes;
    }
    std::optional<ListedCard> listed(std::int64_t card) override {
        need();
        return cards.at(static_cast<std::size_t>(card - 1));
    }
    std::optional<std::int64_t> number_of(const CardKey&) override {
        need();
        return 1;
    }
    std::optional<Digest> chain_at(std::uint64_t) override {
        need();
        return Digest{};
    }
};

}  // namespace

TEST_CASE("an index that is missing is made, one that is there is caught up") {
    Three three;
    CHECK_FALSE(fs::exists(three.index()));
    CHECK(found(*three.store, "horse") == 2);
    CHECK(fs::exists(three.index()));
    three.open();
    CardFacts facts = testing::facts_of(4);
    facts.passages = {"another zebra"};
    testing::Ledger(three.store).keep(4, facts);
    CHECK(found(*three.store, "zebra") == 2);
    CHECK(found(*three.store, "horse") == 2);
}

TEST_CASE("an index that is damaged, cut off, of another version or empty is made anew") {
    Three three;
    CHECK(found(*three.store, "zebra") == 1);
    three.store.reset();
    const std::string whole = testing::bytes_of(three.index());
    std::string damaged = whole;
    SUBCASE("in the middle") {
        for (std::size_t i = 8192; i < damaged.size(); i += 97) {
            damaged[i] = static_cast<char>(damaged[i] + 1);
        }
    }
    SUBCASE("at its beginning") {
        damaged[3] = 'x';
    }
    SUBCASE("cut off") {
        damaged.resize(damaged.size() / 2);
    }
    SUBCASE("empty") {
        damaged.clear();
    }
    SUBCASE("of another version") {
        damaged[63] = 9;
    }
    testing::put_bytes(three.index(), damaged);
    three.open();
    CHECK(found(*three.store, "zebra") == 1);
    CHECK(three.store->rows({}).size() == 3);
    CHECK(three.store->facets({}, testing::moment()).all == 3);
}

TEST_CASE("an index of another archive, or of a later state of this one, is made anew") {
    Three three;
    CHECK(found(*three.store, "zebra") == 1);
    three.store.reset();
    const std::string index = testing::bytes_of(three.index());
    const std::string truth = testing::bytes_of(three.truth());
    SUBCASE("of another archive") {
        testing::FolderArchive other;
        testing::Ledger ledger(other.store);
        ledger.keep(9);
        for (int number = 10; number < 15; ++number) {
            ledger.keep(number);
        }
        other.store.reset();
        testing::put_bytes(other.index(), index);
        other.open();
        CHECK(found(*other.store, "zebra") == 0);
        CHECK(other.store->rows({}).size() == 6);
    }
    SUBCASE("of a later state") {
        three.open();
        testing::Ledger(three.store).keep(8);
        CHECK(three.store->rows({}).size() == 4);
        three.store.reset();
        testing::put_bytes(three.truth(), truth);
        three.open();
        CHECK(three.store->rows({}).size() == 3);
    }
}

TEST_CASE("a search is not needed to keep a card, and its damage stops none") {
    Three three;
    CHECK(found(*three.store, "zebra") == 1);
    fs::remove(three.index());
    fs::create_directory(three.index());
    three.open();
    CHECK_NOTHROW(testing::Ledger(three.store).keep(7));
    CHECK(three.store->card(testing::card_key(7)));
}

TEST_CASE("a card whose body cannot be read is listed without facts") {
    testing::ScratchFolder scratch;
    bool readable = false;
    std::unique_ptr<Store> store;
    SearchSource source = testing::source_of(store);
    const auto body = source.body;
    source.body = [&](const CardKey& card, int revision) -> std::optional<std::string> {
        if (!readable) {
            throw Error(ErrorCode::unreadable_file, "changed");
        }
        return body(card, revision);
    };
    store = open_sqlite_store((scratch / "a").string(), false, source);
    testing::Ledger ledger(store);
    ledger.keep(1);
    const auto listed = store->found(testing::card_key(1));
    REQUIRE(listed);
    CHECK(listed->facts == CardFacts{});
    CHECK(store->rows({}).size() == 1);
}

TEST_CASE("what the truth cannot give throws no index away") {
    testing::ScratchFolder scratch;
    const SqliteFolder folder(scratch / "a", false);
    FailingFeed feed(3);
    int read = 0;
    bool disk_full = false;
    SearchSource source;
    source.body = [&](const CardKey&, int) -> std::optional<std::string> {
        if (disk_full) {
            throw Error(ErrorCode::disk_full, "The disk is full.");
        }
        ++read;
        return testing::bytes_with(testing::facts_of(1));
    };
    source.facts = testing::facts_in;
    {
        SqliteSearch search(SqliteSearch::Place::file, folder, feed, source);
        CHECK(search.rows({}).size() == 3);
        CHECK(read == 3);
        feed.fails = true;
        CHECK(error_of([&] { (void)search.rows({}); })->code() == ErrorCode::unreadable_file);
        CHECK(error_of([&] { (void)search.found_all({testing::card_key(1)}); }));
        feed.fails = false;
        CHECK(search.rows({}).size() == 3);
        // A card whose body cannot be read now is not listed as one without a word.
        feed.cards = FailingFeed(4).cards;
        disk_full = true;
        CHECK(error_of([&] { (void)search.rows({}); })->code() == ErrorCode::disk_full);
        disk_full = false;
    }
    SqliteSearch search(SqliteSearch::Place::file, folder, feed, source);
    feed.fails = true;
    CHECK(error_of([&] { (void)search.rows({}); })->code() == ErrorCode::unreadable_file);
    feed.fails = false;
    CHECK(search.rows({}).size() == 4);
    CHECK(read == 4);
}

TEST_CASE("the search of an encrypted archive is in memory, and follows when it is unlocked") {
    testing::ScratchFolder scratch;
    const fs::path folder = scratch / "a";
    bool unlocked = false;
    std::unique_ptr<Store> store;
    SearchSource source = testing::source_of(store);
    const auto body = source.body;
    source.body = [&](const CardKey& card, int revision) {
        return unlocked ? body(card, revision) : std::nullopt;
    };
    source.locked = [&] { return !unlocked; };
    store = open_sqlite_store(folder.string(), false, source);
    CHECK(found(*store, "anything") == 0);
    CHECK(fs::exists(folder / "index.db"));
    store->set_setting("encryption", "on");
    testing::Ledger ledger(store);
    for (int number = 1; number <= 20; ++number) {
        ledger.keep(number);
    }
    CHECK(found(*store, "root") == 0);
    CHECK(store->rows({}).size() == 20);
    CHECK_FALSE(fs::exists(folder / "index.db"));
    unlocked = true;
    CHECK(found(*store, "root") == 20);
    CHECK(store->facets({}, testing::moment()).roles == FacetCounts::Counts{{"Engineer", 20}});
    store->purge();
    CHECK_FALSE(fs::exists(folder / "index.db"));
}

TEST_CASE("cards that do not open hide no other of an encrypted archive, and are tried once") {
    testing::ScratchFolder scratch;
    bool locked = true;
    int reads = 0;
    std::unique_ptr<Store> store;
    SearchSource source = testing::source_of(store);
    const auto body = source.body;
    source.locked = [&] { return locked; };
    source.body = [&](const CardKey& card, int revision) -> std::optional<std::string> {
        ++reads;
        const auto bytes = locked ? std::nullopt : body(card, revision);
        for (int number = 1; number <= 30; ++number) {
            if (card == testing::card_key(number)) {
                return std::nullopt;
            }
        }
        return bytes;
    };
    store = open_sqlite_store((scratch / "a").string(), false, source);
    store->set_setting("encryption", "on");
    testing::Ledger ledger(store);
    for (int number = 1; number <= 40; ++number) {
        ledger.keep(number);
    }
    CHECK(found(*store, "root") == 0);
    locked = false;
    CHECK(found(*store, "root") == 10);
    reads = 0;
    CHECK(found(*store, "root") == 10);
    CHECK(reads == 0);
    CHECK(store->rows({}).size() == 40);
}

TEST_CASE("a search can be ended from another thread, and the next one goes on") {
    testing::ScratchFolder scratch;
    std::mutex lock;
    std::condition_variable changed;
    int reads = 0;
    bool may_go_on = false;
    std::unique_ptr<Store> store;
    SearchSource source = testing::source_of(store);
    const auto body = source.body;
    source.body = [&](const CardKey& card, int revision) {
        {
            std::unique_lock held(lock);
            ++reads;
            changed.notify_all();
            changed.wait(held, [&] { return may_go_on; });
        }
        return body(card, revision);
    };
    store = open_sqlite_store((scratch / "a").string(), false, source);
    testing::Ledger ledger(store);
    for (int number = 1; number <= 30; ++number) {
        ledger.keep(number);
    }
    std::optional<Error> ended;
    std::thread search([&] { ended = error_of([&] { (void)store->rows({}); }); });
    {
        std::unique_lock held(lock);
        changed.wait(held, [&] { return reads > 0; });
    }
    CHECK_NOTHROW(ledger.keep(31));
    store->interrupt();
    {
        const std::lock_guard held(lock);
        may_go_on = true;
    }
    changed.notify_all();
    search.join();
    REQUIRE(ended);
    CHECK(ended->code() == ErrorCode::cancelled);
    CHECK(reads == 1);
    CHECK(store->rows({}).size() == 31);
}

TEST_CASE("searches and counts that are ended at any moment leave the index whole") {
    Three three;
    Store& store = *three.store;
    Query query;
    query.terms = {{"horse", Term::Kind::prefix}};
    std::atomic<bool> done{false};
    std::thread interrupter([&] {
        while (!done) {
            store.interrupt();
        }
    });
    int listings = 0;
    int counts = 0;
    const auto end = std::chrono::steady_clock::now() + std::chrono::minutes(1);
    for (int day = 0; (listings == 0 || counts == 0) && std::chrono::steady_clock::now() < end;
         ++day) {
        std::size_t rows = 2;
        std::size_t all = 2;
        const auto listing = error_of([&] { rows = store.rows(query).size(); });
        // Another day each time: what was counted last is not counted again.
        const auto count = error_of([&] {
            all = static_cast<std::size_t>(
                store.facets(query, testing::moment() + std::chrono::days(day)).all);
        });
        CHECK(rows == 2);
        CHECK(all == 2);
        CHECK((!listing || listing->code() == ErrorCode::cancelled));
        CHECK((!count || count->code() == ErrorCode::cancelled));
        listings += listing ? 1 : 0;
        counts += count ? 1 : 0;
    }
    done = true;
    interrupter.join();
    CHECK(listings > 0);
    CHECK(counts > 0);
    three.ledger.keep(9);
    CHECK(store.rows({}).size() == 4);
}

TEST_CASE("erased words are in no file of the folder") {
    Three three;
    CardFacts facts = testing::facts_of(7);
    facts.candidate = "Quetzalcoatl Person";
    facts.candidate_id = "quetzal-id";
    facts.session = "quetzal-session";
    facts.passages = {"The axolotl said something", "and the axolotls again"};
    KeepCard card = three.ledger.card(7, 7, facts);
    three.ledger.keep(card);
    card.revision = 2;
    three.ledger.keep(card, StoredWords{testing::all(1), "the ocelot was wrong"});
    CHECK(found(*three.store, "axolotl") == 1);
    for (int number = 20; number < 40; ++number) {
        three.ledger.keep(number);
        CHECK(three.store->rows({}).size() > 3);
    }
    const std::vector<std::string> words = {
        "Quetzalcoatl", "quetzal", "axolotl", "axolotls", "ocelot"};
    for (const std::string& word : words) {
        CAPTURE(word);
        CHECK(testing::file_with(three.folder, word) != fs::path());
    }
    fs::create_directory(three.folder / "backups");
    testing::put_bytes(three.folder / "backups" / "archive-1.db", "an axolotl of before");
    three.ledger.erase(testing::subject_key(7), "r7");
    three.store->purge();
    for (const std::string& word : words) {
        CAPTURE(word);
        CHECK(testing::file_with(three.folder, word) == fs::path());
    }
    CHECK(found(*three.store, "horse") == 2);
    three.open();
    for (const std::string& word : words) {
        CHECK(testing::file_with(three.folder, word) == fs::path());
    }
}
