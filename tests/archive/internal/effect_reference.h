#pragma once

#include <string>
#include <variant>

#include "archive/internal/store.h"

namespace evenhand::testing {

/// The id of the hold or the request that an effect is about, which its entry refers to; "" for
/// the others.
[[nodiscard]] inline std::string reference_of(const archive::internal::Effect& effect) {
    return std::visit(
        [](const auto& step) -> std::string {
            if constexpr (requires { step.request; }) {
                return step.request;
            } else if constexpr (requires { step.hold; }) {
                return step.hold;
            } else {
                return "";
            }
        },
        effect);
}

}  // namespace evenhand::testing
