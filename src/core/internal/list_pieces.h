#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/internal/stretch.h"

namespace evenhand::internal {

// A list taken apart by its marks alone. Brackets and quotation marks are passed over.

/// "and C", "or C", "then C", "and then C" without these words; any other stretch as it is.
[[nodiscard]] Stretch without_conjunction(const Stretch& member);
[[nodiscard]] bool begins_with_conjunction(const Stretch& piece);

/// Whether a stretch goes on with the one before it and is no member of its own: "and not B",
/// "which signals C", "unless asked".
[[nodiscard]] bool goes_on(const Stretch& piece);

/// The pieces between commas, each with those that go on with it.
[[nodiscard]] std::vector<Stretch> comma_pieces(const Stretch& list);

[[nodiscard]] bool has_comma(const Stretch& stretch);

/// Without what goes on behind a comma: "blaming" of "blaming, which signals fear".
[[nodiscard]] Stretch head_of(const Stretch& member);

/// An "and" or "or".
struct Conjunction {
    std::size_t at = std::string_view::npos;  ///< Where it stands; npos when there is none.
    bool is_or = false;
};

/// The first at `from` or later.
[[nodiscard]] Conjunction next_conjunction(std::string_view text, std::size_t from);

/// All of them, in their order.
[[nodiscard]] std::vector<Conjunction> conjunctions_in(std::string_view text);

}  // namespace evenhand::internal
