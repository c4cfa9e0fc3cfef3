#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "archive/digest.h"

namespace evenhand::archive {

using PublicKey = std::array<std::uint8_t, 32>;  ///< Ed25519 (RFC 8032).
using Signature = std::array<std::uint8_t, 64>;
using Seed = std::array<std::uint8_t, 32>;  ///< What an Ed25519 key is made from; secret.

/// An Ed25519 key that can sign. Its secret is wiped from memory when it goes.
class SigningKey {
public:
    explicit SigningKey(const Seed& seed);
    SigningKey(const SigningKey&) = default;
    SigningKey& operator=(const SigningKey&) = default;
    ~SigningKey();

    [[nodiscard]] const PublicKey& public_key() const noexcept { return public_key_; }
    [[nodiscard]] Seed seed() const;
    [[nodiscard]] Signature sign(std::string_view message) const;

private:
    PublicKey public_key_{};
    std::array<std::uint8_t, 64> secret_{};
};

[[nodiscard]] bool signature_holds(const PublicKey& key,
                                   std::string_view message,
                                   const Signature& signature);

}  // namespace evenhand::archive
