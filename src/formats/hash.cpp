#include "formats/hash.h"

#include <cstddef>
#include <openssl/evp.h>

#include "core/error.h"

namespace evenhand::formats {

namespace {

void need(bool works) {
    if (!works) {
        throw Error(ErrorCode::invalid_value, "The system's SHA-256 does not work.");
    }
}

}  // namespace

struct Sha256::State {
    std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)> context{EVP_MD_CTX_new(), EVP_MD_CTX_free};

    void begin() const {
        need(context && EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) == 1);
    }
};

Sha256::Sha256() : state_(std::make_unique<State>()) {
    state_->begin();
}

Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes) {
    need(EVP_DigestUpdate(state_->context.get(), bytes.data(), bytes.size()) == 1);
}

Digest Sha256::finish() {
    Digest digest{};
    unsigned int size = 0;
    need(EVP_DigestFinal_ex(state_->context.get(), digest.data(), &size) == 1 &&
         size == digest.size());
    state_->begin();
    return digest;
}

Digest sha256(std::string_view bytes) {
    Sha256 hash;
    hash.add(bytes);
    return hash.finish();
}

std::string sha256_hex(std::string_view bytes) {
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    hex.reserve(std::size_t{2} * Digest().size());
    for (const std::uint8_t byte : sha256(bytes)) {
        hex += digits[byte >> 4U];
        hex += digits[byte & 0x0FU];
    }
    return hex;
}

}  // namespace evenhand::formats
