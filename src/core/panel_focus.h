#pragma once

#include "core/strong_id.h"

namespace evenhand {

struct Rubric;
struct Criterion;

/// One criterion of one of a panel's questions.
struct PanelFocus {
    Id<Rubric> rubric;
    Id<Criterion> criterion;

    friend bool operator==(const PanelFocus&, const PanelFocus&) = default;
};

}  // namespace evenhand
