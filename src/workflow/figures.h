#pragma once

#include "report/figures/figure.h"

namespace evenhand::workflow {

// What a window needs to show a figure: it draws on a canvas of its own and knows no chart.

using report::figures::Box;
using report::figures::Canvas;
using report::figures::Cover;
using report::figures::Figure;
using report::figures::FigureTable;
using report::figures::Ink;
using report::figures::Mark;
using report::figures::Point;
using report::figures::Scene;
using report::figures::Stroke;
using report::figures::TextAnchor;
using report::figures::Type;

}  // namespace evenhand::workflow
