#include "archive/internal/gathered.h"

#include <doctest/doctest.h>

#include "archive/office.h"

using namespace evenhand;
using namespace evenhand::archive;
using namespace evenhand::archive::internal;
using testing::card;
using testing::Office;

namespace {

/// What lies at every entry of the closed archive.
std::vector<Gathered> all_of(Office& office) {
    OpenOptions options;
    options.address = office.folder();
    const Vault vault(options, office.means());
    return gathered(vault, vault.store().entries(0, 100));
}

}  // namespace

TEST_CASE("what lies at each entry is read, and what the search shows of the newest revisions") {
    Office office;
    office.begun();
    const KeptCard first = office->keep(card(1));
    (void)office->revise(first.key, testing::corrected(1), "mistaken");
    (void)office->keep(card(2));
    office.close();
    const auto all = all_of(office);
    REQUIRE(all.size() == 5);
    CHECK_FALSE(all[0].body);
    CHECK(all[1].words->text == "Ana Ferreira");
    CHECK(joined(all[2].body->pieces) == testing::bytes_of(card(1)));
    CHECK(all[2].card->revisions == 2);
    CHECK_FALSE(all[2].found);
    CHECK(joined(all[3].body->pieces) == testing::bytes_of(testing::corrected(1)));
    CHECK(all[3].words->text == "mistaken");
    REQUIRE(all[3].found);
    CHECK(all[3].found->facts.recommendation == Recommendation::no);
    REQUIRE(all[4].found);
    CHECK(all[4].found->key == all[4].card->key);
    // Judging is another's.
    CHECK_FALSE(all[4].lone.signature);
    CHECK(all[4].lone.entry->kind == EntryKind::submit);
}

TEST_CASE("a text that is gone, and one that cannot be put together, are told apart") {
    Office office;
    office.begun();
    (void)office->keep(card(1));
    (void)office->keep(card(2));
    office.tamper(
        "DELETE FROM content WHERE card = 1; UPDATE content SET layout = 'x' WHERE card = 2; "
        "DELETE FROM words");
    const auto all = all_of(office);
    REQUIRE(all.size() == 4);
    CHECK_FALSE(all[1].words_there);
    CHECK_FALSE(all[1].words_hidden);
    CHECK_FALSE(all[2].body);
    CHECK(all[2].unreadable.empty());
    CHECK_FALSE(all[2].body_hidden);
    CHECK_FALSE(all[3].body);
    CHECK_FALSE(all[3].unreadable.empty());
}
