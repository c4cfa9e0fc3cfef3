#include "archive/sealed_box.h"

#include <array>

#include "archive/internal/sodium.h"

namespace evenhand::archive {

namespace {

using BoxKey = std::array<std::uint8_t, crypto_box_PUBLICKEYBYTES>;

std::optional<BoxKey> box_key_of(const PublicKey& key) {
    BoxKey box{};
    return crypto_sign_ed25519_pk_to_curve25519(box.data(), key.data()) == 0 ? std::optional(box)
                                                                             : std::nullopt;
}

}  // namespace

std::optional<std::string> sealed_to(const PublicKey& key, std::string_view bytes) {
    internal::ready_sodium();
    const auto box_key = box_key_of(key);
    if (!box_key) {
        return std::nullopt;
    }
    std::string box(bytes.size() + crypto_box_SEALBYTES, '\0');
    const int failed = crypto_box_seal(
        internal::octets(box), internal::octets(bytes), bytes.size(), box_key->data());
    return failed == 0 ? std::optional(box) : std::nullopt;
}

std::optional<std::string> opened_box(const Seed& seed, std::string_view box) {
    internal::ready_sodium();
    const auto box_key = box_key_of(SigningKey(seed).public_key());
    if (!box_key || box.size() < crypto_box_SEALBYTES) {
        return std::nullopt;
    }
    std::array<std::uint8_t, crypto_sign_PUBLICKEYBYTES> signing{};
    std::array<std::uint8_t, crypto_sign_SECRETKEYBYTES> signing_secret{};
    std::array<std::uint8_t, crypto_box_SECRETKEYBYTES> secret{};
    crypto_sign_seed_keypair(signing.data(), signing_secret.data(), seed.data());
    crypto_sign_ed25519_sk_to_curve25519(secret.data(), signing_secret.data());
    std::string bytes(box.size() - crypto_box_SEALBYTES, '\0');
    const int failed = crypto_box_seal_open(
        internal::octets(bytes), internal::octets(box), box.size(), box_key->data(), secret.data());
    sodium_memzero(signing_secret.data(), signing_secret.size());
    sodium_memzero(secret.data(), secret.size());
    return failed == 0 ? std::optional(bytes) : std::nullopt;
}

}  // namespace evenhand::archive
