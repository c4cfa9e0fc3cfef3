#include "archive/internal/notes.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "archive/office.h"

using namespace evenhand;
using namespace evenhand::archive;
using namespace evenhand::archive::internal;
using testing::card;
using testing::Office;
using testing::secrets_of;

TEST_CASE("a note holds under any key that the archive had") {
    const SigningKey first(testing::all(1));
    const SigningKey second(testing::all(2));
    const std::vector<std::pair<std::uint64_t, PublicKey>> keys = {{0, first.public_key()},
                                                                   {9, second.public_key()}};
    const Checkpoint checkpoint{testing::token<LogIdentity>(3), 5, testing::all(4)};
    CHECK(noted_by(keys, signed_note(checkpoint, first))->signature_holds);
    const Checkpoint later{testing::token<LogIdentity>(3), 10, testing::all(4)};
    CHECK(noted_by(keys, signed_note(later, second))->signature_holds);
    // A key counts from its entry on, and up to the next one's.
    CHECK_FALSE(noted_by(keys, signed_note(checkpoint, second))->signature_holds);
    CHECK_FALSE(noted_by(keys, signed_note(later, first))->signature_holds);
    const auto stranger = noted_by(keys, signed_note(checkpoint, SigningKey(testing::all(5))));
    REQUIRE(stranger);
    CHECK_FALSE(stranger->signature_holds);
    CHECK(stranger->checkpoint == checkpoint);
    CHECK_FALSE(noted_by(keys, "no note"));
    CHECK_FALSE(noted_by({}, signed_note(checkpoint, first)));
}

TEST_CASE("kept notes come in the order of their sizes, broken ones are left out") {
    Office office;
    office.begun();
    (void)office->sign_checkpoint();
    (void)office->keep(card(1));
    (void)office->sign_checkpoint();
    (void)office->keep(card(2));
    office.tamper("INSERT INTO checkpoint VALUES(1, 'no note')");
    OpenOptions options;
    options.address = office.folder();
    const Vault vault(options, office.means());
    CHECK(kept_note_bytes(vault).size() == 4);
    std::vector<std::uint64_t> sizes;
    for (const NotedCheckpoint& noted : kept_notes(vault)) {
        CHECK(noted.signature_holds);
        sizes.push_back(noted.checkpoint.size);
    }
    CHECK(sizes == std::vector<std::uint64_t>{2, 3, 4});
}
