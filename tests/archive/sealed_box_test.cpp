#include "archive/sealed_box.h"

#include <doctest/doctest.h>

using namespace evenhand::archive;

namespace {

Seed seed(std::uint8_t filling) {
    Seed seed{};
    seed.fill(filling);
    return seed;
}

}  // namespace

TEST_CASE("what is sealed to a signing key is opened by its seed alone") {
    const std::string bytes("a card\0with a zero", 18);
    const auto box = sealed_to(SigningKey(seed(1)).public_key(), bytes);
    REQUIRE(box);
    CHECK(box->find("card") == std::string::npos);
    CHECK(opened_box(seed(1), *box) == bytes);
    CHECK_FALSE(opened_box(seed(2), *box));
    CHECK(sealed_to(SigningKey(seed(1)).public_key(), bytes) != box);
}

TEST_CASE("a box with any byte changed or cut off is not opened") {
    const std::string box = *sealed_to(SigningKey(seed(1)).public_key(), "abc");
    for (std::size_t i = 0; i < box.size(); ++i) {
        std::string other = box;
        other[i] = static_cast<char>(other[i] ^ 1);
        CAPTURE(i);
        CHECK_FALSE(opened_box(seed(1), other));
        CHECK_FALSE(opened_box(seed(1), std::string_view(box).substr(0, i)));
    }
}

TEST_CASE("nothing is sealed to what is no key") {
    PublicKey none{};
    none.fill(0xFF);
    CHECK_FALSE(sealed_to(none, "abc"));
    CHECK_FALSE(sealed_to(PublicKey{}, "abc"));
}
