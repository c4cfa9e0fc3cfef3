#include "archive/signing.h"

#include <string>

#include <doctest/doctest.h>

#include "archive/made_up_keys.h"

using namespace evenhand;
using namespace evenhand::archive;
using testing::unhex;

namespace {

struct Vector {
    const char* seed;
    const char* key;
    const char* message;
    const char* signature;
};

// RFC 8032, section 7.1, tests 1 to 3.
constexpr Vector vectors[] = {
    {"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
     "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
     "",
     "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
     "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"},
    {"4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
     "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
     "72",
     "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
     "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"},
    {"c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
     "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
     "af82",
     "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
     "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"},
};

}  // namespace

TEST_CASE("keys sign as RFC 8032 says") {
    for (const Vector& vector : vectors) {
        const SigningKey key(*array_of<32>(unhex(vector.seed)));
        CHECK(hex_of(view_of(key.public_key())) == vector.key);
        const Signature signature = key.sign(unhex(vector.message));
        CHECK(hex_of(view_of(signature)) == vector.signature);
        CHECK(signature_holds(key.public_key(), unhex(vector.message), signature));
    }
}

TEST_CASE("a key gives back the seed that it was made from, copied or not") {
    const SigningKey key(testing::rfc_seed());
    const SigningKey copy = key;
    CHECK(copy.seed() == testing::rfc_seed());
    CHECK(copy.sign("words") == key.sign("words"));
}

TEST_CASE("a changed bit of message, key or signature breaks the signature") {
    const SigningKey key(testing::rfc_seed());
    const std::string message = "what was said";
    const Signature signature = key.sign(message);
    REQUIRE(signature_holds(key.public_key(), message, signature));
    for (std::size_t i = 0; i < message.size(); ++i) {
        std::string other = message;
        other[i] = static_cast<char>(other[i] ^ 1);
        CHECK_FALSE(signature_holds(key.public_key(), other, signature));
    }
    for (std::size_t i = 0; i < signature.size(); ++i) {
        Signature other = signature;
        other[i] ^= 1;
        CHECK_FALSE(signature_holds(key.public_key(), message, other));
    }
    for (std::size_t i = 0; i < key.public_key().size(); ++i) {
        PublicKey other = key.public_key();
        other[i] ^= 1;
        CHECK_FALSE(signature_holds(other, message, signature));
    }
    CHECK_FALSE(signature_holds(key.public_key(), message + " ", signature));
}

TEST_CASE("an all-zero key signs nothing") {
    CHECK_FALSE(signature_holds(PublicKey(), "words", Signature()));
}
