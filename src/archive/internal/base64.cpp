#include "archive/internal/base64.h"

#include "archive/internal/sodium.h"

namespace evenhand::archive::internal {

namespace {

constexpr int variant = sodium_base64_VARIANT_ORIGINAL;

}  // namespace

std::string base64_of(std::string_view bytes) {
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), octets(bytes), bytes.size(), variant);
    text.pop_back();  // libsodium ends it with a zero byte.
    return text;
}

std::optional<std::string> bytes_of_base64(std::string_view text) {
    std::string bytes(text.size(), '\0');
    std::size_t size = 0;
    if (sodium_base642bin(octets(bytes),
                          bytes.size(),
                          text.data(),
                          text.size(),
                          nullptr,
                          &size,
                          nullptr,
                          variant) != 0) {
        return std::nullopt;
    }
    bytes.resize(size);
    return base64_of(bytes) == text ? std::optional(std::move(bytes)) : std::nullopt;
}

}  // namespace evenhand::archive::internal
