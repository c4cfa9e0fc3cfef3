#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "archive/digest.h"
#include "archive/key_file.h"

namespace evenhand::archive::internal {

/// 24 fresh random bytes: drawn at random they never come twice.
using Nonce = std::array<std::uint8_t, 24>;

/// XChaCha20-Poly1305: the nonce, then the cipher text with its tag. `about` is not kept, but must
/// be the same when it is opened.
[[nodiscard]] std::string sealed(const CipherKey& key,
                                 const Nonce& nonce,
                                 std::string_view about,
                                 std::string_view bytes);
/// Nothing when key, `about` or any byte is another one.
[[nodiscard]] std::optional<std::string> opened(const CipherKey& key,
                                                std::string_view about,
                                                std::string_view sealed);

/// A key for another purpose, from which the first one cannot be found.
[[nodiscard]] CipherKey derived(const CipherKey& key, std::string_view purpose);

/// What finds a thing again and tells nothing to whom lacks the key: 64 hex digits. `kind` parts
/// what is told from what: "session", "candidate".
[[nodiscard]] std::string tag_of(const CipherKey& key, std::string_view kind, std::string_view id);

/// A candidate's key, sealed under the key of all bodies.
[[nodiscard]] std::string wrapped(const CipherKey& bodies,
                                  const Nonce& nonce,
                                  const SubjectKey& subject,
                                  const CipherKey& candidate);
[[nodiscard]] std::optional<CipherKey> unwrapped(const CipherKey& bodies,
                                                 const SubjectKey& subject,
                                                 std::string_view wrapped);

/// What a piece of a card is sealed with: it cannot stand in another card's, revision's or piece's
/// place.
[[nodiscard]] std::string about_piece(const CardKey& card, int revision, std::size_t piece);

}  // namespace evenhand::archive::internal
