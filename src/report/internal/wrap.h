#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/font_metrics.h"

namespace evenhand::report {

struct Line {
    std::string text;  ///< The spaces at which it was broken are kept at its end.
    Points width = 0;  ///< Without them.
};

/// Breaks a text into lines no wider than `width`: at line feeds; after spaces, hyphens and dashes;
/// between ideographs, but before no closing and after no opening punctuation; in Thai and Lao
/// before a vowel that is written before its consonant; inside a word only where the word alone is
/// wider than a line. No line for an empty text.
[[nodiscard]] std::vector<Line> wrap(std::string_view text,
                                     const TextStyle& style,
                                     Points width,
                                     const FontMetrics& metrics);

/// The text if it fits into one line of `width`, else its beginning and an ellipsis.
[[nodiscard]] std::string fit(std::string_view text,
                              const TextStyle& style,
                              Points width,
                              const FontMetrics& metrics);

}  // namespace evenhand::report
