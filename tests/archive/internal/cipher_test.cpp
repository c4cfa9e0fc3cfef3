#include "archive/internal/cipher.h"

#include <string>

#include <doctest/doctest.h>

#include "archive/made_up_keys.h"

using namespace evenhand;
using namespace evenhand::archive;
using namespace evenhand::archive::internal;
using testing::all;
using testing::token;
using testing::unhex;

namespace {

Nonce nonce(std::uint8_t byte) {
    Nonce nonce{};
    nonce.fill(byte);
    return nonce;
}

}  // namespace

// draft-irtf-cfrg-xchacha-03, appendix A.3.1.
TEST_CASE("bytes are sealed as the XChaCha20-Poly1305 draft says") {
    const auto key =
        *array_of<32>(unhex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f"));
    const auto drawn = *array_of<24>(unhex("404142434445464748494a4b4c4d4e4f5051525354555657"));
    const std::string about = unhex("50515253c0c1c2c3c4c5c6c7");
    const std::string bytes =
        "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the "
        "future, sunscreen would be it.";
    const std::string result = sealed(key, drawn, about, bytes);
    CHECK(hex_of(result) ==
          "404142434445464748494a4b4c4d4e4f5051525354555657"
          "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb"
          "731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b452"
          "2f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9"
          "21f9664c97637da9768812f615c68b13b52e"
          "c0875924c1c7987947deafd8780acf49");
    CHECK(opened(key, about, result) == bytes);
}

TEST_CASE("nothing opens what was changed, cut off, or sealed for something else") {
    const std::string result = sealed(all(1), nonce(2), "card", "what was said");
    REQUIRE(opened(all(1), "card", result) == "what was said");
    CHECK_FALSE(opened(all(2), "card", result));
    CHECK_FALSE(opened(all(1), "cards", result));
    for (std::size_t i = 0; i < result.size(); ++i) {
        std::string other = result;
        other[i] = static_cast<char>(other[i] ^ 1);
        CHECK_FALSE(opened(all(1), "card", other));
        CHECK_FALSE(opened(all(1), "card", std::string_view(result).substr(0, i)));
    }
    CHECK_FALSE(opened(all(1), "card", result + "x"));
}

TEST_CASE("nothing can be sealed too") {
    const std::string result = sealed(all(1), nonce(2), "", "");
    CHECK(result.size() == 24 + 16);
    CHECK(opened(all(1), "", result) == "");
}

TEST_CASE("a candidate's key is opened for that candidate alone") {
    const auto subject = token<Subject>(5);
    const std::string result = wrapped(all(1), nonce(2), subject, all(3));
    CHECK(unwrapped(all(1), subject, result) == all(3));
    CHECK_FALSE(unwrapped(all(2), subject, result));
    CHECK_FALSE(unwrapped(all(1), token<Subject>(6), result));
    CHECK_FALSE(unwrapped(all(1), subject, result.substr(1)));
    CHECK_FALSE(unwrapped(all(1), subject, sealed(all(1), nonce(2), "", "no key")));
}

TEST_CASE("a tag finds the same thing again and no other") {
    const std::string tag = tag_of(all(1), "session", "i-1");
    CHECK(tag.size() == 64);
    CHECK(tag == tag_of(all(1), "session", "i-1"));
    CHECK(tag != tag_of(all(2), "session", "i-1"));
    CHECK(tag != tag_of(all(1), "candidate", "i-1"));
    CHECK(tag != tag_of(all(1), "session", "i-2"));
    CHECK(tag_of(all(1), "ab", "c") != tag_of(all(1), "a", "bc"));
}

TEST_CASE("keys for different purposes have nothing in common") {
    CHECK(derived(all(1), "a") != derived(all(1), "b"));
    CHECK(derived(all(1), "a") != derived(all(2), "a"));
    CHECK(derived(all(1), "a") != all(1));
    CHECK(derived(all(1), "a") == derived(all(1), "a"));
}

TEST_CASE("a piece is sealed for its place") {
    const auto card = token<ArchivedCard>(1);
    CHECK(about_piece(card, 1, 0) != about_piece(card, 1, 1));
    CHECK(about_piece(card, 1, 0) != about_piece(card, 2, 0));
    CHECK(about_piece(card, 1, 11) != about_piece(card, 11, 1));
    CHECK(about_piece(card, 1, 0) != about_piece(token<ArchivedCard>(2), 1, 0));
}
