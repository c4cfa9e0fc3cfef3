#pragma once

#include <optional>
#include <string>

#include "core/redaction.h"
#include "core/scorecard.h"

namespace evenhand::formats::internal {

/// The card in its canonical form but for the line with the seal; as the redacted copy that it is,
/// when it is one. Throws Error (invalid_value) for a text that XML cannot hold.
[[nodiscard]] std::string unsealed_bytes(const Scorecard& card,
                                         const std::optional<CopyKind>& copy = {});

/// The same as far as the first rubric.
[[nodiscard]] std::string bytes_before_rubrics(const Scorecard& card,
                                               const std::optional<CopyKind>& copy = {});

/// What ends every card: the seal stands on the line before.
[[nodiscard]] const std::string& last_line();

}  // namespace evenhand::formats::internal
