#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace evenhand {

/// sRGB.
struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;

    friend bool operator==(const Colour&, const Colour&) = default;
};

/// "#0B6664", in either case; nothing for any other text.
[[nodiscard]] std::optional<Colour> colour_of(std::string_view text);

/// "#0B6664"
[[nodiscard]] std::string text_of(const Colour& colour);

/// How far two colours stand apart in lightness, by WCAG 2: from 1 (not at all) to 21.
[[nodiscard]] double contrast(const Colour& one, const Colour& other);

/// A colour between two: the first at 0, the second at 1.
[[nodiscard]] Colour mixed(const Colour& first, const Colour& second, double share);

/// The lightest shade of the colour that has at least this contrast to the ground; black when even
/// that has less.
[[nodiscard]] Colour darkened(const Colour& colour, const Colour& ground, double least);

}  // namespace evenhand
