#include "report/figures/numbers.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace evenhand::report::figures {

namespace {

constexpr const char* minus = "\u2212";

/// Rounds half away from zero, which to_chars does not: 0.25 is "0.3".
double rounded(double number, int places) {
    const double unit = std::pow(10.0, places);
    return std::round(number * unit) / unit;
}

}  // namespace

std::string fixed(double number, int places) {
    const double shown = rounded(number, places);
    std::array<char, 64> text{};
    const auto end = std::to_chars(
        text.data(), text.data() + text.size(), std::abs(shown), std::chars_format::fixed, places);
    const std::string digits(text.data(), end.ptr);
    return shown < 0 ? minus + digits : digits;
}

std::string signed_fixed(double number, int places) {
    return rounded(number, places) > 0 ? "+" + fixed(number, places) : fixed(number, places);
}

std::string percent(double share) {
    return fixed(100 * share, 0) + "\u00A0%";
}

std::string range(const calibration::Interval& interval, int places) {
    return fixed(interval.low, places) + " to " + fixed(interval.high, places);
}

std::string signed_range(const calibration::Interval& interval, int places) {
    return signed_fixed(interval.low, places) + " to " + signed_fixed(interval.high, places);
}

std::string size_range(const calibration::Interval& interval, int places) {
    const double one = std::abs(interval.low);
    const double other = std::abs(interval.high);
    return fixed(std::min(one, other), places) + " to " + fixed(std::max(one, other), places);
}

std::string count_word(std::size_t count) {
    constexpr std::array<const char*, 7> words = {
        "none", "one", "two", "three", "four", "five", "six"};
    return count < words.size() ? words.at(count) : std::to_string(count);
}

std::string counted(std::size_t count, const std::string& thing) {
    return grouped(count) + " " + thing + (count == 1 ? "" : "s");
}

std::string grouped(std::size_t count) {
    std::string text = std::to_string(count);
    for (std::size_t at = text.size(); at > 3;) {
        at -= 3;
        text.insert(at, ",");
    }
    return text;
}

std::string ordinal(int number) {
    const int tens = number % 100;
    const bool teen = tens >= 11 && tens <= 13;
    constexpr std::array<const char*, 4> endings = {"th", "st", "nd", "rd"};
    const int ones = number % 10;
    return std::to_string(number) +
           (teen || ones > 3 ? "th" : endings.at(static_cast<std::size_t>(ones)));
}

std::string listed_briefly(const std::vector<std::string>& names, std::size_t most) {
    std::vector<std::string> parts = names;
    if (parts.size() > most && most > 0) {
        const std::size_t others = parts.size() - (most - 1);
        parts.resize(most - 1);
        parts.push_back(counted(others, "other"));
    }
    std::string text;
    for (std::size_t at = 0; at < parts.size(); ++at) {
        const bool last = at + 1 == parts.size();
        text += (at == 0 ? "" : last ? " and " : ", ") + parts[at];
    }
    return text;
}

}  // namespace evenhand::report::figures
