#pragma once

#include "core/rubric_place.h"

namespace evenhand::testing {

/// Of the rubric as a whole.
inline RubricPlace place_of(RubricField field) {
    RubricPlace place;
    place.field = field;
    return place;
}

}  // namespace evenhand::testing
