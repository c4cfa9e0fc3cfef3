#include "archive/internal/authorship.h"

#include <string>

#include <doctest/doctest.h>

#include "archive/office.h"

using namespace evenhand;
using namespace evenhand::archive;
using namespace evenhand::archive::internal;
using testing::card;
using testing::Office;
using testing::secrets_of;
using testing::token;

TEST_CASE("a place in another log is written in one way and read back") {
    const ForeignPlace place{token<LogIdentity>(7), 4711};
    const std::string reference = "07070707070707070707070707070707:4711";
    CHECK(reference_to(place) == reference);
    const auto read = foreign_place(reference);
    REQUIRE(read);
    CHECK(read->log == place.log);
    CHECK(read->index == 4711);
    for (const std::string& other : {std::string(),
                                     std::string("4711"),
                                     reference.substr(1),
                                     reference.substr(0, 32),
                                     reference.substr(0, 33),
                                     reference + ":",
                                     reference + "x",
                                     reference.substr(0, 33) + "04711",
                                     reference.substr(0, 33) + "-1",
                                     reference.substr(0, 33) + "99999999999999999999999"}) {
        CAPTURE(other);
        CHECK_FALSE(foreign_place(other));
    }
}

TEST_CASE("who kept a card here is its author, of one taken over who kept it first") {
    Office bens(2);
    bens.open().begin(secrets_of(2), "Ben");
    const CardKey key = bens->keep(card(1)).key;
    Office anas;
    const CardKey own = anas.begun().keep(card(2)).key;
    CHECK(anas->take_over(*bens, {}).cards == 1);
    anas.close();
    OpenOptions options;
    options.address = anas.folder();
    const Vault vault(options, anas.means());
    const auto mine = authorship(vault, revision_entries(vault, own).front());
    CHECK(mine.found);
    CHECK(mine.entry.by == testing::key_of(secrets_of(1)));
    const PlacedEntry placed = revision_entries(vault, key).front();
    CHECK(placed.entry.by == testing::key_of(secrets_of(1)));
    const auto taken = authorship(vault, placed);
    CHECK(taken.found);
    CHECK(taken.entry.by == testing::key_of(secrets_of(2)));
    CHECK(taken.stored.index == 2);
    // An entry that points to another card's first entry, or to none, has no evidence.
    PlacedEntry wrong = placed;
    wrong.entry.reference = reference_to({bens->log(), 1});
    CHECK_FALSE(authorship(vault, wrong).found);
    wrong.entry.reference = reference_to({bens->log(), 99});
    CHECK_FALSE(authorship(vault, wrong).found);
    wrong = placed;
    wrong.entry.body = testing::all(1);
    CHECK_FALSE(authorship(vault, wrong).found);
}
