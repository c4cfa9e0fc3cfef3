#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace evenhand::formats::internal {

/// The place of the first byte that is no part of a character of XML 1.0 in UTF-8, counted from 0.
[[nodiscard]] std::optional<std::size_t> first_unfit_byte(std::string_view text);

/// As it stands between tags: & < > and carriage returns are written as references.
[[nodiscard]] std::string escaped_text(std::string_view text);

/// As it stands between double quotes: besides these, quotes, tabs and line feeds.
[[nodiscard]] std::string escaped_attribute(std::string_view text);

struct Unescaped {
    std::string text;
    std::string
        fault;  ///< The first "&…" or "<" that may not stand there; empty when there is none.
};

/// Takes the references out: the five names that XML knows, and the numbers of its characters.
[[nodiscard]] Unescaped unescaped(std::string_view raw);

}  // namespace evenhand::formats::internal
