#include "core/colour.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace evenhand {

namespace {

double linear(std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const Colour& colour) {
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) +
           0.0722 * linear(colour.blue);
}

std::uint8_t between(std::uint8_t first, std::uint8_t second, double share) {
    return static_cast<std::uint8_t>(std::lround(first + (second - first) * share));
}

}  // namespace

std::optional<Colour> colour_of(std::string_view text) {
    constexpr std::size_t length = 7;
    if (text.size() != length || text.front() != '#') {
        return std::nullopt;
    }
    std::array<std::uint8_t, 3> channels{};
    for (std::size_t at = 0; at < channels.size(); ++at) {
        const std::string_view digits = text.substr(1 + 2 * at, 2);
        const char* const end = digits.data() + digits.size();
        if (std::from_chars(digits.data(), end, channels.at(at), 16).ptr != end) {
            return std::nullopt;
        }
    }
    return Colour{channels[0], channels[1], channels[2]};
}

std::string text_of(const Colour& colour) {
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text = "#";
    for (const std::uint8_t channel : {colour.red, colour.green, colour.blue}) {
        text += digits[channel / 16U];
        text += digits[channel % 16U];
    }
    return text;
}

double contrast(const Colour& one, const Colour& other) {
    const auto [low, high] = std::minmax({luminance(one), luminance(other)});
    return (high + 0.05) / (low + 0.05);
}

Colour mixed(const Colour& first, const Colour& second, double share) {
    return {between(first.red, second.red, share),
            between(first.green, second.green, share),
            between(first.blue, second.blue, share)};
}

Colour darkened(const Colour& colour, const Colour& ground, double least) {
    constexpr int steps = 100;
    for (int step = 0; step < steps; ++step) {
        const Colour shade = mixed(colour, {}, static_cast<double>(step) / steps);
        if (contrast(shade, ground) >= least) {
            return shade;
        }
    }
    return {};
}

}  // namespace evenhand
