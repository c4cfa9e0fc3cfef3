#pragma once

#include <cstddef>

#include <wx/graphics.h>

#include "app/committee/grid_layout.h"
#include "workflow/committee_view.h"

namespace evenhand::app {

/// What of a committee's grid is drawn as chosen.
struct GridChoice {
    std::size_t row = 0;
    std::size_t column = 0;
    workflow::RowOrder order = workflow::RowOrder::contested_first;
};

/// Draws the grid. `context` is the one that `canvas` draws on: it cuts what is scrolled away.
void paint_grid(workflow::Canvas& canvas,
                wxGraphicsContext& context,
                const workflow::CommitteeView& view,
                const GridLayout& layout,
                const GridChoice& choice);

}  // namespace evenhand::app
