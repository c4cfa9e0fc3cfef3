#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "archive/signing.h"

namespace evenhand::archive {

/// Sealed so that only the owner of a signing key can open it, and nobody can tell who sealed it:
/// libsodium's sealed box (X25519, XSalsa20-Poly1305), to the X25519 key that belongs to the
/// Ed25519 one. The ephemeral key is drawn by libsodium itself, so that the same bytes give another
/// box each time. Nothing when `key` is no key.
[[nodiscard]] std::optional<std::string> sealed_to(const PublicKey& key, std::string_view bytes);

/// What was sealed to the key that is made from this seed. Nothing when it was sealed to another,
/// or any byte is another one.
[[nodiscard]] std::optional<std::string> opened_box(const Seed& seed, std::string_view box);

}  // namespace evenhand::archive
