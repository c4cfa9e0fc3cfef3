#pragma once

#include <optional>
#include <string_view>

#include "core/internal/stretch.h"

namespace evenhand::internal {

/// What a pitfall is said to signal, parted from the pitfall.
struct Signal {
    Stretch act;
    Stretch rest;   ///< Of the act, behind a bracketed signal; mostly empty.
    Stretch whole;  ///< "signals fragility"
    Stretch what;   ///< "fragility"
};

/// "(signals X)", ", which signals X", "— a sign of X". Nothing when there is none, or more than
/// one, as then it is not known which belongs to what.
[[nodiscard]] std::optional<Signal> signal_in(const Stretch& act);

}  // namespace evenhand::internal
