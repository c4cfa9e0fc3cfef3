#pragma once

#include <optional>
#include <string>
#include <type_traits>
#include <utility>

#include "core/error.h"

namespace evenhand::app {

/// Why a call of the archive gave nothing.
struct Failure {
    ErrorCode code = ErrorCode::invalid_value;
    std::string sentence;
};

/// What a call gave, or why it gave nothing. A server that is away or a locked key is a state that
/// the page shows, so that it is no message that comes and goes.
template <typename Value>
struct Attempt {
    std::optional<Value> value;
    std::optional<Failure> failure;
};

template <typename Call>
[[nodiscard]] Attempt<std::invoke_result_t<Call>> attempt(Call&& call) {
    try {
        return {std::forward<Call>(call)(), std::nullopt};
    } catch (const Error& error) {
        return {std::nullopt, Failure{error.code(), error.what()}};
    }
}

}  // namespace evenhand::app
