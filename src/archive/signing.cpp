#include "archive/signing.h"

#include <algorithm>
#include <tuple>

#include "archive/internal/sodium.h"

namespace evenhand::archive {

namespace {

static_assert(crypto_sign_PUBLICKEYBYTES == std::tuple_size_v<PublicKey>);
static_assert(crypto_sign_SECRETKEYBYTES == 64);
static_assert(crypto_sign_SEEDBYTES == std::tuple_size_v<Seed>);
static_assert(crypto_sign_BYTES == std::tuple_size_v<Signature>);

}  // namespace

SigningKey::SigningKey(const Seed& seed) {
    internal::ready_sodium();
    crypto_sign_seed_keypair(public_key_.data(), secret_.data(), seed.data());
}

SigningKey::~SigningKey() {
    sodium_memzero(secret_.data(), secret_.size());
}

Seed SigningKey::seed() const {
    // An expanded Ed25519 key begins with what it was made from.
    Seed seed{};
    std::copy_n(secret_.begin(), seed.size(), seed.begin());
    return seed;
}

Signature SigningKey::sign(std::string_view message) const {
    Signature signature{};
    crypto_sign_detached(
        signature.data(), nullptr, internal::octets(message), message.size(), secret_.data());
    return signature;
}

bool signature_holds(const PublicKey& key, std::string_view message, const Signature& signature) {
    internal::ready_sodium();
    return crypto_sign_verify_detached(
               signature.data(), internal::octets(message), message.size(), key.data()) == 0;
}

}  // namespace evenhand::archive
