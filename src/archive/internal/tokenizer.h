#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::archive::internal {

/// A word of a text, without capitals and accents, and where it stands.
struct TextToken {
    std::string word;
    std::size_t first = 0;  ///< Byte.
    std::size_t count = 0;  ///< Bytes.

    friend bool operator==(const TextToken&, const TextToken&) = default;
};

/// Cuts texts into words as the full text of index.db does.
class Tokenizer {
public:
    Tokenizer();
    Tokenizer(const Tokenizer&) = delete;
    Tokenizer& operator=(const Tokenizer&) = delete;
    ~Tokenizer();

    [[nodiscard]] std::vector<TextToken> tokens(std::string_view text) const;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace evenhand::archive::internal
