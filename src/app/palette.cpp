#include "app/palette.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace evenhand::app {

namespace {

double channel(const std::string& colour, std::size_t position) {
    int value = 0;
    const char* first = colour.data() + position;
    std::from_chars(first, first + 2, value, 16);
    const double share = value / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(const std::string& colour) {
    return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
}

}  // namespace

const Palette& palette_of(Theme theme) {
    static const Palette light = {"#F5F4F1",
                                  "#FFFFFF",
                                  "#1C1E22",
                                  "#595E66",
                                  "#DFDCD6",
                                  "#868A91",
                                  "#0B6664",
                                  "#FFFFFF",
                                  "#DCEEEC",
                                  "#0A4644"};
    static const Palette dark = {"#1B1D20",
                                 "#232629",
                                 "#E9E8E4",
                                 "#A6ABB2",
                                 "#36393E",
                                 "#767B83",
                                 "#6CCBC4",
                                 "#08302E",
                                 "#20403F",
                                 "#C4F0EC"};
    static const Palette contrast_light = {"#FFFFFF",
                                           "#FFFFFF",
                                           "#000000",
                                           "#000000",
                                           "#000000",
                                           "#000000",
                                           "#004746",
                                           "#FFFFFF",
                                           "#FFFFFF",
                                           "#000000",
                                           2,
                                           true};
    static const Palette contrast_dark = {"#000000",
                                          "#000000",
                                          "#FFFFFF",
                                          "#FFFFFF",
                                          "#FFFFFF",
                                          "#FFFFFF",
                                          "#7FF5EC",
                                          "#000000",
                                          "#000000",
                                          "#FFFFFF",
                                          2,
                                          true};
    switch (theme) {
        case Theme::dark:
            return dark;
        case Theme::contrast_light:
            return contrast_light;
        case Theme::contrast_dark:
            return contrast_dark;
        case Theme::light:
            break;
    }
    return light;
}

double contrast(const std::string& one, const std::string& other) {
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

}  // namespace evenhand::app
