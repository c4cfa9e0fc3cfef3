#pragma once

#include <span>

#include "calibration/mfrm.h"

namespace evenhand::calibration {

/// Separation, reliability and the fixed chi-square of a facet's estimated elements (Wright &
/// Masters 1982; Linacre 1989). Zeros when there are none; `sample` needs two.
[[nodiscard]] FacetSummary summarise(std::span<const Element> elements);

}  // namespace evenhand::calibration
