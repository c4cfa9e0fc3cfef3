#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace evenhand::app {

/// The text as Pango markup shows it on one line: with its special signs escaped.
[[nodiscard]] std::string escaped(std::string_view text);

/// The same with the stretches, first byte and length each, in bold. A stretch that lies outside
/// the text, inside the one before it or inside a character is left out.
[[nodiscard]] std::string markup_with_hits(
    std::string_view text, const std::vector<std::pair<std::size_t, std::size_t>>& stretches);

/// A text and the stretches of it that are to be seen: first byte and length each.
struct MarkedText {
    std::string text;
    std::vector<std::pair<std::size_t, std::size_t>> hits;
};

/// For one line that may be cut at its end: begins some words before the first stretch, with "…"
/// for what is left out, when that lies far in the text.
[[nodiscard]] MarkedText from_first_hit(
    const std::string& text, const std::vector<std::pair<std::size_t, std::size_t>>& stretches);

/// A name that keeps its own direction of writing, whatever stands beside it.
[[nodiscard]] std::string isolated(std::string_view name);

/// A name that begins a line which is read from left to right, however it is written itself: Pango
/// alone would turn the whole line round.
[[nodiscard]] std::string beginning(std::string_view name);

/// A line that is read from left to right, whatever its first part is written like.
[[nodiscard]] std::string in_reading_order(std::string_view line);

}  // namespace evenhand::app
