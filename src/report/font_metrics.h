#pragma once

#include <functional>
#include <string_view>

#include "report/style.h"

namespace evenhand::report {

/// How far what is drawn of a text reaches from its baseline, up and down.
struct InkExtent {
    Points above = 0;
    Points below = 0;
};

/// What layout asks of the fonts about a UTF-8 text in one line. The same call always gives the
/// same. document_pdf() measures with real fonts, tests with made-up ones.
struct FontMetrics {
    /// Spaces at its end included.
    std::function<Points(std::string_view text, const TextStyle& style)> width;

    /// Without it every text keeps to the leading of its style.
    std::function<InkExtent(std::string_view text, const TextStyle& style)> ink = {};
};

}  // namespace evenhand::report
