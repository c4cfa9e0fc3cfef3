#pragma once

#include "report/document.h"
#include "report/font_metrics.h"
#include "report/pages.h"
#include "report/style.h"

namespace evenhand::report {

/// Decides where everything stands. Pure: the same arguments give the same pages.
/// `branding`: the logo stands at the head of the first page, the organisation at that of each.
///
/// A heading stays with at least the first lines of what it heads, a paragraph leaves no single
/// line behind or ahead, a table row, a quote and a chart stay whole as long as a page can hold
/// them. A word wider than its column is broken between characters. No box leaves the margins.
[[nodiscard]] Pages layout(const Document& document,
                           const Style& style,
                           const FontMetrics& metrics,
                           const ReportStyle& branding = {});

}  // namespace evenhand::report
