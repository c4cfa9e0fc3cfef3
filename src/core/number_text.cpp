#include "core/number_text.h"

#include <array>
#include <charconv>
#include <cmath>
#include <system_error>

namespace evenhand {

namespace {

template <typename Number>
std::optional<Number> whole(std::string_view text) {
    Number number{};
    const char* end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, number);
    if (text.empty() || result.ec != std::errc() || result.ptr != end) {
        return std::nullopt;
    }
    return number;
}

}  // namespace

std::string one_decimal(double number) {
    return decimals(number, 1);
}

std::string decimals(double number, int places) {
    const double scale = std::pow(10.0, places);
    const double rounded = std::round(number * scale) / scale + 0.0;  // -0 + 0 is 0.
    std::array<char, 400> text{};
    const auto result = std::to_chars(
        text.data(), text.data() + text.size(), rounded, std::chars_format::fixed, places);
    return {text.data(), result.ptr};
}

std::string exact_text(double number) {
    std::array<char, 64> text{};
    const auto result = std::to_chars(text.data(), text.data() + text.size(), number);
    return {text.data(), result.ptr};
}

std::optional<double> to_double(std::string_view text) {
    const auto number = whole<double>(text);
    return number && std::isfinite(*number) ? number : std::nullopt;
}

std::optional<int> to_int(std::string_view text) {
    return whole<int>(text);
}

std::optional<std::uint64_t> to_unsigned(std::string_view text) {
    return whole<std::uint64_t>(text);
}

}  // namespace evenhand
