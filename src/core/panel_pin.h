#pragma once

#include <string>

#include "core/strong_id.h"

namespace evenhand {

struct Panel;

/// The panel that an interview belongs to, as it was locked.
struct PanelPin {
    Id<Panel> id;
    std::string sha256;  ///< The panel's lock: 64 lower-case hex digits.

    friend bool operator==(const PanelPin&, const PanelPin&) = default;
};

}  // namespace evenhand
