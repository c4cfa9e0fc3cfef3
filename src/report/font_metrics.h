#pragma once

#include <functional>
#include <string_view>

#include "report/style.h"

namespace evenhand::report {

/// The width of a UTF-8 text in one line, spaces at its end included. The same call always gives
/// the same width. scorecard_pdf() measures with real fonts, tests with made-up ones.
using FontMetrics = std::function<Points(std::string_view text, const TextStyle& style)>;

}  // namespace evenhand::report
