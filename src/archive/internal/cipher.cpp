#include "archive/internal/cipher.h"

#include <tuple>
#include <utility>

#include "archive/internal/sodium.h"

namespace evenhand::archive::internal {

namespace {

static_assert(crypto_aead_xchacha20poly1305_ietf_KEYBYTES == std::tuple_size_v<CipherKey>);
static_assert(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES == std::tuple_size_v<Nonce>);

constexpr std::size_t mark_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;

/// Keyed BLAKE2b; a blank and the kind's length part the kind from what follows it.
CipherKey keyed_hash(const CipherKey& key, std::string_view kind, std::string_view text) {
    ready_sodium();
    const std::string message =
        std::to_string(kind.size()) + " " + std::string(kind) + std::string(text);
    CipherKey hash{};
    crypto_generichash(hash.data(),
                       hash.size(),
                       octets(std::string_view(message)),
                       message.size(),
                       key.data(),
                       key.size());
    return hash;
}

std::string about_key(const SubjectKey& subject) {
    return "evenhand-candidate-key-1 " + hex_of(subject);
}

}  // namespace

std::string sealed(const CipherKey& key,
                   const Nonce& nonce,
                   std::string_view about,
                   std::string_view bytes) {
    ready_sodium();
    std::string result(view_of(nonce));
    result.resize(nonce.size() + bytes.size() + mark_size);
    crypto_aead_xchacha20poly1305_ietf_encrypt(octets(result) + nonce.size(),
                                               nullptr,
                                               octets(bytes),
                                               bytes.size(),
                                               octets(about),
                                               about.size(),
                                               nullptr,
                                               nonce.data(),
                                               key.data());
    return result;
}

std::optional<std::string> opened(const CipherKey& key,
                                  std::string_view about,
                                  std::string_view sealed) {
    ready_sodium();
    constexpr std::size_t nonce_size = std::tuple_size_v<Nonce>;
    if (sealed.size() < nonce_size + mark_size) {
        return std::nullopt;
    }
    const std::string_view cipher = sealed.substr(nonce_size);
    std::string bytes(cipher.size() - mark_size, '\0');
    const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(octets(bytes),
                                                                  nullptr,
                                                                  nullptr,
                                                                  octets(cipher),
                                                                  cipher.size(),
                                                                  octets(about),
                                                                  about.size(),
                                                                  octets(sealed),
                                                                  key.data());
    return failed == 0 ? std::optional(std::move(bytes)) : std::nullopt;
}

CipherKey derived(const CipherKey& key, std::string_view purpose) {
    return keyed_hash(key, "purpose", purpose);
}

std::string tag_of(const CipherKey& key, std::string_view kind, std::string_view id) {
    return hex_of(view_of(keyed_hash(derived(key, "tags"), kind, id)));
}

std::string wrapped(const CipherKey& bodies,
                    const Nonce& nonce,
                    const SubjectKey& subject,
                    const CipherKey& candidate) {
    return sealed(bodies, nonce, about_key(subject), view_of(candidate));
}

std::optional<CipherKey> unwrapped(const CipherKey& bodies,
                                   const SubjectKey& subject,
                                   std::string_view wrapped) {
    auto bytes = opened(bodies, about_key(subject), wrapped);
    if (!bytes) {
        return std::nullopt;
    }
    const SecretText secret(std::move(*bytes));
    return array_of<std::tuple_size_v<CipherKey>>(secret.text());
}

std::string about_piece(const CardKey& card, int revision, std::size_t piece) {
    return "evenhand-body-1 " + hex_of(card) + " " + std::to_string(revision) + " " +
           std::to_string(piece);
}

}  // namespace evenhand::archive::internal
