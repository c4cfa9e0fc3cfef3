#pragma once

#include "report/figures/figure.h"
#include "report/figures/views.h"

namespace evenhand::report::figures {

/// Fewer colleagues than this could be told by their places.
inline constexpr std::size_t nameless_colleagues = 5;

/// Am I strict or lenient? One dot and its interval, colleagues as ticks without names.
[[nodiscard]] Figure standing_figure(const StandingView& view);

}  // namespace evenhand::report::figures
