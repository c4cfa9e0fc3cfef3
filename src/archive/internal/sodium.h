#pragma once

#include <sodium.h>
#include <string>
#include <string_view>
#include <utility>

#include "core/error.h"

namespace evenhand::archive::internal {

/// Makes libsodium ready, once; safe from several threads. Throws Error (invalid_value) when it
/// cannot be used.
inline void ready_sodium() {
    static const bool ready = sodium_init() >= 0;
    if (!ready) {
        throw Error(ErrorCode::invalid_value, "The system's libsodium does not work.");
    }
}

inline const unsigned char* octets(std::string_view bytes) noexcept {
    // libsodium reads characters as bytes.
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

inline unsigned char* octets(std::string& bytes) noexcept {
    return reinterpret_cast<unsigned char*>(bytes.data());
}

/// A text that must not stay in memory: wiped when it goes.
class SecretText {
public:
    explicit SecretText(std::string text) : text_(std::move(text)) {}
    SecretText(const SecretText&) = delete;
    SecretText& operator=(const SecretText&) = delete;
    ~SecretText() { sodium_memzero(text_.data(), text_.size()); }

    [[nodiscard]] const std::string& text() const noexcept { return text_; }
    [[nodiscard]] std::string& text() noexcept { return text_; }

private:
    std::string text_;
};

}  // namespace evenhand::archive::internal
