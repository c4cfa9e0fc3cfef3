#include "workflow/internal/checkpoint_in.h"

#include <doctest/doctest.h>

#include "archive/checkpoint.h"
#include "archive/digest.h"
#include "archive/signing.h"

using namespace evenhand;
using workflow::internal::checkpoint_in;

namespace {

/// A packet with a checkpoint over five entries.
Packet witnessed() {
    archive::Seed seed{};
    seed.fill(7);
    const archive::SigningKey key(seed);
    archive::Checkpoint checkpoint{
        *archive::token_of<archive::LogIdentity>(std::string(32, 'a')), 5, {}};
    checkpoint.root.fill(0xBC);
    Packet packet{{Id<Candidate>("c1"), "Candidate One"}, "", {}, {}};
    packet.checkpoint = {archive::hex_of(archive::view_of(key.public_key())),
                         archive::signed_note(checkpoint, key)};
    return packet;
}

}  // namespace

TEST_CASE("a packet's checkpoint says what its archive's key has signed") {
    const Packet packet = witnessed();
    const auto checkpoint = checkpoint_in(packet);
    REQUIRE(checkpoint);
    CHECK(checkpoint->log == std::string(32, 'a'));
    CHECK(checkpoint->size == 5);
    CHECK(checkpoint->root.substr(0, 4) == "bcbc");
    CHECK(checkpoint->root.size() == 64);
    CHECK(checkpoint->key == packet.checkpoint->key);
}

TEST_CASE("there is no checkpoint where none is, or its key has not signed it") {
    Packet packet = witnessed();
    packet.checkpoint->key[0] = packet.checkpoint->key[0] == 'f' ? '0' : 'f';
    CHECK_FALSE(checkpoint_in(packet));
    packet.checkpoint->key = "no key";
    CHECK_FALSE(checkpoint_in(packet));
    packet = witnessed();
    packet.checkpoint->note += "more\n";
    CHECK_FALSE(checkpoint_in(packet));
    packet.checkpoint.reset();
    CHECK_FALSE(checkpoint_in(packet));
}
