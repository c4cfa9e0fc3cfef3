#pragma once

#include "report/figures/figure.h"
#include "report/figures/views.h"

namespace evenhand::report::figures {

/// The place of a measure in expected score points, between the ruler's ticks and a little beyond.
[[nodiscard]] double points_at(const Ruler& ruler, double measure);

/// How do candidates, interviewers and criteria compare? All on one ruler that is labelled in
/// expected score points; one ruler beside the other for groups that share no candidate.
[[nodiscard]] Figure wright_figure(const WrightView& view);

}  // namespace evenhand::report::figures
