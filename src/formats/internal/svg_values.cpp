#include "formats/internal/svg_values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numbers>
#include <string>
#include <utility>

#include "core/utf8.h"
#include "core/words.h"

namespace evenhand::formats::internal {

namespace {

constexpr std::string_view separators = " \t\r\n,";

bool is_letter(char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}

bool begins_number(char character) {
    return (character >= '0' && character <= '9') || character == '.' || character == '-' ||
           character == '+';
}

constexpr std::array<std::pair<std::string_view, Colour>, 16> names = {{
    {"black", {0, 0, 0}},
    {"silver", {192, 192, 192}},
    {"gray", {128, 128, 128}},
    {"white", {255, 255, 255}},
    {"maroon", {128, 0, 0}},
    {"red", {255, 0, 0}},
    {"purple", {128, 0, 128}},
    {"fuchsia", {255, 0, 255}},
    {"green", {0, 128, 0}},
    {"lime", {0, 255, 0}},
    {"olive", {128, 128, 0}},
    {"yellow", {255, 255, 0}},
    {"navy", {0, 0, 128}},
    {"blue", {0, 0, 255}},
    {"teal", {0, 128, 128}},
    {"aqua", {0, 255, 255}},
}};

std::optional<Colour> rgb_colour(std::string_view text) {
    const std::size_t close = text.find(')');
    const std::vector<double> channels = svg_numbers(text.substr(0, close));
    if (close == std::string_view::npos || channels.size() != 3 ||
        text.find('%') != std::string_view::npos) {
        return std::nullopt;
    }
    const auto channel = [&](std::size_t at) {
        return static_cast<std::uint8_t>(std::lround(std::clamp(channels[at], 0.0, 255.0)));
    };
    return Colour{channel(0), channel(1), channel(2)};
}

SvgTransform turned(double degrees) {
    const double angle = degrees * std::numbers::pi / 180;
    return {std::cos(angle), std::sin(angle), -std::sin(angle), std::cos(angle), 0, 0};
}

SvgTransform moved(double x, double y) {
    return {1, 0, 0, 1, x, y};
}

double tangent(double degrees) {
    return std::tan(degrees * std::numbers::pi / 180);
}

using Numbers = std::vector<double>;

/// A function of a transform list, as it is written with so many numbers.
struct Function {
    std::string_view name;
    std::size_t count;
    SvgTransform (*of)(const Numbers& by);
};

constexpr std::array<Function, 9> functions = {{
    {"matrix",
     6,
     [](const Numbers& by) {
         return SvgTransform{by[0], by[1], by[2], by[3], by[4], by[5]};
     }},
    {"translate", 1, [](const Numbers& by) { return moved(by[0], 0); }},
    {"translate", 2, [](const Numbers& by) { return moved(by[0], by[1]); }},
    {"scale",
     1,
     [](const Numbers& by) {
         return SvgTransform{by[0], 0, 0, by[0], 0, 0};
     }},
    {"scale",
     2,
     [](const Numbers& by) {
         return SvgTransform{by[0], 0, 0, by[1], 0, 0};
     }},
    {"rotate", 1, [](const Numbers& by) { return turned(by[0]); }},
    {"rotate",
     3,
     [](const Numbers& by) {
         return moved(by[1], by[2]).after(turned(by[0])).after(moved(-by[1], -by[2]));
     }},
    {"skewX",
     1,
     [](const Numbers& by) {
         return SvgTransform{1, 0, tangent(by[0]), 1, 0, 0};
     }},
    {"skewY",
     1,
     [](const Numbers& by) {
         return SvgTransform{1, tangent(by[0]), 0, 1, 0, 0};
     }},
}};

/// One function of a list, by its name and its numbers.
std::optional<SvgTransform> one_transform(std::string_view name, const Numbers& by) {
    const auto* const found = std::ranges::find_if(functions, [&](const Function& each) {
        return each.name == name && each.count == by.size();
    });
    return found == functions.end() ? std::nullopt : std::optional(found->of(by));
}

}  // namespace

void SvgScanner::skip() {
    text_.remove_prefix(std::min(text_.find_first_not_of(separators), text_.size()));
}

bool SvgScanner::at_end() {
    skip();
    return text_.empty();
}

std::optional<char> SvgScanner::letter() {
    skip();
    if (text_.empty() || !is_letter(text_.front())) {
        return std::nullopt;
    }
    const char letter = text_.front();
    text_.remove_prefix(1);
    return letter;
}

bool SvgScanner::number_follows() {
    skip();
    return !text_.empty() && begins_number(text_.front());
}

std::optional<double> SvgScanner::number() {
    if (!number_follows()) {
        return std::nullopt;
    }
    const std::size_t sign = text_.front() == '+' ? 1 : 0;  // from_chars knows no plus.
    double value = 0;
    const char* const begin = text_.data() + sign;
    const auto read = std::from_chars(begin, text_.data() + text_.size(), value);
    if (read.ec != std::errc() || !std::isfinite(value) || std::abs(value) > 1e9) {
        return std::nullopt;
    }
    text_.remove_prefix(static_cast<std::size_t>(read.ptr - text_.data()));
    return value;
}

std::optional<bool> SvgScanner::flag() {
    skip();
    if (text_.empty() || (text_.front() != '0' && text_.front() != '1')) {
        return std::nullopt;
    }
    const bool set = text_.front() == '1';
    text_.remove_prefix(1);
    return set;
}

bool SvgScanner::take(char wanted) {
    skip();
    if (text_.empty() || text_.front() != wanted) {
        return false;
    }
    text_.remove_prefix(1);
    return true;
}

std::string_view SvgScanner::word() {
    skip();
    const auto end = std::ranges::find_if_not(text_, is_letter);
    const std::string_view word = text_.substr(0, static_cast<std::size_t>(end - text_.begin()));
    text_.remove_prefix(word.size());
    return word;
}

LogoPoint SvgTransform::operator()(const LogoPoint& point) const {
    return {a * point.x + c * point.y + e, b * point.x + d * point.y + f};
}

SvgTransform SvgTransform::after(const SvgTransform& inner) const {
    return {a * inner.a + c * inner.b,
            b * inner.a + d * inner.b,
            a * inner.c + c * inner.d,
            b * inner.c + d * inner.d,
            a * inner.e + c * inner.f + e,
            b * inner.e + d * inner.f + f};
}

std::optional<SvgTransform> svg_transform(std::string_view text) {
    SvgScanner scanner(text);
    SvgTransform all;
    while (!scanner.at_end()) {
        const std::string_view name = scanner.word();
        std::vector<double> numbers;
        if (!scanner.take('(')) {
            return std::nullopt;
        }
        while (const auto number = scanner.number()) {
            numbers.push_back(*number);
        }
        const auto one = one_transform(name, numbers);
        if (!one || !scanner.take(')')) {
            return std::nullopt;
        }
        all = all.after(*one);
    }
    return all;
}

std::optional<double> svg_length(std::string_view text) {
    SvgScanner scanner(text);
    const auto number = scanner.number();
    const std::string_view unit = scanner.word();
    return (unit.empty() || unit == "px") && scanner.at_end() ? number : std::nullopt;
}

std::vector<double> svg_numbers(std::string_view text) {
    SvgScanner scanner(text);
    std::vector<double> numbers;
    while (const auto number = scanner.number()) {
        numbers.push_back(*number);
    }
    return scanner.at_end() ? numbers : std::vector<double>();
}

std::optional<Colour> svg_colour(std::string_view text) {
    const std::string wanted = lowered(trimmed(text));
    constexpr std::size_t short_form = 4;
    if (wanted.size() == short_form && wanted.front() == '#') {
        std::string whole = "#";
        for (const char digit : wanted.substr(1)) {
            whole.append(2, digit);
        }
        return colour_of(whole);
    }
    if (wanted.starts_with('#')) {
        return colour_of(wanted);
    }
    if (wanted.starts_with("rgb(")) {
        return rgb_colour(std::string_view(wanted).substr(4));
    }
    const auto* named =
        std::ranges::find(names, wanted, [](const auto& each) { return std::string(each.first); });
    return named == names.end() ? std::nullopt : std::optional(named->second);
}

}  // namespace evenhand::formats::internal
