#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/report_style.h"

namespace evenhand::formats::internal {

/// Takes numbers, flags and letters from a text as SVG separates them: by blanks, a comma, or the
/// sign or point of the next number.
class SvgScanner {
public:
    explicit SvgScanner(std::string_view text) : text_(text) {}

    [[nodiscard]] bool at_end();
    /// The next character if it is a letter; takes it.
    [[nodiscard]] std::optional<char> letter();
    [[nodiscard]] bool number_follows();
    [[nodiscard]] std::optional<double> number();
    [[nodiscard]] std::optional<bool> flag();
    /// Takes this character, if it is the next one.
    [[nodiscard]] bool take(char wanted);
    /// The letters that follow; takes them.
    [[nodiscard]] std::string_view word();

private:
    void skip();

    std::string_view text_;
};

/// x' = a x + c y + e, y' = b x + d y + f
struct SvgTransform {
    double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

    [[nodiscard]] LogoPoint operator()(const LogoPoint& point) const;
    /// First `inner`, then this one.
    [[nodiscard]] SvgTransform after(const SvgTransform& inner) const;
};

/// "translate(3 4) scale(2)"; nothing when it cannot be read.
[[nodiscard]] std::optional<SvgTransform> svg_transform(std::string_view text);

/// "12", "12.5px"; nothing for other units.
[[nodiscard]] std::optional<double> svg_length(std::string_view text);

[[nodiscard]] std::vector<double> svg_numbers(std::string_view text);

/// #rgb, #rrggbb, rgb(1, 2, 3) or one of the sixteen plain names.
[[nodiscard]] std::optional<Colour> svg_colour(std::string_view text);

}  // namespace evenhand::formats::internal
